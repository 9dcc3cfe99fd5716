/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-action-card.h"

#include <glib/gi18n-lib.h>

#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-tag.h"

struct _WbActionCard
{
  GtkBox    parent_instance;
  GtkLabel *name;
  GtkBox   *partners;
};

G_DEFINE_FINAL_TYPE (WbActionCard, wb_action_card, GTK_TYPE_BOX)

static void
add_partners (WbActionCard *self, WbProject *project, WbSlot action)
{
  g_autoptr (GArray) partners = wb_room_list_partners (project, action);

  for (guint i = 0; i < partners->len; i++)
    {
      const WbRoomPartner *partner = &g_array_index (partners, WbRoomPartner, i);

      gtk_box_append (self->partners, wb_tag_new_partner (project, partner->slot, partner->lead));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->partners), partners->len > 0);
}

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
wb_action_card_class_init (WbActionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/action-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WbActionCard, name);
  gtk_widget_class_bind_template_child (widget_class, WbActionCard, partners);
}

static void
wb_action_card_init (WbActionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_action_card_new:
 * @project: a plan
 * @action: an action of it
 *
 * Returns: (transfer floating): a card with @action as it is now
 */
GtkWidget *
wb_action_card_new (WbProject *project, WbSlot action)
{
  WbActionCard *self = g_object_new (WB_TYPE_ACTION_CARD, NULL);
  g_autofree char *name = wb_item_label (project, wb_project_get (project, action));

  gtk_label_set_text (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_partners (self, project, action);

  return GTK_WIDGET (self);
}

/**
 * wb_action_card_fit:
 * @self: a card
 * @width: how much room there is for names
 *
 * Keeps as many names as stand beside each other in full, and counts the others. The last one of all may be cut.
 */
void
wb_action_card_fit (WbActionCard *self, int width)
{
  GtkWidget *more = NULL;
  guint n_more = 0;

  g_return_if_fail (WB_IS_ACTION_CARD (self));

  while (get_natural_width (GTK_WIDGET (self->partners)) > width)
    {
      GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->partners));
      g_autofree char *text = NULL;

      if (last == more)
        last = gtk_widget_get_prev_sibling (last);
      if (last == NULL || last == gtk_widget_get_first_child (GTK_WIDGET (self->partners)))
        return;

      gtk_box_remove (self->partners, last);
      if (more == NULL)
        gtk_box_append (self->partners, more = gtk_label_new (NULL));
      /* Translators: so many partners more than are named */
      text = g_strdup_printf (C_("slide", "+%u"), ++n_more);
      gtk_label_set_text (GTK_LABEL (more), text);
    }
}
