/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Options lay the board out anew when they differ, and only then. */

#include "small-plan.h"
#include "wb-density.h"
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_option);
  g_test_add_func ("/stage/sizes", test_sizes);
  g_test_add_func ("/stage/max-actions", test_max_actions);
  g_test_add_func ("/stage/density", test_density);
  g_test_add_func ("/stage/density-unfolded", test_density_unfolded);

  return g_test_run ();
}
