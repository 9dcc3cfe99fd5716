/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The recovery journal: what it holds after a crash and after a save. */

#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "wb-journal-error.h"
#include "wb-journal-files.h"
#include "wb-journal-lock.h"

/* ---- a crash ---------------------------------------------------------------------------------------------------- */

static void
test_untitled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) leftovers = NULL;
  g_autoptr (WbRecovery) recovery = NULL;
  const WbLeftover *leftover;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_set_title (fixture, "Two");
  wb_journal_flush (fixture->journal);
  fixture_crash (fixture);

  leftovers = fixture_list (fixture, 1);
  leftover = g_ptr_array_index (leftovers, 0);
  g_assert_no_error (leftover->error);
  g_assert_cmpstr (leftover->name, ==, NAME);
  g_assert_cmpstr (leftover->title, ==, "Two");
  g_assert_null (leftover->file);
  g_assert_cmpuint (leftover->n_steps, ==, 2);

  recovery = fixture_recover (fixture);
  g_assert_cmpuint (recovery->n_steps, ==, 2);
  g_assert_null (recovery->file_plan);
  g_assert_true (wb_project_is_modified (recovery->project));
  assert_same_history (fixture->project, recovery->project);
  g_assert_true (wb_project_is_modified (recovery->project));
}

static void
test_with_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;

  fixture_follow (fixture, fixture->file);
  fixture_set_title (fixture, "One");
  fixture_crash (fixture);

  recovery = fixture_recover (fixture);
  g_assert_true (g_file_equal (recovery->file, fixture->file));
  g_assert_false (recovery->is_merged);
  g_assert_cmpuint (recovery->remarks->len, ==, 0);
  g_assert_true (wb_project_is_modified (recovery->project));
  assert_same_history (fixture->project, recovery->project);
  g_assert_false (wb_project_is_modified (recovery->project));
}

static void
test_nothing_changed (Fixture *fixture, gconstpointer data)
{
  fixture_follow (fixture, fixture->file);
  wb_journal_flush (fixture->journal);
  fixture_crash (fixture);
  fixture_assert_nothing_left (fixture);
}

static void
test_end (Fixture *fixture, gconstpointer data)
{
  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  wb_journal_end (fixture->journal);
  fixture_assert_nothing_left (fixture);
}

static void
test_running (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = NULL;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  wb_journal_flush (fixture->journal);

  none = fixture_list (fixture, 0);
  g_assert_null (wb_recovery_new (fixture->folder, NAME, NULL, wb_project_get_context (fixture->project), &error));
  g_assert_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_IN_USE);
  g_assert_false (wb_leftover_discard (fixture->folder, NAME, NULL));
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_crash (fixture);
  g_assert_true (wb_leftover_discard (fixture->folder, NAME, &error));
  fixture_assert_nothing_left (fixture);
}

static void
test_private (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_dup_path (fixture, ".db");
  g_autofree char *log = fixture_dup_path (fixture, ".db-wal");
  GStatBuf status;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (log, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (fixture->folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
}

/* ---- saving ----------------------------------------------------------------------------------------------------- */

static WbPlan *
next_revision (Fixture *fixture, const char *id)
{
  WbPlan *plan = wb_plan_ref (wb_project_get_plan (fixture->project));
  g_autoptr (WbHeader) header = wb_header_next (wb_plan_get_header (plan), id, "2026-11-24T10:12:00Z", NULL, "test");

  wb_plan_set_header (&plan, header);

  return plan;
}

static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = NULL;
  g_autoptr (WbRecovery) recovery = NULL;
  WbFileStamp stamp;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  plan = next_revision (fixture, "rOne");
  wb_journal_saving (fixture->journal, "rOne", fixture->file, 1);
  fixture_set_title (fixture, "Meanwhile");
  stamp = fixture_save (fixture, plan);
  wb_journal_saved (fixture->journal, fixture->file, plan, &stamp, 1);
  fixture_set_title (fixture, "After");
  fixture_crash (fixture);

  recovery = fixture_recover (fixture);
  g_assert_cmpuint (recovery->n_steps, ==, 2);
  g_assert_true (wb_plan_equal (recovery->base, plan));
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "After");
  g_assert_true (wb_project_undo (recovery->project) && wb_project_undo (recovery->project));
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "One");
  g_assert_false (wb_project_can_undo (recovery->project));
  g_assert_false (wb_project_is_modified (recovery->project));
}

static void
test_saved_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = NULL;
  WbFileStamp stamp;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  plan = next_revision (fixture, "rOne");
  wb_journal_saving (fixture->journal, "rOne", fixture->file, 1);
  stamp = fixture_save (fixture, plan);
  wb_journal_saved (fixture->journal, fixture->file, plan, &stamp, 1);
  fixture_crash (fixture);
  fixture_assert_nothing_left (fixture);
}

/* The program dies between the file and saying so: that is no reason to offer anything. */
static void
test_died_after_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = NULL;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  plan = next_revision (fixture, "rOne");
  wb_journal_saving (fixture->journal, "rOne", fixture->file, 1);
  fixture_save (fixture, plan);
  fixture_crash (fixture);
  fixture_assert_nothing_left (fixture);
}

static void
test_died_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  wb_journal_saving (fixture->journal, "rOne", fixture->file, 1);
  fixture_set_title (fixture, "Two");
  fixture_crash (fixture);

  recovery = fixture_recover (fixture);
  g_assert_cmpuint (recovery->n_steps, ==, 2);
  assert_same_history (fixture->project, recovery->project);
}

/* It dies there with more changes, is recovered, and dies again. */
static void
test_died_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = NULL;
  g_autoptr (WbRecovery) first = NULL;
  g_autoptr (WbRecovery) second = NULL;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  plan = next_revision (fixture, "rOne");
  wb_journal_saving (fixture->journal, "rOne", fixture->file, 1);
  fixture_set_title (fixture, "Two");
  fixture_save (fixture, plan);
  fixture_crash (fixture);

  first = fixture_recover (fixture);
  g_assert_cmpuint (first->n_steps, ==, 1);
  fixture->journal = wb_recovery_resume (first, "qqqqqqqqqqqqqqqq");
  g_set_object (&fixture->random->project, first->project);
  fixture->project = first->project;
  fixture_set_title (fixture, "Three");
  fixture_crash (fixture);

  second = fixture_recover (fixture);
  g_assert_cmpuint (second->n_steps, ==, 2);
  g_assert_cmpstr (fixture_title_of (second->project), ==, "Three");
  assert_same_history (first->project, second->project);
  g_assert_cmpstr (fixture_title_of (second->project), ==, "One");
}

/* An undo that goes back behind the save is a step like others after a crash. */
static void
test_undone_behind_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (fixture_title_of (fixture->project));
  g_autoptr (WbPlan) plan = NULL;
  g_autoptr (WbRecovery) recovery = NULL;
  WbFileStamp stamp;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  plan = next_revision (fixture, "rOne");
  stamp = fixture_save (fixture, plan);
  wb_journal_saved (fixture->journal, fixture->file, plan, &stamp, 1);
  g_assert_true (wb_project_undo (fixture->project));
  fixture_crash (fixture);

  recovery = fixture_recover (fixture);
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, before);
  g_assert_true (wb_project_undo (recovery->project));
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "One");
}

/* Whoever has let go of a journal has let go of its lock, also while the worker was about to report something. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (WbJournalLock) lock = NULL;
      g_autofree char *path = fixture_dup_path (fixture, ".db");
      g_autoptr (GError) error = NULL;

      fixture_follow (fixture, NULL);
      fixture_edit (fixture);
      fixture_crash (fixture);

      lock = wb_journal_lock_new (fixture->folder, NAME, &error);
      g_assert_no_error (error);
      wb_journal_files_remove (path);
    }
}

/* ---- it cannot be written --------------------------------------------------------------------------------------- */

static void
test_folder_in_the_way (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_path_get_dirname (fixture->folder);
  g_autoptr (WbRecovery) recovery = NULL;

  g_assert_true (g_file_set_contents (state, "", 0, NULL));
  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  g_assert_nonnull (wb_journal_get_trouble (fixture->journal));
  fixture_set_title (fixture, "Two");

  /* Then it can. */
  g_assert_cmpint (g_unlink (state), ==, 0);
  while (wb_journal_get_trouble (fixture->journal) != NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture_crash (fixture);

  recovery = fixture_recover (fixture);
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "Two");
}

static void
add (const char *name, void (*func) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, fixture_set_up, func, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  add ("/journal/crash/untitled", test_untitled);
  add ("/journal/crash/with-file", test_with_file);
  add ("/journal/crash/nothing-changed", test_nothing_changed);
  add ("/journal/end", test_end);
  add ("/journal/running", test_running);
  add ("/journal/discard", test_discard);
  add ("/journal/private", test_private);
  add ("/journal/let-go", test_let_go);
  add ("/journal/saved/some", test_saved);
  add ("/journal/saved/all", test_saved_all);
  add ("/journal/saved/died-after", test_died_after_saving);
  add ("/journal/saved/died-while", test_died_while_saving);
  add ("/journal/saved/died-twice", test_died_twice);
  add ("/journal/saved/undone-behind", test_undone_behind_save);
  add ("/journal/trouble/folder-in-the-way", test_folder_in_the_way);

  return g_test_run ();
}
