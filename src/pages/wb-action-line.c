/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-action-line.h"

#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-tag.h"

struct _WbActionLine
{
  GtkBox    parent_instance;
  GtkLabel *name;
};

G_DEFINE_FINAL_TYPE (WbActionLine, wb_action_line, GTK_TYPE_BOX)

/* Where it stands in full tells in which theme to look for it. */
static void
add_theme (WbActionLine *self, WbProject *project, WbSlot action, WbSlot goal)
{
  WbSlot main_goal = wb_action_get_main_goal (project, action);
  const char *id = main_goal != goal ? wb_record_get_text (wb_project_get (project, main_goal), WB_GOAL_DOMAIN) : NULL;
  WbSlot theme = id != NULL ? wb_project_find (project, id) : WB_SLOT_NONE;

  if (theme != WB_SLOT_NONE)
    {
      GtkWidget *tile = wb_tag_new_tile (project, theme);

      gtk_widget_set_valign (tile, GTK_ALIGN_CENTER);
      gtk_box_prepend (GTK_BOX (self), tile);
    }
}

static void
add_end (WbActionLine *self, GtkWidget *tag)
{
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), tag);
}

static void
add_lead (WbActionLine *self, WbProject *project, WbSlot action)
{
  g_autoptr (GArray) partners = wb_room_list_partners (project, action);
  const WbRoomPartner *first = &g_array_index (partners, WbRoomPartner, 0);

  if (partners->len > 0 && first->lead)
    add_end (self, wb_tag_new_partner (project, first->slot, TRUE));
}

static void
wb_action_line_class_init (WbActionLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/action-line.ui");
  gtk_widget_class_bind_template_child (widget_class, WbActionLine, name);
}

static void
wb_action_line_init (WbActionLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_action_line_new:
 * @project: a plan
 * @action: an action of it
 * @goal: the goal under which it stands
 *
 * Returns: (transfer floating): a line with @action as it is now
 */
GtkWidget *
wb_action_line_new (WbProject *project, WbSlot action, WbSlot goal)
{
  WbActionLine *self = g_object_new (WB_TYPE_ACTION_LINE, NULL);
  const WbRecord *record = wb_project_get (project, action);
  const WbWordList *words = wb_field_get (WB_KIND_ACTION, WB_ACTION_STATUS)->words;
  g_autofree char *name = wb_item_label_in_full (project, record);

  gtk_label_set_text (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_theme (self, project, action, goal);
  if (wb_action_is_closed (record))
    add_end (self, wb_tag_new_status (record, wb_word_get_label (words, wb_record_get_word (record, WB_ACTION_STATUS))));
  else
    add_lead (self, project, action);

  return GTK_WIDGET (self);
}
