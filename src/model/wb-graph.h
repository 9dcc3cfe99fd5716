/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-edges.h"
#include "wb-index.h"
#include "wb-problem.h"
#include "wb-step.h"

G_BEGIN_DECLS

/**
 * WbGraph:
 * @plan: the records
 * @edges: every link and every reference between them; %NULL when only validity is asked
 * @ids: items, and fragments that have an id, by id
 * @keys: links and conflicts, by key
 * @kinds: the slots of each kind, dense, in no order
 * @positions: where each slot stands in the list of its kind
 * @max_number: the highest number that an action ever had
 *
 * A plan with its indexes: what is inside a project. Private to the model.
 */
typedef struct
{
  WbPlan  *plan;
  WbEdges *edges;
  WbIndex  ids;
  WbIndex  keys;
  GArray  *kinds[WB_N_KINDS];
  GArray  *positions;
  int      max_number;
} WbGraph;

void      wb_graph_init         (WbGraph *graph, WbPlan *plan); /* acquires it; empty indexes */
void      wb_graph_clear        (WbGraph *graph);
gboolean  wb_graph_build        (WbGraph *graph, WbProblems *problems); /* indexes all; FALSE when the plan is not valid */
gboolean  wb_graph_check_step   (const WbGraph *graph, WbStep *step, GError **error); /* fills in the slots */
void      wb_graph_apply_step   (WbGraph *graph, WbStep *step, GArray *removed, GArray *added);

WbSlot    wb_graph_find_id      (const WbGraph *graph, const char *id);
WbSlot    wb_graph_find_link    (const WbGraph *graph, WbKind kind, const char *from, const char *to);
WbSlot    wb_graph_find_key     (const WbGraph *graph, const WbRecord *record);
void      wb_graph_enter        (WbGraph *graph, WbSlot slot, const WbRecord *record);
WbSlot    wb_graph_find_hashed  (const WbGraph *graph, const WbRecord *record, guint32 hash); /* links and conflicts */
void      wb_graph_enter_hashed (WbGraph *graph, WbSlot slot, const WbRecord *record, guint32 hash);
void      wb_graph_leave        (WbGraph *graph, WbSlot slot, const WbRecord *record);
void      wb_graph_add_edges    (WbGraph *graph, WbSlot slot, const WbRecord *record, const WbRecord *unless, GArray *added);
void      wb_graph_remove_edges (WbGraph *graph, WbSlot slot, const WbRecord *record, const WbRecord *unless, GArray *removed);

/* What a reference or an end of a link may be to: a kind of a newer version is taken on trust. */
gboolean  wb_graph_target_fits  (WbKind kind, WbKindMask targets);
/* Whether a conflict says one thing about its target. */
gboolean  wb_conflict_is_clear  (const WbRecord *conflict, const WbRecord *target, const WbRecord *with, gboolean newer);

G_END_DECLS
