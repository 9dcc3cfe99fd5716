/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

#define WB_EDGE_LINK 0xff

/**
 * WbEdge:
 * @from: where it comes from: the item of a link, or the holder of a reference (which may itself be a link)
 * @to: where it goes
 * @by: the record that makes it: the link, or the holder of the reference (then the same as @from)
 * @kind: the kind of @by, a #WbKind, so that a walk by kind looks no record up
 * @field: %WB_EDGE_LINK for a link, else the number of the field of @by that refers to @to
 *
 * Every link and every reference is one edge. A conflict over a link is an edge to that link.
 */
typedef struct
{
  WbSlot from;
  WbSlot to;
  WbSlot by;
  guint8 kind;
  guint8 field;
} WbEdge;

/**
 * WbEdges:
 *
 * The edges of a plan, each in two lists: those out of a slot and those into it. Adding and removing one is O(1), walking
 * is O(degree).
 */
typedef struct _WbEdges WbEdges;

WbEdges *wb_edges_new    (void);
void     wb_edges_free   (WbEdges *edges);
void     wb_edges_add    (WbEdges *edges, const WbEdge *edge);
gboolean wb_edges_remove (WbEdges *edges, const WbEdge *edge); /* O(smaller degree of both ends) */
void     wb_edges_prefetch  (const WbEdges *edges, WbSlot slot);       /* edges into it, or out of it, will be added */
void     wb_edges_prefetch_first (const WbEdges *edges, WbSlot slot); /* soon: what was asked for should be there */
guint    wb_edges_get_n_out (const WbEdges *edges, WbSlot slot);
guint    wb_edges_get_n_in  (const WbEdges *edges, WbSlot slot);

/**
 * WbEdgeIter:
 *
 * Walks the edges out of or into a slot, in no particular order. The plan must not change meanwhile.
 */
typedef struct
{
  /*< private >*/
  const WbEdges *edges;
  guint32        next;
  gboolean       in;
} WbEdgeIter;

void     wb_edge_iter_init_out (WbEdgeIter *iter, const WbEdges *edges, WbSlot slot);
void     wb_edge_iter_init_in  (WbEdgeIter *iter, const WbEdges *edges, WbSlot slot);
gboolean wb_edge_iter_next     (WbEdgeIter *iter, WbEdge *edge);

/**
 * WbLinkIter:
 *
 * Walks the links of one kind: those out of an item, or into it.
 */
typedef struct
{
  /*< private >*/
  WbEdgeIter edges;
  WbKind     kind;
} WbLinkIter;

void     wb_link_iter_init    (WbLinkIter *iter, const WbEdges *edges, WbSlot slot, WbKind kind, gboolean in);
gboolean wb_link_iter_next    (WbLinkIter *iter, WbEdge *edge);
guint    wb_edges_count_links (const WbEdges *edges, WbSlot slot, WbKind kind, gboolean in); /* O(degree) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbEdges, wb_edges_free)

G_END_DECLS
