/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

/* A shadow without blur, since a blur becomes a bitmap in a PDF: rings that fade with their distance. */
typedef struct
{
  float offset;
  float spread;
  float strength;
} Shade;

static const Shade resting[] = { { 1, 1, .018f }, { 1, 2, .013f }, { 1, 3, .008f }, { 1, 4, .005f }, { 2, 5, .003f } };
static const Shade lifted[] = { { 1, 1, .03f }, { 2, 2, .022f }, { 2, 3, .014f }, { 3, 4, .01f }, { 3, 5, .007f } };

/* Black takes more to be seen on a dark board. */
#define DARK_STRENGTH 4

static GskRoundedRect
round_rect (WbRect rect, WbCorners corners)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init (&rounded,
                         &GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height),
                         &GRAPHENE_SIZE_INIT (corners.top_left, corners.top_left),
                         &GRAPHENE_SIZE_INIT (corners.top_right, corners.top_right),
                         &GRAPHENE_SIZE_INIT (corners.bottom_right, corners.bottom_right),
                         &GRAPHENE_SIZE_INIT (corners.bottom_left, corners.bottom_left));

  return rounded;
}

/**
 * wb_fill_box:
 * @snapshot: where to append
 * @rect: a box
 * @corners: its radii
 * @colour: what fills it
 *
 * Fills a box.
 */
void
wb_fill_box (GtkSnapshot *snapshot, WbRect rect, WbCorners corners, const GdkRGBA *colour)
{
  GskRoundedRect rounded = round_rect (rect, corners);

  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, colour, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * wb_edge_box:
 * @snapshot: where to append
 * @rect: a box
 * @corners: its radii
 * @colour: the colour of its edge
 * @width: how wide that is; it lies within the box
 *
 * Draws the edge of a box.
 */
void
wb_edge_box (GtkSnapshot *snapshot, WbRect rect, WbCorners corners, const GdkRGBA *colour, float width)
{
  GskRoundedRect rounded = round_rect (rect, corners);

  gtk_snapshot_append_border (snapshot, &rounded,
                              (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

/**
 * wb_ring_box:
 * @snapshot: where to append
 * @rect: a box
 * @corners: its radii
 * @colour: the colour of the ring
 * @offset: how far outside the box it begins
 * @width: how wide it is
 *
 * Draws a ring around a box.
 */
void
wb_ring_box (GtkSnapshot *snapshot, WbRect rect, WbCorners corners, const GdkRGBA *colour, float offset, float width)
{
  float reach = offset + width;

  rect = (WbRect) { rect.x - reach, rect.y - reach, rect.width + 2 * reach, rect.height + 2 * reach };
  corners = (WbCorners) { corners.top_left + reach, corners.top_right + reach,
                          corners.bottom_right + reach, corners.bottom_left + reach };
  wb_edge_box (snapshot, rect, corners, colour, width);
}

/**
 * wb_shade_box:
 * @painter: a painter
 * @snapshot: where to append
 * @rect: a box
 * @corners: its radii
 * @raised: whether it lies a step higher
 *
 * Draws the shadow of a box. In high contrast and on paper there are none.
 */
void
wb_shade_box (WbPainter *painter, GtkSnapshot *snapshot, WbRect rect, WbCorners corners, gboolean raised)
{
  GskRoundedRect rounded = round_rect (rect, corners);
  const Shade *shades = raised ? lifted : resting;
  GdkRGBA colour = *wb_painter_colour (painter, WB_COLOUR_SHADOW);

  if (painter->flat || wb_scheme_is_contrast (painter->scheme))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (resting); i++)
    {
      colour.alpha = shades[i].strength * (painter->scheme == WB_SCHEME_DARK ? DARK_STRENGTH : 1);
      gtk_snapshot_append_outset_shadow (snapshot, &rounded, &colour, 0, shades[i].offset, shades[i].spread, 0);
    }
}

/* A quarter of a circle from @from, where the path is, by the corner @corner to @to. */
static void
trace_quarter (cairo_t *cr, WbPoint from, WbPoint corner, WbPoint to)
{
  const float kappa = 0.5523f;

  if (from.x != to.x)
    cairo_curve_to (cr, from.x + (corner.x - from.x) * kappa, from.y + (corner.y - from.y) * kappa,
                    to.x + (corner.x - to.x) * kappa, to.y + (corner.y - to.y) * kappa, to.x, to.y);
}

/**
 * wb_trace_box:
 * @cr: a cairo context
 * @rect: a box
 * @corners: its radii
 *
 * Adds the outline of a box to the path of @cr.
 */
void
wb_trace_box (cairo_t *cr, WbRect rect, WbCorners corners)
{
  float right = rect.x + rect.width;
  float bottom = rect.y + rect.height;

  cairo_move_to (cr, rect.x, rect.y + corners.top_left);
  trace_quarter (cr, (WbPoint) { rect.x, rect.y + corners.top_left }, (WbPoint) { rect.x, rect.y },
                 (WbPoint) { rect.x + corners.top_left, rect.y });
  cairo_line_to (cr, right - corners.top_right, rect.y);
  trace_quarter (cr, (WbPoint) { right - corners.top_right, rect.y }, (WbPoint) { right, rect.y },
                 (WbPoint) { right, rect.y + corners.top_right });
  cairo_line_to (cr, right, bottom - corners.bottom_right);
  trace_quarter (cr, (WbPoint) { right, bottom - corners.bottom_right }, (WbPoint) { right, bottom },
                 (WbPoint) { right - corners.bottom_right, bottom });
  cairo_line_to (cr, rect.x + corners.bottom_left, bottom);
  trace_quarter (cr, (WbPoint) { rect.x + corners.bottom_left, bottom }, (WbPoint) { rect.x, bottom },
                 (WbPoint) { rect.x, bottom - corners.bottom_left });
  cairo_close_path (cr);
}

/**
 * wb_dash_box:
 * @painter: a painter
 * @snapshot: where to append
 * @rect: a box
 * @corners: its radii
 * @colour: the colour of its edge
 * @width: how wide that is; it lies within the box
 *
 * Draws the dashed edge of a box.
 */
void
wb_dash_box (WbPainter *painter, GtkSnapshot *snapshot, WbRect rect, WbCorners corners, const GdkRGBA *colour,
             float width)
{
  wb_dashes_append (painter->dashes, snapshot, &rect, &corners, colour, width);
}

static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/**
 * wb_append_text:
 * @painter: a painter
 * @snapshot: where to append
 * @text: what to write
 * @style: its style
 * @rect: where; it wraps to the width
 * @max_lines: how many lines it may have, 0: as many as it takes
 * @colour: its colour
 *
 * Writes text from the top left corner of @rect.
 */
void
wb_append_text (WbPainter *painter, GtkSnapshot *snapshot, const char *text, guint style, WbRect rect,
                guint max_lines, const GdkRGBA *colour)
{
  PangoLayout *layout;

  if (painter->bare)
    {
      wb_append_bars (painter, snapshot, style, rect, max_lines, colour);
      return;
    }

  layout = wb_shaper_get_layout (painter->shaper, text, style, rect.width, max_lines);
  append_layout (snapshot, layout, rect.x, rect.y, colour);
}

/**
 * wb_append_word:
 * @painter: a painter
 * @snapshot: where to append
 * @text: what to write
 * @style: its style
 * @rect: where
 * @align: 0 at the left of @rect, 0.5 in its middle, 1 at its right
 * @colour: its colour
 *
 * Writes a line of text, in the middle of the height of @rect. When it is too long it ends in "…".
 *
 * Returns: how wide it is; in a card without its text, about
 */
float
wb_append_word (WbPainter *painter, GtkSnapshot *snapshot, const char *text, guint style, WbRect rect,
                double align, const GdkRGBA *colour)
{
  float width, height;
  float limit = -1;

  if (painter->bare)
    return wb_append_bar (painter, snapshot, text, style, rect, align, colour);

  wb_shaper_measure (painter->shaper, text, style, -1, 1, &width, &height);
  if (width > rect.width + 0.5f)
    {
      limit = MAX (rect.width, 0);
      width = limit;
    }

  append_layout (snapshot, wb_shaper_get_layout (painter->shaper, text, style, limit, 1),
                 rect.x + (rect.width - width) * align, rect.y + (rect.height - height) / 2, colour);

  return width;
}

/**
 * wb_strike_text:
 * @painter: a painter
 * @snapshot: where to append
 * @text: what was written with wb_append_text()
 * @style: its style
 * @rect: where
 * @max_lines: how many lines it may have
 * @colour: the colour of the stroke
 *
 * Strikes text through, line by line.
 */
void
wb_strike_text (WbPainter *painter, GtkSnapshot *snapshot, const char *text, guint style, WbRect rect,
                guint max_lines, const GdkRGBA *colour)
{
  PangoLayout *layout = wb_shaper_get_layout (painter->shaper, text, style, rect.width, max_lines);
  PangoLayoutIter *lines = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle ink;

      pango_layout_iter_get_line_extents (lines, &ink, NULL);
      if (ink.width > 0)
        {
          float baseline = (float) pango_layout_iter_get_baseline (lines) / PANGO_SCALE;
          float size = wb_fonts_get_line_height (style, wb_painter_scale (painter));

          gtk_snapshot_append_color (snapshot, colour,
                                     &GRAPHENE_RECT_INIT (rect.x + (float) ink.x / PANGO_SCALE,
                                                          rect.y + baseline - size * .25f,
                                                          (float) ink.width / PANGO_SCALE, 1.25f));
        }
    }
  while (pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);
}
