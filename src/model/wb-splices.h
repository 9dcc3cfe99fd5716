/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

/* Private to the model: how a list of slots becomes another one by few splices. */

/**
 * WbSplice:
 * @position: where
 * @n_removed: how many slots are taken out there
 * @from: @to: what comes there: the added slots from @from up to, not including, @to
 */
typedef struct
{
  guint position;
  guint n_removed;
  guint from;
  guint to;
} WbSplice;

GArray *wb_slots_without (GArray *slots, GArray *positions);
GArray *wb_splices_plan  (GArray *positions, GArray *places);
GArray *wb_splices_make  (GArray *splices, GArray *slots, GArray *added);

G_END_DECLS
