/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-action-card.h"

#include <glib/gi18n-lib.h>

#include "wb-flow.h"
#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-slide.h"
#include "wb-tag.h"

struct _WbActionCard
{
  GtkBox    parent_instance;
  GtkLabel *name;
  WbFlow   *partners;
  GtkLabel *more; /* the last of those: how many there are beside them */
};

G_DEFINE_FINAL_TYPE (WbActionCard, wb_action_card, GTK_TYPE_BOX)

static void
add_partners (WbActionCard *self, WbProject *project, WbSlot action)
{
  g_autoptr (GArray) partners = wb_room_list_partners (project, action);

  for (guint i = 0; i < partners->len; i++)
    {
      const WbRoomPartner *partner = &g_array_index (partners, WbRoomPartner, i);

      wb_flow_append (self->partners, wb_tag_new_partner (project, partner->slot, partner->lead));
    }
  self->more = GTK_LABEL (gtk_label_new (NULL));
  wb_flow_append (self->partners, GTK_WIDGET (self->more));
  gtk_widget_set_visible (GTK_WIDGET (self->partners), partners->len > 0);
}

static void
show_partners (WbActionCard *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->partners)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child != GTK_WIDGET (self->more));
}

static void
say_how_many_more (WbActionCard *self, guint n)
{
  /* Translators: so many partners more than are named */
  g_autofree char *text = g_strdup_printf (C_("slide", "+%u"), n);

  gtk_label_set_text (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);
}

static void
wb_action_card_class_init (WbActionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WB_TYPE_FLOW);
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
  g_autofree char *name = wb_item_label_in_full (project, wb_project_get (project, action));

  gtk_label_set_text (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_partners (self, project, action);

  return GTK_WIDGET (self);
}

/**
 * wb_action_card_fit:
 * @self: a card
 * @width: how much room there is for names
 * @lines: and on how many lines, from 1
 *
 * Names as many partners as have room, at least one, and counts the others.
 *
 * Returns: how many others
 */
guint
wb_action_card_fit (WbActionCard *self, int width, guint lines)
{
  GtkWidget *last;
  guint n_more = 0;

  g_return_val_if_fail (WB_IS_ACTION_CARD (self), 0);

  show_partners (self);
  last = gtk_widget_get_prev_sibling (GTK_WIDGET (self->more));
  while (wb_flow_count_lines (self->partners, width) > lines && last != gtk_widget_get_first_child (GTK_WIDGET (self->partners)))
    {
      gtk_widget_set_visible (last, FALSE);
      last = gtk_widget_get_prev_sibling (last);
      say_how_many_more (self, ++n_more);
    }

  return n_more;
}

/**
 * wb_action_card_hyphenate:
 * @self: a card
 * @width: how much room its name has, in px
 *
 * Lets a word that is wider than that be broken between two syllables.
 */
void
wb_action_card_hyphenate (WbActionCard *self, int width)
{
  g_return_if_fail (WB_IS_ACTION_CARD (self));

  wb_slide_hyphenate (self->name, width);
}
