/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

void
wb_board_forget_lines (WbBoard *board)
{
}

void
wb_board_foreach_line (WbBoard *board, const WbRect *area, WbLineFunc func, gpointer data)
{
}

void
wb_board_foreach_line_of (WbBoard *board, const WbSlot *slots, guint n, WbLineFunc func, gpointer data)
{
}
