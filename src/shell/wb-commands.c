/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-commands.h"

#include <glib/gi18n-lib.h>

/* In the order in which the list of commands has them. */
static const WbCommand commands[] = {
  { "win.find-anything", NC_("shortcuts", "Find a command or an item"), { "<Primary>k" } },

  { "board.new-goal", NC_("shortcuts", "New goal"), { NULL } },
  { "board.new-action", NC_("shortcuts", "New action"), { NULL } },
  { "board.new-voice", NC_("shortcuts", "New resident’s voice"), { NULL } },
  { "board.new-partner", NC_("shortcuts", "New partner"), { NULL } },
  { "board.capture", NC_("shortcuts", "Add in one line"), { "<Primary>space" } },

  { "board.open", NC_("shortcuts", "Show details"), { NULL } },
  { "board.rename", NC_("shortcuts", "Rename"), { NULL } },
  { "board.link", NC_("shortcuts", "Link by typing a name"), { NULL } },
  { "board.next-link", NC_("shortcuts", "Select the next link of the card"), { NULL } },
  { "board.move", NC_("shortcuts", "Move with the arrows"), { NULL } },
  { "board.cut", NC_("shortcuts", "Cut"), { NULL } },
  { "board.copy", NC_("shortcuts", "Copy"), { NULL } },
  { "board.paste", NC_("shortcuts", "Paste"), { NULL } },
  { "board.duplicate", NC_("shortcuts", "Duplicate"), { NULL } },
  { "board.delete", NC_("shortcuts", "Delete"), { NULL } },
  { "board.select-all", NC_("shortcuts", "Select all"), { NULL } },
  { "board.select-none", NC_("shortcuts", "Select nothing"), { NULL } },
  { "win.undo", NC_("shortcuts", "Undo"), { "<Primary>z" } },
  { "win.redo", NC_("shortcuts", "Redo"), { "<Primary><Shift>z", "<Primary>y" } },

  { "board.find", NC_("shortcuts", "Search and filter"), { "<Primary>f" } },
  { "board.find-next", NC_("shortcuts", "Next match"), { "F3", "<Primary>g" } },
  { "board.find-previous", NC_("shortcuts", "Previous match"), { "<Shift>F3", "<Primary><Shift>g" } },
  { "board.zoom-in", NC_("shortcuts", "Zoom in"), { "<Primary>plus", "<Primary>equal", "<Primary>KP_Add" } },
  { "board.zoom-out", NC_("shortcuts", "Zoom out"), { "<Primary>minus", "<Primary>KP_Subtract" } },
  { "board.zoom-reset", NC_("shortcuts", "Actual size"), { "<Primary>0", "<Primary>KP_0" } },
  { "board.by-theme", NC_("shortcuts", "The board by theme"), { "<Primary>1", "<Primary>KP_1" } },
  { "board.as-chain", NC_("shortcuts", "The plan as a chain"), { "<Primary>2", "<Primary>KP_2" } },
  { "board.around", NC_("shortcuts", "Only what is around the selection, or all of the chain"), { NULL } },
  { "board.fold-row", NC_("shortcuts", "Fold or unfold the row"), { NULL } },
  { "board.fold-column", NC_("shortcuts", "Fold or unfold the column"), { NULL } },
  { "board.unfold-all", NC_("shortcuts", "Unfold all"), { NULL } },
  { "board.rows-by-horizon", NC_("shortcuts", "Rows by horizon"), { NULL } },
  { "board.rows-by-status", NC_("shortcuts", "Rows by status"), { NULL } },
  { "board.rows-by-lead", NC_("shortcuts", "Rows by lead partner"), { NULL } },
  { "board.fit-all", NC_("shortcuts", "Show the whole board"), { "<Primary>9", "<Primary>KP_9" } },
  { "board.fit-selection", NC_("shortcuts", "Zoom to what is selected"), { "<Primary>8", "<Primary>KP_8" } },
  { "app.show-overview", NC_("shortcuts", "Overview of the board, or none"), { "<Primary>m" } },
  { "win.show-sidebar", NC_("shortcuts", "Sidebar in full or as icons"), { "F9" } },
  { "win.show-inspector", NC_("shortcuts", "Details at the side"), { "<Shift>F9" } },

  { "win.present", NC_("shortcuts", "Present to the room, or stop"), { "F5", "<Shift>F5" } },
  { "win.present-all", NC_("shortcuts", "Show the room all voices this time, or no more"), { NULL } },
  { "app.in-front-of-room", NC_("shortcuts", "In front of the room, or no more"), { "<Primary>F5" } },

  { "app.new", NC_("shortcuts", "New plan"), { "<Primary>n" } },
  { "win.open", NC_("shortcuts", "Open a plan"), { "<Primary>o" } },
  { "win.save", NC_("shortcuts", "Save"), { "<Primary>s" } },
  { "win.save-as", NC_("shortcuts", "Save as"), { "<Primary><Shift>s" } },
  { "win.print", NC_("shortcuts", "Print"), { "<Primary>p" } },
  { "win.export", NC_("shortcuts", "Export"), { NULL } },
  { "win.cancel-export", NC_("shortcuts", "Cancel the export"), { NULL } },
  { "win.reload", NC_("shortcuts", "Read the file again"), { NULL } },
  { "win.merge", NC_("shortcuts", "Merge with what the file has now"), { NULL } },
  { "win.conflicts", NC_("shortcuts", "Settle the conflicts of a merge"), { NULL } },

  { "app.preferences", NC_("shortcuts", "Preferences"), { "<Primary>comma" } },
  { "win.shortcuts", NC_("shortcuts", "Keyboard shortcuts"), { "<Primary>question", "<Primary><Shift>question" } },
  { "app.help", NC_("shortcuts", "Help"), { "F1" } },
  { "app.about", NC_("shortcuts", "About Wijkbord"), { NULL } },
  { "win.close", NC_("shortcuts", "Close the window"), { "<Primary>w" } },
  { "app.quit", NC_("shortcuts", "Quit"), { "<Primary>q" } },
};

/**
 * wb_commands_get:
 * @n: (out): how many
 *
 * Returns: (array length=n) (transfer none): all of them
 */
const WbCommand *
wb_commands_get (guint *n)
{
  *n = G_N_ELEMENTS (commands);

  return commands;
}

/**
 * wb_command_get_title:
 * @command: a command
 *
 * Returns: what it is called
 */
const char *
wb_command_get_title (const WbCommand *command)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "shortcuts", command->title);
}

/**
 * wb_commands_set_keys:
 * @application: the program
 *
 * Gives each of them its keys.
 */
void
wb_commands_set_keys (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].keys[0] != NULL)
      gtk_application_set_accels_for_action (application, commands[i].action, commands[i].keys);
}
