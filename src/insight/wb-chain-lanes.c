/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-chain-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "wb-metrics.h"

/* Where lanes stand, and the cards in them. */

#define NATURAL_WIDTH 1400.f
#define LEAST_WIDTH    960.f  /* for texts of the usual size: in lanes that are less wide, words break */
#define GAP_SHARE     0.05f  /* of the width, between two lanes: lines need room to be told apart */
#define LEAST_GAP      48.f
#define MOST_SPACE     36.f  /* a lane of few cards is not drawn out over all of the height */

/* How the lanes share what the gaps leave. */
static const float lane_shares[WB_N_LANES] = {
  [WB_LANE_VOICES] = 0.217f,
  [WB_LANE_GOALS] = 0.260f,
  [WB_LANE_ACTIONS] = 0.261f,
  [WB_LANE_PARTNERS] = 0.262f,
};

/* Translators: the lanes of the chain, read together: "Because residents say …, we want to achieve …, so we do these
 * actions …, together with partners …". */
static const struct
{
  const char *name;
  const char *note;
} lane_words[WB_N_LANES] = {
  [WB_LANE_VOICES] = { NC_ ("lane", "Because"), NC_ ("lane", "residents say") },
  [WB_LANE_GOALS] = { NC_ ("lane", "we want"), NC_ ("lane", "to achieve this") },
  [WB_LANE_ACTIONS] = { NC_ ("lane", "so we do"), NC_ ("lane", "these actions") },
  [WB_LANE_PARTNERS] = { NC_ ("lane", "together with"), NC_ ("lane", "partners") },
};

/**
 * wb_lane_get_count:
 * @lane: a lane
 *
 * Returns: (transfer full): how many cards it shows, in words when that is not all that there are
 */
char *
wb_lane_get_count (const WbLane *lane)
{
  g_return_val_if_fail (lane != NULL, NULL);

  if (lane->n_shown == lane->n_all)
    return g_strdup_printf ("%u", lane->n_all);

  /* Translators: how many cards a lane of the chain shows, and how many there are: "9 of 47". */
  return g_strdup_printf (C_ ("lane", "%u of %u"), lane->n_shown, lane->n_all);
}

/* Of the cards: below the names of the lanes. */
static float
get_top (const WbChain *chain)
{
  return ceilf (chain->options.text_scale * WB_HEADER_HEIGHT) + WB_CARD_SPACE;
}

static void
make_lane (WbChain *chain, WbLaneKind kind, float x, float width)
{
  WbChainLane *lane = &chain->lanes[kind];

  lane->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) wb_chain_free_card);
  lane->pub = (WbLane){
    .kind = kind,
    .name = g_dpgettext2 (GETTEXT_PACKAGE, "lane", lane_words[kind].name),
    .note = g_dpgettext2 (GETTEXT_PACKAGE, "lane", lane_words[kind].note),
    .x = x,
    .width = width,
  };
}

void
wb_chain_make_lanes (WbChain *chain, float height)
{
  float gap, usable, x = WB_BOARD_MARGIN;

  chain->width = chain->options.width > 0 ? chain->options.width : NATURAL_WIDTH;
  chain->width = MAX (chain->width, chain->options.text_scale * LEAST_WIDTH);
  chain->room = height > 0 ? height - get_top (chain) - WB_BOARD_MARGIN : G_MAXFLOAT;

  gap = MAX (floorf (chain->width * GAP_SHARE), LEAST_GAP);
  usable = chain->width - 2 * WB_BOARD_MARGIN - (WB_N_LANES - 1) * gap;
  for (int kind = 0; kind < WB_N_LANES; kind++)
    {
      float width = floorf (usable * lane_shares[kind]);

      make_lane (chain, kind, x, width);
      x += width + gap;
    }
}

/* The space between the cards of a lane, so that it is as high as the others. */
static float
get_space (const WbChainLane *lane, float room)
{
  guint n = lane->cards->len;

  if (n < 2)
    return WB_CHAIN_SPACE;

  return MIN (WB_CHAIN_SPACE + floorf ((room - lane->content) / (n - 1)), MOST_SPACE);
}

static void
place_lane (WbChainLane *lane, float y, float room)
{
  float space = get_space (lane, room);

  for (guint i = 0; i < lane->cards->len; i++)
    {
      WbCard *card = g_ptr_array_index (lane->cards, i);

      card->row = i;
      card->rect.x = lane->pub.x;
      card->rect.y = y;
      y += card->rect.height + space;
    }
}

/* Lanes that are not full are drawn out to the height of the others: lines to what is level with it run straight. */
void
wb_chain_place_cards (WbChain *chain)
{
  float room = chain->room < G_MAXFLOAT ? chain->room : 0;

  for (int kind = 0; kind < WB_N_LANES; kind++)
    room = MAX (room, chain->lanes[kind].content);
  for (int kind = 0; kind < WB_N_LANES; kind++)
    {
      place_lane (&chain->lanes[kind], get_top (chain), room);
      chain->lanes[kind].pub.n_shown = chain->lanes[kind].cards->len;
    }

  chain->height = get_top (chain) + room + WB_BOARD_MARGIN;
}
