/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-chain.h"

G_BEGIN_DECLS

/* The inside of a chain, shared by the files named wb-chain-*.c. It is made in four steps: which items there are to show
 * and which of them fit (wb-chain-choose.c), in what order they stand (wb-chain-order.c), where (wb-chain-lanes.c), and
 * how the lines between them run (wb-chain-lines.c). */

#define WB_CHAIN_SPACE 12.f /* between two cards of a lane, at least */

/**
 * WbChainLane:
 * @cards: its cards, from top to bottom
 * @content: how high they are together, with the least space between them
 * @full: no more fit
 */
typedef struct
{
  WbLane     pub;
  GPtrArray *cards;
  float      content;
  gboolean   full;
} WbChainLane;

/* room: how high the content of a lane may be; G_MAXFLOAT: as high as it is
 * seen: the slots that a lane has, and those that did not fit
 * cards: slot → WbCard; borrowed from the lanes
 * lines: WbLine, those behind others first */
struct _WbChain
{
  WbProject     *project;
  WbBoardOptions options;
  WbMeasurer     measurer;
  float          room;
  float          width, height;
  WbChainLane    lanes[WB_N_LANES];
  GHashTable    *seen;
  GHashTable    *cards;
  GArray        *lines;
};

/* wb-chain-lanes.c */
void     wb_chain_make_lanes  (WbChain *chain, float height); /* empty ones */
void     wb_chain_place_cards (WbChain *chain);

/* wb-chain-cards.c */
WbCard  *wb_chain_make_card   (WbChain *chain, WbLaneKind lane, WbSlot slot); /* transfer full */
void     wb_chain_fill_cards  (WbChain *chain); /* those that it has show all of their texts */
void     wb_chain_free_card   (WbCard *card);

/* wb-chain-choose.c */
void     wb_chain_choose      (WbChain *chain, const WbSlot *around, guint n_around);

/* wb-chain-order.c */
int      wb_chain_compare     (WbProject *project, WbSlot a, WbSlot b); /* the straight order: by lane, and as the plan has it */
void     wb_chain_order       (WbChain *chain);

/* wb-chain-lines.c */
gboolean wb_chain_get_line    (WbProject *project, const WbEdge *edge, WbLineKind *kind, float *width); /* whether it is drawn */
void     wb_chain_draw_lines  (WbChain *chain);

G_END_DECLS
