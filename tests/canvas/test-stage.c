/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Options lay the board out anew when they differ, and only then; a chain is filled around what is selected. */

#include "small-plan.h"
#include "wb-density.h"
#include "wb-edit.h"
#include "wb-stage.h"

typedef struct
{
  const char *path;
  gsize       offset; /* of an option */
} OptionCase;

#define OPTION(name) { "/stage/option/" #name, G_STRUCT_OFFSET (WbBoardOptions, name) }

static const OptionCase cases[] = {
  OPTION (fold), OPTION (max_voices), OPTION (max_goals), OPTION (max_actions), OPTION (show_flags), OPTION (hide_private),
};

/* All of these are as long as an int, and none is 3. */
static void
test_option (gconstpointer data)
{
  const OptionCase *test = data;
  g_autoptr (WbStage) stage = wb_stage_new ();
  WbBoardOptions options = stage->options;

  g_assert_false (wb_stage_set_options (stage, &options));
  G_STRUCT_MEMBER (int, &options, test->offset) = 3;
  g_assert_true (wb_stage_set_options (stage, &options));
  g_assert_false (wb_stage_set_options (stage, &options));
}

static void
test_sizes (void)
{
  g_autoptr (WbStage) stage = wb_stage_new ();
  WbBoardOptions options = stage->options;

  options.width = 900;
  g_assert_true (wb_stage_set_options (stage, &options));
  options.text_scale = 1.5;
  g_assert_true (wb_stage_set_options (stage, &options));
  g_assert_false (wb_stage_set_options (stage, &options));
}

/* How many actions a goal shows is seen at once. */
static void
test_max_actions (void)
{
  g_autoptr (WbProject) project = small_plan_new ("goal g domain=work horizon=this-year\n action a order=a\n action b order=b\n"
                                                  "contributes a g\n contributes b g");
  g_autoptr (WbStage) stage = wb_stage_new ();
  WbBoardOptions options = stage->options;

  wb_stage_set_project (stage, project);
  g_assert_nonnull (wb_board_get_card (stage->board, small_plan_find (project, "b")));
  options.max_actions = 1;
  g_assert_true (wb_stage_set_options (stage, &options));
  g_assert_null (wb_board_get_card (stage->board, small_plan_find (project, "b")));
}

/* What was laid out on another thread is taken, and follows the options that the stage has. */
static void
test_ahead (void)
{
  g_autoptr (WbProject) project = small_plan_new ("goal g domain=work horizon=this-year\n action a order=a\n action b order=b\n"
                                                  "contributes a g\n contributes b g");
  g_autoptr (WbStage) stage = wb_stage_new ();
  WbBoardAhead *ahead = wb_board_ahead_new (project, &stage->options);
  WbShaper *shaper = wb_board_ahead_get_shaper (ahead);
  WbBoardOptions options = stage->options;

  options.max_actions = 1;
  wb_stage_set_options (stage, &options);
  wb_stage_expect (stage, ahead);
  wb_stage_set_project (stage, project);
  g_assert_true (stage->shaper == shaper);
  g_assert_nonnull (wb_board_get_card (stage->board, small_plan_find (project, "a")));
  g_assert_null (wb_board_get_card (stage->board, small_plan_find (project, "b")));
}

/* What was laid out of another plan is of no use. */
static void
test_ahead_of_another (void)
{
  g_autoptr (WbProject) one = small_plan_new ("goal g domain=work horizon=this-year\n");
  g_autoptr (WbProject) other = small_plan_new ("voice v text=One domains=housing\n");
  g_autoptr (WbStage) stage = wb_stage_new ();

  wb_stage_expect (stage, wb_board_ahead_new (one, &stage->options));
  wb_stage_set_project (stage, other);
  g_assert_nonnull (wb_board_get_card (stage->board, small_plan_find (other, "v")));
}

/* A cell that is as full as it can be, with a last row below it. */
static const char full[] =
  "voice a text=One domains=housing\n voice b text=Two domains=housing\n voice c text=Three domains=housing\n"
  "goal g title=Now domain=housing horizon=this-year\n action d title=First order=a\n action e title=Second order=b\n"
  "contributes d g\n contributes e g\n goal h title=Later domain=housing horizon=generation\n";

static guint
count_shown (WbStage *stage, float height)
{
  wb_density_choose (stage, height);

  return wb_board_get_n_cards (stage->board);
}

/* Little room: fewer actions, then fewer voices; what is folded away comes back with the room. */
static void
test_density (void)
{
  g_autoptr (WbProject) project = small_plan_new (full);
  g_autoptr (WbStage) stage = wb_stage_new ();
  float width, height;

  wb_stage_set_project (stage, project);
  wb_board_get_size (stage->board, &width, &height);
  g_assert_cmpuint (count_shown (stage, height), ==, 6);
  g_assert_cmpuint (count_shown (stage, height - 20), ==, 5);
  g_assert_cmpuint (count_shown (stage, 100), ==, 4);
  g_assert_nonnull (wb_board_get_card (stage->board, small_plan_find (project, "d")));
  g_assert_nonnull (wb_board_get_card (stage->board, small_plan_find (project, "h")));
  g_assert_cmpuint (count_shown (stage, height), ==, 6);
  g_assert_false (wb_density_choose (stage, height));
}

static void
test_density_unfolded (void)
{
  g_autoptr (WbProject) project = small_plan_new (full);
  g_autoptr (WbStage) stage = wb_stage_new ();

  wb_stage_set_project (stage, project);
  wb_board_set_fold (stage->board, WB_ROW_VOICES, 0, WB_FOLD_OPEN);
  g_assert_cmpuint (count_shown (stage, 100), ==, 7);
}

/* Two chains that have nothing to do with each other, and room for one card in each lane. */
static const char two_chains[] =
  "voice v text=Cold\n goal g domain=housing title=Warm\n action a title=Insulate\n partner p name=Alpha\n"
  "grounds v g\n contributes a g\n takes-part p a\n"
  "voice w text=Idle\n goal h domain=work title=Jobs\n action b title=Coach\n partner q name=Beta\n"
  "grounds w h\n contributes b h\n takes-part q b\n";

#define ONE_EACH 130

typedef struct
{
  WbProject   *project;
  WbSelection *selection;
  WbStage     *stage;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (two_chains);
  fixture->selection = wb_selection_new (fixture->project);
  fixture->stage = wb_stage_new ();
  wb_stage_set_project (fixture->stage, fixture->project);
  wb_stage_set_selection (fixture->stage, fixture->selection);
  wb_stage_set_height (fixture->stage, ONE_EACH);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wb_stage_free (fixture->stage);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->project);
}

static gboolean
is_shown (Fixture *fixture, const char *id)
{
  return wb_stage_get_card (fixture->stage, small_plan_find (fixture->project, id)) != NULL;
}

static gboolean
choose (Fixture *fixture, const char *id)
{
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, id));

  return wb_stage_follow_selection (fixture->stage);
}

/* Partners have cards only in a chain, which has no cells. */
static void
test_arrange (Fixture *fixture, gconstpointer data)
{
  guint n;

  g_assert_false (is_shown (fixture, "p"));
  g_assert_false (wb_stage_has_cards_of (fixture->stage, WB_KIND_PARTNER));
  g_assert_true (wb_stage_arrange (fixture->stage, WB_ARRANGEMENT_CHAIN));
  g_assert_false (wb_stage_arrange (fixture->stage, WB_ARRANGEMENT_CHAIN));
  g_assert_true (is_shown (fixture, "p"));
  g_assert_true (wb_stage_has_cards_of (fixture->stage, WB_KIND_PARTNER));
  wb_stage_get_rows (fixture->stage, &n);
  g_assert_cmpuint (n, ==, 0);
  wb_stage_get_columns (fixture->stage, &n);
  g_assert_cmpuint (n, ==, 0);

  g_assert_true (wb_stage_arrange (fixture->stage, WB_ARRANGEMENT_THEME));
  g_assert_false (is_shown (fixture, "p"));
  wb_stage_get_rows (fixture->stage, &n);
  g_assert_cmpuint (n, >, 0);
}

/* The first selection that is not shown fills the lanes anew, what is shown does not. */
static void
test_around (Fixture *fixture, gconstpointer data)
{
  wb_stage_arrange (fixture->stage, WB_ARRANGEMENT_CHAIN);
  g_assert_true (is_shown (fixture, "g"));
  g_assert_false (is_shown (fixture, "h"));
  g_assert_false (choose (fixture, "g"));
  g_assert_true (choose (fixture, "h"));
  g_assert_true (is_shown (fixture, "w") && is_shown (fixture, "h") && is_shown (fixture, "b") && is_shown (fixture, "q"));
  g_assert_false (is_shown (fixture, "g"));
  g_assert_false (choose (fixture, "b"));

  /* Nothing selected: it stays as it is. */
  wb_selection_clear (fixture->selection);
  g_assert_false (wb_stage_follow_selection (fixture->stage));
  g_assert_true (is_shown (fixture, "h"));

  g_assert_true (wb_stage_set_around (fixture->stage, FALSE));
  g_assert_true (is_shown (fixture, "g") && is_shown (fixture, "h"));
  g_assert_false (choose (fixture, "g"));
}

/* What is selected when the chain comes is what it is filled around. */
static void
test_arrange_around (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "q");
  wb_stage_arrange (fixture->stage, WB_ARRANGEMENT_CHAIN);
  g_assert_true (is_shown (fixture, "h"));
}

static void
test_height (Fixture *fixture, gconstpointer data)
{
  wb_stage_arrange (fixture->stage, WB_ARRANGEMENT_CHAIN);
  g_assert_false (wb_stage_set_height (fixture->stage, ONE_EACH));
  g_assert_true (wb_stage_set_height (fixture->stage, 900));
  g_assert_true (is_shown (fixture, "h"));
}

static void
follow_cb (WbStage *stage, const WbDelta *delta)
{
  wb_stage_update (stage, delta);
}

static void
delete_item (Fixture *fixture, const char *id)
{
  WbEdit *edit = wb_edit_new (fixture->project);
  g_autoptr (GError) error = NULL;

  wb_edit_remove (edit, id);
  wb_edit_apply (edit, "Delete", &error);
  g_assert_no_error (error);
}

/* What the chain was filled around goes, and what stands beside it comes. */
static void
test_chain_update (Fixture *fixture, gconstpointer data)
{
  wb_stage_arrange (fixture->stage, WB_ARRANGEMENT_CHAIN);
  choose (fixture, "h");
  g_signal_connect_swapped (fixture->project, "changed", G_CALLBACK (follow_cb), fixture->stage);
  delete_item (fixture, "h");
  g_assert_true (is_shown (fixture, "g"));
  g_assert_true (wb_project_undo (fixture->project));
  wb_stage_reveal (fixture->stage, small_plan_find (fixture->project, "q"), NULL);
  g_assert_true (is_shown (fixture, "h") && is_shown (fixture, "q"));
  g_signal_handlers_disconnect_by_func (fixture->project, follow_cb, fixture->stage);
}

#define ADD(name, func) g_test_add ("/stage/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_option);
  g_test_add_func ("/stage/sizes", test_sizes);
  g_test_add_func ("/stage/max-actions", test_max_actions);
  g_test_add_func ("/stage/ahead", test_ahead);
  g_test_add_func ("/stage/ahead-of-another", test_ahead_of_another);
  g_test_add_func ("/stage/density", test_density);
  g_test_add_func ("/stage/density-unfolded", test_density_unfolded);
  ADD ("arrange", test_arrange);
  ADD ("around", test_around);
  ADD ("arrange-around", test_arrange_around);
  ADD ("height", test_height);
  ADD ("chain-update", test_chain_update);

  return g_test_run ();
}
