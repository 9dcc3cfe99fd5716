/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chain-dump.h"

const WbRect chain_everywhere = { -1e6f, -1e6f, 1e9f, 1e9f };

static void
add_card_cb (const WbCard *card, gpointer data)
{
  g_ptr_array_add (data, (gpointer) card);
}

GPtrArray *
chain_list_cards (WbChain *chain)
{
  GPtrArray *cards = g_ptr_array_new ();

  wb_chain_foreach_card (chain, &chain_everywhere, add_card_cb, cards);

  return cards;
}

static void
add_line_cb (const WbLine *line, gpointer data)
{
  g_ptr_array_add (data, (gpointer) line);
}

GPtrArray *
chain_list_lines (WbChain *chain)
{
  GPtrArray *lines = g_ptr_array_new ();

  wb_chain_foreach_line (chain, &chain_everywhere, add_line_cb, lines);

  return lines;
}

char *
chain_dump_lanes (WbChain *chain, WbProject *project)
{
  g_autoptr (GPtrArray) cards = chain_list_cards (chain);
  GString *text = g_string_new (NULL);
  int lane = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      const WbCard *card = g_ptr_array_index (cards, i);

      if (card->row > 0)
        g_string_append_c (text, ' ');
      for (; lane < card->column; lane++)
        g_string_append_c (text, '|');
      g_string_append (text, wb_record_get_id (wb_project_get (project, card->slot)));
    }
  for (; lane < WB_LANE_PARTNERS; lane++)
    g_string_append_c (text, '|');

  return g_string_free (text, FALSE);
}
