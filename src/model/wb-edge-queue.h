/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-edges.h"

G_BEGIN_DECLS

/**
 * WbEdgeQueue:
 *
 * Adds many edges, in the order in which they come. Where each goes is anywhere in a large table, so that takes a third of
 * the time of checking a large plan: then it is done on a second thread, and nobody may look at the edges before the queue
 * is finished. Private to the model.
 */
typedef struct _WbEdgeQueue WbEdgeQueue;

WbEdgeQueue *wb_edge_queue_new    (WbEdges *edges, guint n_records); /* about as many records will bring edges */
void         wb_edge_queue_add    (WbEdgeQueue *self, const WbEdge *edge);
void         wb_edge_queue_finish (WbEdgeQueue *self); /* all are there; frees it */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbEdgeQueue, wb_edge_queue_finish)

G_END_DECLS
