/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-canvas.h"
#include "wb-commands.h"
#include "wb-item-picker.h"
#include "wb-recent-uses.h"

/* Every command and every item by its name. */

#define OWN_ACTION "win.find-anything"

/* Those without a name of their own are found through what they belong to. */
#define KINDS (WB_ANY_ITEM & ~(WB_MASK (MEASUREMENT) | WB_MASK (RELATION) | WB_MASK (VOTE) | WB_MASK (WAIVER)))

/* Where the action is, and its name there; %NULL when the window has no such actions now. */
static GActionGroup *
find_group (WbWindow *self, const char *action, const char **name)
{
  *name = strchr (action, '.') + 1;

  if (g_str_has_prefix (action, "app."))
    return G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (self)));
  if (g_str_has_prefix (action, "win."))
    return G_ACTION_GROUP (self);

  return self->plan != NULL ? wb_plan_view_get_board_actions (self->plan) : NULL;
}

static char *
dup_key_label (WbWindow *self, const char *action)
{
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (gtk_window_get_application (GTK_WINDOW (self)), action);
  guint key;
  GdkModifierType modifiers;

  if (keys[0] != NULL && gtk_accelerator_parse (keys[0], &key, &modifiers))
    return gtk_accelerator_get_label (key, modifiers);

  return wb_canvas_dup_key_label (action);
}

static void
add_command (WbWindow *self, WbItemPicker *picker, const WbCommand *command)
{
  const char *name;
  GActionGroup *group = find_group (self, command->action, &name);
  g_autofree char *key = NULL;

  if (group == NULL || !g_action_group_has_action (group, name) || g_str_equal (command->action, OWN_ACTION))
    return;

  key = dup_key_label (self, command->action);
  wb_item_picker_add_command (picker, &(WbPickerCommand){ (char *) command->action,
                                                          (char *) wb_command_get_title (command), key,
                                                          g_action_group_get_action_enabled (group, name) });
}

static void
command_cb (WbWindow *self, const char *action)
{
  wb_recent_uses_add (action);
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

static void
picked_cb (WbWindow *self, const char *id)
{
  WbProject *project = wb_document_get_project (self->document);
  WbSlot slot = project != NULL ? wb_project_find (project, id) : WB_SLOT_NONE;

  if (slot == WB_SLOT_NONE || self->plan == NULL)
    return;

  wb_recent_uses_add (id);
  wb_plan_view_go_to (self->plan, slot);
}

/* Lets the user do anything, or go anywhere, by typing what it is called. */
void
wb_window_find_anything (WbWindow *self)
{
  WbProject *project = self->plan != NULL ? wb_document_get_project (self->document) : NULL;
  WbItemPicker *picker = wb_item_picker_new (project, KINDS);
  guint n;
  const WbCommand *commands = wb_commands_get (&n);

  for (guint i = 0; i < n; i++)
    add_command (self, picker, &commands[i]);
  wb_item_picker_set_recent (picker, wb_recent_uses_get ());
  wb_item_picker_set_prompt (picker, C_("shortcuts", "Find a command or an item"),
                             _("What do you want to do, or to see?"));
  gtk_popover_set_has_arrow (GTK_POPOVER (picker), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (picker), "anything");
  g_signal_connect_object (picker, "command", G_CALLBACK (command_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  wb_item_picker_present (picker, GTK_WIDGET (self));
}
