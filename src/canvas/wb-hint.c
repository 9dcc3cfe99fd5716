/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-hint.h"

#include "wb-hint-rest.h"

struct _WbHint
{
  GObject    parent_instance;
  GtkWidget *widget; /* nullable, weak */
  char      *text;   /* nullable */
};

typedef enum
{
  PROP_WIDGET = 1,
  PROP_TEXT,
} WbHintProperty;

static GParamSpec *props[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (WbHint, wb_hint, G_TYPE_OBJECT)

#define HINT "wb-hint"
#define TEXT "wb-hint-text"

static gboolean
query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, wb_hint_get (widget));

  return wb_hint_rest_is_on (widget, keyboard);
}

/* The file says the two in either order. */
static void
apply (WbHint *self)
{
  if (self->widget != NULL && self->text != NULL)
    wb_hint_set (self->widget, self->text);
}

/* It lives as long as the widget: its text may be bound to something. */
static void
set_widget (WbHint *self, GtkWidget *widget)
{
  g_set_weak_pointer (&self->widget, widget);
  if (widget != NULL)
    g_object_set_data_full (G_OBJECT (widget), HINT, g_object_ref (self), g_object_unref);
  apply (self);
}

static void
wb_hint_dispose (GObject *object)
{
  g_clear_weak_pointer (&WB_HINT (object)->widget);
  g_clear_pointer (&WB_HINT (object)->text, g_free);

  G_OBJECT_CLASS (wb_hint_parent_class)->dispose (object);
}

static void
wb_hint_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbHint *self = WB_HINT (object);

  switch ((WbHintProperty) id)
    {
    case PROP_WIDGET:
      set_widget (self, g_value_get_object (value));
      break;
    case PROP_TEXT:
      g_free (self->text);
      self->text = g_value_dup_string (value);
      apply (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_hint_class_init (WbHintClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wb_hint_dispose;
  object_class->set_property = wb_hint_set_property;

  props[PROP_WIDGET] = g_param_spec_object ("widget", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
wb_hint_init (WbHint *self)
{
}

/* Before there was one, none can be on the screen. */
static void
listen (GtkWidget *widget, gboolean had, gboolean has)
{
  if (has && !had)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  else if (had && !has)
    g_signal_handlers_disconnect_by_func (widget, query_tooltip_cb, NULL);
  gtk_widget_set_has_tooltip (widget, has);
  if (had && gtk_widget_get_mapped (widget))
    gtk_widget_trigger_tooltip_query (widget);
}

/**
 * wb_hint_set:
 * @widget: a widget
 * @text: (nullable): what is said when the pointer or the keyboard rests on it, or %NULL or "": nothing
 *
 * Does what gtk_widget_set_tooltip_text() does. But that looks each time whether the pointer is there already, for which it
 * asks an X server eleven times and waits for each answer; a window that starts has dozens of hints.
 */
void
wb_hint_set (GtkWidget *widget, const char *text)
{
  const char *before;
  gboolean had;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  text = text != NULL && *text != '\0' ? text : NULL;
  before = wb_hint_get (widget);
  if (g_strcmp0 (before, text) == 0)
    return;

  had = before != NULL;
  g_object_set_data_full (G_OBJECT (widget), TEXT, g_strdup (text), g_free);
  listen (widget, had, text != NULL);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * wb_hint_get:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): what is said when the pointer rests on it
 */
const char *
wb_hint_get (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return g_object_get_data (G_OBJECT (widget), TEXT);
}
