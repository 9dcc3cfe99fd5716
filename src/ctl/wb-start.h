/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

WbPlan   *wb_start_plan   (const WbPlan *template); /* a new plan of this year: new ids, a first revision */
WbHeader *wb_start_header (const WbHeader *header); /* of the revision that is saved now, by this user */

G_END_DECLS
