/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board.h"

G_BEGIN_DECLS

/** WbLaneKind: the lanes of a chain, from left to right. */
typedef enum
{
  WB_LANE_VOICES,
  WB_LANE_GOALS,
  WB_LANE_ACTIONS,
  WB_LANE_PARTNERS,
  WB_N_LANES
} WbLaneKind;

/**
 * WbLane:
 * @name: @note: its piece of the sentence that the lanes read as: "Because", "residents say"
 * @n_shown: how many cards it shows
 * @n_all: how many there are to show
 *
 * A lane.
 */
typedef struct
{
  WbLaneKind  kind;
  const char *name;
  const char *note;
  guint       n_shown;
  guint       n_all;
  float       x, width;
} WbLane;

/**
 * WbChainOptions:
 * @board: as for a board; what is only about its rows, columns and folds does not count
 * @height: a lane is full when its next card would end below this; 0: a lane shows all that there is. Where texts are to be
 *   in full, too, cards are those that fit when they are cut
 * @around: (array length=n_around) (nullable): what the lanes are filled around; the chain does not keep it
 */
typedef struct
{
  WbBoardOptions board;
  float          height;
  const WbSlot  *around;
  guint          n_around;
} WbChainOptions;

/**
 * WbChain:
 *
 * The plan as a chain: what residents say, the goals that rests on, the actions for those, and the partners who do them,
 * in four lanes that read as a sentence. Lines join neighbouring lanes only, so that none can cross a card. A pure
 * function of the plan, the options and the measurer.
 *
 * The lanes are filled with what is nearest to the selection until they are full, and then ordered so that few lines
 * cross. Its cost goes with what it shows, however large the plan is.
 *
 * In a #WbCard of a chain, column is its #WbLaneKind and row its place in the lane. A partner has a card, too.
 */
typedef struct _WbChain WbChain;

WbChain      *wb_chain_new          (WbProject *project, const WbChainOptions *options, const WbMeasurer *measurer);
void          wb_chain_free         (WbChain *chain);

void          wb_chain_get_size     (WbChain *chain, float *width, float *height);
const WbLane *wb_chain_get_lane     (WbChain *chain, WbLaneKind kind);
guint         wb_chain_get_n_cards  (WbChain *chain);
const WbCard *wb_chain_get_card     (WbChain *chain, WbSlot slot); /* NULL when it is not shown */
const WbCard *wb_chain_card_at      (WbChain *chain, float x, float y);

/* Those that touch the rectangle. Cost: what it finds, and a search; of lines, all of them. */
void          wb_chain_foreach_card (WbChain *chain, const WbRect *area, WbCardFunc func, gpointer data);
void          wb_chain_foreach_line (WbChain *chain, const WbRect *area, WbLineFunc func, gpointer data);

char         *wb_lane_get_count     (const WbLane *lane); /* "9 of 47" */

gboolean      wb_chain_shows        (WbChain *chain, const WbSlot *slots, guint n); /* with all that each is tied to */

WbSlot        wb_chain_neighbour    (WbChain *chain, WbSlot slot, WbDirection direction); /* slot when there is none */
WbSlot        wb_chain_next         (WbChain *chain, WbSlot slot, gboolean backwards); /* reading order: Tab */

WbFocusSet   *wb_focus_set_new_in_chain (WbChain *chain, const WbSlot *selected, guint n); /* NULL when none is shown */
void          wb_focus_set_keep_partners (WbFocusSet *set, WbChain *chain, WbProject *project,
                                          GHashTable *partners); /* of what matches a filter, and those */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbChain, wb_chain_free)

G_END_DECLS
