/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

#include <string.h>

/* Which rows there are: residents' voices, then those of goals, then loose actions. By horizon there are always the same
 * three, by status all that there are; by lead a partner has a row by how many goals it leads. */

/* No slot of a partner */
#define OTHERS G_MAXUINT

/** Lead: a partner, and how many goals it leads. */
typedef struct
{
  WbSlot          partner;
  const WbRecord *record;
  guint           n;
} Lead;

/** Rows: which rows of goals there are to be, from top to bottom. */
typedef struct
{
  WbRowKind kinds[WB_BOARD_ROWS];
  guint     keys[WB_BOARD_ROWS];
  guint     n;
} Rows;

static void
add_row (Rows *rows, WbRowKind kind, guint key)
{
  rows->kinds[rows->n] = kind;
  rows->keys[rows->n++] = key;
}

static guint
get_n_goals (WbBoard *board, guint key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (board->goals_by_row, GUINT_TO_POINTER (key)));
}

static void
list_horizons (Rows *rows)
{
  for (guint word = WB_HORIZON_THIS_YEAR; word <= WB_HORIZON_GENERATION; word++)
    add_row (rows, WB_ROW_THIS_YEAR + word - WB_HORIZON_THIS_YEAR, word);
}

/* Those that have none stand last, which is rare: a goal begins as an idea. */
static void
list_statuses (WbBoard *board, Rows *rows)
{
  for (guint word = WB_GOAL_STATUS_IDEA; word <= WB_GOAL_STATUS_DROPPED; word++)
    add_row (rows, WB_ROW_STATUS, word);
  if (get_n_goals (board, WB_GOAL_STATUS_ABSENT) > 0)
    add_row (rows, WB_ROW_STATUS, WB_GOAL_STATUS_ABSENT);
}

/* Who leads most comes first. */
static int
compare_leads (gconstpointer a, gconstpointer b)
{
  const Lead *x = a, *y = b;
  int order;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;

  order = g_utf8_collate (wb_record_get_title (x->record), wb_record_get_title (y->record));

  return order != 0 ? order : strcmp (wb_record_get_id (x->record), wb_record_get_id (y->record));
}

static GArray *
rank_leads (WbBoard *board)
{
  GArray *leads = g_array_new (FALSE, FALSE, sizeof (Lead));
  GHashTableIter iter;
  gpointer key, n;

  g_hash_table_iter_init (&iter, board->goals_by_row);
  while (g_hash_table_iter_next (&iter, &key, &n))
    {
      Lead lead = { GPOINTER_TO_UINT (key), wb_project_get (board->project, GPOINTER_TO_UINT (key)), GPOINTER_TO_UINT (n) };

      if (lead.record != NULL)
        g_array_append_val (leads, lead);
    }
  g_array_sort (leads, compare_leads);

  return leads;
}

static void
list_leads (WbBoard *board, Rows *rows)
{
  g_autoptr (GArray) leads = rank_leads (board);

  for (guint i = 0; i < MIN (leads->len, WB_MAX_LEADS); i++)
    add_row (rows, WB_ROW_LEAD, g_array_index (leads, Lead, i).partner);
  if (leads->len > WB_MAX_LEADS)
    add_row (rows, WB_ROW_OTHER_LEADS, OTHERS);
  add_row (rows, WB_ROW_NO_LEAD, WB_SLOT_NONE);
}

static void
list_rows (WbBoard *board, Rows *rows)
{
  rows->n = 0;
  switch (board->options.rows)
    {
    case WB_ROWS_BY_HORIZON:
      list_horizons (rows);
      break;
    case WB_ROWS_BY_STATUS:
      list_statuses (board, rows);
      break;
    case WB_ROWS_BY_LEAD:
      list_leads (board, rows);
      break;
    case WB_N_ROWS_BY:
    default:
      g_assert_not_reached ();
    }
}

static void
count_goals (WbBoard *board)
{
  guint n;
  const WbSlot *goals = wb_project_list (board->project, WB_KIND_GOAL, &n);

  g_hash_table_remove_all (board->goals_by_row);
  for (guint i = 0; i < n && board->options.rows != WB_ROWS_BY_HORIZON; i++)
    if (!wb_board_is_hidden (board, goals[i]))
      wb_board_count_goal (board, wb_goal_get_row_key (board->project, wb_project_get (board->project, goals[i]),
                                                       board->options.rows, board->options.today), 1);
}

/* Which rows there are from now on; the cells of those before must be gone. */
void
wb_board_make_rows (WbBoard *board)
{
  Rows rows;

  count_goals (board);
  list_rows (board, &rows);
  board->counted = FALSE;
  board->loose = rows.n + 1;

  board->rows[0].kind = WB_ROW_VOICES;
  board->rows[0].key = 0;
  for (guint i = 0; i < rows.n; i++)
    {
      board->rows[i + 1].kind = rows.kinds[i];
      board->rows[i + 1].key = rows.keys[i];
    }
  board->rows[board->loose].kind = WB_ROW_LOOSE_ACTIONS;
  board->rows[board->loose].key = 0;
}

/* Counts a goal that has come into the row of a key, or has left it. */
void
wb_board_count_goal (WbBoard *board, guint key, int by)
{
  guint n = get_n_goals (board, key) + by;

  if (board->options.rows == WB_ROWS_BY_HORIZON)
    return;

  if (n > 0)
    g_hash_table_insert (board->goals_by_row, GUINT_TO_POINTER (key), GUINT_TO_POINTER (n));
  else
    g_hash_table_remove (board->goals_by_row, GUINT_TO_POINTER (key));
  board->counted = TRUE;
}

gboolean
wb_board_are_rows_old (WbBoard *board)
{
  Rows rows;

  if (!board->counted || board->options.rows == WB_ROWS_BY_HORIZON)
    return FALSE;

  board->counted = FALSE;
  list_rows (board, &rows);
  if ((int) rows.n + 1 != board->loose)
    return TRUE;
  for (guint i = 0; i < rows.n; i++)
    if (rows.kinds[i] != board->rows[i + 1].kind || rows.keys[i] != board->rows[i + 1].key)
      return TRUE;

  return FALSE;
}

/* A partner without a row of its own is among the others; where there are no others yet, all is about to be placed anew. */
int
wb_board_find_row (WbBoard *board, guint key)
{
  int row = 1;

  while (row < board->loose - 1 && board->rows[row].key != key)
    row++;
  if (board->rows[row].kind == WB_ROW_NO_LEAD && key != WB_SLOT_NONE && board->rows[row - 1].kind == WB_ROW_OTHER_LEADS)
    row--;

  return row;
}

/**
 * wb_row_takes_goals:
 * @kind: the kind of a row
 *
 * Returns: whether a goal that is put there becomes one of that row
 */
gboolean
wb_row_takes_goals (WbRowKind kind)
{
  return kind != WB_ROW_VOICES && kind != WB_ROW_LOOSE_ACTIONS && kind != WB_ROW_OTHER_LEADS;
}
