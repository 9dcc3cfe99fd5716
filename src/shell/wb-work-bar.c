/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-work-bar.h"

#include <glib/gi18n-lib.h>

#include "wb-children.h"

struct _WbWorkBar
{
  GtkWidget parent_instance;
  GtkProgressBar *progress;
  char     *text;
  char     *action_name;
  double    fraction;
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_FRACTION,
  PROP_ACTION_NAME,
} WbWorkBarProperty;

static GParamSpec *props[PROP_ACTION_NAME + 1];

G_DEFINE_FINAL_TYPE (WbWorkBar, wb_work_bar, GTK_TYPE_WIDGET)

static void
set_text (WbWorkBar *self, char **text, const GValue *value, WbWorkBarProperty id)
{
  if (g_strcmp0 (*text, g_value_get_string (value)) == 0)
    return;

  g_free (*text);
  *text = g_value_dup_string (value);
  g_object_notify_by_pspec (G_OBJECT (self), props[id]);
}

static void
set_fraction (WbWorkBar *self, double fraction)
{
  if (self->fraction == fraction)
    return;

  self->fraction = fraction;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FRACTION]);
}

/* Key binding. */
static gboolean
cancel_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  const char *action = WB_WORK_BAR (widget)->action_name;

  return action != NULL && gtk_widget_activate_action (widget, action, NULL);
}

static void
wb_work_bar_dispose (GObject *object)
{
  WbWorkBar *self = WB_WORK_BAR (object);

  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->action_name, g_free);

  G_OBJECT_CLASS (wb_work_bar_parent_class)->dispose (object);
}

static void
wb_work_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbWorkBar *self = WB_WORK_BAR (object);

  switch ((WbWorkBarProperty) id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_ACTION_NAME:
      g_value_set_string (value, self->action_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_work_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbWorkBar *self = WB_WORK_BAR (object);

  switch ((WbWorkBarProperty) id)
    {
    case PROP_TEXT:
      set_text (self, &self->text, value, PROP_TEXT);
      break;
    case PROP_FRACTION:
      set_fraction (self, g_value_get_double (value));
      break;
    case PROP_ACTION_NAME:
      set_text (self, &self->action_name, value, PROP_ACTION_NAME);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_work_bar_class_init (WbWorkBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = wb_work_bar_dispose;
  object_class->get_property = wb_work_bar_get_property;
  object_class->set_property = wb_work_bar_set_property;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  props[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  props[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/work-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WbWorkBar, progress);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, cancel_cb, NULL);
}

static void
wb_work_bar_init (WbWorkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_work_bar_pulse:
 * @self: a bar
 *
 * Shows that something is going on, as long as nobody knows how far it is.
 */
void
wb_work_bar_pulse (WbWorkBar *self)
{
  g_return_if_fail (WB_IS_WORK_BAR (self));

  gtk_progress_bar_pulse (self->progress);
}

/**
 * wb_work_bar_say:
 * @object: not looked at
 * @state: that of a document
 * @title: what it is called
 *
 * Returns: (transfer full): what is going on with it
 */
char *
wb_work_bar_say (gpointer object, WbDocumentState state, const char *title)
{
  if (state == WB_DOCUMENT_SAVING)
    return g_strdup_printf (_("Saving “%s”…"), title);

  return g_strdup_printf (_("Opening “%s”…"), title);
}
