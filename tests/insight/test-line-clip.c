/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of a line on a page. */

#include "wb-line-clip.h"

static const WbRect area = { 1000, 1000, 400, 300 };

/* From a card at 100 down a gutter, across, and into a card. */
static WbPoint points[] = { { 100, 500 }, { 1200, 500 }, { 1200, 2000 }, { 3000, 2000 }, { 3000, 2100 } };

static WbLine
get_line (void)
{
  return (WbLine){ .kind = WB_LINE_CONTRIBUTES, .n_points = G_N_ELEMENTS (points), .points = points, .trunk_width = 5,
                   .trunk_first = 1, .trunk_last = 4 };
}

static void
test_passes (void)
{
  WbLine line = get_line (), clipped, none;
  guint begin = 0;

  g_assert_cmpint (wb_line_clip (&line, &area, &begin, &clipped), ==, WB_LINE_CLIP_PASS);
  g_assert_cmpint (wb_line_clip (&line, &area, &begin, &none), ==, WB_LINE_CLIP_NONE);
  g_assert_cmpuint (clipped.n_points, ==, 2);
  g_assert_cmpfloat (clipped.points[0].x, ==, 1200);
  g_assert_cmpfloat (clipped.points[1].x, ==, 1200);
  /* Beyond the edges, but not far. */
  g_assert_cmpfloat (clipped.points[0].y, <, area.y - 20);
  g_assert_cmpfloat (clipped.points[0].y, >, area.y - 50);
  g_assert_cmpfloat (clipped.points[1].y, >, area.y + area.height + 20);
  g_assert_cmpfloat (clipped.points[1].y, <, area.y + area.height + 50);
  g_assert_cmpuint (clipped.trunk_first, ==, 0);
  g_assert_cmpuint (clipped.trunk_last, ==, 1);
  g_free (clipped.points);
}

static void
test_ends (void)
{
  const WbRect begin = { 50, 450, 200, 200 }, end = { 2900, 1900, 300, 300 };
  WbLine line = get_line (), first, last;
  guint from = 0, to = 0;

  g_assert_cmpint (wb_line_clip (&line, &begin, &from, &first), ==, WB_LINE_CLIP_END);
  g_assert_cmpuint (first.n_points, ==, 2);
  g_assert_cmpfloat (first.points[0].x, ==, 100);
  g_assert_cmpfloat (first.points[0].y, ==, 500);
  g_assert_cmpfloat (first.points[1].x, <, 300);
  g_assert_cmpfloat (first.trunk_width, ==, 0);

  g_assert_cmpint (wb_line_clip (&line, &end, &to, &last), ==, WB_LINE_CLIP_END);
  g_assert_cmpuint (last.n_points, ==, 3);
  g_assert_cmpfloat (last.points[0].x, >, 2850);
  g_assert_cmpfloat (last.points[0].y, ==, 2000);
  g_assert_cmpfloat (last.points[2].y, ==, 2100);
  g_assert_cmpuint (last.trunk_first, ==, 0);
  g_assert_cmpuint (last.trunk_last, ==, 2);
  g_free (first.points);
  g_free (last.points);
}

/* Out of a card down a gutter, across far below, and up the next gutter into another card: two runs. */
static void
test_comes_back (void)
{
  WbPoint detour[] = { { 1050, 1100 }, { 1100, 1100 }, { 1100, 9000 }, { 1300, 9000 }, { 1300, 1200 }, { 1350, 1200 } };
  WbLine line = get_line (), out, back, none;
  guint begin = 0;

  line.points = detour;
  line.n_points = G_N_ELEMENTS (detour);
  line.trunk_first = 3;
  line.trunk_last = 5;

  g_assert_cmpint (wb_line_clip (&line, &area, &begin, &out), ==, WB_LINE_CLIP_END);
  g_assert_cmpuint (out.n_points, ==, 3);
  g_assert_cmpfloat (out.points[0].y, ==, 1100);
  g_assert_cmpfloat (out.points[2].x, ==, 1100);
  g_assert_cmpfloat (out.points[2].y, <, area.y + area.height + 50);
  g_assert_cmpfloat (out.trunk_width, ==, 0);

  g_assert_cmpint (wb_line_clip (&line, &area, &begin, &back), ==, WB_LINE_CLIP_END);
  g_assert_cmpuint (back.n_points, ==, 3);
  g_assert_cmpfloat (back.points[0].x, ==, 1300);
  g_assert_cmpfloat (back.points[0].y, <, area.y + area.height + 50);
  g_assert_cmpfloat (back.points[2].y, ==, 1200);
  g_assert_cmpuint (back.trunk_first, ==, 0);
  g_assert_cmpuint (back.trunk_last, ==, 2);

  g_assert_cmpint (wb_line_clip (&line, &area, &begin, &none), ==, WB_LINE_CLIP_NONE);
  g_free (out.points);
  g_free (back.points);
}

static void
test_all_of_it (void)
{
  const WbRect everything = { 0, 0, 4000, 4000 };
  WbLine line = get_line (), clipped;
  guint begin = 0;

  g_assert_cmpint (wb_line_clip (&line, &everything, &begin, &clipped), ==, WB_LINE_CLIP_END);
  g_assert_cmpmem (clipped.points, clipped.n_points * sizeof (WbPoint), points, sizeof points);
  g_assert_cmpuint (clipped.trunk_first, ==, 1);
  g_assert_cmpuint (clipped.trunk_last, ==, 4);
  g_free (clipped.points);
}

static void
test_elsewhere (void)
{
  const WbRect far_away = { 100, 3000, 400, 400 };
  WbLine line = get_line (), clipped;
  guint begin = 0;

  g_assert_cmpint (wb_line_clip (&line, &far_away, &begin, &clipped), ==, WB_LINE_CLIP_NONE);
}

/* Those who want the strongest only still see what stands out. */
static void
test_left_out (void)
{
  WbLine line = get_line ();

  line.weight = WB_WEIGHT_SMALL;
  g_assert_false (wb_line_is_left_out (&line, WB_EMPHASIS_NORMAL, WB_WEIGHT_SMALL));
  g_assert_true (wb_line_is_left_out (&line, WB_EMPHASIS_NORMAL, WB_WEIGHT_MEDIUM));
  g_assert_true (wb_line_is_left_out (&line, WB_EMPHASIS_DIMMED, WB_WEIGHT_LARGE));
  g_assert_false (wb_line_is_left_out (&line, WB_EMPHASIS_LIT, WB_WEIGHT_LARGE));
  g_assert_false (wb_line_is_left_out (&line, WB_EMPHASIS_SELECTED, WB_WEIGHT_LARGE));
  line.weight = WB_WEIGHT_ABSENT;
  g_assert_false (wb_line_is_left_out (&line, WB_EMPHASIS_NORMAL, WB_WEIGHT_MEDIUM));
  g_assert_true (wb_line_is_left_out (&line, WB_EMPHASIS_NORMAL, WB_WEIGHT_LARGE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line-clip/passes", test_passes);
  g_test_add_func ("/line-clip/ends", test_ends);
  g_test_add_func ("/line-clip/comes-back", test_comes_back);
  g_test_add_func ("/line-clip/all-of-it", test_all_of_it);
  g_test_add_func ("/line-clip/elsewhere", test_elsewhere);
  g_test_add_func ("/line-clip/left-out", test_left_out);

  return g_test_run ();
}
