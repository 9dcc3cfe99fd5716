/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/* A new plan from an old one: new ids for the plan and all its items, so that no library and no merge takes two
 * neighbourhoods for one. */
WbPlan *wb_plan_renew (const WbPlan *plan, const WbContext *context);

G_END_DECLS
