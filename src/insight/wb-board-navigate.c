/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

/* From card to card: in a cell from top to bottom, a goal before its actions; from cell to cell down a column, or along
 * a row. A key costs a search in one cell and a look at the others, whatever the size of the plan. */

#define TITLE_Y 24.f /* cards stand beside each other when their titles do */

static WbBoardCard *
get_card (GPtrArray *cards, guint i)
{
  return cards != NULL && i < cards->len ? g_ptr_array_index (cards, i) : NULL;
}

/* The card, or the last of its actions. */
static WbBoardCard *
get_last_part (WbBoardCard *card)
{
  WbBoardCard *action = card->actions != NULL ? get_card (card->actions, card->actions->len - 1) : NULL;

  return action != NULL ? action : card;
}

static WbBoardCard *
get_end_of_cell (WbBoard *board, int row, int column, gboolean last)
{
  GPtrArray *shown = wb_board_get_board_cell (board, row, column)->shown;

  if (shown->len == 0)
    return NULL;

  return last ? get_last_part (get_card (shown, shown->len - 1)) : get_card (shown, 0);
}

static WbBoardCard *
get_goal (WbBoard *board, WbBoardCard *action)
{
  return wb_board_get_place (board, action->pub.within)->card;
}

static WbBoardCard *
get_next_in_cell (WbBoard *board, WbBoardCard *card)
{
  WbBoardCard *next = get_card (card->actions, 0);

  if (next != NULL)
    return next;

  if (card->pub.within != WB_SLOT_NONE)
    {
      WbBoardCard *goal = get_goal (board, card);

      next = get_card (goal->actions, card->index + 1);
      if (next != NULL)
        return next;
      card = goal;
    }

  return get_card (wb_board_get_board_cell (board, card->pub.row, card->pub.column)->shown, card->index + 1);
}

static WbBoardCard *
get_previous_in_cell (WbBoard *board, WbBoardCard *card)
{
  if (card->pub.within != WB_SLOT_NONE)
    {
      WbBoardCard *goal = get_goal (board, card);

      return card->index > 0 ? get_card (goal->actions, card->index - 1) : goal;
    }

  if (card->index == 0)
    return NULL;

  return get_last_part (get_card (wb_board_get_board_cell (board, card->pub.row, card->pub.column)->shown, card->index - 1));
}

static WbBoardCard *
step_in_cell (WbBoard *board, WbBoardCard *card, gboolean backwards)
{
  return backwards ? get_previous_in_cell (board, card) : get_next_in_cell (board, card);
}

static WbBoardCard *
find_vertical (WbBoard *board, WbBoardCard *card, gboolean up)
{
  WbBoardCard *found = step_in_cell (board, card, up);
  int by = up ? -1 : 1;

  for (int row = card->pub.row + by; found == NULL && row >= 0 && row < (int) board->n_rows; row += by)
    found = get_end_of_cell (board, row, card->pub.column, up);

  return found;
}

/* The card that is nearest to a height; cards stand from top to bottom, y counts from where they do. */
static WbBoardCard *
find_nearest (GPtrArray *cards, float y)
{
  guint low = 0, high = cards->len - 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const WbBoardCard *card = g_ptr_array_index (cards, middle);
      const WbBoardCard *below = g_ptr_array_index (cards, middle + 1);

      if (y > (card->top + card->pub.rect.height + below->top) / 2)
        low = middle + 1;
      else
        high = middle;
    }

  return get_card (cards, low);
}

static float
get_title_y (const WbCard *card)
{
  return card->rect.y + MIN (card->rect.height / 2, TITLE_Y);
}

/* An action goes to an action beside it, where there is one. */
static WbBoardCard *
find_beside (WbBoard *board, WbBoardCard *card, WbBoardCell *cell)
{
  float y = get_title_y (wb_board_locate (board, card));
  WbBoardCard *found = find_nearest (cell->shown, y - cell->pub.rect.y);

  if (card->pub.within == WB_SLOT_NONE || found->actions == NULL || found->actions->len == 0)
    return found;

  return find_nearest (found->actions, y - wb_board_locate (board, found)->rect.y);
}

static WbBoardCard *
find_horizontal (WbBoard *board, WbBoardCard *card, gboolean left)
{
  int by = left ? -1 : 1;

  for (int column = card->pub.column + by; column >= 0 && column < (int) board->n_columns; column += by)
    {
      WbBoardCell *cell = wb_board_get_board_cell (board, card->pub.row, column);

      if (cell->shown->len > 0)
        return find_beside (board, card, cell);
    }

  return NULL;
}

/* The nearest cell in reading order that shows something, from a cell on (itself included); cells are counted down the
 * columns. */
static WbBoardCard *
find_from_cell (WbBoard *board, int cell, gboolean backwards)
{
  int n = board->n_rows * board->n_columns;

  for (; cell >= 0 && cell < n; cell += backwards ? -1 : 1)
    {
      WbBoardCard *card = get_end_of_cell (board, cell % board->n_rows, cell / board->n_rows, backwards);

      if (card != NULL)
        return card;
    }

  return NULL;
}

static WbBoardCard *
find_end (WbBoard *board, gboolean last)
{
  return find_from_cell (board, last ? (int) (board->n_rows * board->n_columns) - 1 : 0, last);
}

/**
 * wb_board_neighbour:
 * @board: a board
 * @slot: an item
 * @direction: where to go
 *
 * Finds the next card in space: up and down in its column, through all rows; left and right in its row, at the same
 * height. First and last are those of the board in reading order.
 *
 * Returns: the item of that card, or @slot when there is none, or when it is not shown itself
 */
WbSlot
wb_board_neighbour (WbBoard *board, WbSlot slot, WbDirection direction)
{
  const WbPlace *place;
  WbBoardCard *found = NULL;

  g_return_val_if_fail (board != NULL, slot);

  place = wb_board_get_place (board, slot);
  if (direction == WB_FIRST || direction == WB_LAST)
    found = find_end (board, direction == WB_LAST);
  else if (place == NULL || place->card == NULL)
    return slot;
  else if (direction == WB_UP || direction == WB_DOWN)
    found = find_vertical (board, place->card, direction == WB_UP);
  else
    found = find_horizontal (board, place->card, direction == WB_LEFT);

  return found != NULL ? found->pub.slot : slot;
}

/**
 * wb_board_next:
 * @board: a board
 * @slot: an item
 * @backwards: whether to go back
 *
 * Finds the next card in reading order: theme by theme from residents' voices down, in a cell from top to bottom, a goal
 * before its actions. From an item that is not shown it goes to the first card, or backwards to the last.
 *
 * Returns: the item of that card, or %WB_SLOT_NONE after the last one: then the focus leaves the board
 */
WbSlot
wb_board_next (WbBoard *board, WbSlot slot, gboolean backwards)
{
  const WbPlace *place;
  WbBoardCard *found;

  g_return_val_if_fail (board != NULL, WB_SLOT_NONE);

  place = wb_board_get_place (board, slot);
  if (place == NULL || place->card == NULL)
    {
      found = find_end (board, backwards);
    }
  else
    {
      found = step_in_cell (board, place->card, backwards);
      if (found == NULL)
        found = find_from_cell (board,
                                place->card->pub.column * (int) board->n_rows + place->card->pub.row +
                                  (backwards ? -1 : 1), backwards);
    }

  return found != NULL ? found->pub.slot : WB_SLOT_NONE;
}

/* A walk over all that stands on a board, folded or not, past one of its items. */
typedef struct
{
  GHashTable *slots; /* those that count */
  WbSlot      from;
  gboolean    is_past;
  WbSlot      first, last;    /* of all that count */
  WbSlot      before, behind; /* nearest to @from */
} Walk;

static void
visit (Walk *walk, WbSlot slot)
{
  if (slot == walk->from)
    walk->is_past = TRUE;
  if (!g_hash_table_contains (walk->slots, GUINT_TO_POINTER (slot)))
    return;

  if (walk->first == WB_SLOT_NONE)
    walk->first = slot;
  walk->last = slot;
  if (!walk->is_past)
    walk->before = slot;
  else if (slot != walk->from && walk->behind == WB_SLOT_NONE)
    walk->behind = slot;
}

static void
visit_actions (WbBoard *board, Walk *walk, WbSlot goal)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  wb_board_collect_actions (board, goal, own, others);
  for (guint i = 0; i < own->len; i++)
    visit (walk, ((WbPlace *) g_ptr_array_index (own, i))->slot);
}

static void
visit_cell (WbBoard *board, Walk *walk, const WbBoardCell *cell)
{
  for (guint i = 0; i < cell->members->len; i++)
    {
      const WbPlace *place = g_ptr_array_index (cell->members, i);

      visit (walk, place->slot);
      if (wb_record_get_kind (place->record) == WB_KIND_GOAL)
        visit_actions (board, walk, place->slot);
    }
}

/**
 * wb_board_next_of:
 * @board: a board
 * @slot: an item, or %WB_SLOT_NONE
 * @slots: (element-type WbSlot): a set of items
 * @backwards: whether to go back
 *
 * Finds the next of @slots in reading order, also where it is folded away; after the last one comes the first again. Its
 * cost grows with the plan.
 *
 * Returns: that item, @slot itself when it is the only one, or %WB_SLOT_NONE when none of them stands on the board
 */
WbSlot
wb_board_next_of (WbBoard *board, WbSlot slot, GHashTable *slots, gboolean backwards)
{
  Walk walk = { .slots = slots, .from = slot };

  g_return_val_if_fail (board != NULL, WB_SLOT_NONE);
  g_return_val_if_fail (slots != NULL, WB_SLOT_NONE);

  for (guint column = 0; column < board->stride; column++)
    for (int row = 0; row <= board->loose; row++)
      visit_cell (board, &walk, wb_board_get_board_cell (board, row, column));

  if (backwards)
    return walk.before != WB_SLOT_NONE ? walk.before : walk.last;

  return walk.behind != WB_SLOT_NONE ? walk.behind : walk.first;
}
