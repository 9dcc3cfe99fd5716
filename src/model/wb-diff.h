/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-step.h"

G_BEGIN_DECLS

/**
 * WbDiff:
 * @n: how many records are different
 * @changes: (array length=n): each with the record of the first plan and that of the second, in the order in which a file
 *   writes them; the slots are those of the first plan
 *
 * What is different from one plan to another, the headers apart. Applied to the first as a step it gives the second.
 */
typedef struct
{
  guint     n;
  WbChange *changes;
} WbDiff;

WbDiff *wb_diff_new  (WbPlan *from, WbPlan *to); /* shares the records that it names */
void    wb_diff_free (WbDiff *diff);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbDiff, wb_diff_free)

G_END_DECLS
