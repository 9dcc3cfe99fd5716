/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a project remembers, step by step: names, states, history, typing, what may not change. */

#include "project-fixture.h"

static void
test_empty (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);

  g_assert_cmpuint (wb_project_count (project, WB_KIND_PROJECT), ==, 1);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_DOMAIN), ==, 5);
  g_assert_cmpint (wb_record_get_integer (wb_project_get (project, wb_project_get_root (project)),
                                          WB_PROJECT_START_YEAR, 0), ==, 2026);
  g_assert_false (wb_project_is_modified (project));
  g_assert_false (wb_project_can_undo (project));
}

static void
test_new_goal_is_idea (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "Dry and warm homes");
  g_autofree char *first = project_add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "Damp team");
  g_autofree char *second = project_add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "Energy coach");
  WbRecord *record = wb_project_get (project, wb_project_find (project, goal));

  g_assert_cmpuint (wb_record_get_word (record, WB_GOAL_STATUS), ==, WB_GOAL_STATUS_IDEA);
  g_assert_cmpstr (wb_record_get_title (record), ==, "Dry and warm homes");
  record = wb_project_get (project, wb_project_find (project, second));
  g_assert_cmpint (wb_record_get_integer (record, WB_ACTION_NUMBER, 0), ==, 2);
  g_assert_cmpstr (wb_project_get_title_of (project, first), ==, "Damp team");
}

static void
test_numbers_are_not_used_again (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *first = project_add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "a");
  WbEdit *edit = wb_edit_new (project);
  g_autofree char *second = NULL;

  wb_edit_remove (edit, first);
  wb_edit_apply (edit, "Delete", NULL);
  second = project_add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "b");
  g_assert_cmpint (wb_record_get_integer (wb_project_get (project, wb_project_find (project, second)), WB_ACTION_NUMBER, 0),
                   ==, 2);
}

static void
test_names (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");

  g_assert_cmpstr (wb_project_get_undo_name (project), ==, "Add");
  project_set (project, goal, WB_GOAL_TITLE, "b", NULL);
  g_assert_cmpstr (wb_project_get_undo_name (project), ==, "Set");
  wb_project_undo (project);
  g_assert_cmpstr (wb_project_get_undo_name (project), ==, "Add");
  g_assert_cmpstr (wb_project_get_redo_name (project), ==, "Set");
  g_assert_cmpstr (wb_project_get_title_of (project, goal), ==, "a");
  project_set (project, goal, WB_GOAL_TITLE, "c", NULL);
  g_assert_false (wb_project_can_redo (project));
}

static void
test_modified (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  guint64 state = wb_project_get_state (project);

  g_assert_true (wb_project_is_modified (project));
  wb_project_mark_saved (project, state);
  g_assert_false (wb_project_is_modified (project));

  project_set (project, goal, WB_GOAL_TITLE, "b", NULL);
  g_assert_true (wb_project_is_modified (project));
  wb_project_undo (project);
  g_assert_false (wb_project_is_modified (project));
  wb_project_undo (project);
  g_assert_true (wb_project_is_modified (project));
  wb_project_redo (project);
  g_assert_false (wb_project_is_modified (project));

  /* another way on from before the saved state: that state is gone */
  wb_project_undo (project);
  g_free (project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "c"));
  g_assert_true (wb_project_is_modified (project));
}

static void
count_notify_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
assert_cannot_rename (WbProject *project, const char *goal)
{
  g_autoptr (GError) error = NULL;
  WbEdit *edit = wb_edit_new (project);

  wb_edit_set (edit, goal, WB_GOAL_TITLE, "c", NULL);
  g_assert_false (wb_edit_apply (edit, "Rename goal", &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_READ_ONLY);
  g_assert_cmpstr (wb_project_get_title_of (project, goal), ==, "b");
}

static void
assert_no_history (WbProject *project)
{
  g_assert_false (wb_project_can_undo (project));
  g_assert_false (wb_project_can_redo (project));
  g_assert_null (wb_project_get_undo_name (project));
  g_assert_null (wb_project_get_redo_name (project));
  g_assert_false (wb_project_undo (project));
  g_assert_false (wb_project_redo (project));
}

static void
test_read_only (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  guint looking = 0, undo = 0;

  project_set (project, goal, WB_GOAL_TITLE, "b", NULL);
  project_set (project, goal, WB_GOAL_TITLE, "c", NULL);
  g_assert_true (wb_project_undo (project));
  g_signal_connect (project, "notify::read-only", G_CALLBACK (count_notify_cb), &looking);
  g_signal_connect (project, "notify::undo-name", G_CALLBACK (count_notify_cb), &undo);

  wb_project_set_read_only (project, TRUE);
  wb_project_set_read_only (project, TRUE);
  g_assert_cmpuint (looking, ==, 1);
  g_assert_cmpuint (undo, ==, 1);
  assert_cannot_rename (project, goal);
  assert_no_history (project);

  wb_project_set_read_only (project, FALSE);
  g_assert_true (wb_project_redo (project));
  g_assert_cmpstr (wb_project_get_title_of (project, goal), ==, "c");
}

static void
test_save_while_editing (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  guint64 state = wb_project_get_state (project);

  project_set (project, goal, WB_GOAL_TITLE, "b", NULL);
  wb_project_mark_saved (project, state);
  g_assert_true (wb_project_is_modified (project));
  wb_project_undo (project);
  g_assert_false (wb_project_is_modified (project));
}

static void
type (WbProject *project, const char *id, const char *text, gint64 time)
{
  WbEdit *edit = wb_edit_new (project);
  g_autoptr (GError) error = NULL;

  project_clock = time;
  wb_edit_set (edit, id, WB_GOAL_TITLE, text, NULL);
  wb_edit_apply_typed (edit, "Rename goal", &error);
  g_assert_no_error (error);
}

static guint
count_undo (WbProject *project)
{
  guint n = 0;

  while (wb_project_undo (project))
    n++;

  return n;
}

static void
test_typing (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, NULL);
  g_autofree char *other = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, NULL);

  type (project, goal, "D", 10 * G_USEC_PER_SEC);
  type (project, goal, "Dr", 10.5 * G_USEC_PER_SEC);
  type (project, goal, "Dry", 11.4 * G_USEC_PER_SEC);
  type (project, goal, "Dry h", 13 * G_USEC_PER_SEC); /* after a pause */
  type (project, other, "W", 13.1 * G_USEC_PER_SEC);  /* another field */
  wb_project_end_typing (project);
  type (project, other, "Wa", 13.2 * G_USEC_PER_SEC); /* the focus had left */
  g_assert_cmpuint (count_undo (project), ==, 2 + 4);
}

static void
test_typing_taken_back (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "Dry");
  guint64 state = wb_project_get_state (project);

  type (project, goal, "Dryx", 20 * G_USEC_PER_SEC);
  type (project, goal, "Dry", 20.2 * G_USEC_PER_SEC);
  g_assert_cmpuint (wb_project_get_state (project), ==, state);
  g_assert_cmpuint (count_undo (project), ==, 1);
}

static void
test_saving_ends_typing (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, NULL);

  type (project, goal, "D", 30 * G_USEC_PER_SEC);
  wb_project_mark_saved (project, wb_project_get_state (project));
  type (project, goal, "Dr", 30.1 * G_USEC_PER_SEC);
  g_assert_true (wb_project_is_modified (project));
  wb_project_undo (project);
  g_assert_false (wb_project_is_modified (project));
  g_assert_cmpstr (wb_project_get_title_of (project, goal), ==, "D");
}

/* A snapshot does not see what comes later. */
static void
test_snapshot (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "before");
  WbSlot slot = wb_project_find (project, goal);
  g_autoptr (WbPlan) snapshot = wb_plan_ref (wb_project_get_plan (project));

  project_set (project, goal, WB_GOAL_TITLE, "after", NULL);
  g_free (project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "new"));
  g_assert_cmpstr (wb_record_get_title (wb_plan_get (snapshot, slot)), ==, "before");
  g_assert_cmpuint (wb_plan_get_n_records (snapshot), ==, 7);
  g_assert_cmpuint (wb_plan_get_n_records (wb_project_get_plan (project)), ==, 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project/empty", test_empty);
  g_test_add_func ("/project/new-goal-is-idea", test_new_goal_is_idea);
  g_test_add_func ("/project/numbers-are-not-used-again", test_numbers_are_not_used_again);
  g_test_add_func ("/project/names", test_names);
  g_test_add_func ("/project/modified", test_modified);
  g_test_add_func ("/project/save-while-editing", test_save_while_editing);
  g_test_add_func ("/project/typing", test_typing);
  g_test_add_func ("/project/typing-taken-back", test_typing_taken_back);
  g_test_add_func ("/project/saving-ends-typing", test_saving_ends_typing);
  g_test_add_func ("/project/snapshot", test_snapshot);
  g_test_add_func ("/project/read-only", test_read_only);

  return g_test_run ();
}
