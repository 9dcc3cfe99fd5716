/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-stage.h"

G_BEGIN_DECLS

/**
 * WbLineLayer:
 *
 * The lines between the cards, as one node for the part of the board that is seen and some more, so that scrolling a
 * little paints nothing. When nothing is selected they are quiet, and those to what is folded away are left out; a
 * selection leaves only its own. Those of a chain are as they are: what a selection does not light up is dimmed. Private to
 * the canvas.
 */
typedef struct _WbLineLayer WbLineLayer;

WbLineLayer *wb_line_layer_new        (WbStage *stage);
void         wb_line_layer_free       (WbLineLayer *layer);
void         wb_line_layer_invalidate (WbLineLayer *layer);
gboolean     wb_line_layer_update     (WbLineLayer *layer, const WbRect *visible); /* whether there is another node */
guint        wb_line_layer_get_n_lines (WbLineLayer *layer);
const WbLine *wb_line_layer_find      (WbLineLayer *layer, const WbPoint *point, float reach); /* NULL: none there */
void         wb_line_layer_snapshot   (WbLineLayer *layer, GtkSnapshot *snapshot);
gboolean     wb_line_layer_is_lit_at  (WbLineLayer *layer, const WbRect *rect); /* whether a lit line ends there at what is folded */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbLineLayer, wb_line_layer_free)

G_END_DECLS
