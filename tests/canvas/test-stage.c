/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Options lay the board out anew when they differ, and only then. */

#include "small-plan.h"
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_option);
  g_test_add_func ("/stage/sizes", test_sizes);
  g_test_add_func ("/stage/max-actions", test_max_actions);

  return g_test_run ();
}
