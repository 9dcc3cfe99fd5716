/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "board-dump.h"
#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-random.h"

/* A board that follows a project step by step equals one that is made afresh. */

#define STEPS 60

typedef struct
{
  WbProject *project;
  WbBoard   *boards[5];
  guint      n_steps;
} Follower;

static const WbBoardOptions options[5] = {
  { .today = SMALL_PLAN_TODAY, .width = 1075, .fold = TRUE, .show_flags = TRUE, .text_scale = 1 },
  { .today = SMALL_PLAN_TODAY, .show_flags = TRUE, .text_scale = 1 },
  { .today = SMALL_PLAN_TODAY, .width = 1600, .fold = TRUE, .max_voices = 1, .max_goals = 2, .hide_private = TRUE, .text_scale = 1.5 },
  { .today = SMALL_PLAN_TODAY, .rows = WB_ROWS_BY_STATUS, .width = 1075, .fold = TRUE, .text_scale = 1 },
  { .today = SMALL_PLAN_TODAY, .rows = WB_ROWS_BY_LEAD, .width = 1075, .fold = TRUE, .text_scale = 1 },
};

static void
changed_cb (WbProject *project, const WbDelta *delta, Follower *follower)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    wb_board_update (follower->boards[i], delta);
  follower->n_steps++;
}

static void
start (Follower *follower, WbProject *project)
{
  follower->project = project;
  follower->n_steps = 0;
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    follower->boards[i] = wb_board_new (project, &options[i], &fixed_measurer);
  g_signal_connect (project, "changed", G_CALLBACK (changed_cb), follower);
}

static void
stop (Follower *follower)
{
  g_signal_handlers_disconnect_by_data (follower->project, follower);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    wb_board_free (follower->boards[i]);
}

/* What is folded is no part of a project: it is folded afresh too. */
static WbBoard *
make_afresh (WbBoard *board, WbProject *project, const WbBoardOptions *with)
{
  WbBoard *fresh = wb_board_new (project, with, &fixed_measurer);
  guint n_rows, n_columns;

  wb_board_get_rows (fresh, &n_rows);
  wb_board_get_columns (fresh, &n_columns);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      wb_board_set_fold (fresh, row, column, wb_board_get_fold (board, row, column));

  return fresh;
}

static void
assert_same_text (const char *expected, const char *actual)
{
  g_auto (GStrv) a = NULL, b = NULL;

  if (g_str_equal (expected, actual))
    return;

  a = g_strsplit (expected, "\n", -1);
  b = g_strsplit (actual, "\n", -1);
  for (guint i = 0; a[i] != NULL && b[i] != NULL; i++)
    g_assert_cmpstr (b[i], ==, a[i]);
  g_assert_not_reached ();
}

static void
compare_boards (Follower *follower)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (WbBoard) fresh = make_afresh (follower->boards[i], follower->project, &options[i]);
      g_autofree char *expected = board_dump (fresh, follower->project);
      g_autofree char *actual = board_dump (follower->boards[i], follower->project);

      assert_same_text (expected, actual);
    }
}

static void
fold_something (Follower *follower, WbRandom *random)
{
  guint n_rows, n_columns;
  int row, column;

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      wb_board_get_rows (follower->boards[i], &n_rows);
      wb_board_get_columns (follower->boards[i], &n_columns);
      row = g_rand_int_range (random->rand, 0, n_rows);
      column = g_rand_int_range (random->rand, 0, n_columns);
      wb_board_set_fold (follower->boards[i], row, column, g_rand_int_range (random->rand, WB_FOLD_FULL, WB_FOLD_SHUT + 1));
    }
}

static void
step_on (Follower *follower, WbRandom *random)
{
  double luck = g_rand_double (random->rand);
  g_autoptr (GError) error = NULL;

  if (luck < 0.1)
    wb_project_undo (follower->project);
  else if (luck < 0.15)
    wb_project_redo (follower->project);
  else if (luck < 0.25)
    fold_something (follower, random);
  else
    wb_edit_apply (wb_random_edit (random), "Random", &error);
}

static void
test_random_steps (void)
{
  guint32 seed = wb_random_seed ();
  guint runs = wb_random_runs (12);
  guint n_steps = 0;

  for (guint run = 0; run < runs; run++)
    {
      g_autoptr (WbRandom) random = wb_random_new (60 + 40 * (run % 4), seed + run);
      Follower follower;

      start (&follower, random->project);
      for (guint i = 0; i < STEPS; i++)
        {
          step_on (&follower, random);
          compare_boards (&follower);
        }
      while (wb_project_undo (random->project))
        ;
      compare_boards (&follower);
      n_steps += follower.n_steps;
      stop (&follower);
    }

  g_test_message ("%u steps", n_steps);
  g_assert_cmpuint (n_steps, >, runs * STEPS / 3);
}

/* Steps of which each touches cards in another way. */
typedef struct
{
  const char *path;
  const char *plan;
  const char *change;
} StepCase;

static const StepCase step_cases[] = {
  { "/update/rename-goal", "goal g domain=work target-year=2026 title=One", "g title='A title that takes two lines at least'" },
  { "/update/rename-line", "goal g domain=work target-year=2026\n goal h domain=safe target-year=2026\n action a title=One\n"
    "contributes a g weight=large\n contributes a h weight=small", "a title=Two" },
  { "/update/heavier", "goal g domain=work target-year=2026\n goal h domain=safe target-year=2026\n action a\n"
    "contributes a g weight=large\n contributes a h weight=small", "contributes a h weight=large\n contributes a g weight=medium" },
  { "/update/order-of-goals", "goal g domain=work target-year=2026 order=a\n goal h domain=safe target-year=2026 order=b\n action a\n"
    "contributes a g\n contributes a h", "g order=c" },
  { "/update/theme-of-goal", "goal g domain=work target-year=2026\n goal h domain=safe target-year=2026\n action a\n"
    "contributes a g weight=large\n contributes a h weight=small", "g domain=health" },
  { "/update/no-goal-any-more", "goal g domain=work target-year=2026\n action a\n contributes a g", "-g" },
  { "/update/goal-again", "goal g domain=work target-year=2026\n action a", "contributes a g" },
  { "/update/partner", "goal g domain=work target-year=2026\n action a\n contributes a g\n partner p name=One\n takes-part p a",
    "p name='A name that is longer'" },
  { "/update/contact", "goal g domain=work target-year=2026\n action a\n contributes a g\n partner p\n contact c partner=p\n"
    "takes-part p a roles=lead contact=c", "c mandate=may-decide" },
  { "/update/waiver", "voice v domains=work", "waiver w about=v check=voice-without-goal" },
  { "/update/waiver-goes", "voice v domains=work\n waiver w about=v check=voice-without-goal", "-w" },
  { "/update/circle-closes", "action a\n action b\n action c\n waits-for a b\n waits-for b c", "waits-for c a" },
  { "/update/circle-opens", "action a\n action b\n action c\n waits-for a b\n waits-for b c\n waits-for c a", "-b" },
  { "/update/money-ends-by-goal", "goal g domain=work target-year=2026\n action a funded-until=2027-06\n contributes a g", "g target-year=2029" },
  { "/update/soon", "goal g domain=work target-year=2026\n action a status=idea\n contributes a g", "a status=running" },
  { "/update/themes-change-places", "goal g domain=work target-year=2026\n voice v domains='work safe'", "work order=z" },
  { "/update/theme-goes", "goal g domain=work target-year=2026\n voice v domains='work safe'", "-work" },
  { "/update/theme-comes", "goal g domain=work target-year=2026", "domain more name=More order=bb\n g also-domains=more" },
  { "/update/theme-is-renamed", "goal g domain=work target-year=2026", "work name=Jobs" },
  { "/update/across-comes", "goal g domain=work target-year=2026\n action a", "goal h target-year=2026" },
  { "/update/across-goes", "goal g target-year=2026\n action a", "g domain=work" },
  { "/update/period", "goal g domain=work target-year=2029", "plan period-end=2028" },
  { "/update/ambition", "goal g domain=work target-year=2040", "plan ambition='Words. More words.'" },
  { "/update/loose-row-goes", "goal g domain=work target-year=2026\n action a", "contributes a g" },
  { "/update/first-card", "", "voice v domains=work text=Words" },
  { "/update/status", "goal g domain=work target-year=2026 status=idea", "g status=running" },
  { "/update/no-status-any-more", "goal g domain=work target-year=2026 status=idea", "g status=" },
  { "/update/lead-comes", "goal g domain=work target-year=2026\n partner p name=One", "g owner=p" },
  { "/update/lead-goes", "goal g domain=work target-year=2026 owner=p\n partner p name=One", "-p" },
  { "/update/another-leads-most", "goal g domain=work owner=p\n goal h domain=work owner=p\n goal i domain=safe owner=q\n goal j domain=safe\n"
    "partner p name=One\n partner q name=Two", "h owner=q" },
  { "/update/leads-by-name", "goal g domain=work owner=p\n goal h domain=work owner=q\n partner p name=One\n partner q name=Two",
    "p name=Three" },
  { "/update/order-of-actions", "goal g domain=work target-year=2026\n action a order=a\n action b order=b\n contributes a g\n contributes b g", "a order=c" },
};

/* By horizon, by status and by lead */
static char *
dump_all (Follower *follower)
{
  g_autofree char *horizon = board_dump (follower->boards[0], follower->project);
  g_autofree char *status = board_dump (follower->boards[3], follower->project);
  g_autofree char *lead = board_dump (follower->boards[4], follower->project);

  return g_strconcat (horizon, status, lead, NULL);
}

static void
test_step (gconstpointer data)
{
  const StepCase *test = data;
  g_autoptr (WbProject) project = small_plan_new (test->plan);
  g_autofree char *before = NULL, *after = NULL;
  Follower follower;

  start (&follower, project);
  before = dump_all (&follower);
  small_plan_change (project, test->change);
  g_assert_cmpuint (follower.n_steps, ==, 1);
  compare_boards (&follower);
  after = dump_all (&follower);
  g_assert_cmpstr (before, !=, after);

  wb_project_undo (project);
  compare_boards (&follower);
  wb_project_redo (project);
  compare_boards (&follower);
  stop (&follower);
}

/* What is unfolded stays so when themes come, go and change places. */
static void
test_stays_unfolded (void)
{
  g_autoptr (WbProject) project = small_plan_new ("goal g domain=safe target-year=2029\n goal h domain=safe target-year=2029");
  Follower follower;

  start (&follower, project);
  wb_board_set_fold (follower.boards[0], WB_ROW_PLAN_PERIOD, 3, WB_FOLD_OPEN);
  small_plan_change (project, "safe order=A");
  g_assert_cmpint (wb_board_get_fold (follower.boards[0], WB_ROW_PLAN_PERIOD, 0), ==, WB_FOLD_OPEN);
  g_assert_cmpint (wb_board_get_fold (follower.boards[0], WB_ROW_PLAN_PERIOD, 3), ==, WB_FOLD_FULL);
  compare_boards (&follower);
  stop (&follower);
}

/* So it does where rows go by something else meanwhile, and where a row is gone for a while. */
static void
test_folds_by_rows (void)
{
  g_autoptr (WbProject) project = small_plan_new ("goal g domain=work owner=p status=running\n partner p name=One");
  g_autoptr (WbBoard) board = wb_board_new (project, &options[0], &fixed_measurer);
  const WbFoldMark *marks;
  guint n;

  wb_board_set_fold (board, 2, 1, WB_FOLD_OPEN);
  wb_board_set_options (board, &options[4]);
  g_assert_cmpint (wb_board_get_fold (board, 2, 1), ==, WB_FOLD_FULL);
  wb_board_set_fold (board, 1, 1, WB_FOLD_SHUT);
  wb_board_set_options (board, &options[3]);
  g_assert_cmpint (wb_board_get_fold (board, 1, 1), ==, WB_FOLD_FULL);
  g_assert_cmpint (wb_board_get_fold (board, 2, 1), ==, WB_FOLD_FULL);

  marks = wb_board_get_folds (board, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (marks[0].kind, ==, WB_ROW_PLAN_PERIOD);
  g_assert_cmpint (marks[1].kind, ==, WB_ROW_LEAD);
  g_assert_cmpuint (marks[1].key, ==, small_plan_find (project, "p"));

  wb_board_set_options (board, &options[4]);
  g_assert_cmpint (wb_board_get_fold (board, 1, 1), ==, WB_FOLD_SHUT);
  wb_board_set_options (board, &options[0]);
  g_assert_cmpint (wb_board_get_fold (board, 2, 1), ==, WB_FOLD_OPEN);
}

static void
test_options (void)
{
  g_autoptr (WbProject) project = small_plan_new ("voice u domains=safe\n voice v domains=safe may-share=yes\n voice w domains=safe\n"
                                                  "goal g domain=safe target-year=2029 participation=inform\n goal h domain=safe target-year=2026\n action a\n contributes a h");
  g_autoptr (WbBoard) board = wb_board_new (project, &options[0], &fixed_measurer);

  for (guint i = 0; i < 12; i++)
    {
      WbBoardOptions next = options[i * 7 % G_N_ELEMENTS (options)];
      g_autoptr (WbBoard) fresh = NULL;
      g_autofree char *expected = NULL, *actual = NULL;

      next.today = i % 2 ? SMALL_PLAN_TODAY : 20290301;
      wb_board_set_options (board, &next);
      fresh = make_afresh (board, project, &next);
      expected = board_dump (fresh, project);
      actual = board_dump (board, project);
      assert_same_text (expected, actual);
    }
}

/* A rename lays out one card and those that name it, in a plan of any size. */
static void
test_cost (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (WbProject) project = NULL;
  Follower follower;
  guint before;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "goal g%u domain=work title='Goal %u' target-year=2026 status=running\n", i, i);
  project = small_plan_new (text->str);
  start (&follower, project);
  before = fixed_measurer_calls;
  small_plan_change (project, "g1000 title='Another title'");
  g_assert_cmpuint (fixed_measurer_calls - before, <, 120);
  stop (&follower);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (step_cases); i++)
    g_test_add_data_func (step_cases[i].path, &step_cases[i], test_step);
  g_test_add_func ("/update/stays-unfolded", test_stays_unfolded);
  g_test_add_func ("/update/folds-by-rows", test_folds_by_rows);
  g_test_add_func ("/update/options", test_options);
  g_test_add_func ("/update/cost", test_cost);
  g_test_add_func ("/update/random-steps", test_random_steps);

  return g_test_run ();
}
