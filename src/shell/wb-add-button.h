/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbAddButton:
 *
 * Adds a goal to the board; the menu beside it adds something else.
 */
#define WB_TYPE_ADD_BUTTON (wb_add_button_get_type ())
G_DECLARE_FINAL_TYPE (WbAddButton, wb_add_button, WB, ADD_BUTTON, GtkBox)

G_END_DECLS
