/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-painter.h"

G_BEGIN_DECLS

/**
 * WbNodeCache:
 *
 * The render nodes of cards as they were painted, those used longest ago forgotten first. A node is found again by what
 * it shows and how, never by when it was painted, so that a card that comes back into view costs nothing.
 */
typedef struct _WbNodeCache WbNodeCache;

WbNodeCache   *wb_node_cache_new    (guint capacity);
void           wb_node_cache_free   (WbNodeCache *cache);
void           wb_node_cache_clear  (WbNodeCache *cache); /* colours, fonts or themes changed */
GskRenderNode *wb_node_cache_get    (WbNodeCache *cache, WbPainter *painter, const WbCard *card, WbEmphasis emphasis,
                                     WbCardState state); /* borrowed; NULL when there is nothing to see */
gboolean       wb_node_cache_has    (WbNodeCache *cache, const WbCard *card, WbEmphasis emphasis, WbCardState state);
guint          wb_node_cache_get_n  (WbNodeCache *cache);

guint64        wb_card_digest       (const WbCard *card); /* what is drawn of it, as a number */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbNodeCache, wb_node_cache_free)

G_END_DECLS
