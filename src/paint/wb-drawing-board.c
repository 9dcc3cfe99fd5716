/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-drawing-private.h"

#include <math.h>

#include "wb-tags.h"
#include "wb-text-estimate.h"

/* Its height for a width of one. */
#define THUMBNAIL_SHAPE 0.75f

/* As much of a board stands on a sketch, also of one with few themes: about five columns. */
#define NARROWEST 1200.f

/* The fewest pixels that text can be read at. */
#define READABLE 5.f

static GskRenderNode *
get_board_page_cb (gpointer node, guint page)
{
  return gsk_render_node_ref (node);
}

static WbPainter *
new_painter (WbProject *project, float text_scale, WbScheme scheme)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, text_scale > 0 ? text_scale : 1);
  WbPainter *painter = wb_painter_new (shaper, scheme);

  wb_painter_set_project (painter, project);

  return painter;
}

/* A drawing of one page with nothing on it yet but the ground. */
static WbDrawing *
start_drawing (WbProject *project, WbDate today, float width, float height, WbPainter *painter, GtkSnapshot *snapshot)
{
  WbDrawing *drawing = g_new0 (WbDrawing, 1);

  drawing->n_pages = 1;
  drawing->width = width;
  drawing->height = height;
  wb_drawing_name_after (drawing, project);
  drawing->date = today;
  if (drawing->title != NULL)
    wb_tag_begin (painter, snapshot, "H1", drawing->title);
  wb_paint_ground (painter, snapshot, &(WbRect){ 0, 0, width, height });
  if (drawing->title != NULL)
    wb_tag_end (painter, snapshot, "H1");

  return drawing;
}

static WbDrawing *
end_drawing (WbDrawing *drawing, GtkSnapshot *snapshot)
{
  drawing->get_page = get_board_page_cb;
  drawing->data = gtk_snapshot_free_to_node (snapshot);
  drawing->free_data = (GDestroyNotify) gsk_render_node_unref;

  return drawing;
}

/* All of a board, or as much from its top as has the shape of a screen. */
static WbDrawing *
draw_board (WbProject *project, const WbBoardOptions *options, WbScheme scheme, gboolean only_top)
{
  g_autoptr (WbPainter) painter = new_painter (project, options->text_scale, scheme);
  g_autoptr (WbBoard) board = wb_board_new (project, options, wb_shaper_get_measurer (wb_painter_get_shaper (painter)));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  WbRect area = { 0 };
  WbDrawing *drawing;

  wb_painter_set_tagged (painter, !only_top);
  wb_board_get_size (board, &area.width, &area.height);
  if (only_top)
    area.height = area.width * THUMBNAIL_SHAPE;

  drawing = start_drawing (project, options->today, area.width, area.height, painter, snapshot);
  wb_paint_scene (painter, snapshot, board, &area, NULL, WB_WEIGHT_SMALL);

  return end_drawing (drawing, snapshot);
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
 * wb_drawing_new_for_chain:
 * @project: a project
 * @options: the options of its chain; no text is cut, whatever they say
 * @scheme: its colours
 *
 * Draws a project as a chain, as the screen shows it when nothing is selected, but with every text in full.
 *
 * Returns: (transfer full): the drawing
 */
WbDrawing *
wb_drawing_new_for_chain (WbProject *project, const WbChainOptions *options, WbScheme scheme)
{
  g_autoptr (WbPainter) painter = new_painter (project, options->board.text_scale, scheme);
  WbChainOptions uncut = *options;
  g_autoptr (WbChain) chain = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  WbRect area = { 0 };
  WbDrawing *drawing;

  wb_painter_set_tagged (painter, TRUE);
  uncut.board.fold = FALSE;
  chain = wb_chain_new (project, &uncut, wb_shaper_get_measurer (wb_painter_get_shaper (painter)));
  wb_chain_get_size (chain, &area.width, &area.height);

  drawing = start_drawing (project, options->board.today, area.width, area.height, painter, snapshot);
  wb_paint_chain (painter, snapshot, chain, &area, NULL, WB_WEIGHT_SMALL);

  return end_drawing (drawing, snapshot);
}

/* The upper part of a board, so much of its width, on which nothing could be read. */
static WbDrawing *
draw_sketch (WbProject *project, WbBoard *board, float board_width, WbDate today, WbScheme scheme, int width, int height)
{
  g_autoptr (WbPainter) painter = new_painter (project, 1, scheme);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  WbDrawing *drawing = start_drawing (project, today, width, height, painter, snapshot);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  WbRect area = { 0, 0, board_width, board_width * height / width };

  wb_paint_sketch (painter, cr, board, &area, width / board_width);
  cairo_destroy (cr);
  drawing->in_pixels = TRUE;

  return end_drawing (drawing, snapshot);
}

/* As the screen shows it first, without what may not be shared. */
static WbBoardOptions
get_options (WbDate today)
{
  return (WbBoardOptions){ .today = today, .fold = TRUE, .hide_private = TRUE, .text_scale = 1 };
}

/**
 * wb_drawing_new_for_thumbnail:
 * @project: a project
 * @today: decides the rows
 * @width: how wide it will be, in pixels
 *
 * Draws the upper part of the board, folded as the screen shows it first, by which one file is told from another. A
 * thumbnail is kept by the desktop, whatever becomes of the plan, so what may not be shared is not in it. Where nothing
 * could be read it is a sketch, for which a file manager need not wait.
 *
 * Returns: (transfer full): the drawing, four to three
 */
WbDrawing *
wb_drawing_new_for_thumbnail (WbProject *project, WbDate today, int width)
{
  WbBoardOptions options = get_options (today);
  g_autoptr (WbBoard) board = NULL;
  float board_width, board_height;

  g_return_val_if_fail (width > 0, NULL);

  board = wb_board_new (project, &options, &wb_text_estimate);
  wb_board_get_size (board, &board_width, &board_height);
  if (width * WB_SMALLEST_TEXT < board_width * READABLE)
    return draw_sketch (project, board, board_width, today, WB_SCHEME_LIGHT, width,
                        (int) roundf (width * THUMBNAIL_SHAPE));

  return draw_board (project, &options, WB_SCHEME_LIGHT, TRUE);
}

/**
 * wb_drawing_new_for_sketch:
 * @project: a project
 * @today: decides the rows
 * @scheme: its colours
 * @width: @height: its size, in pixels
 *
 * Draws the upper part of the board as shapes without words, however few cards there are: whoever passes by a screen
 * with many plans recognises one, and reads nothing. What may not be shared is not in it.
 *
 * Returns: (transfer full): the drawing
 */
WbDrawing *
wb_drawing_new_for_sketch (WbProject *project, WbDate today, WbScheme scheme, int width, int height)
{
  WbBoardOptions options = get_options (today);
  g_autoptr (WbBoard) board = NULL;
  float board_width, board_height;

  g_return_val_if_fail (width > 0 && height > 0, NULL);

  board = wb_board_new (project, &options, &wb_text_estimate);
  wb_board_get_size (board, &board_width, &board_height);

  return draw_sketch (project, board, MAX (board_width, NARROWEST), today, scheme, width, height);
}
