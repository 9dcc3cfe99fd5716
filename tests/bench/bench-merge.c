/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What merging two copies of a plan costs, one in a hundred items changed on either side, against reading the three files
 * that it needs. */

#include "wb-bench.h"
#include "wb-edit.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"
#include "wb-generate.h"
#include "wb-merge.h"

enum
{
  BASE,
  MINE,
  THEIRS,
  N_SIDES
};

typedef struct
{
  GBytes *files[N_SIDES];
  WbPlan *plans[N_SIDES];
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

/* As many actions as a hundredth of the items get another title. The two sides change other actions, but for every tenth. */
static GBytes *
write_changed (WbPlan *plan, guint n_items, guint side)
{
  g_autoptr (WbProject) project = wb_project_new (plan, NULL);
  WbEdit *edit = wb_edit_new (project);
  guint n;
  const WbSlot *actions = wb_project_list (project, WB_KIND_ACTION, &n);

  for (guint i = 0; side != BASE && i < n_items / 100; i++)
    {
      g_autofree char *title = g_strdup_printf ("Changed %u by %u", i, side);
      const char *id = wb_record_get_id (wb_project_get (project, actions[(i * 7919 + side % 2 * (i % 10 != 0)) % n]));

      wb_edit_set (edit, id, WB_ACTION_TITLE, title, NULL);
    }
  wb_edit_apply (edit, "Change", NULL);

  return wb_file_write_bytes (wb_project_get_plan (project));
}

static void
read_all (gpointer data)
{
  Bench *bench = data;

  for (guint i = 0; i < N_SIDES; i++)
    wb_plan_unref (read_file (bench->files[i]));
}

static void
merge (gpointer data)
{
  Bench *bench = data;
  g_autoptr (WbMerge) result = wb_merge_new (bench->plans[BASE], bench->plans[MINE], bench->plans[THEIRS], NULL);

  g_assert (result->changes->n > 0 && result->n_conflicts > 0);
}

static void
run (const char *name, guint n_items)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (n_items, 1, WB_GENERATE_REALISTIC);
  Bench bench;

  for (guint i = 0; i < N_SIDES; i++)
    {
      bench.files[i] = write_changed (plan, n_items, i);
      bench.plans[i] = read_file (bench.files[i]);
    }

  wb_bench_report (name, wb_bench_ratio (merge, &bench, read_all, &bench, 5), "x", 0.5);

  for (guint i = 0; i < N_SIDES; i++)
    {
      g_bytes_unref (bench.files[i]);
      wb_plan_unref (bench.plans[i]);
    }
}

int
main (int argc, char **argv)
{
  run ("merge-10k", 10000);
  run ("merge-100k", 100000);

  return 0;
}
