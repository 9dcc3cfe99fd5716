/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

#include <math.h>

#include "wb-board-bands.h"
#include "wb-metrics.h"

/* Cells and rows: where they stand, and which cards a cell shows. */

#define CELL_HEIGHT      64.f /* an empty cell has room to invite to a first card */
#define WELCOME_HEIGHT  370.f
#define MAX_VOICES        2
#define MAX_GOALS         1

WbFold
wb_board_get_shown_fold (WbBoard *board, int row, int column)
{
  return board->options.fold ? wb_board_get_fold_cell (board, row, column)->pub.fold : WB_FOLD_OPEN;
}

static gboolean
is_open (WbBoard *board, int row, int column)
{
  return wb_board_get_shown_fold (board, row, column) == WB_FOLD_OPEN;
}

static WbLevel
get_level (WbBoard *board, int row, int column)
{
  if (is_open (board, row, column))
    return WB_LEVEL_ALL;

  return board->rows[row].kind == WB_ROW_THIS_YEAR ? WB_LEVEL_FEW : WB_LEVEL_NONE;
}

static guint
get_most (WbBoard *board, int row)
{
  if (board->rows[row].kind == WB_ROW_VOICES)
    return board->options.max_voices > 0 ? board->options.max_voices : MAX_VOICES;
  if (row == board->loose)
    return board->n_wide;

  return board->options.max_goals > 0 ? board->options.max_goals : MAX_GOALS;
}

static gboolean
hides_actions (const WbCard *card)
{
  for (guint i = 0; i < card->n_parts; i++)
    if (card->parts[i].type == WB_PART_MORE)
      return TRUE;

  return FALSE;
}

/* Whether unfolding a cell would show more than it does, beyond the cards that it counts. */
gboolean
wb_board_can_unfold (WbBoard *board, int row, int column)
{
  const GPtrArray *shown = wb_board_get_board_cell (board, row, column)->shown;

  if (is_open (board, row, column))
    return FALSE;

  for (guint i = 0; i < shown->len; i++)
    if (hides_actions (&((WbBoardCard *) g_ptr_array_index (shown, i))->pub))
      return TRUE;

  return FALSE;
}

/* Whether folding it again would show less. */
gboolean
wb_board_can_fold (WbBoard *board, int row, int column)
{
  const WbBoardCell *cell = wb_board_get_fold_cell (board, row, column);

  if (!board->options.fold || cell->pub.fold != WB_FOLD_OPEN || cell->members->len == 0)
    return FALSE;

  return cell->members->len > get_most (board, row) || (board->rows[row].kind != WB_ROW_VOICES && row != board->loose);
}

static guint
count_shown (WbBoard *board, int row, int column)
{
  guint n = wb_board_get_fold_cell (board, row, column)->members->len;

  switch (wb_board_get_shown_fold (board, row, column))
    {
    case WB_FOLD_OPEN:
      return n;
    case WB_FOLD_SHUT:
      return 0;
    case WB_FOLD_FULL:
      return MIN (n, get_most (board, row));
    default:
      g_assert_not_reached ();
    }
}

/* The places of which a cell shows the cards: the first few, and the one that was just put there. */
static GPtrArray *
list_shown (WbBoard *board, int row, int column)
{
  const GPtrArray *members = wb_board_get_fold_cell (board, row, column)->members;
  guint n = count_shown (board, row, column);
  GPtrArray *shown = g_ptr_array_sized_new (n + 1);
  WbPlace *put = wb_board_get_shown_fold (board, row, column) == WB_FOLD_FULL ? wb_board_find_put (board, row, column) : NULL;

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (shown, g_ptr_array_index (members, i));
      if (g_ptr_array_index (members, i) == put)
        put = NULL;
    }
  if (put != NULL)
    g_ptr_array_add (shown, put);

  return shown;
}

/* Cards that are no longer shown keep the number G_MAXUINT and go. */
static void
begin_show (GPtrArray *shown)
{
  for (guint i = 0; i < shown->len; i++)
    ((WbBoardCard *) g_ptr_array_index (shown, i))->index = G_MAXUINT;
}

static void
end_show (WbBoard *board, GPtrArray *before)
{
  for (guint i = 0; i < before->len; i++)
    {
      WbBoardCard *card = g_ptr_array_index (before, i);

      if (card->index == G_MAXUINT)
        wb_board_hide_card (board, wb_board_get_place (board, card->pub.slot));
    }
}

/* What the cell shows is as it should be. */
static void
set_fresh (WbBoardCell *cell)
{
  cell->first_stale = G_MAXUINT;
  cell->last_stale = 0;
  cell->dirty = FALSE;
}

static void
stack_card (WbBoardCell *cell, WbBoardCard *card)
{
  card->top = card->index > 0 ? cell->content + WB_CARD_SPACE : 0;
  cell->content = card->top + card->pub.rect.height;
}

/* Where it stands when what it belongs to is dealt out over several columns. What lies upon it goes along. */
static void
set_column (WbBoardCard *card, int column)
{
  card->pub.column = column;
  for (guint i = 0; card->actions != NULL && i < card->actions->len; i++)
    set_column (g_ptr_array_index (card->actions, i), column);
}

static void
push_card (WbBoardCell *cell, WbBoardCard *card)
{
  card->index = cell->shown->len;
  stack_card (cell, card);
  g_ptr_array_add (cell->shown, card);
}

static float
get_bottom (const WbBoardCard *card)
{
  return card->top + card->pub.rect.height;
}

/* What is dealt out stays in its column. */
static void
show_again (WbBoard *board, WbBoardCard *card)
{
  int column = card->pub.column;

  wb_board_show_card (board, wb_board_get_place (board, card->pub.slot), card->level);
  set_column (card, column);
}

/* Lays out again what must be, in a cell that shows the same cards as before, and shifts what stands below. */
static void
refresh_cell (WbBoard *board, WbBoardCell *cell)
{
  float content = cell->content;

  cell->content = cell->first_stale > 0 ? get_bottom (g_ptr_array_index (cell->shown, cell->first_stale - 1)) : 0;
  for (guint i = cell->first_stale; i < cell->shown->len; i++)
    {
      WbBoardCard *card = g_ptr_array_index (cell->shown, i);
      float bottom = get_bottom (card);

      if (card->stale)
        show_again (board, card);
      stack_card (cell, card);
      if (i >= cell->last_stale && cell->content == bottom)
        {
          cell->content = content;
          break;
        }
    }
  set_fresh (cell);
}

static GPtrArray *
take_shown (WbBoardCell *cell)
{
  GPtrArray *before = g_steal_pointer (&cell->shown);

  begin_show (before);
  cell->shown = g_ptr_array_new ();
  cell->content = 0;
  set_fresh (cell);

  return before;
}

/* The cards go, but are not yet forgotten: they may be shown again. */
static void
take_columns (WbBoard *board, int row, int first, int n, GPtrArray *before)
{
  for (int column = first; column < first + n; column++)
    {
      WbBoardCell *cell = wb_board_get_board_cell (board, row, column);
      g_autoptr (GPtrArray) shown = take_shown (cell);

      g_ptr_array_extend (before, shown, NULL, NULL);
      cell->pub.n_cards = cell->pub.n_folded = 0;
    }
}

static int
find_lowest (WbBoard *board, int row, int first)
{
  int lowest = first;

  for (int column = first + 1; column < first + (int) board->spread; column++)
    if (wb_board_get_board_cell (board, row, column)->content < wb_board_get_board_cell (board, row, lowest)->content)
      lowest = column;

  return lowest;
}

static void
fill_theme (WbBoard *board, int row, int first)
{
  WbBoardCell *cell = wb_board_get_board_cell (board, row, first);
  WbLevel level = get_level (board, row, first);
  g_autoptr (GPtrArray) shown = list_shown (board, row, first);
  g_autoptr (GPtrArray) before = g_ptr_array_new ();

  take_columns (board, row, first, board->spread, before);
  for (guint i = 0; i < shown->len; i++)
    {
      int column = find_lowest (board, row, first);
      WbBoardCard *card = wb_board_show_card (board, g_ptr_array_index (shown, i), level);

      set_column (card, column);
      push_card (wb_board_get_board_cell (board, row, column), card);
    }
  end_show (board, before);
  for (guint i = 0; i < board->spread; i++)
    set_fresh (wb_board_get_board_cell (board, row, first + i));

  cell->pub.n_cards = cell->members->len;
  cell->pub.n_folded = cell->members->len - shown->len;
}

/* Loose actions are dealt out over the columns like cards. */
static void
fill_loose_row (WbBoard *board)
{
  guint n_members = wb_board_get_fold_cell (board, board->loose, 0)->members->len;
  g_autoptr (GPtrArray) shown = list_shown (board, board->loose, 0);
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autofree guint *wide = wb_board_list_wide (board);

  take_columns (board, board->loose, 0, board->stride, before);
  for (guint i = 0; i < shown->len; i++)
    {
      guint column = wide[i % board->n_wide];
      WbBoardCell *cell = wb_board_get_board_cell (board, board->loose, column);
      WbBoardCard *card = wb_board_show_card (board, g_ptr_array_index (shown, i), WB_LEVEL_NONE);

      set_column (card, column);
      push_card (cell, card);
      cell->pub.n_cards++;
    }
  end_show (board, before);

  wb_board_get_board_cell (board, board->loose, board->n_columns - 1)->pub.n_folded = n_members - shown->len;
  for (guint column = 0; column < board->stride; column++)
    set_fresh (wb_board_get_board_cell (board, board->loose, column));
}

static gboolean
are_dirty (WbBoard *board, int row, int first, int n)
{
  for (int column = first; column < first + n; column++)
    if (wb_board_get_board_cell (board, row, column)->dirty)
      return TRUE;

  return FALSE;
}

static void
fill_cells (WbBoard *board)
{
  for (int row = 0; row < board->loose; row++)
    for (guint first = 0; first < board->stride; first += board->spread)
      if (are_dirty (board, row, first, board->spread))
        fill_theme (board, row, first);

  if (are_dirty (board, board->loose, 0, board->stride))
    fill_loose_row (board);

  for (guint i = 0; i < wb_board_count_cells (board); i++)
    if (board->cells[i].first_stale <= board->cells[i].last_stale)
      refresh_cell (board, &board->cells[i]);
}

static float
get_row_height (WbBoard *board, int row)
{
  float height = wb_board_is_row_folded (board, row) ? 0 : CELL_HEIGHT * board->options.text_scale;

  for (guint column = 0; column < board->n_columns; column++)
    height = MAX (height, wb_board_get_board_cell (board, row, column)->content);

  return ceilf (height);
}

static void
place_cells (WbBoard *board, int row)
{
  for (guint column = 0; column < board->n_columns; column++)
    {
      WbCell *cell = &wb_board_get_board_cell (board, row, column)->pub;

      cell->row = row;
      cell->column = column;
      cell->rect = (WbRect){ board->columns[column].x, board->rows[row].y, board->columns[column].width,
                             board->rows[row].height };
    }
}

static gboolean
is_plan_empty (WbBoard *board)
{
  return wb_project_count (board->project, WB_KIND_VOICE) + wb_project_count (board->project, WB_KIND_GOAL) +
             wb_project_count (board->project, WB_KIND_ACTION) ==
         0;
}

/* A plan that has nothing yet says between the first two rows how to begin, but not on paper. */
static float
place_welcome (WbBoard *board, float y)
{
  board->empty = board->options.page_height <= 0 && is_plan_empty (board);
  if (!board->empty)
    return y;

  board->welcome = (WbRect){ WB_BOARD_MARGIN, y, board->width - 2 * WB_BOARD_MARGIN,
                             WELCOME_HEIGHT * board->options.text_scale };

  return y + board->welcome.height + WB_ROW_SPACE;
}

static gboolean
is_empty (WbBoard *board, int row)
{
  for (guint column = 0; column < board->n_columns; column++)
    if (wb_board_get_board_cell (board, row, column)->shown->len > 0)
      return FALSE;

  return TRUE;
}

/* Of some items only, an empty row is left out: it has no height, and all that stands there neither. */
static float
skip_row (WbBoard *board, int i, float y)
{
  WbRow *row = &board->rows[i];

  row->band_y = row->y = y;
  row->band_height = row->height = 0;
  place_cells (board, i);

  return y;
}

static float
place_row (WbBoard *board, int i, float y)
{
  WbRow *row = &board->rows[i];
  float band = wb_board_get_band_height (board, i) + WB_ROW_SPACE;

  if (board->options.page_height > 0)
    y = wb_board_break_row (board, i, y, band);

  row->band_y = y;
  row->band_height = band - WB_ROW_SPACE;
  row->y = y + band;
  row->height = get_row_height (board, i);
  place_cells (board, i);

  return row->y + row->height + WB_ROW_SPACE;
}

static void
place_rows (WbBoard *board)
{
  float y = ceilf (board->header_height);

  for (guint i = 0; i < board->n_rows; i++)
    {
      y = board->options.only != NULL && is_empty (board, i) ? skip_row (board, i, y) : place_row (board, i, y);
      if (board->rows[i].kind == WB_ROW_VOICES)
        y = place_welcome (board, y);
    }

  board->height = y - WB_ROW_SPACE + WB_BOARD_MARGIN;
}

void
wb_board_arrange (WbBoard *board)
{
  if (board->moved)
    wb_board_count_columns (board);
  board->moved = FALSE;

  wb_board_place_columns (board);
  fill_cells (board);
  place_rows (board);
  for (guint row = 0; row < board->n_rows; row++)
    wb_board_write_band (board, row);

  wb_board_forget_lines (board);
}
