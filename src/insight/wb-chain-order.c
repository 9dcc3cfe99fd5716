/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-chain-private.h"

#include <string.h>

#include "wb-layers.h"
#include "wb-standing.h"

/* In what order the cards of a lane stand. */

static int
compare_partners (const WbRecord *a, const WbRecord *b)
{
  int order = strcmp (wb_record_get_title (a), wb_record_get_title (b));

  return order != 0 ? order : strcmp (wb_record_get_id (a), wb_record_get_id (b));
}

static WbSlot
get_domain (WbProject *project, const WbRecord *goal)
{
  const char *domain = wb_record_get_text (goal, WB_GOAL_DOMAIN);

  return domain != NULL ? wb_project_find (project, domain) : WB_SLOT_NONE;
}

/* Goals stand by theme; those across themes come last, as their column does. */
static int
compare_goals (WbProject *project, const WbRecord *a, const WbRecord *b)
{
  WbSlot x = get_domain (project, a), y = get_domain (project, b);

  if (x != y && (x == WB_SLOT_NONE || y == WB_SLOT_NONE))
    return x == WB_SLOT_NONE ? 1 : -1;
  if (x != y)
    return wb_domain_compare_slots (&x, &y, project);

  return wb_card_compare (a, b);
}

int
wb_chain_compare (WbProject *project, WbSlot a, WbSlot b)
{
  const WbRecord *x = wb_project_get (project, a), *y = wb_project_get (project, b);
  WbKind kind = wb_record_get_kind (x);

  if (kind != wb_record_get_kind (y))
    return kind < wb_record_get_kind (y) ? -1 : 1;
  if (kind == WB_KIND_PARTNER)
    return compare_partners (x, y);

  return kind == WB_KIND_GOAL ? compare_goals (project, x, y) : wb_card_compare (x, y);
}

static int
compare_cards (gconstpointer a, gconstpointer b, gpointer project)
{
  return wb_chain_compare (project, (*(WbCard *const *) a)->slot, (*(WbCard *const *) b)->slot);
}

/* What is chosen comes in another order when the selection is another; it stands in that of the plan. */
static void
sort_lanes (WbChain *chain)
{
  for (int kind = 0; kind < WB_N_LANES; kind++)
    {
      GPtrArray *cards = chain->lanes[kind].cards;

      g_ptr_array_sort_with_data (cards, compare_cards, chain->project);
      for (guint i = 0; i < cards->len; i++)
        ((WbCard *) g_ptr_array_index (cards, i))->row = i;
    }
}

static void
tie_card (WbChain *chain, WbLayers *layers, const WbCard *card)
{
  WbEdgeIter iter;
  WbEdge edge;
  WbLineKind kind;
  float width;

  wb_edge_iter_init_out (&iter, wb_project_get_edges (chain->project), card->slot);
  while (wb_edge_iter_next (&iter, &edge))
    {
      const WbCard *other = g_hash_table_lookup (chain->cards, GUINT_TO_POINTER (edge.to));
      const WbCard *left;

      if (other == NULL || !wb_chain_get_line (chain->project, &edge, &kind, &width))
        continue;
      left = other->column < card->column ? other : card;
      wb_layers_tie (layers, left->column, left->row, (left == card ? other : card)->row);
    }
}

static WbLayers *
make_layers (WbChain *chain)
{
  guint sizes[WB_N_LANES];
  WbLayers *layers;

  for (int kind = 0; kind < WB_N_LANES; kind++)
    sizes[kind] = chain->lanes[kind].cards->len;

  layers = wb_layers_new (sizes, WB_N_LANES);
  for (int kind = 0; kind < WB_N_LANES; kind++)
    for (guint i = 0; i < sizes[kind]; i++)
      tie_card (chain, layers, g_ptr_array_index (chain->lanes[kind].cards, i));

  return layers;
}

static void
take_order (GPtrArray *cards, const guint *order)
{
  g_autofree gpointer *before = g_memdup2 (cards->pdata, cards->len * sizeof (gpointer));

  for (guint i = 0; i < cards->len; i++)
    {
      cards->pdata[i] = before[order[i]];
      ((WbCard *) cards->pdata[i])->row = i;
    }
}

void
wb_chain_order (WbChain *chain)
{
  g_autoptr (WbLayers) layers = NULL;

  sort_lanes (chain);
  layers = make_layers (chain);
  wb_layers_untangle (layers);
  for (int kind = 0; kind < WB_N_LANES; kind++)
    take_order (chain->lanes[kind].cards, wb_layers_get_order (layers, kind));
}
