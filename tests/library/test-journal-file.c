/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is recovered where the file of the plan is not what it was, or the journal of an older version. */

#include "journal-fixture.h"

#include <locale.h>

#include "wb-file-reader.h"
#include "wb-journal-error.h"
#include "wb-merge.h"

static void
test_file_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbProject) other = NULL;
  g_autoptr (WbRecovery) recovery = NULL;
  g_autoptr (WbRecovery) again = NULL;
  WbEdit *edit;
  const char *id;

  fixture_follow (fixture, fixture->file);
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
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "Mine");
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

  fixture_follow (fixture, fixture->file);
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

  fixture_follow (fixture, fixture->file);
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

  fixture_follow (fixture, fixture->file);
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

  fixture_follow (fixture, fixture->file);
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

  fixture_follow (fixture, fixture->file);
  fixture_set_title (fixture, "Mine");
  fixture_crash (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE journal SET base = %s", bases[i]);
      g_autoptr (WbRecovery) recovery = NULL;

      fixture_run_sql (fixture, sql);
      recovery = fixture_recover (fixture);
      g_assert_cmpstr (fixture_title_of (recovery->project), ==, "Mine");
      g_assert_true (wb_project_undo (recovery->project));
      g_assert_false (wb_project_is_modified (recovery->project));
    }
}

static void
test_no_base (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_follow (fixture, fixture->file);
  fixture_set_title (fixture, "Mine");
  fixture_save (fixture, wb_project_get_plan (fixture->project));
  fixture_crash (fixture);
  fixture_run_sql (fixture, "UPDATE journal SET base = NULL");

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

  fixture_follow (fixture, fixture->file);
  fixture_set_title (fixture, "Mine");
  fixture_crash (fixture);
  fixture_run_sql (fixture, data);

  recovery = fixture_recover (fixture);
  g_assert_cmpstr (fixture_title_of (recovery->project), ==, "Mine");
  assert_same_history (fixture->project, recovery->project);
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

  add ("/journal/file/changed", test_file_changed);
  add ("/journal/file/settled", test_settled);
  add ("/journal/file/settled-after-recovery", test_settled_after_recovery);
  add ("/journal/file/newer", test_newer);
  add ("/journal/file/gone", test_file_gone);
  add ("/journal/file/base-in-file", test_base_in_file);
  add ("/journal/file/no-base", test_no_base);
  g_test_add ("/journal/older/1", Fixture, TO_VERSION_1, fixture_set_up, test_older, fixture_tear_down);
  g_test_add ("/journal/older/2", Fixture, TO_VERSION_2, fixture_set_up, test_older, fixture_tear_down);

  return g_test_run ();
}
