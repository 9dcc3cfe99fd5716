/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-welcome-step.h"

#include "wb-children.h"

struct _WbWelcomeStep
{
  GtkWidget  parent_instance;
  char      *number;
  char      *title;
  char      *text;
};

typedef enum
{
  PROP_NUMBER = 1,
  PROP_TITLE,
  PROP_TEXT,
} WbWelcomeStepProperty;

static GParamSpec *props[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (WbWelcomeStep, wb_welcome_step, GTK_TYPE_WIDGET)

static char **
get_field (WbWelcomeStep *self, guint id)
{
  switch ((WbWelcomeStepProperty) id)
    {
    case PROP_NUMBER:
      return &self->number;
    case PROP_TITLE:
      return &self->title;
    case PROP_TEXT:
      return &self->text;
    default:
      return NULL;
    }
}

static void
wb_welcome_step_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  char **field = get_field (WB_WELCOME_STEP (object), id);

  if (field != NULL)
    g_value_set_string (value, *field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
wb_welcome_step_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  char **field = get_field (WB_WELCOME_STEP (object), id);

  if (field == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (g_strcmp0 (*field, g_value_get_string (value)) == 0)
    return;

  g_free (*field);
  *field = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
wb_welcome_step_dispose (GObject *object)
{
  WbWelcomeStep *self = WB_WELCOME_STEP (object);

  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (wb_welcome_step_parent_class)->dispose (object);
}

static void
wb_welcome_step_class_init (WbWelcomeStepClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wb_welcome_step_get_property;
  object_class->set_property = wb_welcome_step_set_property;
  object_class->dispose = wb_welcome_step_dispose;

  props[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/welcome-step.ui");
  gtk_widget_class_set_css_name (widget_class, "welcomestep");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
wb_welcome_step_init (WbWelcomeStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
