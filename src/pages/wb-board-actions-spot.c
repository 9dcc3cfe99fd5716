/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-actions-private.h"

/* Where something new comes: in the cell at which the keyboard is, or beside what is selected. */

/* A chain has no rows in which something new would stand. */
static WbRowsBy
get_rows (WbBoardActions *self)
{
  gboolean chain;
  guint rows;

  g_object_get (self->canvas, "chain", &chain, "rows", &rows, NULL);

  return chain ? WB_ROWS_BY_HORIZON : rows;
}

/* Returns the kind of its row; WB_ROW_LOOSE_ACTIONS, where nothing new comes, when there is no such cell. */
WbRowKind
wb_board_actions_get_cell_spot (WbBoardActions *self, int row, int column, WbBoardSpot *spot)
{
  WbBoard *board = wb_canvas_get_board (self->canvas);
  guint n_rows, n_columns;
  const WbColumn *columns = wb_board_get_columns (board, &n_columns);
  const WbRow *rows = wb_board_get_rows (board, &n_rows);

  if (row < 0 || (guint) row >= n_rows || column < 0 || (guint) column >= n_columns)
    return WB_ROW_LOOSE_ACTIONS;

  *spot = (WbBoardSpot) { .domain = columns[column].domain };
  if (!wb_row_takes_goals (rows[row].kind))
    return rows[row].kind;

  spot->rows = get_rows (self);
  if (spot->rows == WB_ROWS_BY_HORIZON)
    spot->horizon = WB_HORIZON_THIS_YEAR + rows[row].kind - WB_ROW_THIS_YEAR;
  else
    {
      spot->in_row = TRUE;
      spot->key = rows[row].key;
    }

  return rows[row].kind;
}

/* What stands in cells comes where the keyboard is; an action or a partner belongs to a card. */
WbBoardSpot
wb_board_actions_get_spot (WbBoardActions *self, WbKind kind)
{
  WbBoardSpot spot = { 0 };
  int row, column;

  if ((kind == WB_KIND_GOAL || kind == WB_KIND_VOICE) && wb_canvas_get_cell (self->canvas, &row, &column))
    wb_board_actions_get_cell_spot (self, row, column, &spot);
  else
    spot = (WbBoardSpot) { .slot = wb_selection_get_last (wb_board_actions_get_selection (self)), .rows = get_rows (self) };

  return spot;
}
