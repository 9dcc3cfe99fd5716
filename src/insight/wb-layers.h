/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbLayers:
 *
 * Nodes in layers side by side, with ties between neighbouring layers only, and the order of each layer. A new one has
 * the order of the nodes' numbers; untangling looks for one in which fewer ties cross.
 */
typedef struct _WbLayers WbLayers;

WbLayers    *wb_layers_new             (const guint *sizes, guint n); /* how many nodes each of the layers has */
void         wb_layers_free            (WbLayers *layers);
void         wb_layers_tie             (WbLayers *layers, guint layer, guint from, guint to); /* @to is in the next layer */
void         wb_layers_untangle        (WbLayers *layers);
guint64      wb_layers_count_crossings (const WbLayers *layers);
const guint *wb_layers_get_order       (const WbLayers *layers, guint layer); /* its nodes, from top to bottom */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbLayers, wb_layers_free)

G_END_DECLS
