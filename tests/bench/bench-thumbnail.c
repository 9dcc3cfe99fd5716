/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file manager waits for: the program that draws a plan's thumbnail, beside the same program when it only reads the
 * plan. */

#include "bench-plan.h"
#include "wb-bench.h"

#define ITEMS 1000

typedef struct
{
  BenchPlan *plan;
  char      *picture;
} Bench;

static void
run (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static void
draw (gpointer data)
{
  Bench *self = data;

  /* It gives the name of a file with nothing in it. */
  g_assert_true (g_file_set_contents (self->picture, "", 0, NULL));
  run ((const char *[]) { g_getenv ("WB_CTL"), "draw", self->plan->path, "--size", "256", "-o", self->picture, NULL });
}

static void
check (gpointer data)
{
  Bench *self = data;

  run ((const char *[]) { g_getenv ("WB_CTL"), "check", self->plan->path, NULL });
}

int
main (void)
{
  g_autoptr (BenchPlan) plan = bench_plan_new (ITEMS);
  g_autofree char *picture = g_build_filename (plan->folder, "thumbnail.png", NULL);
  Bench self = { plan, picture };

  wb_bench_report ("thumbnail-1k", wb_bench_ratio (draw, &self, check, &self, 9), "x", 1.2);

  return 0;
}
