/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-chain.h"
#include "wb-drop.h"

G_BEGIN_DECLS

/**
 * WbAim:
 * @target: what something would be dropped on
 * @ring: what that is on the board
 * @has_place: whether it would come at a place in there
 * @place: that place: its upper edge
 *
 * What of a board something that is carried is aimed at.
 */
typedef struct
{
  WbDropTarget target;
  WbRect       ring;
  gboolean     has_place;
  float        place;
} WbAim;

/* What can be carried decides what it is aimed at: goals at places in cells, voices at goals and themes, actions at goals
 * and places under them, partners at actions. FALSE: there is nothing of that. */

gboolean wb_aim_at_point (WbBoard *board, WbProject *project, const WbSlot *carried, guint n, WbPoint point, WbAim *aim);
gboolean wb_aim_at_card  (WbBoard *board, WbKind carried, WbSlot slot, gboolean low, WbAim *aim);
gboolean wb_aim_at_cell  (WbBoard *board, WbKind carried, int row, int column, WbAim *aim);

/* A chain orders its lanes by itself, so that nothing has a place in one: cards are aimed at as a whole. */

gboolean wb_aim_at_point_in_chain (WbChain *chain, WbProject *project, WbSlot carried, WbPoint point, WbAim *aim);
gboolean wb_aim_at_card_in_chain  (WbChain *chain, WbKind carried, WbSlot slot, gboolean low, WbAim *aim);

G_END_DECLS
