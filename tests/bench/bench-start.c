/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the program takes until its board is drawn and answers, as a ratio to a bare window with 200 cards. What it
 * costs at least to read a large file, which is what xmllint takes, is taken off first. And how much memory that takes. */

#include "bench-plan.h"
#include "wb-bench.h"
#include "wb-file-reader.h"
#include "wb-project.h"
#include "wb-watch.h"

#define RUNS        9
#define MEMORY_RUNS 3

static double
time_xmllint (const char *path)
{
  const char *command[] = { "xmllint", "--stream", "--noout", path, NULL };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* What its window is called. */
static char *
read_title (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) plan = wb_file_read (file, NULL, NULL, NULL, NULL, &error);
  g_autoptr (WbProject) project = NULL;

  g_assert_no_error (error);
  project = wb_project_new (plan, &error);
  g_assert_no_error (error);

  return g_strdup (wb_record_get_title (wb_project_get (project, wb_project_get_root (project))));
}

/* Without a plan it shows the start page. That is compared with a window that shows nothing at all. */
static void
measure_empty (WbWatch *watch)
{
  const char *yardstick[] = { g_getenv ("WB_WINDOW"), "bare", NULL };
  const char *program[] = { g_getenv ("WB_PROGRAM"), NULL };
  double ratios[RUNS];

  wb_watch_start (watch, yardstick, "Cards");
  wb_watch_start (watch, program, "Wijkbord");
  for (guint i = 0; i < RUNS; i++)
    {
      double bare = wb_watch_start (watch, yardstick, "Cards");

      ratios[i] = wb_watch_start (watch, program, "Wijkbord") / bare;
    }
  wb_bench_report ("start-empty", wb_bench_median (ratios, RUNS), "x", 1.25);
}

/* So many times what xmllint takes is taken off. */
static void
measure (WbWatch *watch, const char *name, guint n_items, double reading)
{
  g_autoptr (BenchPlan) plan = bench_plan_new (n_items);
  const char *yardstick[] = { g_getenv ("WB_WINDOW"), NULL };
  const char *program[] = { g_getenv ("WB_PROGRAM"), plan->path, NULL };
  g_autofree char *title = read_title (plan->path);
  double ratios[RUNS];

  wb_watch_start (watch, yardstick, "Cards");
  wb_watch_start (watch, program, title);
  for (guint i = 0; i < RUNS; i++)
    {
      double bare = wb_watch_start (watch, yardstick, "Cards");
      double off = reading > 0 ? reading * time_xmllint (plan->path) : 0;

      ratios[i] = (wb_watch_start (watch, program, title) - off) / bare;
    }
  wb_bench_report (name, wb_bench_median (ratios, RUNS), "x", 1.3);
}

/* What a plan may take in memory is four times its file, beside what the window takes. */
static void
measure_memory (WbWatch *watch, const char *name, guint n_items)
{
  g_autoptr (BenchPlan) plan = bench_plan_new (n_items);
  const char *yardstick[] = { g_getenv ("WB_WINDOW"), NULL };
  const char *program[] = { g_getenv ("WB_PROGRAM"), plan->path, NULL };
  g_autofree char *title = read_title (plan->path);
  double file = g_bytes_get_size (plan->bytes) / (1024.0 * 1024.0);
  double more[MEMORY_RUNS];

  for (guint i = 0; i < MEMORY_RUNS; i++)
    {
      wb_watch_start (watch, yardstick, "Cards");
      more[i] = -wb_watch_get_peak (watch) - 4 * file;
      wb_watch_start (watch, program, title);
      more[i] += wb_watch_get_peak (watch);
    }
  wb_bench_report (name, wb_bench_median (more, MEMORY_RUNS), "MiB", 16);
}

/* A window that slides or fades something into place is drawn before, but would not count as settled. */
static void
switch_animations_off (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "gtk-4.0", NULL);
  g_autofree char *path = g_build_filename (folder, "settings.ini", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, "[Settings]\ngtk-enable-animations=0\n", -1, &error);
  g_assert_no_error (error);
}

int
main (void)
{
  g_autoptr (WbWatch) watch = wb_watch_new ();

  g_assert_nonnull (watch);
  switch_animations_off ();
  measure_empty (watch);
  measure (watch, "start-100", 100, 0);
  measure (watch, "start-1k", 1000, 1);
  measure (watch, "start-10k", 10000, 1);
  measure (watch, "start-100k", 100000, 1.25);
  measure_memory (watch, "memory-10k", 10000);

  return 0;
}
