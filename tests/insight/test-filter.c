/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a filter finds: each criterion alone and together, and that an index which follows a project step by step equals
 * one that is made afresh. */

#include <locale.h>
#include <string.h>

#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-board.h"
#include "wb-filter-run.h"
#include "wb-latest-date.h"
#include "wb-random.h"
#include "wb-sight.h"

static const char plan[] =
  "goal g1 title='Droge woningen' domain=housing also-domains=health target-year=2026 status=running owner=p1 participation=advise priority=yes\n"
  "goal g2 title='Werk voor dertig' description='Een plek in het café' domain=work target-year=2025 status=running\n"
  "action a1 title='Kelders meten' status=running due=2026-01 participation=inform\n"
  "action a2 title='Taalles' status=idea priority=yes\n"
  "action a3 title='Losse eindjes' status=done\n"
  "contributes a1 g1\n"
  "contributes a2 g2\n"
  "partner p1 name=Rivierhuis short=RH\n"
  "partner p2 name='Welzijn Stroom'\n"
  "contact c1 partner=p1 name='Anouk'\n"
  "takes-part p1 a1 roles=lead contact=c1\n"
  "takes-part p2 a2 roles=does\n"
  "voice v1 text='Het is hier vochtig' domains=housing date=2026-11 may-share=yes outcome=taken-up\n"
  "voice v2 text='Mijn kelder staat blank' domains='housing safe' date=2026-03 gathered-by=p2\n"
  "grounds v1 g1\n";

typedef struct
{
  const char *path;
  const char *words;
  const char *theme;
  const char *partner;
  const char *person;
  guint       goal_status;
  guint       action_status;
  guint       influence;
  WbFlagMask  checks;
  gboolean    top_ten;
  WbDate      since;
  gboolean    hide_private;
  const char *expected; /* ids in the order of the plan */
} FilterCase;

static const FilterCase cases[] = {
  { "/filter/nothing", .expected = "g1 g2 a1 a2 a3 v1 v2" },
  { "/filter/blanks", .words = "  ", .expected = "g1 g2 a1 a2 a3 v1 v2" },
  { "/filter/word", .words = "kelder", .expected = "a1 v2" },
  { "/filter/case-and-accents", .words = "CAFE", .expected = "g2" },
  { "/filter/accents-typed", .words = "kéld", .expected = "a1 v2" },
  { "/filter/two-words", .words = "blank  kelder", .expected = "v2" },
  { "/filter/name-of-theme", .words = "safe", .expected = "v2" },
  { "/filter/theme-of-goals", .words = "kelders housing", .expected = "a1" },
  { "/filter/name-of-partner", .words = "stroom", .expected = "a2 v2" },
  { "/filter/initials", .words = "rh", .expected = "g1 a1" },
  { "/filter/name-of-contact", .words = "anouk", .expected = "a1" },
  { "/filter/name-of-contact-private", .words = "anouk", .hide_private = TRUE, .expected = "" },
  { "/filter/private-voice", .words = "kelder", .hide_private = TRUE, .expected = "a1" },
  { "/filter/no-word", .words = "kelder zolder", .expected = "" },
  { "/filter/theme", .theme = "housing", .expected = "g1 a1 v1 v2" },
  { "/filter/also-theme", .theme = "health", .expected = "g1 a1" },
  { "/filter/partner", .partner = "p1", .expected = "g1 a1" },
  { "/filter/partner-gathered", .partner = "p2", .expected = "a2 v2" },
  { "/filter/person", .person = "c1", .expected = "a1" },
  { "/filter/person-private", .person = "c1", .hide_private = TRUE, .expected = "" },
  { "/filter/status-of-goals", .goal_status = WB_GOAL_STATUS_RUNNING, .expected = "g1 g2" },
  { "/filter/status-of-actions", .action_status = WB_ACTION_STATUS_DONE, .expected = "a3" },
  { "/filter/status-of-both", .goal_status = WB_GOAL_STATUS_RUNNING, .action_status = WB_ACTION_STATUS_RUNNING, .expected = "g1 g2 a1" },
  { "/filter/influence", .influence = WB_PARTICIPATION_ADVISE, .expected = "g1" },
  { "/filter/influence-of-action", .influence = WB_PARTICIPATION_INFORM, .expected = "a1" },
  { "/filter/without-lead", .checks = 1u << WB_FLAG_ACTION_WITHOUT_LEAD, .expected = "a2" },
  { "/filter/without-voice", .checks = 1u << WB_FLAG_GOAL_WITHOUT_VOICE, .expected = "g2" },
  { "/filter/not-told-back", .checks = 1u << WB_FLAG_NOT_TOLD_BACK, .expected = "v2" },
  { "/filter/overdue", .checks = 1u << WB_FLAG_OVERDUE, .expected = "g2 a1" },
  { "/filter/one-of-the-checks", .checks = 1u << WB_FLAG_OVERDUE | 1u << WB_FLAG_ACTION_WITHOUT_LEAD, .expected = "g2 a1 a2" },
  { "/filter/top-ten", .top_ten = TRUE, .expected = "g1 a1 a2" },
  { "/filter/top-ten-of-theme", .top_ten = TRUE, .theme = "work", .expected = "a2" },
  { "/filter/since", .since = 20261110, .expected = "g1 v1" },
  { "/filter/since-earlier", .since = 20260300, .expected = "g1 v1 v2" },
  { "/filter/together", .words = "kelder", .theme = "housing", .partner = "p1", .person = "c1",
    .action_status = WB_ACTION_STATUS_RUNNING, .influence = WB_PARTICIPATION_INFORM, .checks = 1u << WB_FLAG_OVERDUE, .expected = "a1" },
  { "/filter/together-not", .words = "kelder", .theme = "work", .expected = "" },
};

static WbSlot
find (WbProject *project, const char *id)
{
  return id != NULL ? small_plan_find (project, id) : WB_SLOT_NONE;
}

static WbFilter
make_filter (WbProject *project, const FilterCase *test)
{
  return (WbFilter) {
    .words = g_strdup (test->words),
    .theme = find (project, test->theme),
    .partner = find (project, test->partner),
    .top_ten = test->top_ten,
    .person = find (project, test->person),
    .goal_status = test->goal_status,
    .action_status = test->action_status,
    .influence = test->influence,
    .checks = test->checks,
    .since = test->since,
    .hide_private = test->hide_private,
  };
}

static char *
list_ids (WbProject *project, GHashTable *slots)
{
  GString *ids = g_string_new (NULL);
  guint n_slots = wb_plan_get_n_slots (wb_project_get_plan (project));

  for (WbSlot slot = 1; slot <= n_slots; slot++)
    if (g_hash_table_contains (slots, GUINT_TO_POINTER (slot)))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", wb_record_get_id (wb_project_get (project, slot)));

  return g_string_free (ids, FALSE);
}

static void
run_through (WbFilterRun *run, guint slice)
{
  while (!wb_filter_run_go (run, slice))
    ;
}

static void
test_case (gconstpointer data)
{
  const FilterCase *test = data;
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbFilterIndex) index = wb_filter_index_new (project);
  g_auto (WbFilter) filter = make_filter (project, test);
  g_autoptr (WbFilterRun) run = wb_filter_run_new (index, &filter);
  g_autofree char *found = NULL;

  run_through (run, 3);
  found = list_ids (project, wb_filter_run_get (run)->matches);
  g_assert_cmpstr (found, ==, test->expected);
  g_assert_cmpuint (wb_filter_run_get (run)->n_cards, ==, test->hide_private ? 6 : 7);
  g_assert_cmpint (wb_filter_is_empty (&filter), ==, g_str_has_prefix (test->path, "/filter/nothing") ||
                                                     g_str_has_prefix (test->path, "/filter/blanks"));
}

static void
assert_partners (const char *words, const char *partner, const char *expected)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbFilterIndex) index = wb_filter_index_new (project);
  const WbFilter filter = { .words = (char *) words, .partner = find (project, partner) };
  g_autoptr (WbFilterRun) run = wb_filter_run_new (index, &filter);
  g_autofree char *found = NULL;

  run_through (run, 100);
  found = list_ids (project, wb_filter_run_get (run)->partners);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_partners (void)
{
  assert_partners ("welzijn stroom", NULL, "p2");
  assert_partners ("welzijn huis", NULL, "");
  assert_partners (NULL, "p1", "p1");
  assert_partners (NULL, NULL, "");
}

/* A goal comes along with an action that matches, so that one sees where it belongs. */
static void
test_context (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbFilterIndex) index = wb_filter_index_new (project);
  const WbFilter filter = { .words = (char *) "taalles" };
  g_autoptr (WbFilterRun) run = wb_filter_run_new (index, &filter);
  g_autofree char *shown = NULL;

  run_through (run, 100);
  shown = list_ids (project, wb_filter_run_get (run)->shown);
  g_assert_cmpstr (shown, ==, "g2 a2");
}

static void
test_value (void)
{
  g_auto (WbFilter) a = { .words = g_strdup ("damp"), .checks = 3 };
  g_auto (WbFilter) b = { .words = g_strdup ("other") };

  wb_filter_copy (&b, &a);
  g_assert_true (wb_filter_equal (&a, &b));
  b.checks = 1;
  g_assert_false (wb_filter_equal (&a, &b));
  wb_filter_clear (&b);
  g_assert_true (wb_filter_is_empty (&b));
  g_assert_false (wb_filter_equal (&a, &b));
}

/* ---- on the board ------------------------------------------------------------------------------------------------ */

static WbBoardOptions
get_options (GHashTable *shown)
{
  return (WbBoardOptions) { .today = SMALL_PLAN_TODAY, .width = 1200, .show_flags = TRUE, .text_scale = 1, .shown = shown };
}

static gboolean
has_card (WbBoard *board, WbProject *project, const char *id)
{
  return wb_board_get_card (board, small_plan_find (project, id)) != NULL;
}

/* Whether a goal names an action that stands elsewhere, or counts one. */
static gboolean
tells_of_actions (WbBoard *board, WbProject *project, const char *goal)
{
  const WbCard *card = wb_board_get_card (board, small_plan_find (project, goal));

  for (guint i = 0; i < card->n_parts; i++)
    if (card->parts[i].type == WB_PART_LINE || card->parts[i].type == WB_PART_MORE)
      return TRUE;

  return FALSE;
}

/* What is hidden leaves no card, no count and no gap; what is new since shows when its slot is added. */
static void
test_hide (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  WbBoardOptions options = get_options (NULL);
  g_autoptr (WbBoard) board = wb_board_new (project, &options, &fixed_measurer);
  guint n = wb_board_get_n_cards (board);
  guint n_columns;
  float width, height, before;

  g_assert_cmpuint (n, ==, 7);
  wb_board_get_size (board, &width, &before);
  g_hash_table_add (shown, GUINT_TO_POINTER (small_plan_find (project, "g1")));
  g_hash_table_add (shown, GUINT_TO_POINTER (small_plan_find (project, "v2")));
  options = get_options (shown);
  wb_board_set_options (board, &options);

  g_assert_cmpuint (wb_board_get_n_cards (board), ==, 2);
  g_assert_true (has_card (board, project, "g1"));
  g_assert_false (has_card (board, project, "a1"));
  g_assert_false (has_card (board, project, "g2"));
  g_assert_true (has_card (board, project, "v2"));
  g_assert_false (tells_of_actions (board, project, "g1"));
  g_assert_cmpuint (wb_board_get_columns (board, &n_columns)[0].count, ==, 1);
  g_assert_cmpuint (wb_board_get_columns (board, &n_columns)[1].count, ==, 0);
  g_assert_cmpuint (wb_board_get_cell (board, WB_ROW_VOICES, 0)->n_cards, ==, 1);
  wb_board_get_size (board, &width, &height);
  g_assert_cmpfloat (height, <, before);

  options = get_options (NULL);
  wb_board_set_options (board, &options);
  g_assert_cmpuint (wb_board_get_n_cards (board), ==, n);
}

/* What is printed as it is seen hides the same, also when the filter has gone by then. */
static void
test_sight (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  GHashTable *shown = g_hash_table_new (NULL, NULL);
  WbBoardOptions options = get_options (shown);
  g_autoptr (WbBoard) board = NULL;
  g_autoptr (WbBoard) again = NULL;
  g_autoptr (WbSight) copy = NULL;
  WbSight *sight;
  WbRect visible = { 0, 0, 1200, 600 };

  g_hash_table_add (shown, GUINT_TO_POINTER (small_plan_find (project, "g1")));
  board = wb_board_new (project, &options, &fixed_measurer);
  sight = wb_sight_new (board, &visible);
  copy = wb_sight_copy (sight);
  wb_sight_free (sight);
  options.shown = NULL;
  wb_board_set_options (board, &options);
  g_hash_table_unref (shown);

  again = wb_sight_lay_out (copy, project, FALSE, TRUE, &fixed_measurer, &visible);
  g_assert_cmpuint (wb_board_get_n_cards (again), ==, 1);
  g_assert_cmpuint (wb_board_get_n_cards (board), ==, 7);
}

static void
test_next_of (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (GHashTable) slots = g_hash_table_new (NULL, NULL);
  WbBoardOptions options = get_options (NULL);
  g_autoptr (WbBoard) board = NULL;
  WbSlot v1 = small_plan_find (project, "v1"), a1 = small_plan_find (project, "a1"), g2 = small_plan_find (project, "g2");

  options.fold = TRUE;
  board = wb_board_new (project, &options, &fixed_measurer);
  g_assert_cmpuint (wb_board_next_of (board, v1, slots, FALSE), ==, WB_SLOT_NONE);
  g_hash_table_add (slots, GUINT_TO_POINTER (a1));
  g_assert_cmpuint (wb_board_next_of (board, a1, slots, FALSE), ==, a1);
  g_hash_table_add (slots, GUINT_TO_POINTER (v1));
  g_hash_table_add (slots, GUINT_TO_POINTER (g2));

  g_assert_cmpuint (wb_board_next_of (board, WB_SLOT_NONE, slots, FALSE), ==, v1);
  g_assert_cmpuint (wb_board_next_of (board, v1, slots, FALSE), ==, a1);
  g_assert_cmpuint (wb_board_next_of (board, small_plan_find (project, "g1"), slots, FALSE), ==, a1);
  g_assert_cmpuint (wb_board_next_of (board, a1, slots, FALSE), ==, g2);
  g_assert_cmpuint (wb_board_next_of (board, g2, slots, FALSE), ==, v1);
  g_assert_cmpuint (wb_board_next_of (board, g2, slots, TRUE), ==, a1);
  g_assert_cmpuint (wb_board_next_of (board, v1, slots, TRUE), ==, g2);
  g_assert_cmpuint (wb_board_next_of (board, WB_SLOT_NONE, slots, TRUE), ==, g2);
}

/* What matches stays bright beside a selection, which stays lit with what it is linked to. */
static void
test_dim (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (GHashTable) matches = g_hash_table_new (NULL, NULL);
  WbSlot g1 = small_plan_find (project, "g1"), g2 = small_plan_find (project, "g2"), v1 = small_plan_find (project, "v1");
  WbSlot a1 = small_plan_find (project, "a1"), a3 = small_plan_find (project, "a3");
  g_autoptr (WbFocusSet) alone = NULL;
  g_autoptr (WbFocusSet) both = NULL;
  const WbLine bright = { .from = g2, .to = a1 }, dim = { .from = g2, .to = g1 };

  g_hash_table_add (matches, GUINT_TO_POINTER (g2));
  g_hash_table_add (matches, GUINT_TO_POINTER (a1));
  alone = wb_focus_set_filter (NULL, matches);
  g_assert_cmpint (wb_focus_set_of_card (alone, g2), ==, WB_EMPHASIS_NORMAL);
  g_assert_cmpint (wb_focus_set_of_card (alone, g1), ==, WB_EMPHASIS_DIMMED);
  g_assert_cmpint (wb_focus_set_of_line (alone, &bright), ==, WB_EMPHASIS_NORMAL);
  g_assert_cmpint (wb_focus_set_of_line (alone, &dim), ==, WB_EMPHASIS_DIMMED);

  g_assert_false (wb_focus_set_has_selection (alone));

  both = wb_focus_set_filter (wb_focus_set_new (project, &g1, 1), matches);
  g_assert_true (wb_focus_set_has_selection (both));
  g_assert_cmpint (wb_focus_set_of_card (both, g1), ==, WB_EMPHASIS_SELECTED);
  g_assert_cmpint (wb_focus_set_of_card (both, v1), ==, WB_EMPHASIS_LIT);
  g_assert_cmpint (wb_focus_set_of_card (both, g2), ==, WB_EMPHASIS_NORMAL);
  g_assert_cmpint (wb_focus_set_of_card (both, a3), ==, WB_EMPHASIS_DIMMED);
}

/* ---- step by step ------------------------------------------------------------------------------------------------ */

static void
changed_cb (WbProject *project, const WbDelta *delta, WbFilterIndex *index)
{
  wb_filter_index_update (index, delta);
}

static void
assert_as_afresh (WbFilterIndex *index, WbProject *project)
{
  g_autoptr (WbFilterIndex) fresh = wb_filter_index_new (project);
  guint n_slots = wb_plan_get_n_slots (wb_project_get_plan (project));

  g_assert_true (wb_filter_index_build (fresh, G_MAXUINT));
  g_assert_true (wb_filter_index_build (index, G_MAXUINT));
  for (WbSlot slot = 1; slot <= n_slots; slot++)
    g_assert_cmpstr (wb_filter_index_get (index, slot), ==, wb_filter_index_get (fresh, slot));
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
      g_autoptr (WbFilterIndex) index = wb_filter_index_new (random->project);
      gulong handler = g_signal_connect (random->project, "changed", G_CALLBACK (changed_cb), index);

      for (guint i = 0; i < 60; i++)
        {
          wb_filter_index_build (index, g_rand_int_range (random->rand, 0, 8));
          n_steps += g_rand_double (random->rand) < 0.2 ? wb_project_undo (random->project)
                                                        : wb_edit_apply (wb_random_edit (random), "Random", NULL);
          if (i >= 30)
            assert_as_afresh (index, random->project);
        }
      g_signal_handler_disconnect (random->project, handler);
    }

  g_assert_cmpuint (n_steps, >, runs * 20);
}

/* One slice does not look at more than it was asked to. */
static void
test_slices (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbFilterIndex) index = wb_filter_index_new (project);
  const WbFilter filter = { .words = (char *) "e" };
  g_autoptr (WbFilterRun) run = wb_filter_run_new (index, &filter);
  guint n_slots = wb_plan_get_n_slots (wb_project_get_plan (project));
  guint n = 1;

  while (!wb_filter_run_go (run, 1))
    n++;
  g_assert_cmpuint (n, ==, 2 * n_slots);
}

/* What something happened to since a day: the plan says so of each kind in another way. */
static void
test_latest_date (void)
{
  static const struct
  {
    const char *plan; /* of it, what happened to x */
    WbDate      date;
  } latest[] = {
    { "action x due=2027-01 start=2026-01-05", WB_DATE_NONE },
    { "voice x date=2026-03", 20260300 },
    { "voice x date=2026-03 told-back=2026-04-02", 20260402 },
    { "action x done-on=2026-06-20 escalated-on=2026-06-03", 20260620 },
    { "goal x\n voice v date=2026-02-01\n grounds v x", 20260201 },
    { "goal x\n indicator i goal=x\n measurement m indicator=i date=2026-08\n measurement n indicator=i date=2026-08-30", 20260800 },
    { "goal x\n session s date=2026-09-15\n decision d session=s about=x", 20260915 },
    { "action x\n session s date=2026-09-15\n decision d session=s date=2026-10-01 about=x", 20261001 },
    { "action x\n session s date=2026-09-15\n round r session=s about=x", 20260915 },
    { "voice x date=2026-03\n session s date=2026-09-15\n note n session=s about=x", 20260915 },
    { "goal x\n decision d about=x", WB_DATE_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (latest); i++)
    {
      g_autoptr (WbProject) project = small_plan_new (latest[i].plan);

      g_assert_cmpuint (wb_item_get_latest_date (project, small_plan_find (project, "x"), TRUE), ==, latest[i].date);
    }
}

/* In front of the room a note says nothing, not even that it is there. */
static void
test_latest_date_in_room (void)
{
  g_autoptr (WbProject) project = small_plan_new ("goal x\n session s date=2026-09-15\n note n session=s about=x");

  g_assert_cmpuint (wb_item_get_latest_date (project, small_plan_find (project, "x"), FALSE), ==, WB_DATE_NONE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/filter/latest-date", test_latest_date);
  g_test_add_func ("/filter/latest-date-in-room", test_latest_date_in_room);
  g_test_add_func ("/filter/partners", test_partners);
  g_test_add_func ("/filter/context", test_context);
  g_test_add_func ("/filter/value", test_value);
  g_test_add_func ("/filter/hide", test_hide);
  g_test_add_func ("/filter/sight", test_sight);
  g_test_add_func ("/filter/next-of", test_next_of);
  g_test_add_func ("/filter/dim", test_dim);
  g_test_add_func ("/filter/slices", test_slices);
  g_test_add_func ("/filter/random-steps", test_random_steps);

  return g_test_run ();
}
