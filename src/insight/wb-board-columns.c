/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "wb-metrics.h"

/* Which columns there are, and where they stand. */

#define COLUMN_WIDTH 210.f /* when the columns share no width */
#define STRIP_WIDTH   76.f /* room for "12 more" */

static gboolean
has_column (WbBoard *board, WbSlot domain)
{
  return board->options.domains == NULL || g_hash_table_contains (board->options.domains, GUINT_TO_POINTER (domain));
}

static GArray *
list_domains (WbBoard *board)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  guint n;
  const WbSlot *domains = wb_project_list (board->project, WB_KIND_DOMAIN, &n);

  for (guint i = 0; i < n; i++)
    if (has_column (board, domains[i]))
      g_array_append_val (list, domains[i]);
  g_array_sort_with_data (list, wb_domain_compare_slots, board->project);

  return list;
}

static void
make_theme (WbBoard *board, guint index, WbSlot domain, const char *name)
{
  for (guint i = 0; i < board->spread; i++)
    {
      WbColumn *column = &board->columns[index * board->spread + i];

      column->domain = domain;
      column->name = g_ref_string_new (name);
    }
}

static void
make_cells (WbBoard *board)
{
  board->cells = g_new0 (WbBoardCell, wb_board_count_cells (board));
  for (guint i = 0; i < wb_board_count_cells (board); i++)
    {
      board->cells[i].members = g_ptr_array_new ();
      board->cells[i].shown = g_ptr_array_new ();
      board->cells[i].dirty = TRUE;
    }
}

void
wb_board_make_columns (WbBoard *board)
{
  g_autoptr (GArray) domains = list_domains (board);

  board->n_domains = domains->len;
  board->spread = MAX (board->options.spread, 1);
  board->stride = (domains->len + 1) * board->spread;
  board->columns = g_new0 (WbColumn, board->stride);
  for (guint i = 0; i < domains->len; i++)
    {
      WbSlot domain = g_array_index (domains, WbSlot, i);

      make_theme (board, i, domain, wb_record_get_title (wb_project_get (board->project, domain)));
    }
  make_theme (board, domains->len, WB_SLOT_NONE, _("Across themes"));
  make_cells (board);
}

void
wb_board_free_columns (WbBoard *board)
{
  for (guint i = 0; board->columns != NULL && i < board->stride; i++)
    g_ref_string_release (board->columns[i].name);
  g_clear_pointer (&board->columns, g_free);

  for (guint i = 0; board->cells != NULL && i < wb_board_count_cells (board); i++)
    {
      g_ptr_array_unref (board->cells[i].members);
      g_ptr_array_unref (board->cells[i].shown);
      g_clear_pointer (&board->cells[i].pub.more_text, g_ref_string_release);
    }
  g_clear_pointer (&board->cells, g_free);
}

/* The first column of a theme; that across themes for none, or one that is not there. */
int
wb_board_get_domain_column (WbBoard *board, WbSlot domain)
{
  guint i;

  for (i = 0; i < board->n_domains && board->columns[i * board->spread].domain != domain; i++)
    ;

  return i * board->spread;
}

static gboolean
has_across (WbBoard *board)
{
  if (board->n_domains == 0)
    return TRUE;

  for (int row = 0; row < board->loose; row++)
    if (wb_board_get_board_cell (board, row, board->n_domains * board->spread)->members->len > 0)
      return TRUE;

  return FALSE;
}

/* A few items that were picked out may be actions that stand where their goal would. */
static guint
count_goals_in (const WbBoardCell *cell)
{
  guint n = 0;

  for (guint i = 0; i < cell->members->len; i++)
    n += wb_record_get_kind (((WbPlace *) g_ptr_array_index (cell->members, i))->record) == WB_KIND_GOAL;

  return n;
}

static void
count_goals (WbBoard *board)
{
  for (guint column = 0; column < board->stride; column++)
    {
      guint count = 0;

      for (int row = 1; row < board->loose; row++)
        {
          const WbBoardCell *cell = wb_board_get_board_cell (board, row, column);

          count += board->options.only != NULL ? count_goals_in (cell) : cell->members->len;
        }
      board->columns[column].count = count;
    }
}

void
wb_board_count_columns (WbBoard *board)
{
  guint n = (board->n_domains + (has_across (board) ? 1 : 0)) * board->spread;

  if (n != board->n_columns)
    {
      wb_board_get_fold_cell (board, board->loose, 0)->dirty = TRUE;
      board->header_known = FALSE;
    }

  board->n_columns = n;
  board->n_rows = board->loose;
  if (wb_board_get_fold_cell (board, board->loose, 0)->members->len > 0)
    board->n_rows++;

  count_goals (board);
}

/* Strips make room for the others; where all would be strips none is. */
static void
mark_strips (WbBoard *board)
{
  guint n = 0;

  for (guint i = 0; i < board->n_columns; i++)
    n += wb_board_is_column_folded (board, i);
  if (n == board->n_columns)
    n = 0;

  for (guint i = 0; i < board->n_columns; i++)
    {
      gboolean folded = n > 0 && wb_board_is_column_folded (board, i);

      if (folded != board->columns[i].folded)
        wb_board_get_fold_cell (board, board->loose, 0)->dirty = TRUE;
      board->columns[i].folded = folded;
    }
  board->n_wide = board->n_columns - n;
}

/* What is dealt out over the columns has no place in a strip. */
guint *
wb_board_list_wide (WbBoard *board)
{
  guint *columns = g_new (guint, board->n_columns);
  guint n = 0;

  for (guint i = 0; i < board->n_columns; i++)
    if (!board->columns[i].folded)
      columns[n++] = i;

  return columns;
}

static float
get_column_width (WbBoard *board)
{
  guint n_strips = board->n_columns - board->n_wide;
  float scale = board->options.text_scale;
  float width = COLUMN_WIDTH * scale;

  if (board->options.width > 0)
    width = (board->options.width - 2 * WB_BOARD_MARGIN - (board->n_columns - 1) * WB_GUTTER -
             n_strips * STRIP_WIDTH * scale) / board->n_wide;

  return floorf (MAX (width, WB_COLUMN_MIN * scale));
}

/* What is left for the name of a theme in its header, which lies over all columns that it has. Few have a thousand goals, and
 * their number is no wider than in the letters of a row's name. */
static float
get_header_room (WbBoard *board)
{
  float width = 0, height = 0;

  board->measurer.measure (board->measurer.data, "000", WB_STYLE_BAND, -1, 1, &width, &height);

  return board->spread * board->card_width + (board->spread - 1) * WB_GUTTER - WB_HEADER_PAD - WB_HEADER_GAP -
         WB_HEADER_SPACE - WB_HEADER_END - WB_HEADER_TILE * board->options.text_scale - ceilf (width);
}

/* In a drawing the name of a theme is not cut: whoever reads it from paper cannot ask for the rest. */
static float
get_header_excess (WbBoard *board)
{
  float room = get_header_room (board);
  float most = 0;

  for (guint i = 0; i < board->n_columns; i += board->spread)
    {
      const char *name = board->columns[i].name;
      float width = 0, line = 0, height = 0;

      board->measurer.measure (board->measurer.data, name, WB_STYLE_THEME, -1, 1, &width, &line);
      if (width <= room)
        continue;

      board->measurer.measure (board->measurer.data, name, WB_STYLE_THEME, room, 0, &width, &height);
      most = MAX (most, height - line);
    }

  return ceilf (most);
}

static void
set_header_height (WbBoard *board)
{
  if (board->header_known)
    return;

  board->header_known = TRUE;
  board->header_height = WB_HEADER_HEIGHT * board->options.text_scale;
  if (!board->options.fold || board->options.in_full)
    board->header_height += get_header_excess (board);
  for (guint i = 0; i < board->n_columns; i++)
    board->columns[i].header_height = board->header_height;
}

void
wb_board_place_columns (WbBoard *board)
{
  float x = WB_BOARD_MARGIN;
  float width;

  mark_strips (board);
  width = get_column_width (board);
  if (width != board->card_width)
    {
      wb_board_make_all_stale (board);
      board->header_known = FALSE;
    }
  board->card_width = width;

  for (guint i = 0; i < board->n_columns; i++)
    {
      board->columns[i].x = x;
      board->columns[i].width = board->columns[i].folded ? STRIP_WIDTH * board->options.text_scale : width;
      x += board->columns[i].width + WB_GUTTER;
    }

  board->width = MAX (x - WB_GUTTER + WB_BOARD_MARGIN, board->options.width);
  set_header_height (board);
}
