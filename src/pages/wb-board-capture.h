/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-capture.h"

#include "wb-board-commands.h"

G_BEGIN_DECLS

WbSlot      wb_board_add_captured (WbProject *project, const WbCapture *capture, GError **error);
const char *wb_board_put_captured (WbEdit *edit, const WbCapture *capture, const WbBoardSpot *spot, GHashTable *new_partners);

G_END_DECLS
