/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-chain-private.h"

/* Which items the lanes show: what is nearest to the selection, link by link, and of what is equally near the strongest
 * links first. Only what is shown leads on, so that nothing is shown that hangs on what is not, and what it costs does
 * not go with the plan. What then still fits is taken as the plan has it: goals first. */

static const WbKind lane_kinds[WB_N_LANES] = {
  [WB_LANE_VOICES] = WB_KIND_VOICE,
  [WB_LANE_GOALS] = WB_KIND_GOAL,
  [WB_LANE_ACTIONS] = WB_KIND_ACTION,
  [WB_LANE_PARTNERS] = WB_KIND_PARTNER,
};

/* A plan is read from its goals. */
static const WbLaneKind fill_order[WB_N_LANES] = { WB_LANE_GOALS, WB_LANE_VOICES, WB_LANE_ACTIONS, WB_LANE_PARTNERS };

/* strength: how wide the line to it is */
typedef struct
{
  WbSlot slot;
  float  strength;
} Near;

static gboolean
find_lane (const WbRecord *record, WbLaneKind *lane)
{
  for (int kind = 0; record != NULL && kind < WB_N_LANES; kind++)
    if (wb_record_get_kind (record) == lane_kinds[kind])
      {
        *lane = kind;
        return TRUE;
      }

  return FALSE;
}

/* A filter does not hide partners: they are on no board. */
static gboolean
is_left_out (const WbChain *chain, WbSlot slot, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);

  if (kind == WB_KIND_PARTNER)
    return FALSE;
  if (chain->options.shown != NULL && !g_hash_table_contains (chain->options.shown, GUINT_TO_POINTER (slot)))
    return TRUE;

  return kind == WB_KIND_VOICE && chain->options.hide_private && !wb_record_get_flag (record, WB_VOICE_MAY_SHARE);
}

static gboolean
add_card (WbChain *chain, WbLaneKind kind, WbSlot slot)
{
  WbChainLane *lane = &chain->lanes[kind];
  WbCard *card = wb_chain_make_card (chain, kind, slot);
  float height = card->rect.height + (lane->cards->len > 0 ? WB_CHAIN_SPACE : 0);

  /* A lane shows one card at least, however low the window is. */
  if (lane->cards->len > 0 && lane->content + height > chain->room)
    {
      wb_chain_free_card (card);
      lane->full = TRUE;
      return FALSE;
    }

  g_ptr_array_add (lane->cards, card);
  g_hash_table_insert (chain->cards, GUINT_TO_POINTER (slot), card);
  lane->content += height;

  return TRUE;
}

/* Takes an item into its lane when it fits, and puts it in the queue of those that lead on. */
static void
reach (WbChain *chain, GArray *queue, WbSlot slot)
{
  const WbRecord *record = wb_project_get (chain->project, slot);
  WbLaneKind lane;

  if (!find_lane (record, &lane) || !g_hash_table_add (chain->seen, GUINT_TO_POINTER (slot)))
    return;
  if (chain->lanes[lane].full || is_left_out (chain, slot, record) || !add_card (chain, lane, slot))
    return;

  g_array_append_val (queue, slot);
}

static int
compare_near (gconstpointer a, gconstpointer b, gpointer project)
{
  const Near *x = a, *y = b;

  if (x->strength != y->strength)
    return x->strength > y->strength ? -1 : 1;

  return wb_chain_compare (project, x->slot, y->slot);
}

/* Whether an item may still be taken: what is seen or has no room need not be sorted. */
static gboolean
may_reach (const WbChain *chain, WbSlot slot)
{
  WbLaneKind lane;

  return find_lane (wb_project_get (chain->project, slot), &lane) && !chain->lanes[lane].full &&
         !g_hash_table_contains (chain->seen, GUINT_TO_POINTER (slot));
}

static void
add_near (const WbChain *chain, GArray *list, const WbEdge *edge, WbSlot other)
{
  Near near = { .slot = other };
  WbLineKind kind;

  if (may_reach (chain, other) && wb_chain_get_line (chain->project, edge, &kind, &near.strength))
    g_array_append_val (list, near);
}

static GArray *
list_near (const WbChain *chain, WbSlot slot)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Near));
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_out (&iter, wb_project_get_edges (chain->project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    add_near (chain, list, &edge, edge.to);
  wb_edge_iter_init_in (&iter, wb_project_get_edges (chain->project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    add_near (chain, list, &edge, edge.from);
  g_array_sort_with_data (list, compare_near, chain->project);

  return list;
}

/* Goes on from what the queue holds, the nearest first. */
static void
follow (WbChain *chain, GArray *queue)
{
  for (guint i = 0; i < queue->len; i++)
    {
      g_autoptr (GArray) list = list_near (chain, g_array_index (queue, WbSlot, i));

      for (guint j = 0; j < list->len; j++)
        reach (chain, queue, g_array_index (list, Near, j).slot);
    }
  g_array_set_size (queue, 0);
}

static int
compare_slots (gconstpointer a, gconstpointer b, gpointer project)
{
  return wb_chain_compare (project, *(const WbSlot *) a, *(const WbSlot *) b);
}

/* Takes as many of a kind as still fit, in the order of the plan. */
static void
fill_lane (WbChain *chain, GArray *queue, WbLaneKind lane)
{
  g_autoptr (GArray) slots = NULL;
  guint n;
  const WbSlot *all = wb_project_list (chain->project, lane_kinds[lane], &n);

  if (chain->lanes[lane].full || chain->lanes[lane].cards->len == n)
    return;

  slots = g_array_sized_new (FALSE, FALSE, sizeof (WbSlot), n);
  g_array_append_vals (slots, all, n);
  g_array_sort_with_data (slots, compare_slots, chain->project);
  for (guint i = 0; i < n && !chain->lanes[lane].full; i++)
    reach (chain, queue, g_array_index (slots, WbSlot, i));
}

static guint
count_all (const WbChain *chain, WbLaneKind lane)
{
  guint n, count = 0;
  const WbSlot *all = wb_project_list (chain->project, lane_kinds[lane], &n);

  if (lane == WB_LANE_PARTNERS || (chain->options.shown == NULL && !chain->options.hide_private))
    return n;

  for (guint i = 0; i < n; i++)
    count += !is_left_out (chain, all[i], wb_project_get (chain->project, all[i]));

  return count;
}

/* Whether it is shown, or nothing that the chain would show in any case. */
static gboolean
is_served (const WbChain *chain, WbSlot slot)
{
  const WbRecord *record = wb_project_get (chain->project, slot);
  WbLaneKind lane;

  return !find_lane (record, &lane) || g_hash_table_contains (chain->cards, GUINT_TO_POINTER (slot)) ||
         is_left_out (chain, slot, record);
}

static gboolean
serves_all_near (const WbChain *chain, WbSlot slot)
{
  WbEdgeIter iter;
  WbEdge edge;
  WbLineKind kind;
  float width;

  wb_edge_iter_init_out (&iter, wb_project_get_edges (chain->project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (wb_chain_get_line (chain->project, &edge, &kind, &width) && !is_served (chain, edge.to))
      return FALSE;
  wb_edge_iter_init_in (&iter, wb_project_get_edges (chain->project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (wb_chain_get_line (chain->project, &edge, &kind, &width) && !is_served (chain, edge.from))
      return FALSE;

  return TRUE;
}

/**
 * wb_chain_shows:
 * @chain: a chain that is up to date
 * @slots: (array length=n): items; those that no lane is for do not count
 * @n: how many
 *
 * Returns: whether each of them is shown, and with it all that it is tied to
 */
gboolean
wb_chain_shows (WbChain *chain, const WbSlot *slots, guint n)
{
  g_return_val_if_fail (chain != NULL, FALSE);

  for (guint i = 0; i < n; i++)
    if (!is_served (chain, slots[i]) || !serves_all_near (chain, slots[i]))
      return FALSE;

  return TRUE;
}

void
wb_chain_choose (WbChain *chain, const WbSlot *around, guint n_around)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  for (guint i = 0; i < n_around; i++)
    reach (chain, queue, around[i]);
  follow (chain, queue);

  for (guint i = 0; i < WB_N_LANES; i++)
    {
      fill_lane (chain, queue, fill_order[i]);
      follow (chain, queue);
    }

  for (int lane = 0; lane < WB_N_LANES; lane++)
    chain->lanes[lane].pub.n_all = count_all (chain, lane);
}
