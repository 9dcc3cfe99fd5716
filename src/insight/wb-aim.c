/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-aim.h"

/* From a card to the place before or after it. */
#define PLACE_SPACE 4.f

static gboolean
takes (WbKind carried, WbKind kind)
{
  switch ((guint) carried)
    {
    case WB_KIND_GOAL:
    case WB_KIND_VOICE:
      return kind == WB_KIND_GOAL;
    case WB_KIND_ACTION:
      return kind == WB_KIND_GOAL || kind == WB_KIND_ACTION;
    case WB_KIND_PARTNER:
      return kind == WB_KIND_ACTION;
    default:
      return FALSE;
    }
}

static void
set_place (WbAim *aim, const WbCard *card)
{
  aim->has_place = TRUE;
  aim->place = aim->target.low ? card->rect.y + card->rect.height + PLACE_SPACE : card->rect.y - PLACE_SPACE;
}

/* Among the goals of other leads there are places, although the cell has no lead of its own to give. */
static gboolean
row_takes (WbRowKind row, WbKind carried)
{
  if (carried == WB_KIND_GOAL)
    return wb_row_takes_goals (row) || row == WB_ROW_OTHER_LEADS;

  return carried == WB_KIND_VOICE && row == WB_ROW_VOICES;
}

/**
 * wb_aim_at_cell:
 * @board: a board
 * @carried: the kind of what is carried
 * @row: a row
 * @column: a column
 * @aim: (out caller-allocates): the cell
 *
 * Returns: whether what is carried can come into such a cell, or is told why not
 */
gboolean
wb_aim_at_cell (WbBoard *board, WbKind carried, int row, int column, WbAim *aim)
{
  guint n;
  const WbRow *found = &wb_board_get_rows (board, &n)[row];

  *aim = (WbAim) { .target = { .item = WB_SLOT_NONE, .row = found->kind, .key = found->key,
                               .rows = wb_board_get_options (board)->rows } };
  aim->target.domain = wb_board_get_columns (board, &n)[column].domain;
  aim->ring = wb_board_get_cell (board, row, column)->rect;

  return row_takes (found->kind, carried);
}

/**
 * wb_aim_at_card:
 * @board: a board
 * @carried: the kind of what is carried
 * @slot: an item
 * @low: whether its lower half is aimed at
 * @aim: (out caller-allocates): what of the board that is
 *
 * Returns: whether its card is shown and is one on which such a thing can be dropped
 */
gboolean
wb_aim_at_card (WbBoard *board, WbKind carried, WbSlot slot, gboolean low, WbAim *aim)
{
  const WbCard *card = wb_board_get_card (board, slot);
  const WbCard *whole;

  if (card == NULL || !takes (carried, card->kind))
    return FALSE;

  *aim = (WbAim) { .target = { .item = slot, .low = low, .rows = wb_board_get_options (board)->rows }, .ring = card->rect };
  if (carried == WB_KIND_GOAL)
    {
      aim->ring = wb_board_get_cell (board, card->row, card->column)->rect;
      set_place (aim, card);
    }
  else if (carried == WB_KIND_ACTION && card->kind == WB_KIND_ACTION)
    {
      whole = card->within != WB_SLOT_NONE ? wb_board_get_card (board, card->within) : NULL;
      aim->ring = whole != NULL ? whole->rect : card->rect;
      set_place (aim, card);
    }

  return TRUE;
}

static int
find_column (WbBoard *board, float x)
{
  guint n;
  const WbColumn *columns = wb_board_get_columns (board, &n);

  for (guint i = 0; i < n; i++)
    if (x >= columns[i].x && x < columns[i].x + columns[i].width)
      return i;

  return -1;
}

/* A band belongs to the row below it. */
static int
find_row (WbBoard *board, float y)
{
  guint n;
  const WbRow *rows = wb_board_get_rows (board, &n);

  for (guint i = 0; i < n; i++)
    if (y >= rows[i].band_y && y < rows[i].y + rows[i].height)
      return i;

  return -1;
}

/* The goals of a cell that are not carried, and the place between them. */
typedef struct
{
  const WbSlot *carried;
  guint         n;
  int           row;
  int           column;
  float         y;
  WbSlot        above; /* the last one whose middle is above y */
  float         above_y;
  WbSlot        first;
  float         first_y;
  gboolean      is_home; /* what is carried stands here */
} Search;

static gboolean
is_carried (const Search *search, WbSlot slot)
{
  for (guint i = 0; i < search->n; i++)
    if (search->carried[i] == slot)
      return TRUE;

  return FALSE;
}

static void
search_cb (const WbCard *card, gpointer data)
{
  Search *search = data;
  float middle = card->rect.y + card->rect.height / 2;

  if (card->kind != WB_KIND_GOAL || card->row != search->row || card->column != search->column)
    return;

  if (is_carried (search, card->slot))
    {
      search->is_home = TRUE;
      return;
    }
  if (search->first == WB_SLOT_NONE || card->rect.y < search->first_y)
    {
      search->first = card->slot;
      search->first_y = card->rect.y;
    }
  if (middle <= search->y && (search->above == WB_SLOT_NONE || middle > search->above_y))
    {
      search->above = card->slot;
      search->above_y = middle;
    }
}

/* Where only the goals that are carried are seen, they stay: the end of their cell may be out of sight. */
static gboolean
aim_between_goals (WbBoard *board, const WbSlot *carried, guint n, int row, int column, float y, WbAim *aim)
{
  Search search = { carried, n, row, column, y, WB_SLOT_NONE, 0, WB_SLOT_NONE, 0, FALSE };

  wb_board_foreach_card (board, &wb_board_get_cell (board, row, column)->rect, search_cb, &search);
  if (search.above != WB_SLOT_NONE)
    return wb_aim_at_card (board, WB_KIND_GOAL, search.above, TRUE, aim);
  if (search.first != WB_SLOT_NONE)
    return wb_aim_at_card (board, WB_KIND_GOAL, search.first, FALSE, aim);

  return !search.is_home && wb_aim_at_cell (board, WB_KIND_GOAL, row, column, aim);
}

/* A card that is let go over itself stays. */
static gboolean
is_over_itself (const WbCard *card, const WbSlot *carried, guint n)
{
  const Search search = { .carried = carried, .n = n };

  return card != NULL && (is_carried (&search, card->slot) ||
                          (card->within != WB_SLOT_NONE && is_carried (&search, card->within)));
}

static gboolean
aim_at_some_cell (WbBoard *board, const WbSlot *carried, guint n, WbKind kind, WbPoint point, WbAim *aim)
{
  int row = find_row (board, point.y);
  int column = find_column (board, point.x);

  if (row < 0 || column < 0 || !wb_aim_at_cell (board, kind, row, column, aim))
    return FALSE;

  return kind != WB_KIND_GOAL || aim_between_goals (board, carried, n, row, column, point.y, aim);
}

/**
 * wb_aim_at_point:
 * @board: a board
 * @project: its plan
 * @carried: (array length=n): what is carried, all of one kind
 * @n: how many, at least one
 * @point: where, on the board
 * @aim: (out caller-allocates): what is there
 *
 * Returns: whether there is anything on which such a thing can be dropped
 */
gboolean
wb_aim_at_point (WbBoard *board, WbProject *project, const WbSlot *carried, guint n, WbPoint point, WbAim *aim)
{
  WbKind kind = wb_record_get_kind (wb_project_get (project, carried[0]));
  const WbCard *card = wb_board_card_at (board, point.x, point.y);
  WbSlot slot = WB_SLOT_NONE;

  if (is_over_itself (card, carried, n))
    return FALSE;
  if (kind == WB_KIND_GOAL)
    return aim_at_some_cell (board, carried, n, kind, point, aim);

  if (card != NULL)
    slot = kind == WB_KIND_VOICE && card->kind == WB_KIND_ACTION ? card->within : card->slot;
  if (slot != WB_SLOT_NONE &&
      wb_aim_at_card (board, kind, slot, point.y > card->rect.y + card->rect.height / 2, aim))
    return TRUE;

  return aim_at_some_cell (board, carried, n, kind, point, aim);
}

/* A goal takes voices and actions, an action partners. */
static gboolean
takes_in_chain (WbKind carried, WbKind kind)
{
  switch ((guint) carried)
    {
    case WB_KIND_VOICE:
    case WB_KIND_ACTION:
      return kind == WB_KIND_GOAL;
    case WB_KIND_PARTNER:
      return kind == WB_KIND_ACTION;
    default:
      return FALSE;
    }
}

/**
 * wb_aim_at_card_in_chain:
 * @chain: a chain
 * @carried: the kind of what is carried
 * @slot: an item
 * @low: whether its lower half is aimed at: that only makes a difference to partners
 * @aim: (out caller-allocates): its card
 *
 * Returns: whether its card is shown and is one on which such a thing can be dropped
 */
gboolean
wb_aim_at_card_in_chain (WbChain *chain, WbKind carried, WbSlot slot, gboolean low, WbAim *aim)
{
  const WbCard *card = wb_chain_get_card (chain, slot);

  if (card == NULL || !takes_in_chain (carried, card->kind))
    return FALSE;

  *aim = (WbAim) { .target = { .item = slot, .low = low && carried == WB_KIND_PARTNER }, .ring = card->rect };

  return TRUE;
}

/**
 * wb_aim_at_point_in_chain:
 * @chain: a chain
 * @project: its plan
 * @carried: what is carried, or one of several of a kind
 * @point: where, in the chain
 * @aim: (out caller-allocates): what is there
 *
 * Returns: whether there is anything on which such a thing can be dropped
 */
gboolean
wb_aim_at_point_in_chain (WbChain *chain, WbProject *project, WbSlot carried, WbPoint point, WbAim *aim)
{
  const WbCard *card = wb_chain_card_at (chain, point.x, point.y);
  WbKind kind = wb_record_get_kind (wb_project_get (project, carried));

  return card != NULL &&
         wb_aim_at_card_in_chain (chain, kind, card->slot, point.y > card->rect.y + card->rect.height / 2, aim);
}
