/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

static void
set_options (WbBoard *board, const WbBoardOptions *options)
{
  board->options = *options;
  board->options.text_scale = CLAMP (options->text_scale, 1, 2);
}

/**
 * wb_board_options_equal:
 * @a: options
 * @b: options
 *
 * Returns: whether they ask for the same
 */
gboolean
wb_board_options_equal (const WbBoardOptions *a, const WbBoardOptions *b)
{
  return a->today == b->today && a->width == b->width && a->rows == b->rows && a->fold == b->fold && a->max_voices == b->max_voices &&
         a->max_goals == b->max_goals && a->max_actions == b->max_actions &&
         a->show_flags == b->show_flags && a->hide_private == b->hide_private &&
         a->text_scale == b->text_scale && a->shown == b->shown && a->only == b->only && a->domains == b->domains && a->spread == b->spread &&
         a->in_full == b->in_full && a->page_height == b->page_height;
}

/* What items there are, and in which cells. */
static gboolean
places_differ (const WbBoardOptions *a, const WbBoardOptions *b)
{
  return a->today != b->today || a->rows != b->rows || a->hide_private != b->hide_private || a->shown != b->shown ||
         a->only != b->only || a->domains != b->domains || a->spread != b->spread;
}

/* Sharing another width changes cards only through that of the columns, which is looked at when they are placed. */
static gboolean
cards_differ (const WbBoardOptions *a, const WbBoardOptions *b)
{
  return a->today != b->today || a->fold != b->fold || a->max_voices != b->max_voices || a->max_goals != b->max_goals ||
         a->max_actions != b->max_actions || a->show_flags != b->show_flags || a->text_scale != b->text_scale ||
         a->in_full != b->in_full || b->page_height > 0;
}

/**
 * wb_board_new:
 * @project: a project
 * @options: how to lay it out
 * @measurer: measures text; must live as long as the board
 *
 * Lays out the board of a project. It does not listen to the project: pass each step to wb_board_update().
 *
 * Returns: (transfer full): a board
 */
WbBoard *
wb_board_new (WbProject *project, const WbBoardOptions *options, const WbMeasurer *measurer)
{
  WbBoard *board;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (measurer != NULL && measurer->measure != NULL, NULL);

  board = g_new0 (WbBoard, 1);
  board->project = g_object_ref (project);
  board->measurer = *measurer;
  board->circles = g_hash_table_new (NULL, NULL);
  board->folds = g_array_new (FALSE, FALSE, sizeof (WbFoldMark));
  board->put = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  board->goals_by_row = g_hash_table_new (NULL, NULL);
  board->touched = g_ptr_array_new ();
  set_options (board, options);

  wb_board_place_all (board);
  wb_board_arrange (board);

  return board;
}

/**
 * wb_board_free:
 * @board: (transfer full): a board
 *
 * Frees it, and with it all that its getters gave.
 */
void
wb_board_free (WbBoard *board)
{
  g_return_if_fail (board != NULL);

  wb_board_forget_lines (board);
  wb_board_remove_all (board);
  for (guint i = 0; i < WB_BOARD_ROWS; i++)
    {
      g_clear_pointer (&board->rows[i].name, g_ref_string_release);
      g_clear_pointer (&board->rows[i].note, g_ref_string_release);
    }
  g_hash_table_unref (board->circles);
  g_hash_table_unref (board->goals_by_row);
  g_array_unref (board->folds);
  g_array_unref (board->put);
  g_ptr_array_unref (board->touched);
  g_object_unref (board->project);
  g_free (board);
}

/**
 * wb_board_set_options:
 * @board: a board
 * @options: how to lay it out from now on
 *
 * Lays out what other options change. What is folded stays so.
 */
void
wb_board_set_options (WbBoard *board, const WbBoardOptions *options)
{
  WbBoardOptions before;

  g_return_if_fail (board != NULL);
  g_return_if_fail (options != NULL);

  before = board->options;
  set_options (board, options);
  if (wb_board_options_equal (&before, &board->options))
    return;

  if (places_differ (&before, &board->options))
    wb_board_place_all (board);
  if (cards_differ (&before, &board->options))
    wb_board_make_all_stale (board);
  board->header_known = FALSE;
  wb_board_arrange (board);
}

/**
 * wb_board_get_options:
 * @board: a board
 *
 * Returns: (transfer none): how it is laid out; until they are set again
 */
const WbBoardOptions *
wb_board_get_options (WbBoard *board)
{
  g_return_val_if_fail (board != NULL, NULL);

  return &board->options;
}

/**
 * wb_board_get_size:
 * @board: a board
 * @width: (out): its width, at least the one that the options give
 * @height: (out): its height
 */
void
wb_board_get_size (WbBoard *board, float *width, float *height)
{
  g_return_if_fail (board != NULL);

  *width = board->width;
  *height = board->height;
}

/**
 * wb_board_get_columns:
 * @board: a board
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): the columns that are shown; until the next change
 */
const WbColumn *
wb_board_get_columns (WbBoard *board, guint *n)
{
  g_return_val_if_fail (board != NULL, NULL);

  *n = board->n_columns;

  return board->columns;
}

/**
 * wb_board_get_rows:
 * @board: a board
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): the rows that are shown; until the next change
 */
const WbRow *
wb_board_get_rows (WbBoard *board, guint *n)
{
  g_return_val_if_fail (board != NULL, NULL);

  *n = board->n_rows;

  return board->rows;
}

/**
 * wb_board_get_cell:
 * @board: a board
 * @row: a row that is shown
 * @column: a column that is shown
 *
 * Returns: (transfer none): where they meet; until the next change
 */
const WbCell *
wb_board_get_cell (WbBoard *board, int row, int column)
{
  g_return_val_if_fail (board != NULL, NULL);
  g_return_val_if_fail (row >= 0 && row < (int) board->n_rows, NULL);
  g_return_val_if_fail (column >= 0 && column < (int) board->n_columns, NULL);

  return &wb_board_get_board_cell (board, row, column)->pub;
}

/**
 * wb_board_get_n_cards:
 * @board: a board
 *
 * Returns: how many cards are shown
 */
guint
wb_board_get_n_cards (WbBoard *board)
{
  g_return_val_if_fail (board != NULL, 0);

  return board->n_cards;
}

/**
 * wb_board_get_card:
 * @board: a board
 * @slot: an item
 *
 * Returns: (transfer none) (nullable): its card, or %NULL when it is not shown; until the next change
 */
const WbCard *
wb_board_get_card (WbBoard *board, WbSlot slot)
{
  const WbPlace *place;

  g_return_val_if_fail (board != NULL, NULL);

  place = wb_board_get_place (board, slot);

  return place != NULL && place->card != NULL ? wb_board_locate (board, place->card) : NULL;
}

/**
 * wb_board_get_welcome:
 * @board: a board
 * @rect: (out): between the first two rows, over the width of the columns; untouched when there is none
 *
 * A plan without voices, goals and actions leaves room to say how to begin.
 *
 * Returns: whether there is such room
 */
gboolean
wb_board_get_welcome (WbBoard *board, WbRect *rect)
{
  g_return_val_if_fail (board != NULL, FALSE);

  if (board->empty)
    *rect = board->welcome;

  return board->empty;
}
