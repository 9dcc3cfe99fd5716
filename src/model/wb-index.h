/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbIndex:
 *
 * Finds slots by a hash: open addressing with linear probing, eight bytes a place, at most three quarters full. It holds
 * no keys: the caller compares the records of the candidates.
 */
typedef struct
{
  guint32 hash;
  WbSlot  slot;
} WbIndexPlace;

typedef struct
{
  WbIndexPlace *places;
  guint         mask;
  guint         n;
} WbIndex;

void   wb_index_init   (WbIndex *index);
void   wb_index_clear  (WbIndex *index);
void   wb_index_reserve (WbIndex *index, guint n); /* so many will be added */
void   wb_index_add    (WbIndex *index, guint32 hash, WbSlot slot);
void   wb_index_remove (WbIndex *index, guint32 hash, WbSlot slot);
void   wb_index_prefetch (const WbIndex *index, guint32 hash); /* it will be looked for soon */
WbSlot wb_index_first  (const WbIndex *index, guint32 hash, guint *cursor); /* WB_SLOT_NONE when there is no candidate */
WbSlot wb_index_next   (const WbIndex *index, guint32 hash, guint *cursor);

G_END_DECLS
