/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "board-dump.h"
#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-generate.h"
#include "wb-metrics.h"
#include "wb-random.h"

static const WbBoardOptions folding = { .today = SMALL_PLAN_TODAY, .width = 1075, .fold = TRUE, .text_scale = 1 };
static const WbBoardOptions full = { .today = SMALL_PLAN_TODAY, .text_scale = 1 };
static const WbRect everywhere = { -1e6f, -1e6f, 1e9f, 1e9f };

typedef struct
{
  WbProject    *project;
  WbBoard      *board;
  const WbLine *line;
  guint         n_lines;
  guint         n_crossed;
  guint         n_folded;
} Check;

/* Whether a stretch of a line passes through a rectangle, and not just along its edge. */
static gboolean
crosses (const WbPoint *a, const WbPoint *b, const WbRect *rect)
{
  return MIN (a->x, b->x) < rect->x + rect->width - 0.01f && MAX (a->x, b->x) > rect->x + 0.01f &&
         MIN (a->y, b->y) < rect->y + rect->height - 0.01f && MAX (a->y, b->y) > rect->y + 0.01f;
}

static gboolean
line_crosses (const WbLine *line, const WbRect *rect)
{
  for (guint i = 1; i < line->n_points; i++)
    if (crosses (&line->points[i - 1], &line->points[i], rect))
      return TRUE;

  return FALSE;
}

static void
count_card_cb (const WbCard *card, gpointer data)
{
  Check *check = data;

  if (line_crosses (check->line, &card->rect))
    {
      if (check->n_crossed++ == 0)
        g_test_message ("the line from %u to %u crosses card %u", check->line->from, check->line->to, card->slot);
    }
}

/* Only what may be in its way is looked at: the cards that touch a stretch of it. */
static void
count_cards (Check *check)
{
  for (guint i = 1; i < check->line->n_points; i++)
    {
      const WbPoint *a = &check->line->points[i - 1], *b = &check->line->points[i];
      WbRect area = { MIN (a->x, b->x) - 1, MIN (a->y, b->y) - 1, fabsf (a->x - b->x) + 2, fabsf (a->y - b->y) + 2 };

      wb_board_foreach_card (check->board, &area, count_card_cb, check);
    }
}

static void
count_texts (Check *check)
{
  guint n_rows, n_columns;
  const WbRow *rows = wb_board_get_rows (check->board, &n_rows);

  wb_board_get_columns (check->board, &n_columns);
  for (guint row = 0; row < n_rows; row++)
    {
      check->n_crossed += line_crosses (check->line, &rows[row].name_rect);
      check->n_crossed += rows[row].note_rect.width > 0 && line_crosses (check->line, &rows[row].note_rect);
      for (guint column = 0; column < n_columns; column++)
        check->n_crossed += line_crosses (check->line, &wb_board_get_cell (check->board, row, column)->more);
    }
}

/* The outer card of an item, or NULL when that is folded away. */
static const WbCard *
get_outer (WbBoard *board, WbProject *project, WbSlot slot)
{
  const WbCard *card = wb_board_get_card (board, slot);
  WbSlot goal;

  if (card != NULL && card->within != WB_SLOT_NONE)
    return wb_board_get_card (board, card->within);
  if (card != NULL || wb_record_get_kind (wb_project_get (project, slot)) != WB_KIND_ACTION)
    return card;

  goal = wb_action_get_main_goal (project, slot);

  return goal != WB_SLOT_NONE ? wb_board_get_card (board, goal) : NULL;
}

static gboolean
is_on_edge (const WbPoint *point, const WbCard *card)
{
  const WbRect *rect = &card->rect;
  gboolean beside = (point->x == rect->x || point->x == rect->x + rect->width) && point->y >= rect->y &&
                    point->y <= rect->y + rect->height;
  gboolean above = point->y == rect->y && point->x >= rect->x && point->x <= rect->x + rect->width;

  return beside || above;
}

/* An end lies on the edge of its card, or beside the "2 more" of a cell. */
static void
check_end (Check *check, const WbPoint *point, WbSlot slot)
{
  const WbCard *card = get_outer (check->board, check->project, slot);
  guint n_rows;
  const WbRow *rows;

  if (card != NULL)
    {
      if (!is_on_edge (point, card))
        {
          g_test_message ("an end at %g,%g, the card at %g,%g %gx%g", point->x, point->y, card->rect.x, card->rect.y,
                          card->rect.width, card->rect.height);
          g_test_fail ();
        }
      return;
    }

  g_assert_true (check->line->folded);
  rows = wb_board_get_rows (check->board, &n_rows);
  for (guint row = 0; row < n_rows; row++)
    if (point->y > rows[row].band_y && point->y < rows[row].band_y + rows[row].band_height)
      return;
  g_assert_not_reached ();
}

static void
check_shape (Check *check)
{
  const WbLine *line = check->line;
  float width, height;

  g_assert_cmpuint (line->n_points, >=, 2);
  wb_board_get_size (check->board, &width, &height);
  for (guint i = 0; i < line->n_points; i++)
    {
      g_assert_cmpfloat (line->points[i].x, >, 0);
      g_assert_cmpfloat (line->points[i].x, <, width);
      g_assert_cmpfloat (line->points[i].y, >, 42);
      g_assert_cmpfloat (line->points[i].y, <, height);
      if (i > 0)
        g_assert_true ((line->points[i].x == line->points[i - 1].x) != (line->points[i].y == line->points[i - 1].y));
    }

  g_assert_cmpfloat (line->trunk_width, <=, 8);
  if (line->trunk_width > 0)
    {
      g_assert_cmpuint (line->trunk_first, <, line->trunk_last);
      g_assert_cmpuint (line->trunk_last, <, line->n_points);
    }
}

static void
check_line_cb (const WbLine *line, gpointer data)
{
  Check *check = data;

  check->line = line;
  check->n_lines++;
  check->n_folded += line->folded;
  check_shape (check);
  check_end (check, &line->points[0], line->from);
  check_end (check, &line->points[line->n_points - 1], line->to);
  count_cards (check);
  count_texts (check);
}

static Check
check_board (WbProject *project, WbBoard *board)
{
  Check check = { project, board };

  wb_board_foreach_line (board, &everywhere, check_line_cb, &check);
  g_assert_cmpuint (check.n_crossed, ==, 0);

  return check;
}

/* Every item that is shown, selected by itself. */
static void
check_selections (WbProject *project, WbBoard *board)
{
  static const WbKind kinds[] = { WB_KIND_VOICE, WB_KIND_GOAL, WB_KIND_ACTION };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n;
      const WbSlot *slots = wb_project_list (project, kinds[i], &n);

      for (guint j = 0; j < n; j++)
        {
          Check check = { project, board };

          wb_board_foreach_line_of (board, &slots[j], 1, check_line_cb, &check);
          g_assert_cmpuint (check.n_crossed, ==, 0);
        }
    }
}

static WbProject *
generate (guint n_items, guint32 seed, WbGenerateFlags flags)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (n_items, seed, flags);
  g_autoptr (GError) error = NULL;
  WbProject *project = wb_project_new (plan, &error);

  g_assert_no_error (error);

  return project;
}

/* A long note lies across the gutters of the last row. */
static void
write_ambition (WbProject *project)
{
  small_plan_change (project, "plan ambition='Whoever grows up in this neighbourhood has in twenty years the same chances as a child "
                              "anywhere else in the city, and knows where to go when that is not so'");
}

static void
test_no_crossings (gconstpointer data)
{
  gboolean fold = GPOINTER_TO_INT (data);
  guint32 seed = wb_random_seed ();
  guint runs = wb_random_runs (4);

  for (guint i = 0; i < runs; i++)
    {
      g_autoptr (WbProject) project = generate (2600, seed + i, WB_GENERATE_REALISTIC);
      g_autoptr (WbBoard) board = wb_board_new (project, fold ? &folding : &full, &fixed_measurer);
      Check check = check_board (project, board);

      g_test_message ("%u goals, %u cards, %u lines", wb_project_count (project, WB_KIND_GOAL), wb_board_get_n_cards (board),
                      check.n_lines);
      g_assert_cmpuint (wb_project_count (project, WB_KIND_GOAL), >=, 250);
      g_assert_cmpuint (check.n_lines, >, fold ? 10 : 500);
      g_assert_cmpuint (check.n_folded > 0, ==, fold);
      check_selections (project, board);
    }
}

static void
test_wild_plans (void)
{
  guint32 seed = wb_random_seed ();
  guint runs = wb_random_runs (8);

  for (guint i = 0; i < runs; i++)
    {
      g_autoptr (WbProject) project = generate (120, seed + i, WB_GENERATE_WILD);
      g_autoptr (WbBoard) folded = wb_board_new (project, &folding, &fixed_measurer);
      g_autoptr (WbBoard) open = wb_board_new (project, &full, &fixed_measurer);

      check_board (project, folded);
      check_board (project, open);
      check_selections (project, folded);
    }
}

/* Every card of a board with a note that lies across the gutters is reached around it. */
static void
test_around_a_note (void)
{
  static const char *const themes[] = { "housing", "work", "school", "safe", "health" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (WbProject) project = NULL;
  g_autoptr (WbBoard) board = NULL;
  Check check;

  for (guint i = 0; i < 5; i++)
    g_string_append_printf (text, "goal now-%s domain=%s target-year=2026\n goal far-%s domain=%s target-year=2040\n"
                                  "voice v-%s domains=%s text=Words\n", themes[i], themes[i], themes[i], themes[i], themes[i], themes[i]);
  for (guint i = 0; i < 5; i++)
    for (guint j = 0; j < 5; j++)
      g_string_append_printf (text, "grounds v-%s far-%s\n", themes[i], themes[j]);
  for (guint i = 0; i < 5; i++)
    g_string_append_printf (text, "now-%s parent=far-%s\n", themes[i], themes[(i * 2 + 1) % 5]);

  project = small_plan_new (text->str);
  write_ambition (project);
  board = wb_board_new (project, &folding, &fixed_measurer);
  check = check_board (project, board);
  g_assert_cmpuint (check.n_lines, ==, 30);
}

typedef struct
{
  const char *path;
  const char *plan;
  const char *lines; /* kind from-to: how it runs: the columns of the gutters it takes, "top" when it comes from above */
} LineCase;

/* Column edges at 18, 230, 442, 654, 866, each 188 wide. */
static const LineCase line_cases[] = {
  { "/lines/none", "voice v domains=work\n goal g domain=work target-year=2026", "" },
  { "/lines/own-goal-needs-none", "action a\n goal g domain=work target-year=2026\n contributes a g", "" },
  { "/lines/grounds-runs-left", "voice v domains=housing\n goal g domain=housing target-year=2026\n grounds v g",
    "0 v-g 18,106 9,106 9,216 18,216\n" },
  { "/lines/grounds-from-afar-comes-from-above", "voice v domains=health\n goal g domain=housing target-year=2026\n grounds v g",
    "0 v-g 866,106 854,106 854,152 112,152 112,198\n" },
  { "/lines/grounds-next-door", "voice v domains=work\n goal g domain=housing target-year=2026\n grounds v g",
    "0 v-g 230,106 218,106 218,216 206,216\n" },
  { "/lines/contributes-to-a-line", "goal g domain=housing target-year=2026\n goal h domain=work target-year=2026\n"
    "action a\n contributes a h weight=large\n contributes a g weight=small",
    "1 a-g 230,268 206,268\n" },
  { "/lines/contributes-along-a-row", "goal g domain=housing target-year=2026\n goal h domain=safe target-year=2026\n"
    "action a\n contributes a h weight=large\n contributes a g weight=small",
    "1 a-g 654,272 642,272 642,301 218,301 218,268 206,268\n" },
  { "/lines/part-of-runs-left", "goal g domain=housing target-year=2026 parent=h\n goal h domain=housing target-year=2028",
    "2 g-h 18,240 9,240 9,344 18,344\n" },
  { "/lines/waits-within-a-goal-runs-right", "goal g domain=housing target-year=2026\n action a order=a\n action b order=b\n"
    "contributes a g\n contributes b g\n waits-for a b",
    "3 a-b 206,272 218,272 218,313 206,313\n" },
  { "/lines/to-a-folded-goal", "voice v domains=work\n goal g domain=work target-year=2026 order=a\n goal h domain=work target-year=2026 order=b\n grounds v h",
    "0 v-h 418,106 430,106 430,172 418,172\n" },
  { "/lines/folded-lines-are-bundled", "voice v domains=work\n goal g domain=work target-year=2026 order=a\n goal h domain=work target-year=2026 order=b\n"
    "goal i domain=work target-year=2026 order=c\n grounds v h\n grounds v i",
    "0 v-h 418,106 430,106 430,172 418,172\n" },
  { "/lines/both-folded", "voice u domains=work date=2026-03\n voice v domains=work date=2026-02\n voice w domains=work date=2026-01\n"
    "goal g domain=work target-year=2026 order=a\n goal h domain=work target-year=2026 order=b\n grounds w h", "" },
  { "/lines/of-an-action-that-its-goal-hides", "goal g domain=housing target-year=2026\n goal h domain=housing target-year=2029\n"
    "action a\n contributes a h weight=large\n contributes a g weight=small",
    "1 a-g 206,372 218,372 218,268 206,268\n" },
};

static void
print_line_cb (const WbLine *line, gpointer data)
{
  Check *check = data;
  GString *text = (GString *) check->line;

  g_string_append_printf (text, "%d %s-%s", line->kind, wb_record_get_id (wb_project_get (check->project, line->from)),
                          wb_record_get_id (wb_project_get (check->project, line->to)));
  for (guint i = 0; i < line->n_points; i++)
    g_string_append_printf (text, " %g,%g", line->points[i].x, line->points[i].y);
  g_string_append_c (text, '\n');
}

static void
test_lines (gconstpointer data)
{
  const LineCase *test = data;
  g_autoptr (WbProject) project = small_plan_new (test->plan);
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  g_autoptr (GString) text = g_string_new (NULL);
  Check check = { project, board, (const WbLine *) text };

  wb_board_foreach_line (board, &everywhere, print_line_cb, &check);
  g_assert_cmpstr (text->str, ==, test->lines);
  check_board (project, board);
}

static void
collect_line_cb (const WbLine *line, gpointer data)
{
  g_array_append_vals (data, line, 1);
}

static void
test_looks (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "voice v domains=work\n goal g domain=work target-year=2026 parent=h\n goal h domain=safe target-year=2026\n grounds v g\n"
    "action a\n action b\n contributes a g weight=large\n contributes b g weight=large\n contributes a h weight=small\n contributes b h\n waits-for a b");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (WbLine));
  const WbLine *all;

  wb_board_foreach_line (board, &everywhere, collect_line_cb, lines);
  all = (const WbLine *) lines->data;
  g_assert_cmpuint (lines->len, ==, 5);

  g_assert_cmpint (all[0].kind, ==, WB_LINE_GROUNDS);
  g_assert_cmpfloat (all[0].width, ==, 2.5f);
  g_assert_cmpuint (all[0].domain, ==, WB_SLOT_NONE);
  g_assert_cmpint (all[1].kind, ==, WB_LINE_CONTRIBUTES);
  g_assert_cmpuint (all[1].domain, ==, small_plan_find (project, "work"));
  g_assert_cmpfloat (all[1].width + all[2].width, ==, 5);
  g_assert_cmpint (all[3].kind, ==, WB_LINE_PART_OF);
  g_assert_cmpfloat (all[3].width, ==, 3);
  g_assert_cmpuint (all[3].from, ==, small_plan_find (project, "g"));
  g_assert_cmpint (all[4].kind, ==, WB_LINE_WAITS_FOR);
}

/* Lines to different ends in one gutter run beside each other; from the fourth on those to one end share a trunk. */
static void
test_trunk (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "voice a domains=housing date=2026-09\n voice b domains=housing date=2026-08\n voice c domains=housing date=2026-07\n voice d domains=housing date=2026-06\n"
    "goal g domain=housing target-year=2026\n grounds a g\n grounds b g\n grounds c g");
  WbBoardOptions options = folding;
  g_autoptr (WbBoard) board = NULL;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (WbLine));
  const WbLine *all;

  options.max_voices = 9;
  board = wb_board_new (project, &options, &fixed_measurer);
  wb_board_foreach_line (board, &everywhere, collect_line_cb, lines);
  all = (const WbLine *) lines->data;
  g_assert_cmpuint (lines->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat (all[i].trunk_width, ==, 0);
      for (guint j = 0; j < i; j++)
        g_assert_cmpfloat (fabsf (all[i].points[1].x - all[j].points[1].x), >=, 5);
    }

  small_plan_change (project, "grounds d g");
  g_clear_pointer (&board, wb_board_free);
  board = wb_board_new (project, &options, &fixed_measurer);
  g_array_set_size (lines, 0);
  wb_board_foreach_line (board, &everywhere, collect_line_cb, lines);
  all = (const WbLine *) lines->data;
  g_assert_cmpuint (lines->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (all[i].points[1].x, ==, 9);
      g_assert_cmpfloat (all[i].trunk_width, ==, 8);
      g_assert_cmpuint (all[i].trunk_last, ==, all[i].n_points - 1);
    }
}

static void
test_selection (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "voice v domains=work\n voice w domains=work\n goal g domain=work target-year=2026 parent=h\n goal h domain=safe target-year=2028\n"
    "grounds v g\n grounds v h\n grounds w h");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (WbLine));
  WbSlot slots[] = { small_plan_find (project, "g"), small_plan_find (project, "v"), small_plan_find (project, "g") };

  wb_board_foreach_line_of (board, slots, 1, collect_line_cb, lines);
  g_assert_cmpuint (lines->len, ==, 2);
  g_array_set_size (lines, 0);
  wb_board_foreach_line_of (board, slots, 3, collect_line_cb, lines);
  g_assert_cmpuint (lines->len, ==, 3);
  g_array_set_size (lines, 0);
  wb_board_foreach_line_of (board, slots, 0, collect_line_cb, lines);
  g_assert_cmpuint (lines->len, ==, 0);
}

static void
test_area (void)
{
  g_autoptr (WbProject) project = small_plan_new ("voice v domains=housing\n goal g domain=housing target-year=2026\n grounds v g");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (WbLine));

  wb_board_foreach_line (board, &(WbRect){ 0, 150, 20, 5 }, collect_line_cb, lines);
  g_assert_cmpuint (lines->len, ==, 1);
  wb_board_foreach_line (board, &(WbRect){ 50, 150, 20, 5 }, collect_line_cb, lines);
  g_assert_cmpuint (lines->len, ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (line_cases); i++)
    g_test_add_data_func (line_cases[i].path, &line_cases[i], test_lines);
  g_test_add_func ("/lines/looks", test_looks);
  g_test_add_func ("/lines/trunk", test_trunk);
  g_test_add_func ("/lines/selection", test_selection);
  g_test_add_func ("/lines/area", test_area);
  g_test_add_func ("/lines/around-a-note", test_around_a_note);
  g_test_add_data_func ("/lines/no-crossings/folded", GINT_TO_POINTER (TRUE), test_no_crossings);
  g_test_add_data_func ("/lines/no-crossings/open", GINT_TO_POINTER (FALSE), test_no_crossings);
  g_test_add_func ("/lines/no-crossings/wild", test_wild_plans);

  return g_test_run ();
}
