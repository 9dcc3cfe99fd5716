/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-stage.h"
#include "wb-view.h"

G_BEGIN_DECLS

/**
 * WbOverview:
 *
 * All of the board in a corner of the canvas: cards are blocks in the colours of their themes, and a frame is what is in
 * view. A click or drag on it says where to look. It is painted once, and again when the board is another one; what is
 * smaller than a pixel is left out, so that its cost does not go with the size of the plan. Where it lies over the board
 * it is in sight only while that moves, or the pointer on it does. Private to the canvas.
 *
 * Signal: "look-at" (x, y): the place of the board that is to be in the middle.
 */
#define WB_TYPE_OVERVIEW (wb_overview_get_type ())
G_DECLARE_FINAL_TYPE (WbOverview, wb_overview, WB, OVERVIEW, GtkWidget)

GtkWidget *wb_overview_new       (WbStage *stage);
void       wb_overview_show      (WbOverview *self, const WbView *view);
void       wb_overview_wake      (WbOverview *self);
void       wb_overview_hide      (WbOverview *self);
void       wb_overview_redraw    (WbOverview *self); /* the board or its colours changed */

gboolean   wb_overview_is_needed (const WbView *view); /* much of the board is out of sight */
gboolean   wb_overview_is_clear  (const WbView *view); /* it hides nothing of the board */
WbRect     wb_overview_get_place (const WbView *view); /* where it goes, in the viewport */
WbRect     wb_overview_get_frame (const WbView *view); /* where the frame is, in the overview */

G_END_DECLS
