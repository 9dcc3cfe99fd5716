/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a keystroke in the search by name keeps a frame waiting in a large plan: the longest of the slices in which it
 * is answered, and all of them together. Without a yardstick: the frame sets the limit. */

#include "wb-bench.h"
#include "wb-generate.h"
#include "wb-item-search.h"

#define RUNS 5
#define MAX_FOUND 40

static void
go (gpointer data)
{
  wb_item_search_run_go (data, WB_ITEM_SEARCH_SLICE);
}

static void
type (WbItemSearch *search, const char *words, guint n_labels, double *longest, double *all)
{
  g_autoptr (WbItemSearchRun) run = wb_item_search_run_new (search, words, MAX_FOUND, NULL, NULL);

  *longest = *all = 0;
  for (guint n = 0; n < n_labels; n += WB_ITEM_SEARCH_SLICE)
    {
      double seconds = wb_bench_seconds (go, run, 1);

      *longest = MAX (*longest, seconds);
      *all += seconds;
    }
  g_assert_true (wb_item_search_run_go (run, 0));
}

static guint
add_labels (WbItemSearch *search, WbProject *project)
{
  guint n_labels = 0;

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    {
      guint n;
      const WbSlot *slots = wb_project_list (project, kind, &n);

      for (guint i = 0; i < n; i++)
        wb_item_search_add (search, slots[i], wb_record_get_title (wb_project_get (project, slots[i])));
      n_labels += n;
    }

  return n_labels;
}

int
main (void)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (100000, 1, WB_GENERATE_REALISTIC);
  g_autoptr (WbProject) project = wb_project_new (plan, NULL);
  g_autoptr (WbItemSearch) search = wb_item_search_new ();
  guint n_labels = add_labels (search, project);
  double longest[RUNS], all[RUNS];

  for (guint i = 0; i < RUNS; i++)
    type (search, i % 2 == 0 ? "e" : "zz", n_labels, &longest[i], &all[i]);

  wb_bench_report ("find-100k", wb_bench_median (longest, RUNS) * 1e6, "us", 16000);
  wb_bench_report ("find-100k-all-slices", wb_bench_median (all, RUNS) * 1e6, "us", 0);

  return 0;
}
