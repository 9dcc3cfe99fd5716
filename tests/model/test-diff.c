/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is different between two plans: applied to the one it gives the other, whatever the order of their records. */

#include "wb-diff.h"

#include "wb-random.h"

static WbPlan *
apply (WbPlan *plan, const WbDiff *diff)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbProject) project = wb_project_new (plan, &error);
  g_autoptr (WbStep) step = wb_step_new ("Diff", NULL, 0, NULL, WB_ORIGIN_MERGE, diff->changes, diff->n);

  g_assert_no_error (error);
  if (diff->n > 0)
    wb_project_apply (project, step, &error);
  g_assert_no_error (error);

  return wb_plan_ref (wb_project_get_plan (project));
}

static void
assert_sorted (const WbDiff *diff)
{
  const WbRecord *before = NULL;

  for (guint i = 0; i < diff->n; i++)
    {
      const WbChange *change = &diff->changes[i];
      const WbRecord *key = change->old_record != NULL ? change->old_record : change->new_record;

      g_assert_true (before == NULL || wb_record_compare_key (before, key) < 0);
      before = key;
    }
}

static void
assert_leads (WbPlan *from, WbPlan *to)
{
  g_autoptr (WbDiff) diff = wb_diff_new (from, to);
  g_autoptr (WbPlan) result = apply (from, diff);

  assert_sorted (diff);
  g_assert_true (wb_plan_equal (result, to));
  g_assert_true ((diff->n == 0) == wb_plan_equal (from, to));
}

static void
run_one (guint32 seed)
{
  g_autoptr (WbRandom) random = wb_random_new (20 + seed % 60, seed);
  g_autoptr (WbPlan) first = wb_plan_ref (wb_project_get_plan (random->project));
  g_autoptr (WbPlan) last = NULL;
  g_autoptr (WbPlan) mixed = NULL;

  for (guint i = seed % 20; i > 0; i--)
    wb_edit_apply (wb_random_edit (random), "Random", NULL);

  last = wb_plan_ref (wb_project_get_plan (random->project));
  mixed = wb_random_shuffle (last, random->rand);
  assert_leads (first, first);
  assert_leads (first, last);
  assert_leads (last, first);
  assert_leads (first, mixed);
  assert_leads (mixed, first);
  assert_leads (last, mixed);
}

static void
test_random (void)
{
  guint32 seed = wb_random_seed ();

  for (guint i = 0; i < wb_random_runs (500); i++)
    {
      g_test_message ("plan of seed %u", seed + i);
      run_one (seed + i);
    }
}

/* Only what is different is named, with its slot in the first plan. */
static void
test_slots (void)
{
  g_autoptr (WbRandom) random = wb_random_new (40, 7);
  g_autoptr (WbPlan) first = wb_plan_ref (wb_project_get_plan (random->project));
  WbSlot slot = wb_random_item (random, WB_MASK (GOAL));
  const char *id = wb_record_get_id (wb_project_get (random->project, slot));
  WbEdit *edit = wb_edit_new (random->project);
  g_autoptr (WbDiff) diff = NULL;
  g_autoptr (GError) error = NULL;

  wb_edit_set (edit, id, WB_GOAL_TITLE, "Something else", &error);
  wb_edit_apply (edit, "Rename goal", &error);
  g_assert_no_error (error);

  diff = wb_diff_new (first, wb_project_get_plan (random->project));
  g_assert_cmpuint (diff->n, ==, 1);
  g_assert_cmpuint (diff->changes[0].slot, ==, slot);
  g_assert_true (diff->changes[0].old_record == wb_plan_get (first, slot));
  g_assert_true (diff->changes[0].new_record == wb_project_get (random->project, slot));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diff/slots", test_slots);
  g_test_add_func ("/diff/random", test_random);

  return g_test_run ();
}
