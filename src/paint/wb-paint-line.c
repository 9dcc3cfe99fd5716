/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include <math.h>

#include "wb-colour.h"

#define RADIUS       9.0
#define CASING       1.75 /* a border in the colour of the ground, so that a crossing can be told from a joint */
#define QUIET_CASING 1.0
#define START_DOT    1.25 /* how much more than half the line's width */
#define END_DOT      2.75
#define TIP_GAP      3.0  /* room for the ring of a card that is selected */
#define ARROW_LENGTH 7.0

/* How much of a line's colour is left in that of the board. */
#define QUIET_SHARE   0.4
#define HOVERED_SHARE 0.6
#define DIMMED_SHARE  0.22

/* Where lines are in drawing order: what stands out lies above. */
typedef enum
{
  RANK_DIMMED,
  RANK_QUIET,
  RANK_HOVERED,
  RANK_LIT,
} Rank;

/* What is not lit is drawn thinner: the difference between a small and a large contribution stays. */
#define QUIET_WIDTH(width) (1 + ((width) - 1) * 0.5)

/* rows: (array length=n_rows): whose bands the lines cross
 * casing: how wide casings are on either side */
typedef struct
{
  WbPainter   *painter;
  cairo_t     *cr;
  const WbRow *rows;
  guint        n_rows;
  double       casing;
} LinePaint;

static Rank
get_rank (const WbLineLook *look)
{
  if (look->emphasis == WB_EMPHASIS_SELECTED || look->emphasis == WB_EMPHASIS_LIT)
    return RANK_LIT;
  if (look->hovered)
    return RANK_HOVERED;

  return look->emphasis == WB_EMPHASIS_DIMMED ? RANK_DIMMED : RANK_QUIET;
}

/* Curves are given in the order that they are drawn in. */
static int
compare_looks (gconstpointer a, gconstpointer b)
{
  const WbLineLook *one = *(const WbLineLook *const *) a;
  const WbLineLook *two = *(const WbLineLook *const *) b;

  if (get_rank (one) != get_rank (two))
    return (int) get_rank (one) - (int) get_rank (two);
  if (one->line->curved && two->line->curved)
    return 0;
  if (one->line->to != two->line->to)
    return one->line->to < two->line->to ? -1 : 1;

  return one->line->from < two->line->from ? -1 : one->line->from > two->line->from;
}

/* Lines of one rank that end at the same card: where they run together they are one. */
static gboolean
same_group (const WbLineLook *a, const WbLineLook *b)
{
  return get_rank (a) == get_rank (b) && a->line->to == b->line->to;
}

/* The line as it is drawn in @rank. */
static WbLine
fit_line (const WbLine *line, Rank rank)
{
  WbLine fitted = *line;

  if (rank == RANK_DIMMED || rank == RANK_QUIET)
    {
      fitted.width = QUIET_WIDTH (line->width);
      fitted.trunk_width = line->trunk_width > 0 ? QUIET_WIDTH (line->trunk_width) : 0;
    }

  return fitted;
}

static GdkRGBA
get_own_colour (WbPainter *painter, const WbLine *line)
{
  if (line->kind == WB_LINE_GROUNDS)
    return *wb_painter_colour (painter, WB_COLOUR_VOICE_LINE);

  return wb_painter_get_theme (painter, line->domain)->colour;
}

static GdkRGBA
tone_down (WbPainter *painter, GdkRGBA colour, Rank rank)
{
  const GdkRGBA *board = wb_painter_colour (painter, WB_COLOUR_BOARD);

  switch (rank)
    {
    case RANK_LIT:
      return colour;
    case RANK_HOVERED:
      return wb_colour_mix (board, &colour, HOVERED_SHARE);
    case RANK_DIMMED:
      return wb_colour_mix (board, wb_painter_colour (painter, WB_COLOUR_LINE), DIMMED_SHARE);
    case RANK_QUIET:
    default:
      return wb_colour_mix (board, &colour, QUIET_SHARE);
    }
}

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
  cairo_new_path (cr);
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

static gboolean
has_trunk (const WbLine *line)
{
  return line->trunk_width > 0 && line->trunk_first < line->trunk_last && line->trunk_last < line->n_points;
}

static double
get_end_width (const WbLine *line)
{
  return has_trunk (line) && line->trunk_last == line->n_points - 1 ? line->trunk_width : line->width;
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
  double back = line->kind == WB_LINE_GROUNDS ? width / 2 + END_DOT + 0.5 : TIP_GAP + get_arrow_length (width) - 1;

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

  cairo_new_path (cr);
  cairo_move_to (cr, tip.x, tip.y);
  cairo_line_to (cr, base.x + dx, base.y + dy);
  cairo_line_to (cr, base.x - dx, base.y - dy);
  cairo_close_path (cr);
}

static void
trace_dot (cairo_t *cr, WbPoint middle, double radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, middle.x, middle.y, radius, 0, 2 * G_PI);
}

static void
trace_end (cairo_t *cr, const WbLine *line)
{
  if (line->kind == WB_LINE_GROUNDS)
    trace_dot (cr, get_stroke_end (line), get_end_width (line) / 2 + END_DOT);
  else
    trace_arrow (cr, line);
}

static void
trace_trunk (cairo_t *cr, const WbLine *line)
{
  guint n = line->trunk_last - line->trunk_first + 1;
  gboolean to_end = line->trunk_last == line->n_points - 1;

  trace_points (cr, line->points + line->trunk_first, n,
                to_end ? get_stroke_end (line) : line->points[line->trunk_last]);
}

/* Clips to those bands that reach between @top and @bottom, and takes their colour. Returns whether there are any. */
static gboolean
clip_to_bands (const LinePaint *paint, double top, double bottom)
{
  double left, right, unused;
  gboolean found = FALSE;

  cairo_clip_extents (paint->cr, &left, &unused, &right, &unused);
  cairo_new_path (paint->cr);
  for (guint i = 0; i < paint->n_rows; i++)
    {
      const WbRow *row = &paint->rows[i];

      if (row->band_y >= bottom || row->band_y + row->band_height <= top)
        continue;
      cairo_rectangle (paint->cr, left, row->band_y, right - left, row->band_height);
      found = TRUE;
    }
  cairo_clip (paint->cr);
  gdk_cairo_set_source_rgba (paint->cr, wb_painter_colour (paint->painter, WB_COLOUR_BAND));

  return found;
}

/* Strokes the path in the colour of what lies behind it: that of the board, and where it meets bands that of a band over
 * it. A gradient with steps would be one stroke, but each stroke would bring a gradient of its own into a PDF. Paper is
 * white. */
static void
stroke_ground (const LinePaint *paint, double width)
{
  WbPainter *painter = paint->painter;
  cairo_path_t *path = cairo_copy_path (paint->cr);
  double top, bottom, unused;

  cairo_path_extents (paint->cr, &unused, &top, &unused, &bottom);
  cairo_set_line_width (paint->cr, width);
  gdk_cairo_set_source_rgba (paint->cr, wb_painter_colour (painter, painter->flat ? WB_COLOUR_CARD : WB_COLOUR_BOARD));
  cairo_stroke (paint->cr);

  cairo_save (paint->cr);
  if (clip_to_bands (paint, top - width, bottom + width))
    {
      cairo_append_path (paint->cr, path);
      cairo_stroke (paint->cr);
    }
  cairo_restore (paint->cr);
  cairo_path_destroy (path);
}

static void
paint_casing (const LinePaint *paint, const WbLine *line)
{
  cairo_t *cr = paint->cr;

  trace_points (cr, line->points, line->n_points, get_stroke_end (line));
  stroke_ground (paint, line->width + 2 * paint->casing);
  if (has_trunk (line))
    {
      trace_trunk (cr, line);
      stroke_ground (paint, line->trunk_width + 2 * paint->casing);
    }
  trace_end (cr, line);
  stroke_ground (paint, 2 * paint->casing);
}

static void
paint_stroke (const LinePaint *paint, const WbLine *line, const GdkRGBA *colour)
{
  cairo_t *cr = paint->cr;

  gdk_cairo_set_source_rgba (cr, colour);
  trace_points (cr, line->points, line->n_points, get_stroke_end (line));
  cairo_set_line_width (cr, line->width);
  if (line->kind == WB_LINE_WAITS_FOR)
    cairo_set_dash (cr, (double[]) { 6, 4 }, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  trace_dot (cr, line->points[0], line->width / 2 + START_DOT);
  cairo_fill (cr);
}

/* The trunk and its end; where lines of different colours run together, neither is right, so it has none. */
static void
paint_joint (const LinePaint *paint, const WbLine *line, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (paint->cr, colour);
  if (has_trunk (line))
    {
      trace_trunk (paint->cr, line);
      cairo_set_line_width (paint->cr, line->trunk_width);
      cairo_stroke (paint->cr);
    }
  trace_end (paint->cr, line);
  cairo_fill (paint->cr);
}

static gboolean
share_colour (WbPainter *painter, const WbLineLook *const *looks, guint n)
{
  GdkRGBA first = get_own_colour (painter, looks[0]->line);

  for (guint i = 1; i < n; i++)
    {
      GdkRGBA colour = get_own_colour (painter, looks[i]->line);

      if (!gdk_rgba_equal (&first, &colour))
        return FALSE;
    }

  return TRUE;
}

/* Side by side at the ports of their cards, curves have no room for casings, and no marks that would lie over each other. */
static void
paint_curve (const LinePaint *paint, const WbLineLook *look)
{
  Rank rank = get_rank (look);
  WbLine line = fit_line (look->line, rank);
  GdkRGBA colour = tone_down (paint->painter, get_own_colour (paint->painter, &line), rank);
  const WbPoint *points = line.points;

  gdk_cairo_set_source_rgba (paint->cr, &colour);
  cairo_move_to (paint->cr, points[0].x, points[0].y);
  cairo_curve_to (paint->cr, points[1].x, points[1].y, points[2].x, points[2].y, points[3].x, points[3].y);
  cairo_set_line_width (paint->cr, line.width);
  cairo_stroke (paint->cr);
}

/* Lines that end at the same card. */
static void
paint_paths (LinePaint *paint, const WbLineLook *const *looks, guint n)
{
  Rank rank = get_rank (looks[0]);
  GdkRGBA neutral = tone_down (paint->painter, *wb_painter_colour (paint->painter, WB_COLOUR_LINE), rank);
  gboolean one_colour = share_colour (paint->painter, looks, n);

  paint->casing = rank == RANK_LIT || rank == RANK_HOVERED ? CASING : QUIET_CASING;
  for (guint i = 0; i < n; i++)
    {
      WbLine line = fit_line (looks[i]->line, rank);

      paint_casing (paint, &line);
    }
  for (guint i = 0; i < n; i++)
    {
      WbLine line = fit_line (looks[i]->line, rank);
      GdkRGBA colour = tone_down (paint->painter, get_own_colour (paint->painter, &line), rank);

      paint_stroke (paint, &line, &colour);
      paint_joint (paint, &line, one_colour || !has_trunk (&line) ? &colour : &neutral);
    }
}

static void
paint_group (LinePaint *paint, const WbLineLook *const *looks, guint n)
{
  if (!looks[0]->line->curved)
    paint_paths (paint, looks, n);
  else
    for (guint i = 0; i < n; i++)
      paint_curve (paint, looks[i]);
}

/**
 * wb_paint_lines:
 * @painter: a painter
 * @snapshot: where to append, in board coordinates
 * @area: what is shown; nothing is painted outside it
 * @rows: (array length=n_rows): the rows of the board, whose bands the lines cross
 * @n_rows: how many
 * @looks: (array length=n_looks): the lines that touch @area, and how they stand out
 * @n_looks: how many
 *
 * Paints lines as one node. It goes behind the cards. What is lit lies above what is quiet; lines that end at the same
 * card join, all others cross with a gap.
 */
void
wb_paint_lines (WbPainter *painter, GtkSnapshot *snapshot, const WbRect *area, const WbRow *rows, guint n_rows,
                const WbLineLook *looks, guint n_looks)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (n_looks);
  LinePaint paint = { .painter = painter, .rows = rows, .n_rows = n_rows };
  guint end;

  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot) && area != NULL);

  for (guint i = 0; i < n_looks; i++)
    {
      if (looks[i].line->n_points >= 2)
        g_ptr_array_add (sorted, (gpointer) &looks[i]);
    }
  if (sorted->len == 0)
    return;

  g_ptr_array_sort (sorted, compare_looks);
  paint.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height));
  cairo_set_line_join (paint.cr, CAIRO_LINE_JOIN_ROUND);
  for (guint begin = 0; begin < sorted->len; begin = end)
    {
      const WbLineLook *const *group = (const WbLineLook *const *) &sorted->pdata[begin];

      for (end = begin + 1; end < sorted->len && same_group (group[0], sorted->pdata[end]); end++)
        ;
      paint_group (&paint, group, end - begin);
    }
  cairo_destroy (paint.cr);
}
