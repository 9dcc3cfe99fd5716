/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-card-words.h"
#include "wb-deletion.h"
#include "wb-edit.h"

typedef struct
{
  WbProject *project;
  WbSlot     goal;
  WbSlot     action;
  WbSlot     voice;
} Fixture;

static void
set (WbEdit *edit, const char *id, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;

  wb_edit_set (edit, id, field, text, &error);
  g_assert_no_error (error);
}

static const char *
put (WbEdit *edit, WbKind kind, const char *id)
{
  g_autoptr (WbRecord) record = NULL;
  WbDraft draft;

  wb_draft_init_item (&draft, kind, id);
  record = wb_draft_end (&draft);
  wb_edit_put (edit, record);

  return id;
}

/* A goal with a voice, an action with two partners, two indicators and a measurement. */
static void
fill (WbEdit *edit)
{
  set (edit, put (edit, WB_KIND_GOAL, "g"), WB_GOAL_TITLE, "Warm homes");
  set (edit, "g", WB_GOAL_STATUS, "running");
  set (edit, put (edit, WB_KIND_VOICE, "v"), WB_VOICE_TEXT, "The mould comes back.\nEvery year.");
  set (edit, put (edit, WB_KIND_ACTION, "a"), WB_ACTION_TITLE, "Mould team");
  set (edit, put (edit, WB_KIND_PARTNER, "p"), WB_PARTNER_NAME, "Riverhouse");
  set (edit, put (edit, WB_KIND_PARTNER, "q"), WB_PARTNER_NAME, "Health service");
  set (edit, put (edit, WB_KIND_INDICATOR, "i"), WB_INDICATOR_GOAL, "g");
  set (edit, put (edit, WB_KIND_INDICATOR, "j"), WB_INDICATOR_GOAL, "g");
  set (edit, put (edit, WB_KIND_MEASUREMENT, "m"), WB_MEASUREMENT_INDICATOR, "i");
  wb_edit_link (edit, WB_KIND_GROUNDS, "v", "g");
  wb_edit_link (edit, WB_KIND_CONTRIBUTES, "a", "g");
  wb_edit_set_link (edit, WB_KIND_TAKES_PART, "p", "a", WB_TAKES_PART_ROLES, "lead", NULL);
  wb_edit_link (edit, WB_KIND_TAKES_PART, "q", "a");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (GError) error = NULL;
  WbDraft draft;
  WbEdit *edit;

  wb_draft_init_item (&draft, WB_KIND_PROJECT, "plan");
  wb_plan_append (&plan, wb_draft_end (&draft));
  fixture->project = wb_project_new (plan, &error);
  g_assert_no_error (error);

  edit = wb_edit_new (fixture->project);
  fill (edit);
  wb_edit_apply (edit, "Fill", &error);
  g_assert_no_error (error);

  fixture->goal = wb_project_find (fixture->project, "g");
  fixture->action = wb_project_find (fixture->project, "a");
  fixture->voice = wb_project_find (fixture->project, "v");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->project);
}

static void
assert_deleted (Fixture *fixture, const WbSlot *slots, guint n, const char *name, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  g_assert_true (wb_delete_items (fixture->project, slots, n, &said, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (said, ==, sentence);
  g_assert_cmpstr (wb_project_get_undo_name (fixture->project), ==, name);
  for (guint i = 0; i < n; i++)
    g_assert_null (wb_project_get (fixture->project, slots[i]));

  g_assert_true (wb_project_undo (fixture->project));
  for (guint i = 0; i < n; i++)
    g_assert_nonnull (wb_project_get (fixture->project, slots[i]));
}

static void
test_one (Fixture *fixture, gconstpointer data)
{
  assert_deleted (fixture, &fixture->goal, 1, "Delete goal",
                  "Goal deleted, with 2 indicators, 1 measurement and 2 links");
  assert_deleted (fixture, &fixture->voice, 1, "Delete voice", "Voice deleted, with 1 link");
}

static void
test_alone (Fixture *fixture, gconstpointer data)
{
  WbSlot measurement = wb_project_find (fixture->project, "m");

  assert_deleted (fixture, &measurement, 1, "Delete measurement", "Measurement deleted");
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  const WbSlot both[] = { fixture->voice, fixture->action };

  assert_deleted (fixture, both, 2, "Delete items", "2 items deleted, with 4 links");
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  WbSlot link = wb_project_find_link (fixture->project, WB_KIND_GROUNDS, "v", "g");

  assert_deleted (fixture, &link, 1, "Remove link", "Link removed");
}

static void
test_plan_stays (Fixture *fixture, gconstpointer data)
{
  WbSlot root = wb_project_get_root (fixture->project);
  guint64 state = wb_project_get_state (fixture->project);
  g_autofree char *said = NULL;

  g_assert_true (wb_delete_items (fixture->project, &root, 1, &said, NULL));
  g_assert_nonnull (wb_project_get (fixture->project, root));
  g_assert_null (said);
  g_assert_cmpuint (wb_project_get_state (fixture->project), ==, state);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *goal = wb_card_words_name (wb_project_get (fixture->project, fixture->goal));
  g_autofree char *action = wb_card_words_name (wb_project_get (fixture->project, fixture->action));
  g_autofree char *voice = wb_card_words_name (wb_project_get (fixture->project, fixture->voice));
  g_autoptr (WbRecord) record = NULL;
  g_autofree char *untitled = NULL;
  WbDraft draft;

  wb_draft_init_item (&draft, WB_KIND_GOAL, "u");
  record = wb_draft_end (&draft);
  untitled = wb_card_words_name (record);

  g_assert_cmpstr (goal, ==, "Goal: Warm homes");
  g_assert_cmpstr (action, ==, "Action: Mould team");
  g_assert_cmpstr (voice, ==, "Voice: The mould comes back. Every year.");
  g_assert_cmpstr (untitled, ==, "Goal: untitled");
}

static void
test_descriptions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *goal = wb_card_words_describe (fixture->project, fixture->goal, "Housing", "This year",
                                                  1u << WB_FLAG_OVERDUE);
  g_autofree char *action = wb_card_words_describe (fixture->project, fixture->action, NULL, NULL, 0);
  g_autofree char *voice = wb_card_words_describe (fixture->project, fixture->voice, NULL, "Residents say", 0);

  g_assert_cmpstr (goal, ==,
                   "Theme: Housing. Row: This year. Status: running. 1 resident’s voice. 1 action. Flag: date has passed.");
  g_assert_cmpstr (action, ==, "Under the goal: Warm homes. Lead: Riverhouse. Partners: Health service.");
  g_assert_cmpstr (voice, ==, "Row: Residents say. 1 goal.");
}

/* Only a chain has cards of partners, and lanes in which cards have a place. */
static void
test_chain (Fixture *fixture, gconstpointer data)
{
  WbSlot partner = wb_project_find (fixture->project, "p");
  g_autofree char *name = wb_card_words_name (wb_project_get (fixture->project, partner));
  g_autofree char *words = wb_card_words_describe (fixture->project, partner, "Housing", NULL, 0);
  g_autofree char *place = wb_card_words_place (WB_KIND_GOAL, 2, 7);

  g_assert_cmpstr (name, ==, "Partner: Riverhouse");
  g_assert_cmpstr (words, ==, "Theme: Housing. 1 action.");
  g_assert_cmpstr (place, ==, "Goal 2 of 7.");
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/deletion/one", test_one);
  ADD ("/deletion/alone", test_alone);
  ADD ("/deletion/several", test_several);
  ADD ("/deletion/link", test_link);
  ADD ("/deletion/plan-stays", test_plan_stays);
  ADD ("/words/names", test_names);
  ADD ("/words/descriptions", test_descriptions);
  ADD ("/words/chain", test_chain);

  return g_test_run ();
}
