/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-stage.h"
#include "wb-view.h"

G_BEGIN_DECLS

/**
 * WbBoardTop:
 *
 * What stays in sight while a board is scrolled: the headers of the columns or, in a chain, the lanes, and, below them, the
 * band of the row that is seen there; and at the left edge the names and notes of rows whose bands begin out of sight.
 * Private to the canvas.
 */
#define WB_TYPE_BOARD_TOP (wb_board_top_get_type ())
G_DECLARE_FINAL_TYPE (WbBoardTop, wb_board_top, WB, BOARD_TOP, GtkWidget)

GtkWidget *wb_board_top_new    (WbStage *stage);
void       wb_board_top_show   (WbBoardTop *self, const WbView *view);
void       wb_board_top_redraw (WbBoardTop *self); /* the board or its colours changed */

/* Where things stay, in board coordinates: pure arithmetic */
int        wb_board_top_find_row   (const WbRow *rows, guint n_rows, float y); /* the row whose band has to stay at y; -1: none */
float      wb_board_top_place_band (const WbRow *row, float y);
float      wb_board_top_place_note (const WbRow *row, float x, float end);
float      wb_board_top_get_covered (const WbStage *stage, int row); /* by headers and band, when that row is scrolled to */

G_END_DECLS
