/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-recent-card.h"

#include <glib/gi18n-lib.h>

#include "wb-hint.h"

struct _WbRecentCard
{
  GtkFlowBoxChild parent_instance;
  WbRecentPlan   *plan;
};

typedef enum
{
  PROP_PLAN = 1,
} WbRecentCardProperty;

static GParamSpec *props[PROP_PLAN + 1];

G_DEFINE_FINAL_TYPE (WbRecentCard, wb_recent_card, GTK_TYPE_FLOW_BOX_CHILD)

/* Closure: where the file stands, or stood. */
static char *
say_folder (gpointer object, const char *folder, gboolean missing)
{
  if (folder == NULL || *folder == '\0')
    return g_strdup ("");

  return missing ? g_strdup_printf (C_("file", "was in %s"), folder) : g_strdup (folder);
}

static void
remove_cb (WbRecentCard *self)
{
  wb_recent_plans_remove (wb_recent_plan_get_file (self->plan));
}

static void
missing_cb (WbRecentCard *self)
{
  gboolean missing = wb_recent_plan_is_missing (self->plan);

  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, wb_recent_plan_get_title (self->plan),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  missing ? _("file not found") : wb_recent_plan_get_folder (self->plan), -1);
}

static void
set_plan (WbRecentCard *self, WbRecentPlan *plan)
{
  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "notify::missing", G_CALLBACK (missing_cb), self, G_CONNECT_SWAPPED);
  missing_cb (self);
}

static void
wb_recent_card_dispose (GObject *object)
{
  WbRecentCard *self = WB_RECENT_CARD (object);

  g_clear_object (&self->plan);

  G_OBJECT_CLASS (wb_recent_card_parent_class)->dispose (object);
}

static void
wb_recent_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbRecentCard *self = WB_RECENT_CARD (object);

  switch ((WbRecentCardProperty) id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_recent_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbRecentCard *self = WB_RECENT_CARD (object);

  switch ((WbRecentCardProperty) id)
    {
    case PROP_PLAN:
      set_plan (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_recent_card_class_init (WbRecentCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_recent_card_dispose;
  object_class->get_property = wb_recent_card_get_property;
  object_class->set_property = wb_recent_card_set_property;

  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, WB_TYPE_RECENT_PLAN,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/recent-card.ui");
  gtk_widget_class_bind_template_callback (widget_class, say_folder);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
wb_recent_card_init (WbRecentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_recent_card_new:
 * @plan: a plan
 *
 * Returns: (transfer floating): a card for it
 */
GtkWidget *
wb_recent_card_new (WbRecentPlan *plan)
{
  return g_object_new (WB_TYPE_RECENT_CARD, "plan", plan, NULL);
}

/**
 * wb_recent_card_get_plan:
 * @self: a card
 *
 * Returns: (transfer none): the plan
 */
WbRecentPlan *
wb_recent_card_get_plan (WbRecentCard *self)
{
  g_return_val_if_fail (WB_IS_RECENT_CARD (self), NULL);

  return self->plan;
}
