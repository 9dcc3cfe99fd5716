/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/* A new plan from an old one: new ids for the plan and all its items, so that no library and no merge takes two
 * neighbourhoods for one. */
WbPlan *wb_plan_renew (const WbPlan *plan, const WbContext *context);

/* The same of one item or link, with ids from a table of old and new ones. */
WbRecord *wb_record_renew (const WbRecord *record, GHashTable *ids);

G_END_DECLS
