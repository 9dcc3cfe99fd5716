/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-scene.h"
#include "wb-standing.h"

G_BEGIN_DECLS

#define WB_ROOM_ROWS (WB_HORIZON_END - WB_HORIZON_THIS_YEAR)

/* More are not kept of a cell. */
#define WB_ROOM_CARDS 4

/**
 * WbRoomCell:
 * @slots: what stands in it, what the room should see most first
 * @ranks: how much it should, the lowest most
 */
typedef struct
{
  WbSlot slots[WB_ROOM_CARDS];
  glong  ranks[WB_ROOM_CARDS];
  guint  n;
} WbRoomCell;

/**
 * WbRoomColumn:
 * @theme: a theme; or %WB_SLOT_NONE: what stands across them
 * @n_goals: how many goals it has
 * @voices: what residents say of it, in the fewest words first
 * @goals: of each horizon, priorities first
 */
typedef struct
{
  WbSlot     theme;
  guint      n_goals;
  WbRoomCell voices;
  WbRoomCell goals[WB_ROOM_ROWS];
} WbRoomColumn;

/**
 * WbRoomBoard:
 * @columns: as the board has them, what stands across the themes last, when there is such a thing
 * @n_voices: how many voices the room may see
 * @n_goals: @n_running: how many goals stand in each horizon, and how many of them are running
 *
 * The whole board in short, for a room that reads it from far away. It holds nothing that a room may not see.
 */
typedef struct
{
  WbRoomColumn *columns;
  guint         n_columns;
  guint         n_voices;
  guint         n_goals[WB_ROOM_ROWS];
  guint         n_running[WB_ROOM_ROWS];
} WbRoomBoard;

WbRoomBoard *wb_room_board_new         (WbProject *project, const GArray *goals, gboolean all_voices);
void         wb_room_board_free        (WbRoomBoard *board);
guint        wb_room_board_count_pages (const WbRoomBoard *board, guint most); /* with so many columns side by side */
void         wb_room_board_get_page    (const WbRoomBoard *board, guint most, guint page, guint *first, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbRoomBoard, wb_room_board_free)

G_END_DECLS
