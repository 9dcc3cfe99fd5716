/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-stage.h"

G_BEGIN_DECLS

/**
 * WbCardsAhead:
 *
 * Paints, between frames, the cards that come into view next when the board goes on being scrolled as it is: shaping
 * their text is what a frame would spend most on. It needs a main loop; private to the canvas.
 */
typedef struct _WbCardsAhead WbCardsAhead;

WbCardsAhead *wb_cards_ahead_new  (WbStage *stage);
void          wb_cards_ahead_free (WbCardsAhead *ahead);
void          wb_cards_ahead_show (WbCardsAhead *ahead, const WbRect *area); /* what is in view now */
void          wb_cards_ahead_stop (WbCardsAhead *ahead);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbCardsAhead, wb_cards_ahead_free)

G_END_DECLS
