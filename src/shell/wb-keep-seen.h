/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

void wb_keep_seen (WbPlan *plan); /* the user closes it: what comes or changes from now on is new the next time */

G_END_DECLS
