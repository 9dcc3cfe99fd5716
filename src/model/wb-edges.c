/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-edges.h"

/* Nodes live in blocks that never move, linked by number: half a million edges cost 32 bytes each and no slack. */
#define BLOCK_SIZE 4096

typedef struct
{
  WbEdge  edge;
  guint32 next_out, prev_out;
  guint32 next_in, prev_in;
} Node;

typedef struct
{
  guint32 first_out, first_in;
  guint32 n_out, n_in;
} Head;

struct _WbEdges
{
  GPtrArray *blocks;
  guint32    n_nodes; /* node 0 is none */
  guint32    free;    /* chained by next_out */
  GArray    *heads;
};

static inline Node *
node_at (const WbEdges *edges, guint32 i)
{
  return (Node *) edges->blocks->pdata[i / BLOCK_SIZE] + i % BLOCK_SIZE;
}

static inline Head *
head_at (const WbEdges *edges, WbSlot slot)
{
  return &g_array_index (edges->heads, Head, slot);
}

static void
grow_heads (WbEdges *edges, WbSlot slot)
{
  if (slot >= edges->heads->len)
    g_array_set_size (edges->heads, slot + 1);
}

static guint32
take_node (WbEdges *edges)
{
  guint32 i = edges->free;

  if (i != 0)
    {
      edges->free = node_at (edges, i)->next_out;
      return i;
    }

  i = ++edges->n_nodes;
  if (i / BLOCK_SIZE == edges->blocks->len)
    g_ptr_array_add (edges->blocks, g_new (Node, BLOCK_SIZE));

  return i;
}

/**
 * wb_edges_new:
 *
 * Returns: (transfer full): no edges
 */
WbEdges *
wb_edges_new (void)
{
  WbEdges *edges = g_new0 (WbEdges, 1);

  edges->blocks = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (edges->blocks, g_new (Node, BLOCK_SIZE));
  edges->heads = g_array_new (FALSE, TRUE, sizeof (Head));

  return edges;
}

/**
 * wb_edges_free:
 * @edges: (transfer full): edges
 */
void
wb_edges_free (WbEdges *edges)
{
  g_ptr_array_unref (edges->blocks);
  g_array_unref (edges->heads);
  g_free (edges);
}

/**
 * wb_edges_add:
 * @edges: edges
 * @edge: an edge that is not there yet
 */
void
wb_edges_add (WbEdges *edges, const WbEdge *edge)
{
  guint32 i = take_node (edges);
  Node *node = node_at (edges, i);
  Head *from, *to;

  grow_heads (edges, MAX (edge->from, edge->to));
  from = head_at (edges, edge->from);
  to = head_at (edges, edge->to);

  node->edge = *edge;
  node->prev_out = node->prev_in = 0;
  node->next_out = from->first_out;
  node->next_in = to->first_in;
  if (node->next_out != 0)
    node_at (edges, node->next_out)->prev_out = i;
  if (node->next_in != 0)
    node_at (edges, node->next_in)->prev_in = i;
  from->first_out = i;
  to->first_in = i;
  from->n_out++;
  to->n_in++;
}

/**
 * wb_edges_prefetch:
 * @edges: edges
 * @slot: a slot to which an edge will be added
 *
 * Where its lists begin is anywhere in a large table: asking for it some time before keeps the processor from waiting.
 */
void
wb_edges_prefetch (const WbEdges *edges, WbSlot slot)
{
  if (slot < edges->heads->len)
    __builtin_prefetch (head_at (edges, slot), 1);
}

/**
 * wb_edges_prefetch_first:
 * @edges: edges
 * @slot: a slot for which wb_edges_prefetch() was called some time before
 *
 * Asks for the edge before which the next one into @slot will be put.
 */
void
wb_edges_prefetch_first (const WbEdges *edges, WbSlot slot)
{
  if (slot < edges->heads->len)
    __builtin_prefetch (node_at (edges, head_at (edges, slot)->first_in), 1);
}

static gboolean
same_edge (const WbEdge *a, const WbEdge *b)
{
  return a->from == b->from && a->to == b->to && a->by == b->by && a->field == b->field;
}

static guint32
find_node (const WbEdges *edges, const WbEdge *edge)
{
  guint32 i;

  if (wb_edges_get_n_out (edges, edge->from) <= wb_edges_get_n_in (edges, edge->to))
    {
      for (i = head_at (edges, edge->from)->first_out; i != 0; i = node_at (edges, i)->next_out)
        if (same_edge (&node_at (edges, i)->edge, edge))
          return i;
    }
  else
    {
      for (i = head_at (edges, edge->to)->first_in; i != 0; i = node_at (edges, i)->next_in)
        if (same_edge (&node_at (edges, i)->edge, edge))
          return i;
    }

  return 0;
}

/**
 * wb_edges_remove:
 * @edges: edges
 * @edge: an edge
 *
 * Returns: whether it was there
 */
gboolean
wb_edges_remove (WbEdges *edges, const WbEdge *edge)
{
  guint32 i;
  Node *node;
  Head *from, *to;

  if (MAX (edge->from, edge->to) >= edges->heads->len)
    return FALSE;

  i = find_node (edges, edge);
  if (i == 0)
    return FALSE;

  node = node_at (edges, i);
  from = head_at (edges, edge->from);
  to = head_at (edges, edge->to);

  if (node->prev_out != 0)
    node_at (edges, node->prev_out)->next_out = node->next_out;
  else
    from->first_out = node->next_out;
  if (node->next_out != 0)
    node_at (edges, node->next_out)->prev_out = node->prev_out;

  if (node->prev_in != 0)
    node_at (edges, node->prev_in)->next_in = node->next_in;
  else
    to->first_in = node->next_in;
  if (node->next_in != 0)
    node_at (edges, node->next_in)->prev_in = node->prev_in;

  from->n_out--;
  to->n_in--;
  node->next_out = edges->free;
  edges->free = i;

  return TRUE;
}

/**
 * wb_edges_get_n_out:
 * @edges: edges
 * @slot: a slot
 *
 * Returns: how many edges come from it
 */
guint
wb_edges_get_n_out (const WbEdges *edges, WbSlot slot)
{
  return slot < edges->heads->len ? head_at (edges, slot)->n_out : 0;
}

/**
 * wb_edges_get_n_in:
 * @edges: edges
 * @slot: a slot
 *
 * Returns: how many edges go to it
 */
guint
wb_edges_get_n_in (const WbEdges *edges, WbSlot slot)
{
  return slot < edges->heads->len ? head_at (edges, slot)->n_in : 0;
}

/**
 * wb_edge_iter_init_out:
 * @iter: an uninitialised iterator
 * @edges: edges
 * @slot: where they come from
 */
void
wb_edge_iter_init_out (WbEdgeIter *iter, const WbEdges *edges, WbSlot slot)
{
  iter->edges = edges;
  iter->in = FALSE;
  iter->next = slot < edges->heads->len ? head_at (edges, slot)->first_out : 0;
}

/**
 * wb_edge_iter_init_in:
 * @iter: an uninitialised iterator
 * @edges: edges
 * @slot: where they go
 */
void
wb_edge_iter_init_in (WbEdgeIter *iter, const WbEdges *edges, WbSlot slot)
{
  iter->edges = edges;
  iter->in = TRUE;
  iter->next = slot < edges->heads->len ? head_at (edges, slot)->first_in : 0;
}

/**
 * wb_edge_iter_next:
 * @iter: an iterator
 * @edge: (out): where to store the next edge
 *
 * Returns: %FALSE when there is none any more
 */
gboolean
wb_edge_iter_next (WbEdgeIter *iter, WbEdge *edge)
{
  const Node *node;

  if (iter->next == 0)
    return FALSE;

  node = node_at (iter->edges, iter->next);
  *edge = node->edge;
  iter->next = iter->in ? node->next_in : node->next_out;

  return TRUE;
}

/**
 * wb_link_iter_init:
 * @iter: an uninitialised iterator
 * @edges: edges
 * @slot: an item
 * @kind: a kind of link
 * @in: whether to walk the links into the item, instead of those out of it
 */
void
wb_link_iter_init (WbLinkIter *iter, const WbEdges *edges, WbSlot slot, WbKind kind, gboolean in)
{
  iter->kind = kind;
  if (in)
    wb_edge_iter_init_in (&iter->edges, edges, slot);
  else
    wb_edge_iter_init_out (&iter->edges, edges, slot);
}

/**
 * wb_link_iter_next:
 * @iter: an iterator
 * @edge: (out): where to store the next link; its record is that of the edge's by
 *
 * Returns: %FALSE when there is none any more
 */
gboolean
wb_link_iter_next (WbLinkIter *iter, WbEdge *edge)
{
  while (wb_edge_iter_next (&iter->edges, edge))
    if (edge->kind == iter->kind && edge->field == WB_EDGE_LINK)
      return TRUE;

  return FALSE;
}

/**
 * wb_edges_count_links:
 * @edges: edges
 * @slot: an item
 * @kind: a kind of link
 * @in: whether to count the links into the item, instead of those out of it
 *
 * Returns: how many there are
 */
guint
wb_edges_count_links (const WbEdges *edges, WbSlot slot, WbKind kind, gboolean in)
{
  WbLinkIter iter;
  WbEdge edge;
  guint n = 0;

  wb_link_iter_init (&iter, edges, slot, kind, in);
  while (wb_link_iter_next (&iter, &edge))
    n++;

  return n;
}
