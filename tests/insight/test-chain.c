/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "chain-dump.h"
#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-chain.h"
#include "wb-standing.h"

#define SCREEN_HEIGHT 900

static const WbChainOptions everything = { .board = { .today = SMALL_PLAN_TODAY, .text_scale = 1 } };
static const WbChainOptions screen = { .board = { .today = SMALL_PLAN_TODAY, .fold = TRUE, .text_scale = 1 }, .height = SCREEN_HEIGHT };

typedef struct
{
  const char *path;
  const char *plan;
  const char *around; /* an id, or NULL */
  float       height;
  const char *lanes;
} LaneCase;

/* Two chains that have nothing to do with each other. */
#define TWO_CHAINS \
  "voice v text=Cold\n goal g domain=housing title=Warm\n action a title=Insulate\n partner p name=Alpha\n" \
  "grounds v g\n contributes a g\n takes-part p a\n" \
  "voice w text=Idle\n goal h domain=work title=Jobs\n action b title=Coach\n partner q name=Beta\n" \
  "grounds w h\n contributes b h\n takes-part q b\n"

/* One card of each kind fits in this; a second does not. */
#define ONE_EACH 130

static const LaneCase lane_cases[] = {
  { "/chain/lanes/empty", "", NULL, 0, "|||" },
  { "/chain/lanes/all", TWO_CHAINS, NULL, 0, "v w|g h|a b|p q" },
  { "/chain/lanes/first-goal-first", TWO_CHAINS, NULL, ONE_EACH, "v|g|a|p" },
  { "/chain/lanes/around-a-goal", TWO_CHAINS, "h", ONE_EACH, "w|h|b|q" },
  { "/chain/lanes/around-a-voice", TWO_CHAINS, "w", ONE_EACH, "w|h|b|q" },
  { "/chain/lanes/around-a-partner", TWO_CHAINS, "q", ONE_EACH, "w|h|b|q" },
  { "/chain/lanes/around-what-has-no-card", TWO_CHAINS, "work", ONE_EACH, "v|g|a|p" },
  { "/chain/lanes/strongest-first",
    "goal g domain=housing\n action a order=a\n action b order=b\n contributes a g weight=small\n contributes b g weight=large",
    "g", ONE_EACH, "|g|b|" },
  { "/chain/lanes/lead-first",
    "action a\n partner p name=Alpha\n partner q name=Beta\n takes-part p a roles=funds\n takes-part q a roles=lead",
    "a", ONE_EACH, "||a|q" },
  { "/chain/lanes/nothing-through-what-does-not-fit",
    "goal g domain=housing order=a\n goal h domain=housing order=b\n voice v date=2026-02\n voice w date=2026-01\n grounds w g\n grounds w h\n grounds v h\n"
    "action a order=b\n action b order=a\n contributes a h\n",
    "g", ONE_EACH, "w|g|b|" },
  { "/chain/lanes/untangled",
    "goal g domain=housing order=a\n goal h domain=housing order=b\n voice v date=2026-02\n voice w date=2026-01\n"
    "grounds v h\n grounds w g\n action a order=a\n action b order=b\n contributes a h\n contributes b g\n",
    NULL, 0, "v w|h g|a b|" },
  { "/chain/lanes/goals-by-theme",
    "goal g order=a\n goal h domain=work order=b\n goal i domain=housing order=c", NULL, 0, "|i h g||" },
};

static void
test_lanes (gconstpointer data)
{
  const LaneCase *test = data;
  g_autoptr (WbProject) project = small_plan_new (test->plan);
  WbChainOptions options = everything;
  g_autoptr (WbChain) chain = NULL;
  g_autofree char *lanes = NULL;
  WbSlot around = test->around != NULL ? small_plan_find (project, test->around) : WB_SLOT_NONE;

  options.height = test->height;
  options.around = &around;
  options.n_around = test->around != NULL;
  chain = wb_chain_new (project, &options, &fixed_measurer);
  lanes = chain_dump_lanes (chain, project);
  g_assert_cmpstr (lanes, ==, test->lanes);
}

static void
assert_count (WbChain *chain, WbLaneKind kind, guint shown, guint all)
{
  const WbLane *lane = wb_chain_get_lane (chain, kind);

  g_assert_cmpuint (lane->n_shown, ==, shown);
  g_assert_cmpuint (lane->n_all, ==, all);
}

/* "1 of 2": what is hidden does not count. */
static void
test_counts (void)
{
  g_autoptr (WbProject) project = small_plan_new (TWO_CHAINS "w may-share=yes");
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  WbChainOptions options = screen;
  g_autoptr (WbChain) low = NULL, shared = NULL, filtered = NULL;

  options.height = ONE_EACH;
  low = wb_chain_new (project, &options, &fixed_measurer);
  for (int kind = 0; kind < WB_N_LANES; kind++)
    assert_count (low, kind, 1, 2);

  options = screen;
  options.board.hide_private = TRUE;
  shared = wb_chain_new (project, &options, &fixed_measurer);
  assert_count (shared, WB_LANE_VOICES, 1, 1);
  g_assert_null (wb_chain_get_card (shared, small_plan_find (project, "v")));
  assert_count (shared, WB_LANE_GOALS, 2, 2);

  g_hash_table_add (shown, GUINT_TO_POINTER (small_plan_find (project, "g")));
  options = screen;
  options.board.shown = shown;
  filtered = wb_chain_new (project, &options, &fixed_measurer);
  assert_count (filtered, WB_LANE_GOALS, 1, 1);
  assert_count (filtered, WB_LANE_ACTIONS, 0, 0);
  assert_count (filtered, WB_LANE_PARTNERS, 2, 2);
}

/* The lanes read as a sentence. */
static void
test_sentence (void)
{
  g_autoptr (WbProject) project = small_plan_empty ();
  g_autoptr (WbChain) chain = wb_chain_new (project, &screen, &fixed_measurer);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int kind = 0; kind < WB_N_LANES; kind++)
    {
      const WbLane *lane = wb_chain_get_lane (chain, kind);

      g_string_append_printf (text, "%s %s. ", lane->name, lane->note);
    }

  g_assert_cmpstr (text->str, ==, "Because residents say. we want to achieve this. so we do these actions. together with partners. ");
}

static void
assert_step (WbChain *chain, WbProject *project, const char *from, WbDirection direction, const char *to)
{
  g_assert_cmpuint (wb_chain_neighbour (chain, small_plan_find (project, from), direction), ==, small_plan_find (project, to));
}

static void
test_arrows (void)
{
  g_autoptr (WbProject) project = small_plan_new (TWO_CHAINS);
  g_autoptr (WbChain) chain = wb_chain_new (project, &everything, &fixed_measurer);

  assert_step (chain, project, "g", WB_DOWN, "h");
  assert_step (chain, project, "h", WB_DOWN, "h");
  assert_step (chain, project, "h", WB_UP, "g");
  assert_step (chain, project, "h", WB_RIGHT, "b");
  assert_step (chain, project, "b", WB_RIGHT, "q");
  assert_step (chain, project, "q", WB_RIGHT, "q");
  assert_step (chain, project, "h", WB_LEFT, "w");
  assert_step (chain, project, "b", WB_FIRST, "v");
  assert_step (chain, project, "v", WB_LAST, "q");
  assert_step (chain, project, "housing", WB_DOWN, "housing");
}

/* Left and right pass over a lane that has no cards. */
static void
test_arrows_over_a_gap (void)
{
  g_autoptr (WbProject) project = small_plan_new ("goal g domain=work\n partner p name=Alpha");
  g_autoptr (WbChain) chain = wb_chain_new (project, &everything, &fixed_measurer);

  assert_step (chain, project, "g", WB_RIGHT, "p");
  assert_step (chain, project, "p", WB_LEFT, "g");
  assert_step (chain, project, "g", WB_LEFT, "g");
}

static const WbLine *
find_line (const GPtrArray *lines, WbProject *project, const char *from)
{
  for (guint i = 0; i < lines->len; i++)
    if (((const WbLine *) g_ptr_array_index (lines, i))->from == small_plan_find (project, from))
      return g_ptr_array_index (lines, i);

  g_assert_not_reached ();
}

static void
test_looks (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "goal g domain=work\n voice v\n grounds v g\n action a\n action b\n action c\n contributes a g weight=large\n contributes b g weight=small\n"
    "contributes c g\n partner p name=Alpha\n partner q name=Beta\n takes-part p a roles=lead\n takes-part q a roles=does\n waits-for a b\n answers a v");
  g_autoptr (WbChain) chain = wb_chain_new (project, &everything, &fixed_measurer);
  g_autoptr (GPtrArray) lines = chain_list_lines (chain);

  g_assert_cmpuint (lines->len, ==, 6);
  g_assert_cmpfloat (find_line (lines, project, "v")->width, ==, 2.5f);
  g_assert_cmpuint (find_line (lines, project, "v")->domain, ==, WB_SLOT_NONE);
  g_assert_cmpfloat (find_line (lines, project, "a")->width, ==, 6);
  g_assert_cmpfloat (find_line (lines, project, "b")->width, ==, 1.5f);
  g_assert_cmpfloat (find_line (lines, project, "c")->width, ==, 3.5f);
  g_assert_cmpuint (find_line (lines, project, "a")->domain, ==, small_plan_find (project, "work"));
  g_assert_cmpint (find_line (lines, project, "p")->kind, ==, WB_LINE_TAKES_PART);
  g_assert_cmpfloat (find_line (lines, project, "p")->width, ==, 4);
  g_assert_cmpint (find_line (lines, project, "p")->weight, ==, WB_WEIGHT_LARGE);
  g_assert_cmpfloat (find_line (lines, project, "q")->width, ==, 1.5f);
  g_assert_cmpint (find_line (lines, project, "q")->weight, ==, WB_WEIGHT_SMALL);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lane_cases); i++)
    g_test_add_data_func (lane_cases[i].path, &lane_cases[i], test_lanes);
  g_test_add_func ("/chain/counts", test_counts);
  g_test_add_func ("/chain/sentence", test_sentence);
  g_test_add_func ("/chain/arrows", test_arrows);
  g_test_add_func ("/chain/arrows-over-a-gap", test_arrows_over_a_gap);
  g_test_add_func ("/chain/looks", test_looks);

  return g_test_run ();
}
