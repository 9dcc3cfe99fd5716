/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbBarLayout:
 *
 * Lays out the bar below the board, from its beginning to its end. What comes first has all that the others leave, and a
 * #WbLegend among them only as much of that as it makes use of: less while something is written in the first, of which the
 * bar must be told.
 */
#define WB_TYPE_BAR_LAYOUT (wb_bar_layout_get_type ())
G_DECLARE_FINAL_TYPE (WbBarLayout, wb_bar_layout, WB, BAR_LAYOUT, GtkLayoutManager)

G_END_DECLS
