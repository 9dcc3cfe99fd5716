/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-commands.h"
#include "wb-clip.h"

G_BEGIN_DECLS

/* What copies of items do on a board; each is one step. The slots are those of the items that are new. */

GArray *wb_board_paste     (WbProject *project, WbPlan *clip, const WbBoardSpot *spot, GError **error); /* of WbSlot; NULL on failure */
GArray *wb_board_duplicate (WbProject *project, const WbSlot *slots, guint n, GError **error); /* the same */

G_END_DECLS
