/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-circle.h"

/* Follows an action to those that it waits for, and a contact to its successor. */
static gboolean
leads_on (const WbEdge *edge)
{
  if (edge->field == WB_EDGE_LINK)
    return edge->kind == WB_KIND_WAITS_FOR;

  return edge->field == WB_CONTACT_SUCCESSOR && edge->kind == WB_KIND_CONTACT;
}

static gboolean
is_led_to (WbProject *project, WbSlot slot)
{
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, wb_project_get_edges (project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (leads_on (&edge))
      return TRUE;

  return FALSE;
}

/* All that can be reached from the slot, itself only when it can be reached, in the order of finding it. */
static GArray *
walk (WbProject *project, WbSlot slot, WbSlot until)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  WbSlot at = slot;
  guint next = 0;

  for (;;)
    {
      WbEdgeIter iter;
      WbEdge edge;

      wb_edge_iter_init_out (&iter, wb_project_get_edges (project), at);
      while (wb_edge_iter_next (&iter, &edge))
        if (leads_on (&edge) && g_hash_table_add (seen, GUINT_TO_POINTER (edge.to)))
          {
            g_array_append_val (found, edge.to);
            if (edge.to == until)
              return found;
          }

      if (next == found->len)
        return found;
      at = g_array_index (found, WbSlot, next++);
    }
}

/**
 * wb_circle_contains:
 * @project: a project
 * @slot: an action or contact of it
 *
 * Tells whether an action waits for itself through others, or a contact is its own successor in the end. Most wait for
 * nothing or are waited for by nothing: those cost O(degree).
 *
 * Returns: whether it stands in a circle
 */
gboolean
wb_circle_contains (WbProject *project, WbSlot slot)
{
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (WB_IS_PROJECT (project), FALSE);

  if (!is_led_to (project, slot))
    return FALSE;

  found = walk (project, slot, slot);

  return found->len > 0 && g_array_index (found, WbSlot, found->len - 1) == slot;
}

/**
 * wb_circle_foreach_after:
 * @project: a project
 * @slot: an action or contact of it
 * @func: (scope call): called with each slot, as GUINT_TO_POINTER()
 * @data: passed to @func
 *
 * Calls @func for the item and for all that follow on from it.
 */
void
wb_circle_foreach_after (WbProject *project, WbSlot slot, GFunc func, gpointer data)
{
  g_autoptr (GArray) found = walk (project, slot, WB_SLOT_NONE);

  func (GUINT_TO_POINTER (slot), data);
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, WbSlot, i) != slot)
      func (GUINT_TO_POINTER (g_array_index (found, WbSlot, i)), data);
}
