/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-board-ahead.h"
#include "wb-selection.h"
#include "wb-sight.h"

G_BEGIN_DECLS

/**
 * WbBoardPage:
 *
 * The board with its commands, its zoom controls, and what a new plan says about how to begin.
 *
 * Properties: "project" (#WbProject), "selection" (#WbSelection), "zoom" (0.25 to 4), "show-flags" (yes unless said
 * otherwise), "hide-private", "covered" (how many px at the right edge lie under an overlay: what is selected is
 * scrolled clear of them), "text-size" (100 to 200 % of the desktop's), "show-overview" (of all of the board, in a corner,
 * while some of it is out of sight), "chain" (whether it shows the plan as a chain instead of by theme), "around" (whether
 * that shows what is around the selection, or everything).
 *
 * Signals: "open-item" (slot as guint): show all of it, in an inspector; "toast" (sentence, whether undo takes it back):
 * something happened that is not seen at once, and is better said than asked.
 */
#define WB_TYPE_BOARD_PAGE (wb_board_page_get_type ())
G_DECLARE_FINAL_TYPE (WbBoardPage, wb_board_page, WB, BOARD_PAGE, GtkWidget)

GtkWidget    *wb_board_page_new         (void);
void          wb_board_page_expect      (WbBoardPage *self, WbBoardAhead *ahead); /* before it gets the project */
GActionGroup *wb_board_page_get_actions (WbBoardPage *self); /* for the prefix "board" */
void          wb_board_page_capture     (WbBoardPage *self); /* to the capture line */
void          wb_board_page_keep_writing (WbBoardPage *self); /* what is being typed on a card counts */
GVariant     *wb_board_page_get_state   (WbBoardPage *self); /* how it shows the board; NULL without a project */
void          wb_board_page_set_state   (WbBoardPage *self, GVariant *state);
WbSight      *wb_board_page_get_sight   (WbBoardPage *self); /* what is in view; NULL without a project */
void          wb_board_page_find        (WbBoardPage *self); /* to the filter bar */
void          wb_board_page_find_next   (WbBoardPage *self, gboolean backwards); /* selects the next match */
gboolean      wb_board_page_reveal      (WbBoardPage *self, WbSlot slot); /* scrolls to it, unfolds, focuses */

G_END_DECLS
