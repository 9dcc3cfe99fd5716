/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A canvas on a window: which widgets it has for what is seen, in which order they are drawn and read. */

#include "canvas-fixture.h"

#include "hand.h"
#include "small-plan.h"
#include "wb-card-widget.h"

static void
test_reading_order (Fixture *fixture, gconstpointer data)
{
  assert_seen (fixture,
               "# # v1 v2 [0,0] # g1 a1 a2 [1,0] # [2,0] # [3,0] "
               "# [0,1] g3 [2,1] "
               "# [0,2] [1,2] [2,2] "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");
}

/* What comes, goes and moves does so in the order too. */
static void
test_order_after_edits (Fixture *fixture, gconstpointer data)
{
  small_plan_change (fixture->project, "goal g4 title=Fourth domain=school target-year=2029\n"
                                       "action a0 title=Begin order=0a\n"
                                       "contributes a0 g3\n"
                                       "a1 order=c\n");
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # v1 v2 [0,0] # g1 a2 a1 [1,0] # [2,0] # [3,0] "
               "# [0,1] g3 a0 [2,1] "
               "# [0,2] [1,2] g4 "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");

  small_plan_change (fixture->project, "g3 domain=housing order=0a\n");
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # v1 v2 [0,0] # g3 a0 [1,0] # [2,0] # [3,0] "
               "# [0,1] [1,1] [2,1] "
               "# [0,2] [1,2] g4 "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");
}

static void
test_new_theme (Fixture *fixture, gconstpointer data)
{
  small_plan_change (fixture->project, "domain green name=Green order=z\n");
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # v1 v2 [0,0] # g1 a1 a2 [1,0] # [2,0] # [3,0] "
               "# [0,1] g3 [2,1] "
               "# [0,2] [1,2] [2,2] "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4] "
               "# [0,5] [1,5] [2,5]");

  small_plan_change (fixture->project, "-green\n");
  hand_wait_drawn (fixture->canvas);
  test_reading_order (fixture, NULL);
}

/* At every step, also before anything is drawn: widgets are used again all the time. */
static void
test_scrolling (Fixture *fixture, gconstpointer data)
{
  static const double steps[] = { 150, 37, 900, -400, 2000, -3000, 5000, 300, -1200, 700, -100000 };

  check_cards (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      scroll_to (fixture, get_scroll (fixture) + steps[i]);
      check_cards (fixture);
      if (i % 3 == 0)
        hand_wait_drawn (fixture->canvas);
    }
  g_assert_cmpfloat (get_scroll (fixture), ==, 0);
}

static guint
count_cards (Fixture *fixture, gboolean (*counts) (GtkWidget *card))
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->plane)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += WB_IS_CARD_WIDGET (child) && counts (child);

  return n;
}

static gboolean
exists (GtkWidget *card)
{
  return TRUE;
}

static gboolean
is_left_over (GtkWidget *card)
{
  return gtk_widget_get_visible (card) && !gtk_widget_get_child_visible (card);
}

static gboolean
none_left_over (gpointer data)
{
  return count_cards (data, is_left_over) == 0;
}

/* A screen reader sees children that are visible: when nothing moves, only those that are on the screen. */
static void
test_spare (Fixture *fixture, gconstpointer data)
{
  guint n = count_cards (fixture, is_seen);

  for (int i = 1; i <= 40; i++)
    {
      scroll_to (fixture, i * 150);
      g_assert_cmpuint (count_cards (fixture, is_seen), <, 2 * n);
    }
  g_assert_cmpuint (count_cards (fixture, exists), <, 3 * n);

  scroll_to (fixture, 1e6);
  hand_wait (none_left_over, fixture);
  check_cards (fixture);
  hand_wait_drawn (fixture->canvas);
}

/* The card that has the focus keeps its widget, and the widget its card, however far it is scrolled. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find_card (fixture, "g00");

  g_assert_true (gtk_widget_grab_focus (card));
  for (int i = 1; i <= 20; i++)
    {
      scroll_to (fixture, i * 400);
      g_assert_true (find_card (fixture, "g00") == card);
      check_cards (fixture);
    }
  hand_wait_drawn (fixture->canvas);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == card);

  /* Once the focus is elsewhere, it goes the way of all cards. */
  gtk_widget_grab_focus (find_card (fixture, "g58"));
  scroll_to (fixture, get_scroll (fixture) - 10);
  g_assert_null (find_card (fixture, "g00"));
}

/* The focus goes on to what took the place of the card, and not along with its widget to whatever that shows next. */
static void
test_focused_deleted (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find_card (fixture, "b02");
  GtkWidget *focus;

  gtk_widget_grab_focus (card);
  hand_wait_drawn (fixture->canvas);
  small_plan_change (fixture->project, "-b02\n");
  g_assert_false (is_seen (card));
  hand_wait_drawn (fixture->canvas);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (WB_IS_CARD_WIDGET (focus));
  g_assert_cmpstr (get_card_id (fixture, focus), ==, "g04");
  check_cards (fixture);
}

static gboolean
has_selected_one (gpointer data)
{
  return wb_selection_get_last (((Fixture *) data)->selection) != WB_SLOT_NONE;
}

/* A click selects, however soon it follows another one that has come to nothing meanwhile. */
static void
test_clicked_again (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find_card (fixture, "g1");

  for (int i = 0; i < 4; i++)
    {
      hand_click (card, 30, 30);
      hand_wait (has_selected_one, fixture);
      wb_selection_set (fixture->selection, WB_SLOT_NONE);
    }
}

/* What was begun with the pointer ends with the canvas, in whatever order GTK takes it apart. */
static void
test_closed_while_pressed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find_card (fixture, "g1");

  hand_hold (card, 30, 30);
  hand_wait (has_selected_one, fixture);
  close_plan (fixture, NULL);
  hand_let_go ();
  set_up_few (fixture, NULL);
}

static WbSlot
get_focused (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (fixture->canvas));

  return WB_IS_CARD_WIDGET (focus) ? wb_card_widget_get_slot (WB_CARD_WIDGET (focus)) : WB_SLOT_NONE;
}

static const WbCard *
get_focused_card (Fixture *fixture)
{
  return wb_board_get_card (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), get_focused (fixture));
}

/* The keyboard goes along with the screens, and is not fetched back by the arrow after them. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  const WbCard *card;
  int column;
  double page;

  wb_canvas_reveal (WB_CANVAS (fixture->canvas), small_plan_find (fixture->project, "g01"), TRUE);
  hand_wait_drawn (fixture->canvas);
  column = get_focused_card (fixture)->column;
  hand_press ("Page_Down");
  hand_press ("Page_Down");
  hand_wait_drawn (fixture->canvas);
  page = get_scroll (fixture);
  card = get_focused_card (fixture);
  g_assert_cmpint (card->column, ==, column);
  g_assert_cmpfloat (card->rect.y + card->rect.height, >, page);
  g_assert_cmpuint (wb_selection_get_last (fixture->selection), ==, card->slot);
  hand_press ("Down");
  hand_wait_drawn (fixture->canvas);
  g_assert_cmpfloat (get_scroll (fixture), >=, page);
  g_assert_cmpfloat (get_focused_card (fixture)->rect.y, >, card->rect.y);
}

int
main (int argc, char **argv)
{
  static const CanvasTest tests[] = {
    { "/canvas/reading-order", set_up_few, test_reading_order },
    { "/canvas/order-after-edits", set_up_few, test_order_after_edits },
    { "/canvas/new-theme", set_up_few, test_new_theme },
    { "/canvas/clicked-again", set_up_few, test_clicked_again },
    { "/canvas/closed-while-pressed", set_up_few, test_closed_while_pressed },
    { "/canvas/scrolling", set_up_many, test_scrolling },
    { "/canvas/spare", set_up_many, test_spare },
    { "/canvas/pages", set_up_many, test_pages },
    { "/canvas/focus-stays", set_up_many, test_focus_stays },
    { "/canvas/focused-deleted", set_up_many, test_focused_deleted },
  };

  return run_canvas_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
