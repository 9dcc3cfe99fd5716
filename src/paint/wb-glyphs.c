/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-glyphs.h"

#include <math.h>

/* Drawn in a square of 14, around its middle. */
#define GRID   14.0
#define MIDDLE 7.0
#define RADIUS 5.2
#define WIDTH  1.7

static const WbGlyph goal_glyphs[] = {
  [WB_GOAL_STATUS_IDEA] = WB_GLYPH_IDEA,
  [WB_GOAL_STATUS_AGREED] = WB_GLYPH_AGREED,
  [WB_GOAL_STATUS_RUNNING] = WB_GLYPH_RUNNING,
  [WB_GOAL_STATUS_REACHED] = WB_GLYPH_DONE,
  [WB_GOAL_STATUS_DROPPED] = WB_GLYPH_DROPPED,
};

static const WbGlyph action_glyphs[] = {
  [WB_ACTION_STATUS_IDEA] = WB_GLYPH_IDEA,
  [WB_ACTION_STATUS_AGREED] = WB_GLYPH_AGREED,
  [WB_ACTION_STATUS_RUNNING] = WB_GLYPH_RUNNING,
  [WB_ACTION_STATUS_ON_HOLD] = WB_GLYPH_ON_HOLD,
  [WB_ACTION_STATUS_DONE] = WB_GLYPH_DONE,
  [WB_ACTION_STATUS_DROPPED] = WB_GLYPH_DROPPED,
};

static void
stroke_ring (cairo_t *cr)
{
  cairo_arc (cr, MIDDLE, MIDDLE, RADIUS, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
stroke_dashed_ring (cairo_t *cr)
{
  const double turn = 2 * G_PI / 8;

  for (guint i = 0; i < 8; i++)
    {
      double from = (i - 0.5) * turn;

      cairo_arc (cr, MIDDLE, MIDDLE, RADIUS, from + 0.22 * turn, from + 0.78 * turn);
      cairo_stroke (cr);
    }
}

static void
fill_half_disc (cairo_t *cr)
{
  cairo_arc (cr, MIDDLE, MIDDLE, 3.1, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
fill_bars (cairo_t *cr)
{
  cairo_rectangle (cr, MIDDLE - 2.15, MIDDLE - 2.4, 1.5, 4.8);
  cairo_rectangle (cr, MIDDLE + 0.65, MIDDLE - 2.4, 1.5, 4.8);
  cairo_fill (cr);
}

/* The tick is a hole: it shows whatever the glyph stands on. */
static void
fill_ticked_disc (cairo_t *cr)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_arc (cr, MIDDLE, MIDDLE, RADIUS + WIDTH / 2, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_move_to (cr, 6.2, 9.9);
  cairo_line_to (cr, 3.7, 7.4);
  cairo_line_to (cr, 4.8, 6.3);
  cairo_line_to (cr, 6.2, 7.7);
  cairo_line_to (cr, 9.2, 4.7);
  cairo_line_to (cr, 10.3, 5.8);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
stroke_slash (cairo_t *cr)
{
  const double reach = RADIUS * G_SQRT2 / 2;

  cairo_move_to (cr, MIDDLE - reach, MIDDLE + reach);
  cairo_line_to (cr, MIDDLE + reach, MIDDLE - reach);
  cairo_stroke (cr);
}

static void
draw_shape (cairo_t *cr, WbGlyph glyph)
{
  if (glyph == WB_GLYPH_IDEA)
    stroke_dashed_ring (cr);
  else if (glyph == WB_GLYPH_DONE)
    fill_ticked_disc (cr);
  else
    stroke_ring (cr);

  if (glyph == WB_GLYPH_RUNNING)
    fill_half_disc (cr);
  else if (glyph == WB_GLYPH_ON_HOLD)
    fill_bars (cr);
  else if (glyph == WB_GLYPH_DROPPED)
    stroke_slash (cr);
}

/**
 * wb_glyph_of_status:
 * @kind: %WB_KIND_GOAL or %WB_KIND_ACTION
 * @status: a word of the status of that kind, or 0
 *
 * Returns: its glyph; none for no status, and for one that we do not know
 */
WbGlyph
wb_glyph_of_status (WbKind kind, int status)
{
  if (status <= 0)
    return WB_GLYPH_NONE;
  if (kind == WB_KIND_GOAL && status < (int) G_N_ELEMENTS (goal_glyphs))
    return goal_glyphs[status];
  if (kind == WB_KIND_ACTION && status < (int) G_N_ELEMENTS (action_glyphs))
    return action_glyphs[status];

  return WB_GLYPH_NONE;
}

/**
 * wb_glyph_get_colour:
 * @glyph: a glyph
 *
 * Returns: the role of the colour of its word; that of its pill is the next one
 */
WbColourRole
wb_glyph_get_colour (WbGlyph glyph)
{
  static const WbColourRole roles[WB_N_GLYPHS] = {
    [WB_GLYPH_NONE] = WB_COLOUR_IDEA,
    [WB_GLYPH_IDEA] = WB_COLOUR_IDEA,
    [WB_GLYPH_AGREED] = WB_COLOUR_AGREED,
    [WB_GLYPH_RUNNING] = WB_COLOUR_RUNNING,
    [WB_GLYPH_ON_HOLD] = WB_COLOUR_ON_HOLD,
    [WB_GLYPH_DONE] = WB_COLOUR_DONE,
    [WB_GLYPH_DROPPED] = WB_COLOUR_DROPPED,
  };

  g_return_val_if_fail (glyph < WB_N_GLYPHS, WB_COLOUR_IDEA);

  return roles[glyph];
}

/**
 * wb_glyph_draw:
 * @cr: where to draw; the glyph's corner is at 0, 0
 * @glyph: a glyph
 * @colour: its colour
 * @size: its width and height
 *
 * Draws a glyph, as paths.
 */
void
wb_glyph_draw (cairo_t *cr, WbGlyph glyph, const GdkRGBA *colour, double size)
{
  g_return_if_fail (glyph < WB_N_GLYPHS);

  if (glyph == WB_GLYPH_NONE)
    return;

  cairo_save (cr);
  cairo_scale (cr, size / GRID, size / GRID);
  cairo_set_line_width (cr, WIDTH);
  gdk_cairo_set_source_rgba (cr, colour);
  draw_shape (cr, glyph);
  cairo_restore (cr);
}
