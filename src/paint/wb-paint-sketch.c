/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include <math.h>

#include "wb-colour.h"
#include "wb-text-estimate.h"

/* Of a line of text: what its letters fill, from its top and in height. */
#define LETTERS_TOP    0.28f
#define LETTERS_HEIGHT 0.48f

/* How much of its colour is left of text that is but grey from afar. */
#define TITLE_SHARE 0.75
#define TEXT_SHARE  0.45

/* The glyph of a status, from afar. */
#define MARK        8.f

/* How far the last line of a text of several lines reaches: texts end anywhere. */
#define LAST_LINE   0.6f

/* cr: in pixels
 * scale: how many pixels a px of the board becomes */
typedef struct
{
  WbPainter *painter;
  cairo_t   *cr;
  WbBoard   *board;
  WbRect     area;
  float      scale;
} Sketch;

static const GdkRGBA *
get_colour (Sketch *sketch, WbColourRole role)
{
  return wb_painter_colour (sketch->painter, role);
}

/* Fills whole pixels, at least one each way, and leaves out @inset of them at each side. */
static void
fill_pixels (Sketch *sketch, WbRect rect, double inset, const GdkRGBA *colour)
{
  double x = round (rect.x * sketch->scale);
  double y = round (rect.y * sketch->scale);
  double right = MAX (round ((rect.x + rect.width) * sketch->scale), x + 1);
  double bottom = MAX (round ((rect.y + rect.height) * sketch->scale), y + 1);

  gdk_cairo_set_source_rgba (sketch->cr, colour);
  cairo_rectangle (sketch->cr, x + inset, y + inset, right - x - 2 * inset, bottom - y - 2 * inset);
  cairo_fill (sketch->cr);
}

static void
fill (Sketch *sketch, WbRect rect, const GdkRGBA *colour)
{
  fill_pixels (sketch, rect, 0, colour);
}

static void
fill_edged (Sketch *sketch, WbRect rect, WbColourRole ground, WbColourRole edge)
{
  fill_pixels (sketch, rect, 0, get_colour (sketch, edge));
  if (MIN (rect.width, rect.height) * sketch->scale >= 3)
    fill_pixels (sketch, rect, 1, get_colour (sketch, ground));
}

/* Whole pixels, in px of the board. */
static float
snap (Sketch *sketch, float value)
{
  return roundf (value * sketch->scale) / sketch->scale;
}

/* A line of text as a bar. All of one style are as high, wherever their edges come to lie. */
static void
sketch_word (Sketch *sketch, WbRect rect, const GdkRGBA *colour)
{
  WbRect bar = { rect.x, snap (sketch, rect.y + rect.height * LETTERS_TOP), rect.width,
                 snap (sketch, rect.height * LETTERS_HEIGHT) };

  fill (sketch, bar, colour);
}

static void
sketch_text (Sketch *sketch, WbRect rect, float line, const GdkRGBA *colour)
{
  guint n = MAX (1, (guint) roundf (rect.height / line));

  for (guint i = 0; i < n; i++)
    {
      float width = n > 1 && i == n - 1 ? rect.width * LAST_LINE : rect.width;

      sketch_word (sketch, (WbRect) { rect.x, rect.y + i * line, width, line }, colour);
    }
}

static void
sketch_part_text (Sketch *sketch, const WbCard *card, const WbPart *part, WbRect rect)
{
  gboolean voice = card->kind == WB_KIND_VOICE;
  gboolean title = part->style == WB_STYLE_CARD_TITLE;
  GdkRGBA colour = wb_colour_mix (get_colour (sketch, voice ? WB_COLOUR_VOICE : WB_COLOUR_CARD),
                                  get_colour (sketch, voice ? WB_COLOUR_VOICE_TEXT : WB_COLOUR_TEXT),
                                  title ? TITLE_SHARE : TEXT_SHARE);

  sketch_text (sketch, rect, wb_fonts_get_line_height (part->style, 1), &colour);
}

static void
sketch_status (Sketch *sketch, const WbCard *card, const WbPart *part, WbRect rect)
{
  WbColourRole role = wb_glyph_get_colour (wb_glyph_of_status (card->kind, part->number));

  WbRect mark = { rect.x + WB_PILL_PAD, rect.y + (rect.height - MARK) / 2, MARK, MARK };

  fill (sketch, rect, get_colour (sketch, role + 1));
  fill (sketch, mark, get_colour (sketch, role));
}

/* Without its pill, what is white on green is green. */
static void
sketch_glyph (Sketch *sketch, const WbCard *card, const WbPart *part, WbRect rect)
{
  WbGlyph glyph = wb_glyph_of_status (card->kind, part->number);
  WbColourRole role = wb_glyph_get_colour (glyph);

  if (glyph != WB_GLYPH_NONE)
    fill (sketch, rect, get_colour (sketch, glyph == WB_GLYPH_DONE ? role + 1 : role));
}

/* What is between two heights of a slope that rises from left to right. */
static void
fill_slope (Sketch *sketch, WbRect rect, float from, float to, WbColourRole role)
{
  double x = rect.x * sketch->scale, bottom = round ((rect.y + rect.height) * sketch->scale);
  double width = rect.width * sketch->scale, height = rect.height * sketch->scale;

  cairo_move_to (sketch->cr, x + width * from, bottom);
  cairo_line_to (sketch->cr, x + width * from, bottom - height * from);
  cairo_line_to (sketch->cr, x + width * to, bottom - height * to);
  cairo_line_to (sketch->cr, x + width * to, bottom);
  gdk_cairo_set_source_rgba (sketch->cr, get_colour (sketch, role));
  cairo_fill (sketch->cr);
}

static void
sketch_ladder (Sketch *sketch, const WbCard *card, const WbPart *part, WbRect rect)
{
  float reached = part->number / 6.f;

  fill_slope (sketch, rect, 0, reached, WB_COLOUR_RUNG);
  fill_slope (sketch, rect, reached, 1, WB_COLOUR_RUNG_REST);
}

static void
sketch_chip (Sketch *sketch, const WbCard *card, const WbPart *part, WbRect rect)
{
  if (part->slot == WB_SLOT_NONE)
    return;

  if (part->lit)
    fill (sketch, rect, get_colour (sketch, WB_COLOUR_LEAD_CHIP));
  else
    fill_edged (sketch, rect, WB_COLOUR_CHIP, WB_COLOUR_CHIP_EDGE);
}

static void
sketch_tile (Sketch *sketch, const WbCard *card, const WbPart *part, WbRect rect)
{
  fill (sketch, rect, &wb_painter_get_theme (sketch->painter, part->slot)->colour);
}

static void
sketch_line (Sketch *sketch, const WbCard *card, const WbPart *part, WbRect rect)
{
  WbRect tile = { rect.x, rect.y + (rect.height - WB_GLYPH) / 2, WB_GLYPH, WB_GLYPH };

  fill (sketch, tile, &wb_painter_get_theme (sketch->painter, part->domain)->colour);
  rect.x += WB_TILE + WB_LINE_GAP;
  rect.width -= WB_TILE + WB_LINE_GAP;
  sketch_part_text (sketch, card, part, rect);
}

static void
sketch_priority (Sketch *sketch, const WbCard *card, const WbPart *part, WbRect rect)
{
  fill (sketch, rect, get_colour (sketch, WB_COLOUR_STAR));
}

static void
sketch_part (Sketch *sketch, const WbCard *card, const WbPart *part)
{
  static void (*const sketches[WB_N_PARTS]) (Sketch *, const WbCard *, const WbPart *, WbRect) = {
    [WB_PART_TEXT] = sketch_part_text,
    [WB_PART_STATUS] = sketch_status,
    [WB_PART_GLYPH] = sketch_glyph,
    [WB_PART_LADDER] = sketch_ladder,
    [WB_PART_CHIP] = sketch_chip,
    [WB_PART_TILE] = sketch_tile,
    [WB_PART_LINE] = sketch_line,
    [WB_PART_PRIORITY] = sketch_priority,
    [WB_PART_MORE] = sketch_part_text,
  };
  WbRect rect = { card->rect.x + part->rect.x, card->rect.y + part->rect.y, part->rect.width, part->rect.height };

  if (sketches[part->type] != NULL)
    sketches[part->type] (sketch, card, part, rect);
}

static void
sketch_ground (Sketch *sketch, const WbCard *card)
{
  if (card->kind == WB_KIND_VOICE)
    fill_edged (sketch, card->rect, WB_COLOUR_VOICE, WB_COLOUR_VOICE_EDGE);
  else if (card->within != WB_SLOT_NONE)
    fill (sketch, card->rect, get_colour (sketch, WB_COLOUR_INSET));
  else
    fill_edged (sketch, card->rect, WB_COLOUR_CARD, WB_COLOUR_CARD_EDGE);
}

static void
sketch_card_cb (const WbCard *card, gpointer data)
{
  Sketch *sketch = data;
  WbRect bar = { snap (sketch, card->rect.x), card->rect.y, snap (sketch, 2 * WB_CARD_BAR), card->rect.height };

  sketch_ground (sketch, card);
  if (card->kind == WB_KIND_GOAL)
    fill (sketch, bar, &wb_painter_get_theme (sketch->painter, card->domain)->colour);
  for (guint i = 0; i < card->n_parts; i++)
    sketch_part (sketch, card, &card->parts[i]);
}

static void
sketch_header (Sketch *sketch, const WbColumn *column)
{
  WbThemeLook look = *wb_painter_get_theme (sketch->painter, column->domain);
  WbRect box = { column->x, 5, column->width, WB_HEADER_HEIGHT - 10 };
  WbRect tile = { box.x, box.y, box.height, box.height };
  WbRect name = { box.x + box.height + WB_CARD_PAD, box.y, 0, box.height };
  float height;

  fill (sketch, box, &look.tint);
  fill (sketch, tile, &look.colour);
  if (column->name == NULL)
    return;

  wb_text_estimate.measure (NULL, column->name, WB_STYLE_THEME, box.width / 2, 1, &name.width, &height);
  sketch_word (sketch, name, &look.colour);
}

static void
sketch_row (Sketch *sketch, const WbRow *row)
{
  GdkRGBA text = wb_colour_mix (get_colour (sketch, WB_COLOUR_BAND), get_colour (sketch, WB_COLOUR_TEXT), TITLE_SHARE);

  fill (sketch, (WbRect) { 0, row->band_y, sketch->area.width, row->band_height }, get_colour (sketch, WB_COLOUR_BAND));
  if (row->name != NULL)
    sketch_word (sketch, row->name_rect, &text);
}

static void
sketch_grid (Sketch *sketch)
{
  guint n_columns, n_rows;
  const WbColumn *columns = wb_board_get_columns (sketch->board, &n_columns);
  const WbRow *rows = wb_board_get_rows (sketch->board, &n_rows);

  for (guint i = 0; i < n_columns; i++)
    sketch_header (sketch, &columns[i]);
  for (guint i = 0; i < n_rows; i++)
    if (rows[i].band_y < sketch->area.height)
      sketch_row (sketch, &rows[i]);
}

/**
 * wb_paint_sketch:
 * @painter: a painter
 * @cr: where to draw, in pixels
 * @board: a board, best measured with #wb_text_estimate
 * @area: what of it, from its top left corner
 * @scale: how many pixels a px of it becomes
 *
 * Paints a board so small that nothing on it can be read: where there would be text there are bars. All of it lies on
 * whole pixels, and no font is loaded. Lines are left out: so small they hide the cards.
 */
void
wb_paint_sketch (WbPainter *painter, cairo_t *cr, WbBoard *board, const WbRect *area, float scale)
{
  Sketch sketch = { .painter = painter, .cr = cr, .board = board, .scale = scale };

  g_return_if_fail (painter != NULL && cr != NULL && board != NULL && area != NULL && scale > 0);

  sketch.area = *area;
  sketch_grid (&sketch);
  wb_board_foreach_card (board, area, sketch_card_cb, &sketch);
}
