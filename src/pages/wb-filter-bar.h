/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-canvas.h"

G_BEGIN_DECLS

/**
 * WbFilterBar:
 *
 * Says what stays bright on a canvas: words, and what a menu offers beside them. The other cards are dimmed, or hidden
 * if one says so; it goes from match to match and says how many there are. Escape takes all of it away.
 *
 * Property: "canvas" (#WbCanvas). Signal: "leave": nothing is asked any more, and the keyboard should go elsewhere.
 */
#define WB_TYPE_FILTER_BAR (wb_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (WbFilterBar, wb_filter_bar, WB, FILTER_BAR, GtkWidget)

gboolean wb_filter_bar_is_active (WbFilterBar *self); /* whether something is asked */
void     wb_filter_bar_next      (WbFilterBar *self, gboolean backwards); /* selects the next match and shows it */

G_END_DECLS
