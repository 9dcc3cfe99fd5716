/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-header.h"
#include "wb-record.h"

G_BEGIN_DECLS

/**
 * WbSlot:
 *
 * The place of a record in a plan: a stable handle within a run, never used again for another record. 0 is no slot.
 */
typedef guint32 WbSlot;

#define WB_SLOT_NONE 0

/**
 * WbPlan:
 *
 * All records of a plan at one moment: a value. They stand in chunks behind a directory; a chunk is copied only when it
 * is written to while another plan holds it too, so a snapshot is one reference whatever the size. A plan may be read on
 * any thread. Only its only owner may write to it.
 */
typedef struct _WbPlan WbPlan;

WbPlan    *wb_plan_new        (void);
WbPlan    *wb_plan_ref        (WbPlan *plan);
void       wb_plan_unref      (WbPlan *plan);

guint      wb_plan_get_n_slots (const WbPlan *plan); /* slots run from 1 up to and including this one */
guint      wb_plan_get_n_records (const WbPlan *plan);
WbRecord  *wb_plan_get        (const WbPlan *plan, WbSlot slot); /* borrowed; NULL when there is none */
WbHeader  *wb_plan_get_header (const WbPlan *plan); /* borrowed, never NULL */

WbSlot     wb_plan_append     (WbPlan **plan, WbRecord *record); /* takes the reference */
void       wb_plan_replace    (WbPlan **plan, WbSlot slot, WbRecord *record); /* takes it; NULL: none any more */
void       wb_plan_set_header (WbPlan **plan, WbHeader *header); /* acquires it */

gboolean   wb_plan_equal      (const WbPlan *a, const WbPlan *b); /* the same content, whatever the slots and the header */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbPlan, wb_plan_unref)

G_END_DECLS
