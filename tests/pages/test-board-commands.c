/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "small-plan.h"
#include "wb-board-commands.h"

typedef struct
{
  WbProject *project;
} Fixture;

static const char plan[] =
  "voice v1 text=Damp domains=work\n"
  "goal g1 title=First domain=housing target-year=2029 order=b\n"
  "goal g2 title=Second domain=housing target-year=2026 order=c\n"
  "goal g3 title=Unordered domain=health target-year=2026\n"
  "action a1 title=Do order=b\n"
  "action a2 title=Loose order=d\n"
  "partner p1 name=Riverhouse\n"
  "contributes a1 g1\n"
  "grounds v1 g2\n";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->project);
}

static WbRecord *
add_at (Fixture *fixture, WbKind kind, WbBoardSpot spot)
{
  g_autoptr (GError) error = NULL;
  WbSlot slot = wb_board_add (fixture->project, kind, &spot, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (slot, !=, WB_SLOT_NONE);

  return wb_project_get (fixture->project, slot);
}

static WbRecord *
add_beside (Fixture *fixture, WbKind kind, const char *id)
{
  return add_at (fixture, kind, (WbBoardSpot) { .slot = small_plan_find (fixture->project, id) });
}

static void
assert_linked (Fixture *fixture, WbKind kind, const char *from, const char *to, gboolean linked)
{
  g_assert_cmpint (wb_project_find_link (fixture->project, kind, from, to) != WB_SLOT_NONE, ==, linked);
}

static void
test_goal_in_cell (Fixture *fixture, gconstpointer data)
{
  WbSlot work = small_plan_find (fixture->project, "work");
  WbRecord *goal = add_at (fixture, WB_KIND_GOAL, (WbBoardSpot) { .domain = work,
                                                                       .horizon = WB_HORIZON_GENERATION });

  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_DOMAIN), ==, "work");
  g_assert_cmpuint (wb_record_get_word (goal, WB_GOAL_HORIZON), ==, WB_HORIZON_GENERATION);
  g_assert_cmpuint (wb_record_get_word (goal, WB_GOAL_STATUS), ==, WB_GOAL_STATUS_IDEA);
  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_ORDER), >, "c");
  g_assert_cmpstr (wb_project_get_undo_name (fixture->project), ==, "Add goal");
}

/* What rows go by it gets from the cell, or from the goal beside which it comes. */
static void
test_goal_in_row (Fixture *fixture, gconstpointer data)
{
  WbSlot partner = small_plan_find (fixture->project, "p1");
  WbRecord *led = add_at (fixture, WB_KIND_GOAL, (WbBoardSpot) { .rows = WB_ROWS_BY_LEAD, .in_row = TRUE, .key = partner });
  WbSlot slot = wb_project_find (fixture->project, wb_record_get_id (led));
  WbRecord *running = add_at (fixture, WB_KIND_GOAL, (WbBoardSpot) { .rows = WB_ROWS_BY_STATUS, .in_row = TRUE,
                                                                   .key = WB_GOAL_STATUS_RUNNING });
  WbRecord *beside = add_at (fixture, WB_KIND_GOAL, (WbBoardSpot) { .slot = slot, .rows = WB_ROWS_BY_LEAD });

  g_assert_cmpstr (wb_record_get_text (led, WB_GOAL_OWNER), ==, "p1");
  g_assert_cmpuint (wb_record_get_word (led, WB_GOAL_STATUS), ==, WB_GOAL_STATUS_IDEA);
  g_assert_cmpuint (wb_record_get_word (running, WB_GOAL_STATUS), ==, WB_GOAL_STATUS_RUNNING);
  g_assert_cmpstr (wb_record_get_text (beside, WB_GOAL_OWNER), ==, "p1");
}

/* Also in the row of those that have none; where no row is meant a goal begins as an idea. */
static void
test_goal_without_status (Fixture *fixture, gconstpointer data)
{
  WbRecord *there = add_at (fixture, WB_KIND_GOAL, (WbBoardSpot) { .rows = WB_ROWS_BY_STATUS, .in_row = TRUE,
                                                                   .key = WB_GOAL_STATUS_ABSENT });
  WbSlot slot = wb_project_find (fixture->project, wb_record_get_id (there));
  WbRecord *beside = add_at (fixture, WB_KIND_GOAL, (WbBoardSpot) { .slot = slot, .rows = WB_ROWS_BY_STATUS });
  WbRecord *elsewhere = add_at (fixture, WB_KIND_GOAL, (WbBoardSpot) { .rows = WB_ROWS_BY_STATUS });

  g_assert_cmpuint (wb_record_get_word (there, WB_GOAL_STATUS), ==, WB_GOAL_STATUS_ABSENT);
  g_assert_cmpuint (wb_record_get_word (beside, WB_GOAL_STATUS), ==, WB_GOAL_STATUS_ABSENT);
  g_assert_cmpuint (wb_record_get_word (elsewhere, WB_GOAL_STATUS), ==, WB_GOAL_STATUS_IDEA);
}

/* In its theme and row, and right after it. */
static void
test_goal_at_goal (Fixture *fixture, gconstpointer data)
{
  WbRecord *goal = add_beside (fixture, WB_KIND_GOAL, "g1");

  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_DOMAIN), ==, "housing");
  g_assert_cmpuint (wb_record_get_word (goal, WB_GOAL_HORIZON), ==, WB_HORIZON_PLAN_PERIOD);
  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_ORDER), >, "b");
  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_ORDER), <, "c");

  goal = add_beside (fixture, WB_KIND_GOAL, "g3");
  g_assert_false (wb_record_has (goal, WB_GOAL_ORDER));
}

static void
test_goal_at_voice (Fixture *fixture, gconstpointer data)
{
  WbRecord *goal = add_beside (fixture, WB_KIND_GOAL, "v1");

  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_DOMAIN), ==, "work");
  g_assert_cmpuint (wb_record_get_word (goal, WB_GOAL_HORIZON), ==, WB_HORIZON_THIS_YEAR);
  assert_linked (fixture, WB_KIND_GROUNDS, "v1", wb_record_get_id (goal), TRUE);
}

static void
test_goal_at_action (Fixture *fixture, gconstpointer data)
{
  WbRecord *goal = add_beside (fixture, WB_KIND_GOAL, "a1");

  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_DOMAIN), ==, "housing");
  assert_linked (fixture, WB_KIND_CONTRIBUTES, "a1", wb_record_get_id (goal), FALSE);

  goal = add_beside (fixture, WB_KIND_GOAL, "a2");
  assert_linked (fixture, WB_KIND_CONTRIBUTES, "a2", wb_record_get_id (goal), TRUE);
}

static void
test_action (Fixture *fixture, gconstpointer data)
{
  WbRecord *action = add_beside (fixture, WB_KIND_ACTION, "g2");

  assert_linked (fixture, WB_KIND_CONTRIBUTES, wb_record_get_id (action), "g2", TRUE);
  g_assert_cmpstr (wb_record_get_text (action, WB_ACTION_ORDER), >, "d");

  action = add_beside (fixture, WB_KIND_ACTION, "a1");
  assert_linked (fixture, WB_KIND_CONTRIBUTES, wb_record_get_id (action), "g1", TRUE);
  g_assert_cmpstr (wb_record_get_text (action, WB_ACTION_ORDER), >, "b");
  g_assert_cmpstr (wb_record_get_text (action, WB_ACTION_ORDER), <, "d");

  action = add_beside (fixture, WB_KIND_ACTION, "v1");
  assert_linked (fixture, WB_KIND_CONTRIBUTES, wb_record_get_id (action), "g2", TRUE);
  assert_linked (fixture, WB_KIND_ANSWERS, wb_record_get_id (action), "v1", TRUE);

  action = add_at (fixture, WB_KIND_ACTION, (WbBoardSpot) { 0 });
  assert_linked (fixture, WB_KIND_CONTRIBUTES, wb_record_get_id (action), "g1", FALSE);
}

static void
test_voice (Fixture *fixture, gconstpointer data)
{
  WbRecord *voice = add_beside (fixture, WB_KIND_VOICE, "g1");

  g_assert_true (wb_set_contains (wb_record_get_set (voice, WB_VOICE_DOMAINS), "housing"));
  g_assert_cmpuint (wb_record_get_date (voice, WB_VOICE_DATE), ==, SMALL_PLAN_TODAY);
  assert_linked (fixture, WB_KIND_GROUNDS, wb_record_get_id (voice), "g1", TRUE);

  voice = add_beside (fixture, WB_KIND_VOICE, "v1");
  g_assert_true (wb_set_contains (wb_record_get_set (voice, WB_VOICE_DOMAINS), "work"));

  voice = add_at (fixture, WB_KIND_VOICE, (WbBoardSpot) { 0 });
  g_assert_null (wb_record_get_set (voice, WB_VOICE_DOMAINS));
}

static void
assert_role (Fixture *fixture, const WbRecord *partner, const char *role)
{
  WbSlot link = wb_project_find_link (fixture->project, WB_KIND_TAKES_PART, wb_record_get_id (partner), "a1");

  g_assert_cmpuint (link, !=, WB_SLOT_NONE);
  g_assert_true (wb_set_contains (wb_record_get_set (wb_project_get (fixture->project, link), WB_TAKES_PART_ROLES),
                                  role));
}

/* The first one leads. */
static void
test_partner (Fixture *fixture, gconstpointer data)
{
  assert_role (fixture, add_beside (fixture, WB_KIND_PARTNER, "a1"), "lead");
  assert_role (fixture, add_beside (fixture, WB_KIND_PARTNER, "a1"), "does");
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_TAKES_PART), ==, 2);

  add_beside (fixture, WB_KIND_PARTNER, "g1");
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_TAKES_PART), ==, 2);
}

/* Every command is one step. */
static void
test_one_step (Fixture *fixture, gconstpointer data)
{
  static const WbKind kinds[] = { WB_KIND_GOAL, WB_KIND_ACTION, WB_KIND_VOICE, WB_KIND_PARTNER };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (WbPlan) before = wb_plan_ref (wb_project_get_plan (fixture->project));

      add_beside (fixture, kinds[i], i % 2 == 0 ? "v1" : "a1");
      g_assert_true (wb_project_undo (fixture->project));
      g_assert_true (wb_plan_equal (before, wb_project_get_plan (fixture->project)));
      g_assert_true (wb_project_redo (fixture->project));
    }
}

#define ADD(name, func) g_test_add ("/commands/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("goal-in-cell", test_goal_in_cell);
  ADD ("goal-in-row", test_goal_in_row);
  ADD ("goal-without-status", test_goal_without_status);
  ADD ("goal-at-goal", test_goal_at_goal);
  ADD ("goal-at-voice", test_goal_at_voice);
  ADD ("goal-at-action", test_goal_at_action);
  ADD ("action", test_action);
  ADD ("voice", test_voice);
  ADD ("partner", test_partner);
  ADD ("one-step", test_one_step);

  return g_test_run ();
}
