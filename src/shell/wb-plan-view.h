/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-selection.h"

#include "wb-document.h"
#include "wb-page-request.h"

G_BEGIN_DECLS

/**
 * WbPlanView:
 *
 * A plan in a window: sidebar, header bar, board, inspector. In a narrow window the sidebar becomes a rail of icons, and
 * the inspector lies over the board.
 *
 * Properties: "document" (#WbDocument), "menu" (#GMenuModel), "show-sidebar", "show-inspector".
 *
 * Signal: "toast" (a sentence, whether undo takes it back).
 */
#define WB_TYPE_PLAN_VIEW (wb_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (WbPlanView, wb_plan_view, WB, PLAN_VIEW, GtkWidget)

WbPageRequest *wb_plan_view_ask_for_pages    (WbPlanView *self);
GActionGroup *wb_plan_view_get_board_actions (WbPlanView *self);
WbSelection  *wb_plan_view_get_selection     (WbPlanView *self);
void          wb_plan_view_adapt             (WbPlanView *self, int width);
void          wb_plan_view_keep_writing      (WbPlanView *self); /* what is being typed counts, as if it were done */
void          wb_plan_view_go_to             (WbPlanView *self, WbSlot slot); /* selects and shows it */

G_END_DECLS
