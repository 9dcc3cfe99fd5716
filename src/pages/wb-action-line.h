/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbActionLine:
 *
 * An action in short, for a room: one that another goal has in full, with its theme and its lead, or one that is done.
 */
#define WB_TYPE_ACTION_LINE (wb_action_line_get_type ())
G_DECLARE_FINAL_TYPE (WbActionLine, wb_action_line, WB, ACTION_LINE, GtkWidget)

GtkWidget *wb_action_line_new (WbProject *project, WbSlot action, WbSlot goal); /* @goal: under which it stands */
void       wb_action_line_hyphenate (WbActionLine *self, int width);

G_END_DECLS
