/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-page.h"

G_BEGIN_DECLS

/* How a plan stands on its board, from one time that it is open to the next. */

void wb_board_state_keep    (WbBoardPage *board, WbProject *project);
void wb_board_state_restore (WbBoardPage *board, WbProject *project);

G_END_DECLS
