/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "folder.h"
#include "wb-file-reader.h"
#include "wb-file-save.h"

void
fixture_seed (Fixture *fixture, guint n_items, guint32 seed)
{
  g_clear_pointer (&fixture->random, wb_random_free);
  fixture->random = wb_random_new (n_items, seed);
  fixture->project = fixture->random->project;
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->top = g_dir_make_tmp ("wijkbord-journal-XXXXXX", NULL);
  g_assert_nonnull (fixture->top);
  fixture->folder = g_build_filename (fixture->top, "state", "journal", NULL);
  path = g_build_filename (fixture->top, "plan.wijkbord", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture_seed (fixture, 40, 7);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->journal);
  g_clear_pointer (&fixture->random, wb_random_free);
  g_clear_object (&fixture->file);
  g_chmod (fixture->top, 0700);
  folder_remove (fixture->top);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->top, g_free);
}

/* Writes a plan to the file. Its stamp has a digest, as that of a file that was read. */
WbFileStamp
fixture_save (Fixture *fixture, WbPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) back = NULL;
  WbFileSaved saved;
  WbFileStamp stamp;

  wb_file_save (fixture->file, plan, NULL, &saved, NULL, &error);
  g_assert_no_error (error);
  back = wb_file_read (fixture->file, &stamp, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return stamp;
}

void
fixture_edit (Fixture *fixture)
{
  while (!wb_edit_apply (wb_random_edit (fixture->random), "Random", NULL))
    ;
}

void
fixture_set_title (Fixture *fixture, const char *title)
{
  WbEdit *edit = wb_edit_new (fixture->project);
  WbRecord *root = wb_project_get (fixture->project, wb_project_get_root (fixture->project));
  g_autoptr (GError) error = NULL;

  wb_edit_set (edit, wb_record_get_id (root), WB_PROJECT_TITLE, title, &error);
  g_assert_no_error (error);
  wb_edit_apply (edit, "Rename project", &error);
  g_assert_no_error (error);
}

void
fixture_crash (Fixture *fixture)
{
  g_clear_object (&fixture->journal);
}

WbRecovery *
fixture_recover (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  WbRecovery *recovery = wb_recovery_new (fixture->folder, NAME, NULL, wb_project_get_context (fixture->project), &error);

  g_assert_no_error (error);

  return recovery;
}

void
assert_same_history (WbProject *a, WbProject *b)
{
  g_assert_true (wb_plan_equal (wb_project_get_plan (a), wb_project_get_plan (b)));

  while (wb_project_can_redo (a))
    {
      g_assert_cmpstr (wb_project_get_redo_name (b), ==, wb_project_get_redo_name (a));
      g_assert_true (wb_project_redo (a) && wb_project_redo (b));
      g_assert_true (wb_plan_equal (wb_project_get_plan (a), wb_project_get_plan (b)));
    }
  g_assert_false (wb_project_can_redo (b));
  assert_same_history_back (a, b);
}

void
assert_same_history_back (WbProject *a, WbProject *b)
{
  g_assert_true (wb_plan_equal (wb_project_get_plan (a), wb_project_get_plan (b)));

  while (wb_project_can_undo (a))
    {
      g_assert_cmpstr (wb_project_get_undo_name (b), ==, wb_project_get_undo_name (a));
      g_assert_true (wb_project_undo (a) && wb_project_undo (b));
      g_assert_true (wb_plan_equal (wb_project_get_plan (a), wb_project_get_plan (b)));
    }
  g_assert_false (wb_project_can_undo (b));
}

void
assert_prefix (Fixture *fixture, guint n_written, guint n_all)
{
  g_autoptr (WbRecovery) recovery = NULL;

  if (n_written == 0)
    {
      g_autoptr (GPtrArray) leftovers = wb_leftovers_list (fixture->folder, NULL);

      if (leftovers->len == 0 || ((WbLeftover *) g_ptr_array_index (leftovers, 0))->error != NULL)
        return;
    }

  recovery = fixture_recover (fixture);
  g_assert_false (recovery->is_damaged);
  g_assert_cmpuint (recovery->n_steps, >=, n_written);
  g_assert_cmpuint (recovery->n_steps, <=, n_all);
  for (guint i = recovery->n_steps; i < n_all; i++)
    g_assert_true (wb_project_undo (fixture->project));
  assert_same_history_back (fixture->project, recovery->project);
}

const char *
fixture_title_of (WbProject *project)
{
  return wb_record_get_title (wb_project_get (project, wb_project_get_root (project)));
}

char *
fixture_dup_path (Fixture *fixture, const char *suffix)
{
  g_autofree char *name = g_strconcat (NAME, suffix, NULL);

  return g_build_filename (fixture->folder, name, NULL);
}

void
fixture_follow (Fixture *fixture, GFile *file)
{
  WbFileStamp stamp;

  if (file != NULL)
    stamp = fixture_save (fixture, wb_project_get_plan (fixture->project));
  fixture->journal = wb_journal_new (fixture->folder, NAME);
  wb_journal_follow (fixture->journal, fixture->project, file, file != NULL ? &stamp : NULL);
}

GPtrArray *
fixture_list (Fixture *fixture, guint n)
{
  GPtrArray *leftovers = wb_leftovers_list (fixture->folder, NULL);

  g_assert_cmpuint (leftovers->len, ==, n);

  return leftovers;
}

void
fixture_run_sql (Fixture *fixture, const char *sql)
{
  g_autofree char *path = fixture_dup_path (fixture, ".db");
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

void
fixture_assert_nothing_left (Fixture *fixture)
{
  g_autoptr (GPtrArray) none = fixture_list (fixture, 0);

  g_assert_cmpuint (folder_count (fixture->folder), ==, 0);
}
