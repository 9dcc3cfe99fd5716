/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-graph.h"

G_BEGIN_DECLS

/**
 * WbResolver:
 *
 * Finds the slots of many ids in a row. A plan that comes from a file has each id once, shared by the item and all that
 * refers to it: so it is found by its address, without looking at its characters, and only then by those. Private to the
 * model.
 */
typedef struct
{
  /*< private >*/
  const WbGraph     *graph;
  struct _WbAddress *places;
  guint              mask;
  guint              n;
  guint8            *kinds;  /* by slot */
  guint32           *hashes; /* by slot: of the id */
} WbResolver;

void     wb_resolver_init     (WbResolver *resolver, const WbGraph *graph);
void     wb_resolver_clear    (WbResolver *resolver);
void     wb_resolver_add      (WbResolver *resolver, GRefString *id, guint32 hash, WbSlot slot, WbKind kind);
void     wb_resolver_prefetch (const WbResolver *resolver, GRefString *id); /* it will be looked for soon */
WbSlot   wb_resolver_find     (const WbResolver *resolver, GRefString *id); /* WB_SLOT_NONE: nowhere */

/* WB_N_KINDS: nothing was added there. */
static inline WbKind
wb_resolver_get_kind (const WbResolver *resolver, WbSlot slot)
{
  return resolver->kinds[slot];
}

static inline guint32
wb_resolver_get_hash (const WbResolver *resolver, WbSlot slot)
{
  return resolver->hashes[slot];
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbResolver, wb_resolver_clear)

G_END_DECLS
