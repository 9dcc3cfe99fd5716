/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-drawing-private.h"

/* Its height for a width of one. */
#define THUMBNAIL_SHAPE 0.75f

static GskRenderNode *
get_board_page_cb (gpointer node, guint page)
{
  return gsk_render_node_ref (node);
}

static GskRenderNode *
paint_board (WbPainter *painter, WbBoard *board, float width, float height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const WbRect area = { 0, 0, width, height };

  wb_paint_ground (painter, snapshot, &area);
  wb_paint_scene (painter, snapshot, board, &area, NULL);

  return gtk_snapshot_free_to_node (snapshot);
}

/* All of a board, or as much from its top as has the shape of a screen. */
static WbDrawing *
draw_board (WbProject *project, const WbBoardOptions *options, WbScheme scheme, gboolean only_top)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, options->text_scale > 0 ? options->text_scale : 1);
  g_autoptr (WbPainter) painter = wb_painter_new (shaper, scheme);
  g_autoptr (WbBoard) board = NULL;
  WbDrawing *drawing = g_new0 (WbDrawing, 1);

  wb_painter_set_project (painter, project);
  board = wb_board_new (project, options, wb_shaper_get_measurer (shaper));
  wb_board_get_size (board, &drawing->width, &drawing->height);
  if (only_top)
    drawing->height = drawing->width * THUMBNAIL_SHAPE;

  drawing->n_pages = 1;
  drawing->get_page = get_board_page_cb;
  drawing->data = paint_board (painter, board, drawing->width, drawing->height);
  drawing->free_data = (GDestroyNotify) gsk_render_node_unref;
  drawing->title = wb_drawing_name (project);
  drawing->date = options->today;

  return drawing;
}

/**
 * wb_drawing_new_for_board:
 * @project: a project
 * @options: the options of its board; nothing is folded, whatever they say
 * @scheme: its colours
 *
 * Draws the board of a project as the screen shows it when nothing is selected, but with every card in full.
 *
 * Returns: (transfer full): the drawing
 */
WbDrawing *
wb_drawing_new_for_board (WbProject *project, const WbBoardOptions *options, WbScheme scheme)
{
  WbBoardOptions unfolded = *options;

  unfolded.fold = FALSE;

  return draw_board (project, &unfolded, scheme, FALSE);
}

/**
 * wb_drawing_new_for_thumbnail:
 * @project: a project
 * @today: decides the rows
 *
 * Draws the upper part of the board, folded as the screen shows it first, by which one file is told from another. A
 * thumbnail is kept by the desktop, whatever becomes of the plan, so what may not be shared is not in it.
 *
 * Returns: (transfer full): the drawing, four to three
 */
WbDrawing *
wb_drawing_new_for_thumbnail (WbProject *project, WbDate today)
{
  WbBoardOptions options = { .today = today, .fold = TRUE, .hide_private = TRUE, .text_scale = 1 };

  return draw_board (project, &options, WB_SCHEME_LIGHT, TRUE);
}
