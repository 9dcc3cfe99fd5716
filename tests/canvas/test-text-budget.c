/* SPDX-License-Identifier: GPL-3.0-or-later */

/* While the view goes on moving a frame shapes only so much text; what is left over comes in the next frames, and nothing
 * is missing once it stands still. The clock is one of the tests: how fast the machine is does not count. */

#include "canvas-fixture.h"

#include "hand.h"
#include "wb-canvas-private.h"
#include "wb-place.h"

#define COST    400 /* of the text of a card, in µs */
#define MOST    4   /* so many cards spend what a frame may spend */
#define N_GOALS 400
#define LEAP    3200 /* px: further than cards are painted ahead */
#define N_LEAPS 8

static gint64 now;

static gint64
tell_time_cb (gpointer data)
{
  return now += COST;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_GOALS; i++)
    g_string_append_printf (text, "goal g%03u title='Goal %u' domain=work target-year=2026 order=b%03u1\n", i, i, i);
  open_plan (fixture, text->str, NULL);
  wb_text_budget_set_clock (WB_CANVAS (fixture->canvas)->stage->budget, tell_time_cb, NULL);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 1);
  hand_wait_drawn (fixture->canvas);
}

static guint
count_bare (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->plane)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += WB_IS_CARD_WIDGET (child) && is_seen (child) && wb_card_widget_is_bare (WB_CARD_WIDGET (child));

  return n;
}

/* What each of some frames came to, in which the view moved by so much. */
typedef struct
{
  Fixture *fixture;
  double   step;
  guint    n, n_most;
  gint64   spent[N_LEAPS];
  guint    n_bare[N_LEAPS];
} Fling;

static gboolean
move_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Fling *fling = data;

  scroll_to (fling->fixture, get_scroll (fling->fixture) + fling->step);

  return G_SOURCE_CONTINUE;
}

static void
drawn_cb (GdkFrameClock *clock, Fling *fling)
{
  if (fling->n == fling->n_most)
    return;

  fling->spent[fling->n] = wb_text_budget_get_spent (WB_CANVAS (fling->fixture->canvas)->stage->budget);
  fling->n_bare[fling->n] = count_bare (fling->fixture);
  fling->n++;
}

static gboolean
is_over (gpointer data)
{
  Fling *fling = data;

  return fling->n == fling->n_most;
}

static Fling
move (Fixture *fixture, double step, guint n)
{
  Fling fling = { .fixture = fixture, .step = step, .n_most = n };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->canvas);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (drawn_cb), &fling);
  guint tick = gtk_widget_add_tick_callback (fixture->canvas, move_cb, &fling, NULL);

  hand_wait (is_over, &fling);
  gtk_widget_remove_tick_callback (fixture->canvas, tick);
  g_signal_handler_disconnect (clock, handler);

  return fling;
}

/* The first frame may be the answer to a search: it is whole. */
static void
test_fling (Fixture *fixture, gconstpointer data)
{
  Fling fling = move (fixture, LEAP, N_LEAPS);

  g_assert_cmpuint (fling.n_bare[0], ==, 0);
  g_assert_cmpint (fling.spent[0], >, MOST * COST);
  for (guint i = 1; i < N_LEAPS; i++)
    {
      g_assert_cmpint (fling.spent[i], ==, MOST * COST);
      g_assert_cmpuint (fling.n_bare[i], >, 0);
    }
}

static void
test_stop (Fixture *fixture, gconstpointer data)
{
  move (fixture, LEAP, 3);
  g_assert_cmpuint (count_bare (fixture), >, 0);

  hand_wait_drawn (fixture->canvas);
  g_assert_cmpuint (count_bare (fixture), ==, 0);
  check_cards (fixture);
}

/* What still moves, but slowly, fills in from frame to frame. */
static void
test_fill_in (Fixture *fixture, gconstpointer data)
{
  guint left;
  Fling fling;

  move (fixture, LEAP, 3);
  left = count_bare (fixture);
  fling = move (fixture, 1, 2);
  g_assert_cmpuint (left, >, 2 * MOST);
  g_assert_cmpuint (fling.n_bare[0], ==, left - MOST);
  g_assert_cmpuint (fling.n_bare[1], ==, left - 2 * MOST);
}

/* First come those that are in sight: around them others are ready, of which none is. */
static void
test_sight (Fixture *fixture, gconstpointer data)
{
  WbRect sight = { 0, 0, G_MAXFLOAT, gtk_widget_get_height (fixture->canvas) };
  guint n_read = 0;

  move (fixture, LEAP, 3);
  sight.y = get_scroll (fixture);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->plane)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (WB_IS_CARD_WIDGET (child) && is_seen (child) && !wb_card_widget_is_bare (WB_CARD_WIDGET (child)))
      {
        g_assert_true (wb_rect_overlaps (wb_card_widget_get_rect (WB_CARD_WIDGET (child)), &sight));
        n_read++;
      }
  g_assert_cmpuint (n_read, ==, MOST);
}

/* A jump is whole at once, and so is one that comes after another, but not soon. */
static void
test_jump (Fixture *fixture, gconstpointer data)
{
  Fling fling;

  for (guint i = 0; i < 3; i++)
    {
      fling = move (fixture, LEAP, 1);
      g_assert_cmpuint (fling.n_bare[0], ==, 0);
      now += G_USEC_PER_SEC;
    }
}

/* A card that lights up while the view moves keeps its text. */
static void
test_light (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;
  WbSlot slot;

  move (fixture, LEAP, 1);
  card = gtk_widget_get_last_child (GTK_WIDGET (fixture->plane));
  while (!WB_IS_CARD_WIDGET (card) || !is_seen (card))
    card = gtk_widget_get_prev_sibling (card);
  slot = wb_card_widget_get_slot (WB_CARD_WIDGET (card));
  /* the next leap is so short that all it brings may have been painted ahead */
  wb_node_cache_clear (WB_CANVAS (fixture->canvas)->stage->nodes);
  move (fixture, 800, 1);
  g_assert_cmpuint (count_bare (fixture), >, 0);
  wb_selection_set (fixture->selection, slot);
  move (fixture, 1, 1);
  g_assert_cmpuint (wb_card_widget_get_slot (WB_CARD_WIDGET (card)), ==, slot);
  g_assert_false (wb_card_widget_is_bare (WB_CARD_WIDGET (card)));
}

int
main (int argc, char **argv)
{
  static const CanvasTest tests[] = {
    { "/text-budget/fling", set_up, test_fling },
    { "/text-budget/stop", set_up, test_stop },
    { "/text-budget/fill-in", set_up, test_fill_in },
    { "/text-budget/sight", set_up, test_sight },
    { "/text-budget/jump", set_up, test_jump },
    { "/text-budget/light", set_up, test_light },
  };

  return run_canvas_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
