/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-fonts.h"

#include <pango/pangocairo.h>

/* Adwaita Sans is made from Inter; Cantarell is a little narrower than both. */
#define FAMILY "Inter, Adwaita Sans, Cantarell, sans-serif"

typedef struct
{
  float       size;
  float       line_height;
  PangoWeight weight;
} Font;

static const Font fonts[WB_N_PAINT_STYLES] = {
  [WB_STYLE_THEME] = { 15, 19, PANGO_WEIGHT_BOLD },
  [WB_STYLE_BAND] = { 13, 18, PANGO_WEIGHT_BOLD },
  [WB_STYLE_CARD_TITLE] = { 15, 19, PANGO_WEIGHT_BOLD },
  [WB_STYLE_ACTION] = { 14, 18, PANGO_WEIGHT_NORMAL },
  [WB_STYLE_VOICE] = { 14, 18, PANGO_WEIGHT_NORMAL },
  [WB_STYLE_META] = { 12.5, 16, PANGO_WEIGHT_NORMAL },
  [WB_STYLE_STATUS] = { 12, 16, PANGO_WEIGHT_SEMIBOLD },
  [WB_STYLE_CHIP] = { 12.5, 16, PANGO_WEIGHT_NORMAL },
  [WB_STYLE_CHIP_LEAD] = { 12.5, 16, PANGO_WEIGHT_BOLD },
  [WB_STYLE_FLAG] = { 12.5, 16, PANGO_WEIGHT_BOLD },
  [WB_STYLE_EMPTY] = { 14, 18, PANGO_WEIGHT_NORMAL },
  [WB_STYLE_COUNT] = { 13, 18, PANGO_WEIGHT_SEMIBOLD },
  [WB_STYLE_MORE] = { 12.5, 16, PANGO_WEIGHT_SEMIBOLD },
  [WB_STYLE_NOTE] = { 12.5, 16, PANGO_WEIGHT_NORMAL },
  [WB_STYLE_FAR_TITLE] = { 30, 36, PANGO_WEIGHT_BOLD },
  [WB_STYLE_FAR_LONG_TITLE] = { 25, 30, PANGO_WEIGHT_BOLD },
  [WB_STYLE_FAR_LONGEST_TITLE] = { 21, 24, PANGO_WEIGHT_BOLD },
  [WB_STYLE_FAR_SMALL_TITLE] = { 18, 21, PANGO_WEIGHT_BOLD },
  [WB_STYLE_FAR_LEAST_TITLE] = { 15, 18, PANGO_WEIGHT_BOLD },
  [WB_STYLE_FAR_STATUS] = { 24, 30, PANGO_WEIGHT_SEMIBOLD },
  [WB_STYLE_FAR_SMALL_STATUS] = { 18, 23, PANGO_WEIGHT_SEMIBOLD },
};

/**
 * wb_fonts_create_context:
 *
 * Makes a context for text that needs no display. Glyphs stand where they would at any zoom: nothing is rounded to the
 * pixels of one screen, so lines break at the same words on a screen, in a PDF and on paper.
 *
 * Returns: (transfer full): the context
 */
PangoContext *
wb_fonts_create_context (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

/**
 * wb_fonts_describe:
 * @style: a #WbTextStyle, or one of the painter's own
 * @scale: the text size, 1 is 100 %
 *
 * Returns: (transfer full): the font of @style
 */
PangoFontDescription *
wb_fonts_describe (guint style, float scale)
{
  PangoFontDescription *font = pango_font_description_new ();

  g_return_val_if_fail (style < WB_N_PAINT_STYLES, font);

  pango_font_description_set_family_static (font, FAMILY);
  pango_font_description_set_weight (font, fonts[style].weight);
  pango_font_description_set_absolute_size (font, fonts[style].size * scale * PANGO_SCALE);

  return font;
}

/**
 * wb_fonts_get_size:
 * @style: a #WbTextStyle, or one of the painter's own
 * @scale: the text size, 1 is 100 %
 *
 * Returns: the size of its font, in px
 */
float
wb_fonts_get_size (guint style, float scale)
{
  g_return_val_if_fail (style < WB_N_PAINT_STYLES, 0);

  return fonts[style].size * scale;
}

/**
 * wb_fonts_get_line_height:
 * @style: a #WbTextStyle, or one of the painter's own
 * @scale: the text size, 1 is 100 %
 *
 * Returns: from line to line, in px
 */
float
wb_fonts_get_line_height (guint style, float scale)
{
  g_return_val_if_fail (style < WB_N_PAINT_STYLES, 0);

  return fonts[style].line_height * scale;
}
