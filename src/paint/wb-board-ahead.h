/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board.h"
#include "wb-painter.h"

G_BEGIN_DECLS

/**
 * WbBoardAhead:
 *
 * The board of a plan, laid out before there is anything to show it on, by the thread that read the plan; with a painter
 * that has shaped the texts of it, and drawn the icons. Only one thread at a time may use it.
 */
typedef struct _WbBoardAhead WbBoardAhead;

WbBoardAhead *wb_board_ahead_new          (WbProject *project, const WbBoardOptions *options);
void          wb_board_ahead_free         (WbBoardAhead *self);
WbProject    *wb_board_ahead_get_project  (WbBoardAhead *self);
WbShaper     *wb_board_ahead_get_shaper   (WbBoardAhead *self);
WbBoard      *wb_board_ahead_take_board   (WbBoardAhead *self); /* it needs the shaper to follow changes */
WbPainter    *wb_board_ahead_take_painter (WbBoardAhead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbBoardAhead, wb_board_ahead_free)

G_END_DECLS
