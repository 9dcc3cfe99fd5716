/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "small-plan.h"
#include "wb-file-reader.h"
#include "wb-flags.h"

/* The sample plan is the same in both languages, so the day that it shows has the same unwise things in it. */

static WbProject *
read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "examples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  WbPlan *plan = wb_file_read (file, NULL, NULL, NULL, NULL, &error);
  WbProject *project;

  g_assert_no_error (error);
  project = wb_project_new (plan, &error);
  g_assert_no_error (error);
  wb_plan_unref (plan);

  return project;
}

static void
test_same_flags (void)
{
  g_autoptr (WbProject) dutch = read_sample ("rivierenwijk.wijkbord");
  g_autoptr (WbProject) english = read_sample ("riverside.wijkbord");
  guint n_slots = wb_plan_get_n_slots (wb_project_get_plan (dutch));
  WbFlagMask seen = 0;

  g_assert_cmpuint (wb_plan_get_n_slots (wb_project_get_plan (english)), ==, n_slots);
  for (WbSlot slot = 1; slot <= n_slots; slot++)
    {
      const WbRecord *record = wb_plan_get (wb_project_get_plan (dutch), slot);
      WbFlagMask flags = wb_flags_of (dutch, slot, SMALL_PLAN_TODAY);

      if (!wb_kind_is_item (wb_record_get_kind (record)))
        continue;

      g_test_message ("%s", wb_record_get_id (record));
      g_assert_cmpuint (wb_project_find (english, wb_record_get_id (record)), ==, slot);
      g_assert_cmphex (wb_flags_of (english, slot, SMALL_PLAN_TODAY), ==, flags);
      seen |= flags;
    }

  /* What the sample has on purpose, and what would be a mistake in it. */
  g_assert_cmphex (seen & (1u << WB_FLAG_ACTION_WITHOUT_LEAD), !=, 0);
  g_assert_cmphex (seen & (1u << WB_FLAG_NOT_TOLD_BACK), !=, 0);
  g_assert_cmphex (seen & (1u << WB_FLAG_END_BEFORE_START | 1u << WB_FLAG_WAITS_IN_CIRCLE), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/samples/same-flags", test_same_flags);

  return g_test_run ();
}
