/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-board-top.h"
#include "wb-view.h"

static const WbView screen = { .zoom = 1, .width = 1000, .height = 800, .board_width = 2000, .board_height = 1600 };

static void
assert_near (float a, float b, float tolerance)
{
  g_assert_cmpfloat_with_epsilon (a, b, tolerance);
}

static void
test_round_trip (void)
{
  WbView view = screen;
  WbPoint origin, point;

  view.zoom = 1.5;
  view.x = 120;
  view.y = 330;
  point = wb_view_to_board (&view, 400, 300);
  origin = wb_view_get_origin (&view);
  assert_near (origin.x + point.x * view.zoom, 400, 0.01);
  assert_near (origin.y + point.y * view.zoom, 300, 0.01);
}

static void
test_middle (void)
{
  WbView view = screen;

  view.zoom = 0.25;
  g_assert_cmpfloat (wb_view_get_origin (&view).x, ==, 250);
  g_assert_cmpfloat (wb_view_get_origin (&view).y, ==, 0);
  g_assert_cmpfloat (wb_view_get_extent_x (&view), ==, 1000);
  g_assert_cmpfloat (wb_view_get_extent_y (&view), ==, 800);

  view.covered = 300;
  g_assert_cmpfloat (wb_view_get_origin (&view).x, ==, 100);
}

static void
test_clamp (void)
{
  WbView view = screen;

  view.x = -5;
  view.y = 5000;
  wb_view_clamp (&view);
  g_assert_cmpfloat (view.x, ==, 0);
  g_assert_cmpfloat (view.y, ==, 800);

  view.zoom = 100;
  wb_view_clamp (&view);
  g_assert_cmpfloat (view.zoom, ==, WB_MAX_ZOOM);

  view.zoom = 1;
  view.covered = 300;
  view.x = 5000;
  wb_view_clamp (&view);
  g_assert_cmpfloat (view.x, ==, 1300);
}

/* Two fingers: what was between them stays between them while they spread and move; with one scale they only move it. */
static void
test_hold (void)
{
  WbView view = screen;
  WbPoint held, origin;

  view.x = 300;
  view.y = 200;
  held = wb_view_to_board (&view, 500, 400);
  wb_view_hold (&view, 1, held, 500, 400);
  g_assert_cmpfloat (view.x, ==, 300);
  g_assert_cmpfloat (view.y, ==, 200);

  wb_view_hold (&view, 1, held, 460, 430);
  g_assert_cmpfloat (view.x, ==, 340);
  g_assert_cmpfloat (view.y, ==, 170);

  wb_view_hold (&view, 1.5, held, 300, 350);
  origin = wb_view_get_origin (&view);
  assert_near (origin.x + held.x * view.zoom, 300, 0.51);
  assert_near (origin.y + held.y * view.zoom, 350, 0.51);
}

static void
test_zoom_at (void)
{
  WbView view = screen;
  WbPoint before, after;

  view.x = 200;
  view.y = 100;
  before = wb_view_to_board (&view, 700, 200);
  wb_view_zoom_at (&view, 2, 700, 200);
  after = wb_view_to_board (&view, 700, 200);
  g_assert_cmpfloat (view.zoom, ==, 2);
  assert_near (before.x, after.x, 0.5);
  assert_near (before.y, after.y, 0.5);

  wb_view_zoom_at (&view, 1, 700, 200);
  assert_near (view.x, 200, 1);
  assert_near (view.y, 100, 1);
}

static void
test_fit (void)
{
  WbView view = screen;

  g_assert_cmpfloat (wb_view_get_fit (&view), ==, 0.5f);

  view.board_height = 3200;
  g_assert_cmpfloat (wb_view_get_fit (&view), ==, 0.25f);

  view.board_height = 1e6f;
  g_assert_cmpfloat (wb_view_get_fit (&view), ==, WB_MIN_ZOOM);

  view.board_width = 10;
  view.board_height = 10;
  g_assert_cmpfloat (wb_view_get_fit (&view), ==, 1);
}

static void
assert_fit (float covered, float top, float margin, WbRect rect, float zoom, float x, float y)
{
  WbView view = screen;

  view.covered = covered;
  wb_view_fit_to (&view, &rect, top, margin);
  assert_near (view.zoom, zoom, 0.001);
  assert_near (view.x, x, 0.01);
  assert_near (view.y, y, 0.01);
}

/* A part of the board in the middle of what is seen, clear of what covers it. */
static void
test_fit_to (void)
{
  assert_fit (0, 0, 0, (WbRect) { 500, 400, 500, 200 }, 2, 1000, 600);
  assert_fit (0, 0, 0, (WbRect) { 500, 400, 100, 400 }, 2, 600, 800);
  assert_fit (500, 0, 0, (WbRect) { 500, 400, 500, 200 }, 1, 500, 100);
  assert_fit (0, 0, 50, (WbRect) { 500, 400, 450, 200 }, 2, 950, 600);
  assert_fit (0, 200, 0, (WbRect) { 500, 400, 100, 200 }, 2, 600, 400);
  assert_fit (0, 0, 0, (WbRect) { 500, 400, 10, 10 }, WB_MAX_ZOOM, 1520, 1220);
  assert_fit (0, 0, 0, (WbRect) { 0, 0, 100, 100 }, WB_MAX_ZOOM, 0, 0);
  assert_fit (0, 0, 0, (WbRect) { 0, 0, 2000, 1600 }, 0.5, 0, 0);
  assert_fit (0, 0, 600, (WbRect) { 500, 400, 10, 10 }, WB_MIN_ZOOM, 0, 0);
}

typedef struct
{
  const char *path;
  WbRect      rect;
  float       x, y;               /* where the view is */
  float       expected_x, expected_y;
  float       covered;
} RevealCase;

/* The headers take 50, the margin is 10. */
static const RevealCase reveal_cases[] = {
  { "/view/reveal/seen", { 200, 200, 100, 100 }, 100, 100, 100, 100, 0 },
  { "/view/reveal/above", { 200, 200, 100, 100 }, 100, 300, 100, 140, 0 },
  { "/view/reveal/under-headers", { 200, 200, 100, 100 }, 100, 160, 100, 140, 0 },
  { "/view/reveal/below", { 200, 1200, 100, 100 }, 100, 0, 100, 510, 0 },
  { "/view/reveal/left", { 200, 200, 100, 100 }, 250, 100, 190, 100, 0 },
  { "/view/reveal/right", { 1200, 200, 100, 100 }, 0, 100, 310, 100, 0 },
  { "/view/reveal/under-overlay", { 600, 200, 200, 100 }, 0, 100, 110, 100, 300 },
  { "/view/reveal/too-high", { 200, 600, 100, 900 }, 100, 0, 100, 540, 0 },
  { "/view/reveal/corner", { 0, 0, 100, 100 }, 100, 100, 0, 0, 0 },
};

static void
test_reveal (gconstpointer data)
{
  const RevealCase *row = data;
  WbView view = screen;

  view.x = row->x;
  view.y = row->y;
  view.covered = row->covered;
  wb_view_reveal (&view, &row->rect, 50, 10);
  g_assert_cmpfloat (view.x, ==, row->expected_x);
  g_assert_cmpfloat (view.y, ==, row->expected_y);
}

static void
test_visible (void)
{
  WbView view = screen;
  WbRect rect;

  view.zoom = 0.5;
  view.x = 0;
  view.y = 0;
  rect = wb_view_get_visible (&view, 20);
  g_assert_cmpfloat (rect.x, ==, -40);
  g_assert_cmpfloat (rect.y, ==, -40);
  g_assert_cmpfloat (rect.width, ==, 2080);
  g_assert_cmpfloat (rect.height, ==, 1680);
}

/* A note goes along with what is seen, from where it stands to where its room ends. */
static void
test_note (void)
{
  WbRow row = { .note_rect = { 200, 0, 300, 28 } };

  g_assert_cmpfloat (wb_board_top_place_note (&row, 150, 900), ==, 200);
  g_assert_cmpfloat (wb_board_top_place_note (&row, 450, 900), ==, 450);
  g_assert_cmpfloat (wb_board_top_place_note (&row, 700, 900), ==, 600);
  g_assert_cmpfloat (wb_board_top_place_note (&row, 700, 400), ==, 200);
}

/* What does not fit fills what is seen, wherever in it one was. */
static void
test_keep (void)
{
  const WbRect small = { 1500, 900, 200, 100 }, tall = { 100, 200, 200, 1300 };
  WbView view = screen;

  wb_view_keep (&view, &small, 50, 20);
  g_assert_cmpfloat (view.x, ==, 1720 - 1000);
  g_assert_cmpfloat (view.y, ==, 1020 - 800);
  view.y = 860;
  wb_view_keep (&view, &small, 50, 20);
  g_assert_cmpfloat (view.y, ==, 800); /* the end of the board */

  view = screen;
  view.y = 400;
  wb_view_keep (&view, &tall, 50, 20);
  g_assert_cmpfloat (view.y, ==, 400);
  view.y = 0;
  wb_view_keep (&view, &tall, 50, 20);
  g_assert_cmpfloat (view.y, ==, 180 - 50);
  view.zoom = 2;
  view.y = 2600;
  wb_view_keep (&view, &tall, 50, 20);
  g_assert_cmpfloat (view.y, ==, 3020 - 800);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/round-trip", test_round_trip);
  g_test_add_func ("/view/middle", test_middle);
  g_test_add_func ("/view/clamp", test_clamp);
  g_test_add_func ("/view/hold", test_hold);
  g_test_add_func ("/view/zoom-at", test_zoom_at);
  g_test_add_func ("/view/fit", test_fit);
  g_test_add_func ("/view/fit-to", test_fit_to);
  g_test_add_func ("/view/visible", test_visible);
  g_test_add_func ("/view/note", test_note);
  g_test_add_func ("/view/keep", test_keep);
  for (guint i = 0; i < G_N_ELEMENTS (reveal_cases); i++)
    g_test_add_data_func (reveal_cases[i].path, &reveal_cases[i], test_reveal);

  return g_test_run ();
}
