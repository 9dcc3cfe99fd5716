/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board.h"

G_BEGIN_DECLS

void wb_board_catch (WbBoard *board, const WbRect *band, GArray *slots); /* adds what a rubber band catches */

G_END_DECLS
