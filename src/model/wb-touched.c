/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-touched.h"

/* The slots of a kind that a step has touched, in the making. */
typedef struct
{
  WbProject  *project;
  WbKind      kind;
  GHashTable *slots;
} WbTouched;

static void
touch_item (WbTouched *touched, WbSlot slot)
{
  WbRecord *record = wb_project_get (touched->project, slot);

  if (record != NULL && wb_record_get_kind (record) == touched->kind)
    g_hash_table_add (touched->slots, GUINT_TO_POINTER (slot));
}

/* A link counts as the items at its ends. */
static void
touch (WbTouched *touched, WbSlot slot)
{
  WbRecord *record = wb_project_get (touched->project, slot);

  touch_item (touched, slot);
  if (record != NULL && wb_kind_is_link (wb_record_get_kind (record)))
    {
      touch_item (touched, wb_project_find (touched->project, wb_record_get_from (record)));
      touch_item (touched, wb_project_find (touched->project, wb_record_get_to (record)));
    }
}

static void
touch_around (WbTouched *touched, WbSlot slot)
{
  const WbEdges *edges = wb_project_get_edges (touched->project);
  WbEdgeIter iter;
  WbEdge edge;

  touch (touched, slot);

  wb_edge_iter_init_out (&iter, edges, slot);
  while (wb_edge_iter_next (&iter, &edge))
    touch (touched, edge.to);

  wb_edge_iter_init_in (&iter, edges, slot);
  while (wb_edge_iter_next (&iter, &edge))
    touch (touched, edge.from);
}

static void
touch_ends (WbTouched *touched, const WbEdge *edges, guint n_edges)
{
  for (guint i = 0; i < n_edges; i++)
    {
      touch (touched, edges[i].from);
      touch (touched, edges[i].to);
    }
}

/**
 * wb_project_get_touched:
 * @project: a project
 * @delta: what a step did to it just now
 * @kind: a kind
 * @far: whether to look further than the records that were changed
 *
 * Finds the records of @kind that a step has touched: those that it changed, also those that are gone; when @far, also
 * those that are one link or reference away from what it changed, now or before.
 *
 * Returns: (transfer full): a set of slots
 */
GHashTable *
wb_project_get_touched (WbProject *project, const WbDelta *delta, WbKind kind, gboolean far)
{
  WbTouched touched = { project, kind, g_hash_table_new (NULL, NULL) };

  for (guint i = 0; i < delta->step->n_changes; i++)
    {
      const WbChange *change = &delta->step->changes[i];
      const WbRecord *record = change->new_record != NULL ? change->new_record : change->old_record;

      if (wb_record_get_kind (record) == kind)
        g_hash_table_add (touched.slots, GUINT_TO_POINTER (change->slot));
      if (far && change->new_record != NULL)
        touch_around (&touched, change->slot);
    }

  if (far)
    {
      touch_ends (&touched, delta->removed, delta->n_removed);
      touch_ends (&touched, delta->added, delta->n_added);
    }

  return touched.slots;
}
