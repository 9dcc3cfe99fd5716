/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-stage.h"

G_BEGIN_DECLS

/**
 * WbStop:
 * @slot: a card, or %WB_SLOT_NONE for the button of a cell
 * @row: @column: its cell
 *
 * Where the keyboard can be on a board. %WB_NO_STOP is nowhere.
 */
typedef struct
{
  WbSlot slot;
  int    row;
  int    column;
} WbStop;

#define WB_NO_STOP ((WbStop) { WB_SLOT_NONE, -1, -1 })

static inline gboolean
wb_stop_is_none (WbStop stop)
{
  return stop.slot == WB_SLOT_NONE && stop.row < 0;
}

/* Walking over cards and the buttons of cells: in reading order (theme by theme; a cell's cards, then its
 * button), and in space. Nothing to do with widgets, so it is tested without a display. */

WbStop wb_walk_of_card  (WbStage *stage, WbSlot slot); /* none when the card is not shown */
WbStop wb_walk_end      (WbStage *stage, gboolean last);
WbStop wb_walk_next     (WbStage *stage, WbStop from, gboolean backwards); /* none at the end */
WbStop wb_walk_towards  (WbStage *stage, WbStop from, WbDirection direction); /* from when there is nothing there */

G_END_DECLS
