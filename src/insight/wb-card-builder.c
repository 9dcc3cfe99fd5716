/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-card-builder.h"

#include <math.h>

#include "wb-metrics.h"

#define FLAG_LINE   16.f
#define FLAG_LINES   2  /* where texts are cut */
#define FLAG_SPACE   6.f

/* Starts a card of a width. */
void
wb_card_builder_init (WbCardBuilder *builder, WbProject *project, const WbBoardOptions *options,
                      const WbMeasurer *measurer, float width)
{
  *builder = (WbCardBuilder){
    .project = project,
    .options = options,
    .measurer = measurer,
    .parts = g_array_new (FALSE, TRUE, sizeof (WbPart)),
    .scale = options->text_scale,
    .width = width,
    .right = width,
    .cut = options->fold && !options->in_full,
  };
}

/* Ends it: what the builder has goes to the card, in place of what that had. */
void
wb_card_builder_end (WbCardBuilder *builder, WbCard *card, float padding)
{
  gsize n;

  wb_card_clear_parts (card);
  card->rect.width = builder->width;
  card->rect.height = builder->y + padding;
  card->parts = (WbPart *) g_array_steal (builder->parts, &n);
  card->n_parts = n;
  g_clear_pointer (&builder->parts, g_array_unref);
}

/* The width of a text on one line, in whole px. */
float
wb_card_builder_measure (const WbCardBuilder *builder, const char *text, WbTextStyle style)
{
  float width = 0, height = 0;

  builder->measurer->measure (builder->measurer->data, text, style, -1, 1, &width, &height);

  return ceilf (width);
}

WbPart *
wb_card_builder_add (WbCardBuilder *builder, WbPartType type, float x, float y, float width, float height)
{
  WbPart part = { .type = type, .rect = { x, y, width, height }, .max_lines = 1 };

  g_array_append_val (builder->parts, part);

  return &g_array_index (builder->parts, WbPart, builder->parts->len - 1);
}

WbPart *
wb_card_builder_add_text (WbCardBuilder *builder, GRefString *text, WbTextStyle style, float x, float width,
                          guint max_lines)
{
  float text_width = 0, text_height = 0;
  WbPart *part;

  builder->measurer->measure (builder->measurer->data, text, style, width, max_lines, &text_width, &text_height);
  part = wb_card_builder_add (builder, WB_PART_TEXT, x, builder->y, width, ceilf (text_height));
  part->style = style;
  part->max_lines = max_lines;
  part->text = g_ref_string_acquire (text);

  builder->y += part->rect.height;

  return part;
}

static void
add_flag (WbCardBuilder *builder, WbFlagKind flag)
{
  const char *label = wb_flag_get_label (flag);
  float inside = 2 * WB_FLAG_PAD + builder->scale * (WB_FLAG_GLYPH + WB_FLAG_GAP);
  float room = builder->right - builder->left - inside;
  guint lines = builder->cut ? FLAG_LINES : 0;
  float text_width = 0, text_height = 0, height;
  WbPart *part;

  builder->measurer->measure (builder->measurer->data, label, WB_STYLE_FLAG, room, lines, &text_width, &text_height);
  height = builder->scale * (WB_FLAG_HEIGHT - FLAG_LINE) + MAX (ceilf (text_height), builder->scale * FLAG_LINE);

  builder->y += FLAG_SPACE;
  part = wb_card_builder_add (builder, WB_PART_FLAG, builder->left, builder->y,
                              MIN (ceilf (text_width), room) + inside, height);
  part->style = WB_STYLE_FLAG;
  part->number = flag;
  part->max_lines = lines;
  part->text = g_ref_string_new (label);
  builder->y += height;
}

/* Flags stand under what they are about, one a line. */
void
wb_card_builder_add_flags (WbCardBuilder *builder, WbFlagMask flags)
{
  for (guint i = 0; i < WB_N_FLAGS; i++)
    if ((flags & (1u << i)) != 0)
      add_flag (builder, i);
}

/* Leaves a card without parts. */
void
wb_card_clear_parts (WbCard *card)
{
  for (guint i = 0; i < card->n_parts; i++)
    g_clear_pointer (&card->parts[i].text, g_ref_string_release);
  g_clear_pointer (&card->parts, g_free);
  card->n_parts = 0;
}
