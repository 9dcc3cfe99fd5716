/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is no recovery journal, or is damaged, and what is made of it all the same. */

#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "folder.h"
#include "wb-journal-error.h"

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
  g_autofree char *path = fixture_dup_path (fixture, ".db");
  g_autoptr (GPtrArray) leftovers = NULL;
  g_autoptr (GError) error = NULL;
  const WbLeftover *leftover;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_crash (fixture);
  fixture_run_sql (fixture, test->sql);

  leftovers = fixture_list (fixture, 1);
  leftover = g_ptr_array_index (leftovers, 0);
  g_assert_error (leftover->error, WB_JOURNAL_ERROR, (int) test->code);
  g_assert_null (wb_recovery_new (fixture->folder, NAME, NULL, wb_project_get_context (fixture->project), &error));
  g_assert_error (error, WB_JOURNAL_ERROR, (int) test->code);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The program died while the journal was made. */
static void
test_half_made (Fixture *fixture, gconstpointer data)
{
  const char *sql = data;
  g_autofree char *path = fixture_dup_path (fixture, ".db");

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  fixture_run_sql (fixture, sql);
  fixture_assert_nothing_left (fixture);
}

static void
test_no_database (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_dup_path (fixture, ".db");
  g_autofree char *junk = g_strnfill (5000, 'x');
  g_autoptr (GPtrArray) leftovers = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, junk, -1, NULL));
  leftovers = fixture_list (fixture, 1);
  g_assert_error (((WbLeftover *) g_ptr_array_index (leftovers, 0))->error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_DAMAGED);
  g_assert_cmpuint (folder_count (fixture->folder), ==, 1);
}

/* A step that is missing is missed by those that follow. */
static void
test_gap (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_edit (fixture);
  fixture_edit (fixture);
  fixture_crash (fixture);
  fixture_run_sql (fixture, "DELETE FROM step WHERE number = 2");

  recovery = fixture_recover (fixture);
  g_assert_true (recovery->is_damaged);
  g_assert_cmpuint (recovery->n_steps, ==, 1);
}

/* What holds of it is still there when the program dies again before anything else is done, and can still be undone. */
static void
test_damaged_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;
  g_autoptr (WbRecovery) again = NULL;
  g_autoptr (GPtrArray) leftovers = NULL;
  g_autoptr (GError) error = NULL;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_edit (fixture);
  fixture_set_title (fixture, "Three");
  fixture_crash (fixture);
  fixture_run_sql (fixture, "UPDATE step SET step = x'0102030405' WHERE number = 3");

  recovery = fixture_recover (fixture);
  fixture->journal = wb_recovery_resume (recovery, "qqqqqqqqqqqqqqqq");
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "One");
  fixture_crash (fixture);

  leftovers = fixture_list (fixture, 1);
  g_assert_cmpuint (((WbLeftover *) g_ptr_array_index (leftovers, 0))->n_steps, ==, 2);
  again = wb_recovery_new (fixture->folder, "qqqqqqqqqqqqqqqq", NULL, wb_project_get_context (fixture->project), &error);
  g_assert_no_error (error);
  g_assert_true (wb_plan_equal (wb_project_get_plan (again->project), wb_project_get_plan (recovery->project)));
  g_assert_true (wb_project_undo (again->project));
  g_assert_true (wb_project_undo (again->project));
  g_assert_cmpstr (fixture_title_of (again->project), !=, "One");
}

/* As much of it as holds is recovered; the damaged one is set aside, and the plan has another journal. */
static void
test_damaged_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbRecovery) recovery = NULL;
  g_autoptr (WbRecovery) again = NULL;
  g_autoptr (GError) error = NULL;

  fixture_follow (fixture, NULL);
  fixture_set_title (fixture, "One");
  fixture_set_title (fixture, "Two");
  fixture_set_title (fixture, "Three");
  fixture_crash (fixture);
  fixture_run_sql (fixture, "UPDATE step SET step = x'0102030405' WHERE number = 2");

  recovery = fixture_recover (fixture);
  g_assert_true (recovery->is_damaged);
  g_assert_cmpuint (recovery->n_steps, ==, 1);
  g_assert_cmpuint (recovery->remarks->len, ==, 1);
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "One");

  fixture->journal = wb_recovery_resume (recovery, "qqqqqqqqqqqqqqqq");
  g_set_object (&fixture->random->project, recovery->project);
  fixture->project = recovery->project;
  fixture_set_title (fixture, "Four");
  fixture_crash (fixture);
  again = wb_recovery_new (fixture->folder, "qqqqqqqqqqqqqqqq", NULL, wb_project_get_context (fixture->project), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture_title_of (again->project), ==, "Four");
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

  for (guint i = 0; i < G_N_ELEMENTS (odd_cases); i++)
    g_test_add (odd_cases[i].name, Fixture, &odd_cases[i], fixture_set_up, test_odd, fixture_tear_down);
  g_test_add ("/journal/odd/no-byte", Fixture, "", fixture_set_up, test_half_made, fixture_tear_down);
  g_test_add ("/journal/odd/no-table", Fixture, "PRAGMA journal_mode = WAL", fixture_set_up, test_half_made,
              fixture_tear_down);
  add ("/journal/odd/no-database", test_no_database);
  add ("/journal/odd/gap", test_gap);
  add ("/journal/odd/damaged-step", test_damaged_step);
  add ("/journal/odd/damaged-twice", test_damaged_twice);

  return g_test_run ();
}
