/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-card-widget.h"
#include "wb-reading-order.h"
#include "wb-transition.h"

G_BEGIN_DECLS

/**
 * WbCardPool:
 *
 * A widget for each card that is in view. One whose card goes out of view shows the next card that comes in; only the one
 * that has the focus stays with its card. Private to the canvas.
 */
typedef struct _WbCardPool WbCardPool;

WbCardPool   *wb_card_pool_new      (GtkWidget *plane, WbStage *stage);
void          wb_card_pool_free     (WbCardPool *pool); /* its widgets are those of the plane */
gboolean      wb_card_pool_show     (WbCardPool *pool, const WbRect *area); /* whether cards came or moved */
void          wb_card_pool_place    (WbCardPool *pool, GArray *placed);
void          wb_card_pool_allocate (WbCardPool *pool);
guint         wb_card_pool_get_n    (WbCardPool *pool);
void          wb_card_pool_note     (WbCardPool *pool, WbTransition *transition); /* where they are, to go on from there */
guint         wb_card_pool_count_kept (WbCardPool *pool, WbTransition *transition, WbPoint shift); /* that are there still */
void          wb_card_pool_clear    (WbCardPool *pool); /* another board */
void          wb_card_pool_refresh  (WbCardPool *pool); /* how cards stand out may have changed */
void          wb_card_pool_settle   (WbCardPool *pool); /* nothing moved for a while */
void          wb_card_pool_fill_in  (WbCardPool *pool, const WbRect *visible); /* cards whose text is still to come */
WbCardWidget *wb_card_pool_get      (WbCardPool *pool, WbSlot slot); /* NULL when it is not in view */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbCardPool, wb_card_pool_free)

G_END_DECLS
