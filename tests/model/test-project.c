/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a project accepts and refuses, step by step, and what it remembers. */

#include "wb-edit.h"

static gint64 clock_time;

static gint64
test_now (gpointer data)
{
  return clock_time;
}

static WbDate
test_today (gpointer data)
{
  return wb_date_new (2026, 11, 24);
}

static char *
test_id (gpointer data)
{
  static guint n;

  return g_strdup_printf ("id%u", ++n);
}

static const WbContext context = { .author = "tester", .now = test_now, .today = test_today, .new_id = test_id };

static char *
add (WbProject *project, WbKind kind, guint field, const char *value)
{
  WbEdit *edit = wb_edit_new (project);
  char *id = g_strdup (wb_edit_add (edit, kind));
  g_autoptr (GError) error = NULL;

  if (value != NULL)
    wb_edit_set (edit, id, field, value, &error);
  g_assert_no_error (error);
  wb_edit_apply (edit, "Add", &error);
  g_assert_no_error (error);

  return id;
}

static gboolean
set (WbProject *project, const char *id, guint field, const char *value, GError **error)
{
  WbEdit *edit = wb_edit_new (project);

  if (!wb_edit_set (edit, id, field, value, error))
    {
      wb_edit_free (edit);
      return FALSE;
    }

  return wb_edit_apply (edit, "Set", error);
}

static void
link_items (WbProject *project, WbKind kind, const char *from, const char *to)
{
  WbEdit *edit = wb_edit_new (project);
  g_autoptr (GError) error = NULL;

  wb_edit_link (edit, kind, from, to);
  wb_edit_apply (edit, "Link", &error);
  g_assert_no_error (error);
}

static void
test_empty (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&context);

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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "Dry and warm homes");
  g_autofree char *first = add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "Damp team");
  g_autofree char *second = add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "Energy coach");
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *first = add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "a");
  WbEdit *edit = wb_edit_new (project);
  g_autofree char *second = NULL;

  wb_edit_remove (edit, first);
  wb_edit_apply (edit, "Delete", NULL);
  second = add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "b");
  g_assert_cmpint (wb_record_get_integer (wb_project_get (project, wb_project_find (project, second)), WB_ACTION_NUMBER, 0),
                   ==, 2);
}

static void
test_names (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");

  g_assert_cmpstr (wb_project_get_undo_name (project), ==, "Add");
  set (project, goal, WB_GOAL_TITLE, "b", NULL);
  g_assert_cmpstr (wb_project_get_undo_name (project), ==, "Set");
  wb_project_undo (project);
  g_assert_cmpstr (wb_project_get_undo_name (project), ==, "Add");
  g_assert_cmpstr (wb_project_get_redo_name (project), ==, "Set");
  g_assert_cmpstr (wb_project_get_title_of (project, goal), ==, "a");
  set (project, goal, WB_GOAL_TITLE, "c", NULL);
  g_assert_false (wb_project_can_redo (project));
}

static void
test_modified (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  guint64 state = wb_project_get_state (project);

  g_assert_true (wb_project_is_modified (project));
  wb_project_mark_saved (project, state);
  g_assert_false (wb_project_is_modified (project));

  set (project, goal, WB_GOAL_TITLE, "b", NULL);
  g_assert_true (wb_project_is_modified (project));
  wb_project_undo (project);
  g_assert_false (wb_project_is_modified (project));
  wb_project_undo (project);
  g_assert_true (wb_project_is_modified (project));
  wb_project_redo (project);
  g_assert_false (wb_project_is_modified (project));

  /* another way on from before the saved state: that state is gone */
  wb_project_undo (project);
  g_free (add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "c"));
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  guint looking = 0, undo = 0;

  set (project, goal, WB_GOAL_TITLE, "b", NULL);
  set (project, goal, WB_GOAL_TITLE, "c", NULL);
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  guint64 state = wb_project_get_state (project);

  set (project, goal, WB_GOAL_TITLE, "b", NULL);
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

  clock_time = time;
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, NULL);
  g_autofree char *other = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, NULL);

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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "Dry");
  guint64 state = wb_project_get_state (project);

  type (project, goal, "Dryx", 20 * G_USEC_PER_SEC);
  type (project, goal, "Dry", 20.2 * G_USEC_PER_SEC);
  g_assert_cmpuint (wb_project_get_state (project), ==, state);
  g_assert_cmpuint (count_undo (project), ==, 1);
}

static void
test_saving_ends_typing (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, NULL);

  type (project, goal, "D", 30 * G_USEC_PER_SEC);
  wb_project_mark_saved (project, wb_project_get_state (project));
  type (project, goal, "Dr", 30.1 * G_USEC_PER_SEC);
  g_assert_true (wb_project_is_modified (project));
  wb_project_undo (project);
  g_assert_false (wb_project_is_modified (project));
  g_assert_cmpstr (wb_project_get_title_of (project, goal), ==, "D");
}

static void
test_parent_cycle (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *a = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  g_autofree char *b = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "b");
  g_autofree char *c = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "c");
  g_autoptr (GError) error = NULL;

  g_assert_true (set (project, a, WB_GOAL_PARENT, b, &error));
  g_assert_true (set (project, b, WB_GOAL_PARENT, c, &error));
  g_assert_false (set (project, c, WB_GOAL_PARENT, a, &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (set (project, c, WB_GOAL_PARENT, c, &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
}

static void
test_wrong_kind (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  g_autofree char *action = add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "b");
  g_autoptr (GError) error = NULL;
  WbEdit *edit;

  g_assert_false (set (project, goal, WB_GOAL_DOMAIN, action, &error));
  g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_false (set (project, goal, WB_GOAL_DOMAIN, "nowhere", &error));
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  WbEdit *edit = wb_edit_new (project);
  g_autoptr (WbStep) step = NULL;
  g_autoptr (GError) error = NULL;

  wb_edit_set (edit, goal, WB_GOAL_TITLE, "b", NULL);
  step = wb_edit_end (edit, "Late", WB_ORIGIN_EDIT);
  set (project, goal, WB_GOAL_TITLE, "c", NULL);
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  g_autoptr (WbEdit) edit = wb_edit_new (project);
  g_autoptr (GError) error = NULL;

  g_assert_false (wb_edit_set (edit, goal, WB_GOAL_TARGET_YEAR, "soon", &error));
  g_assert_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_FORM);
  g_assert_cmpuint (wb_edit_get_n_changes (edit), ==, 0);
}

static void
test_nothing_changes (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  guint64 state = wb_project_get_state (project);

  g_assert_true (set (project, goal, WB_GOAL_TITLE, "a", NULL));
  g_assert_true (set (project, goal, WB_GOAL_PRIORITY, "no", NULL));
  g_assert_cmpuint (wb_project_get_state (project), ==, state);
}

/* Everything that hangs on a goal: what belongs to it goes, references to it are cleared, links go. */
static void
test_removal (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "goal");
  g_autofree char *part = add (project, WB_KIND_GOAL, WB_GOAL_PARENT, goal);
  g_autofree char *indicator = add (project, WB_KIND_INDICATOR, WB_INDICATOR_GOAL, goal);
  g_autofree char *measurement = add (project, WB_KIND_MEASUREMENT, WB_MEASUREMENT_INDICATOR, indicator);
  g_autofree char *decision = add (project, WB_KIND_DECISION, WB_DECISION_ABOUT, goal);
  g_autofree char *voice = add (project, WB_KIND_VOICE, WB_VOICE_TEXT, "It is damp");
  g_autofree char *action = add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "Damp team");
  g_autoptr (WbPlan) before = NULL;
  WbEdit *edit;

  link_items (project, WB_KIND_GROUNDS, voice, goal);
  link_items (project, WB_KIND_CONTRIBUTES, action, goal);
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "a");
  g_autofree char *action = add (project, WB_KIND_ACTION, WB_ACTION_TITLE, "b");
  WbEdit *edit;
  WbDraft draft;
  g_autoptr (WbRecord) conflict = NULL;
  g_autoptr (GError) error = NULL;

  link_items (project, WB_KIND_CONTRIBUTES, action, goal);
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
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
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

/* A snapshot does not see what comes later. */
static void
test_snapshot (void)
{
  g_autoptr (WbProject) project = wb_project_new_empty (&context);
  g_autofree char *goal = add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "before");
  WbSlot slot = wb_project_find (project, goal);
  g_autoptr (WbPlan) snapshot = wb_plan_ref (wb_project_get_plan (project));

  set (project, goal, WB_GOAL_TITLE, "after", NULL);
  g_free (add (project, WB_KIND_GOAL, WB_GOAL_TITLE, "new"));
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
  g_test_add_func ("/project/parent-cycle", test_parent_cycle);
  g_test_add_func ("/project/wrong-kind", test_wrong_kind);
  g_test_add_func ("/project/stale", test_stale);
  g_test_add_func ("/project/same-fragments", test_same_fragments);
  g_test_add_func ("/project/value-error-leaves-edit", test_value_error_leaves_edit);
  g_test_add_func ("/project/nothing-changes", test_nothing_changes);
  g_test_add_func ("/project/removal", test_removal);
  g_test_add_func ("/project/removal-in-same-edit", test_removal_in_same_edit);
  g_test_add_func ("/project/conflict", test_conflict);
  g_test_add_func ("/project/conflict-over-link", test_conflict_over_link);
  g_test_add_func ("/project/project-stays", test_project_stays);
  g_test_add_func ("/project/snapshot", test_snapshot);
  g_test_add_func ("/project/read-only", test_read_only);

  return g_test_run ();
}
