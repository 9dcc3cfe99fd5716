/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-private.h"

G_BEGIN_DECLS

#define WB_ROW_SPACE 12.f /* above and below the cells of a row: there run the horizontal lines */

float wb_board_get_band_height (WbBoard *board, int row); /* columns are in place */
void  wb_board_write_band (WbBoard *board, int row); /* what stands on it; columns, cells and rows are in place */

G_END_DECLS
