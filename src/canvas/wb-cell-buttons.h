/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-cell-button.h"
#include "wb-reading-order.h"
#include "wb-transition.h"

G_BEGIN_DECLS

/**
 * WbCellButtons:
 *
 * The buttons of the cells that are in view. They are few, so none is kept for another cell. Private to the canvas.
 */
typedef struct _WbCellButtons WbCellButtons;

typedef gboolean (*WbLitFunc) (gpointer data, const WbRect *rect);

WbCellButtons *wb_cell_buttons_new       (GtkWidget *plane, WbStage *stage);
void           wb_cell_buttons_free      (WbCellButtons *buttons); /* its widgets are those of the plane */
gboolean       wb_cell_buttons_show      (WbCellButtons *buttons, const WbRect *area); /* whether any came or moved */
void           wb_cell_buttons_drop_lost (WbCellButtons *buttons); /* rows and columns may have gone */
void           wb_cell_buttons_place     (WbCellButtons *buttons, GArray *placed);
void           wb_cell_buttons_allocate  (WbCellButtons *buttons);
void           wb_cell_buttons_light     (WbCellButtons *buttons, WbLitFunc is_lit_at, gpointer data);
guint          wb_cell_buttons_get_n     (WbCellButtons *buttons);
WbCellButton  *wb_cell_buttons_get       (WbCellButtons *buttons, int row, int column); /* NULL when it is not in view */

/* Moving with the cards */
WbSlot         wb_cell_buttons_get_key    (WbCellButton *button); /* what a transition knows it by */
void           wb_cell_buttons_note       (WbCellButtons *buttons, WbTransition *transition);
guint          wb_cell_buttons_count_kept (WbCellButtons *buttons, WbTransition *transition, WbPoint shift);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbCellButtons, wb_cell_buttons_free)

G_END_DECLS
