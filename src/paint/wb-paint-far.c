/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include "wb-far-title.h"

#define GLYPH_SHARE (2 / 3.f) /* of a line, that the glyph of a status is high */

/* How many lines a title seems to have whose size is not known yet. */
#define BARE_LINES 2

/* A card as it is read from far away: its title as large as all of it can be said, and its status. */

static const WbPart *
find_part (const WbCard *card, WbPartType type, gboolean title)
{
  for (guint i = 0; i < card->n_parts; i++)
    {
      const WbPart *part = &card->parts[i];

      if (part->type == type && (!title || part->style == WB_STYLE_CARD_TITLE || part->style == WB_STYLE_VOICE
                                 || part->style == WB_STYLE_ACTION))
        return part;
    }

  return NULL;
}

static void
paint_far_status (const WbCardPaint *paint, const WbPart *status, guint style, WbRect rect)
{
  WbPainter *painter = paint->painter;
  WbGlyph glyph = wb_glyph_of_status (paint->card->kind, status->number);
  WbColourRole role = wb_glyph_get_colour (glyph);
  float size = rect.height * GLYPH_SHARE;
  const GdkRGBA *colour;

  /* Without its pill, what is white on green is green. */
  if (glyph == WB_GLYPH_DONE)
    role++;
  colour = wb_painter_colour (painter, paint->dimmed ? WB_COLOUR_DIMMED : role);

  wb_marks_append_glyph (painter->marks, paint->snapshot, glyph, colour, rect.x, rect.y + (rect.height - size) / 2,
                         size);
  rect.x += size + 8;
  rect.width -= size + 8;
  if (status->text != NULL)
    wb_append_word (painter, paint->snapshot, status->text, style, rect, 0, colour);
}

static WbColourRole
get_far_role (const WbCardPaint *paint, const WbPart *title)
{
  gboolean voice = paint->card->kind == WB_KIND_VOICE;

  if (paint->dimmed)
    return WB_COLOUR_DIMMED;
  if (title->faint)
    return voice ? WB_COLOUR_VOICE_SMALL : WB_COLOUR_SECONDARY;

  return voice ? WB_COLOUR_VOICE_TEXT : WB_COLOUR_TEXT;
}

/**
 * wb_paint_card_far:
 * @paint: a card that is being painted
 *
 * Paints what can be read from far away: the title, at twice its size, or smaller where not all of it has room, and below
 * it the status when there is room left.
 */
void
wb_paint_card_far (const WbCardPaint *paint)
{
  WbPainter *painter = paint->painter;
  const WbPart *title = find_part (paint->card, WB_PART_TEXT, TRUE);
  const WbPart *status = find_part (paint->card, WB_PART_STATUS, FALSE);
  float left = wb_paint_has_bar (paint) ? WB_CARD_PAD_LEFT : WB_ACTION_PAD;
  WbRect rect = { left, 4, paint->card->rect.width - left - 4, paint->card->rect.height - 8 };
  float scale = wb_painter_scale (painter);
  const GdkRGBA *colour;
  g_autoptr (WbFarTitle) set = NULL;
  float height, status_line;

  if (title == NULL || title->text == NULL)
    return;

  colour = wb_painter_colour (painter, get_far_role (paint, title));
  if (painter->bare)
    {
      wb_append_text (painter, paint->snapshot, title->text, WB_STYLE_FAR_TITLE, rect, BARE_LINES, colour);
      return;
    }

  set = wb_far_title_new (painter->shaper, title->text, rect.width, rect.height);
  wb_append_text (painter, paint->snapshot, set->text, set->style, rect, set->max_lines, colour);
  wb_shaper_measure (painter->shaper, set->text, set->style, rect.width, set->max_lines, NULL, &height);
  status_line = wb_fonts_get_line_height (set->status_style, scale);
  if (status != NULL && height + status_line <= rect.height)
    paint_far_status (paint, status, set->status_style, (WbRect) { rect.x, rect.y + height, rect.width, status_line });
}
