/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-card-widget.h"
#include "wb-cell-button.h"

G_BEGIN_DECLS

/**
 * WbPlane:
 *
 * The plane on which the board lies, in board coordinates: bands and lines, which it draws, and upon them a widget for
 * each card and button that is in view, in the order in which the board is read. The canvas gives it the transform of zoom and scrolling. Private to the canvas.
 */
#define WB_TYPE_PLANE (wb_plane_get_type ())
G_DECLARE_FINAL_TYPE (WbPlane, wb_plane, WB, PLANE, GtkWidget)

GtkWidget    *wb_plane_new          (WbStage *stage);
void          wb_plane_show         (WbPlane *self, const WbRect *visible); /* has widgets for all that stands there */
void          wb_plane_clear        (WbPlane *self);       /* another board: nothing of the old one is kept */
void          wb_plane_redraw       (WbPlane *self);       /* colours or text size changed */
void          wb_plane_board_changed (WbPlane *self);      /* followed by wb_plane_show() */
void          wb_plane_refresh      (WbPlane *self);       /* another selection lights up other cards and lines */
void          wb_plane_hover        (WbPlane *self, WbSlot slot);
void          wb_plane_hover_line   (WbPlane *self, const WbLine *line); /* NULL: none */
const WbLine *wb_plane_find_line    (WbPlane *self, const WbPoint *point, float reach); /* NULL: none there */
void          wb_plane_note         (WbPlane *self);       /* before something else is laid out */
void          wb_plane_move         (WbPlane *self, WbPoint shift, guint duration); /* once it is shown, */
WbPoint       wb_plane_get_place    (WbPlane *self, WbSlot slot); /* of a card that is in view, on its way */
void          wb_plane_settle       (WbPlane *self);       /* nothing moved for a while */
void          wb_plane_fill_in      (WbPlane *self);       /* a frame begins: cards without their text get it */
WbCardWidget *wb_plane_get_card     (WbPlane *self, WbSlot slot); /* NULL when it is not in view */
WbCellButton *wb_plane_get_button   (WbPlane *self, int row, int column);

/* Widgets of others that lie on the board: the editor of a title, what a new plan says. NULL takes it away. */
void          wb_plane_set_editor   (WbPlane *self, GtkWidget *editor, const WbRect *rect);
void          wb_plane_set_welcome  (WbPlane *self, GtkWidget *welcome, const WbRect *rect);

G_END_DECLS
