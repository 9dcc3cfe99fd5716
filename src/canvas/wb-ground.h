/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-line-layer.h"

G_BEGIN_DECLS

/**
 * WbGround:
 *
 * What lies below the cards: the bands of the rows, and the lines. Both are kept as nodes until they change. Private to
 * the canvas.
 */
typedef struct _WbGround WbGround;

WbGround      *wb_ground_new        (WbStage *stage);
void           wb_ground_free       (WbGround *ground);
void           wb_ground_invalidate (WbGround *ground); /* the board, or its colours, changed */
WbLineLayer   *wb_ground_get_lines  (WbGround *ground);
GskRenderNode *wb_ground_get_node   (WbGround *ground); /* yours; NULL: there is nothing */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbGround, wb_ground_free)

G_END_DECLS
