/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-band-words.h"

#include "wb-board-top.h"
#include "wb-metrics.h"

/* Between a name and a "2 more" that comes against it; as a band leaves there. */
#define NAME_SPACE 4.f

/* Where the name of a row stands, and ends, once its beginning is scrolled out of sight. A "2 more" that comes against it
 * pushes it, as long as its icon can still be seen; then the name stands over the whole of that. */
static float
place_name (WbStage *stage, int row, const WbRow *band, float seen_x, float *end)
{
  guint n;
  const WbColumn *columns = wb_stage_get_columns (stage, &n);
  float x = seen_x;

  *end = band->name_rect.x + band->name_rect.width + NAME_SPACE;
  for (guint column = 0; column < n && columns[column].x < seen_x + *end; column++)
    {
      const WbCell *cell = wb_board_get_cell (stage->board, row, column);
      float left = cell->more.x - NAME_SPACE;
      float right = cell->more.x + cell->more.width + NAME_SPACE;

      if (cell->more_text == NULL || right < x || left > x + *end)
        continue;
      if (left - *end >= seen_x - WB_BOARD_MARGIN)
        x = left - *end;
      else
        *end = MAX (*end, right - x);
    }

  return x;
}

/* Where the room of a note ends: before the next "2 more". */
static float
get_note_end (WbStage *stage, int row, const WbRow *band)
{
  guint n;
  const WbColumn *columns = wb_stage_get_columns (stage, &n);
  float end = band->note_rect.x + band->note_rect.width;

  for (guint column = 0; column < n; column++)
    {
      const WbCell *cell = wb_board_get_cell (stage->board, row, column);

      if (cell->more_text != NULL && cell->more.x > end)
        return cell->more.x - NAME_SPACE;
    }

  return MAX (end, columns[n - 1].x + columns[n - 1].width);
}

/* A piece of a band, again where it is to be seen: upon as much of the band as hides what is there. */
static void
append_piece (WbStage *stage, GtkSnapshot *snapshot, GskRenderNode *node, WbPoint shift, const WbRect *piece,
              float covered)
{
  const GdkRGBA *colour = wb_palette_get (wb_painter_get_scheme (stage->painter), WB_COLOUR_BAND);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (shift.x, shift.y));
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (piece->x, 0, covered, piece->height));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (piece->x, 0, piece->width, piece->height));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/* The note of a row goes on beside the name. */
static void
append_note (WbStage *stage, GtkSnapshot *snapshot, int index, const WbRow *row, GskRenderNode *node, WbPoint name_end)
{
  WbRect piece = row->note_rect;
  float x = wb_board_top_place_note (row, name_end.x, get_note_end (stage, index, row));

  if (row->note == NULL || x <= piece.x)
    return;

  gtk_snapshot_append_color (snapshot, wb_palette_get (wb_painter_get_scheme (stage->painter), WB_COLOUR_BAND),
                             &GRAPHENE_RECT_INIT (piece.x, name_end.y, piece.width, piece.height));
  append_piece (stage, snapshot, node, (WbPoint) { x - piece.x, name_end.y }, &piece, piece.width);
}

/**
 * wb_band_words_append:
 * @stage: a stage with a project
 * @snapshot: where to append, in board coordinates
 * @band: the band of a row as it is painted, at the top
 * @row: which row
 * @x: the left edge of what is seen
 * @y: where the band is
 *
 * Appends the name of a row whose beginning is scrolled out of sight, again at the left edge, and its note beside that.
 */
void
wb_band_words_append (WbStage *stage, GtkSnapshot *snapshot, GskRenderNode *band, int row, float x, float y)
{
  guint n;
  const WbRow *shown = &wb_stage_get_rows (stage, &n)[row];
  WbRect name = { 0, 0, shown->name_rect.x + shown->name_rect.width + NAME_SPACE, shown->band_height };
  float covered;
  float left = place_name (stage, row, shown, x, &covered);

  append_note (stage, snapshot, row, shown, band, (WbPoint) { left + covered + WB_BOARD_MARGIN, y });
  append_piece (stage, snapshot, band, (WbPoint) { left, y }, &name, covered);
}
