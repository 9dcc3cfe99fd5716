/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-page.h"
#include "wb-document.h"

G_BEGIN_DECLS

/**
 * WbBoardState:
 *
 * Keeps how a plan stands on its board, from one time that it is open to the next: a moment after that has changed, since
 * nobody sees a crash or a power cut coming, and when the plan is left.
 */
#define WB_TYPE_BOARD_STATE (wb_board_state_get_type ())
G_DECLARE_FINAL_TYPE (WbBoardState, wb_board_state, WB, BOARD_STATE, GObject)

WbBoardState *wb_board_state_new    (WbBoardPage *board);
void          wb_board_state_follow (WbBoardState *self, WbDocument *document, WbProject *project);
void          wb_board_state_leave  (WbBoardState *self);

G_END_DECLS
