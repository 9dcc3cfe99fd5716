/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comparing two plans costs, one in a hundred records changed or gone, beside reading the two files. Both are given
 * in time of the processor: nothing else is waited for. */

#include "wb-bench.h"
#include "wb-diff.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"
#include "wb-generate.h"

#define ITEMS 100000
#define RUNS  7

typedef struct
{
  GBytes *files[2];
  WbPlan *plans[2];
  guint   n_changed;
} Bench;

static WbPlan *
read_file (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  WbPlan *plan = wb_file_read_bytes (data, size, NULL);

  g_assert (plan != NULL);

  return plan;
}

static WbRecord *
rename_record (const WbRecord *record)
{
  WbDraft draft;

  wb_draft_init_from (&draft, record);
  g_assert_true (wb_draft_set_text (&draft, wb_kind_get_title_field (wb_record_get_kind (record)), "Changed", NULL));

  return wb_draft_end (&draft);
}

/* Of every hundredth record, what has a title gets another one, and links go. */
static WbPlan *
change (WbPlan *plan, guint *n_changed)
{
  WbPlan *changed = wb_plan_ref (plan);

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot += 100)
    {
      WbRecord *record = wb_plan_get (plan, slot);
      WbKind kind = wb_record_get_kind (record);

      if (!wb_kind_is_link (kind) && wb_kind_get_title_field (kind) < 0)
        continue;

      wb_plan_replace (&changed, slot, wb_kind_is_link (kind) ? NULL : rename_record (record));
      (*n_changed)++;
    }

  return changed;
}

static void
read_both (gpointer data)
{
  Bench *bench = data;

  for (guint i = 0; i < 2; i++)
    wb_plan_unref (read_file (bench->files[i]));
}

static void
compare (gpointer data)
{
  Bench *bench = data;
  g_autoptr (WbDiff) diff = wb_diff_new (bench->plans[0], bench->plans[1]);

  g_assert_cmpuint (diff->n, ==, bench->n_changed);
}

int
main (void)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (ITEMS, 1, WB_GENERATE_REALISTIC);
  Bench bench = { 0 };
  g_autoptr (WbPlan) changed = change (plan, &bench.n_changed);
  double read_seconds;

  bench.files[0] = wb_file_write_bytes (plan);
  bench.files[1] = wb_file_write_bytes (changed);
  for (guint i = 0; i < 2; i++)
    bench.plans[i] = read_file (bench.files[i]);

  read_seconds = wb_bench_seconds (read_both, &bench, RUNS);
  wb_bench_report ("diff-100k", wb_bench_seconds (compare, &bench, RUNS) / read_seconds, "x", 0.25);

  for (guint i = 0; i < 2; i++)
    {
      g_bytes_unref (bench.files[i]);
      wb_plan_unref (bench.plans[i]);
    }

  return 0;
}
