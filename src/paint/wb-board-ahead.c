/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-board-ahead.h"

/* As much of a board as a window shows that is not very large. */
#define VIEW_WIDTH  1400
#define VIEW_HEIGHT 900

struct _WbBoardAhead
{
  WbProject *project;
  WbPainter *painter; /* nullable, once it was taken */
  WbBoard   *board;   /* the same */
};

/* The painter writes in more fonts than the layout measures, draws icons and looks up themes: it keeps all that. Not what
 * it paints, since nobody knows yet what will be in view. */
static void
practise (WbBoardAhead *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  wb_paint_scene (self->painter, snapshot, self->board, &(WbRect){ 0, 0, VIEW_WIDTH, VIEW_HEIGHT }, NULL, WB_WEIGHT_SMALL);
  node = gtk_snapshot_free_to_node (snapshot);
  g_clear_pointer (&node, gsk_render_node_unref);
  wb_shaper_draw_glyphs (wb_painter_get_shaper (self->painter));
}

/**
 * wb_board_ahead_new:
 * @project: a plan
 * @options: how it will probably be laid out
 *
 * Lays out the board of a plan, and prepares what it is painted with.
 *
 * Returns: (transfer full): the board
 */
WbBoardAhead *
wb_board_ahead_new (WbProject *project, const WbBoardOptions *options)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, options->text_scale);
  WbBoardAhead *self = g_new0 (WbBoardAhead, 1);

  self->project = g_object_ref (project);
  self->painter = wb_painter_new (shaper, WB_SCHEME_LIGHT);
  wb_painter_set_project (self->painter, project);
  self->board = wb_board_new (project, options, wb_shaper_get_measurer (shaper));
  practise (self);

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
  g_clear_pointer (&self->painter, wb_painter_free);
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
 * Returns: (transfer none) (nullable): what its texts were measured with, or %NULL once the painter was taken
 */
WbShaper *
wb_board_ahead_get_shaper (WbBoardAhead *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->painter != NULL ? wb_painter_get_shaper (self->painter) : NULL;
}

/**
 * wb_board_ahead_take_board:
 * @self: a board that was laid out
 *
 * Whoever takes the board also takes the painter, whose shaper must live as long as the board.
 *
 * Returns: (transfer full): the board
 */
WbBoard *
wb_board_ahead_take_board (WbBoardAhead *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->board);
}

/**
 * wb_board_ahead_take_painter:
 * @self: a board that was laid out
 *
 * Returns: (transfer full): what paints it
 */
WbPainter *
wb_board_ahead_take_painter (WbBoardAhead *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->painter);
}
