/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include <math.h>

#define TILE_RADIUS 5.f
#define FLAG_RADIUS 6.f
#define CONTRAST_EDGE 1.5f

#define ROOM_RADIUS     6.f
#define PROGRESS_HEIGHT 4.f
#define PROGRESS_SPACE  6.f

static WbColourRole
get_text_role (const WbCardPaint *paint, const WbPart *part)
{
  gboolean voice = paint->card->kind == WB_KIND_VOICE;

  if (part->style == WB_STYLE_FLAG)
    return WB_COLOUR_FLAG;
  if (paint->dimmed)
    return WB_COLOUR_DIMMED;
  if (part->faint || part->style == WB_STYLE_META || part->style == WB_STYLE_EMPTY)
    return voice ? WB_COLOUR_VOICE_SMALL : WB_COLOUR_SECONDARY;
  if (paint->dropped)
    return WB_COLOUR_SECONDARY;

  return voice ? WB_COLOUR_VOICE_TEXT : WB_COLOUR_TEXT;
}

static void
paint_text (const WbCardPaint *paint, const WbPart *part)
{
  const GdkRGBA *colour = wb_painter_colour (paint->painter, get_text_role (paint, part));
  gboolean title = part->style == WB_STYLE_CARD_TITLE || part->style == WB_STYLE_ACTION;

  if (part->text == NULL)
    return;

  wb_append_text (paint->painter, paint->snapshot, part->text, part->style, part->rect, part->max_lines, colour);
  if (paint->dropped && title && !paint->painter->bare)
    wb_strike_text (paint->painter, paint->snapshot, part->text, part->style, part->rect, part->max_lines, colour);
}

/* A pill, chip or flag from the left: padding, mark, gap, word, padding. Returns what is left for the word. */
static WbRect
leave_room (WbRect rect, float pad, float mark)
{
  rect.x += pad + mark;
  rect.width -= 2 * pad + mark;

  return rect;
}

static void
paint_pill (const WbCardPaint *paint, WbRect rect, float radius, WbColourRole word)
{
  WbPainter *painter = paint->painter;
  WbColourRole ground = word + 1;

  if (paint->dimmed)
    {
      wb_edge_box (paint->snapshot, rect, wb_corners (radius), wb_painter_colour (painter, WB_COLOUR_DIMMED_EDGE), 1);
      return;
    }

  wb_fill_box (paint->snapshot, rect, wb_corners (radius), wb_painter_colour (painter, ground));
  if (wb_scheme_is_contrast (painter->scheme) && word != WB_COLOUR_DONE)
    wb_edge_box (paint->snapshot, rect, wb_corners (radius), wb_painter_colour (painter, word), CONTRAST_EDGE);
}

static void
paint_status (const WbCardPaint *paint, const WbPart *part)
{
  WbPainter *painter = paint->painter;
  float scale = wb_painter_scale (painter);
  float size = WB_PILL_GLYPH * scale;
  WbGlyph glyph = wb_glyph_of_status (paint->card->kind, part->number);
  WbColourRole role = wb_glyph_get_colour (glyph);
  const GdkRGBA *colour = wb_painter_colour (painter, paint->dimmed ? WB_COLOUR_DIMMED : role);
  float mark = glyph != WB_GLYPH_NONE ? size + WB_PILL_GAP * scale : 0;

  paint_pill (paint, part->rect, part->rect.height / 2, role);
  wb_marks_append_glyph (painter->marks, paint->snapshot, glyph, colour, part->rect.x + WB_PILL_PAD,
                         part->rect.y + (part->rect.height - size) / 2, size);
  if (part->text != NULL)
    wb_append_word (painter, paint->snapshot, part->text, WB_STYLE_STATUS,
                    leave_room (part->rect, WB_PILL_PAD, mark), 0, colour);
}

static void
paint_glyph (const WbCardPaint *paint, const WbPart *part)
{
  WbPainter *painter = paint->painter;
  const GdkRGBA *colour = wb_painter_colour (painter, paint->dimmed ? WB_COLOUR_DIMMED : WB_COLOUR_SECONDARY);
  float size = MIN (part->rect.width, part->rect.height);

  wb_marks_append_glyph (painter->marks, paint->snapshot, wb_glyph_of_status (paint->card->kind, part->number), colour,
                         part->rect.x, part->rect.y + (part->rect.height - size) / 2, size);
}

static void
paint_ladder (const WbCardPaint *paint, const WbPart *part)
{
  WbPainter *painter = paint->painter;
  float unit = part->rect.width / WB_LADDER_WIDTH;
  const GdkRGBA *reached = wb_painter_colour (painter, paint->dimmed ? WB_COLOUR_DIMMED : WB_COLOUR_RUNG);
  const GdkRGBA *rest = wb_painter_colour (painter, WB_COLOUR_RUNG_REST);

  for (int i = 0; i < 6; i++)
    {
      float height = part->rect.height * (4 + 1.8f * i) / 13;
      WbRect bar = { part->rect.x + 6 * i * unit, part->rect.y + part->rect.height - height, 4 * unit, height };

      wb_fill_box (paint->snapshot, bar, wb_corners (unit), i < part->number ? reached : rest);
    }
}

static void
paint_chip_ground (const WbCardPaint *paint, const WbPart *part)
{
  WbPainter *painter = paint->painter;
  WbCorners corners = wb_corners (MIN (part->rect.height, WB_CHIP_HEIGHT * wb_painter_scale (painter)) / 2);
  gboolean filled = part->lit && !paint->dimmed;

  if (!paint->dimmed)
    wb_fill_box (paint->snapshot, part->rect, corners,
                 wb_painter_colour (painter, part->lit ? WB_COLOUR_LEAD_CHIP : WB_COLOUR_CHIP));
  if (!filled)
    wb_edge_box (paint->snapshot, part->rect, corners,
                 wb_painter_colour (painter, paint->dimmed ? WB_COLOUR_DIMMED_CHIP_EDGE : WB_COLOUR_CHIP_EDGE), 1);
}

/* A word beside a mark on the first of its lines, each so high with what lies around it; one line of it is in the middle. */
static void
paint_words (const WbCardPaint *paint, const WbPart *part, WbRect rect, float line, const GdkRGBA *colour)
{
  WbPainter *painter = paint->painter;

  if (part->rect.height < 1.5f * line)
    {
      wb_append_word (painter, paint->snapshot, part->text, part->style, rect, 0, colour);
      return;
    }

  rect.y += (line - wb_fonts_get_line_height (part->style, wb_painter_scale (painter))) / 2;
  wb_append_text (painter, paint->snapshot, part->text, part->style, rect, part->max_lines, colour);
}

static void
paint_chip (const WbCardPaint *paint, const WbPart *part)
{
  WbPainter *painter = paint->painter;
  float scale = wb_painter_scale (painter);
  float size = WB_CHIP_GLYPH * scale;
  float line = WB_CHIP_HEIGHT * scale;
  gboolean outlined = part->slot != WB_SLOT_NONE;
  WbColourRole role = paint->dimmed ? WB_COLOUR_DIMMED : part->lit ? WB_COLOUR_LEAD : outlined ? WB_COLOUR_TEXT : WB_COLOUR_SECONDARY;
  const GdkRGBA *colour = wb_painter_colour (painter, role);
  WbRect word = leave_room (part->rect, WB_CHIP_PAD, part->lit ? size + WB_CHIP_GAP * scale : 0);

  if (part->lit)
    wb_marks_append_icon (painter->marks, paint->snapshot, "lead", colour, part->rect.x + WB_CHIP_PAD,
                          part->rect.y + (line - size) / 2, size);
  if (part->text == NULL)
    return;

  if (outlined)
    paint_words (paint, part, word, line, colour);
  else
    wb_append_word (painter, paint->snapshot, part->text, WB_STYLE_CHIP, part->rect, 0.5, colour);
}

/* A flag keeps its colour when it is dimmed: it says what is still to be done. */
static void
paint_flag (const WbCardPaint *paint, const WbPart *part)
{
  WbPainter *painter = paint->painter;
  float scale = wb_painter_scale (painter);
  float size = WB_FLAG_GLYPH * scale;
  float line = WB_FLAG_HEIGHT * scale;
  const GdkRGBA *colour = wb_painter_colour (painter, WB_COLOUR_FLAG);
  WbRect word = leave_room (part->rect, WB_FLAG_PAD, size + WB_FLAG_GAP * scale);

  paint_pill (paint, part->rect, FLAG_RADIUS, WB_COLOUR_FLAG);
  wb_marks_append_icon (painter->marks, paint->snapshot, "warning", colour, part->rect.x + WB_FLAG_PAD,
                        part->rect.y + (line - size) / 2 - .5f, size);
  if (part->text != NULL)
    paint_words (paint, part, word, line, colour);
}

static void
paint_tile_at (const WbCardPaint *paint, WbRect rect, WbSlot domain)
{
  WbPainter *painter = paint->painter;
  const WbThemeLook *look = wb_painter_get_theme (painter, domain);
  const GdkRGBA *colour = paint->dimmed ? wb_painter_colour (painter, WB_COLOUR_DIMMED) : &look->colour;
  float size = rect.height * 2 / 3;

  if (!paint->dimmed)
    {
      wb_fill_box (paint->snapshot, rect, wb_corners (TILE_RADIUS), &look->tint);
      if (wb_scheme_is_contrast (painter->scheme))
        wb_edge_box (paint->snapshot, rect, wb_corners (TILE_RADIUS), colour, CONTRAST_EDGE);
    }
  wb_marks_append_icon (painter->marks, paint->snapshot, look->icon, colour, rect.x + (rect.width - size) / 2,
                        rect.y + (rect.height - size) / 2, size);
}

static void
paint_tile (const WbCardPaint *paint, const WbPart *part)
{
  paint_tile_at (paint, part->rect, part->slot);
}

static void
paint_line (const WbCardPaint *paint, const WbPart *part)
{
  float scale = wb_painter_scale (paint->painter);
  float size = WB_TILE * scale;
  float line = WB_LINE_HEIGHT * scale;
  float left = size + WB_LINE_GAP * scale;
  WbRect tile = { part->rect.x, part->rect.y + (line - size) / 2, size, size };
  WbRect word = { part->rect.x + left, part->rect.y, part->rect.width - left, part->rect.height };

  paint_tile_at (paint, tile, part->domain);
  if (part->text != NULL)
    paint_words (paint, part, word, line,
                 wb_painter_colour (paint->painter, paint->dimmed ? WB_COLOUR_DIMMED
                                                    : part->faint ? WB_COLOUR_SECONDARY : WB_COLOUR_TEXT));
}

static void
paint_priority (const WbCardPaint *paint, const WbPart *part)
{
  WbPainter *painter = paint->painter;
  float size = MIN (part->rect.width, part->rect.height) * 7 / 9;

  wb_marks_append_icon (painter->marks, paint->snapshot, "star",
                        wb_painter_colour (painter, paint->dimmed ? WB_COLOUR_DIMMED : WB_COLOUR_STAR),
                        part->rect.x + (part->rect.width - size) / 2, part->rect.y + (part->rect.height - size) / 2, size);
}

/* In the colours of its theme, and in those of text when it has none. */
static void
paint_badge (const WbCardPaint *paint, const WbPart *part)
{
  WbPainter *painter = paint->painter;
  const WbThemeLook *look = wb_painter_get_theme (painter, part->domain);
  const GdkRGBA *colour = paint->dimmed ? wb_painter_colour (painter, WB_COLOUR_DIMMED) : &look->colour;
  const GdkRGBA *edge = paint->dimmed ? wb_painter_colour (painter, WB_COLOUR_DIMMED_EDGE) : colour;
  WbCorners round = wb_corners (part->rect.height / 2);

  if (!paint->dimmed)
    wb_fill_box (paint->snapshot, part->rect, round, &look->tint);
  if (paint->dimmed || wb_scheme_is_contrast (painter->scheme))
    wb_edge_box (paint->snapshot, part->rect, round, edge, CONTRAST_EDGE);
  if (part->text != NULL)
    wb_append_word (painter, paint->snapshot, part->text, part->style, part->rect, 0.5, colour);
}

static void
paint_rest (const WbCardPaint *paint, const WbPart *part)
{
  if (part->text != NULL)
    wb_append_word (paint->painter, paint->snapshot, part->text, part->style, part->rect, 0,
                    wb_painter_colour (paint->painter, get_text_role (paint, part)));
}

static void
paint_progress (const WbCardPaint *paint, WbRect bar, int percent)
{
  WbPainter *painter = paint->painter;

  wb_fill_box (paint->snapshot, bar, wb_corners (bar.height / 2), wb_painter_colour (painter, WB_COLOUR_RUNG_REST));
  bar.width = roundf (bar.width * percent / 100);
  if (bar.width > 0)
    wb_fill_box (paint->snapshot, bar, wb_corners (bar.height / 2),
                 wb_painter_colour (painter, paint->dimmed ? WB_COLOUR_DIMMED : WB_COLOUR_RUNG));
}

/* How far they are: a bar, and above it the words that say it. */
static void
paint_actions (const WbCardPaint *paint, const WbPart *part)
{
  WbPainter *painter = paint->painter;
  float line = wb_fonts_get_line_height (part->style, wb_painter_scale (painter));
  WbRect room = { part->rect.x + WB_ACTION_PAD, part->rect.y + WB_ACTION_PAD, part->rect.width - 2 * WB_ACTION_PAD,
                  part->rect.height - 2 * WB_ACTION_PAD };
  guint lines = CLAMP ((guint) ((room.height - PROGRESS_SPACE - PROGRESS_HEIGHT) / line), 1, 2);
  const GdkRGBA *word = wb_painter_colour (painter, paint->dimmed ? WB_COLOUR_DIMMED : WB_COLOUR_SECONDARY);
  float height;

  if (part->text == NULL)
    return;

  if (!paint->dimmed)
    wb_fill_box (paint->snapshot, part->rect, wb_corners (ROOM_RADIUS), wb_painter_colour (painter, WB_COLOUR_INSET));
  wb_append_text (painter, paint->snapshot, part->text, part->style, room, lines, word);
  if (painter->bare)
    height = lines * line;
  else
    wb_shaper_measure (painter->shaper, part->text, part->style, room.width, lines, NULL, &height);
  if (height + PROGRESS_SPACE + PROGRESS_HEIGHT <= room.height)
    paint_progress (paint, (WbRect) { room.x, room.y + height + PROGRESS_SPACE, room.width, PROGRESS_HEIGHT }, part->number);
}

/**
 * wb_paint_part_ground:
 * @paint: a card that is being painted
 * @part: a part of it
 *
 * Paints what lies behind the words of a chip. Those of a card are painted one after the other, before all else on it, so
 * that they can be drawn together.
 */
void
wb_paint_part_ground (const WbCardPaint *paint, const WbPart *part)
{
  if (part->type == WB_PART_CHIP && part->slot != WB_SLOT_NONE)
    paint_chip_ground (paint, part);
}

/**
 * wb_paint_part:
 * @paint: a card that is being painted
 * @part: a piece of it
 *
 * Paints a piece of a card.
 */
void
wb_paint_part (const WbCardPaint *paint, const WbPart *part)
{
  static void (*const painters[]) (const WbCardPaint *, const WbPart *) = {
    [WB_PART_TEXT] = paint_text,
    [WB_PART_STATUS] = paint_status,
    [WB_PART_GLYPH] = paint_glyph,
    [WB_PART_LADDER] = paint_ladder,
    [WB_PART_CHIP] = paint_chip,
    [WB_PART_FLAG] = paint_flag,
    [WB_PART_TILE] = paint_tile,
    [WB_PART_LINE] = paint_line,
    [WB_PART_PRIORITY] = paint_priority,
    [WB_PART_MORE] = paint_rest,
    [WB_PART_ACTIONS] = paint_actions,
    [WB_PART_BADGE] = paint_badge,
  };

  g_return_if_fail (part->type < G_N_ELEMENTS (painters));

  painters[part->type] (paint, part);
}
