/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-step.h"

G_BEGIN_DECLS

/* Private to the model: what a serialised step of our version looks like, see WB_STEP_VARIANT_TYPE. */

#define WB_STEP_VERSION 1

#define WB_STEP_FIELDS_TYPE "a(ss)"
#define WB_STEP_SIDE_TYPE   "(" WB_STEP_FIELDS_TYPE "a(ssss)a(sss))"
#define WB_STEP_CHANGE_TYPE "(sas" WB_STEP_FIELDS_TYPE "m" WB_STEP_SIDE_TYPE "m" WB_STEP_SIDE_TYPE ")"
#define WB_STEP_TYPE        "(smsxmssa" WB_STEP_CHANGE_TYPE ")"

#define WB_N_ORIGINS (WB_ORIGIN_RECOVER + 1)

extern const char *const wb_step_origins[WB_N_ORIGINS];

G_END_DECLS
