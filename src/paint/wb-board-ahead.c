/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-board-ahead.h"

struct _WbBoardAhead
{
  WbProject *project;
  WbShaper  *shaper;
  WbBoard   *board; /* nullable, once it was taken */
};

/**
 * wb_board_ahead_new:
 * @project: a plan
 * @options: how it will probably be laid out
 *
 * Lays out the board of a plan.
 *
 * Returns: (transfer full): the board
 */
WbBoardAhead *
wb_board_ahead_new (WbProject *project, const WbBoardOptions *options)
{
  WbBoardAhead *self = g_new0 (WbBoardAhead, 1);

  self->project = g_object_ref (project);
  self->shaper = wb_shaper_new (NULL, options->text_scale);
  self->board = wb_board_new (project, options, wb_shaper_get_measurer (self->shaper));

  return self;
}

/**
 * wb_board_ahead_free:
 * @self: (transfer full): a board that was laid out
 *
 * Frees it, and the board if nobody took it.
 */
void
wb_board_ahead_free (WbBoardAhead *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->board, wb_board_free);
  wb_shaper_unref (self->shaper);
  g_object_unref (self->project);
  g_free (self);
}

/**
 * wb_board_ahead_get_project:
 * @self: a board that was laid out
 *
 * Returns: (transfer none): the plan
 */
WbProject *
wb_board_ahead_get_project (WbBoardAhead *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->project;
}

/**
 * wb_board_ahead_get_shaper:
 * @self: a board that was laid out
 *
 * Returns: (transfer none): what its texts were measured with
 */
WbShaper *
wb_board_ahead_get_shaper (WbBoardAhead *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->shaper;
}

/**
 * wb_board_ahead_take_board:
 * @self: a board that was laid out
 *
 * Whoever takes the board also keeps the shaper as long as it.
 *
 * Returns: (transfer full): the board
 */
WbBoard *
wb_board_ahead_take_board (WbBoardAhead *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->board);
}
