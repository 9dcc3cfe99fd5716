/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-page.h"
#include "wb-canvas.h"

G_BEGIN_DECLS

/**
 * WbBoardActions:
 *
 * The commands of a board page as the actions of its group "board", each enabled when it makes sense. Private to the
 * page.
 */
#define WB_TYPE_BOARD_ACTIONS (wb_board_actions_get_type ())
G_DECLARE_FINAL_TYPE (WbBoardActions, wb_board_actions, WB, BOARD_ACTIONS, GObject)

WbBoardActions *wb_board_actions_new       (WbBoardPage *page, WbCanvas *canvas); /* the page owns it */
GActionGroup   *wb_board_actions_get_group (WbBoardActions *self);
void            wb_board_actions_update    (WbBoardActions *self); /* project, selection or zoom changed */

G_END_DECLS
