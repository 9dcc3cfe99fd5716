/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an edit and a snapshot of a plan cost at 1,000 and at 100,000 items. */

#include "wb-bench.h"
#include "wb-edit.h"
#include "wb-generate.h"

#define EDITS     2000
#define SNAPSHOTS 1000

typedef struct
{
  WbProject *project;
  guint      n_goals;
  WbPlan    *snapshots[SNAPSHOTS];
  guint      n_signals;
} Bench;

static void
changed_cb (WbProject *project, const WbDelta *delta, Bench *bench)
{
  bench->n_signals++;
}

/* Renames one goal after the other, as a user does: a step, checked, applied, remembered and told. */
static void
edit (gpointer data)
{
  static guint round;
  Bench *bench = data;
  guint n;
  const WbSlot *goals = wb_project_list (bench->project, WB_KIND_GOAL, &n);

  round++;
  for (guint i = 0; i < EDITS; i++)
    {
      WbEdit *change = wb_edit_new (bench->project);
      char title[32];

      g_snprintf (title, sizeof title, "Renamed %u %u", round, i);
      wb_edit_set (change, wb_record_get_id (wb_project_get (bench->project, goals[(i * 7919) % n])), WB_GOAL_TITLE, title,
                   NULL);
      wb_edit_apply (change, "Rename goal", NULL);
    }
}

static void
take_snapshots (gpointer data)
{
  Bench *bench = data;

  for (guint i = 0; i < SNAPSHOTS; i++)
    bench->snapshots[i] = wb_plan_ref (wb_project_get_plan (bench->project));
  for (guint i = 0; i < SNAPSHOTS; i++)
    wb_plan_unref (bench->snapshots[i]);
}

static void
run (guint n_items, const char *suffix)
{
  Bench bench = { 0 };
  WbPlan *plan = wb_generate_plan (n_items, 1, WB_GENERATE_REALISTIC);
  double seconds;
  g_autofree char *edit_name = g_strconcat ("edit-", suffix, NULL);
  g_autofree char *snapshot_name = g_strconcat ("snapshot-", suffix, NULL);

  bench.project = wb_project_new (plan, NULL);
  wb_plan_unref (plan);

  g_signal_connect (bench.project, "changed", G_CALLBACK (changed_cb), &bench);
  seconds = wb_bench_seconds (edit, &bench, 5);
  g_assert (bench.n_signals == 5 * EDITS);
  wb_bench_report (edit_name, seconds / EDITS * 1e6, "us", 5);

  seconds = wb_bench_seconds (take_snapshots, &bench, 5);
  wb_bench_report (snapshot_name, seconds / SNAPSHOTS * 1e3, "ms", 0.1);

  g_object_unref (bench.project);
}

int
main (int argc, char **argv)
{
  run (1000, "1k");
  run (100000, "100k");

  return 0;
}
