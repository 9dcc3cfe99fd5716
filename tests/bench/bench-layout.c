/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether laying out a board stays linear: ten times as many items, about ten times the time; and whether an edit lays out
 * only what it moves: a hundred times as many items, about the same time. Texts are measured without fonts, so that it is
 * the layout that counts. Where a board is laid out, nothing is in the processor's caches, as a plan of a thousand items
 * would be that is laid out again and again. */

#include "fixed-measurer.h"
#include "wb-bench.h"
#include "wb-board.h"
#include "wb-edit.h"
#include "wb-generate.h"

#define RUNS       9
#define EDITS      2000
#define CACHE_SIZE (96 * 1024 * 1024)
#define CACHE_LINE 64

typedef struct
{
  WbProject *project;
  gboolean   fold;
  WbBoard   *board; /* that follows the edits */
} Bench;

static WbBoard *
make_board (const Bench *bench)
{
  const WbBoardOptions options = {
    .today = wb_date_new (2026, 11, 24), .fold = bench->fold, .show_flags = TRUE, .text_scale = 1,
  };

  return wb_board_new (bench->project, &options, &fixed_measurer);
}

static void
count_line_cb (const WbLine *line, gpointer n_lines)
{
  (*(guint *) n_lines)++;
}

/* Cards and lines, as a drawing has them. */
static void
lay_out (gpointer data)
{
  WbBoard *board = make_board (data);
  WbRect all = { 0 };
  guint n_lines = 0;

  wb_board_get_size (board, &all.width, &all.height);
  wb_board_foreach_line (board, &all, count_line_cb, &n_lines);
  g_assert (n_lines > 0);
  wb_board_free (board);
}

static double
lay_out_cold (WbProject *project, gboolean fold)
{
  static volatile char cache[CACHE_SIZE];
  Bench bench = { project, fold };

  for (gsize i = 0; i < sizeof cache; i += CACHE_LINE)
    cache[i]++;

  return wb_bench_seconds (lay_out, &bench, 1);
}

static double
compare_layouts (WbProject *large, WbProject *small, gboolean fold)
{
  double ratios[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      double seconds = lay_out_cold (small, fold);

      ratios[i] = lay_out_cold (large, fold) / seconds;
    }

  return wb_bench_median (ratios, RUNS);
}

static void
changed_cb (WbProject *project, const WbDelta *delta, WbBoard *board)
{
  wb_board_update (board, delta);
}

static GArray *
list_shown_goals (const Bench *bench)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  guint n;
  const WbSlot *goals = wb_project_list (bench->project, WB_KIND_GOAL, &n);

  for (guint i = 0; i < n; i++)
    if (wb_board_get_card (bench->board, goals[i]) != NULL)
      g_array_append_val (shown, goals[i]);

  return shown;
}

/* Renames one goal after the other, now longer, now shorter, so that what stands below moves. */
static void
edit (gpointer data)
{
  static guint round;
  Bench *bench = data;
  g_autoptr (GArray) goals = list_shown_goals (bench);

  for (guint i = 0; i < EDITS; i++)
    {
      WbSlot goal = g_array_index (goals, WbSlot, (i * 7919) % goals->len);
      WbEdit *change = wb_edit_new (bench->project);
      char title[64];

      round++;
      g_snprintf (title, sizeof title, "Renamed %u%s", round, round % 2 == 0 ? "" : " to what takes more than a line");
      wb_edit_set (change, wb_record_get_id (wb_project_get (bench->project, goal)), WB_GOAL_TITLE, title, NULL);
      wb_edit_apply (change, "Rename goal", NULL);
    }
}

static double
measure_edits (WbProject *project, gboolean fold)
{
  Bench bench = { project, fold };
  gulong handler;
  double seconds;

  bench.board = make_board (&bench);
  handler = g_signal_connect (project, "changed", G_CALLBACK (changed_cb), bench.board);
  seconds = wb_bench_seconds (edit, &bench, 5);
  g_signal_handler_disconnect (project, handler);
  wb_board_free (bench.board);

  return seconds;
}

static WbProject *
make_project (guint n_items)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (n_items, 1, WB_GENERATE_REALISTIC);

  return wb_project_new (plan, NULL);
}

int
main (void)
{
  g_autoptr (WbProject) small = make_project (1000);
  g_autoptr (WbProject) large = make_project (10000);
  g_autoptr (WbProject) largest = make_project (100000);

  wb_bench_report ("layout-10k", compare_layouts (large, small, TRUE), "x", 12);
  wb_bench_report ("layout-10k-in-full", compare_layouts (large, small, FALSE), "x", 12);
  wb_bench_report ("layout-100k", compare_layouts (largest, large, TRUE), "x", 12);
  wb_bench_report ("relayout-100k", measure_edits (largest, TRUE) / measure_edits (small, TRUE), "x", 3);
  wb_bench_report ("relayout-100k-in-full", measure_edits (largest, FALSE) / measure_edits (small, FALSE), "x", 3);

  return 0;
}
