/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of goals a board has where they go by who leads, and what their bands say. */

#include <locale.h>

#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-board.h"
#include "wb-metrics.h"

static const WbBoardOptions by_lead = { .today = SMALL_PLAN_TODAY, .rows = WB_ROWS_BY_LEAD, .width = 1075, .fold = TRUE, .text_scale = 1 };

/* Those who lead most have rows of their own, and the others one together. */
static void
test_many_leads (void)
{
  g_autoptr (GString) plan = g_string_new (NULL);
  g_autoptr (WbProject) project = NULL;
  g_autoptr (WbBoard) board = NULL;
  const WbRow *rows;
  guint n;

  for (int i = 10; i < 60; i++)
    g_string_append_printf (plan, "partner p%d name='Partner %d'\n goal g%d domain=work owner=p%d order=b%dx\n", i, i, i, i, i);
  g_string_append (plan, "goal more domain=safe owner=p59\n goal none domain=safe");
  project = small_plan_new (plan->str);
  board = wb_board_new (project, &by_lead, &fixed_measurer);

  rows = wb_board_get_rows (board, &n);
  g_assert_cmpuint (n, ==, 23);
  g_assert_cmpstr (rows[1].name, ==, "Partner 59");
  g_assert_cmpuint (rows[1].key, ==, small_plan_find (project, "p59"));
  g_assert_cmpstr (rows[2].name, ==, "Partner 10");
  g_assert_cmpstr (rows[20].name, ==, "Partner 28");
  g_assert_cmpstr (rows[21].name, ==, "Other leads");
  g_assert_cmpuint (wb_board_get_cell (board, 21, 1)->n_cards, ==, 30);
  g_assert_cmpstr (rows[22].name, ==, "No lead yet");
  g_assert_cmpuint (wb_board_get_cell (board, 22, 3)->n_cards, ==, 1);
}

/* A name that has no room on a line beside what its cell folds away has a second one. */
static void
test_long_row_name (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "partner p name='The residents of the river and the wharf'\n partner q name=Short\n"
    "goal a domain=housing owner=p\n goal b domain=housing owner=p\n goal c domain=housing owner=p\n goal d domain=housing owner=q");
  g_autoptr (WbBoard) board = wb_board_new (project, &by_lead, &fixed_measurer);
  guint n;
  const WbRow *rows = wb_board_get_rows (board, &n);
  const WbCell *cell = wb_board_get_cell (board, 1, 0);

  g_assert_cmpstr (rows[1].name, ==, "The residents of the river and the wharf");
  g_assert_cmpfloat (rows[1].band_height, >, rows[2].band_height);
  g_assert_cmpfloat (rows[1].name_rect.height, ==, rows[1].band_height);
  g_assert_cmpfloat (rows[1].name_rect.x + rows[1].name_rect.width, <, cell->more.x);
  g_assert_cmpfloat (rows[1].y, >=, rows[1].band_y + rows[1].band_height);
  g_assert_cmpfloat (rows[2].band_height, ==, WB_BAND_HEIGHT);
}

/* A strip has no room for the name of a row, which is read beside it. */
static void
test_name_beside_strip (void)
{
  g_autoptr (WbProject) project = small_plan_new ("goal a domain=housing target-year=2026 owner=p\n partner p name=Partner\n"
                                                     "goal b domain=work owner=p\n goal c domain=work owner=p");
  g_autoptr (WbBoard) board = wb_board_new (project, &by_lead, &fixed_measurer);
  guint n, n_columns;
  const WbRow *rows;

  wb_board_fold_column (board, 0, TRUE);
  rows = wb_board_get_rows (board, &n);
  g_assert_cmpstr (rows[0].note, ==, "Residents say");
  g_assert_cmpfloat (rows[0].name_rect.width, ==, 0);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (rows[i].note_rect.x, ==, wb_board_get_columns (board, &n_columns)[1].x);

  wb_board_fold_column (board, 0, FALSE);
  rows = wb_board_get_rows (board, &n);
  g_assert_cmpfloat (rows[0].name_rect.width, >, 0);
  g_assert_cmpstr (rows[0].note, !=, "Residents say");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rows/many-leads", test_many_leads);
  g_test_add_func ("/rows/long-name", test_long_row_name);
  g_test_add_func ("/rows/name-beside-strip", test_name_beside_strip);

  return g_test_run ();
}
