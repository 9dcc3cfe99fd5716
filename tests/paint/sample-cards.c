/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample-cards.h"

#define SPACE 6.f

static float
get_scale (SampleCard *self)
{
  return wb_shaper_get_scale (self->shaper);
}

static WbPart *
add_part (SampleCard *self, WbPartType type, WbTextStyle style, const char *text, WbRect rect)
{
  WbPart part = { .type = type, .style = style, .rect = rect };

  if (text != NULL)
    part.text = g_ref_string_new (text);
  g_array_append_val (self->parts, part);
  self->row_height = MAX (self->row_height, rect.height);

  return &g_array_index (self->parts, WbPart, self->parts->len - 1);
}

static void
next_row (SampleCard *self, float space)
{
  if (self->row_height > 0)
    self->y += self->row_height + space;
  self->row_height = 0;
  self->x = self->left;
}

static float
get_width (SampleCard *self, const char *text, WbTextStyle style)
{
  float width;

  wb_shaper_measure (self->shaper, text, style, -1, 1, &width, NULL);

  return width;
}

static void
add_text (SampleCard *self, WbTextStyle style, const char *text, float x, float width)
{
  WbRect rect = { x, self->y, width, 0 };

  wb_shaper_measure (self->shaper, text, style, width, 0, NULL, &rect.height);
  add_part (self, WB_PART_TEXT, style, text, rect);
}

/* A word in the middle of a row of @height. */
static void
add_word (SampleCard *self, WbTextStyle style, const char *text, float x, float height)
{
  WbRect rect = { x, self->y, get_width (self, text, style) + .5f, 0 };

  rect.height = wb_fonts_get_line_height (style, get_scale (self));
  rect.y += (height - rect.height) / 2;
  add_part (self, WB_PART_TEXT, style, text, rect);
}

SampleCard *
sample_card_new (WbShaper *shaper, WbKind kind, WbSlot domain, WbSlot within, float width)
{
  SampleCard *self = g_new0 (SampleCard, 1);
  self->shaper = wb_shaper_ref (shaper);
  self->card = (WbCard) { .kind = kind, .slot = SAMPLE_ITEM, .within = within, .domain = domain };
  self->card.rect.width = width;
  self->parts = g_array_new (FALSE, TRUE, sizeof (WbPart));
  self->left = kind == WB_KIND_GOAL ? WB_CARD_PAD_LEFT : kind == WB_KIND_VOICE ? WB_VOICE_PAD_X : WB_ACTION_PAD;
  self->right = width - (kind == WB_KIND_ACTION ? WB_ACTION_PAD : WB_CARD_PAD);
  self->y = kind == WB_KIND_GOAL ? WB_CARD_PAD : WB_ACTION_PAD;
  self->x = self->left;

  return self;
}

void
sample_card_free (SampleCard *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    g_clear_pointer (&g_array_index (self->parts, WbPart, i).text, g_ref_string_release);
  g_array_unref (self->parts);
  wb_shaper_unref (self->shaper);
  g_free (self);
}

void
sample_card_title (SampleCard *self, const char *text, float spared)
{
  add_text (self, WB_STYLE_CARD_TITLE, text, self->left, self->right - self->left - spared);
  next_row (self, SPACE);
}

void
sample_card_voice (SampleCard *self, const char *text, const char *source)
{
  add_text (self, WB_STYLE_VOICE, text, self->left, self->right - self->left);
  next_row (self, 1);
  add_text (self, WB_STYLE_META, source, self->left, self->right - self->left);
  next_row (self, SPACE);
}

void
sample_card_status (SampleCard *self, int status, const char *word, const char *date)
{
  float scale = get_scale (self);
  float width = 2 * WB_PILL_PAD + (WB_PILL_GLYPH + WB_PILL_GAP) * scale + get_width (self, word, WB_STYLE_STATUS);
  WbRect rect = { self->left, self->y, width, WB_PILL_HEIGHT * scale };

  add_part (self, WB_PART_STATUS, WB_STYLE_STATUS, word, rect)->number = status;
  if (date != NULL)
    add_word (self, WB_STYLE_META, date, self->left + width + SPACE, rect.height);
  next_row (self, SPACE);
}

void
sample_card_ladder (SampleCard *self, int rung, const char *word)
{
  float scale = get_scale (self);
  WbRect rect = { self->left, self->y + 1, WB_LADDER_WIDTH * scale, WB_LADDER_HEIGHT * scale };

  add_part (self, WB_PART_LADDER, WB_STYLE_META, NULL, rect)->number = rung;
  add_word (self, WB_STYLE_META, word, self->left + rect.width + WB_LADDER_GAP * scale, 16 * scale);
  next_row (self, 9);
}

void
sample_card_action (SampleCard *self, int status, const char *title)
{
  float scale = get_scale (self);
  float left = self->left + (WB_GLYPH + WB_GLYPH_GAP) * scale;
  WbRect rect = { self->left, self->y + 2 * scale, WB_GLYPH * scale, WB_GLYPH * scale };

  add_part (self, WB_PART_GLYPH, WB_STYLE_ACTION, NULL, rect)->number = status;
  add_text (self, WB_STYLE_ACTION, title, left, self->right - left);
  next_row (self, SPACE);
}

void
sample_card_chip (SampleCard *self, const char *name, gboolean leads)
{
  float scale = get_scale (self);
  float width = 2 * WB_CHIP_PAD + get_width (self, name, leads ? WB_STYLE_CHIP_LEAD : WB_STYLE_CHIP);
  WbPart *part;

  if (leads)
    width += (WB_CHIP_GLYPH + WB_CHIP_GAP) * scale;
  if (self->x > self->left && self->x + width > self->right)
    next_row (self, WB_CHIP_SPACE);
  part = add_part (self, WB_PART_CHIP, leads ? WB_STYLE_CHIP_LEAD : WB_STYLE_CHIP, name,
                   (WbRect) { self->x, self->y, width, WB_CHIP_HEIGHT * scale });
  part->slot = SAMPLE_ITEM;
  part->lit = leads;
  self->x += width + WB_CHIP_SPACE;
}

void
sample_card_more (SampleCard *self, const char *text)
{
  float width = WB_CHIP_PAD + get_width (self, text, WB_STYLE_CHIP);

  add_part (self, WB_PART_CHIP, WB_STYLE_CHIP, text,
            (WbRect) { self->x, self->y, width, WB_CHIP_HEIGHT * get_scale (self) });
}

void
sample_card_flag (SampleCard *self, const char *words)
{
  float scale = get_scale (self);
  float width = 2 * WB_FLAG_PAD + (WB_FLAG_GLYPH + WB_FLAG_GAP) * scale + get_width (self, words, WB_STYLE_FLAG);

  next_row (self, SPACE);
  add_part (self, WB_PART_FLAG, WB_STYLE_FLAG, words,
            (WbRect) { self->left, self->y, MIN (width, self->right - self->left), WB_FLAG_HEIGHT * scale });
  next_row (self, SPACE);
}

static WbRect
get_place (SampleCard *self, int place)
{
  float size = WB_TILE * get_scale (self);

  return (WbRect) { self->right - (place + 1) * size - place * 3, WB_CARD_PAD + 1, size, size };
}

void
sample_card_tile (SampleCard *self, WbSlot domain, int place)
{
  add_part (self, WB_PART_TILE, WB_STYLE_META, NULL, get_place (self, place))->slot = domain;
  self->row_height = 0;
}

void
sample_card_star (SampleCard *self, int place)
{
  add_part (self, WB_PART_PRIORITY, WB_STYLE_META, NULL, get_place (self, place));
  self->row_height = 0;
}

void
sample_card_line (SampleCard *self, WbSlot domain, const char *title)
{
  WbRect rect = { self->left + 3, self->y, self->right - self->left - 3, WB_LINE_HEIGHT * get_scale (self) };

  add_part (self, WB_PART_LINE, WB_STYLE_ACTION, title, rect)->domain = domain;
  next_row (self, SPACE);
}

/* Leaves room for a card that lies on this one. */
void
sample_card_room (SampleCard *self, float height)
{
  next_row (self, SPACE);
  self->y += height + SPACE;
}

const WbCard *
sample_card_end (SampleCard *self, float x, float y)
{
  next_row (self, SPACE);
  self->card.rect.x = x;
  self->card.rect.y = y;
  self->card.rect.height = self->y + (self->card.kind == WB_KIND_GOAL ? WB_CARD_PAD : WB_ACTION_PAD) - SPACE;
  self->card.n_parts = self->parts->len;
  self->card.parts = (WbPart *) self->parts->data;

  return &self->card;
}

void
sample_set_themes (WbPainter *painter)
{
  wb_painter_set_theme (painter, SAMPLE_HOUSING, "housing", 0x1a5fb4);
  wb_painter_set_theme (painter, SAMPLE_WORK, "work", 0x855200);
  wb_painter_set_theme (painter, SAMPLE_EDUCATION, "education", -1);
  wb_painter_set_theme (painter, SAMPLE_SAFETY, "safety", 0xa51d2d);
  wb_painter_set_theme (painter, SAMPLE_HEALTH, "health", -1);
  wb_painter_set_theme (painter, SAMPLE_COMMUNITY, "community", -1);
  wb_painter_set_theme (painter, SAMPLE_CUSTOM, "skating", 0xf0c000);
}
