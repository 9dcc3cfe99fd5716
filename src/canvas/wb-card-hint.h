/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-stage.h"

G_BEGIN_DECLS

/* What is told of a card to who lets the pointer rest on it. */

char *wb_card_hint_make (WbStage *stage, const WbCard *card, WbPoint at); /* (nullable); at: on the card, in px of the board */

G_END_DECLS
