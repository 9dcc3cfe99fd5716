/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-node-cache.h"
#include "wb-selection.h"

G_BEGIN_DECLS

/**
 * WbStage:
 * @project: (nullable): the plan
 * @selection: (nullable): what is selected in it
 * @board: (nullable): its layout
 * @options: what the layout is asked for
 * @shaper: @painter: @nodes: what draws it
 * @matches: (nullable) (element-type WbSlot): what a filter leaves bright, or %NULL when nothing is filtered
 * @shown: (nullable) (element-type WbSlot): what it does not hide, as the layout knows it
 * @hovered: the card that the pointer is over, or %WB_SLOT_NONE
 * @hovered_line: the same of a line: the link or reference that it draws, its by %WB_SLOT_NONE when there is none
 * @far: whether it is seen from so far that cards show their titles only
 *
 * What a canvas and the widgets in it share: the plan, its layout, and what draws it. It belongs to the canvas, which
 * outlives its widgets; private to this layer.
 */
typedef struct
{
  WbProject     *project;
  WbSelection   *selection;
  WbBoard       *board;
  WbBoardOptions options;
  WbShaper      *shaper;
  WbPainter     *painter;
  WbNodeCache   *nodes;
  GHashTable    *matches;
  GHashTable    *shown;
  WbSlot         hovered;
  WbEdge         hovered_line;
  gboolean       far;
  /*< private >*/
  WbFocusSet    *focus;
  gboolean       focus_known;
} WbStage;

WbStage          *wb_stage_new            (void);
void              wb_stage_free           (WbStage *stage);
void              wb_stage_set_project    (WbStage *stage, WbProject *project);
void              wb_stage_set_selection  (WbStage *stage, WbSelection *selection);
gboolean          wb_stage_set_options    (WbStage *stage, const WbBoardOptions *options); /* whether they differ */
gboolean          wb_stage_set_scheme     (WbStage *stage, WbScheme scheme);
void              wb_stage_set_filter     (WbStage *stage, GHashTable *matches, GHashTable *shown);
void              wb_stage_update         (WbStage *stage, const WbDelta *delta);
void              wb_stage_forget_focus   (WbStage *stage); /* what is selected, or its links, changed */
const WbFocusSet *wb_stage_get_focus      (WbStage *stage);
WbDate            wb_stage_get_today      (WbStage *stage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbStage, wb_stage_free)

G_END_DECLS
