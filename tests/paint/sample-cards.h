/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-painter.h"

G_BEGIN_DECLS

/* The slots of the sample's themes; any other slot is a partner or an item. */
enum
{
  SAMPLE_HOUSING = 1,
  SAMPLE_WORK,
  SAMPLE_EDUCATION,
  SAMPLE_SAFETY,
  SAMPLE_HEALTH,
  SAMPLE_COMMUNITY,
  SAMPLE_CUSTOM,
  SAMPLE_ITEM,
};

/**
 * SampleCard:
 *
 * A card put together by hand, without a plan or a layout: parts are added from the top downwards.
 */
typedef struct
{
  WbCard    card;
  GArray   *parts;
  WbShaper *shaper;
  float     x, y;
  float     row_height;
  float     left, right;
} SampleCard;

SampleCard *sample_card_new     (WbShaper *shaper, WbKind kind, WbSlot domain, WbSlot within, float width);
void        sample_card_free    (SampleCard *self);
void        sample_card_title   (SampleCard *self, const char *text, float spared);
void        sample_card_voice   (SampleCard *self, const char *text, const char *source);
void        sample_card_status  (SampleCard *self, int status, const char *word, const char *date);
void        sample_card_ladder  (SampleCard *self, int rung, const char *word);
void        sample_card_action  (SampleCard *self, int status, const char *title);
void        sample_card_chip    (SampleCard *self, const char *name, gboolean leads);
void        sample_card_more    (SampleCard *self, const char *text);
void        sample_card_flag    (SampleCard *self, const char *words);
void        sample_card_tile    (SampleCard *self, WbSlot domain, int place);
void        sample_card_star    (SampleCard *self, int place);
void        sample_card_line    (SampleCard *self, WbSlot domain, const char *title);
void        sample_card_room    (SampleCard *self, float height);
const WbCard *sample_card_end   (SampleCard *self, float x, float y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SampleCard, sample_card_free)

void        sample_set_themes   (WbPainter *painter);

G_END_DECLS
