/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbNodeSurfaces:
 *
 * The recordings in a tree of render nodes, with how many references each has. When cairo 1.16 draws a recording into
 * an SVG, it keeps a reference to it for ever (later versions do not). This gives back what was not returned.
 */
typedef struct _WbNodeSurfaces WbNodeSurfaces;

WbNodeSurfaces *wb_node_surfaces_new  (GskRenderNode *node);
void            wb_node_surfaces_free (WbNodeSurfaces *surfaces); /* drops the references that have come since */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbNodeSurfaces, wb_node_surfaces_free)

G_END_DECLS
