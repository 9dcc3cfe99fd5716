/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-preferences.h"

#define SCHEMA "nl.wijkbord.Wijkbord"

struct _WbPreferences
{
  GObject        parent_instance;
  GSettings     *settings; /* nullable */
  int            board_text_size;
  AdwColorScheme colour_scheme;
  int            window_width;
  int            window_height;
  gboolean       window_maximized;
  double         board_zoom;
  gboolean       show_overview;
  gboolean       show_inspector;
  gboolean       reopen_last_plan;
  char          *last_plan;
  gboolean       in_front_of_room;
  gboolean       check_spelling;
};

typedef enum
{
  PROP_BOARD_TEXT_SIZE = 1,
  PROP_COLOUR_SCHEME,
  PROP_WINDOW_WIDTH,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_BOARD_ZOOM,
  PROP_SHOW_OVERVIEW,
  PROP_SHOW_INSPECTOR,
  PROP_REOPEN_LAST_PLAN,
  PROP_LAST_PLAN,
  PROP_IN_FRONT_OF_ROOM,
  PROP_CHECK_SPELLING,
} WbPreferencesProperty;

static GParamSpec *props[PROP_CHECK_SPELLING + 1];

G_DEFINE_FINAL_TYPE (WbPreferences, wb_preferences, G_TYPE_OBJECT)

static void
set_int (WbPreferences *self, int *place, int value, WbPreferencesProperty id)
{
  if (*place == value)
    return;

  *place = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[id]);
}

static void
set_colour_scheme (WbPreferences *self, AdwColorScheme scheme)
{
  if (self->colour_scheme == scheme)
    return;

  self->colour_scheme = scheme;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLOUR_SCHEME]);
}

static void
set_board_zoom (WbPreferences *self, double zoom)
{
  if (self->board_zoom == zoom)
    return;

  self->board_zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BOARD_ZOOM]);
}

static void
set_last_plan (WbPreferences *self, const char *uri)
{
  if (g_str_equal (self->last_plan, uri))
    return;

  g_free (self->last_plan);
  self->last_plan = g_strdup (uri);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAST_PLAN]);
}

static void
wb_preferences_dispose (GObject *object)
{
  g_clear_object (&WB_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (wb_preferences_parent_class)->dispose (object);
}

static void
wb_preferences_finalize (GObject *object)
{
  g_free (WB_PREFERENCES (object)->last_plan);

  G_OBJECT_CLASS (wb_preferences_parent_class)->finalize (object);
}

static void
wb_preferences_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbPreferences *self = WB_PREFERENCES (object);

  switch ((WbPreferencesProperty) id)
    {
    case PROP_BOARD_TEXT_SIZE:
      g_value_set_int (value, self->board_text_size);
      break;
    case PROP_COLOUR_SCHEME:
      g_value_set_enum (value, self->colour_scheme);
      break;
    case PROP_WINDOW_WIDTH:
      g_value_set_int (value, self->window_width);
      break;
    case PROP_WINDOW_HEIGHT:
      g_value_set_int (value, self->window_height);
      break;
    case PROP_WINDOW_MAXIMIZED:
      g_value_set_boolean (value, self->window_maximized);
      break;
    case PROP_BOARD_ZOOM:
      g_value_set_double (value, self->board_zoom);
      break;
    case PROP_SHOW_OVERVIEW:
      g_value_set_boolean (value, self->show_overview);
      break;
    case PROP_SHOW_INSPECTOR:
      g_value_set_boolean (value, self->show_inspector);
      break;
    case PROP_REOPEN_LAST_PLAN:
      g_value_set_boolean (value, self->reopen_last_plan);
      break;
    case PROP_LAST_PLAN:
      g_value_set_string (value, self->last_plan);
      break;
    case PROP_IN_FRONT_OF_ROOM:
      g_value_set_boolean (value, self->in_front_of_room);
      break;
    case PROP_CHECK_SPELLING:
      g_value_set_boolean (value, self->check_spelling);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_preferences_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbPreferences *self = WB_PREFERENCES (object);

  switch ((WbPreferencesProperty) id)
    {
    case PROP_BOARD_TEXT_SIZE:
      set_int (self, &self->board_text_size, g_value_get_int (value), id);
      break;
    case PROP_COLOUR_SCHEME:
      set_colour_scheme (self, g_value_get_enum (value));
      break;
    case PROP_WINDOW_WIDTH:
      set_int (self, &self->window_width, g_value_get_int (value), id);
      break;
    case PROP_WINDOW_HEIGHT:
      set_int (self, &self->window_height, g_value_get_int (value), id);
      break;
    case PROP_WINDOW_MAXIMIZED:
      set_int (self, &self->window_maximized, g_value_get_boolean (value), id);
      break;
    case PROP_BOARD_ZOOM:
      set_board_zoom (self, g_value_get_double (value));
      break;
    case PROP_SHOW_OVERVIEW:
      set_int (self, &self->show_overview, g_value_get_boolean (value), id);
      break;
    case PROP_SHOW_INSPECTOR:
      set_int (self, &self->show_inspector, g_value_get_boolean (value), id);
      break;
    case PROP_REOPEN_LAST_PLAN:
      set_int (self, &self->reopen_last_plan, g_value_get_boolean (value), id);
      break;
    case PROP_LAST_PLAN:
      set_last_plan (self, g_value_get_string (value));
      break;
    case PROP_IN_FRONT_OF_ROOM:
      set_int (self, &self->in_front_of_room, g_value_get_boolean (value), id);
      break;
    case PROP_CHECK_SPELLING:
      set_int (self, &self->check_spelling, g_value_get_boolean (value), id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_preferences_class_init (WbPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wb_preferences_dispose;
  object_class->finalize = wb_preferences_finalize;
  object_class->get_property = wb_preferences_get_property;
  object_class->set_property = wb_preferences_set_property;

  props[PROP_BOARD_TEXT_SIZE] = g_param_spec_int ("board-text-size", NULL, NULL, 100, 200, 100, flags);
  props[PROP_COLOUR_SCHEME] = g_param_spec_enum ("colour-scheme", NULL, NULL, ADW_TYPE_COLOR_SCHEME,
                                                 ADW_COLOR_SCHEME_DEFAULT, flags);
  props[PROP_WINDOW_WIDTH] = g_param_spec_int ("window-width", NULL, NULL, 1, G_MAXINT, 1600, flags);
  props[PROP_WINDOW_HEIGHT] = g_param_spec_int ("window-height", NULL, NULL, 1, G_MAXINT, 1000, flags);
  props[PROP_WINDOW_MAXIMIZED] = g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE, flags);
  props[PROP_BOARD_ZOOM] = g_param_spec_double ("board-zoom", NULL, NULL, 0.25, 4, 1, flags);
  props[PROP_SHOW_OVERVIEW] = g_param_spec_boolean ("show-overview", NULL, NULL, TRUE, flags);
  props[PROP_SHOW_INSPECTOR] = g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE, flags);
  props[PROP_REOPEN_LAST_PLAN] = g_param_spec_boolean ("reopen-last-plan", NULL, NULL, TRUE, flags);
  props[PROP_LAST_PLAN] = g_param_spec_string ("last-plan", NULL, NULL, "", flags);
  props[PROP_IN_FRONT_OF_ROOM] = g_param_spec_boolean ("in-front-of-room", NULL, NULL, FALSE, flags);
  props[PROP_CHECK_SPELLING] = g_param_spec_boolean ("check-spelling", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

/* GSettings ends the program when there is no such schema, so it is looked for first. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
wb_preferences_init (WbPreferences *self)
{
  self->board_text_size = 100;
  self->window_width = 1600;
  self->window_height = 1000;
  self->board_zoom = 1;
  self->show_overview = TRUE;
  self->show_inspector = TRUE;
  self->reopen_last_plan = TRUE;
  self->last_plan = g_strdup ("");
  self->check_spelling = TRUE;
  self->settings = find_settings ();
  if (self->settings == NULL)
    return;

  for (guint i = 1; i < G_N_ELEMENTS (props); i++)
    g_settings_bind (self->settings, props[i]->name, self, props[i]->name, G_SETTINGS_BIND_DEFAULT);
}

/**
 * wb_preferences_get:
 *
 * Returns: (transfer none): what the user prefers
 */
WbPreferences *
wb_preferences_get (void)
{
  static WbPreferences *preferences;

  if (preferences == NULL)
    preferences = g_object_new (WB_TYPE_PREFERENCES, NULL);

  return preferences;
}
