/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-flags.h"

G_BEGIN_DECLS

/* What a card says to who does not see it: all that is drawn of it, in words. */

char *wb_card_words_name     (const WbRecord *record); /* "Goal: Dry and warm homes" */
char *wb_card_words_describe (WbProject *project, WbSlot slot, const char *theme, const char *row, WbFlagMask flags);
char *wb_card_words_place    (WbKind kind, guint position, guint n); /* in a chain: "Goal 2 of 7." */
char *wb_card_words_hint     (const WbRecord *record); /* (nullable): what a pointer that waits is told */

G_END_DECLS
