/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-chain-private.h"

static void
line_clear (gpointer data)
{
  g_free (((WbLine *) data)->points);
}

/**
 * wb_chain_new:
 * @project: a project
 * @options: how to lay it out
 * @measurer: measures text
 *
 * Lays out a project as a chain, as it is now.
 *
 * Returns: (transfer full): a chain
 */
WbChain *
wb_chain_new (WbProject *project, const WbChainOptions *options, const WbMeasurer *measurer)
{
  WbChain *chain;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (measurer != NULL && measurer->measure != NULL, NULL);

  chain = g_new0 (WbChain, 1);
  chain->project = g_object_ref (project);
  chain->options = options->board;
  chain->options.text_scale = CLAMP (options->board.text_scale, 1, 2);
  chain->options.in_full = FALSE;
  chain->measurer = *measurer;
  chain->seen = g_hash_table_new (NULL, NULL);
  chain->cards = g_hash_table_new (NULL, NULL);
  chain->lines = g_array_new (FALSE, TRUE, sizeof (WbLine));
  g_array_set_clear_func (chain->lines, line_clear);

  wb_chain_make_lanes (chain, options->height);
  wb_chain_choose (chain, options->around, options->n_around);
  wb_chain_order (chain);
  if (options->board.in_full)
    wb_chain_fill_cards (chain);
  wb_chain_place_cards (chain);
  wb_chain_draw_lines (chain);

  return chain;
}

/**
 * wb_chain_free:
 * @chain: (transfer full): a chain
 *
 * Frees it, and with it all that its getters gave.
 */
void
wb_chain_free (WbChain *chain)
{
  g_return_if_fail (chain != NULL);

  g_array_unref (chain->lines);
  g_hash_table_unref (chain->cards);
  g_hash_table_unref (chain->seen);
  for (int kind = 0; kind < WB_N_LANES; kind++)
    g_ptr_array_unref (chain->lanes[kind].cards);
  g_object_unref (chain->project);
  g_free (chain);
}

/**
 * wb_chain_get_size:
 * @chain: a chain
 * @width: (out): its width
 * @height: (out): its height, at least the one that the options give
 */
void
wb_chain_get_size (WbChain *chain, float *width, float *height)
{
  g_return_if_fail (chain != NULL);

  *width = chain->width;
  *height = chain->height;
}

/**
 * wb_chain_get_lane:
 * @chain: a chain
 * @kind: which lane
 *
 * Returns: (transfer none): the lane
 */
const WbLane *
wb_chain_get_lane (WbChain *chain, WbLaneKind kind)
{
  g_return_val_if_fail (chain != NULL, NULL);
  g_return_val_if_fail (kind < WB_N_LANES, NULL);

  return &chain->lanes[kind].pub;
}

/**
 * wb_chain_get_n_cards:
 * @chain: a chain
 *
 * Returns: how many cards are shown
 */
guint
wb_chain_get_n_cards (WbChain *chain)
{
  g_return_val_if_fail (chain != NULL, 0);

  return g_hash_table_size (chain->cards);
}

/**
 * wb_chain_get_card:
 * @chain: a chain
 * @slot: an item
 *
 * Returns: (transfer none) (nullable): its card, or %NULL when it is not shown
 */
const WbCard *
wb_chain_get_card (WbChain *chain, WbSlot slot)
{
  g_return_val_if_fail (chain != NULL, NULL);

  return g_hash_table_lookup (chain->cards, GUINT_TO_POINTER (slot));
}
