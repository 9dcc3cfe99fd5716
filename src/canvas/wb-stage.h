/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-ahead.h"
#include "wb-chain.h"
#include "wb-node-cache.h"
#include "wb-selection.h"
#include "wb-sight.h"
#include "wb-text-budget.h"

G_BEGIN_DECLS

/** WbArrangement: the ways in which a plan is shown. */
typedef enum
{
  WB_ARRANGEMENT_THEME, /* a board of themes and horizons */
  WB_ARRANGEMENT_CHAIN, /* voices, goals, actions and partners side by side */
} WbArrangement;

/**
 * WbStage:
 * @project: (nullable): the plan
 * @selection: (nullable): what is selected in it
 * @board: (nullable): its layout by theme, which is kept also while something else is shown
 * @chain: (nullable): its layout as a chain, while that is shown instead of the board
 * @arrangement: which of them is asked for
 * @around: whether a chain shows what is around the selection, or everything
 * @height: how much room there is for it, in px of the board
 * @centre: (nullable) (element-type WbSlot): what it was filled around
 * @options: what the layout is asked for
 * @shaper: @painter: @nodes: what draws it
 * @budget: how much text a frame of it may shape
 * @bare: (element-type WbSlot): the cards whose text is still to come, the first one first
 * @matches: (nullable) (element-type WbSlot): what a filter leaves bright, or %NULL when nothing is filtered
 * @partners: (nullable) (element-type WbSlot): the partners that it asks for themselves
 * @shown: (nullable) (element-type WbSlot): what it does not hide, as the layout knows it
 * @hovered: the card that the pointer is over, or %WB_SLOT_NONE
 * @hovered_line: the same of a line: the link or reference that it draws, its by %WB_SLOT_NONE when there is none
 * @weakest: the weakest weight of the links that are drawn; %WB_WEIGHT_SMALL: all of them
 * @distance: from how far it is seen: %WB_CARD_FAR, %WB_CARD_MIDDLE, or %WB_CARD_PLAIN from near
 *
 * What a canvas and the widgets in it share: the plan, its layout, and what draws it. It belongs to the canvas, which
 * outlives its widgets; private to this layer.
 */
typedef struct
{
  WbProject     *project;
  WbSelection   *selection;
  WbBoard       *board;
  WbChain       *chain;
  WbArrangement  arrangement;
  gboolean       around;
  float          height;
  GArray        *centre;
  WbBoardOptions options;
  WbShaper      *shaper;
  WbPainter     *painter;
  WbNodeCache   *nodes;
  WbTextBudget  *budget;
  GArray        *bare;
  GHashTable    *matches;
  GHashTable    *partners;
  GHashTable    *shown;
  WbSlot         hovered;
  WbEdge         hovered_line;
  int            weakest;
  WbCardState    distance;
  /*< private >*/
  WbBoardAhead  *ahead;
  WbFocusSet    *focus;
  gboolean       focus_known;
} WbStage;

WbStage          *wb_stage_new            (void);
void              wb_stage_free           (WbStage *stage);
void              wb_stage_expect         (WbStage *stage, WbBoardAhead *ahead);
void              wb_stage_set_project    (WbStage *stage, WbProject *project);
void              wb_stage_set_selection  (WbStage *stage, WbSelection *selection);
gboolean          wb_stage_set_options    (WbStage *stage, const WbBoardOptions *options); /* whether they differ */
gboolean          wb_stage_set_scheme     (WbStage *stage, WbScheme scheme);
void              wb_stage_set_filter     (WbStage *stage, GHashTable *matches, GHashTable *partners, GHashTable *shown);
void              wb_stage_update         (WbStage *stage, const WbDelta *delta);
void              wb_stage_forget_focus   (WbStage *stage); /* what is selected, or its links, changed */
const WbFocusSet *wb_stage_get_focus      (WbStage *stage);

/* wb-stage-chain.c: a chain instead of the board */
gboolean          wb_stage_arrange          (WbStage *stage, WbArrangement arrangement); /* these say whether anything */
gboolean          wb_stage_set_around       (WbStage *stage, gboolean around);           /* was laid out anew */
gboolean          wb_stage_set_height       (WbStage *stage, float height);
gboolean          wb_stage_follow_selection (WbStage *stage);
WbSight          *wb_stage_get_sight        (const WbStage *stage, const WbRect *visible);
void              wb_stage_fill_chain       (WbStage *stage); /* its options changed */
void              wb_stage_update_chain     (WbStage *stage); /* the plan changed */
void              wb_stage_drop_chain       (WbStage *stage); /* another plan */
gboolean          wb_stage_reveal           (WbStage *stage, WbSlot slot, WbFoldMark *before);
gboolean          wb_stage_reveal_put       (WbStage *stage, WbSlot slot, WbFoldMark *before);

/* wb-stage-shown.c: what is shown, whichever it is */
void              wb_stage_get_size          (const WbStage *stage, float *width, float *height);
float             wb_stage_get_header_height (const WbStage *stage);
const WbColumn   *wb_stage_get_columns       (const WbStage *stage, guint *n); /* none in a chain */
const WbRow      *wb_stage_get_rows          (const WbStage *stage, guint *n); /* the same */
const WbCard     *wb_stage_get_card          (const WbStage *stage, WbSlot slot); /* NULL when it is not shown */
gboolean          wb_stage_has_cards_of      (const WbStage *stage, WbKind kind);
void              wb_stage_foreach_card      (const WbStage *stage, const WbRect *area, WbCardFunc func, gpointer data);
void              wb_stage_foreach_line      (const WbStage *stage, const WbRect *area, WbLineFunc func, gpointer data);
void              wb_stage_foreach_line_of   (const WbStage *stage, const WbSlot *slots, guint n, WbLineFunc func,
                                              gpointer data);
void              wb_stage_catch             (const WbStage *stage, const WbRect *band, GArray *slots);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbStage, wb_stage_free)

G_END_DECLS
