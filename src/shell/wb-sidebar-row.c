/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-sidebar-row.h"

#include "wb-hint.h"

struct _WbSidebarRow
{
  GtkListBoxRow parent_instance;
  char         *icon_name;
  char         *title;
  guint         count;
  gboolean      rail;
};

typedef enum
{
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_COUNT,
  PROP_COUNT_TEXT,
  PROP_RAIL,
} WbSidebarRowProperty;

static GParamSpec *props[PROP_RAIL + 1];

G_DEFINE_FINAL_TYPE (WbSidebarRow, wb_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

/* As a rail it has no words on the screen, so it keeps them for a screen reader and for who hovers over it. */
static void
update_words (WbSidebarRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->title != NULL ? self->title : "", -1);
  wb_hint_set (GTK_WIDGET (self), self->rail ? self->title : NULL);
}

static void
wb_sidebar_row_dispose (GObject *object)
{
  WbSidebarRow *self = WB_SIDEBAR_ROW (object);

  g_clear_pointer (&self->icon_name, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (wb_sidebar_row_parent_class)->dispose (object);
}

static void
wb_sidebar_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbSidebarRow *self = WB_SIDEBAR_ROW (object);

  switch ((WbSidebarRowProperty) id)
    {
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    case PROP_COUNT_TEXT:
      g_value_take_string (value, self->count > 0 ? g_strdup_printf ("%u", self->count) : g_strdup (""));
      break;
    case PROP_RAIL:
      g_value_set_boolean (value, self->rail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_sidebar_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbSidebarRow *self = WB_SIDEBAR_ROW (object);

  switch ((WbSidebarRowProperty) id)
    {
    case PROP_ICON_NAME:
      self->icon_name = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      update_words (self);
      break;
    case PROP_COUNT:
      wb_sidebar_row_set_count (self, g_value_get_uint (value));
      break;
    case PROP_RAIL:
      if (self->rail == g_value_get_boolean (value))
        break;
      self->rail = g_value_get_boolean (value);
      update_words (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_COUNT_TEXT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_sidebar_row_class_init (WbSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = wb_sidebar_row_dispose;
  object_class->get_property = wb_sidebar_row_get_property;
  object_class->set_property = wb_sidebar_row_set_property;

  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, once);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, once);
  props[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_COUNT_TEXT] = g_param_spec_string ("count-text", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_RAIL] = g_param_spec_boolean ("rail", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/sidebar-row.ui");
}

static void
wb_sidebar_row_init (WbSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_sidebar_row_set_count:
 * @self: a row
 * @count: how much stands on its page
 *
 * Shows that number; 0 shows none.
 */
void
wb_sidebar_row_set_count (WbSidebarRow *self, guint count)
{
  g_return_if_fail (WB_IS_SIDEBAR_ROW (self));

  if (self->count == count)
    return;

  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT_TEXT]);
}
