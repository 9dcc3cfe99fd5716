/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbGenerateFlags:
 * @WB_GENERATE_REALISTIC: proportions, lengths and values as real plans have them, at least 500 bytes an item in a file
 * @WB_GENERATE_WILD: any valid value in any field, to find what breaks: every kind, odd texts, edges of every range
 */
typedef enum
{
  WB_GENERATE_REALISTIC = 0,
  WB_GENERATE_WILD = 1 << 0,
} WbGenerateFlags;

/* A valid plan of that many items, and three links an item where so many are possible; the same for the same seed. */
WbPlan *wb_generate_plan (guint n_items, guint32 seed, WbGenerateFlags flags);

G_END_DECLS
