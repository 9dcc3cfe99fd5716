/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-recent-plans.h"

G_BEGIN_DECLS

WbRecentPlan *wb_recent_plan_new (const char *uri, const char *title, GDateTime *opened);
gboolean      wb_recent_plan_is  (WbRecentPlan *self, const char *uri, const char *title, GDateTime *opened);

G_END_DECLS
