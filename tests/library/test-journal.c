/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The recovery journal: what it holds after a crash, and what it makes of what it does not know. */

#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>

#include "wb-file-reader.h"
#include "wb-journal-error.h"
#include "wb-journal-files.h"
#include "wb-journal-lock.h"
#include "wb-merge.h"

static const char *
title_of (WbProject *project)
{
  return wb_record_get_title (wb_project_get (project, wb_project_get_root (project)));
}

static char *
path_of (Fixture *fixture, const char *suffix)
{
  g_autofree char *name = g_strconcat (NAME, suffix, NULL);

  return g_build_filename (fixture->folder, name, NULL);
}

static void
follow (Fixture *fixture, GFile *file)
{
  WbFileStamp stamp;

  if (file != NULL)
    stamp = fixture_save (fixture, wb_project_get_plan (fixture->project));
  fixture->journal = wb_journal_new (fixture->folder, NAME);
  wb_journal_follow (fixture->journal, fixture->project, file, file != NULL ? &stamp : NULL);
}

static GPtrArray *
list (Fixture *fixture, guint n)
{
  GPtrArray *leftovers = wb_leftovers_list (fixture->folder, NULL);

  g_assert_cmpuint (leftovers->len, ==, n);

  return leftovers;
}

static void
assert_nothing_left (Fixture *fixture)
{
  g_autoptr (GPtrArray) none = list (fixture, 0);

  g_assert_cmpuint (fixture_count_files (fixture), ==, 0);
}

/* ---- a crash ---------------------------------------------------------------------------------------------------- */

static void
test_untitled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) leftovers = NULL;
  g_autoptr (WbRecovery) recovery = NULL;
  const WbLeftover *leftover;

  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_set_title (fixture, "Two");
  wb_journal_flush (fixture->journal);
  fixture_crash (fixture);

  leftovers = list (fixture, 1);
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

  follow (fixture, fixture->file);
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
  follow (fixture, fixture->file);
  wb_journal_flush (fixture->journal);
  fixture_crash (fixture);
  assert_nothing_left (fixture);
}

static void
test_end (Fixture *fixture, gconstpointer data)
{
  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  wb_journal_end (fixture->journal);
  assert_nothing_left (fixture);
}

static void
test_running (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = NULL;

  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  wb_journal_flush (fixture->journal);

  none = list (fixture, 0);
  g_assert_null (wb_recovery_new (fixture->folder, NAME, NULL, wb_project_get_context (fixture->project), &error));
  g_assert_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_IN_USE);
  g_assert_false (wb_leftover_discard (fixture->folder, NAME, NULL));
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_crash (fixture);
  g_assert_true (wb_leftover_discard (fixture->folder, NAME, &error));
  assert_nothing_left (fixture);
}

static void
test_private (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, ".db");
  g_autofree char *log = path_of (fixture, ".db-wal");
  GStatBuf status;

  follow (fixture, NULL);
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

  follow (fixture, NULL);
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
  g_assert_cmpstr (title_of (recovery->project), ==, "After");
  g_assert_true (wb_project_undo (recovery->project) && wb_project_undo (recovery->project));
  g_assert_cmpstr (title_of (recovery->project), ==, "One");
  g_assert_false (wb_project_can_undo (recovery->project));
  g_assert_false (wb_project_is_modified (recovery->project));
}

static void
test_saved_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = NULL;
  WbFileStamp stamp;

  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  plan = next_revision (fixture, "rOne");
  wb_journal_saving (fixture->journal, "rOne", fixture->file, 1);
  stamp = fixture_save (fixture, plan);
  wb_journal_saved (fixture->journal, fixture->file, plan, &stamp, 1);
  fixture_crash (fixture);
  assert_nothing_left (fixture);
}

/* The program dies between the file and saying so: that is no reason to offer anything. */
static void
test_died_after_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = NULL;

  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  plan = next_revision (fixture, "rOne");
  wb_journal_saving (fixture->journal, "rOne", fixture->file, 1);
  fixture_save (fixture, plan);
  fixture_crash (fixture);
  assert_nothing_left (fixture);
}

static void
test_died_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;

  follow (fixture, NULL);
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

  follow (fixture, NULL);
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
  g_assert_cmpstr (title_of (second->project), ==, "Three");
  assert_same_history (first->project, second->project);
  g_assert_cmpstr (title_of (second->project), ==, "One");
}

/* An undo that goes back behind the save is a step like others after a crash. */
static void
test_undone_behind_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (title_of (fixture->project));
  g_autoptr (WbPlan) plan = NULL;
  g_autoptr (WbRecovery) recovery = NULL;
  WbFileStamp stamp;

  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  plan = next_revision (fixture, "rOne");
  stamp = fixture_save (fixture, plan);
  wb_journal_saved (fixture->journal, fixture->file, plan, &stamp, 1);
  g_assert_true (wb_project_undo (fixture->project));
  fixture_crash (fixture);

  recovery = fixture_recover (fixture);
  g_assert_cmpstr (title_of (recovery->project), ==, before);
  g_assert_true (wb_project_undo (recovery->project));
  g_assert_cmpstr (title_of (recovery->project), ==, "One");
}

static void
run_sql (Fixture *fixture, const char *sql)
{
  g_autofree char *path = path_of (fixture, ".db");
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

/* ---- the file has changed --------------------------------------------------------------------------------------- */

static void
test_file_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbProject) other = NULL;
  g_autoptr (WbRecovery) recovery = NULL;
  g_autoptr (WbRecovery) again = NULL;
  WbEdit *edit;
  const char *id;

  follow (fixture, fixture->file);
  other = wb_project_new (wb_project_get_plan (fixture->project), NULL);
  edit = wb_edit_new (other);
  id = wb_edit_add (edit, WB_KIND_TERM);
  wb_edit_set (edit, id, WB_TERM_NAME, "Theirs", NULL);
  g_assert_true (wb_edit_apply (edit, "Add", NULL));
  fixture_set_title (fixture, "Mine");
  fixture_crash (fixture);
  fixture_save (fixture, wb_project_get_plan (other));

  recovery = fixture_recover (fixture);
  g_assert_true (recovery->is_merged);
  g_assert_cmpuint (recovery->n_conflicts, ==, 0);
  g_assert_cmpstr (title_of (recovery->project), ==, "Mine");
  g_assert_cmpuint (wb_project_count (recovery->project, WB_KIND_TERM), ==, wb_project_count (other, WB_KIND_TERM));
  g_assert_cmpstr (wb_project_get_undo_name (recovery->project), ==, "Merge");

  /* The merge stands in the journal too; done again it brings nothing new. */
  fixture->journal = wb_recovery_resume (recovery, "qqqqqqqqqqqqqqqq");
  fixture_crash (fixture);
  again = fixture_recover (fixture);
  g_assert_cmpuint (again->n_steps, ==, 2);
  assert_same_history (recovery->project, again->project);
}

static void
set_title (WbProject *project, const char *title)
{
  WbEdit *edit = wb_edit_new (project);

  wb_edit_set (edit, wb_record_get_id (wb_project_get (project, wb_project_get_root (project))), WB_PROJECT_TITLE, title,
               NULL);
  g_assert_true (wb_edit_apply (edit, "Rename", NULL));
}

/* Another program gives the plan in the file another title. */
static void
write_theirs (Fixture *fixture, WbPlan *base, const char *title)
{
  g_autoptr (WbProject) theirs = wb_project_new (base, NULL);

  set_title (theirs, title);
  fixture_save (fixture, wb_project_get_plan (theirs));
}

/* As the window merges the plan with its file. */
static void
merge_with_file (Fixture *fixture, WbPlan *base)
{
  WbFileStamp stamp;
  g_autoptr (WbPlan) theirs = wb_file_read (fixture->file, &stamp, NULL, NULL, NULL, NULL);
  g_autoptr (WbMerge) merge = wb_merge_new (base, wb_project_get_plan (fixture->project), theirs, NULL);

  g_assert_true (wb_merge_apply (merge, fixture->project, wb_plan_get_header (theirs), NULL, NULL));
  wb_journal_merged (fixture->journal, &stamp);
}

static void
settle_conflict (WbProject *project)
{
  guint n;
  const WbSlot *slots = wb_project_list (project, WB_KIND_CONFLICT, &n);
  WbChange change = { .slot = slots[0], .old_record = wb_project_get (project, slots[0]) };
  g_autoptr (WbStep) step = wb_step_new ("Settle", NULL, 0, NULL, WB_ORIGIN_EDIT, &change, 1);

  g_assert_cmpuint (n, ==, 1);
  g_assert_true (wb_project_apply (project, step, NULL));
}

/* A newer version of the program has been at the file, and put a field and a word there that this one does not know. */
static void
write_newer (Fixture *fixture)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) newer = NULL;

  g_assert_true (g_file_load_contents (fixture->file, NULL, &text, NULL, NULL, NULL));
  newer = g_string_new (text);
  g_assert_cmpuint (g_string_replace (newer, ":project\" version=\"1.0\"", ":project\" version=\"1.1\"", 1), ==, 1);
  g_assert_cmpuint (g_string_replace (newer, "<project ", "<project mood=\"good\" ", 1), ==, 1);
  g_assert_cmpuint (g_string_replace (newer, "</wijkbord>", "<goal id=\"dream\" status=\"dreamt-of\"/></wijkbord>", 1), ==, 1);
  g_assert_true (g_file_replace_contents (fixture->file, newer->str, newer->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                          NULL, NULL));
}

static gboolean
is_readable (GFile *file)
{
  g_autoptr (WbPlan) plan = wb_file_read (file, NULL, NULL, NULL, NULL, NULL);

  return plan != NULL;
}

/* What a merge brought from a newer version is judged by that version again, also when the file is gone since. What is
 * saved then is a file of that version. */
static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) base = wb_plan_ref (wb_project_get_plan (fixture->project));

  follow (fixture, fixture->file);
  fixture_set_title (fixture, "Mine");
  write_newer (fixture);
  merge_with_file (fixture, base);
  g_assert_true (wb_project_undo (fixture->project));
  g_assert_true (wb_project_redo (fixture->project));
  fixture_crash (fixture);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WbRecovery) recovery = fixture_recover (fixture);

      g_assert_false (recovery->is_damaged);
      g_assert_true (wb_plan_equal (wb_project_get_plan (recovery->project), wb_project_get_plan (fixture->project)));
      g_assert_cmpint (wb_plan_get_header (wb_project_get_plan (recovery->project))->minor, ==, 1);
      fixture_save (fixture, wb_project_get_plan (recovery->project));
      g_assert_true (is_readable (fixture->file));
      g_assert_true (g_file_delete (fixture->file, NULL, NULL));
    }
}

/* What was settled after a merge does not come back with a crash, nor with a second one; another change of the file does
 * count. */
static void
test_settled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) base = wb_plan_ref (wb_project_get_plan (fixture->project));
  g_autoptr (WbRecovery) other = NULL;

  follow (fixture, fixture->file);
  fixture_set_title (fixture, "Mine");
  write_theirs (fixture, base, "Theirs");
  merge_with_file (fixture, base);
  settle_conflict (fixture->project);
  fixture_crash (fixture);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WbRecovery) recovery = fixture_recover (fixture);

      g_assert_false (recovery->is_merged);
      g_assert_cmpuint (wb_project_count (recovery->project, WB_KIND_CONFLICT), ==, 0);
      g_assert_true (wb_plan_equal (wb_project_get_plan (recovery->project), wb_project_get_plan (fixture->project)));
      g_assert_true (wb_project_is_modified (recovery->project));
      fixture->journal = wb_recovery_resume (recovery, "qqqqqqqqqqqqqqqq");
      fixture_crash (fixture);
    }

  write_theirs (fixture, base, "Theirs again");
  other = fixture_recover (fixture);
  g_assert_true (other->is_merged);
  g_assert_cmpuint (other->n_conflicts, ==, 1);
}

/* The same where the crash was before the merge, which the recovery did. */
static void
test_settled_after_recovery (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) base = wb_plan_ref (wb_project_get_plan (fixture->project));
  g_autoptr (WbRecovery) recovery = NULL;
  g_autoptr (WbRecovery) again = NULL;

  follow (fixture, fixture->file);
  fixture_set_title (fixture, "Mine");
  fixture_crash (fixture);
  write_theirs (fixture, base, "Theirs");

  recovery = fixture_recover (fixture);
  g_assert_cmpuint (recovery->n_conflicts, ==, 1);
  fixture->journal = wb_recovery_resume (recovery, "qqqqqqqqqqqqqqqq");
  settle_conflict (recovery->project);
  fixture_crash (fixture);

  again = fixture_recover (fixture);
  g_assert_false (again->is_merged);
  g_assert_cmpuint (wb_project_count (again->project, WB_KIND_CONFLICT), ==, 0);
}

static void
test_file_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;

  follow (fixture, fixture->file);
  fixture_set_title (fixture, "Mine");
  wb_journal_flush (fixture->journal);
  fixture_crash (fixture);
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));

  recovery = fixture_recover (fixture);
  g_assert_cmpuint (recovery->remarks->len, ==, 1);
  g_assert_null (recovery->file_plan);
  g_assert_true (g_file_equal (recovery->file, fixture->file));
  g_assert_true (recovery->stamp.exists && recovery->stamp.has_digest);
  assert_same_history (fixture->project, recovery->project);
  g_assert_true (wb_project_is_modified (recovery->project));
}

/* As long as the file is what it was, nothing else is needed: not the base, which a program that dies at its first step
 * had no time to write, nor one that holds. */
static void
test_base_in_file (Fixture *fixture, gconstpointer data)
{
  static const char *const bases[] = { "NULL", "x'00'" };

  follow (fixture, fixture->file);
  fixture_set_title (fixture, "Mine");
  fixture_crash (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE journal SET base = %s", bases[i]);
      g_autoptr (WbRecovery) recovery = NULL;

      run_sql (fixture, sql);
      recovery = fixture_recover (fixture);
      g_assert_cmpstr (title_of (recovery->project), ==, "Mine");
      g_assert_true (wb_project_undo (recovery->project));
      g_assert_false (wb_project_is_modified (recovery->project));
    }
}

static void
test_no_base (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  follow (fixture, fixture->file);
  fixture_set_title (fixture, "Mine");
  fixture_save (fixture, wb_project_get_plan (fixture->project));
  fixture_crash (fixture);
  run_sql (fixture, "UPDATE journal SET base = NULL");

  g_assert_null (wb_recovery_new (fixture->folder, NAME, NULL, wb_project_get_context (fixture->project), &error));
  g_assert_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_DAMAGED);
}

#define TO_VERSION_2 "ALTER TABLE step DROP COLUMN minor; PRAGMA user_version = 2"
#define TO_VERSION_1 TO_VERSION_2 "; ALTER TABLE journal DROP COLUMN merged; ALTER TABLE journal DROP COLUMN merged_step; " \
                     "PRAGMA user_version = 1"

/* The last that a version before this one wrote is still a plan that somebody misses. */
static void
test_older (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;

  follow (fixture, fixture->file);
  fixture_set_title (fixture, "Mine");
  fixture_crash (fixture);
  run_sql (fixture, data);

  recovery = fixture_recover (fixture);
  g_assert_cmpstr (title_of (recovery->project), ==, "Mine");
  assert_same_history (fixture->project, recovery->project);
}

/* ---- what is no journal, or not any more ------------------------------------------------------------------------ */

typedef struct
{
  const char    *name;
  const char    *sql;
  WbJournalError code;
} OddCase;

static const OddCase odd_cases[] = {
  { "/journal/odd/foreign", "PRAGMA application_id = 1", WB_JOURNAL_ERROR_FOREIGN },
  { "/journal/odd/newer", "PRAGMA user_version = 4", WB_JOURNAL_ERROR_NEWER },
  { "/journal/odd/trigger", "CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM step; END", WB_JOURNAL_ERROR_DAMAGED },
  { "/journal/odd/view", "DROP TABLE step; CREATE VIEW step AS SELECT 1 AS number", WB_JOURNAL_ERROR_DAMAGED },
  { "/journal/odd/more-columns", "ALTER TABLE step ADD COLUMN more TEXT", WB_JOURNAL_ERROR_DAMAGED },
  { "/journal/odd/older-without-table", "DROP TABLE journal; PRAGMA user_version = 1", WB_JOURNAL_ERROR_DAMAGED },
  { "/journal/odd/no-header", "DELETE FROM journal", WB_JOURNAL_ERROR_DAMAGED },
};

static void
test_odd (Fixture *fixture, gconstpointer data)
{
  const OddCase *test = data;
  g_autofree char *path = path_of (fixture, ".db");
  g_autoptr (GPtrArray) leftovers = NULL;
  g_autoptr (GError) error = NULL;
  const WbLeftover *leftover;

  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_crash (fixture);
  run_sql (fixture, test->sql);

  leftovers = list (fixture, 1);
  leftover = g_ptr_array_index (leftovers, 0);
  g_assert_error (leftover->error, WB_JOURNAL_ERROR, (int) test->code);
  g_assert_null (wb_recovery_new (fixture->folder, NAME, NULL, wb_project_get_context (fixture->project), &error));
  g_assert_error (error, WB_JOURNAL_ERROR, (int) test->code);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Whoever has let go of a journal has let go of its lock, also while the worker was about to report something. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (WbJournalLock) lock = NULL;
      g_autofree char *path = path_of (fixture, ".db");
      g_autoptr (GError) error = NULL;

      follow (fixture, NULL);
      fixture_edit (fixture);
      fixture_crash (fixture);

      lock = wb_journal_lock_new (fixture->folder, NAME, &error);
      g_assert_no_error (error);
      wb_journal_files_remove (path);
    }
}

/* The program died while the journal was made. */
static void
test_half_made (Fixture *fixture, gconstpointer data)
{
  const char *sql = data;
  g_autofree char *path = path_of (fixture, ".db");

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  run_sql (fixture, sql);
  assert_nothing_left (fixture);
}

static void
test_no_database (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, ".db");
  g_autofree char *junk = g_strnfill (5000, 'x');
  g_autoptr (GPtrArray) leftovers = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, junk, -1, NULL));
  leftovers = list (fixture, 1);
  g_assert_error (((WbLeftover *) g_ptr_array_index (leftovers, 0))->error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_DAMAGED);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);
}

/* A step that is missing is missed by those that follow. */
static void
test_gap (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;

  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_edit (fixture);
  fixture_edit (fixture);
  fixture_crash (fixture);
  run_sql (fixture, "DELETE FROM step WHERE number = 2");

  recovery = fixture_recover (fixture);
  g_assert_true (recovery->is_damaged);
  g_assert_cmpuint (recovery->n_steps, ==, 1);
}

/* As much of it as holds is recovered; the damaged one is set aside, and the plan has another journal. */
static void
test_damaged_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;
  g_autoptr (WbRecovery) again = NULL;
  g_autoptr (GError) error = NULL;

  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_set_title (fixture, "Two");
  fixture_set_title (fixture, "Three");
  fixture_crash (fixture);
  run_sql (fixture, "UPDATE step SET step = x'0102030405' WHERE number = 2");

  recovery = fixture_recover (fixture);
  g_assert_true (recovery->is_damaged);
  g_assert_cmpuint (recovery->n_steps, ==, 1);
  g_assert_cmpuint (recovery->remarks->len, ==, 1);
  g_assert_cmpstr (title_of (recovery->project), ==, "One");

  fixture->journal = wb_recovery_resume (recovery, "qqqqqqqqqqqqqqqq");
  g_set_object (&fixture->random->project, recovery->project);
  fixture->project = recovery->project;
  fixture_set_title (fixture, "Four");
  fixture_crash (fixture);
  again = wb_recovery_new (fixture->folder, "qqqqqqqqqqqqqqqq", NULL, wb_project_get_context (fixture->project), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (title_of (again->project), ==, "Four");
}

/* ---- it cannot be written --------------------------------------------------------------------------------------- */

static void
test_folder_in_the_way (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_path_get_dirname (fixture->folder);
  g_autoptr (WbRecovery) recovery = NULL;

  g_assert_true (g_file_set_contents (state, "", 0, NULL));
  follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  g_assert_nonnull (wb_journal_get_trouble (fixture->journal));
  fixture_set_title (fixture, "Two");

  /* Then it can. */
  g_assert_cmpint (g_unlink (state), ==, 0);
  while (wb_journal_get_trouble (fixture->journal) != NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture_crash (fixture);

  recovery = fixture_recover (fixture);
  g_assert_cmpstr (title_of (recovery->project), ==, "Two");
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
  add ("/journal/file/changed", test_file_changed);
  add ("/journal/file/settled", test_settled);
  add ("/journal/file/settled-after-recovery", test_settled_after_recovery);
  add ("/journal/file/newer", test_newer);
  add ("/journal/file/gone", test_file_gone);
  add ("/journal/file/base-in-file", test_base_in_file);
  add ("/journal/file/no-base", test_no_base);
  g_test_add ("/journal/older/1", Fixture, TO_VERSION_1, fixture_set_up, test_older, fixture_tear_down);
  g_test_add ("/journal/older/2", Fixture, TO_VERSION_2, fixture_set_up, test_older, fixture_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (odd_cases); i++)
    g_test_add (odd_cases[i].name, Fixture, &odd_cases[i], fixture_set_up, test_odd, fixture_tear_down);
  g_test_add ("/journal/odd/no-byte", Fixture, "", fixture_set_up, test_half_made, fixture_tear_down);
  g_test_add ("/journal/odd/no-table", Fixture, "PRAGMA journal_mode = WAL", fixture_set_up, test_half_made,
              fixture_tear_down);
  add ("/journal/odd/no-database", test_no_database);
  add ("/journal/odd/gap", test_gap);
  add ("/journal/odd/damaged-step", test_damaged_step);
  add ("/journal/trouble/folder-in-the-way", test_folder_in_the_way);

  return g_test_run ();
}
