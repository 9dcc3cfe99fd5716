/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-node-surfaces.h"

struct _WbNodeSurfaces
{
  GHashTable *counts; /* cairo_surface_t, owned → how many references it had, ours included */
};

static void
collect (WbNodeSurfaces *self, GskRenderNode *node)
{
  cairo_surface_t *surface;

  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      collect (self, gsk_container_node_get_child (node, i));

  if (gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE)
    collect (self, gsk_transform_node_get_child (node));

  if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    collect (self, gsk_clip_node_get_child (node));

  if (gsk_render_node_get_node_type (node) != GSK_CAIRO_NODE)
    return;

  surface = gsk_cairo_node_get_surface (node);
  if (surface == NULL || g_hash_table_contains (self->counts, surface))
    return;

  cairo_surface_reference (surface);
  g_hash_table_insert (self->counts, surface, GUINT_TO_POINTER (cairo_surface_get_reference_count (surface)));
}

/**
 * wb_node_surfaces_new:
 * @node: a render node
 *
 * Counts the references to the recordings in @node, before it is drawn. Of the nodes that hold others, it looks into
 * those that the painter nests recordings in: containers, transforms and clips.
 *
 * Returns: (transfer full): the recordings
 */
WbNodeSurfaces *
wb_node_surfaces_new (GskRenderNode *node)
{
  WbNodeSurfaces *self = g_new0 (WbNodeSurfaces, 1);

  self->counts = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) cairo_surface_destroy, NULL);
  collect (self, node);

  return self;
}

/**
 * wb_node_surfaces_free:
 * @surfaces: the recordings in a node that was drawn into a document, after that was closed
 *
 * Drops the references that have come since they were counted.
 */
void
wb_node_surfaces_free (WbNodeSurfaces *surfaces)
{
  GHashTableIter iter;
  gpointer surface, count;

  g_return_if_fail (surfaces != NULL);

  g_hash_table_iter_init (&iter, surfaces->counts);
  while (g_hash_table_iter_next (&iter, &surface, &count))
    {
      for (guint i = cairo_surface_get_reference_count (surface); i > GPOINTER_TO_UINT (count); i--)
        cairo_surface_destroy (surface);
    }
  g_hash_table_unref (surfaces->counts);
  g_free (surfaces);
}
