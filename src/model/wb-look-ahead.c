/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-look-ahead.h"

#include "wb-references.h"

#define LINE 64 /* bytes that the processor fetches at once */

static inline WbResolved *
resolved_at (WbLookAhead *self, WbSlot slot)
{
  return &self->ring[slot % WB_LOOK_AHEAD];
}

static gboolean
prefetch_cb (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  wb_resolver_prefetch (data, id);
  return TRUE;
}

/* Where its targets are. */
static void
prefetch_targets (WbLookAhead *self, WbSlot slot)
{
  const WbRecord *record = wb_plan_get (self->graph->plan, slot);

  if (record != NULL)
    wb_record_foreach_reference (record, prefetch_cb, (gpointer) self->resolver);
}

static void
append_target (WbResolved *resolved, WbTarget target)
{
  if (resolved->n_targets == resolved->capacity)
    {
      resolved->capacity = MAX (8, resolved->capacity * 2);
      resolved->targets = g_renew (WbTarget, resolved->targets, resolved->capacity);
    }

  resolved->targets[resolved->n_targets++] = target;
}

typedef struct
{
  WbLookAhead *self;
  WbResolved  *resolved;
} Resolving;

static gboolean
resolve_cb (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Resolving *resolving = data;
  WbLookAhead *self = resolving->self;
  WbTarget target = { wb_resolver_find (self->resolver, id), field != NULL ? field->index : WB_EDGE_LINK };

  if (target.slot == WB_SLOT_NONE ||
      !wb_graph_target_fits (wb_resolver_get_kind (self->resolver, target.slot), targets))
    resolving->resolved->fits = FALSE;

  append_target (resolving->resolved, target);
  return TRUE;
}

static guint32
hash_link (const WbLookAhead *self, const WbResolved *resolved)
{
  const WbTarget *ends = resolved->targets;

  if (ends[0].slot == WB_SLOT_NONE || ends[1].slot == WB_SLOT_NONE)
    return wb_record_hash_key (resolved->record);

  return wb_record_hash_link (wb_record_get_kind (resolved->record),
                              wb_resolver_get_hash (self->resolver, ends[0].slot),
                              wb_resolver_get_hash (self->resolver, ends[1].slot));
}

/* And where links with those ends would be. */
static void
resolve (WbLookAhead *self, WbSlot slot)
{
  WbResolved *resolved = resolved_at (self, slot);
  Resolving resolving = { self, resolved };

  resolved->record = wb_plan_get (self->graph->plan, slot);
  resolved->fits = TRUE;
  resolved->n_targets = 0;
  if (resolved->record == NULL)
    return;

  wb_record_foreach_reference (resolved->record, resolve_cb, &resolving);
  if (wb_kind_is_link (wb_record_get_kind (resolved->record)))
    {
      resolved->hash = hash_link (self, resolved);
      wb_index_prefetch (&self->graph->keys, resolved->hash);
    }
}

/**
 * wb_look_ahead_fetch:
 * @graph: a graph
 * @slot: a slot
 *
 * Records lie behind each other as they were read, but each begins anywhere in a line and may go on in the next.
 */
void
wb_look_ahead_fetch (const WbGraph *graph, WbSlot slot)
{
  const char *record = (const char *) wb_plan_get (graph->plan, slot);

  if (record == NULL)
    return;

  __builtin_prefetch (record);
  __builtin_prefetch (record + LINE);
}

/**
 * wb_look_ahead_init:
 * @self: (out caller-allocates): a look ahead
 * @graph: a graph; borrowed
 * @resolver: (transfer none): what knows all items of its plan
 */
void
wb_look_ahead_init (WbLookAhead *self, const WbGraph *graph, const WbResolver *resolver)
{
  *self = (WbLookAhead){ .graph = graph, .resolver = resolver };
  for (WbSlot slot = 1; slot < WB_LOOK_AHEAD; slot++)
    resolve (self, slot);
}

/**
 * wb_look_ahead_clear:
 * @self: a look ahead
 */
void
wb_look_ahead_clear (WbLookAhead *self)
{
  for (guint i = 0; i < WB_LOOK_AHEAD; i++)
    g_clear_pointer (&self->ring[i].targets, g_free);
}

/**
 * wb_look_ahead_next:
 * @self: a look ahead
 *
 * Returns: (transfer none): what is in the next slot; valid until the next call
 */
const WbResolved *
wb_look_ahead_next (WbLookAhead *self)
{
  /* What was given out last makes room for what is found last. */
  resolve (self, self->slot + WB_LOOK_AHEAD);
  self->slot++;
  wb_look_ahead_fetch (self->graph, self->slot + 3 * WB_LOOK_AHEAD);
  prefetch_targets (self, self->slot + 2 * WB_LOOK_AHEAD);

  return resolved_at (self, self->slot);
}
