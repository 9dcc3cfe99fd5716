/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-document-widget.h"

G_BEGIN_DECLS

/**
 * WbPlanNotices:
 *
 * What the user should know of a plan and its file, over the page: that it is only looked at, that others changed the
 * file, that a crash would lose something, that a merge left conflicts. Properties: "document", "n-conflicts" (those
 * that may be seen now).
 */
#define WB_TYPE_PLAN_NOTICES (wb_plan_notices_get_type ())
G_DECLARE_FINAL_TYPE (WbPlanNotices, wb_plan_notices, WB, PLAN_NOTICES, WbDocumentWidget)

G_END_DECLS
