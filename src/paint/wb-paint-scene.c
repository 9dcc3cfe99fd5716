/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-line-clip.h"
#include "wb-tags.h"

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

static gboolean
overlaps (float a, float a_size, float b, float b_size)
{
  return a < b + b_size && b < a + a_size;
}

/* The bands that the area touches; of some items only, a row may have none. */
static gboolean
has_band (const Scene *scene, const WbRow *row)
{
  return row->band_height > 0 && overlaps (row->band_y, row->band_height, scene->area.y, scene->area.height);
}

static void
paint_bands (Scene *scene)
{
  float width, height;
  guint n_rows;
  const WbRow *rows = wb_board_get_rows (scene->board, &n_rows);

  wb_board_get_size (scene->board, &width, &height);
  for (guint i = 0; i < n_rows; i++)
    if (has_band (scene, &rows[i]))
      wb_paint_band_ground (scene->painter, scene->snapshot, &rows[i], width);
}

/* The words of a band, and how much is folded below it. Who does not see the page hears them in each theme. */
static void
paint_band_words (Scene *scene)
{
  guint n_rows, n_columns;
  const WbRow *rows = wb_board_get_rows (scene->board, &n_rows);

  wb_board_get_columns (scene->board, &n_columns);
  for (guint row = 0; row < n_rows; row++)
    if (has_band (scene, &rows[row]))
      {
        wb_paint_band_words (scene->painter, scene->snapshot, &rows[row]);
        for (guint column = 0; column < n_columns; column++)
          wb_paint_more (scene->painter, scene->snapshot, wb_board_get_cell (scene->board, row, column), FALSE);
      }
}

/* ---- theme by theme ------------------------------------------------------------------------------------------------- */

/* The columns of a theme, which is one unless it is spread. */
typedef struct
{
  guint    first, end;
  WbColumn column; /* all of them as one */
} Theme;

static Theme
get_theme (Scene *scene, guint first)
{
  guint n;
  const WbColumn *columns = wb_board_get_columns (scene->board, &n);
  Theme theme = { first, first, columns[first] };

  for (; theme.end < n && columns[theme.end].domain == columns[first].domain; theme.end++)
    theme.column.width = columns[theme.end].x + columns[theme.end].width - theme.column.x;

  return theme;
}

static char *
describe_theme (const WbColumn *column)
{
  const char *name = column->name != NULL ? column->name : "";

  if (column->count == 0)
    return g_strdup (name);

  /* Translators: the heading of a theme in a PDF, as a screen reader reads it: its name, and how many goals it has. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u goal", "%s, %u goals", column->count), name,
                          column->count);
}

/* On a page below the first there is none. */
static gboolean
has_header (const Scene *scene, const WbColumn *column)
{
  return scene->area.y < column->header_height;
}

/* A theme that is spread over several columns has one header over all of them. */
static void
paint_theme_header (Scene *scene, const Theme *theme)
{
  g_autofree char *words = describe_theme (&theme->column);

  if (!has_header (scene, &theme->column))
    {
      wb_tag_blank (scene->painter, scene->snapshot, "H2", words,
                    (WbPoint){ MAX (theme->column.x, scene->area.x), scene->area.y });
      return;
    }

  wb_tag_begin (scene->painter, scene->snapshot, "H2", words);
  gtk_snapshot_save (scene->snapshot);
  gtk_snapshot_translate (scene->snapshot, &GRAPHENE_POINT_INIT (theme->column.x, 0));
  wb_paint_header (scene->painter, scene->snapshot, &theme->column);
  gtk_snapshot_restore (scene->snapshot);
  wb_tag_end (scene->painter, scene->snapshot, "H2");
}

static void
paint_row_heading (Scene *scene, const WbCell *cell, const WbRow *row)
{
  g_autofree char *words = row->note != NULL ? g_strdup_printf ("%s: %s", row->name, row->note) : g_strdup (row->name);
  WbPoint place = { MAX (cell->rect.x, scene->area.x), MAX (cell->rect.y, scene->area.y) };

  wb_tag_blank (scene->painter, scene->snapshot, "H3", words, place);
  if (cell->more_text != NULL)
    wb_tag_blank (scene->painter, scene->snapshot, "P", cell->more_text, place);
}

static void
note_card_cb (const WbCard *card, gpointer found)
{
  *(gboolean *) found = TRUE;
}

/* What is seen of a cell; FALSE: nothing. */
static gboolean
get_seen (const Scene *scene, const WbCell *cell, WbRect *seen)
{
  const WbRect *area = &scene->area;
  const WbRect *rect = &cell->rect;
  gboolean found = FALSE;

  if (!overlaps (rect->x, rect->width, area->x, area->width) || !overlaps (rect->y, rect->height, area->y, area->height))
    return FALSE;

  seen->x = MAX (rect->x, area->x);
  seen->y = MAX (rect->y, area->y);
  seen->width = MIN (rect->x + rect->width, area->x + area->width) - seen->x;
  seen->height = MIN (rect->y + rect->height, area->y + area->height) - seen->y;
  wb_board_foreach_card (scene->board, seen, note_card_cb, &found);

  return found || cell->more_text != NULL;
}

static void
paint_theme_row (Scene *scene, const Theme *theme, guint index, const WbRow *row)
{
  gboolean begun = FALSE;

  for (guint column = theme->first; column < theme->end; column++)
    {
      const WbCell *cell = wb_board_get_cell (scene->board, index, column);
      WbRect seen;

      if (!get_seen (scene, cell, &seen))
        continue;

      if (!begun)
        paint_row_heading (scene, cell, row);
      begun = TRUE;
      wb_board_foreach_card (scene->board, &seen, paint_card_cb, scene);
      wb_tag_list (scene->painter, scene->snapshot, FALSE);
    }
}

static gboolean
is_theme_seen (Scene *scene, const Theme *theme)
{
  guint n_rows;
  WbRect seen;

  if (has_header (scene, &theme->column))
    return TRUE;

  wb_board_get_rows (scene->board, &n_rows);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = theme->first; column < theme->end; column++)
      if (get_seen (scene, wb_board_get_cell (scene->board, row, column), &seen))
        return TRUE;

  return FALSE;
}

static void
paint_theme (Scene *scene, const Theme *theme)
{
  guint n_rows;
  const WbRow *rows = wb_board_get_rows (scene->board, &n_rows);

  if (!is_theme_seen (scene, theme))
    return;

  paint_theme_header (scene, theme);
  for (guint i = 0; i < n_rows; i++)
    paint_theme_row (scene, theme, i, &rows[i]);
}

/* In the order in which one reads them. */
static void
paint_themes (Scene *scene)
{
  guint n;
  Theme theme = { 0 };

  wb_board_get_columns (scene->board, &n);
  for (guint i = 0; i < n; i = theme.end)
    {
      theme = get_theme (scene, i);
      if (overlaps (theme.column.x, theme.column.width, scene->area.x, scene->area.width))
        paint_theme (scene, &theme);
    }
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
  painter->title_tag = "H4";
  paint_bands (&scene);
  paint_lines (&scene);
  paint_band_words (&scene);
  paint_themes (&scene);
}
