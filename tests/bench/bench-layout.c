/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether laying out a board stays linear: ten times as many items, about ten times the time. Texts are measured without
 * fonts, so that it is the layout that counts, and nothing is in the processor's caches, as a plan of a thousand items would
 * be that is laid out again and again. */

#include "fixed-measurer.h"
#include "wb-bench.h"
#include "wb-board.h"
#include "wb-generate.h"

#define RUNS       9
#define CACHE_SIZE (96 * 1024 * 1024)
#define CACHE_LINE 64

typedef struct
{
  WbProject *project;
  gboolean   fold;
} Board;

static void
lay_out (gpointer data)
{
  Board *board = data;
  const WbBoardOptions options = {
    .today = wb_date_new (2026, 11, 24), .fold = board->fold, .show_flags = TRUE, .text_scale = 1,
  };

  wb_board_free (wb_board_new (board->project, &options, &fixed_measurer));
}

static double
lay_out_cold (WbProject *project, gboolean fold)
{
  static volatile char cache[CACHE_SIZE];
  Board board = { project, fold };

  for (gsize i = 0; i < sizeof cache; i += CACHE_LINE)
    cache[i]++;

  return wb_bench_seconds (lay_out, &board, 1);
}

static double
compare (WbProject *large, WbProject *small, gboolean fold)
{
  double ratios[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      double seconds = lay_out_cold (small, fold);

      ratios[i] = lay_out_cold (large, fold) / seconds;
    }

  return wb_bench_median (ratios, RUNS);
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

  wb_bench_report ("layout-10k", compare (large, small, TRUE), "x", 12);
  wb_bench_report ("layout-10k-in-full", compare (large, small, FALSE), "x", 0);

  return 0;
}
