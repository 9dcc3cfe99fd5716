/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-walk.h"

#include "wb-cell-button.h"

static guint
get_n_columns (WbStage *stage)
{
  guint n;

  wb_stage_get_columns (stage, &n);

  return n;
}

static guint
get_n_rows (WbStage *stage)
{
  guint n;

  wb_stage_get_rows (stage, &n);

  return n;
}

/* Cells in reading order, as numbers: down one column after the other. */
static int
get_number (WbStage *stage, WbStop stop)
{
  return stop.column * (int) get_n_rows (stage) + stop.row;
}

static int
get_row (WbStage *stage, int number)
{
  return number % (int) get_n_rows (stage);
}

static int
get_column (WbStage *stage, int number)
{
  return number / (int) get_n_rows (stage);
}

static int
get_n_cells (WbStage *stage)
{
  return (int) (get_n_rows (stage) * get_n_columns (stage));
}

static WbStop
get_button (WbStage *stage, int number)
{
  WbStop stop = { WB_SLOT_NONE, get_row (stage, number), get_column (stage, number) };
  WbCellButtonKind kind;
  WbRect rect;

  return wb_cell_get_button (stage, stop.row, stop.column, &kind, &rect) ? stop : WB_NO_STOP;
}

static gboolean
is_invitation (WbStage *stage, int row, int column)
{
  WbCellButtonKind kind;
  WbRect rect;

  return wb_cell_get_button (stage, row, column, &kind, &rect) && kind != WB_CELL_BUTTON_MORE;
}

typedef struct
{
  int    row;
  int    column;
  WbSlot first;
  WbSlot last;
} CellCards;

static void
note_card_cb (const WbCard *card, gpointer data)
{
  CellCards *cards = data;

  if (card->row != cards->row || card->column != cards->column)
    return;
  if (cards->first == WB_SLOT_NONE)
    cards->first = card->slot;
  cards->last = card->slot;
}

static WbStop
get_cell_card (WbStage *stage, int number, gboolean last)
{
  CellCards cards = { get_row (stage, number), get_column (stage, number), WB_SLOT_NONE, WB_SLOT_NONE };

  wb_board_foreach_card (stage->board, &wb_board_get_cell (stage->board, cards.row, cards.column)->rect, note_card_cb,
                         &cards);
  if (cards.first == WB_SLOT_NONE)
    return WB_NO_STOP;

  return (WbStop) { last ? cards.last : cards.first, cards.row, cards.column };
}

/* The first stop of a cell, or the last one: its cards come before its button. */
static WbStop
enter_cell (WbStage *stage, int number, gboolean backwards)
{
  WbStop card = get_cell_card (stage, number, backwards);
  WbStop button = get_button (stage, number);

  if (backwards)
    return wb_stop_is_none (button) ? card : button;

  return wb_stop_is_none (card) ? button : card;
}

static WbStop
enter_next_cell (WbStage *stage, int number, gboolean backwards)
{
  int step = backwards ? -1 : 1;

  for (int i = number + step; i >= 0 && i < get_n_cells (stage); i += step)
    {
      WbStop stop = enter_cell (stage, i, backwards);

      if (!wb_stop_is_none (stop))
        return stop;
    }

  return WB_NO_STOP;
}

/**
 * wb_walk_of_card:
 * @stage: a stage with a board
 * @slot: an item
 *
 * Returns: its card as a stop, or none when it is not shown
 */
WbStop
wb_walk_of_card (WbStage *stage, WbSlot slot)
{
  const WbCard *card = slot != WB_SLOT_NONE ? wb_stage_get_card (stage, slot) : NULL;

  return card != NULL ? (WbStop) { slot, card->row, card->column } : WB_NO_STOP;
}

/**
 * wb_walk_end:
 * @stage: a stage with a board
 * @last: the last one instead of the first
 *
 * Returns: where a walk in reading order begins or ends; none on a board without cards and buttons
 */
WbStop
wb_walk_end (WbStage *stage, gboolean last)
{
  if (stage->chain != NULL)
    return wb_walk_of_card (stage, wb_chain_next (stage->chain, WB_SLOT_NONE, last));

  return enter_next_cell (stage, last ? get_n_cells (stage) : -1, last);
}

static WbStop
next_of_card (WbStage *stage, WbStop from, gboolean backwards)
{
  WbStop next = wb_walk_of_card (stage, wb_board_next (stage->board, from.slot, backwards));
  WbStop button = get_button (stage, get_number (stage, from));

  if (next.slot != from.slot && next.row == from.row && next.column == from.column)
    return next;
  if (!backwards && !wb_stop_is_none (button))
    return button;

  return enter_next_cell (stage, get_number (stage, from), backwards);
}

static WbStop
next_of_button (WbStage *stage, WbStop from, gboolean backwards)
{
  WbStop card = backwards ? get_cell_card (stage, get_number (stage, from), TRUE) : WB_NO_STOP;

  return wb_stop_is_none (card) ? enter_next_cell (stage, get_number (stage, from), backwards) : card;
}

/**
 * wb_walk_next:
 * @stage: a stage with a board
 * @from: a stop
 * @backwards: the one before instead of the one after
 *
 * Returns: the next stop in reading order, or none at the end
 */
WbStop
wb_walk_next (WbStage *stage, WbStop from, gboolean backwards)
{
  if (stage->chain != NULL)
    return wb_walk_of_card (stage, wb_chain_next (stage->chain, from.slot, backwards));

  return from.slot != WB_SLOT_NONE ? next_of_card (stage, from, backwards) : next_of_button (stage, from, backwards);
}

static void
get_step (WbDirection direction, int *row, int *column)
{
  *row = direction == WB_UP ? -1 : direction == WB_DOWN ? 1 : 0;
  *column = direction == WB_LEFT ? -1 : direction == WB_RIGHT ? 1 : 0;
}

static gboolean
is_cell (WbStage *stage, int row, int column)
{
  return row >= 0 && row < (int) get_n_rows (stage) && column >= 0 && column < (int) get_n_columns (stage);
}

/* An empty cell on the way invites before the card behind it is reached. */
static WbStop
find_invitation (WbStage *stage, WbStop from, WbStop to, WbDirection direction)
{
  int step_row, step_column;

  get_step (direction, &step_row, &step_column);
  for (int row = from.row + step_row, column = from.column + step_column; is_cell (stage, row, column);
       row += step_row, column += step_column)
    {
      if (row == to.row && column == to.column)
        break;
      if (is_invitation (stage, row, column))
        return (WbStop) { WB_SLOT_NONE, row, column };
    }

  return WB_NO_STOP;
}

static WbStop
towards_of_card (WbStage *stage, WbStop from, WbDirection direction)
{
  WbStop to = wb_walk_of_card (stage, wb_board_neighbour (stage->board, from.slot, direction));
  WbStop invitation;

  if (to.slot != from.slot && to.row == from.row && to.column == from.column)
    return to;

  invitation = find_invitation (stage, from, to.slot != from.slot ? to : WB_NO_STOP, direction);
  if (!wb_stop_is_none (invitation))
    return invitation;

  return wb_stop_is_none (to) ? from : to;
}

/* From a button to whatever the next cell in that direction has; below "2 more" are the cards of its own cell. */
static WbStop
towards_of_button (WbStage *stage, WbStop from, WbDirection direction)
{
  int row = from.row, column = from.column;
  int step_row, step_column;
  WbStop own = direction == WB_DOWN ? get_cell_card (stage, get_number (stage, from), FALSE) : WB_NO_STOP;

  if (!wb_stop_is_none (own))
    return own;

  get_step (direction, &step_row, &step_column);
  for (row += step_row, column += step_column; is_cell (stage, row, column); row += step_row, column += step_column)
    {
      WbStop stop = enter_cell (stage, get_number (stage, (WbStop) { WB_SLOT_NONE, row, column }), direction == WB_UP);

      if (!wb_stop_is_none (stop))
        return stop;
    }

  return from;
}

/**
 * wb_walk_towards:
 * @stage: a stage with a board
 * @from: a stop, or none: then the first one is found
 * @direction: where to
 *
 * Returns: the nearest stop in that direction, or @from when there is none
 */
WbStop
wb_walk_towards (WbStage *stage, WbStop from, WbDirection direction)
{
  if (direction == WB_FIRST || direction == WB_LAST || wb_stop_is_none (from))
    return wb_walk_end (stage, direction == WB_LAST);
  if (stage->chain != NULL)
    return wb_walk_of_card (stage, wb_chain_neighbour (stage->chain, from.slot, direction));
  if (from.slot != WB_SLOT_NONE)
    return towards_of_card (stage, from, direction);

  return towards_of_button (stage, from, direction);
}
