/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-arrangement-choice.h"

#include "wb-hint.h"

struct _WbArrangementChoice
{
  GtkBox   parent_instance;
  gboolean narrow;
};

typedef enum
{
  PROP_NARROW = 1,
} WbArrangementChoiceProperty;

static GParamSpec *props[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (WbArrangementChoice, wb_arrangement_choice, GTK_TYPE_BOX)

static void
wb_arrangement_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WbArrangementChoiceProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, WB_ARRANGEMENT_CHOICE (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_narrow (WbArrangementChoice *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
wb_arrangement_choice_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WbArrangementChoiceProperty) id)
    {
    case PROP_NARROW:
      set_narrow (WB_ARRANGEMENT_CHOICE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_arrangement_choice_class_init (WbArrangementChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = wb_arrangement_choice_get_property;
  object_class->set_property = wb_arrangement_choice_set_property;

  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/nl/wijkbord/Wijkbord/ui/arrangement-choice.ui");
}

static void
wb_arrangement_choice_init (WbArrangementChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
