/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-stage.h"

G_BEGIN_DECLS

/**
 * WbCellButtonKind:
 * @WB_CELL_BUTTON_INVITATION: what an empty cell invites to
 * @WB_CELL_BUTTON_AMBITION: over the whole last row while it is empty and the plan says nowhere what it is for
 * @WB_CELL_BUTTON_MORE: how many cards of a full cell are folded away, and folding them
 */
typedef enum
{
  WB_CELL_BUTTON_INVITATION,
  WB_CELL_BUTTON_AMBITION,
  WB_CELL_BUTTON_MORE,
} WbCellButtonKind;

/**
 * WbCellButton:
 *
 * A button that belongs to a cell of the board and is drawn by the painter. It activates "board.add-in-cell" or
 * "canvas.fold" with the row and the column of its cell, or "canvas.write-ambition". Private to the canvas.
 */
#define WB_TYPE_CELL_BUTTON (wb_cell_button_get_type ())
G_DECLARE_FINAL_TYPE (WbCellButton, wb_cell_button, WB, CELL_BUTTON, GtkButton)

GtkWidget        *wb_cell_button_new        (WbStage *stage, WbCellButtonKind kind, int row, int column);
WbCellButtonKind  wb_cell_button_get_kind   (WbCellButton *self);
int               wb_cell_button_get_row    (WbCellButton *self);
int               wb_cell_button_get_column (WbCellButton *self);
const WbRect     *wb_cell_button_get_rect   (WbCellButton *self);
gboolean          wb_cell_button_update     (WbCellButton *self); /* whether its place changed */
void              wb_cell_button_set_lit    (WbCellButton *self, gboolean lit);

/* Which button a cell has, if any */
gboolean          wb_cell_get_button        (const WbStage *stage, int row, int column, WbCellButtonKind *kind, WbRect *rect);

G_END_DECLS
