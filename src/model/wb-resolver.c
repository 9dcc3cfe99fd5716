/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-resolver.h"

#include <string.h>

#define MIN_SIZE 64

/* Open addressing with linear probing, at most half full. */
typedef struct _WbAddress
{
  GRefString *id;
  WbSlot      slot;
} Address;

static inline guint
home (const WbResolver *resolver, GRefString *id)
{
  return (guint) ((GPOINTER_TO_SIZE (id) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32) & resolver->mask;
}

static void
insert (WbResolver *resolver, GRefString *id, WbSlot slot)
{
  guint i = home (resolver, id);

  while (resolver->places[i].id != NULL)
    i = (i + 1) & resolver->mask;

  resolver->places[i] = (Address){ id, slot };
}

static void
resize (WbResolver *resolver, guint size)
{
  g_autofree Address *old = g_steal_pointer (&resolver->places);
  guint old_size = old != NULL ? resolver->mask + 1 : 0;

  resolver->places = g_new0 (Address, size);
  resolver->mask = size - 1;

  for (guint i = 0; i < old_size; i++)
    if (old[i].id != NULL)
      insert (resolver, old[i].id, old[i].slot);
}

/**
 * wb_resolver_init:
 * @resolver: (out caller-allocates): a resolver
 * @graph: a graph; borrowed
 */
void
wb_resolver_init (WbResolver *resolver, const WbGraph *graph)
{
  guint n_slots = wb_plan_get_n_slots (graph->plan) + 1;

  *resolver = (WbResolver){ .graph = graph };
  resize (resolver, MIN_SIZE);
  resolver->kinds = g_new (guint8, n_slots);
  memset (resolver->kinds, WB_N_KINDS, n_slots);
  resolver->hashes = g_new (guint32, n_slots);
}

/**
 * wb_resolver_clear:
 * @resolver: a resolver
 */
void
wb_resolver_clear (WbResolver *resolver)
{
  g_clear_pointer (&resolver->places, g_free);
  g_clear_pointer (&resolver->kinds, g_free);
  g_clear_pointer (&resolver->hashes, g_free);
}

/**
 * wb_resolver_add:
 * @resolver: a resolver
 * @id: the id of an item
 * @hash: wb_hash_string() of it
 * @slot: where the item is
 * @kind: of which kind it is
 */
void
wb_resolver_add (WbResolver *resolver, GRefString *id, guint32 hash, WbSlot slot, WbKind kind)
{
  if ((resolver->n + 1) * 2 > resolver->mask)
    resize (resolver, (resolver->mask + 1) * 2);

  insert (resolver, id, slot);
  resolver->n++;
  resolver->kinds[slot] = kind;
  resolver->hashes[slot] = hash;
}

/**
 * wb_resolver_prefetch:
 * @resolver: a resolver
 * @id: an id
 *
 * What is looked for lies anywhere in a large table: asking for it some time before keeps the processor from waiting.
 */
void
wb_resolver_prefetch (const WbResolver *resolver, GRefString *id)
{
  __builtin_prefetch (&resolver->places[home (resolver, id)]);
}

/**
 * wb_resolver_find:
 * @resolver: a resolver
 * @id: an id
 *
 * Returns: where the item of that id is
 */
WbSlot
wb_resolver_find (const WbResolver *resolver, GRefString *id)
{
  guint i = home (resolver, id);

  while (resolver->places[i].id != NULL && resolver->places[i].id != id)
    i = (i + 1) & resolver->mask;

  return resolver->places[i].id != NULL ? resolver->places[i].slot : wb_graph_find_id (resolver->graph, id);
}
