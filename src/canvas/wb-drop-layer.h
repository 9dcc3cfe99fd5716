/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-aim.h"
#include "wb-stage.h"
#include "wb-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbDropLayer:
 *
 * What lies over a board while something is carried over it: a dashed ring around what it is aimed at, what is carried
 * beside the pointer, and below that what letting go would do. A rubber band lies here too. Private to the canvas.
 */
#define WB_TYPE_DROP_LAYER (wb_drop_layer_get_type ())
G_DECLARE_FINAL_TYPE (WbDropLayer, wb_drop_layer, WB, DROP_LAYER, GtkWidget)

GtkWidget *wb_drop_layer_new   (WbStage *stage, const WbView *view);
void       wb_drop_layer_set_text_size (WbDropLayer *self, int text_size); /* in percent; say it once at least */
void       wb_drop_layer_carry (WbDropLayer *self, const char *title); /* NULL: nothing */
void       wb_drop_layer_say   (WbDropLayer *self, const char *sentence, const char *hint);
void       wb_drop_layer_ring  (WbDropLayer *self, const WbAim *aim); /* NULL: none */
void       wb_drop_layer_band  (WbDropLayer *self, const WbRect *band); /* on the board; NULL: none */
void       wb_drop_layer_place (WbDropLayer *self, WbPoint at); /* where the pointer is, in the viewport */

G_END_DECLS
