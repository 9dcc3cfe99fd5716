/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lines are drawn: few while nothing is selected, all of what is. */

#include "small-plan.h"
#include "wb-generate.h"
#include "wb-line-layer.h"
#include "wb-random.h"

#define EVERYTHING ((WbRect) { -1e5f, -1e5f, 1e6f, 1e6f })

/* Two voices are shown and one is folded away; both goals of housing are in one cell, and one shows. */
static const char plan[] =
  "voice v1 text=One domains=housing date=2026-05-03\n"
  "voice v2 text=Two domains=housing date=2026-05-02\n"
  "voice v3 text=Three domains=housing date=2026-05-01\n"
  "goal g1 title=First domain=housing target-year=2026 order=a\n"
  "goal g2 title=Second domain=housing target-year=2026 order=b\n"
  "goal g3 title=Third domain=work target-year=2026 order=c\n"
  "grounds v1 g1\n"
  "grounds v1 g2\n"
  "grounds v3 g1\n"
  "grounds v2 g3\n";

typedef struct
{
  WbProject   *project;
  WbSelection *selection;
  WbStage     *stage;
  WbLineLayer *layer;
} Fixture;

static void
set_project (Fixture *fixture, WbProject *project)
{
  fixture->project = project;
  fixture->selection = wb_selection_new (project);
  fixture->stage = wb_stage_new ();
  fixture->stage->options.width = 1200;
  wb_stage_set_project (fixture->stage, project);
  wb_stage_set_selection (fixture->stage, fixture->selection);
  fixture->layer = wb_line_layer_new (fixture->stage);
}

static void
tear_down (Fixture *fixture)
{
  wb_line_layer_free (fixture->layer);
  wb_stage_free (fixture->stage);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->project);
}

static guint
count_lines (Fixture *fixture)
{
  wb_stage_forget_focus (fixture->stage);
  wb_line_layer_invalidate (fixture->layer);
  wb_line_layer_update (fixture->layer, &EVERYTHING);

  return wb_line_layer_get_n_lines (fixture->layer);
}

static void
test_folded (void)
{
  Fixture fixture;

  set_project (&fixture, small_plan_new (plan));
  g_assert_cmpuint (count_lines (&fixture), ==, 2);

  /* What the pointer is at, or what is selected, shows where all its links go. */
  fixture.stage->hovered = small_plan_find (fixture.project, "v1");
  g_assert_cmpuint (count_lines (&fixture), ==, 3);
  fixture.stage->hovered = WB_SLOT_NONE;
  wb_selection_set (fixture.selection, small_plan_find (fixture.project, "g1"));
  g_assert_cmpuint (count_lines (&fixture), ==, 2);
  wb_selection_clear (fixture.selection);
  g_assert_cmpuint (count_lines (&fixture), ==, 2);
  tear_down (&fixture);
}

/* What a selected reference joins shows all its links, that one among them. */
static void
test_reference (void)
{
  Fixture fixture;
  WbEdge edge = { .field = WB_GOAL_PARENT };

  set_project (&fixture, small_plan_new (plan));
  small_plan_change (fixture.project, "g3 parent=g1\n");
  edge.by = edge.from = small_plan_find (fixture.project, "g3");
  edge.to = small_plan_find (fixture.project, "g1");
  wb_selection_set_reference (fixture.selection, &edge);
  g_assert_cmpuint (count_lines (&fixture), ==, 4);
  wb_selection_clear (fixture.selection);
  tear_down (&fixture);
}

/* Three contributions of each weight to a second goal, and a voice; each action has a partner who leads, and one not. */
static const char weights[] =
  "goal g1 title=First domain=housing target-year=2026\n"
  "goal g2 title=Second domain=work target-year=2026\n"
  "voice v text=One domains=housing\n"
  "grounds v g1\n"
  "action a1 title=Small\n action a2 title=Medium\n action a3 title=Large\n"
  "contributes a1 g1 weight=large\n contributes a2 g1 weight=large\n contributes a3 g1 weight=large\n"
  "contributes a1 g2 weight=small\n contributes a2 g2 weight=medium\n contributes a3 g2 weight=large\n"
  "partner p1 name=River\n partner p2 name=Works\n"
  "takes-part p1 a1 roles=lead\n takes-part p2 a1 roles=does\n";

static guint
count_from (Fixture *fixture, int weakest)
{
  fixture->stage->weakest = weakest;

  return count_lines (fixture);
}

/* Links that are too weak are left out, unless they belong to what is selected or hovered over. */
static void
test_weakest (void)
{
  g_autoptr (WbSight) sight = NULL;
  Fixture fixture;

  set_project (&fixture, small_plan_new (weights));
  g_assert_true (wb_stage_set_options (fixture.stage, &(WbBoardOptions) { .width = 1200, .today = SMALL_PLAN_TODAY,
                                                                          .text_scale = 1 }));
  g_assert_cmpuint (count_from (&fixture, WB_WEIGHT_ABSENT), ==, 4);
  g_assert_cmpuint (count_from (&fixture, WB_WEIGHT_SMALL), ==, 4);
  g_assert_cmpuint (count_from (&fixture, WB_WEIGHT_MEDIUM), ==, 3);
  g_assert_cmpuint (count_from (&fixture, WB_WEIGHT_LARGE), ==, 1);

  sight = wb_stage_get_sight (fixture.stage, &(WbRect) { 0, 0, 1200, 800 });
  g_assert_cmpint (wb_sight_get_weakest (sight), ==, WB_WEIGHT_LARGE);

  fixture.stage->hovered = small_plan_find (fixture.project, "a1");
  g_assert_cmpuint (count_from (&fixture, WB_WEIGHT_LARGE), ==, 2);
  fixture.stage->hovered = WB_SLOT_NONE;
  wb_selection_set (fixture.selection, small_plan_find (fixture.project, "g2"));
  g_assert_cmpuint (count_from (&fixture, WB_WEIGHT_LARGE), ==, 3);
  tear_down (&fixture);
}

/* In a chain a partner who leads is strong, and one who does not is weak. */
static void
test_weakest_in_chain (void)
{
  Fixture fixture;

  set_project (&fixture, small_plan_new (weights));
  g_assert_true (wb_stage_arrange (fixture.stage, WB_ARRANGEMENT_CHAIN));
  g_assert_cmpuint (count_from (&fixture, WB_WEIGHT_SMALL), ==, 9);
  g_assert_cmpuint (count_from (&fixture, WB_WEIGHT_MEDIUM), ==, 7);
  g_assert_cmpuint (count_from (&fixture, WB_WEIGHT_LARGE), ==, 5);

  wb_selection_set (fixture.selection, small_plan_find (fixture.project, "p2"));
  g_assert_cmpuint (count_from (&fixture, WB_WEIGHT_LARGE), ==, 8);
  tear_down (&fixture);
}

static void
note_first_cb (const WbLine *line, gpointer data)
{
  WbPoint *spot = data;

  *spot = (WbPoint) { (line->points[0].x + line->points[1].x) / 2, (line->points[0].y + line->points[1].y) / 2 };
}

/* A selected link is seen among the others of what it joins, and stands out from them. */
static void
test_find (void)
{
  Fixture fixture;
  WbSlot goal, link;
  WbPoint spot;
  const WbLine *found;

  set_project (&fixture, small_plan_new (plan));
  goal = small_plan_find (fixture.project, "g3");
  wb_selection_set (fixture.selection, goal);
  count_lines (&fixture);
  wb_board_foreach_line_of (fixture.stage->board, &goal, 1, note_first_cb, &spot);
  found = wb_line_layer_find (fixture.layer, &spot, 1);
  g_assert_nonnull (found);
  g_assert_cmpuint (found->to, ==, goal);
  g_assert_null (wb_line_layer_find (fixture.layer, &(WbPoint) { spot.x, spot.y - 5000 }, 1));

  link = found->edge.by;
  wb_selection_set (fixture.selection, link);
  g_assert_cmpuint (count_lines (&fixture), ==, 1);
  found = wb_line_layer_find (fixture.layer, &spot, 1);
  g_assert_cmpint (wb_focus_set_of_line (wb_stage_get_focus (fixture.stage), found), ==, WB_EMPHASIS_SELECTED);
  g_assert_cmpint (wb_focus_set_of_card (wb_stage_get_focus (fixture.stage), goal), ==, WB_EMPHASIS_LIT);
  tear_down (&fixture);
}

static void
count_cb (const WbLine *line, gpointer data)
{
  (*(guint *) data)++;
}

/* A large plan with nothing folded has thousands of lines; nobody could follow them, and drawing them takes long. */
static void
test_many (void)
{
  g_autoptr (WbPlan) large = wb_generate_plan (3000, wb_random_seed (), WB_GENERATE_REALISTIC);
  Fixture fixture;
  WbBoardOptions options;
  guint n = 0;

  set_project (&fixture, wb_project_new (large, NULL));
  options = fixture.stage->options;
  options.fold = FALSE;
  wb_stage_set_options (fixture.stage, &options);
  wb_board_foreach_line (fixture.stage->board, &EVERYTHING, count_cb, &n);
  g_test_message ("%u lines", n);
  g_assert_cmpuint (n, >, 500);
  g_assert_cmpuint (count_lines (&fixture), ==, 500);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line-layer/weakest", test_weakest);
  g_test_add_func ("/line-layer/weakest-in-chain", test_weakest_in_chain);
  g_test_add_func ("/line-layer/folded", test_folded);
  g_test_add_func ("/line-layer/reference", test_reference);
  g_test_add_func ("/line-layer/find", test_find);
  g_test_add_func ("/line-layer/many", test_many);

  return g_test_run ();
}
