/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-chain-private.h"

#include "wb-card-builder.h"
#include "wb-metrics.h"
#include "wb-standing.h"

/* The cards of a chain: a goal without its actions, which have a lane of their own. */

static float
add_parts (WbCardBuilder *builder, WbLaneKind lane, WbSlot slot)
{
  switch (lane)
    {
    case WB_LANE_VOICES:
      wb_card_add_voice (builder, slot);
      return WB_VOICE_PAD_Y;
    case WB_LANE_GOALS:
      wb_card_add_goal (builder, slot, TRUE, 0);
      return WB_CARD_PAD;
    case WB_LANE_ACTIONS:
      wb_card_add_action_status (builder, slot);
      return WB_CARD_PAD;
    case WB_LANE_PARTNERS:
      wb_card_add_partner (builder, slot);
      return WB_PARTNER_PAD;
    case WB_N_LANES:
    default:
      g_assert_not_reached ();
    }
}

/* The item whose theme gives a card its colour: an action has that of its goal, and a voice the colour of voices. */
static WbSlot
find_domain (WbProject *project, WbSlot slot, WbLaneKind lane)
{
  const WbRecord *record;
  const char *domain;

  if (lane == WB_LANE_ACTIONS)
    slot = wb_action_get_main_goal (project, slot);
  if (lane == WB_LANE_VOICES || slot == WB_SLOT_NONE)
    return WB_SLOT_NONE;

  record = wb_project_get (project, slot);
  domain = wb_record_get_text (record, lane == WB_LANE_PARTNERS ? (guint) WB_PARTNER_DOMAIN : (guint) WB_GOAL_DOMAIN);

  return domain != NULL ? wb_project_find (project, domain) : WB_SLOT_NONE;
}

WbCard *
wb_chain_make_card (WbChain *chain, WbLaneKind lane, WbSlot slot)
{
  WbCard *card = g_new0 (WbCard, 1);
  WbCardBuilder builder;
  float padding;

  card->record = wb_record_ref (wb_project_get (chain->project, slot));
  card->kind = wb_record_get_kind (card->record);
  card->slot = slot;
  card->within = WB_SLOT_NONE;
  card->domain = find_domain (chain->project, slot, lane);
  card->column = lane;

  wb_card_builder_init (&builder, chain->project, &chain->options, &chain->measurer, chain->lanes[lane].pub.width);
  padding = add_parts (&builder, lane, slot);
  wb_card_builder_end (&builder, card, padding);

  return card;
}

static void
fill_lane (WbChain *chain, WbLaneKind kind)
{
  WbChainLane *lane = &chain->lanes[kind];

  lane->content = 0;
  for (guint i = 0; i < lane->cards->len; i++)
    {
      WbCard *cut = g_ptr_array_index (lane->cards, i);
      WbCard *card = wb_chain_make_card (chain, kind, cut->slot);

      g_hash_table_insert (chain->cards, GUINT_TO_POINTER (card->slot), card);
      lane->content += card->rect.height + (i > 0 ? WB_CHAIN_SPACE : 0);
      lane->cards->pdata[i] = card;
      wb_chain_free_card (cut);
    }
}

/* A lane still shows what it had room for when texts were cut, and is as high as that becomes. */
void
wb_chain_fill_cards (WbChain *chain)
{
  chain->options.in_full = TRUE;
  for (WbLaneKind kind = 0; kind < WB_N_LANES; kind++)
    fill_lane (chain, kind);
}

void
wb_chain_free_card (WbCard *card)
{
  wb_card_clear_parts (card);
  wb_record_unref (card->record);
  g_free (card);
}
