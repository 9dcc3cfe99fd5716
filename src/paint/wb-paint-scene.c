/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include <string.h>

#include "wb-line-clip.h"

typedef struct
{
  WbPainter        *painter;
  GtkSnapshot      *snapshot;
  WbBoard          *board;
  WbRect            area;
  const WbFocusSet *focus;
  int               weakest;
  GPtrArray        *lines; /* Piece */
  GHashTable       *passing; /* those of them that end elsewhere; borrowed */
} Scene;

/* What is seen of a line, and how it stands out. */
typedef struct
{
  WbLine     line;
  WbEmphasis emphasis;
} Piece;

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_free (piece->line.points);
  g_free (piece);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Piece, piece_free)

static guint
piece_hash (gconstpointer data)
{
  const WbLine *line = &((const Piece *) data)->line;
  guint hash = line->n_points;

  for (guint i = 0; i < line->n_points; i++)
    hash = hash * 31 + (guint) (int) (line->points[i].x * 8) * 1021 + (guint) (int) (line->points[i].y * 8);

  return hash;
}

static gboolean
piece_equal (gconstpointer a, gconstpointer b)
{
  const Piece *one = a, *two = b;

  return one->emphasis == two->emphasis && one->line.n_points == two->line.n_points &&
         memcmp (one->line.points, two->line.points, one->line.n_points * sizeof (WbPoint)) == 0;
}

/* Which way a line passes through is not seen. */
static void
turn_down (WbLine *line)
{
  guint last = line->n_points - 1;

  if (line->points[0].y < line->points[last].y ||
      (line->points[0].y == line->points[last].y && line->points[0].x <= line->points[last].x))
    return;

  for (guint i = 0; i < line->n_points / 2; i++)
    {
      WbPoint point = line->points[i];

      line->points[i] = line->points[last - i];
      line->points[last - i] = point;
    }
  if (line->trunk_width > 0)
    {
      guint first = line->trunk_first;

      line->trunk_first = last - line->trunk_last;
      line->trunk_last = last - first;
    }
}

/* Of lines that pass through in the same lane the one that is drawn last hides the others, so that one is enough, as wide
 * as the widest. It is the same one on every page, so that pages fit together. */
static gboolean
joins_other (Scene *scene, const Piece *piece)
{
  Piece *other = g_hash_table_lookup (scene->passing, piece);
  WbLine *line = other != NULL ? &other->line : NULL;

  if (line == NULL)
    return FALSE;

  line->width = MAX (line->width, piece->line.width);
  line->trunk_width = MAX (line->trunk_width, piece->line.trunk_width);
  if (piece->line.to > line->to || (piece->line.to == line->to && piece->line.from > line->from))
    {
      line->kind = piece->line.kind;
      line->domain = piece->line.domain;
      line->from = piece->line.from;
      line->to = piece->line.to;
    }

  return TRUE;
}

static void
add_line_cb (const WbLine *line, gpointer data)
{
  Scene *scene = data;
  WbEmphasis emphasis = wb_focus_set_of_line (scene->focus, line);
  WbLineClip clip;
  WbLine run;
  guint begin = 0;

  if (wb_line_is_left_out (line, emphasis, scene->weakest))
    return;

  while ((clip = wb_line_clip (line, &scene->area, &begin, &run)) != WB_LINE_CLIP_NONE)
    {
      g_autoptr (Piece) piece = g_new0 (Piece, 1);

      piece->line = run;
      piece->emphasis = emphasis;
      if (clip == WB_LINE_CLIP_PASS)
        turn_down (&piece->line);
      if (clip == WB_LINE_CLIP_PASS && joins_other (scene, piece))
        continue;

      if (clip == WB_LINE_CLIP_PASS)
        g_hash_table_add (scene->passing, piece);
      g_ptr_array_add (scene->lines, g_steal_pointer (&piece));
    }
}

static void
paint_card_cb (const WbCard *card, gpointer data)
{
  Scene *scene = data;

  wb_paint_card_in_place (scene->painter, scene->snapshot, card, scene->focus);
}

/* A theme that is spread over several columns has one header over all of them. */
static void
paint_headers (Scene *scene)
{
  guint n;
  const WbColumn *columns = wb_board_get_columns (scene->board, &n);

  if (n == 0 || scene->area.y >= columns[0].header_height)
    return;

  for (guint i = 0; i < n;)
    {
      WbColumn theme = columns[i];
      WbSlot domain = columns[i].domain;

      for (; i < n && columns[i].domain == domain; i++)
        theme.width = columns[i].x + columns[i].width - theme.x;

      gtk_snapshot_save (scene->snapshot);
      gtk_snapshot_translate (scene->snapshot, &GRAPHENE_POINT_INIT (theme.x, 0));
      wb_paint_header (scene->painter, scene->snapshot, &theme);
      gtk_snapshot_restore (scene->snapshot);
    }
}

static void
paint_row (Scene *scene, const WbRow *row, guint index)
{
  float width, height;
  guint n_columns;

  wb_board_get_size (scene->board, &width, &height);
  wb_paint_band (scene->painter, scene->snapshot, row, width);
  wb_board_get_columns (scene->board, &n_columns);
  for (guint column = 0; column < n_columns; column++)
    wb_paint_more (scene->painter, scene->snapshot, wb_board_get_cell (scene->board, index, column), FALSE);
}

/* The bands that the area touches; of some items only, a row may have none. */
static void
paint_rows (Scene *scene)
{
  guint n_rows;
  const WbRow *rows = wb_board_get_rows (scene->board, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].band_height > 0 && rows[i].band_y < scene->area.y + scene->area.height &&
        rows[i].band_y + rows[i].band_height > scene->area.y)
      paint_row (scene, &rows[i], i);
}

static void
paint_lines (Scene *scene)
{
  guint n_rows;
  const WbRow *rows = wb_board_get_rows (scene->board, &n_rows);
  g_autofree WbLineLook *looks = NULL;

  scene->lines = g_ptr_array_new_with_free_func (piece_free);
  scene->passing = g_hash_table_new (piece_hash, piece_equal);
  wb_board_foreach_line (scene->board, &scene->area, add_line_cb, scene);

  looks = g_new0 (WbLineLook, scene->lines->len);
  for (guint i = 0; i < scene->lines->len; i++)
    {
      const Piece *piece = g_ptr_array_index (scene->lines, i);

      looks[i] = (WbLineLook) { &piece->line, piece->emphasis, FALSE };
    }
  wb_paint_lines (scene->painter, scene->snapshot, &scene->area, rows, n_rows, looks, scene->lines->len);
  g_hash_table_unref (scene->passing);
  g_ptr_array_unref (scene->lines);
}

/**
 * wb_paint_scene:
 * @painter: a painter
 * @snapshot: where to append, in board coordinates
 * @board: a board
 * @area: what of it; cards and bands that reach into it are painted whole
 * @focus: (nullable): what a selection lights up
 * @weakest: the weakest weight of the lines that are painted; those that stand out are painted all the same
 *
 * Paints what stands in an area of a board, upon whatever ground.
 */
void
wb_paint_scene (WbPainter *painter, GtkSnapshot *snapshot, WbBoard *board, const WbRect *area, const WbFocusSet *focus,
                int weakest)
{
  Scene scene = { .painter = painter, .snapshot = snapshot, .board = board, .focus = focus, .weakest = weakest };

  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot) && board != NULL && area != NULL);

  scene.area = *area;
  paint_headers (&scene);
  paint_rows (&scene);
  paint_lines (&scene);
  wb_board_foreach_card (board, area, paint_card_cb, &scene);
}
