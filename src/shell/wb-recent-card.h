/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-recent-plans.h"

G_BEGIN_DECLS

/**
 * WbRecentCard:
 *
 * A plan that was open not long ago, on the start page; one whose file is gone can be taken off the list. Property:
 * "plan" (#WbRecentPlan).
 */
#define WB_TYPE_RECENT_CARD (wb_recent_card_get_type ())
G_DECLARE_FINAL_TYPE (WbRecentCard, wb_recent_card, WB, RECENT_CARD, GtkFlowBoxChild)

GtkWidget    *wb_recent_card_new      (WbRecentPlan *plan);
WbRecentPlan *wb_recent_card_get_plan (WbRecentCard *self);

G_END_DECLS
