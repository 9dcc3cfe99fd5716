/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-item-picker-private.h"

#include <glib/gi18n-lib.h>

#include "wb-item-label.h"
#include "wb-picker-row.h"
#include "wb-room.h"
#include "wb-text.h"

/* What stands in the list of a picker. */

static void
clear_list (WbItemPicker *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
append_item (WbItemPicker *self, WbSlot slot)
{
  WbRecord *record = wb_project_get (self->project, slot);
  g_autofree char *label = wb_item_label (self->project, record);
  g_autofree char *subtitle = self->describe != NULL
                                ? self->describe (self->project, slot, self->describe_data)
                                : g_strdup (wb_kind_get_label (wb_record_get_kind (record)));
  GtkWidget *row = wb_picker_row_new (WB_PICKER_ITEM, wb_record_get_id (record), label);

  g_object_set (row, "subtitle", subtitle, "icon-name", wb_item_icon_name (self->project, record), NULL);
  gtk_list_box_append (self->list, row);
}

static void
append_command (WbItemPicker *self, guint i)
{
  const WbPickerCommand *command = wb_picker_commands_get (self->commands, i);
  GtkWidget *row = wb_picker_row_new (WB_PICKER_COMMAND, command->name, command->title);

  if (command->key != NULL)
    wb_picker_row_add_key (WB_PICKER_ROW (row), command->key);
  gtk_widget_set_sensitive (row, command->enabled);
  gtk_list_box_append (self->list, row);
}

static void
append_creation (WbItemPicker *self, const char *name)
{
  /* Translators: makes an item of a name that was typed; "Partner “Sportclub”, new" */
  g_autofree char *title = g_strdup_printf (_("%s “%s”, new"), wb_kind_get_label (self->creates), name);
  GtkWidget *row = wb_picker_row_new (WB_PICKER_NEW, name, title);

  g_object_set (row, "icon-name", "list-add-symbolic", NULL);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_recent (WbItemPicker *self, const char *name)
{
  return self->recent != NULL && g_strv_contains ((const char *const *) self->recent, name);
}

static void
append_recent_one (WbItemPicker *self, const char *name)
{
  WbSlot slot = self->project != NULL ? wb_project_find (self->project, name) : WB_SLOT_NONE;

  for (guint i = 0; i < wb_picker_commands_count (self->commands); i++)
    if (g_str_equal (wb_picker_commands_get (self->commands, i)->name, name))
      append_command (self, i);
  if (slot != WB_SLOT_NONE && wb_room_may_see (self->project, slot))
    append_item (self, slot);
}

/* Before anything is typed: what was used last, and all that can be done. */
static void
append_commands (WbItemPicker *self)
{
  for (guint i = 0; self->recent != NULL && self->recent[i] != NULL; i++)
    append_recent_one (self, self->recent[i]);
  for (guint i = 0; i < wb_picker_commands_count (self->commands); i++)
    if (!is_recent (self, wb_picker_commands_get (self->commands, i)->name))
      append_command (self, i);
}

/* The best first, of both; what is found equally well is first something that can be done. */
static void
append_found (WbItemPicker *self, const GArray *commands, const GArray *items)
{
  guint i = 0, n = 0;

  while (i < commands->len || (items != NULL && n < items->len))
    {
      const WbItemHit *command = i < commands->len ? &g_array_index (commands, WbItemHit, i) : NULL;
      const WbItemHit *item = items != NULL && n < items->len ? &g_array_index (items, WbItemHit, n) : NULL;

      if (item == NULL || (command != NULL && command->rank <= item->rank))
        append_command (self, g_array_index (commands, WbItemHit, i++).slot);
      else
        append_item (self, g_array_index (items, WbItemHit, n++).slot);
    }
}

static void
append_answer (WbItemPicker *self)
{
  g_autoptr (WbItemSearchRun) run = wb_picker_commands_find (self->commands, self->asked);

  append_found (self, wb_item_search_run_get (run), self->finder != NULL ? wb_item_finder_get (self->finder) : NULL);
}

static void
select_first (WbItemPicker *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (row != NULL && !gtk_widget_get_sensitive (row))
    row = gtk_widget_get_next_sibling (row);
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

/* Shows what was found by what was asked last. A popover keeps the height that it was opened with unless its parent presents
 * it anew, which a window does not. */
void
wb_item_picker_show (WbItemPicker *self)
{
  g_autofree char *name = wb_text_clean (self->asked, -1, WB_TEXT_SHORT);

  clear_list (self);
  if (name == NULL && wb_picker_commands_count (self->commands) > 0)
    append_commands (self);
  else
    append_answer (self);
  if (self->creates >= 0 && name != NULL)
    append_creation (self, name);

  gtk_widget_set_visible (GTK_WIDGET (self->nothing), gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL);
  select_first (self);
  gtk_popover_present (GTK_POPOVER (self));
}
