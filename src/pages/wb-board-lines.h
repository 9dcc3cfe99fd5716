/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-commands.h"

G_BEGIN_DECLS

/* What the lines of a text become on a board, in one step; the slots are those of the items that are new. */

GArray *wb_board_add_lines (WbProject *project, GArray *lines, const WbBoardSpot *spot, GError **error); /* of WbSlot; NULL on failure */

G_END_DECLS
