/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards are painted before they come into view, on the side to which the board is scrolled, and only there. */

#include "small-plan.h"
#include "wb-cards-ahead.h"

#define N_GOALS 60
#define HEIGHT 300 /* of what is in view */

typedef struct
{
  WbProject    *project;
  WbStage      *stage;
  WbCardsAhead *ahead;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) items = g_string_new (NULL);
  WbBoardOptions options;

  for (guint i = 0; i < N_GOALS; i++)
    g_string_append_printf (items, "goal g%u domain=work horizon=this-year order=%02um\n", i, i);
  fixture->project = small_plan_new (items->str);
  fixture->stage = wb_stage_new ();
  options = fixture->stage->options;
  options.fold = FALSE;
  wb_stage_set_options (fixture->stage, &options);
  wb_stage_set_project (fixture->stage, fixture->project);
  fixture->ahead = wb_cards_ahead_new (fixture->stage);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wb_cards_ahead_free (fixture->ahead);
  wb_stage_free (fixture->stage);
  g_object_unref (fixture->project);
}

/* Shows what is below @y, and has it paint all that it wants to. */
static void
show (Fixture *fixture, float y, float height)
{
  wb_cards_ahead_show (fixture->ahead, &(WbRect) { 0, y, 4000, height });
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static guint
count_painted (Fixture *fixture)
{
  return wb_node_cache_get_n (fixture->stage->nodes);
}

/* Has the card painted, and says whether it had to be. */
static gboolean
paint (Fixture *fixture, const WbCard *card)
{
  guint before = count_painted (fixture);

  wb_node_cache_get (fixture->stage->nodes, fixture->stage->painter, card, WB_EMPHASIS_NORMAL, WB_CARD_PLAIN);

  return count_painted (fixture) > before;
}

typedef struct
{
  Fixture *fixture;
  float    top, bottom;
  guint    n;
  guint    n_unpainted;
} Count;

static void
count_card_cb (const WbCard *card, gpointer data)
{
  Count *count = data;

  if (card->rect.y < count->top || card->rect.y + card->rect.height > count->bottom)
    return;

  count->n++;
  count->n_unpainted += paint (count->fixture, card);
}

/* Of the cards that are between the two as a whole. */
static Count
count_between (Fixture *fixture, float top, float bottom)
{
  Count count = { fixture, top, bottom };

  wb_stage_foreach_card (fixture->stage, &(WbRect) { 0, top, 4000, bottom - top }, count_card_cb, &count);

  return count;
}

/* As they go down, what is below is there before it is in view; what has been in view is not looked for. */
static void
test_below (Fixture *fixture, gconstpointer data)
{
  Count count;

  show (fixture, 1000, HEIGHT);
  show (fixture, 1010, HEIGHT);
  count = count_between (fixture, 1310, 1550);
  g_assert_cmpuint (count.n, >, 1);
  g_assert_cmpuint (count.n_unpainted, ==, 0);
  count = count_between (fixture, 600, 1010);
  g_assert_cmpuint (count.n_unpainted, ==, count.n);
}

static void
test_above (Fixture *fixture, gconstpointer data)
{
  Count count;

  show (fixture, 1000, HEIGHT);
  show (fixture, 990, HEIGHT);
  count = count_between (fixture, 750, 990);
  g_assert_cmpuint (count.n, >, 1);
  g_assert_cmpuint (count.n_unpainted, ==, 0);
  count = count_between (fixture, 1290, 1700);
  g_assert_cmpuint (count.n_unpainted, ==, count.n);
}

/* Nothing is known of where a board goes that stands still, or that is zoomed. */
static void
test_still (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1000, HEIGHT);
  show (fixture, 1000, HEIGHT);
  show (fixture, 1010, HEIGHT + 20);
  g_assert_cmpuint (count_painted (fixture), ==, 0);
}

/* It is stopped with the board that it was to paint. */
static void
test_stop (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1000, HEIGHT);
  wb_cards_ahead_show (fixture->ahead, &(WbRect) { 0, 1010, 4000, HEIGHT });
  wb_cards_ahead_stop (fixture->ahead);
  wb_stage_set_project (fixture->stage, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count_painted (fixture), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/cards-ahead/below", test_below);
  ADD ("/cards-ahead/above", test_above);
  ADD ("/cards-ahead/still", test_still);
  ADD ("/cards-ahead/stop", test_stop);
#undef ADD

  return g_test_run ();
}
