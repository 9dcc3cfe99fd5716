/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-seen.h"

#include <stdlib.h>
#include <string.h>

#include "wb-standing.h"

/* The bytes begin with this; the digests follow, in ascending order, the lowest byte of each first. */
static const char mark[8] = "WBSEEN1";

struct _WbSeen
{
  GArray *digests; /* of guint64, ascending */
};

/* What an indicator asks belongs to its goal. */
static gboolean
is_part (const WbEdge *edge)
{
  return edge->field == WB_EDGE_LINK || (edge->kind == WB_KIND_INDICATOR && edge->field == WB_INDICATOR_GOAL);
}

/* Each part is met from both of its ends; @known, nullable, has the digests of those that were met, by slot. */
static guint64
get_part (WbProject *project, WbSlot slot, guint64 *known)
{
  guint64 digest = known != NULL ? known[slot] : 0;

  if (digest == 0)
    digest = wb_record_digest (wb_project_get (project, slot));
  if (known != NULL)
    known[slot] = digest;

  return digest;
}

static guint64
add_up (WbProject *project, WbEdgeIter *iter, guint64 *known)
{
  guint64 sum = 0;
  WbEdge edge;

  while (wb_edge_iter_next (iter, &edge))
    if (is_part (&edge))
      sum += get_part (project, edge.by, known);

  return sum;
}

/* Edges are walked in no order: a sum has none either. */
static guint64
make_digest (WbProject *project, WbSlot slot, guint64 *known)
{
  const WbEdges *edges = wb_project_get_edges (project);
  guint64 digest = wb_record_digest (wb_project_get (project, slot));
  WbEdgeIter iter;

  wb_edge_iter_init_out (&iter, edges, slot);
  digest += add_up (project, &iter, known);
  wb_edge_iter_init_in (&iter, edges, slot);

  return digest + add_up (project, &iter, known);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

static WbSeen *
make (void)
{
  WbSeen *self = g_new (WbSeen, 1);

  self->digests = g_array_new (FALSE, FALSE, sizeof (guint64));

  return self;
}

/**
 * wb_seen_new:
 * @project: a plan
 *
 * Looks at all of it: not for the main thread.
 *
 * Returns: (transfer full): what is to be seen of it now
 */
WbSeen *
wb_seen_new (WbProject *project)
{
  g_autofree guint64 *known = NULL;
  guint n_slots;
  WbSeen *self;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  self = make ();
  n_slots = wb_plan_get_n_slots (wb_project_get_plan (project));
  known = g_new0 (guint64, n_slots + 1);
  for (WbSlot slot = 1; slot <= n_slots; slot++)
    {
      const WbRecord *record = wb_project_get (project, slot);

      if (record != NULL && wb_kind_is_card (wb_record_get_kind (record)))
        {
          guint64 digest = make_digest (project, slot, known);

          g_array_append_val (self->digests, digest);
        }
    }
  g_array_sort (self->digests, compare);

  return self;
}

/**
 * wb_seen_new_from_bytes:
 * @bytes: what wb_seen_to_bytes() wrote, or anything else
 *
 * Returns: (transfer full) (nullable): what was seen; %NULL when @bytes do not say
 */
WbSeen *
wb_seen_new_from_bytes (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  WbSeen *self;

  if (length < sizeof mark || memcmp (data, mark, sizeof mark) != 0 || length % sizeof (guint64) != 0)
    return NULL;

  self = make ();
  g_array_append_vals (self->digests, data + sizeof mark, (length - sizeof mark) / sizeof (guint64));
  for (guint i = 0; i < self->digests->len; i++)
    g_array_index (self->digests, guint64, i) = GUINT64_FROM_LE (g_array_index (self->digests, guint64, i));

  return self;
}

/**
 * wb_seen_free:
 * @self: (transfer full): what was seen
 */
void
wb_seen_free (WbSeen *self)
{
  g_array_unref (self->digests);
  g_free (self);
}

/**
 * wb_seen_to_bytes:
 * @self: what was seen
 *
 * Returns: (transfer full): it, to be kept: eight bytes a card
 */
GBytes *
wb_seen_to_bytes (const WbSeen *self)
{
  GByteArray *bytes = g_byte_array_sized_new (sizeof mark + self->digests->len * sizeof (guint64));

  g_byte_array_append (bytes, (const guint8 *) mark, sizeof mark);
  for (guint i = 0; i < self->digests->len; i++)
    {
      guint64 digest = GUINT64_TO_LE (g_array_index (self->digests, guint64, i));

      g_byte_array_append (bytes, (const guint8 *) &digest, sizeof digest);
    }

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * wb_seen_has:
 * @self: what was seen
 * @project: the plan as it is now
 * @slot: a voice, a goal or an action of it
 *
 * Costs as much as the item has links.
 *
 * Returns: whether the item was there, and said what it says now
 */
gboolean
wb_seen_has (const WbSeen *self, WbProject *project, WbSlot slot)
{
  guint64 digest = make_digest (project, slot, NULL);

  return g_array_binary_search (self->digests, &digest, compare, NULL);
}
