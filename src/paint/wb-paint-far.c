/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#define GLYPH_SHARE (2 / 3.f) /* of a line, that the glyph of a status is high */

/* How many lines a title seems to have whose size is not known yet. */
#define BARE_LINES 2

/* A card as it is read from far away: its title as large as all of it can be said, and its status. */

typedef struct
{
  guint title, status;
} Styles;

/* The largest first. */
static const Styles sizes[] = {
  { WB_STYLE_FAR_TITLE, WB_STYLE_FAR_STATUS },
  { WB_STYLE_FAR_LONG_TITLE, WB_STYLE_FAR_SMALL_STATUS },
  { WB_STYLE_FAR_LONGEST_TITLE, WB_STYLE_FAR_SMALL_STATUS },
};

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

/* A word that is wider than that breaks somewhere, which nobody wants to read. */
static float
measure_longest_word (WbPainter *painter, const char *text, guint style)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const char *longest = "";
  float width;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > g_utf8_strlen (longest, -1))
      longest = words[i];
  wb_shaper_measure (painter->shaper, longest, style, -1, 1, &width, NULL);

  return width;
}

static gboolean
has_room (WbPainter *painter, const char *text, guint style, const WbRect *rect)
{
  float height;

  wb_shaper_measure (painter->shaper, text, style, rect->width, 0, NULL, &height);

  return height <= rect->height && measure_longest_word (painter, text, style) <= rect->width;
}

static const Styles *
choose_size (WbPainter *painter, const char *text, const WbRect *rect)
{
  guint last = G_N_ELEMENTS (sizes) - 1;

  for (guint i = 0; i < last; i++)
    if (has_room (painter, text, sizes[i].title, rect))
      return &sizes[i];

  return &sizes[last];
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
  float height, status_line;
  const Styles *size;
  guint lines;

  if (title == NULL || title->text == NULL)
    return;

  if (painter->bare)
    {
      wb_append_text (painter, paint->snapshot, title->text, sizes[0].title, rect, BARE_LINES,
                      wb_painter_colour (painter, get_far_role (paint, title)));
      return;
    }

  size = choose_size (painter, title->text, &rect);
  lines = MAX (1, (guint) (rect.height / wb_fonts_get_line_height (size->title, scale)));
  wb_append_text (painter, paint->snapshot, title->text, size->title, rect, lines,
                  wb_painter_colour (painter, get_far_role (paint, title)));
  wb_shaper_measure (painter->shaper, title->text, size->title, rect.width, lines, NULL, &height);
  status_line = wb_fonts_get_line_height (size->status, scale);
  if (status != NULL && height + status_line <= rect.height)
    paint_far_status (paint, status, size->status, (WbRect) { rect.x, rect.y + height, rect.width, status_line });
}
