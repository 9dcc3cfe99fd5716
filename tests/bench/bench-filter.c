/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a keystroke in the search of a large plan keeps a frame waiting: the longest of the slices in which it is
 * answered, and all of them together. Without a yardstick: the frame sets the limit. */

#include "wb-bench.h"
#include "wb-filter-run.h"
#include "wb-generate.h"

#define RUNS 5

typedef struct
{
  WbFilterIndex *index;
  WbFilterRun   *run;
  double         longest;
  double         all;
} Bench;

static void
go (gpointer data)
{
  wb_filter_run_go (((Bench *) data)->run, WB_FILTER_SLICE);
}

static void
type (Bench *bench, const char *words)
{
  const WbFilter filter = { .words = (char *) words };
  guint n_slots = wb_plan_get_n_slots (wb_project_get_plan (wb_filter_index_get_project (bench->index)));

  bench->run = wb_filter_run_new (bench->index, &filter);
  for (guint n = 0; n < 2 * n_slots + 2 * WB_FILTER_SLICE; n += WB_FILTER_SLICE)
    {
      double seconds = wb_bench_seconds (go, bench, 1);

      bench->longest = MAX (bench->longest, seconds);
      bench->all += seconds;
    }
  g_assert_true (wb_filter_run_go (bench->run, WB_FILTER_SLICE));
  g_clear_pointer (&bench->run, wb_filter_run_free);
}

int
main (void)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (100000, 1, WB_GENERATE_REALISTIC);
  g_autoptr (WbProject) project = wb_project_new (plan, NULL);
  g_autoptr (WbFilterIndex) index = wb_filter_index_new (project);
  double longest[RUNS], all[RUNS];
  Bench first = { index };

  type (&first, "e");
  for (guint i = 0; i < RUNS; i++)
    {
      Bench bench = { index };

      type (&bench, i % 2 == 0 ? "e" : "zz");
      longest[i] = bench.longest;
      all[i] = bench.all;
    }

  wb_bench_report ("filter-100k-first", first.longest * 1e6, "us", 16000);
  wb_bench_report ("filter-100k", wb_bench_median (longest, RUNS) * 1e6, "us", 16000);
  wb_bench_report ("filter-100k-all-slices", wb_bench_median (all, RUNS) * 1e6, "us", 0);

  return 0;
}
