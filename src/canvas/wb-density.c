/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-density.h"

/* From the most to the least. Voices shrink last, and never leave the board. */
static const struct
{
  guint max_voices;
  guint max_actions;
} densities[] = {
  { 2, 2 },
  { 2, 1 },
  { 1, 1 },
};

static gboolean
has_folds (WbBoard *board)
{
  guint n_rows, n_columns;

  wb_board_get_rows (board, &n_rows);
  wb_board_get_columns (board, &n_columns);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      if (wb_board_get_fold (board, row, column) != WB_FOLD_FULL)
        return TRUE;

  return FALSE;
}

/* Where the last row of goals ends. */
static float
get_end_of_goals (WbBoard *board)
{
  guint n;
  const WbRow *rows = wb_board_get_rows (board, &n);
  float end = 0;

  for (guint i = 0; i < n; i++)
    if (rows[i].kind != WB_ROW_LOOSE_ACTIONS)
      end = rows[i].y + rows[i].height;

  return end;
}

/**
 * wb_density_choose:
 * @stage: a stage
 * @height: how high the viewport is, in px at zoom 1
 *
 * Has full cells show as much as leaves voices and all horizons in sight, or as little as there is when they do not fit
 * either way. Once somebody has opened or shut a cell, the board stays as it is.
 *
 * Returns: whether that is another layout
 */
gboolean
wb_density_choose (WbStage *stage, float height)
{
  WbBoardOptions before = stage->options;
  WbBoardOptions options = stage->options;

  if (stage->board == NULL || has_folds (stage->board))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      options.max_voices = densities[i].max_voices;
      options.max_actions = densities[i].max_actions;
      wb_stage_set_options (stage, &options);
      if (get_end_of_goals (stage->board) <= height)
        break;
    }

  return !wb_board_options_equal (&before, &stage->options);
}
