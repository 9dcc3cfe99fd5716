/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include "wb-colour.h"
#include "wb-line-path.h"

#define CASING       1.75 /* a border in the colour of the ground, so that a crossing can be told from a joint */
#define QUIET_CASING 1.0

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

/** Stroke: how a path is stroked: with what lies behind it, or in a colour. */
typedef struct
{
  gboolean ground;
  GdkRGBA  colour;
  double   width;
  gboolean round;
  gboolean dashed;
} Stroke;

/* rows: (array length=n_rows): whose bands the lines cross
 * casing: how wide casings are on either side
 * stroke: how what is in the path of cr will be stroked
 * open: whether there is something */
typedef struct
{
  WbPainter   *painter;
  cairo_t     *cr;
  const WbRow *rows;
  guint        n_rows;
  double       casing;
  Stroke       stroke;
  gboolean     open;
} LinePaint;

/* A line as it is drawn.
 *
 * has_trunk: has_end: whether those are drawn with it, and not with the one before, which has the same
 * end_colour: of the trunk and the end; where lines of different colours run together neither is right, so it has none */
typedef struct
{
  WbLine   line;
  GdkRGBA  colour;
  GdkRGBA  end_colour;
  gboolean has_trunk;
  gboolean has_end;
} Piece;

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
stroke_ground (const LinePaint *paint)
{
  WbPainter *painter = paint->painter;
  cairo_path_t *path = cairo_copy_path (paint->cr);
  double reach = paint->stroke.width, top, bottom, unused;

  cairo_path_extents (paint->cr, &unused, &top, &unused, &bottom);
  gdk_cairo_set_source_rgba (paint->cr, wb_painter_colour (painter, painter->flat ? WB_COLOUR_CARD : WB_COLOUR_BOARD));
  cairo_stroke (paint->cr);

  cairo_save (paint->cr);
  if (clip_to_bands (paint, top - reach, bottom + reach))
    {
      cairo_append_path (paint->cr, path);
      cairo_stroke (paint->cr);
    }
  cairo_restore (paint->cr);
  cairo_path_destroy (path);
}

static void
end_strokes (LinePaint *paint)
{
  cairo_t *cr = paint->cr;

  if (!paint->open)
    return;

  cairo_set_line_width (cr, paint->stroke.width);
  cairo_set_line_cap (cr, paint->stroke.round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, (double[]) { 6, 4 }, paint->stroke.dashed ? 2 : 0, 0);
  if (paint->stroke.ground)
    stroke_ground (paint);
  else
    {
      gdk_cairo_set_source_rgba (cr, &paint->stroke.colour);
      cairo_stroke (cr);
    }
  paint->open = FALSE;
}

/* What is stroked alike is one path: of a group most is. */
static void
begin_stroke (LinePaint *paint, Stroke stroke)
{
  const Stroke *last = &paint->stroke;

  if (stroke.ground != last->ground || stroke.width != last->width || stroke.round != last->round ||
      stroke.dashed != last->dashed || (!stroke.ground && !gdk_rgba_equal (&stroke.colour, &last->colour)))
    end_strokes (paint);

  paint->stroke = stroke;
  paint->open = TRUE;
}

static void
stroke_lines (LinePaint *paint, const Piece *pieces, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!wb_line_is_hidden (&pieces[i].line))
      {
        begin_stroke (paint, (Stroke) { .colour = pieces[i].colour, .width = pieces[i].line.width,
                                        .dashed = pieces[i].line.kind == WB_LINE_WAITS_FOR });
        wb_line_trace (&pieces[i].line, paint->cr);
      }
  for (guint i = 0; i < n; i++)
    {
      begin_stroke (paint, (Stroke) { .colour = pieces[i].colour, .width = wb_line_get_start_dot (&pieces[i].line),
                                      .round = TRUE });
      wb_line_trace_start_dot (&pieces[i].line, paint->cr);
    }
}

static void
stroke_trunks (LinePaint *paint, const Piece *pieces, guint n)
{
  for (guint i = 0; i < n; i++)
    if (pieces[i].has_trunk)
      {
        begin_stroke (paint, (Stroke) { .colour = pieces[i].end_colour, .width = pieces[i].line.trunk_width });
        wb_line_trace_trunk (&pieces[i].line, paint->cr);
      }
}

static void
draw_ends (LinePaint *paint, const Piece *pieces, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const Piece *piece = &pieces[i];

      if (!piece->has_end)
        continue;

      if (wb_line_ends_in_dot (&piece->line))
        {
          begin_stroke (paint, (Stroke) { .colour = piece->end_colour, .width = wb_line_get_end_dot (&piece->line),
                                          .round = TRUE });
          wb_line_trace_end (&piece->line, paint->cr);
        }
      else
        {
          end_strokes (paint);
          gdk_cairo_set_source_rgba (paint->cr, &piece->end_colour);
          wb_line_trace_end (&piece->line, paint->cr);
          cairo_fill (paint->cr);
        }
    }
  end_strokes (paint);
}

static void
draw_casings (LinePaint *paint, const Piece *pieces, guint n)
{
  double both = 2 * paint->casing;

  for (guint i = 0; i < n; i++)
    if (!wb_line_is_hidden (&pieces[i].line))
      {
        begin_stroke (paint, (Stroke) { .ground = TRUE, .width = pieces[i].line.width + both });
        wb_line_trace (&pieces[i].line, paint->cr);
      }
  for (guint i = 0; i < n; i++)
    if (pieces[i].has_trunk)
      {
        begin_stroke (paint, (Stroke) { .ground = TRUE, .width = pieces[i].line.trunk_width + both });
        wb_line_trace_trunk (&pieces[i].line, paint->cr);
      }
  for (guint i = 0; i < n; i++)
    if (pieces[i].has_end)
      {
        gboolean dot = wb_line_ends_in_dot (&pieces[i].line);

        begin_stroke (paint, (Stroke) { .ground = TRUE, .round = dot,
                                        .width = both + (dot ? wb_line_get_end_dot (&pieces[i].line) : 0) });
        wb_line_trace_end (&pieces[i].line, paint->cr);
      }
  end_strokes (paint);
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

static Piece *
make_pieces (LinePaint *paint, const WbLineLook *const *looks, guint n)
{
  WbPainter *painter = paint->painter;
  Rank rank = get_rank (looks[0]);
  GdkRGBA neutral = tone_down (painter, *wb_painter_colour (painter, WB_COLOUR_LINE), rank);
  gboolean one_colour = share_colour (painter, looks, n);
  Piece *pieces = g_new (Piece, n);

  for (guint i = 0; i < n; i++)
    {
      const WbLine line = fit_line (looks[i]->line, rank);
      GdkRGBA colour = tone_down (painter, get_own_colour (painter, &line), rank);
      gboolean trunk = wb_line_has_trunk (&line);
      const WbLine *last = i > 0 ? &pieces[i - 1].line : NULL;

      pieces[i] = (Piece) {
        .line = line,
        .colour = colour,
        .end_colour = one_colour || !trunk ? colour : neutral,
        .has_trunk = trunk && (last == NULL || !wb_line_has_trunk (last) || !wb_line_shares_trunk (&line, last)),
        .has_end = last == NULL || trunk != wb_line_has_trunk (last) || !wb_line_shares_end (&line, last),
      };
    }

  return pieces;
}

/* Lines that end at the same card. */
static void
paint_paths (LinePaint *paint, const WbLineLook *const *looks, guint n)
{
  Rank rank = get_rank (looks[0]);
  g_autofree Piece *pieces = make_pieces (paint, looks, n);

  paint->casing = rank == RANK_LIT || rank == RANK_HOVERED ? CASING : QUIET_CASING;
  draw_casings (paint, pieces, n);
  stroke_lines (paint, pieces, n);
  stroke_trunks (paint, pieces, n);
  draw_ends (paint, pieces, n);
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
  g_autoptr (GskRenderNode) node = NULL;
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
  /* Cairo puts a recording that begins elsewhere than at 0, 0 in the wrong place of an SVG. */
  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, area->width, area->height));
  paint.cr = gsk_cairo_node_get_draw_context (node);
  cairo_translate (paint.cr, -area->x, -area->y);
  cairo_set_line_join (paint.cr, CAIRO_LINE_JOIN_ROUND);
  for (guint begin = 0; begin < sorted->len; begin = end)
    {
      const WbLineLook *const *group = (const WbLineLook *const *) &sorted->pdata[begin];

      for (end = begin + 1; end < sorted->len && same_group (group[0], sorted->pdata[end]); end++)
        ;
      paint_group (&paint, group, end - begin);
    }
  cairo_destroy (paint.cr);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area->x, area->y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}
