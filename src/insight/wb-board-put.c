/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

/* Cards that somebody has just put where they are. A cell that is full shows such a card below those that it shows anyway,
 * and a goal shows such an action, rather than that all of it opens and what was looked at is far away. Each has but one:
 * the newest. It stays until another one comes or the cell is opened or shut. */

static gboolean
is_beside (const WbPlace *a, const WbPlace *b)
{
  return a->within == b->within && (a->within != WB_SLOT_NONE || (a->row == b->row && a->column == b->column));
}

static void
forget_beside (WbBoard *board, const WbPlace *place)
{
  for (guint i = board->put->len; i > 0; i--)
    {
      const WbPlace *other = wb_board_get_place (board, g_array_index (board->put, WbSlot, i - 1));

      if (other == NULL || is_beside (other, place))
        g_array_remove_index (board->put, i - 1);
    }
}

static void
note_put (WbBoard *board, WbPlace *place)
{
  forget_beside (board, place);
  g_array_append_val (board->put, place->slot);

  if (place->within != WB_SLOT_NONE)
    wb_board_make_stale (board, place);
  else
    wb_board_get_fold_cell (board, place->row, place->column)->dirty = TRUE;
}

/* Shows a card that is folded away in a cell that is not shut, and no other. */
void
wb_board_show_put (WbBoard *board, WbPlace *place)
{
  WbPlace *goal = place->within != WB_SLOT_NONE ? wb_board_get_place (board, place->within) : NULL;

  if (goal != NULL && goal->card == NULL)
    note_put (board, goal);
  note_put (board, place);
  wb_board_arrange (board);
}

/* Opened or shut, the cell shows again what it would. */
void
wb_board_forget_put (WbBoard *board, int row, int column)
{
  for (guint i = board->put->len; i > 0; i--)
    {
      const WbPlace *place = wb_board_get_place (board, g_array_index (board->put, WbSlot, i - 1));

      if (place != NULL && place->within != WB_SLOT_NONE)
        place = wb_board_get_place (board, place->within);
      if (place != NULL && place->row == row && place->column == column)
        g_array_remove_index (board->put, i - 1);
    }
}

/**
 * wb_board_get_put:
 * @board: a board
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what cells and goals show because it was put there, the newest last, until the
 *   next change; for wb_board_reveal_put()
 */
const WbSlot *
wb_board_get_put (WbBoard *board, guint *n)
{
  g_return_val_if_fail (board != NULL, NULL);

  *n = board->put->len;

  return (const WbSlot *) board->put->data;
}

/* The newest one of a cell, should several have come there by themselves. */
WbPlace *
wb_board_find_put (WbBoard *board, int row, int column)
{
  for (guint i = board->put->len; i > 0; i--)
    {
      WbPlace *place = wb_board_get_place (board, g_array_index (board->put, WbSlot, i - 1));

      if (place != NULL && place->row == row && place->column == column)
        return place;
    }

  return NULL;
}

/* The newest one of the actions of a goal. */
WbPlace *
wb_board_find_put_action (WbBoard *board, WbSlot goal)
{
  for (guint i = board->put->len; i > 0; i--)
    {
      WbPlace *place = wb_board_get_place (board, g_array_index (board->put, WbSlot, i - 1));

      if (place != NULL && place->within == goal)
        return place;
    }

  return NULL;
}
