/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to make a redacted copy of a plan that was read from a file, beside writing that plan. */

#include "bench-plan.h"
#include "wb-bench.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"
#include "wb-redact.h"

#define ITEMS 100000

typedef struct
{
  WbPlan  *plan;
  WbRecipe recipe;
} Bench;

static void
redact (gpointer data)
{
  Bench *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) copy = wb_plan_redact (self->plan, &self->recipe, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (wb_plan_get_n_records (copy), <, wb_plan_get_n_records (self->plan));
}

static void
write_plan (gpointer data)
{
  Bench *self = data;
  g_autoptr (GBytes) bytes = wb_file_write_bytes (self->plan);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
}

static const char *
find_theme (const WbPlan *plan)
{
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    if (wb_record_get_kind (wb_plan_get (plan, slot)) == WB_KIND_DOMAIN)
      return wb_record_get_id (wb_plan_get (plan, slot));

  g_assert_not_reached ();
}

int
main (void)
{
  g_autoptr (BenchPlan) bench = bench_plan_new (ITEMS);
  g_autoptr (GFile) file = g_file_new_for_path (bench->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) plan = wb_file_read (file, NULL, NULL, NULL, NULL, &error);
  Bench self = { .plan = plan };

  g_assert_no_error (error);
  wb_recipe_init_default (&self.recipe);
  wb_bench_report ("redact-100k", wb_bench_ratio (redact, &self, write_plan, &self, 9), "x", 1);

  wb_recipe_add_only (&self.recipe, WB_KIND_DOMAIN, find_theme (plan));
  wb_bench_report ("redact-theme-100k", wb_bench_ratio (redact, &self, write_plan, &self, 9), "x", 3);
  wb_recipe_clear (&self.recipe);

  return 0;
}
