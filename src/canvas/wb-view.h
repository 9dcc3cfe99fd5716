/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-scene.h"

G_BEGIN_DECLS

#define WB_MIN_ZOOM 0.25f
#define WB_MAX_ZOOM 4.f

/**
 * WbView:
 * @zoom: px of the screen for one of the board
 * @x: @y: the scroll position, in px of the screen
 * @width: @height: the viewport
 * @covered: how much of it lies under an overlay at the right edge
 * @board_width: @board_height: the board, in its own px
 *
 * Which part of a board a viewport shows: pure arithmetic. A board that is narrower than what can be seen stands in the
 * middle of it; one that is lower stands at the top.
 */
typedef struct
{
  float zoom;
  float x, y;
  float width, height;
  float covered;
  float board_width, board_height;
} WbView;

float   wb_view_get_extent_x (const WbView *view); /* what can be scrolled through, the viewport included */
float   wb_view_get_extent_y (const WbView *view);
WbPoint wb_view_get_origin   (const WbView *view); /* where the board's upper left corner is in the viewport */
WbPoint wb_view_to_board     (const WbView *view, float x, float y);
WbRect  wb_view_get_visible  (const WbView *view, float margin); /* in board coordinates; margin in px of the screen */

void    wb_view_clamp        (WbView *view);
void    wb_view_zoom_at      (WbView *view, float zoom, float x, float y); /* what is at that place of the viewport stays there */
void    wb_view_hold         (WbView *view, float zoom, WbPoint point, float x, float y); /* a place on the board comes there */
float   wb_view_get_fit      (const WbView *view); /* the zoom at which all of it is seen; not above 1 */
void    wb_view_fit_to       (WbView *view, const WbRect *rect, float top, float margin); /* that fills what is seen */
void    wb_view_reveal       (WbView *view, const WbRect *rect, float top, float margin);
void    wb_view_keep         (WbView *view, const WbRect *rect, float top, float margin); /* also what does not fit */

G_END_DECLS
