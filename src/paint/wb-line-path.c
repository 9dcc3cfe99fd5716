/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-line-path.h"

#include <math.h>
#include <string.h>

#define RADIUS       9.0
#define START_DOT    1.25 /* how much more than half the line's width */
#define END_DOT      2.75
#define TIP_GAP      3.0  /* room for the ring of a card that is selected */
#define ARROW_LENGTH 7.0

static double
get_distance (WbPoint a, WbPoint b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

/* The point on the way from @a to @b that is @distance from @a. */
static WbPoint
go_towards (WbPoint a, WbPoint b, double distance)
{
  double length = get_distance (a, b);
  double share = length > 0 ? distance / length : 0;

  return (WbPoint) { a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share };
}

/* A quarter of a circle from @from by the corner @corner to @to, as a cubic. */
static void
trace_corner (cairo_t *cr, WbPoint from, WbPoint corner, WbPoint to)
{
  const double kappa = 0.5523;

  cairo_curve_to (cr,
                  from.x + (corner.x - from.x) * kappa, from.y + (corner.y - from.y) * kappa,
                  to.x + (corner.x - to.x) * kappa, to.y + (corner.y - to.y) * kappa,
                  to.x, to.y);
}

/* The path through @points with its corners rounded; the last point is @end instead. A corner takes at most half of
 * each side, so that two in a row fit. */
static void
trace_points (cairo_t *cr, const WbPoint *points, guint n, WbPoint end)
{
  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 1; i + 1 < n; i++)
    {
      WbPoint next = i + 2 == n ? end : points[i + 1];
      double before = get_distance (points[i - 1], points[i]) * (i == 1 ? 1 : 0.5);
      double after = get_distance (points[i], next) * (i + 2 == n ? 1 : 0.5);
      double radius = MIN (RADIUS, MIN (before, after));
      WbPoint from = go_towards (points[i], points[i - 1], radius);
      WbPoint to = go_towards (points[i], next, radius);

      cairo_line_to (cr, from.x, from.y);
      trace_corner (cr, from, points[i], to);
    }
  cairo_line_to (cr, end.x, end.y);
}

/**
 * wb_line_has_trunk:
 * @line: a line
 *
 * Returns: whether it runs in a trunk together with others
 */
gboolean
wb_line_has_trunk (const WbLine *line)
{
  return line->trunk_width > 0 && line->trunk_first < line->trunk_last && line->trunk_last < line->n_points;
}

static double
get_end_width (const WbLine *line)
{
  return wb_line_has_trunk (line) && line->trunk_last == line->n_points - 1 ? line->trunk_width : line->width;
}

static double
get_arrow_length (double width)
{
  return ARROW_LENGTH + width * 0.6;
}

/* Where the stroke stops: before an arrow's tip, or in the middle of a dot. */
static WbPoint
get_stroke_end (const WbLine *line)
{
  WbPoint last = line->points[line->n_points - 1];
  WbPoint before = line->points[line->n_points - 2];
  double length = get_distance (last, before);
  double width = get_end_width (line);
  double back = wb_line_ends_in_dot (line) ? width / 2 + END_DOT + 0.5 : TIP_GAP + get_arrow_length (width) - 1;

  return go_towards (last, before, MIN (back, MAX (length - 1, 0)));
}

static void
trace_arrow (cairo_t *cr, const WbLine *line)
{
  WbPoint last = line->points[line->n_points - 1];
  WbPoint before = line->points[line->n_points - 2];
  double width = get_end_width (line);
  double half = MAX (3.2 + width * 0.5, 1.5 + width * 0.85);
  WbPoint tip = go_towards (last, before, TIP_GAP);
  WbPoint base = go_towards (last, before, TIP_GAP + get_arrow_length (width));
  double length = MAX (get_distance (tip, base), 0.001);
  double dx = -(base.y - tip.y) / length * half;
  double dy = (base.x - tip.x) / length * half;

  cairo_move_to (cr, tip.x, tip.y);
  cairo_line_to (cr, base.x + dx, base.y + dy);
  cairo_line_to (cr, base.x - dx, base.y - dy);
  cairo_close_path (cr);
}

static void
trace_dot (cairo_t *cr, WbPoint middle)
{
  cairo_move_to (cr, middle.x, middle.y);
  cairo_line_to (cr, middle.x, middle.y);
}

static gboolean
points_equal (const WbPoint *a, const WbPoint *b, guint n)
{
  return memcmp (a, b, n * sizeof (WbPoint)) == 0;
}

/**
 * wb_line_is_hidden:
 * @line: a line
 *
 * Returns: whether its trunk is as long as the line, so that nothing is seen of it but that and its dot
 */
gboolean
wb_line_is_hidden (const WbLine *line)
{
  return wb_line_has_trunk (line) && line->trunk_first == 0 && line->trunk_last == line->n_points - 1 &&
         line->width <= line->trunk_width;
}

/**
 * wb_line_shares_trunk:
 * @line: a line that has a trunk
 * @other: another
 *
 * Returns: whether they run in the same trunk, from and to the same points
 */
gboolean
wb_line_shares_trunk (const WbLine *line, const WbLine *other)
{
  guint n = line->trunk_last - line->trunk_first;

  return line->trunk_width == other->trunk_width && n == other->trunk_last - other->trunk_first &&
         (line->trunk_last == line->n_points - 1) == (other->trunk_last == other->n_points - 1) &&
         points_equal (line->points + line->trunk_first, other->points + other->trunk_first, n + 1);
}

/**
 * wb_line_shares_end:
 * @line: a line
 * @other: another
 *
 * Returns: whether they end in the same place, from the same side, in the same mark
 */
gboolean
wb_line_shares_end (const WbLine *line, const WbLine *other)
{
  return wb_line_ends_in_dot (line) == wb_line_ends_in_dot (other) && get_end_width (line) == get_end_width (other) &&
         points_equal (line->points + line->n_points - 2, other->points + other->n_points - 2, 2);
}

/**
 * wb_line_ends_in_dot:
 * @line: a line
 *
 * Returns: whether it ends in a dot; else in an arrow
 */
gboolean
wb_line_ends_in_dot (const WbLine *line)
{
  return line->kind == WB_LINE_GROUNDS;
}

/**
 * wb_line_get_start_dot:
 * @line: a line
 *
 * Returns: how wide the dot is that it starts with
 */
double
wb_line_get_start_dot (const WbLine *line)
{
  return line->width + 2 * START_DOT;
}

/**
 * wb_line_get_end_dot:
 * @line: a line that ends in a dot
 *
 * Returns: how wide that is
 */
double
wb_line_get_end_dot (const WbLine *line)
{
  return get_end_width (line) + 2 * END_DOT;
}

/**
 * wb_line_trace:
 * @line: a line
 * @cr: to whose path it is added
 *
 * Traces all of it, to where its mark begins.
 */
void
wb_line_trace (const WbLine *line, cairo_t *cr)
{
  trace_points (cr, line->points, line->n_points, get_stroke_end (line));
}

/**
 * wb_line_trace_trunk:
 * @line: a line that has a trunk
 * @cr: to whose path it is added
 *
 * Traces what it shares with others.
 */
void
wb_line_trace_trunk (const WbLine *line, cairo_t *cr)
{
  guint n = line->trunk_last - line->trunk_first + 1;
  gboolean to_end = line->trunk_last == line->n_points - 1;

  trace_points (cr, line->points + line->trunk_first, n,
                to_end ? get_stroke_end (line) : line->points[line->trunk_last]);
}

/**
 * wb_line_trace_start_dot:
 * @line: a line
 * @cr: to whose path it is added
 *
 * Traces the dot that it starts with.
 */
void
wb_line_trace_start_dot (const WbLine *line, cairo_t *cr)
{
  trace_dot (cr, line->points[0]);
}

/**
 * wb_line_trace_end:
 * @line: a line
 * @cr: to whose path it is added
 *
 * Traces the mark at its end.
 */
void
wb_line_trace_end (const WbLine *line, cairo_t *cr)
{
  if (wb_line_ends_in_dot (line))
    trace_dot (cr, get_stroke_end (line));
  else
    trace_arrow (cr, line);
}
