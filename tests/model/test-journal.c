/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A property of steps over random plans: written down as they happen, undo and redo as well, and read back one after the
 * other, they lead from the same beginning to the same end. */

#include "wb-random.h"

static void
write_down_cb (WbProject *project, const WbDelta *delta, GPtrArray *journal)
{
  g_ptr_array_add (journal, wb_step_serialise (delta->step));
}

static void
replay (WbProject *project, GPtrArray *journal)
{
  for (guint i = 0; i < journal->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WbStep) step = wb_step_deserialise (g_ptr_array_index (journal, i), &error);

      g_assert_no_error (error);
      wb_project_apply (project, step, &error);
      g_assert_no_error (error);
    }
}

static void
test_replayed (void)
{
  guint32 seed = wb_random_seed ();
  guint runs = wb_random_runs (4);

  for (guint run = 0; run < runs; run++)
    {
      g_autoptr (WbRandom) random = wb_random_new (30 + 100 * (run % 2), seed + run);
      g_autoptr (WbPlan) beginning = wb_plan_ref (wb_project_get_plan (random->project));
      g_autoptr (GPtrArray) journal = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      g_autoptr (WbProject) other = NULL;

      g_signal_connect (random->project, "changed", G_CALLBACK (write_down_cb), journal);
      for (guint i = 0; i < 200; i++)
        wb_random_act (random);
      g_assert_cmpuint (journal->len, >, 50);

      other = wb_project_new (beginning, NULL);
      replay (other, journal);
      g_assert_true (wb_plan_equal (wb_project_get_plan (other), wb_project_get_plan (random->project)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/replayed", test_replayed);

  return g_test_run ();
}
