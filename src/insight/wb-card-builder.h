/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board.h"

G_BEGIN_DECLS

/**
 * WbCardBuilder:
 * @left: @right: between which what it adds stands
 * @y: below which the next part goes
 * @cut: whether long texts and long rows of chips are cut; a drawing shows all of them
 *
 * A card in the making: its parts from top to bottom. Private to the board and the chain.
 */
typedef struct
{
  WbProject            *project;
  const WbBoardOptions *options;
  const WbMeasurer     *measurer;
  GArray               *parts;
  float                 scale;
  float                 width;
  float                 left, right;
  float                 y;
  gboolean              cut;
} WbCardBuilder;

void    wb_card_builder_init      (WbCardBuilder *builder, WbProject *project, const WbBoardOptions *options,
                                   const WbMeasurer *measurer, float width);
void    wb_card_builder_end       (WbCardBuilder *builder, WbCard *card, float padding); /* gives the card its parts and size */

float   wb_card_builder_measure   (const WbCardBuilder *builder, const char *text, WbTextStyle style); /* its width on one line */
WbPart *wb_card_builder_add       (WbCardBuilder *builder, WbPartType type, float x, float y, float width, float height); /* until the next one */
WbPart *wb_card_builder_add_text  (WbCardBuilder *builder, GRefString *text, WbTextStyle style, float x, float width,
                                   guint max_lines); /* wrapped, and moves on below it; acquires the text */
void    wb_card_builder_add_flags (WbCardBuilder *builder, WbFlagMask flags);
void    wb_card_builder_add_chips (WbCardBuilder *builder, WbSlot action);

void    wb_card_add_voice         (WbCardBuilder *builder, WbSlot slot);
void    wb_card_add_action        (WbCardBuilder *builder, WbSlot slot, gboolean within);
void    wb_card_add_goal          (WbCardBuilder *builder, WbSlot slot, gboolean with_actions, guint n_actions);
void    wb_card_add_action_status (WbCardBuilder *builder, WbSlot slot); /* without its partners */
void    wb_card_add_partner       (WbCardBuilder *builder, WbSlot slot);
void    wb_card_add_action_line   (WbCardBuilder *builder, WbSlot slot);
void    wb_card_add_rest          (WbCardBuilder *builder, guint n);
void    wb_card_add_actions       (WbCardBuilder *builder, const WbRect *room, guint n, guint n_done);

void    wb_card_clear_parts       (WbCard *card);

G_END_DECLS
