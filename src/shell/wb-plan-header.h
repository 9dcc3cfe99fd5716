/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-document-widget.h"

G_BEGIN_DECLS

/**
 * WbPlanHeader:
 *
 * The header bar over a plan: how the board is arranged, what can be added, undone, found and shown. All it does is an
 * action of the window, the board or the program.
 *
 * Properties, beside "document": "menu" (#GMenuModel), "rail" (the sidebar is one, so that what it says of the plan, and the
 * menu, stand here), "narrow" (there is room for icons, not for words), "chain" (so is the board arranged),
 * "tight" (the words of the chain have no room beside the title).
 */
#define WB_TYPE_PLAN_HEADER (wb_plan_header_get_type ())
G_DECLARE_FINAL_TYPE (WbPlanHeader, wb_plan_header, WB, PLAN_HEADER, WbDocumentWidget)

G_END_DECLS
