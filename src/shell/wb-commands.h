/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbCommand:
 * @action: with its prefix
 * @keys: those that work in the whole window; the board has more of its own
 *
 * Something that people can ask the program to do by one name, in the list of commands as in the shortcuts window.
 */
typedef struct
{
  const char *action;
  const char *title; /* not translated yet */
  const char *keys[4];
} WbCommand;

const WbCommand *wb_commands_get       (guint *n);
const char      *wb_command_get_title  (const WbCommand *command); /* translated */
void             wb_commands_set_keys  (GtkApplication *application);

G_END_DECLS
