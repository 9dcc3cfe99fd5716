/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-deletion.h"
#include "wb-edit.h"
#include "wb-selection.h"

typedef struct
{
  WbProject   *project;
  WbSelection *selection;
  WbSlot       goals[3];
  guint        n_changed;
  guint        n_again;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
chosen_again_cb (Fixture *fixture)
{
  fixture->n_again++;
}

static WbSlot
add_goal (WbProject *project)
{
  g_autoptr (GError) error = NULL;
  WbEdit *edit = wb_edit_new (project);
  g_autofree char *id = g_strdup (wb_edit_add (edit, WB_KIND_GOAL));

  wb_edit_apply (edit, "Add goal", &error);
  g_assert_no_error (error);

  return wb_project_find (project, id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (GError) error = NULL;
  WbDraft draft;

  wb_draft_init_item (&draft, WB_KIND_PROJECT, "p");
  wb_plan_append (&plan, wb_draft_end (&draft));
  fixture->project = wb_project_new (plan, &error);
  g_assert_no_error (error);

  fixture->selection = wb_selection_new (fixture->project);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->goals); i++)
    fixture->goals[i] = add_goal (fixture->project);
  g_signal_connect_swapped (fixture->selection, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect_swapped (fixture->selection, "chosen-again", G_CALLBACK (chosen_again_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->project);
}

static void
assert_selected (Fixture *fixture, guint n, ...)
{
  const WbSlot *slots;
  guint n_selected;
  va_list args;

  slots = wb_selection_get (fixture->selection, &n_selected);
  g_assert_cmpuint (n_selected, ==, n);
  g_assert_cmpuint (wb_selection_get_n (fixture->selection), ==, n);

  va_start (args, n);
  for (guint i = 0; i < n; i++)
    {
      WbSlot slot = va_arg (args, WbSlot);

      g_assert_cmpuint (slots[i], ==, slot);
      g_assert_true (wb_selection_contains (fixture->selection, slot));
    }
  va_end (args);

  g_assert_cmpuint (wb_selection_get_last (fixture->selection), ==, n > 0 ? slots[n - 1] : WB_SLOT_NONE);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  assert_selected (fixture, 0);
  g_assert_false (wb_selection_contains (fixture->selection, fixture->goals[0]));

  wb_selection_clear (fixture->selection);
  wb_selection_set (fixture->selection, WB_SLOT_NONE);
  wb_selection_choose_again (fixture->selection);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_assert_cmpuint (fixture->n_again, ==, 0);
}

static void
test_one (Fixture *fixture, gconstpointer data)
{
  wb_selection_set (fixture->selection, fixture->goals[0]);
  wb_selection_set (fixture->selection, fixture->goals[0]);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpuint (fixture->n_again, ==, 1);
  assert_selected (fixture, 1, fixture->goals[0]);

  wb_selection_set (fixture->selection, fixture->goals[1]);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  g_assert_cmpuint (fixture->n_again, ==, 1);
  assert_selected (fixture, 1, fixture->goals[1]);
  g_assert_false (wb_selection_contains (fixture->selection, fixture->goals[0]));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  wb_selection_toggle (fixture->selection, fixture->goals[2]);
  wb_selection_toggle (fixture->selection, fixture->goals[0]);
  wb_selection_toggle (fixture->selection, fixture->goals[1]);
  assert_selected (fixture, 3, fixture->goals[2], fixture->goals[0], fixture->goals[1]);

  wb_selection_toggle (fixture->selection, fixture->goals[0]);
  assert_selected (fixture, 2, fixture->goals[2], fixture->goals[1]);

  wb_selection_toggle (fixture->selection, fixture->goals[0]);
  assert_selected (fixture, 3, fixture->goals[2], fixture->goals[1], fixture->goals[0]);
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  const WbSlot twice[] = { fixture->goals[1], fixture->goals[0], fixture->goals[1] };

  wb_selection_set (fixture->selection, fixture->goals[2]);
  wb_selection_set_many (fixture->selection, twice, G_N_ELEMENTS (twice));
  assert_selected (fixture, 2, fixture->goals[1], fixture->goals[0]);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
}

static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  WbEdit *edit = wb_edit_new (fixture->project);

  wb_selection_set_many (fixture->selection, fixture->goals, 3);
  wb_edit_remove (edit, wb_record_get_id (wb_project_get (fixture->project, fixture->goals[0])));
  wb_edit_remove (edit, wb_record_get_id (wb_project_get (fixture->project, fixture->goals[2])));
  wb_edit_apply (edit, "Delete goals", &error);
  g_assert_no_error (error);

  assert_selected (fixture, 1, fixture->goals[1]);
  g_assert_cmpuint (fixture->n_changed, ==, 2);

  g_assert_true (wb_project_undo (fixture->project));
  assert_selected (fixture, 1, fixture->goals[1]);
}

static const char *
get_id (Fixture *fixture, guint goal)
{
  return wb_record_get_id (wb_project_get (fixture->project, fixture->goals[goal]));
}

/* Makes the second goal a part of the first one, or of nothing. */
static WbEdge
set_parent (Fixture *fixture, gboolean has_parent)
{
  WbEdit *edit = wb_edit_new (fixture->project);

  wb_edit_set (edit, get_id (fixture, 1), WB_GOAL_PARENT, has_parent ? get_id (fixture, 0) : NULL, NULL);
  g_assert_true (wb_edit_apply (edit, "Set parent", NULL));

  return (WbEdge) { fixture->goals[1], fixture->goals[0], fixture->goals[1], WB_KIND_GOAL, WB_GOAL_PARENT };
}

/* A reference is selected instead of items and links, until it refers to something else. */
static void
test_reference (Fixture *fixture, gconstpointer data)
{
  WbEdge edge = set_parent (fixture, TRUE);

  wb_selection_set (fixture->selection, fixture->goals[2]);
  wb_selection_set_reference (fixture->selection, &edge);
  assert_selected (fixture, 0);
  g_assert_cmpuint (wb_selection_get_reference (fixture->selection)->to, ==, fixture->goals[0]);

  wb_selection_set (fixture->selection, fixture->goals[2]);
  g_assert_null (wb_selection_get_reference (fixture->selection));

  wb_selection_set_reference (fixture->selection, &edge);
  wb_selection_clear (fixture->selection);
  g_assert_null (wb_selection_get_reference (fixture->selection));

  wb_selection_set_reference (fixture->selection, &edge);
  add_goal (fixture->project);
  g_assert_nonnull (wb_selection_get_reference (fixture->selection));
  fixture->n_changed = 0;
  set_parent (fixture, FALSE);
  g_assert_null (wb_selection_get_reference (fixture->selection));
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_reference_deleted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  WbEdge edge = set_parent (fixture, TRUE);

  wb_selection_set_reference (fixture->selection, &edge);
  g_assert_true (wb_delete_selected (fixture->selection, &sentence, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, "Link removed");
  g_assert_false (wb_record_has (wb_project_get (fixture->project, fixture->goals[1]), WB_GOAL_PARENT));
  g_assert_null (wb_selection_get_reference (fixture->selection));

  g_assert_cmpstr (wb_project_get_undo_name (fixture->project), ==, "Remove link");
  wb_project_undo (fixture->project);
  g_assert_true (wb_record_has (wb_project_get (fixture->project, fixture->goals[1]), WB_GOAL_PARENT));
}

#define ADD(name, func) g_test_add ("/selection/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing", test_nothing);
  ADD ("one", test_one);
  ADD ("order", test_order);
  ADD ("many", test_many);
  ADD ("deleted", test_deleted);
  ADD ("reference", test_reference);
  ADD ("reference-deleted", test_reference_deleted);

  return g_test_run ();
}
