/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

/* What cells, rows and columns show. It is kept by cell only: a row or a column is folded when all its cells are shut. */

static gboolean
has_cell (WbBoard *board, int row, int column)
{
  return row >= 0 && row <= board->loose && column >= 0 && column < (int) board->stride;
}

static gboolean
set_fold (WbBoard *board, int row, int column, WbFold fold)
{
  WbBoardCell *cell = wb_board_get_fold_cell (board, row, column);

  if (cell->pub.fold == fold)
    return FALSE;

  cell->pub.fold = fold;
  cell->dirty = TRUE;
  wb_board_forget_put (board, row, column);

  return TRUE;
}

static gboolean
is_same_cell (const WbFoldMark *a, const WbFoldMark *b)
{
  return a->kind == b->kind && a->key == b->key && a->domain == b->domain;
}

static void
keep_fold (WbBoard *board, const WbFoldMark *mark)
{
  guint i = 0;

  while (i < board->folds->len && !is_same_cell (&g_array_index (board->folds, WbFoldMark, i), mark))
    i++;

  if (i < board->folds->len)
    g_array_remove_index (board->folds, i);
  if (mark->fold != WB_FOLD_FULL)
    g_array_append_val (board->folds, *mark);
}

/* Of most kinds there is but one row. */
static guint
get_mark_key (const WbRow *row)
{
  return row->kind == WB_ROW_STATUS || row->kind == WB_ROW_LEAD ? row->key : 0;
}

static WbFoldMark
mark_cell (WbBoard *board, int row, int column)
{
  return (WbFoldMark){ board->rows[row].kind, get_mark_key (&board->rows[row]), board->columns[column].domain,
                       wb_board_get_fold_cell (board, row, column)->pub.fold };
}

/* What cells show is remembered by row and theme: rows and columns may come, go and change places. */
void
wb_board_keep_folds (WbBoard *board)
{
  for (int row = 0; board->cells != NULL && row <= board->loose; row++)
    for (guint column = 0; column < board->stride; column++)
      {
        WbFoldMark mark = mark_cell (board, row, column);

        keep_fold (board, &mark);
      }
}

void
wb_board_bring_folds (WbBoard *board)
{
  for (int row = 0; row <= board->loose; row++)
    for (guint column = 0; column < board->stride; column++)
      {
        const WbFoldMark cell = mark_cell (board, row, column);

        for (guint i = 0; i < board->folds->len; i++)
          if (is_same_cell (&g_array_index (board->folds, WbFoldMark, i), &cell))
            set_fold (board, row, column, g_array_index (board->folds, WbFoldMark, i).fold);
      }
}

/**
 * wb_board_get_folds:
 * @board: a board
 * @n: (out): how many there are
 *
 * Each way in which rows go keeps its own.
 *
 * Returns: (array length=n) (transfer none): the cells that do not show what suits a screen; until the next change
 */
const WbFoldMark *
wb_board_get_folds (WbBoard *board, guint *n)
{
  g_return_val_if_fail (board != NULL, NULL);

  wb_board_keep_folds (board);
  *n = board->folds->len;

  return (const WbFoldMark *) board->folds->data;
}

/**
 * wb_board_recall_folds:
 * @board: a board
 * @marks: (array length=n): what wb_board_get_folds() said
 * @n: how many there are
 *
 * Opens and shuts cells as they were, those of other rows once there are such rows.
 */
void
wb_board_recall_folds (WbBoard *board, const WbFoldMark *marks, guint n)
{
  g_return_if_fail (board != NULL);

  wb_board_keep_folds (board);
  for (guint i = 0; i < n; i++)
    keep_fold (board, &marks[i]);
  wb_board_bring_folds (board);
  wb_board_arrange (board);
}

/**
 * wb_board_set_fold:
 * @board: a board
 * @row: a row
 * @column: a column
 * @fold: what their cell shows
 *
 * Opens a cell, shuts it, or has it show what suits a screen. The row of loose actions does so as a whole.
 */
void
wb_board_set_fold (WbBoard *board, int row, int column, WbFold fold)
{
  g_return_if_fail (board != NULL);
  g_return_if_fail (has_cell (board, row, column));

  if (set_fold (board, row, column, fold))
    wb_board_arrange (board);
}

/**
 * wb_board_get_fold:
 * @board: a board
 * @row: a row
 * @column: a column
 *
 * Returns: what their cell shows
 */
WbFold
wb_board_get_fold (WbBoard *board, int row, int column)
{
  g_return_val_if_fail (board != NULL, WB_FOLD_FULL);
  g_return_val_if_fail (has_cell (board, row, column), WB_FOLD_FULL);

  return wb_board_get_fold_cell (board, row, column)->pub.fold;
}

/**
 * wb_board_fold_row:
 * @board: a board
 * @row: a row
 * @folded: whether all its cells are shut, or show what suits a screen
 *
 * Folds a row, or unfolds it.
 */
void
wb_board_fold_row (WbBoard *board, int row, gboolean folded)
{
  gboolean changed = FALSE;

  g_return_if_fail (board != NULL);
  g_return_if_fail (row >= 0 && row <= board->loose);

  for (guint column = 0; column < board->stride; column++)
    changed |= set_fold (board, row, column, folded ? WB_FOLD_SHUT : WB_FOLD_FULL);
  if (changed)
    wb_board_arrange (board);
}

/**
 * wb_board_fold_column:
 * @board: a board
 * @column: a column
 * @folded: whether all its cells are shut, or show what suits a screen
 *
 * Folds a column, or unfolds it. Loose actions belong to none.
 */
void
wb_board_fold_column (WbBoard *board, int column, gboolean folded)
{
  gboolean changed = FALSE;

  g_return_if_fail (board != NULL);
  g_return_if_fail (column >= 0 && column < (int) board->stride);

  for (int row = 0; row < board->loose; row++)
    changed |= set_fold (board, row, column, folded ? WB_FOLD_SHUT : WB_FOLD_FULL);
  if (changed)
    wb_board_arrange (board);
}

/**
 * wb_board_is_row_folded:
 * @board: a board
 * @row: a row
 *
 * Returns: whether all its cells are shut
 */
gboolean
wb_board_is_row_folded (WbBoard *board, int row)
{
  g_return_val_if_fail (board != NULL, FALSE);
  g_return_val_if_fail (row >= 0 && row <= board->loose, FALSE);

  for (guint column = 0; column < board->n_columns; column++)
    if (wb_board_get_shown_fold (board, row, column) != WB_FOLD_SHUT)
      return FALSE;

  return TRUE;
}

/**
 * wb_board_is_column_folded:
 * @board: a board
 * @column: a column
 *
 * Returns: whether all its cells are shut
 */
gboolean
wb_board_is_column_folded (WbBoard *board, int column)
{
  g_return_val_if_fail (board != NULL, FALSE);
  g_return_val_if_fail (column >= 0 && column < (int) board->stride, FALSE);

  for (int row = 0; row < board->loose; row++)
    if (wb_board_get_shown_fold (board, row, column) != WB_FOLD_SHUT)
      return FALSE;

  return TRUE;
}

/* A shut cell first shows what suits a screen, which may be enough. */
static void
show_in_cell (WbBoard *board, WbPlace *place, int row, int column, gboolean alone)
{
  if (wb_board_get_fold (board, row, column) == WB_FOLD_SHUT)
    wb_board_set_fold (board, row, column, WB_FOLD_FULL);
  if (place->card == NULL && alone)
    wb_board_show_put (board, place);
  else if (place->card == NULL)
    wb_board_set_fold (board, row, column, WB_FOLD_OPEN);
}

static gboolean
reveal (WbBoard *board, WbSlot slot, gboolean alone, WbFoldMark *before)
{
  WbPlace *place = wb_board_get_place (board, slot);
  const WbPlace *cell = place;
  WbFoldMark mark;

  if (place == NULL || place->card != NULL)
    return FALSE;

  if (place->within != WB_SLOT_NONE)
    cell = wb_board_get_place (board, place->within);
  if (cell->row < 0)
    return FALSE;

  mark = mark_cell (board, cell->row, cell->column);
  show_in_cell (board, place, cell->row, cell->column, alone);
  if (wb_board_get_fold (board, cell->row, cell->column) == mark.fold)
    return FALSE;

  if (before != NULL)
    *before = mark;

  return TRUE;
}

/**
 * wb_board_reveal:
 * @board: a board
 * @slot: an item
 * @before: (out) (optional): when it unfolds anything: what that cell showed, be it %WB_FOLD_FULL
 *
 * Unfolds the cell in which a card is folded away, so that it is shown. Does nothing when it is, or is no card.
 *
 * Returns: whether it unfolded anything
 */
gboolean
wb_board_reveal (WbBoard *board, WbSlot slot, WbFoldMark *before)
{
  g_return_val_if_fail (board != NULL, FALSE);

  return reveal (board, slot, FALSE, before);
}

/**
 * wb_board_reveal_put:
 * @board: a board
 * @slot: an item that was just put where it is
 * @before: (out) (optional): when it unfolds anything: what that cell showed
 *
 * Shows a card that is folded away without opening its cell: a full one, and a goal that does not show all of its actions,
 * shows that one too. Only a cell that is shut unfolds to what suits a screen.
 *
 * Returns: whether it unfolded anything
 */
gboolean
wb_board_reveal_put (WbBoard *board, WbSlot slot, WbFoldMark *before)
{
  g_return_val_if_fail (board != NULL, FALSE);

  return reveal (board, slot, TRUE, before);
}

/**
 * wb_board_fold_back:
 * @board: a board
 * @before: what wb_board_reveal() said
 *
 * Folds the cell again as it was, also one of a row that is not there at the moment.
 */
void
wb_board_fold_back (WbBoard *board, const WbFoldMark *before)
{
  gboolean changed = FALSE;

  g_return_if_fail (board != NULL);
  g_return_if_fail (before != NULL);

  wb_board_keep_folds (board);
  keep_fold (board, before);
  for (int row = 0; row <= board->loose; row++)
    for (guint column = 0; column < board->stride; column++)
      {
        const WbFoldMark cell = mark_cell (board, row, column);

        if (is_same_cell (&cell, before))
          changed |= set_fold (board, row, column, before->fold);
      }
  if (changed)
    wb_board_arrange (board);
}
