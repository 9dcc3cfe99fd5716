/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

/* Which item stands in which cell, and in what order. */

#define LOOK_AHEAD 16 /* records */

static void
place_free (gpointer data)
{
  WbPlace *place = data;

  wb_record_unref (place->record);
  g_free (place);
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  return wb_card_compare ((*(WbPlace *const *) a)->record, (*(WbPlace *const *) b)->record);
}

static const WbRecord *
get_member (const GPtrArray *members, guint i)
{
  return ((WbPlace *) g_ptr_array_index (members, i))->record;
}

/* Where the place is among the members, or where it would go. */
static guint
find_member (const GPtrArray *members, const WbPlace *place)
{
  guint low = 0, high = members->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (wb_card_compare (get_member (members, middle), place->record) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

WbPlace *
wb_board_get_place (WbBoard *board, WbSlot slot)
{
  return g_hash_table_lookup (board->places, GUINT_TO_POINTER (slot));
}

WbBoardCell *
wb_board_get_board_cell (WbBoard *board, int row, int column)
{
  return &board->cells[row * board->stride + column];
}

/* Loose actions belong to no column: their row folds as one. */
WbBoardCell *
wb_board_get_fold_cell (WbBoard *board, int row, int column)
{
  return wb_board_get_board_cell (board, row, row == board->loose ? 0 : column);
}

static int
get_id_column (WbBoard *board, const char *domain)
{
  return wb_board_get_domain_column (board, domain != NULL ? wb_project_find (board->project, domain) : WB_SLOT_NONE);
}

/* A voice stands in the leftmost of its themes. */
static void
find_voice_cell (WbBoard *board, const WbRecord *voice, int *row, int *column)
{
  const WbSet *domains = wb_record_get_set (voice, WB_VOICE_DOMAINS);

  if (board->options.hide_private && !wb_record_get_flag (voice, WB_VOICE_MAY_SHARE))
    return;

  *row = 0;
  *column = board->n_domains * board->spread;
  for (guint i = 0; domains != NULL && i < domains->n; i++)
    *column = MIN (*column, get_id_column (board, domains->members[i]));
}

static void
find_goal_cell (WbBoard *board, const WbRecord *goal, int *row, int *column)
{
  *row = wb_board_find_row (board, wb_goal_get_row_key (board->project, goal, board->options.rows, board->options.today));
  *column = get_id_column (board, wb_record_get_text (goal, WB_GOAL_DOMAIN));
}

static gboolean
is_wanted (WbBoard *board, WbSlot slot)
{
  return board->options.only == NULL || g_hash_table_contains (board->options.only, GUINT_TO_POINTER (slot));
}

/* Whether a filter hides it. */
gboolean
wb_board_is_hidden (WbBoard *board, WbSlot slot)
{
  return board->options.shown != NULL && !g_hash_table_contains (board->options.shown, GUINT_TO_POINTER (slot));
}

/* An action whose goal is left out stands by itself where the goal would. */
static void
find_action_cell (WbBoard *board, WbPlace *place, int *row, int *column)
{
  WbSlot goal = wb_action_get_main_goal (board->project, place->slot);

  if (goal == WB_SLOT_NONE)
    *row = board->loose, *column = 0;
  else if (is_wanted (board, goal))
    place->within = goal;
  else
    find_goal_cell (board, wb_project_get (board->project, goal), row, column);
}

static void
find_cell (WbBoard *board, WbPlace *place)
{
  int row = -1, column = -1;

  place->within = WB_SLOT_NONE;
  place->row = place->column = -1;
  if (wb_board_is_hidden (board, place->slot))
    return;

  switch ((int) wb_record_get_kind (place->record))
    {
    case WB_KIND_VOICE:
      find_voice_cell (board, place->record, &row, &column);
      break;
    case WB_KIND_GOAL:
      find_goal_cell (board, place->record, &row, &column);
      place->key = wb_goal_get_row_key (board->project, place->record, board->options.rows, board->options.today);
      break;
    case WB_KIND_ACTION:
      find_action_cell (board, place, &row, &column);
      break;
    default:
      g_assert_not_reached ();
    }

  place->row = is_wanted (board, place->slot) ? row : -1;
  place->column = is_wanted (board, place->slot) ? column : -1;
}

static WbPlace *
add_place (WbBoard *board, WbSlot slot, WbRecord *record)
{
  WbPlace *place = g_new0 (WbPlace, 1);

  place->slot = slot;
  place->record = wb_record_ref (record);
  g_hash_table_insert (board->places, GUINT_TO_POINTER (slot), place);

  return place;
}

/* Of a large plan no record is at hand: those further on are fetched meanwhile. */
static void
place_kind (WbBoard *board, WbKind kind)
{
  guint n;
  const WbSlot *slots = wb_project_list (board->project, kind, &n);

  for (guint i = 0; i < n; i++)
    {
      WbPlace *place;

      if (i + LOOK_AHEAD < n)
        __builtin_prefetch (wb_project_get (board->project, slots[i + LOOK_AHEAD]), 1);
      place = add_place (board, slots[i], wb_project_get (board->project, slots[i]));
      find_cell (board, place);
      if (place->row >= 0)
        g_ptr_array_add (wb_board_get_board_cell (board, place->row, place->column)->members, place);
    }
}

/* Leaves a board without cards, places, cells and columns. */
void
wb_board_remove_all (WbBoard *board)
{
  if (board->places != NULL)
    wb_board_hide_all (board);

  wb_board_free_columns (board);
  g_clear_pointer (&board->places, g_hash_table_unref);
}

/* Places every item anew. What is folded stays so. */
void
wb_board_place_all (WbBoard *board)
{
  wb_board_keep_folds (board);
  wb_board_remove_all (board);
  board->places = g_hash_table_new_full (NULL, NULL, NULL, place_free);
  wb_board_make_rows (board);
  wb_board_make_columns (board);
  wb_board_bring_folds (board);

  place_kind (board, WB_KIND_VOICE);
  place_kind (board, WB_KIND_GOAL);
  place_kind (board, WB_KIND_ACTION);
  for (guint i = 0; i < wb_board_count_cells (board); i++)
    g_ptr_array_sort (board->cells[i].members, compare_members);

  board->moved = TRUE;
}

static void
count_goal (WbBoard *board, const WbPlace *place, int by)
{
  if (wb_record_get_kind (place->record) == WB_KIND_GOAL)
    wb_board_count_goal (board, place->key, by);
}

static void
leave_cell (WbBoard *board, WbPlace *place)
{
  WbBoardCell *cell;

  if (place->row < 0)
    return;

  count_goal (board, place, -1);
  cell = wb_board_get_board_cell (board, place->row, place->column);
  g_ptr_array_remove_index (cell->members, find_member (cell->members, place));
  cell->dirty = TRUE;
  board->moved = TRUE;
}

static void
enter_cell (WbBoard *board, WbPlace *place)
{
  WbBoardCell *cell;

  if (place->row < 0)
    return;

  count_goal (board, place, 1);
  cell = wb_board_get_board_cell (board, place->row, place->column);
  g_ptr_array_insert (cell->members, find_member (cell->members, place), place);
  cell->dirty = TRUE;
  board->moved = TRUE;
}

static void
set_record (WbPlace *place, WbRecord *record)
{
  wb_record_unref (place->record);
  place->record = wb_record_ref (record);
}

/* Whether an item still stands between the same two others by another record. */
static gboolean
stays (WbBoard *board, const WbPlace *place, WbRecord *record)
{
  WbPlace after = { .slot = place->slot, .record = record };
  const GPtrArray *members;
  guint i;

  find_cell (board, &after);
  if (after.row != place->row || after.column != place->column || after.within != place->within ||
      after.key != place->key)
    return FALSE;
  if (place->row < 0)
    return TRUE;

  members = wb_board_get_board_cell (board, place->row, place->column)->members;
  i = find_member (members, place);

  return (i == 0 || wb_card_compare (get_member (members, i - 1), record) < 0) &&
         (i + 1 == members->len || wb_card_compare (record, get_member (members, i + 1)) < 0);
}

/* Follows what became of an item: it is found by the record it stood here by, and goes where its new one says. */
void
wb_board_replace (WbBoard *board, WbSlot slot)
{
  WbPlace *place = wb_board_get_place (board, slot);
  WbRecord *record = wb_project_get (board->project, slot);
  WbPlace before = { .row = -1, .column = -1 };

  if (place != NULL && record != NULL && stays (board, place, record))
    {
      set_record (place, record);
      return;
    }

  if (place != NULL)
    {
      leave_cell (board, place);
      before = *place;
    }

  if (record == NULL)
    {
      if (place != NULL)
        wb_board_hide_card (board, place);
      g_hash_table_remove (board->places, GUINT_TO_POINTER (slot));
      return;
    }

  if (place == NULL)
    place = add_place (board, slot, record);

  set_record (place, record);
  find_cell (board, place);
  enter_cell (board, place);

  if (place->row != before.row || place->column != before.column || place->within != before.within)
    wb_board_hide_card (board, place);
}
