/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-resolver.h"

G_BEGIN_DECLS

#define WB_LOOK_AHEAD 8 /* records */

/**
 * WbTarget:
 * @slot: what is referred to, or %WB_SLOT_NONE
 * @field: the number of the field that refers to it, or %WB_EDGE_LINK
 */
typedef struct
{
  WbSlot slot;
  guint8 field;
} WbTarget;

/**
 * WbResolved:
 * @record: (nullable): the record, or %NULL when the slot is empty
 * @targets: (array length=n_targets): what it refers to; of a link, its ends first
 * @fits: whether all of that is there and of a kind that may be referred to
 * @hash: of a link: wb_record_hash_key() of it
 *
 * A record with what it refers to.
 */
typedef struct
{
  WbRecord *record;
  WbTarget *targets;
  guint     n_targets;
  gboolean  fits;
  guint32   hash;

  /*< private >*/
  guint     capacity;
} WbResolved;

/**
 * WbLookAhead:
 *
 * Goes through the records of a plan and finds what they refer to. Of a plan of a hundred thousand items nothing that is
 * looked up is at hand: so what the records further on need is found and fetched meanwhile. Private to the model.
 */
typedef struct
{
  /*< private >*/
  const WbGraph    *graph;
  const WbResolver *resolver;
  WbResolved        ring[WB_LOOK_AHEAD]; /* by slot */
  WbSlot            slot;
} WbLookAhead;

void              wb_look_ahead_fetch (const WbGraph *graph, WbSlot slot); /* its record will be looked at soon */
void              wb_look_ahead_init  (WbLookAhead *self, const WbGraph *graph, const WbResolver *resolver);
void              wb_look_ahead_clear (WbLookAhead *self);
const WbResolved *wb_look_ahead_next  (WbLookAhead *self); /* of the next slot, from the first; until the next call */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbLookAhead, wb_look_ahead_clear)

G_END_DECLS
