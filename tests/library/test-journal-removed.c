/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody clears away the folder of journals while a plan is open: the system lets the program write on into nowhere. */

#include "journal-fixture.h"

#include <locale.h>

#include "folder.h"

static void
wait_for_trouble (Fixture *fixture)
{
  while (wb_journal_get_trouble (fixture->journal) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_peace (Fixture *fixture)
{
  while (wb_journal_get_trouble (fixture->journal) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The journal is made anew, with all steps since the base. */
static void
test_anew (Fixture *fixture, gconstpointer data)
{
  gboolean has_file = GPOINTER_TO_INT (data);
  g_autoptr (WbRecovery) recovery = NULL;

  fixture_follow (fixture, has_file ? fixture->file : NULL);
  fixture_set_title (fixture, "One");
  wb_journal_flush (fixture->journal);
  for (guint i = 0; i < 2; i++)
    {
      folder_remove (fixture->folder);
      fixture_set_title (fixture, "Two");
      fixture_edit (fixture);
      wait_for_trouble (fixture);
      wait_for_peace (fixture);
    }
  fixture_set_title (fixture, "Three");
  wb_journal_flush (fixture->journal);
  fixture_crash (fixture);

  recovery = fixture_recover (fixture);
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "Three");
  assert_same_history (fixture->project, recovery->project);
}

/* What was saved is what the new one starts from. */
static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;
  WbFileStamp stamp;
  WbPlan *plan;

  fixture_follow (fixture, fixture->file);
  fixture_set_title (fixture, "One");
  folder_remove (fixture->folder);
  plan = wb_project_get_plan (fixture->project);
  stamp = fixture_save (fixture, plan);
  wb_journal_saved (fixture->journal, fixture->file, plan, &stamp, wb_journal_get_last (fixture->journal));
  fixture_set_title (fixture, "Two");
  wait_for_trouble (fixture);
  wait_for_peace (fixture);
  fixture_crash (fixture);

  recovery = fixture_recover (fixture);
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "Two");
  g_assert_true (wb_project_undo (recovery->project));
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "One");
  g_assert_false (wb_project_undo (recovery->project));
}

/* What only the old one had cannot be written again. So it says that a crash would lose it, until it is saved. */
static void
test_resumed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;
  g_autoptr (WbRecovery) again = NULL;
  WbFileStamp stamp;
  WbPlan *plan;

  fixture_follow (fixture, fixture->file);
  fixture_set_title (fixture, "One");
  fixture_crash (fixture);
  recovery = fixture_recover (fixture);
  fixture->journal = wb_recovery_resume (recovery, "qqqqqqqqqqqqqqqq");
  fixture->project = recovery->project;
  wb_journal_flush (fixture->journal);
  folder_remove (fixture->folder);
  fixture_set_title (fixture, "Two");
  wait_for_trouble (fixture);

  plan = wb_project_get_plan (recovery->project);
  stamp = fixture_save (fixture, plan);
  wb_journal_saved (fixture->journal, fixture->file, plan, &stamp, wb_journal_get_last (fixture->journal));
  fixture_set_title (fixture, "Three");
  wait_for_peace (fixture);
  wb_journal_flush (fixture->journal);
  fixture_crash (fixture);

  again = fixture_recover (fixture);
  g_assert_cmpstr (fixture_title_of (again->project), ==, "Three");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/journal/removed/without-file", Fixture, GINT_TO_POINTER (FALSE), fixture_set_up, test_anew, fixture_tear_down);
  g_test_add ("/journal/removed/with-file", Fixture, GINT_TO_POINTER (TRUE), fixture_set_up, test_anew, fixture_tear_down);
  g_test_add ("/journal/removed/saved", Fixture, NULL, fixture_set_up, test_saved, fixture_tear_down);
  g_test_add ("/journal/removed/resumed", Fixture, NULL, fixture_set_up, test_resumed, fixture_tear_down);

  return g_test_run ();
}
