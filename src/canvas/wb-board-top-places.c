/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-board-top.h"

/**
 * wb_board_top_find_row:
 * @rows: (array length=n_rows): the rows of a board
 * @n_rows: how many
 * @y: the lower edge of the headers, on the board
 *
 * Returns: the row that is seen there although its band would be scrolled out of sight, or -1
 */
int
wb_board_top_find_row (const WbRow *rows, guint n_rows, float y)
{
  for (guint i = 0; i < n_rows; i++)
    if (rows[i].band_y < y && rows[i].y + rows[i].height > y)
      return i;

  return -1;
}

/**
 * wb_board_top_place_band:
 * @row: a row
 * @y: the lower edge of the headers, on the board
 *
 * A band that stays is pushed out by the end of its row.
 *
 * Returns: where its upper edge is, on the board
 */
float
wb_board_top_place_band (const WbRow *row, float y)
{
  return CLAMP (y, row->band_y, MAX (row->y + row->height - row->band_height, row->band_y));
}

/**
 * wb_board_top_place_note:
 * @row: a row
 * @x: from where there is room for its note, on the board
 * @end: where its room ends
 *
 * A note that is scrolled out of sight goes along, and is pushed out by what comes after it.
 *
 * Returns: where its left edge is, on the board
 */
float
wb_board_top_place_note (const WbRow *row, float x, float end)
{
  return CLAMP (x, row->note_rect.x, MAX (end - row->note_rect.width, row->note_rect.x));
}

/**
 * wb_board_top_get_covered:
 * @stage: a stage with a project
 * @row: a row
 *
 * Returns: how much of the top lies under headers and band when a card of that row is scrolled to
 */
float
wb_board_top_get_covered (const WbStage *stage, int row)
{
  guint n;
  const WbRow *rows = wb_stage_get_rows (stage, &n);
  float height = wb_stage_get_header_height (stage);

  return row >= 0 && (guint) row < n ? height + rows[row].band_height : height;
}
