/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-picker-commands.h"

struct _WbPickerCommands
{
  GPtrArray    *commands;
  WbItemSearch *search;
};

static void
command_free (gpointer data)
{
  WbPickerCommand *command = data;

  g_free (command->name);
  g_free (command->title);
  g_free (command->key);
  g_free (command);
}

/**
 * wb_picker_commands_new:
 *
 * Returns: (transfer full): no commands yet
 */
WbPickerCommands *
wb_picker_commands_new (void)
{
  WbPickerCommands *self = g_new0 (WbPickerCommands, 1);

  self->commands = g_ptr_array_new_with_free_func (command_free);
  self->search = wb_item_search_new ();

  return self;
}

/**
 * wb_picker_commands_free:
 * @self: (transfer full): commands
 */
void
wb_picker_commands_free (WbPickerCommands *self)
{
  wb_item_search_free (self->search);
  g_ptr_array_unref (self->commands);
  g_free (self);
}

/**
 * wb_picker_commands_add:
 * @self: commands
 * @command: one more
 */
void
wb_picker_commands_add (WbPickerCommands *self, const WbPickerCommand *command)
{
  WbPickerCommand *copy = g_new (WbPickerCommand, 1);

  *copy = (WbPickerCommand) { g_strdup (command->name), g_strdup (command->title), g_strdup (command->key),
                              command->enabled };
  wb_item_search_add (self->search, self->commands->len, copy->title);
  g_ptr_array_add (self->commands, copy);
}

/**
 * wb_picker_commands_count:
 * @self: commands
 *
 * Returns: how many there are
 */
guint
wb_picker_commands_count (WbPickerCommands *self)
{
  return self->commands->len;
}

/**
 * wb_picker_commands_get:
 * @self: commands
 * @i: which of them
 *
 * Returns: (transfer none): that one
 */
const WbPickerCommand *
wb_picker_commands_get (WbPickerCommands *self, guint i)
{
  return g_ptr_array_index (self->commands, i);
}

/**
 * wb_picker_commands_find:
 * @self: commands
 * @words: what somebody typed
 *
 * Returns: (transfer full): those that have all of the words, the best first; each slot is a number of one
 */
WbItemSearchRun *
wb_picker_commands_find (WbPickerCommands *self, const char *words)
{
  WbItemSearchRun *run = wb_item_search_run_new (self->search, words, G_MAXUINT, NULL, NULL);

  wb_item_search_run_go (run, G_MAXUINT);

  return run;
}
