/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbBoardSpot:
 * @slot: the item beside which something new comes, or %WB_SLOT_NONE
 * @domain: without @slot: the theme that it comes in, or %WB_SLOT_NONE
 * @horizon: without @slot: the row that a goal comes in, %WB_HORIZON_THIS_YEAR …; 0: this year
 *
 * Where on the board something new comes.
 */
typedef struct
{
  WbSlot slot;
  WbSlot domain;
  guint  horizon;
} WbBoardSpot;

/* Commands of the board: each makes one step with what is linked to it, and returns what it made; %WB_SLOT_NONE and an
 * error when it could not be done. */
WbSlot wb_board_add_goal    (WbProject *project, const WbBoardSpot *spot, GError **error);
WbSlot wb_board_add_action  (WbProject *project, const WbBoardSpot *spot, GError **error);
WbSlot wb_board_add_voice   (WbProject *project, const WbBoardSpot *spot, GError **error);
WbSlot wb_board_add_partner (WbProject *project, const WbBoardSpot *spot, GError **error);

G_END_DECLS
