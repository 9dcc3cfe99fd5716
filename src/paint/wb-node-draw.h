/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void wb_node_draw        (GskRenderNode *node, cairo_t *cr);
void wb_node_draw_tagged (GskRenderNode *node, cairo_t *cr, GPtrArray *words);

G_END_DECLS
