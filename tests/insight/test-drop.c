/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-aim.h"
#include "wb-order.h"
#include "wb-standing.h"

/* Housing has two goals this year, g1 and g2, and one in the plan period. */
static const char plan[] =
  "voice v1 text=Damp domains='health housing'\n"
  "voice v2 text=Dark domains=safe\n"
  "goal g1 title=First domain=housing also-domains='work health' target-year=2026 order=b\n"
  "goal g2 title=Second domain=housing target-year=2026 order=c\n"
  "goal g3 title=Later domain=housing target-year=2029 order=d\n"
  "goal g4 title=Work domain=work target-year=2026\n"
  "goal g5 title=Other domain=work target-year=2026\n"
  "goal g6 title=Across target-year=2026\n"
  "action a1 title=One order=b\n"
  "action a2 title=Two order=c\n"
  "action a3 title=Three\n"
  "action a4 title=Loose\n"
  "contributes a1 g1 weight=small because=Why\n"
  "contributes a2 g1\n"
  "contributes a3 g2\n"
  "contributes a3 g4\n"
  "grounds v1 g1\n"
  "partner p1 name=Riverhouse\n"
  "partner p2 name=Council\n"
  "partner p3 name=Police\n"
  "takes-part p1 a1 roles=lead\n"
  "takes-part p2 a1 roles='funds lead'\n"
  "takes-part p3 a2 roles=advises\n";

typedef struct
{
  WbProject *project;
  guint64    state; /* before the drop */
} Fixture;

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
get (Fixture *fixture, const char *id)
{
  return wb_project_get (fixture->project, small_plan_find (fixture->project, id));
}

static GArray *
find_all (Fixture *fixture, const char *ids)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  g_auto (GStrv) names = g_strsplit (ids, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      WbSlot slot = small_plan_find (fixture->project, names[i]);

      g_array_append_val (slots, slot);
    }

  return slots;
}

static WbDrop *
plan_drop (Fixture *fixture, const char *ids, const WbDropTarget *target, gboolean also)
{
  g_autoptr (GArray) carried = find_all (fixture, ids);

  return wb_drop_new (fixture->project, (const WbSlot *) carried->data, carried->len, target, also);
}

/* Expects what it says, and does it. */
static void
expect (Fixture *fixture, const char *ids, const WbDropTarget *target, gboolean also, const char *sentence,
        const char *hint)
{
  WbDrop *drop = plan_drop (fixture, ids, target, also);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (drop);
  g_assert_cmpstr (drop->sentence, ==, sentence);
  g_assert_cmpstr (drop->hint, ==, hint);
  fixture->state = wb_project_get_state (fixture->project);
  wb_drop_apply (drop, &error);
  g_assert_no_error (error);
}

/* A drop is one step. */
static void
undo (Fixture *fixture)
{
  g_assert_true (wb_project_undo (fixture->project));
  g_assert_cmpuint (wb_project_get_state (fixture->project), ==, fixture->state);
}

static WbDropTarget
on (Fixture *fixture, const char *id, gboolean low)
{
  return (WbDropTarget) { .item = small_plan_find (fixture->project, id), .low = low };
}

static WbDropTarget
in_cell (Fixture *fixture, const char *domain, WbRowKind row)
{
  return (WbDropTarget) { .item = WB_SLOT_NONE, .row = row,
                          .domain = domain != NULL ? small_plan_find (fixture->project, domain) : WB_SLOT_NONE };
}

static void
refuse (Fixture *fixture, const char *ids, WbDropTarget target, gboolean also)
{
  g_assert_null (plan_drop (fixture, ids, &target, also));
}

static void
expect_linked (Fixture *fixture, WbKind kind, const char *from, const char *to, gboolean linked)
{
  g_assert_cmpint (wb_project_find_link (fixture->project, kind, from, to) != WB_SLOT_NONE, ==, linked);
}

static void
expect_main_goal (Fixture *fixture, const char *action, const char *goal)
{
  WbSlot slot = wb_action_get_main_goal (fixture->project, small_plan_find (fixture->project, action));

  g_assert_cmpstr (wb_record_get_id (wb_project_get (fixture->project, slot)), ==, goal);
}

static void
test_action_moves (Fixture *fixture, gconstpointer data)
{
  WbDropTarget g2 = on (fixture, "g2", FALSE);
  WbRecord *link;

  expect (fixture, "a1", &g2, FALSE, "Moves to “Second”", "with Ctrl: contributes to both");
  expect_linked (fixture, WB_KIND_CONTRIBUTES, "a1", "g1", FALSE);
  link = wb_project_get (fixture->project, wb_project_find_link (fixture->project, WB_KIND_CONTRIBUTES, "a1", "g2"));
  g_assert_cmpuint (wb_record_get_word (link, WB_CONTRIBUTES_WEIGHT), ==, WB_WEIGHT_SMALL);
  g_assert_cmpstr (wb_record_get_text (link, WB_CONTRIBUTES_BECAUSE), ==, "Why");
  g_assert_cmpstr (wb_project_get_undo_name (fixture->project), ==, "Move action");
  undo (fixture);
  expect_main_goal (fixture, "a1", "g1");
}

static void
test_actions_move_together (Fixture *fixture, gconstpointer data)
{
  WbDropTarget g4 = on (fixture, "g4", FALSE);

  expect (fixture, "a1 a2 a4", &g4, FALSE, "Move to “Work”", "with Ctrl: contribute to both");
  expect_main_goal (fixture, "a1", "g4");
  expect_main_goal (fixture, "a2", "g4");
  expect_main_goal (fixture, "a4", "g4");
  undo (fixture);
}

/* It also contributes to another goal, which would take it over: it contributes more to the one that it was moved to. */
static void
test_action_stands_where_it_was_dropped (Fixture *fixture, gconstpointer data)
{
  WbDropTarget g5 = on (fixture, "g5", FALSE);
  WbDropTarget g4 = on (fixture, "g4", FALSE);

  expect (fixture, "a3", &g5, FALSE, "Moves to “Other”", "with Ctrl: contributes to both");
  expect_main_goal (fixture, "a3", "g5");
  expect_linked (fixture, WB_KIND_CONTRIBUTES, "a3", "g4", TRUE);
  undo (fixture);

  expect (fixture, "a3", &g4, FALSE, "Moves to “Work”", "with Ctrl: contributes to both");
  expect_main_goal (fixture, "a3", "g4");
  expect_linked (fixture, WB_KIND_CONTRIBUTES, "a3", "g2", FALSE);
}

static void
test_action_contributes_also (Fixture *fixture, gconstpointer data)
{
  WbDropTarget g2 = on (fixture, "g2", FALSE);

  expect (fixture, "a1", &g2, TRUE, "Contributes to “Second” as well", NULL);
  expect_linked (fixture, WB_KIND_CONTRIBUTES, "a1", "g1", TRUE);
  expect_linked (fixture, WB_KIND_CONTRIBUTES, "a1", "g2", TRUE);
}

static void
test_action_gets_a_place (Fixture *fixture, gconstpointer data)
{
  WbDropTarget after = on (fixture, "a2", TRUE);
  WbDropTarget before = on (fixture, "a1", FALSE);

  expect (fixture, "a1", &after, FALSE, "Comes after “Two”", NULL);
  g_assert_cmpint (wb_item_compare_order (get (fixture, "a2"), get (fixture, "a1"), WB_ACTION_ORDER), <, 0);
  undo (fixture);

  expect (fixture, "a4", &before, FALSE, "Moves to “First”", NULL);
  expect_main_goal (fixture, "a4", "g1");
  g_assert_cmpint (wb_item_compare_order (get (fixture, "a4"), get (fixture, "a1"), WB_ACTION_ORDER), <, 0);
}

static void
test_actions_do_not_react (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, "a1", on (fixture, "g1", FALSE), FALSE); /* it is there */
  refuse (fixture, "a1", on (fixture, "g1", FALSE), TRUE);
  refuse (fixture, "a3", on (fixture, "g4", FALSE), TRUE);
  refuse (fixture, "a1", on (fixture, "a1", FALSE), FALSE); /* itself */
  refuse (fixture, "a1", on (fixture, "a2", FALSE), FALSE); /* it is before that */
  refuse (fixture, "a1", on (fixture, "v1", FALSE), FALSE);
  refuse (fixture, "a1", on (fixture, "a4", FALSE), FALSE); /* without a goal */
  refuse (fixture, "a1", in_cell (fixture, "work", WB_ROW_THIS_YEAR), FALSE);
  refuse (fixture, "a1 g2", on (fixture, "g4", FALSE), FALSE); /* not of one kind */
}

static void
expect_cell (Fixture *fixture, const char *id, const char *domain, const char *year)
{
  WbRecord *goal = get (fixture, id);
  g_autofree char *text = g_strdup_printf ("%d", wb_record_get_integer (goal, WB_GOAL_TARGET_YEAR, 0));

  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_DOMAIN), ==, domain);
  g_assert_cmpstr (text, ==, year);
}

static void
test_goal_to_cell (Fixture *fixture, gconstpointer data)
{
  WbDropTarget later = in_cell (fixture, "work", WB_ROW_PLAN_PERIOD);
  WbDropTarget far = in_cell (fixture, "housing", WB_ROW_GENERATION);
  WbDropTarget across = in_cell (fixture, NULL, WB_ROW_THIS_YEAR);

  expect (fixture, "g1", &later, FALSE, "Moves to Work: Plan period", "the target year becomes 2030");
  expect_cell (fixture, "g1", "work", "2030");
  g_assert_false (wb_set_contains (wb_record_get_set (get (fixture, "g1"), WB_GOAL_ALSO_DOMAINS), "work"));
  g_assert_true (wb_set_contains (wb_record_get_set (get (fixture, "g1"), WB_GOAL_ALSO_DOMAINS), "health"));
  undo (fixture);

  expect (fixture, "g1 g4", &far, FALSE, "Move to Housing: In twenty years", "the target year becomes 2046");
  expect_cell (fixture, "g4", "housing", "2046");
  g_assert_cmpint (wb_item_compare_order (get (fixture, "g1"), get (fixture, "g4"), WB_GOAL_ORDER), <, 0);
  undo (fixture);

  expect (fixture, "g1", &across, FALSE, "Moves to Across themes: This year", NULL);
  expect_cell (fixture, "g1", NULL, "2026");
}

/* Where rows go by something else, that changes, and the year stays. */
static void
test_goal_to_row (Fixture *fixture, gconstpointer data)
{
  WbDropTarget running = in_cell (fixture, "work", WB_ROW_STATUS);
  WbDropTarget led = in_cell (fixture, "housing", WB_ROW_LEAD);
  WbDropTarget nobody = in_cell (fixture, "housing", WB_ROW_NO_LEAD);

  running.rows = WB_ROWS_BY_STATUS;
  running.key = WB_GOAL_STATUS_RUNNING;
  led.rows = nobody.rows = WB_ROWS_BY_LEAD;
  led.key = small_plan_find (fixture->project, "p1");

  expect (fixture, "g1", &running, FALSE, "Moves to Work: Running", "status becomes running");
  expect_cell (fixture, "g1", "work", "2026");
  g_assert_cmpuint (wb_record_get_word (get (fixture, "g1"), WB_GOAL_STATUS), ==, WB_GOAL_STATUS_RUNNING);
  undo (fixture);

  expect (fixture, "g1 g2", &led, FALSE, "Move to Housing: Riverhouse", "lead becomes Riverhouse");
  g_assert_cmpstr (wb_record_get_text (get (fixture, "g1"), WB_GOAL_OWNER), ==, "p1");
  g_assert_cmpstr (wb_record_get_text (get (fixture, "g2"), WB_GOAL_OWNER), ==, "p1");

  expect (fixture, "g1", &nobody, FALSE, "Moves to Housing: No lead yet", "then has no lead");
  g_assert_null (wb_record_get_text (get (fixture, "g1"), WB_GOAL_OWNER));
  undo (fixture);
  g_assert_cmpstr (wb_record_get_text (get (fixture, "g1"), WB_GOAL_OWNER), ==, "p1");
}

/* Where the goals of several leads stand, the row gives none, and says so; a goal there gives its own. */
static void
test_goal_to_other_leads (Fixture *fixture, gconstpointer data)
{
  WbDropTarget row = in_cell (fixture, "housing", WB_ROW_OTHER_LEADS);
  WbDropTarget goal = on (fixture, "g2", TRUE);
  g_autoptr (WbDrop) drop = NULL;

  row.rows = goal.rows = WB_ROWS_BY_LEAD;
  small_plan_change (fixture->project, "g2 owner=p3");

  drop = plan_drop (fixture, "g1", &row, FALSE);
  g_assert_true (drop->is_refused);
  g_assert_cmpstr (drop->sentence, ==, "Here the goals have several leads");
  g_assert_cmpstr (drop->hint, ==, "drop it beside a goal to give it that lead");
  refuse (fixture, "a1", row, FALSE);

  expect (fixture, "g1", &goal, FALSE, "Moves to Housing: Police", "Comes after “Second”\nlead becomes Police");
  g_assert_cmpstr (wb_record_get_text (get (fixture, "g1"), WB_GOAL_OWNER), ==, "p3");
}

/* Beside another goal it becomes one of the row of that. */
static void
test_goal_beside_one_of_another_row (Fixture *fixture, gconstpointer data)
{
  WbDropTarget target = on (fixture, "g1", TRUE);
  g_autoptr (GError) error = NULL;
  WbEdit *edit = wb_edit_new (fixture->project);

  wb_edit_set (edit, "g1", WB_GOAL_STATUS, "agreed", &error);
  wb_edit_apply (edit, "Agree", &error);
  g_assert_no_error (error);
  target.rows = WB_ROWS_BY_STATUS;

  expect (fixture, "g3", &target, FALSE, "Moves to Housing: Agreed",
          "Comes after “First”\nstatus becomes agreed");
  g_assert_cmpuint (wb_record_get_word (get (fixture, "g3"), WB_GOAL_STATUS), ==, WB_GOAL_STATUS_AGREED);
  expect_cell (fixture, "g3", "housing", "2029");
}

/* Where it comes to stand there is said before what that changes. */
static void
test_goal_to_a_place_in_another_row (Fixture *fixture, gconstpointer data)
{
  WbDropTarget before = on (fixture, "g3", FALSE), after = on (fixture, "g3", TRUE);

  expect (fixture, "g1", &before, FALSE, "Moves to Housing: Plan period",
          "Comes before “Later”\nthe target year becomes 2030");
  undo (fixture);
  expect (fixture, "g1", &after, FALSE, "Moves to Housing: Plan period",
          "Comes after “Later”\nthe target year becomes 2030");
}

/* The theme changes, and the year of its row stays. */
static void
test_goal_keeps_its_year (Fixture *fixture, gconstpointer data)
{
  WbDropTarget cell = in_cell (fixture, "work", WB_ROW_PLAN_PERIOD);

  expect (fixture, "g3", &cell, FALSE, "Moves to Work: Plan period", NULL);
  expect_cell (fixture, "g3", "work", "2029");
}

/* When the plan period is over, no target year leads to its row. */
static void
test_goal_to_a_period_that_is_over (Fixture *fixture, gconstpointer data)
{
  WbDropTarget cell = in_cell (fixture, "housing", WB_ROW_PLAN_PERIOD);
  WbSlot root = wb_project_get_root (fixture->project);
  WbEdit *edit = wb_edit_new (fixture->project);
  g_autoptr (GError) error = NULL;

  wb_edit_set (edit, wb_record_get_id (wb_project_get (fixture->project, root)), WB_PROJECT_PERIOD_END, "2025", &error);
  g_assert_no_error (error);
  wb_edit_apply (edit, "", &error);
  g_assert_no_error (error);
  wb_drop_apply (plan_drop (fixture, "g1", &cell, FALSE), &error);
  g_assert_no_error (error);
  g_assert_false (wb_record_has (get (fixture, "g1"), WB_GOAL_TARGET_YEAR));
  g_assert_cmpuint (wb_record_get_word (get (fixture, "g1"), WB_GOAL_HORIZON), ==, WB_HORIZON_PLAN_PERIOD);
}

static void
test_goal_gets_a_place (Fixture *fixture, gconstpointer data)
{
  WbDropTarget before = on (fixture, "g1", FALSE);
  WbDropTarget unordered = on (fixture, "g4", TRUE);

  expect (fixture, "g2", &before, FALSE, "Comes before “First”", NULL);
  g_assert_cmpstr (wb_record_get_text (get (fixture, "g2"), WB_GOAL_ORDER), <, "b");
  g_assert_cmpstr (wb_record_get_text (get (fixture, "g1"), WB_GOAL_ORDER), ==, "b");
  undo (fixture);

  /* Between two that have no keys: the one before it gets one too. */
  expect (fixture, "g2", &unordered, FALSE, "Moves to Work: This year", "Comes after “Work”");
  g_assert_cmpint (wb_item_compare_order (get (fixture, "g4"), get (fixture, "g2"), WB_GOAL_ORDER), <, 0);
  g_assert_cmpint (wb_item_compare_order (get (fixture, "g2"), get (fixture, "g5"), WB_GOAL_ORDER), <, 0);
  g_assert_false (wb_record_has (get (fixture, "g5"), WB_GOAL_ORDER));
}

static void
test_goals_do_not_react (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, "g1", on (fixture, "g1", TRUE), FALSE);
  refuse (fixture, "g1", on (fixture, "g2", FALSE), FALSE); /* it is there */
  refuse (fixture, "g2", on (fixture, "g1", TRUE), FALSE);
  refuse (fixture, "g2", in_cell (fixture, "housing", WB_ROW_THIS_YEAR), FALSE); /* it is the last */
  refuse (fixture, "g1", in_cell (fixture, "housing", WB_ROW_VOICES), FALSE);
  refuse (fixture, "g1", in_cell (fixture, "housing", WB_ROW_LOOSE_ACTIONS), FALSE);
  refuse (fixture, "g1", on (fixture, "a3", FALSE), FALSE);
}

static void
test_voices (Fixture *fixture, gconstpointer data)
{
  WbDropTarget g2 = on (fixture, "g2", FALSE);
  WbDropTarget work = in_cell (fixture, "work", WB_ROW_VOICES);
  const WbSet *domains;

  expect (fixture, "v1 v2", &g2, FALSE, "Become reasons for “Second”", NULL);
  expect_linked (fixture, WB_KIND_GROUNDS, "v1", "g2", TRUE);
  expect_linked (fixture, WB_KIND_GROUNDS, "v2", "g2", TRUE);
  undo (fixture);

  expect (fixture, "v1", &work, FALSE, "Moves to Work", NULL);
  domains = wb_record_get_set (get (fixture, "v1"), WB_VOICE_DOMAINS);
  g_assert_cmpuint (domains->n, ==, 2);
  g_assert_true (wb_set_contains (domains, "work") && wb_set_contains (domains, "health"));

  refuse (fixture, "v1", on (fixture, "g1", FALSE), FALSE);
  refuse (fixture, "v2", in_cell (fixture, "safe", WB_ROW_VOICES), FALSE);
  refuse (fixture, "v2", in_cell (fixture, "safe", WB_ROW_THIS_YEAR), FALSE);
}

static gboolean
leads (Fixture *fixture, const char *partner, const char *action)
{
  return wb_takes_part_is_lead (
    wb_project_get (fixture->project, wb_project_find_link (fixture->project, WB_KIND_TAKES_PART, partner, action)));
}

static void
test_partner_leads (Fixture *fixture, gconstpointer data)
{
  WbDropTarget a2 = on (fixture, "a2", FALSE);
  WbDropTarget a1 = on (fixture, "a1", FALSE);

  expect (fixture, "p1", &a2, FALSE, "Becomes lead of this action", "dropped at the bottom: takes part");
  g_assert_true (leads (fixture, "p1", "a2"));
  undo (fixture);

  expect (fixture, "p1", &a1, FALSE, "Becomes lead of this action instead of Council",
          "dropped at the bottom: takes part");
  g_assert_true (leads (fixture, "p1", "a1"));
  g_assert_false (leads (fixture, "p2", "a1"));
}

static void
test_partner_takes_part (Fixture *fixture, gconstpointer data)
{
  WbDropTarget a2 = on (fixture, "a2", TRUE);
  WbDropTarget a1 = on (fixture, "a1", TRUE);

  expect (fixture, "p1", &a2, FALSE, "Takes part in this action", "dropped at the top: becomes lead");
  g_assert_false (leads (fixture, "p1", "a2"));
  undo (fixture);

  expect (fixture, "p1", &a1, FALSE, "Takes part in this action", "dropped at the top: becomes lead");
  g_assert_false (leads (fixture, "p1", "a1"));

  refuse (fixture, "p3", a2, FALSE); /* it does */
  refuse (fixture, "p1", on (fixture, "g1", FALSE), FALSE);
}

/* What is carried decides what a point of the board means. */
static void
test_aim (Fixture *fixture, gconstpointer data)
{
  const WbBoardOptions options = { .today = SMALL_PLAN_TODAY, .width = 1200, .fold = FALSE, .show_flags = TRUE,
                                   .text_scale = 1 };
  g_autoptr (WbBoard) board = wb_board_new (fixture->project, &options, &fixed_measurer);
  WbSlot voice = small_plan_find (fixture->project, "v2");
  WbSlot goal = small_plan_find (fixture->project, "g3");
  WbSlot action = small_plan_find (fixture->project, "a3");
  WbSlot partner = small_plan_find (fixture->project, "p1");
  const WbCard *card = wb_board_get_card (board, small_plan_find (fixture->project, "a1"));
  WbPoint top = { card->rect.x + 5, card->rect.y + 2 };
  WbPoint bottom = { card->rect.x + 5, card->rect.y + card->rect.height - 2 };
  WbAim aim;

  g_assert_true (wb_aim_at_point (board, fixture->project, &partner, 1, top, &aim));
  g_assert_true (aim.target.item == card->slot && !aim.target.low);
  g_assert_true (wb_aim_at_point (board, fixture->project, &partner, 1, bottom, &aim));
  g_assert_true (aim.target.item == card->slot && aim.target.low);

  g_assert_true (wb_aim_at_point (board, fixture->project, &voice, 1, top, &aim));
  g_assert_cmpuint (aim.target.item, ==, card->within);
  g_assert_true (wb_aim_at_point (board, fixture->project, &action, 1, bottom, &aim));
  g_assert_true (aim.target.item == card->slot && aim.target.low && aim.has_place);
  g_assert_cmpfloat (aim.ring.y, ==, wb_board_get_card (board, card->within)->rect.y);

  /* Over itself it stays: so does a goal, whose actions lie upon it. */
  g_assert_false (wb_aim_at_point (board, fixture->project, &card->slot, 1, top, &aim));
  g_assert_false (wb_aim_at_point (board, fixture->project, &card->within, 1, top, &aim));

  /* A goal comes between goals, whatever lies upon them. */
  g_assert_true (wb_aim_at_point (board, fixture->project, &goal, 1, top, &aim));
  g_assert_cmpuint (wb_record_get_kind (wb_project_get (fixture->project, aim.target.item)), ==, WB_KIND_GOAL);
  g_assert_false (wb_aim_at_point (board, fixture->project, &goal, 1, (WbPoint) { -5, top.y }, &aim));
  g_assert_false (wb_aim_at_point (board, fixture->project, &partner, 1, (WbPoint) { top.x, 1 }, &aim));
}

#define ADD(path, test) g_test_add ("/insight/drop/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("action-moves", test_action_moves);
  ADD ("actions-move-together", test_actions_move_together);
  ADD ("action-stands-where-it-was-dropped", test_action_stands_where_it_was_dropped);
  ADD ("action-contributes-also", test_action_contributes_also);
  ADD ("action-gets-a-place", test_action_gets_a_place);
  ADD ("actions-do-not-react", test_actions_do_not_react);
  ADD ("goal-to-cell", test_goal_to_cell);
  ADD ("goal-to-row", test_goal_to_row);
  ADD ("goal-to-other-leads", test_goal_to_other_leads);
  ADD ("goal-beside-one-of-another-row", test_goal_beside_one_of_another_row);
  ADD ("goal-to-a-place-in-another-row", test_goal_to_a_place_in_another_row);
  ADD ("goal-keeps-its-year", test_goal_keeps_its_year);
  ADD ("goal-to-a-period-that-is-over", test_goal_to_a_period_that_is_over);
  ADD ("goal-gets-a-place", test_goal_gets_a_place);
  ADD ("goals-do-not-react", test_goals_do_not_react);
  ADD ("voices", test_voices);
  ADD ("partner-leads", test_partner_leads);
  ADD ("partner-takes-part", test_partner_takes_part);
  ADD ("aim", test_aim);

  return g_test_run ();
}
