/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-fingers.h"

/* Fingers on the board, as they come, move and go. */

static const WbView screen = { .zoom = 1, .x = 500, .y = 400, .width = 1000, .height = 800, .board_width = 3000,
                               .board_height = 2400 };
static const int one, two, three;

static void
assert_at (const WbView *view, WbPoint point, float x, float y)
{
  WbPoint there = wb_view_to_board (view, x, y);

  g_assert_cmpfloat_with_epsilon (there.x, point.x, 0.05);
  g_assert_cmpfloat_with_epsilon (there.y, point.y, 0.05);
}

/* One finger is not taken notice of, wherever it goes. */
static void
test_one (void)
{
  g_autoptr (WbFingers) fingers = wb_fingers_new ();
  WbView view = screen;

  g_assert_false (wb_fingers_down (fingers, &one, 100, 100, &view));
  g_assert_false (wb_fingers_move (fingers, &one, 300, 200, &view));
  g_assert_cmpmem (&view, sizeof view, &screen, sizeof screen);
  g_assert_false (wb_fingers_up (fingers, &one, &view));
  g_assert_false (wb_fingers_move (fingers, &one, 500, 200, &view));
}

static void
test_pinch (void)
{
  g_autoptr (WbFingers) fingers = wb_fingers_new ();
  WbView view = screen;
  WbPoint middle = wb_view_to_board (&view, 400, 400);

  wb_fingers_down (fingers, &one, 300, 400, &view);
  g_assert_true (wb_fingers_down (fingers, &two, 500, 400, &view));
  g_assert_cmpmem (&view, sizeof view, &screen, sizeof screen);

  /* apart to the double, and all of it a hundred to the right */
  wb_fingers_move (fingers, &one, 300, 400, &view);
  wb_fingers_move (fingers, &two, 700, 400, &view);
  g_assert_cmpfloat_with_epsilon (view.zoom, 2, 0.001);
  assert_at (&view, middle, 500, 400);

  /* turned, which is no reason to zoom */
  wb_fingers_move (fingers, &one, 500, 200, &view);
  wb_fingers_move (fingers, &two, 500, 600, &view);
  g_assert_cmpfloat_with_epsilon (view.zoom, 2, 0.001);
  assert_at (&view, middle, 500, 400);
}

/* A finger has pulled the board along before the second one comes: from there they zoom, without a jump. */
static void
test_from_a_pan (void)
{
  g_autoptr (WbFingers) fingers = wb_fingers_new ();
  WbView view = screen, panned;

  wb_fingers_down (fingers, &one, 300, 400, &view);
  wb_fingers_move (fingers, &one, 200, 350, &view);
  view.x += 100; /* the scrolled window did that */
  view.y += 50;
  panned = view;

  g_assert_true (wb_fingers_down (fingers, &two, 600, 350, &view));
  wb_fingers_move (fingers, &two, 600, 350, &view);
  g_assert_cmpfloat_with_epsilon (view.x, panned.x, 0.05);
  g_assert_cmpfloat_with_epsilon (view.y, panned.y, 0.05);
  g_assert_cmpfloat_with_epsilon (view.zoom, 1, 0.001);

  wb_fingers_move (fingers, &two, 400, 350, &view);
  g_assert_cmpfloat_with_epsilon (view.zoom, 0.5, 0.001);
}

/* The one that is left moves the board on; what is under it stays there. */
static void
test_to_a_pan (void)
{
  g_autoptr (WbFingers) fingers = wb_fingers_new ();
  WbView view = screen, before;
  WbPoint under;

  wb_fingers_down (fingers, &one, 300, 400, &view);
  wb_fingers_down (fingers, &two, 500, 400, &view);
  wb_fingers_move (fingers, &two, 600, 400, &view);
  g_assert_true (wb_fingers_up (fingers, &one, &view));

  before = view;
  under = wb_view_to_board (&view, 600, 400);
  wb_fingers_move (fingers, &two, 600, 400, &view);
  g_assert_cmpmem (&view.zoom, sizeof view.zoom, &before.zoom, sizeof before.zoom);
  g_assert_cmpfloat_with_epsilon (view.x, before.x, 0.05);
  wb_fingers_move (fingers, &two, 500, 450, &view);
  assert_at (&view, under, 500, 450);
  g_assert_false (wb_fingers_up (fingers, &two, &view));
}

/* A third one, or the palm of the hand, changes nothing until it takes the place of one that goes. */
static void
test_three (void)
{
  g_autoptr (WbFingers) fingers = wb_fingers_new ();
  WbView view = screen, before;

  wb_fingers_down (fingers, &one, 300, 400, &view);
  wb_fingers_down (fingers, &two, 500, 400, &view);
  wb_fingers_move (fingers, &two, 600, 400, &view);
  before = view;
  g_assert_true (wb_fingers_down (fingers, &three, 900, 100, &view));
  wb_fingers_move (fingers, &three, 800, 100, &view);
  g_assert_cmpfloat_with_epsilon (view.zoom, before.zoom, 0.001);

  g_assert_true (wb_fingers_up (fingers, &one, &view));
  wb_fingers_move (fingers, &two, 600, 400, &view);
  g_assert_cmpfloat_with_epsilon (view.zoom, before.zoom, 0.001);
  g_assert_cmpfloat_with_epsilon (view.x, before.x, 0.05);
  g_assert_true (wb_fingers_up (fingers, &two, &view));
  g_assert_false (wb_fingers_up (fingers, &three, &view));
}

/* Fingers on top of each other do not zoom to infinity; beyond the edges of the board nothing moves. */
static void
test_limits (void)
{
  g_autoptr (WbFingers) fingers = wb_fingers_new ();
  WbView view = screen;

  wb_fingers_down (fingers, &one, 300, 400, &view);
  wb_fingers_down (fingers, &two, 300, 400, &view);
  wb_fingers_move (fingers, &two, 301, 400, &view);
  g_assert_cmpfloat_with_epsilon (view.zoom, 1, 0.001);
  wb_fingers_move (fingers, &two, 900, 400, &view);
  g_assert_cmpfloat (view.zoom, ==, WB_MAX_ZOOM);
  wb_fingers_move (fingers, &one, 900, 400, &view);
  wb_fingers_move (fingers, &two, 900, 401, &view);
  g_assert_cmpfloat_with_epsilon (view.zoom, 1, 0.001);
  wb_fingers_move (fingers, &one, 90000, 400, &view);
  g_assert_cmpfloat (view.x, >=, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fingers/one", test_one);
  g_test_add_func ("/fingers/pinch", test_pinch);
  g_test_add_func ("/fingers/from-a-pan", test_from_a_pan);
  g_test_add_func ("/fingers/to-a-pan", test_to_a_pan);
  g_test_add_func ("/fingers/three", test_three);
  g_test_add_func ("/fingers/limits", test_limits);

  return g_test_run ();
}
