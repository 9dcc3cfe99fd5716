/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-board.h"
#include "wb-generate.h"
#include "wb-random.h"

static const WbBoardOptions options = { .today = SMALL_PLAN_TODAY, .width = 1075, .text_scale = 1 };

/*  housing       work          school   safe             health
 *  v1 v2         v3                                      v4
 *  g1 [a1 a2]                  g2 [a3]
 *  g3            g4                                      g5
 *                                       g6
 *  a4            a5 */
static const char plan[] =
  "voice v1 domains=housing text=One date=2026-02\n voice v2 domains=housing text=Two date=2026-01\n voice v3 domains=work text=Three\n"
  "voice v4 domains=health text=Four\n"
  "goal g1 domain=housing target-year=2026 title=One\n goal g2 domain=school target-year=2026 title=Two\n"
  "action a1 title=One order=a\n action a2 title=Two order=b\n action a3 title=Three\n contributes a1 g1\n contributes a2 g1\n contributes a3 g2\n"
  "goal g3 domain=housing target-year=2029\n goal g4 domain=work target-year=2029\n goal g5 domain=health target-year=2029\n"
  "goal g6 domain=safe target-year=2040\n action a4 order=a\n action a5 order=b\n";

typedef struct
{
  const char *path;
  const char *from;
  const char *keys; /* u d l r, h and e for first and last */
  const char *to;
} MoveCase;

static const MoveCase moves[] = {
  { "/navigate/down-in-cell", "v1", "d", "v2" },
  { "/navigate/down-to-next-row", "v2", "d", "g1" },
  { "/navigate/down-into-goal", "g1", "d", "a1" },
  { "/navigate/down-to-next-action", "a1", "d", "a2" },
  { "/navigate/down-out-of-goal", "a2", "d", "g3" },
  { "/navigate/down-over-empty-cells", "g3", "d", "a4" },
  { "/navigate/down-at-the-end", "a4", "d", "a4" },
  { "/navigate/up-at-the-start", "v1", "u", "v1" },
  { "/navigate/up-to-the-last-action", "g3", "u", "a2" },
  { "/navigate/up-out-of-goal", "a1", "u", "g1" },
  { "/navigate/up-to-previous-row", "g1", "u", "v2" },
  { "/navigate/there-and-back", "v1", "dddddduuuuuu", "v1" },
  { "/navigate/right", "v1", "r", "v3" },
  { "/navigate/right-over-empty-cells", "v3", "r", "v4" },
  { "/navigate/right-at-the-end", "v4", "r", "v4" },
  { "/navigate/left", "v4", "ll", "v1" },
  { "/navigate/goal-to-goal", "g1", "r", "g2" },
  { "/navigate/action-to-action", "a1", "r", "a3" },
  { "/navigate/action-back", "a3", "l", "a1" },
  { "/navigate/second-action-to-nearest", "a2", "r", "a3" },
  { "/navigate/left-at-the-start", "g3", "l", "g3" },
  { "/navigate/first", "a3", "h", "v1" },
  { "/navigate/last", "v1", "e", "g5" },
  { "/navigate/loose-actions", "a4", "r", "a5" },
};

static WbDirection
get_direction (char key)
{
  static const char keys[] = "udlrhe";

  return strchr (keys, key) - keys;
}

static void
test_move (gconstpointer data)
{
  const MoveCase *test = data;
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbBoard) board = wb_board_new (project, &options, &fixed_measurer);
  WbSlot at = small_plan_find (project, test->from);

  for (const char *key = test->keys; *key != '\0'; key++)
    at = wb_board_neighbour (board, at, get_direction (*key));

  g_assert_cmpstr (wb_record_get_id (wb_project_get (project, at)), ==, test->to);
}

static void
test_reading_order (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbBoard) board = wb_board_new (project, &options, &fixed_measurer);
  g_autoptr (GString) forwards = g_string_new (NULL), backwards = g_string_new (NULL);

  for (WbSlot at = wb_board_next (board, WB_SLOT_NONE, FALSE); at != WB_SLOT_NONE; at = wb_board_next (board, at, FALSE))
    g_string_append_printf (forwards, "%s ", wb_record_get_id (wb_project_get (project, at)));
  for (WbSlot at = wb_board_next (board, WB_SLOT_NONE, TRUE); at != WB_SLOT_NONE; at = wb_board_next (board, at, TRUE))
    g_string_append_printf (backwards, "%s ", wb_record_get_id (wb_project_get (project, at)));

  g_assert_cmpstr (forwards->str, ==, "v1 v2 g1 a1 a2 g3 a4 v3 g4 a5 g2 a3 g6 v4 g5 ");
  g_assert_cmpstr (backwards->str, ==, "g5 v4 g6 a3 g2 a5 g4 v3 a4 g3 a2 a1 g1 v2 v1 ");
}

static void
test_empty (void)
{
  g_autoptr (WbProject) project = small_plan_new ("");
  g_autoptr (WbBoard) board = wb_board_new (project, &options, &fixed_measurer);

  g_assert_cmpuint (wb_board_next (board, WB_SLOT_NONE, FALSE), ==, WB_SLOT_NONE);
  g_assert_cmpuint (wb_board_neighbour (board, 3, WB_FIRST), ==, 3);
  g_assert_cmpuint (wb_board_neighbour (board, 3, WB_LEFT), ==, 3);
  g_assert_null (wb_board_card_at (board, 100, 100));
}

static void
test_card_at (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbBoard) board = wb_board_new (project, &options, &fixed_measurer);
  const WbCard *goal = wb_board_get_card (board, small_plan_find (project, "g1"));
  const WbCard *action = wb_board_get_card (board, small_plan_find (project, "a2"));
  const WbCard *voice = wb_board_get_card (board, small_plan_find (project, "v2"));

  g_assert_true (wb_board_card_at (board, goal->rect.x + 30, goal->rect.y + 5) == goal);
  g_assert_true (wb_board_card_at (board, action->rect.x + 30, action->rect.y + 5) == action);
  g_assert_true (wb_board_card_at (board, voice->rect.x + 30, voice->rect.y + voice->rect.height - 1) == voice);
  g_assert_null (wb_board_card_at (board, voice->rect.x + 30, voice->rect.y - 3));
  g_assert_null (wb_board_card_at (board, 5, goal->rect.y + 5));
  g_assert_null (wb_board_card_at (board, 100, 10));
}

typedef struct
{
  GHashTable *seen;
  WbRect      area;
} Found;

static void
found_cb (const WbCard *card, gpointer data)
{
  Found *found = data;

  g_assert_true (g_hash_table_add (found->seen, GUINT_TO_POINTER (card->slot)));
  if (card->within != WB_SLOT_NONE)
    g_assert_true (g_hash_table_contains (found->seen, GUINT_TO_POINTER (card->within)));
}

static gboolean
overlaps (const WbRect *a, const WbRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* What an area holds is what looking at every card gives, and every key ends at a card that is shown. */
static void
test_random_plans (void)
{
  static const WbKind kinds[] = { WB_KIND_VOICE, WB_KIND_GOAL, WB_KIND_ACTION };
  g_autoptr (WbPlan) large = wb_generate_plan (800, wb_random_seed (), WB_GENERATE_REALISTIC);
  g_autoptr (WbProject) project = wb_project_new (large, NULL);
  g_autoptr (WbBoard) board = wb_board_new (project, &options, &fixed_measurer);
  g_autoptr (GRand) rand = g_rand_new_with_seed (wb_random_seed ());
  float width, height;

  wb_board_get_size (board, &width, &height);
  for (guint i = 0; i < 40; i++)
    {
      Found found = { g_hash_table_new (NULL, NULL), { g_rand_double_range (rand, 0, width), g_rand_double_range (rand, 0, height),
                                                       g_rand_double_range (rand, 1, 400), g_rand_double_range (rand, 1, 900) } };
      guint n_found = 0;

      wb_board_foreach_card (board, &found.area, found_cb, &found);
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        {
          guint n;
          const WbSlot *slots = wb_project_list (project, kinds[k], &n);

          for (guint j = 0; j < n; j++)
            {
              const WbCard *card = wb_board_get_card (board, slots[j]);

              g_assert_nonnull (card);
              g_assert_cmpint (g_hash_table_contains (found.seen, GUINT_TO_POINTER (slots[j])), ==, overlaps (&card->rect, &found.area));
              n_found += overlaps (&card->rect, &found.area);
              g_assert_nonnull (wb_board_get_card (board, wb_board_neighbour (board, slots[j], i % 6)));
            }
        }
      g_assert_cmpuint (n_found, ==, g_hash_table_size (found.seen));
      g_hash_table_unref (found.seen);
    }
}

/* What a selection lights up: each card as s(elected), l(it), n(ormal) or d(immed). */
typedef struct
{
  const char *path;
  const char *selected;
  const char *emphasis;
} FocusCase;

#define FOCUS_PLAN \
  "voice v domains=housing\n voice w domains=work\n goal g domain=housing target-year=2026 parent=p\n goal h domain=work target-year=2026\n" \
  "goal p domain=housing target-year=2040\n goal q domain=health target-year=2040\n grounds v g\n grounds w h\n" \
  "action a\n contributes a g\n action b\n contributes b h weight=large\n contributes b g weight=small\n action c\n contributes c h\n" \
  "waits-for c a\n partner r\n contact k partner=r\n takes-part r a contact=k\n term t"

static const FocusCase focus_cases[] = {
  { "/focus/nothing", "", "v:n w:n g:n h:n p:n q:n a:n b:n c:n " },
  { "/focus/goal", "g", "v:l w:d g:s h:d p:l q:d a:n b:l c:d " },
  { "/focus/parent", "p", "v:d w:d g:l h:d p:s q:d a:d b:d c:d " },
  { "/focus/voice", "v", "v:s w:d g:l h:d p:d q:d a:n b:d c:d " },
  { "/focus/action", "b", "v:d w:d g:l h:l p:d q:d a:d b:s c:d " },
  { "/focus/waits", "c", "v:d w:d g:d h:l p:d q:d a:l b:d c:s " },
  { "/focus/partner", "r", "v:d w:d g:d h:d p:d q:d a:l b:d c:d " },
  { "/focus/contact", "k", "v:d w:d g:d h:d p:d q:d a:l b:d c:d " },
  { "/focus/two", "v q", "v:s w:d g:l h:d p:d q:s a:n b:d c:d " },
  { "/focus/selected-wins", "g p", "v:l w:d g:s h:d p:s q:d a:n b:l c:d " },
  { "/focus/nothing-to-do-with-cards", "t", "v:n w:n g:n h:n p:n q:n a:n b:n c:n " },
};

static void
test_focus (gconstpointer data)
{
  static const char *const ids[] = { "v", "w", "g", "h", "p", "q", "a", "b", "c" };
  static const char letters[] = { [WB_EMPHASIS_NORMAL] = 'n', [WB_EMPHASIS_SELECTED] = 's', [WB_EMPHASIS_LIT] = 'l', [WB_EMPHASIS_DIMMED] = 'd' };
  const FocusCase *test = data;
  g_autoptr (WbProject) project = small_plan_new (FOCUS_PLAN);
  g_auto (GStrv) selected = g_strsplit (test->selected, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (WbFocusSet) set = NULL;
  WbSlot slots[4];
  guint n;

  for (n = 0; selected[n] != NULL && *selected[n] != '\0'; n++)
    slots[n] = small_plan_find (project, selected[n]);
  set = wb_focus_set_new (project, slots, n);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_string_append_printf (text, "%s:%c ", ids[i], letters[wb_focus_set_of_card (set, small_plan_find (project, ids[i]))]);
  g_assert_cmpstr (text->str, ==, test->emphasis);
}

static void
lines_cb (const WbLine *line, gpointer data)
{
  const WbFocusSet *set = ((gpointer *) data)[0];
  GString *text = ((gpointer *) data)[1];

  g_string_append_c (text, wb_focus_set_of_line (set, line) == WB_EMPHASIS_LIT ? 'l' : 'd');
}

static void
test_focus_of_lines (void)
{
  g_autoptr (WbProject) project = small_plan_new (FOCUS_PLAN);
  g_autoptr (WbBoard) board = wb_board_new (project, &options, &fixed_measurer);
  WbSlot goal = small_plan_find (project, "g");
  g_autoptr (WbFocusSet) set = wb_focus_set_new (project, &goal, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  gpointer data[] = { set, text };
  const WbRect everywhere = { 0, 0, 1e6f, 1e6f };

  /* Two voices with their goals, a second goal, a parent, and what waits. */
  wb_board_foreach_line (board, &everywhere, lines_cb, data);
  g_assert_cmpstr (text->str, ==, "ldlld");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_test_add_data_func (moves[i].path, &moves[i], test_move);
  g_test_add_func ("/navigate/reading-order", test_reading_order);
  g_test_add_func ("/navigate/empty", test_empty);
  g_test_add_func ("/navigate/card-at", test_card_at);
  g_test_add_func ("/navigate/random-plans", test_random_plans);
  for (guint i = 0; i < G_N_ELEMENTS (focus_cases); i++)
    g_test_add_data_func (focus_cases[i].path, &focus_cases[i], test_focus);
  g_test_add_func ("/focus/lines", test_focus_of_lines);

  return g_test_run ();
}
