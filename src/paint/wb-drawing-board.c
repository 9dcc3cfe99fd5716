/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-drawing.h"

/* Its height for a width of one. */
#define THUMBNAIL_SHAPE 0.75f

typedef struct
{
  WbPainter   *painter;
  GtkSnapshot *snapshot;
  WbBoard     *board;
  WbRect       area;
  GArray      *lines; /* WbLineLook */
} Scene;

static void
add_line_cb (const WbLine *line, gpointer data)
{
  Scene *scene = data;
  WbLineLook look = { line, WB_EMPHASIS_NORMAL, FALSE };

  g_array_append_val (scene->lines, look);
}

static void
paint_card_cb (const WbCard *card, gpointer data)
{
  Scene *scene = data;

  gtk_snapshot_save (scene->snapshot);
  gtk_snapshot_translate (scene->snapshot, &GRAPHENE_POINT_INIT (card->rect.x, card->rect.y));
  wb_paint_card (scene->painter, scene->snapshot, card, WB_EMPHASIS_NORMAL, WB_CARD_PLAIN);
  gtk_snapshot_restore (scene->snapshot);
}

static void
paint_headers (Scene *scene)
{
  guint n;
  const WbColumn *columns = wb_board_get_columns (scene->board, &n);

  for (guint i = 0; i < n; i++)
    {
      gtk_snapshot_save (scene->snapshot);
      gtk_snapshot_translate (scene->snapshot, &GRAPHENE_POINT_INIT (columns[i].x, 0));
      wb_paint_header (scene->painter, scene->snapshot, &columns[i]);
      gtk_snapshot_restore (scene->snapshot);
    }
}

static void
paint_rows (Scene *scene)
{
  guint n_rows, n_columns;
  const WbRow *rows = wb_board_get_rows (scene->board, &n_rows);

  wb_board_get_columns (scene->board, &n_columns);
  for (guint row = 0; row < n_rows; row++)
    {
      wb_paint_band (scene->painter, scene->snapshot, &rows[row], scene->area.width);
      for (guint column = 0; column < n_columns; column++)
        wb_paint_more (scene->painter, scene->snapshot, wb_board_get_cell (scene->board, row, column), FALSE);
    }
}

static void
paint_lines (Scene *scene)
{
  guint n_rows;
  const WbRow *rows = wb_board_get_rows (scene->board, &n_rows);

  wb_board_foreach_line (scene->board, &scene->area, add_line_cb, scene);
  wb_paint_lines (scene->painter, scene->snapshot, &scene->area, rows, n_rows,
                  (const WbLineLook *) scene->lines->data, scene->lines->len);
}

static void
paint_scene (Scene *scene)
{
  wb_paint_ground (scene->painter, scene->snapshot, &scene->area);
  paint_headers (scene);
  paint_rows (scene);
  paint_lines (scene);
  wb_board_foreach_card (scene->board, &scene->area, paint_card_cb, scene);
}

static char *
get_title (WbProject *project)
{
  WbRecord *root = wb_project_get (project, wb_project_get_root (project));
  const char *title = root != NULL ? wb_record_get_title (root) : "";

  return *title != '\0' ? g_strdup (title) : NULL;
}

/* All of a board, or as much from its top as has the shape of a screen. */
static WbDrawing *
draw_board (WbProject *project, const WbBoardOptions *options, WbScheme scheme, gboolean only_top)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, options->text_scale > 0 ? options->text_scale : 1);
  g_autoptr (WbPainter) painter = wb_painter_new (shaper, scheme);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (WbLineLook));
  g_autoptr (WbBoard) board = NULL;
  WbDrawing *drawing = g_new0 (WbDrawing, 1);
  Scene scene = { .painter = painter, .snapshot = gtk_snapshot_new (), .lines = lines };

  wb_painter_set_project (painter, project);
  board = wb_board_new (project, options, wb_shaper_get_measurer (shaper));
  wb_board_get_size (board, &drawing->width, &drawing->height);
  if (only_top)
    drawing->height = drawing->width * THUMBNAIL_SHAPE;
  scene.board = board;
  scene.area = (WbRect) { 0, 0, drawing->width, drawing->height };
  paint_scene (&scene);

  drawing->node = gtk_snapshot_free_to_node (scene.snapshot);
  drawing->title = get_title (project);
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
