/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-chain.h"

G_BEGIN_DECLS

/**
 * WbHeading:
 *
 * What a screen reader finds at the top of a column or lane or at the beginning of a row, and what folds it at a click. It
 * is not seen: WbBoardTop draws the headers, which stay in sight, and the plane the bands. Private to the canvas.
 */
#define WB_TYPE_HEADING (wb_heading_get_type ())
G_DECLARE_FINAL_TYPE (WbHeading, wb_heading, WB, HEADING, GtkWidget)

GtkWidget  *wb_heading_new         (const char *action, int index); /* the action gets the index as its target */
void        wb_heading_show_column (WbHeading *self, const WbColumn *column);
void        wb_heading_show_row    (WbHeading *self, const WbRow *row, gboolean folded);
void        wb_heading_show_lane   (WbHeading *self, const WbLane *lane);

/* What a click there does, in words, also where what is seen stands apart from the heading. */
const char *wb_heading_get_row_hint    (gboolean folded);
const char *wb_heading_get_column_hint (gboolean folded);

G_END_DECLS
