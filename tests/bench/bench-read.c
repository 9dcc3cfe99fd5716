/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to read a plan: the whole process of "wijkbordctl check" beside xmllint, which reads the same file and
 * keeps nothing of it; and the memory that a plan takes once it was read. */

#include <malloc.h>

#include "bench-plan.h"
#include "wb-bench.h"
#include "wb-file-reader.h"
#include "wb-project.h"

#define ITEMS 100000

static void
run_process (gpointer data)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, data, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static void
measure_time (BenchPlan *plan)
{
  const char *ours[] = { g_getenv ("WB_CTL"), "check", plan->path, NULL };
  const char *yardstick[] = { "xmllint", "--stream", "--noout", plan->path, NULL };

  g_assert_nonnull (ours[0]);
  wb_bench_report ("read-100k", wb_bench_ratio (run_process, ours, run_process, yardstick, 9), "x", 2);
}

static gsize
allocated (void)
{
  struct mallinfo2 info;

  malloc_trim (0);
  info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static void
measure_memory (BenchPlan *bench)
{
  g_autoptr (GFile) file = g_file_new_for_path (bench->path);
  g_autoptr (GError) error = NULL;
  gsize before = allocated ();
  g_autoptr (WbPlan) plan = wb_file_read (file, NULL, NULL, NULL, NULL, &error);
  g_autoptr (WbProject) project = NULL;

  g_assert_no_error (error);
  project = wb_project_new (plan, &error);
  g_assert_no_error (error);
  wb_bench_report ("memory-100k", (allocated () - before) / 1e6, "MB", 120);
}

int
main (void)
{
  g_autoptr (BenchPlan) plan = bench_plan_new (ITEMS);

  measure_time (plan);
  measure_memory (plan);

  return 0;
}
