/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-stage.h"

G_BEGIN_DECLS

/**
 * WbCardWidget:
 *
 * A card of the board as a widget, so that it has the focus, a name and a place to be clicked. It is used for one card
 * after the other as they come into view, and draws a node that the painter made. Private to the canvas.
 */
#define WB_TYPE_CARD_WIDGET (wb_card_widget_get_type ())
G_DECLARE_FINAL_TYPE (WbCardWidget, wb_card_widget, WB, CARD_WIDGET, GtkWidget)

GtkWidget    *wb_card_widget_new      (WbStage *stage);
gboolean      wb_card_widget_bind     (WbCardWidget *self, const WbCard *card); /* whether its place changed */
void          wb_card_widget_unbind   (WbCardWidget *self);
WbSlot        wb_card_widget_get_slot (WbCardWidget *self);
const WbRect *wb_card_widget_get_rect (WbCardWidget *self);
void          wb_card_widget_refresh  (WbCardWidget *self); /* how it stands out may have changed */
void          wb_card_widget_describe (WbCardWidget *self); /* says all that it shows; costs more than binding */
GskRenderNode *wb_card_widget_get_node (WbCardWidget *self); /* how its card looks now; NULL when it has none */
gboolean      wb_card_widget_is_bare  (WbCardWidget *self); /* its text is still to come */
void          wb_card_widget_fill_in  (WbCardWidget *self); /* there is time for it now */

G_END_DECLS
