/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-edit.h"
#include "wb-standing.h"

G_BEGIN_DECLS

/**
 * WbBoardSpot:
 * @slot: the item beside which something new comes, or %WB_SLOT_NONE
 * @domain: without @slot: the theme that it comes in, or %WB_SLOT_NONE
 * @horizon: without @slot: the horizon of a goal, %WB_HORIZON_THIS_YEAR …; 0: this year
 * @rows: what rows go by: where that is not the horizon, a goal gets what its row goes by, too
 * @in_row: without @slot: whether it comes in a row, also where that is the one without a status or a lead
 * @key: the key of that row, see wb_goal_get_row_key()
 *
 * Where on the board something new comes.
 */
typedef struct
{
  WbSlot   slot;
  WbSlot   domain;
  guint    horizon;
  WbRowsBy rows;
  gboolean in_row;
  guint    key;
} WbBoardSpot;

/* What a board makes: an item beside what is selected, with what links it to that. Each is one step. */
WbSlot      wb_board_add       (WbProject *project, WbKind kind, const WbBoardSpot *spot, GError **error);
const char *wb_board_put       (WbEdit *edit, WbKind kind, const WbBoardSpot *spot); /* as a part of a larger step */
void        wb_board_take_row  (WbEdit *edit, const char *id, const WbBoardSpot *spot); /* a goal of the edit does */
WbSlot      wb_board_apply_new (WbEdit *edit, const char *id, GError **error);

WbSlot      wb_board_get_goal  (WbProject *project, WbSlot slot);
WbSlot      wb_board_get_theme (WbProject *project, WbSlot slot);

G_END_DECLS
