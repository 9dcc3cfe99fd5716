/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-edge-queue.h"

#define MANY       20000 /* records, from which on a thread is worth it */
#define BATCH_SIZE 2048
#define NEAR       8     /* edges: how long before it is added a place is fetched */

typedef struct
{
  guint  n;
  WbEdge edges[BATCH_SIZE];
} Batch;

struct _WbEdgeQueue
{
  WbEdges     *edges;
  Batch       *batch;  /* is being filled */
  GThread     *thread; /* or NULL: then it is done here */
  GAsyncQueue *filled; /* of Batch; one that is not full is the last */
  GAsyncQueue *spare;
};

static void
look_ahead (WbEdges *edges, const Batch *batch, guint i)
{
  if (i + 2 * NEAR < batch->n)
    wb_edges_prefetch (edges, batch->edges[i + 2 * NEAR].to);
  if (i + NEAR < batch->n)
    wb_edges_prefetch_first (edges, batch->edges[i + NEAR].to);
}

static void
add_batch (WbEdges *edges, const Batch *batch)
{
  for (guint i = 0; i < batch->n; i++)
    {
      look_ahead (edges, batch, i);
      wb_edges_add (edges, &batch->edges[i]);
    }
}

static gpointer
add_cb (gpointer data)
{
  WbEdgeQueue *self = data;
  gboolean is_last;

  do
    {
      Batch *batch = g_async_queue_pop (self->filled);

      add_batch (self->edges, batch);
      is_last = batch->n < BATCH_SIZE;
      g_async_queue_push (self->spare, batch);
    }
  while (!is_last);

  return NULL;
}

/* The batch that is handed over comes back some time, empty or not. */
static void
hand_over (WbEdgeQueue *self)
{
  g_async_queue_push (self->filled, self->batch);
  self->batch = g_async_queue_try_pop (self->spare);
  if (self->batch == NULL)
    self->batch = g_new (Batch, 1);
}

/**
 * wb_edge_queue_new:
 * @edges: where the edges will be added; borrowed
 * @n_records: how many records there are
 *
 * Returns: (transfer full): a queue; finish it with wb_edge_queue_finish()
 */
WbEdgeQueue *
wb_edge_queue_new (WbEdges *edges, guint n_records)
{
  WbEdgeQueue *self = g_new0 (WbEdgeQueue, 1);

  self->edges = edges;
  self->batch = g_new (Batch, 1);
  self->batch->n = 0;
  self->filled = g_async_queue_new_full (g_free);
  self->spare = g_async_queue_new_full (g_free);
  if (n_records >= MANY && g_get_num_processors () > 1)
    self->thread = g_thread_try_new ("edges", add_cb, self, NULL);

  return self;
}

/**
 * wb_edge_queue_add:
 * @self: a queue
 * @edge: an edge that is not there yet
 */
void
wb_edge_queue_add (WbEdgeQueue *self, const WbEdge *edge)
{
  self->batch->edges[self->batch->n++] = *edge;
  if (self->batch->n < BATCH_SIZE)
    return;

  if (self->thread != NULL)
    hand_over (self);
  else
    add_batch (self->edges, self->batch);
  self->batch->n = 0;
}

/**
 * wb_edge_queue_finish:
 * @self: (transfer full): a queue
 *
 * Waits until all edges are there, and frees @self.
 */
void
wb_edge_queue_finish (WbEdgeQueue *self)
{
  if (self->thread != NULL)
    {
      g_async_queue_push (self->filled, g_steal_pointer (&self->batch));
      g_thread_join (self->thread);
    }
  else
    add_batch (self->edges, self->batch);

  g_async_queue_unref (self->filled);
  g_async_queue_unref (self->spare);
  g_free (self->batch);
  g_free (self);
}
