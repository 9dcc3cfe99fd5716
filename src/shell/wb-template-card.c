/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-template-card.h"

struct _WbTemplateCard
{
  GtkFlowBoxChild parent_instance;
  const char     *name;
  GtkLabel       *label;
  GtkLabel       *description;
};

G_DEFINE_FINAL_TYPE (WbTemplateCard, wb_template_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
wb_template_card_class_init (WbTemplateCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/template-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WbTemplateCard, label);
  gtk_widget_class_bind_template_child (widget_class, WbTemplateCard, description);
}

static void
wb_template_card_init (WbTemplateCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_template_card_new:
 * @template: a template
 *
 * Returns: (transfer floating): a card for it
 */
GtkWidget *
wb_template_card_new (const WbTemplate *template)
{
  WbTemplateCard *self = g_object_new (WB_TYPE_TEMPLATE_CARD, NULL);

  self->name = template->name;
  gtk_label_set_label (self->label, template->label);
  gtk_label_set_label (self->description, template->description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, template->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, template->description, -1);

  return GTK_WIDGET (self);
}

/**
 * wb_template_card_get_name:
 * @self: a card
 *
 * Returns: the name of the template
 */
const char *
wb_template_card_get_name (WbTemplateCard *self)
{
  g_return_val_if_fail (WB_IS_TEMPLATE_CARD (self), NULL);

  return self->name;
}
