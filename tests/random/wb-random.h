/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-edit.h"

G_BEGIN_DECLS

/* Random edits of random plans, for properties that hold for all of them. The seed is printed, and is WB_SEED when that
 * is set; WB_RUNS says how many plans are tried. */

typedef struct
{
  GRand     *rand;
  WbProject *project;
  WbPlan    *donor; /* where plausible values come from */
} WbRandom;

guint32   wb_random_seed    (void);
guint     wb_random_runs    (guint runs);
WbRandom *wb_random_new     (guint n_items, guint32 seed); /* over a wild plan of that many items */
void      wb_random_free    (WbRandom *random);
WbSlot    wb_random_item    (WbRandom *random, WbKindMask kinds); /* WB_SLOT_NONE when there is none */
WbEdit   *wb_random_edit    (WbRandom *random); /* one to three random changes; some of them not valid */
void      wb_random_act     (WbRandom *random); /* an edit, something typed, an undo or a redo */
WbPlan   *wb_random_shuffle (WbPlan *plan, GRand *rand); /* the same records at other slots */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbRandom, wb_random_free)

G_END_DECLS
