/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a project accepts and refuses of an edit, and what goes along with it. */

#include "project-fixture.h"

static void
test_parent_cycle (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *a = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  g_autofree char *b = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "b");
  g_autofree char *c = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "c");
  g_autoptr (GError) error = NULL;

  g_assert_true (project_set (project, a, WB_GOAL_PARENT, b, &error));
  g_assert_true (project_set (project, b, WB_GOAL_PARENT, c, &error));
  g_assert_false (project_set (project, c, WB_GOAL_PARENT, a, &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (project_set (project, c, WB_GOAL_PARENT, c, &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
}

static void
test_wrong_kind (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  g_autofree char *action = project_add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "b");
  g_autoptr (GError) error = NULL;
  WbEdit *edit;

  g_assert_false (project_set (project, goal, WB_GOAL_DOMAIN, action, &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_false (project_set (project, goal, WB_GOAL_DOMAIN, "nowhere", &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
  g_clear_error (&error);

  edit = wb_edit_new (project);
  wb_edit_link (edit, WB_KIND_CONTRIBUTES, goal, action);
  g_assert_false (wb_edit_apply (edit, "Link", &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
  g_clear_error (&error);

  edit = wb_edit_new (project);
  wb_edit_link (edit, WB_KIND_WAITS_FOR, action, action);
  g_assert_false (wb_edit_apply (edit, "Link", &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
}

static void
test_stale (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  WbEdit *edit = wb_edit_new (project);
  g_autoptr (WbStep) step = NULL;
  g_autoptr (GError) error = NULL;

  wb_edit_set (edit, goal, WB_GOAL_TITLE, "b", NULL);
  step = wb_edit_end (edit, "Late", WB_ORIGIN_EDIT);
  project_set (project, goal, WB_GOAL_TITLE, "c", NULL);
  g_assert_false (wb_project_apply (project, step, &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_STALE);
  g_assert_cmpstr (wb_project_get_title_of (project, goal), ==, "c");
}

static WbStep *
change_fragments (WbRecord *old_record, WbRecord *new_record, guint n)
{
  const WbChange changes[] = { { WB_SLOT_NONE, old_record, new_record }, { WB_SLOT_NONE, old_record, new_record } };

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (changes));

  return wb_step_new ("Merge", NULL, 0, NULL, WB_ORIGIN_MERGE, changes, n);
}

/* Elements of other programs without an id may be there any number of times: each change is about one of them. */
static void
test_same_fragments (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autoptr (WbRecord) fragment = wb_record_new_fragment ("urn:other", "x", NULL, "<x xmlns=\"urn:other\"></x>");
  g_autoptr (WbStep) both = change_fragments (NULL, fragment, 2);
  g_autoptr (WbStep) third = change_fragments (NULL, fragment, 1);
  g_autoptr (WbStep) without_two = change_fragments (fragment, NULL, 2);
  g_autoptr (WbStep) without_two_more = change_fragments (fragment, NULL, 2);
  g_autoptr (GError) error = NULL;

  g_assert_true (wb_project_apply (project, both, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_FRAGMENT), ==, 2);
  g_assert_true (wb_project_apply (project, third, &error));
  g_assert_cmpuint (wb_project_count (project, WB_KIND_FRAGMENT), ==, 3);
  g_assert_true (wb_project_apply (project, without_two, &error));
  g_assert_cmpuint (wb_project_count (project, WB_KIND_FRAGMENT), ==, 1);

  g_assert_false (wb_project_apply (project, without_two_more, &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_STALE);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_FRAGMENT), ==, 1);

  wb_project_undo (project);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_FRAGMENT), ==, 3);
  wb_project_undo (project);
  wb_project_undo (project);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_FRAGMENT), ==, 0);
  wb_project_redo (project);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_FRAGMENT), ==, 2);
}

static void
test_value_error_leaves_edit (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  g_autoptr (WbEdit) edit = wb_edit_new (project);
  g_autoptr (GError) error = NULL;

  g_assert_false (wb_edit_set (edit, goal, WB_GOAL_TARGET_YEAR, "soon", &error));
  g_assert_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_FORM);
  g_assert_cmpuint (wb_edit_get_n_changes (edit), ==, 0);
}

static void
test_nothing_changes (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  guint64 state = wb_project_get_state (project);

  g_assert_true (project_set (project, goal, WB_GOAL_TITLE, "a", NULL));
  g_assert_true (project_set (project, goal, WB_GOAL_PRIORITY, "no", NULL));
  g_assert_cmpuint (wb_project_get_state (project), ==, state);
}

/* Everything that hangs on a goal: what belongs to it goes, references to it are cleared, links go. */
static void
test_removal (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "goal");
  g_autofree char *part = project_add (project, WB_KIND_GOAL, WB_GOAL_PARENT, goal);
  g_autofree char *indicator = project_add (project, WB_KIND_INDICATOR, WB_INDICATOR_GOAL, goal);
  g_autofree char *measurement = project_add (project, WB_KIND_MEASUREMENT, WB_MEASUREMENT_INDICATOR, indicator);
  g_autofree char *decision = project_add (project, WB_KIND_DECISION, WB_DECISION_ABOUT, goal);
  g_autofree char *voice = project_add (project, WB_KIND_VOICE, WB_VOICE_TEXT, "It is damp");
  g_autofree char *action = project_add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "Damp team");
  g_autoptr (WbPlan) before = NULL;
  WbEdit *edit;

  project_link (project, WB_KIND_GROUNDS, voice, goal);
  project_link (project, WB_KIND_CONTRIBUTES, action, goal);
  before = wb_plan_ref (wb_project_get_plan (project));

  edit = wb_edit_new (project);
  wb_edit_remove (edit, goal);
  g_assert_true (wb_edit_apply (edit, "Delete goal", NULL));

  g_assert_cmpuint (wb_project_find (project, goal), ==, WB_SLOT_NONE);
  g_assert_cmpuint (wb_project_find (project, indicator), ==, WB_SLOT_NONE);
  g_assert_cmpuint (wb_project_find (project, measurement), ==, WB_SLOT_NONE);
  g_assert_cmpuint (wb_project_find_link (project, WB_KIND_GROUNDS, voice, goal), ==, WB_SLOT_NONE);
  g_assert_cmpuint (wb_project_find_link (project, WB_KIND_CONTRIBUTES, action, goal), ==, WB_SLOT_NONE);
  g_assert_false (wb_record_has (wb_project_get (project, wb_project_find (project, part)), WB_GOAL_PARENT));
  g_assert_false (wb_record_has (wb_project_get (project, wb_project_find (project, decision)), WB_DECISION_ABOUT));
  g_assert_cmpuint (wb_project_find (project, action), !=, WB_SLOT_NONE);

  wb_project_undo (project);
  g_assert_true (wb_plan_equal (before, wb_project_get_plan (project)));
}

static void
test_removal_in_same_edit (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  WbEdit *edit = wb_edit_new (project);
  g_autofree char *goal = g_strdup (wb_edit_add (edit, WB_KIND_GOAL));
  g_autofree char *action = g_strdup (wb_edit_add (edit, WB_KIND_ACTION));
  g_autoptr (GError) error = NULL;

  wb_edit_link (edit, WB_KIND_CONTRIBUTES, action, goal);
  wb_edit_remove (edit, goal);
  g_assert_true (wb_edit_apply (edit, "Add", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_GOAL), ==, 0);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_ACTION), ==, 1);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_CONTRIBUTES), ==, 0);
}

static WbRecord *
make_conflict (const char *item, const char *field)
{
  WbDraft draft;

  wb_draft_init_conflict (&draft);
  wb_draft_set_text (&draft, WB_CONFLICT_ITEM, item, NULL);
  wb_draft_set_text (&draft, WB_CONFLICT_FIELD, field, NULL);
  wb_draft_set_text (&draft, WB_CONFLICT_THEIRS, "x", NULL);

  return wb_draft_end (&draft);
}

static void
test_conflict (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  g_autoptr (WbRecord) good = make_conflict (goal, "title");
  g_autoptr (WbRecord) bad = make_conflict (goal, "colour");
  g_autoptr (GError) error = NULL;
  WbEdit *edit = wb_edit_new (project);

  wb_edit_put (edit, bad);
  g_assert_false (wb_edit_apply (edit, "Conflict", &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
  g_clear_error (&error);

  edit = wb_edit_new (project);
  wb_edit_put (edit, good);
  g_assert_true (wb_edit_apply (edit, "Conflict", &error));
  g_assert_cmpuint (wb_project_count (project, WB_KIND_CONFLICT), ==, 1);

  /* it goes with what it is about */
  edit = wb_edit_new (project);
  wb_edit_remove (edit, goal);
  g_assert_true (wb_edit_apply (edit, "Delete", &error));
  g_assert_cmpuint (wb_project_count (project, WB_KIND_CONFLICT), ==, 0);
}

static void
test_conflict_over_link (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  g_autofree char *goal = project_add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  g_autofree char *action = project_add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "b");
  WbEdit *edit;
  WbDraft draft;
  g_autoptr (WbRecord) conflict = NULL;
  g_autoptr (GError) error = NULL;

  project_link (project, WB_KIND_CONTRIBUTES, action, goal);
  wb_draft_init_conflict (&draft);
  wb_draft_set_text (&draft, WB_CONFLICT_LINK, "contributes", NULL);
  wb_draft_set_text (&draft, WB_CONFLICT_FROM, action, NULL);
  wb_draft_set_text (&draft, WB_CONFLICT_TO, goal, NULL);
  wb_draft_set_text (&draft, WB_CONFLICT_FIELD, "weight", NULL);
  wb_draft_set_text (&draft, WB_CONFLICT_THEIRS, "large", NULL);
  conflict = wb_draft_end (&draft);

  edit = wb_edit_new (project);
  wb_edit_put (edit, conflict);
  g_assert_true (wb_edit_apply (edit, "Conflict", &error));
  g_assert_no_error (error);

  edit = wb_edit_new (project);
  wb_edit_unlink (edit, WB_KIND_CONTRIBUTES, action, goal);
  g_assert_true (wb_edit_apply (edit, "Unlink", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_CONFLICT), ==, 0);
}

static void
test_project_stays (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&project_context);
  WbEdit *edit = wb_edit_new (project);
  g_autoptr (GError) error = NULL;

  wb_edit_remove (edit, wb_record_get_id (wb_project_get (project, wb_project_get_root (project))));
  g_assert_false (wb_edit_apply (edit, "Delete", &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);

  g_clear_error (&error);
  edit = wb_edit_new (project);
  wb_edit_add (edit, WB_KIND_PROJECT);
  g_assert_false (wb_edit_apply (edit, "Add", &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/parent-cycle", test_parent_cycle);
  g_test_add_func ("/edit/wrong-kind", test_wrong_kind);
  g_test_add_func ("/edit/stale", test_stale);
  g_test_add_func ("/edit/same-fragments", test_same_fragments);
  g_test_add_func ("/edit/value-error-leaves-edit", test_value_error_leaves_edit);
  g_test_add_func ("/edit/nothing-changes", test_nothing_changes);
  g_test_add_func ("/edit/removal", test_removal);
  g_test_add_func ("/edit/removal-in-same-edit", test_removal_in_same_edit);
  g_test_add_func ("/edit/conflict", test_conflict);
  g_test_add_func ("/edit/conflict-over-link", test_conflict_over_link);
  g_test_add_func ("/edit/project-stays", test_project_stays);

  return g_test_run ();
}
