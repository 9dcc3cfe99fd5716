/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-paint-page.h"

#include <glib/gi18n-lib.h>

#include "wb-painter-private.h"
#include "wb-tags.h"

/* A page of paper: what it shows of the board, and around that what tells where it belongs. Themes have their icon and
 * their name on every page, so that they are told apart in black and white. The paper stays white. */

#define GAP           12.f
#define MARK_GAP       3.f /* between a mark and the corner that it points at */
#define MARK_WIDTH     0.75f
#define THEME_ICON    14.f
#define THEME_TILE    18.f
#define THEME_GAP      5.f
#define HEAD_LINES     2 /* of a title in its own size */
#define HEAD_MORE      WB_PAGE_TITLE_LINES /* of smaller letters, when that is not enough */
#define HEAD_ABOVE     0.75f
#define OF_TWO_LINES   0.7f /* of its width on one line a text needs, as words have it */
#define OF_MORE_LINES  0.45f
#define STRIP_LINES    2 /* which reach into the room of the marks */
#define LEGEND_LINE   20.f
#define LEGEND_SPACE  16.f
#define LEGEND_LINES   3 /* at most, and then they lie closer together */
#define MAP_WIDTH     12.f /* of a page in the map */
#define MAP_HEIGHT     8.f /* less when there are many rows of them */
#define MAP_SPACE      6.f /* below the marks */

typedef struct
{
  WbPainter         *painter;
  GtkSnapshot       *snapshot;
  const WbPageSet   *set;
  const WbPageWords *words;
  const WbPage      *page;
  guint              index;
  float              width, height;
} Sheet;

static const GdkRGBA *
get_colour (const Sheet *sheet, WbColourRole role)
{
  return wb_painter_colour (sheet->painter, role);
}

/* Whether all of a text is seen. Pango breaks a word that is longer than a line only where nothing is to be cut. */
static gboolean
fits (const Sheet *sheet, const char *text, guint style, float width, guint max_lines)
{
  float needed, line;

  wb_shaper_measure (sheet->painter->shaper, text, style, width, 0, NULL, &needed);
  wb_shaper_measure (sheet->painter->shaper, text, style, -1, 1, NULL, &line);

  return needed < (max_lines + 0.5f) * line;
}

/* A text in the middle of the height of a box or, where that line is too short, on more lines. Of what is higher than the
 * box, so much lies above it. Returns how wide it is. */
static float
paint_lines (const Sheet *sheet, const char *text, guint style, WbRect box, guint max_lines, float above,
             WbColourRole role)
{
  const GdkRGBA *colour = get_colour (sheet, role);
  float width, height;

  wb_shaper_measure (sheet->painter->shaper, text, style, -1, 1, &width, NULL);
  if (width <= box.width || max_lines == 1)
    return wb_append_word (sheet->painter, sheet->snapshot, text, style, box, 0, colour);

  if (fits (sheet, text, style, box.width, max_lines))
    max_lines = 0;
  wb_shaper_measure (sheet->painter->shaper, text, style, box.width, max_lines, NULL, &height);
  box.y -= (height - box.height) * above;
  wb_append_text (sheet->painter, sheet->snapshot, text, style, box, max_lines, colour);

  return box.width;
}

/* ---- head ------------------------------------------------------------------------------------------------------------ */

static char *
get_number (const Sheet *sheet)
{
  /* Translators: the number of a printed page, and how many there are. */
  return g_strdup_printf (_("Page %u of %u"), sheet->index + 1, wb_page_set_get_n (sheet->set));
}

/* Which rows the page shows is told beside the title, however long that is. Both go on on more lines where they must. */
static float
get_title_width (const Sheet *sheet, const char *rows, float width)
{
  float rows_width;

  if (rows == NULL)
    return width;

  wb_shaper_measure (sheet->painter->shaper, rows, WB_STYLE_META, -1, 1, &rows_width, NULL);
  if (rows_width + GAP > width / 2)
    rows_width *= rows_width * OF_TWO_LINES + GAP > width / 2 ? OF_MORE_LINES : OF_TWO_LINES;

  return width - MIN (rows_width + GAP, width / 2);
}

/* Who does not see the pages hears it on the first only. */
static float
paint_title (const Sheet *sheet, WbRect box)
{
  const char *title = sheet->words->title;
  gboolean large = fits (sheet, title, WB_STYLE_CARD_TITLE, box.width, HEAD_LINES);
  float width;

  if (sheet->index == 0)
    wb_tag_begin (sheet->painter, sheet->snapshot, "H1", title);
  width = paint_lines (sheet, title, large ? WB_STYLE_CARD_TITLE : WB_PAGE_LONG_TITLE, box,
                       large ? HEAD_LINES : HEAD_MORE, HEAD_ABOVE, WB_COLOUR_TEXT);
  if (sheet->index == 0)
    wb_tag_end (sheet->painter, sheet->snapshot, "H1");

  return width;
}

/* A title that has no room beside the rest of the head stands above it, all of it. */
static void
paint_title_above (const Sheet *sheet, WbRect line)
{
  float height = wb_page_set_get_head (sheet->set) - WB_PAGE_HEAD;
  WbRect box = { line.x, WB_PAGE_MARGIN, line.width, height };
  float of_line;
  guint n_lines;

  wb_shaper_measure (sheet->painter->shaper, sheet->words->title, WB_PAGE_LONG_TITLE, -1, 1, NULL, &of_line);
  n_lines = height / of_line;
  if (fits (sheet, sheet->words->title, WB_PAGE_LONG_TITLE, box.width, n_lines))
    n_lines = 0;
  if (sheet->index == 0)
    wb_tag_begin (sheet->painter, sheet->snapshot, "H1", sheet->words->title);
  wb_append_text (sheet->painter, sheet->snapshot, sheet->words->title, WB_PAGE_LONG_TITLE, box,
                  n_lines, get_colour (sheet, WB_COLOUR_TEXT));
  if (sheet->index == 0)
    wb_tag_end (sheet->painter, sheet->snapshot, "H1");
}

static void
paint_head (const Sheet *sheet)
{
  float above = wb_page_set_get_head (sheet->set) - WB_PAGE_HEAD;
  WbRect line = { WB_PAGE_MARGIN, WB_PAGE_MARGIN + above, sheet->width - 2 * WB_PAGE_MARGIN, WB_PAGE_HEAD - 4 };
  g_autofree char *number = get_number (sheet);
  g_autofree char *rows = wb_page_get_title (sheet->page);
  g_autofree char *right = g_strjoin (" · ", sheet->words->date, number, NULL);

  if (above > 0)
    paint_title_above (sheet, line);
  line.width -= GAP + wb_append_word (sheet->painter, sheet->snapshot, right, WB_STYLE_META, line, 1,
                                      get_colour (sheet, WB_COLOUR_SECONDARY));
  if (sheet->words->title != NULL && above <= 0)
    {
      WbRect title = line;
      float used;

      title.width = get_title_width (sheet, rows, line.width);
      used = GAP + paint_title (sheet, title);
      line.x += used;
      line.width -= used;
    }
  if (rows != NULL && line.width > 0)
    paint_lines (sheet, rows, WB_STYLE_META, line, HEAD_MORE, HEAD_ABOVE, WB_COLOUR_SECONDARY);
}

/* ---- themes ---------------------------------------------------------------------------------------------------------- */

static float
get_theme_width (const Sheet *sheet, const char *name)
{
  float width;

  wb_shaper_measure (sheet->painter->shaper, name, WB_STYLE_META, -1, 1, &width, NULL);

  return THEME_TILE + THEME_GAP + width;
}

static void
paint_theme (const Sheet *sheet, WbSlot domain, const char *name, WbRect box, guint max_lines)
{
  WbThemeLook look = *wb_painter_get_theme (sheet->painter, domain);
  float size = MIN (THEME_TILE, box.height - 1);
  WbRect tile = { box.x, box.y + (box.height - size) / 2, size, size };
  WbRect words = { box.x + THEME_TILE + THEME_GAP, box.y, box.width - THEME_TILE - THEME_GAP, box.height };
  float icon = size * THEME_ICON / THEME_TILE;
  float inset = (size - icon) / 2;

  wb_fill_box (sheet->snapshot, tile, wb_corners (4), &look.colour);
  wb_marks_append_icon (sheet->painter->marks, sheet->snapshot, look.icon, &look.on_colour, tile.x + inset,
                        tile.y + inset, icon);
  paint_lines (sheet, name, WB_STYLE_META, words, max_lines, 0, WB_COLOUR_TEXT);
}

/* A page below the first says which themes its columns are; beside the cut, so that it is gone once pages are joined. */
static void
paint_strip (const Sheet *sheet)
{
  const WbPage *page = sheet->page;
  float y = WB_PAGE_MARGIN + wb_page_set_get_head (sheet->set);
  const WbColumn *columns;
  guint n;

  if (page->row == 0)
    return;

  columns = wb_board_get_columns (page->board, &n);
  for (guint i = 0; i < n; i++)
    {
      float x = page->target.x + (columns[i].x - page->source.x) * page->scale;
      gboolean again = i > 0 && columns[i - 1].domain == columns[i].domain && columns[i - 1].x > page->source.x;

      if (!again && columns[i].x >= page->source.x && columns[i].x < page->source.x + page->source.width)
        paint_theme (sheet, columns[i].domain, columns[i].name,
                     (WbRect){ x, y, columns[i].width * page->scale, WB_PAGE_STRIP }, STRIP_LINES);
    }
}

/* ---- the board, and the marks to cut it by --------------------------------------------------------------------------- */

/* Painted apart: GTK puts a recording in the wrong place when the snapshot that it is appended to is scaled. */
static GskRenderNode *
paint_board (const Sheet *sheet, WbPainter *board_painter)
{
  const WbPage *page = sheet->page;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  if (page->chain != NULL)
    wb_paint_chain (board_painter, snapshot, page->chain, &page->source, sheet->words->focus, page->weakest);
  else
    wb_paint_scene (board_painter, snapshot, page->board, &page->source, sheet->words->focus, page->weakest);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
paint_content (const Sheet *sheet, WbPainter *board_painter)
{
  const WbPage *page = sheet->page;
  GtkSnapshot *snapshot = sheet->snapshot;
  g_autoptr (GskRenderNode) board = paint_board (sheet, board_painter);

  if (board == NULL)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (page->target.x, page->target.y, page->target.width,
                                                         page->target.height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (page->target.x, page->target.y));
  gtk_snapshot_scale (snapshot, page->scale, page->scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-page->source.x, -page->source.y));
  gtk_snapshot_append_node (snapshot, board);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
paint_mark (const Sheet *sheet, float x, float y, float width, float height)
{
  gtk_snapshot_append_color (sheet->snapshot, get_colour (sheet, WB_COLOUR_TEXT),
                             &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
paint_vertical_marks (const Sheet *sheet, float x)
{
  const WbRect *target = &sheet->page->target;
  float length = WB_PAGE_MARKS - MARK_GAP;

  paint_mark (sheet, x - MARK_WIDTH / 2, target->y - WB_PAGE_MARKS, MARK_WIDTH, length);
  paint_mark (sheet, x - MARK_WIDTH / 2, target->y + target->height + MARK_GAP, MARK_WIDTH, length);
}

static void
paint_horizontal_marks (const Sheet *sheet, float y)
{
  const WbRect *target = &sheet->page->target;
  float length = WB_PAGE_MARKS - MARK_GAP;

  paint_mark (sheet, target->x - WB_PAGE_MARKS, y - MARK_WIDTH / 2, length, MARK_WIDTH);
  paint_mark (sheet, target->x + target->width + MARK_GAP, y - MARK_WIDTH / 2, length, MARK_WIDTH);
}

static void
paint_cuts (const Sheet *sheet)
{
  const WbRect *target = &sheet->page->target;
  WbCut cuts = wb_page_get_cuts (sheet->page);

  if (cuts & WB_CUT_LEFT)
    paint_vertical_marks (sheet, target->x);
  if (cuts & WB_CUT_RIGHT)
    paint_vertical_marks (sheet, target->x + target->width);
  if (cuts & WB_CUT_TOP)
    paint_horizontal_marks (sheet, target->y);
  if (cuts & WB_CUT_BOTTOM)
    paint_horizontal_marks (sheet, target->y + target->height);
}

/* ---- foot ------------------------------------------------------------------------------------------------------------ */

static void
paint_map_cell (const Sheet *sheet, guint row, guint column, WbRect cell)
{
  const WbPage *page = sheet->page;

  if (row == page->row && column == page->column)
    wb_fill_box (sheet->snapshot, cell, wb_corners (1), get_colour (sheet, WB_COLOUR_TEXT));
  else if (wb_page_set_is_there (sheet->set, page, row, column))
    wb_edge_box (sheet->snapshot, cell, wb_corners (1), get_colour (sheet, WB_COLOUR_SECONDARY), 1);
  else
    wb_dash_box (sheet->painter, sheet->snapshot, cell, wb_corners (1), get_colour (sheet, WB_COLOUR_SECONDARY), 0.5);
}

/* Where the page lies among those that are put together; returns how wide that is. */
static float
paint_map (const Sheet *sheet)
{
  const WbPage *page = sheet->page;
  float height = MIN (MAP_HEIGHT, (WB_PAGE_FOOT - MAP_SPACE) / page->n_rows);
  float width = page->n_columns * MAP_WIDTH;
  float x = sheet->width - WB_PAGE_MARGIN - width;
  float y = sheet->height - WB_PAGE_MARGIN - page->n_rows * height;

  if (page->n_rows * page->n_columns == 1)
    return 0;

  for (guint row = 0; row < page->n_rows; row++)
    for (guint column = 0; column < page->n_columns; column++)
      paint_map_cell (sheet, row, column, (WbRect){ x + column * MAP_WIDTH, y + row * height, MAP_WIDTH - 1,
                                                    height - 1 });

  return width + GAP;
}

typedef struct
{
  WbSlot      domain;
  const char *name;
} Theme;

static GArray *
list_themes (const Sheet *sheet)
{
  GArray *themes = g_array_new (FALSE, FALSE, sizeof (Theme));
  WbProject *project = sheet->painter->project;
  guint n;
  const WbSlot *slots = wb_project_list (project, WB_KIND_DOMAIN, &n);
  g_autofree WbSlot *sorted = g_memdup2 (slots, n * sizeof (WbSlot));

  if (n > 0)
    g_qsort_with_data (sorted, n, sizeof (WbSlot), wb_domain_compare_slots, project);
  for (guint i = 0; i < n; i++)
    {
      Theme theme = { sorted[i], wb_record_get_title (wb_project_get (project, sorted[i])) };

      g_array_append_val (themes, theme);
    }

  return themes;
}

static float
get_widest (const Sheet *sheet, const GArray *themes)
{
  float widest = 0;

  for (guint i = 0; i < themes->len; i++)
    widest = MAX (widest, get_theme_width (sheet, g_array_index (themes, Theme, i).name));

  return widest;
}

/* How many lines the themes take when each is as wide as its name. */
static guint
count_lines (const Sheet *sheet, const GArray *themes, float width)
{
  float x = 0;
  guint n = 1;

  for (guint i = 0; i < themes->len; i++)
    {
      float needed = get_theme_width (sheet, g_array_index (themes, Theme, i).name);

      if (x > 0 && x + needed > width)
        {
          n++;
          x = 0;
        }
      x += needed + LEGEND_SPACE;
    }

  return n;
}

/* Side by side, each as wide as its name, on so many lines. */
static void
paint_flowing_legend (const Sheet *sheet, const GArray *themes, float width, guint n_lines)
{
  float line = MIN (LEGEND_LINE, (WB_PAGE_FOOT + 1) / n_lines);
  float y = sheet->height - WB_PAGE_MARGIN - n_lines * line;
  float x = 0;

  for (guint i = 0; i < themes->len; i++)
    {
      const Theme *theme = &g_array_index (themes, Theme, i);
      float needed = get_theme_width (sheet, theme->name);

      if (x > 0 && x + needed > width)
        {
          y += line;
          x = 0;
        }
      paint_theme (sheet, theme->domain, theme->name, (WbRect){ WB_PAGE_MARGIN + x, y, MIN (needed, width), line }, 1);
      x += needed + LEGEND_SPACE;
    }
}

/* When they do not fit on two lines, their names are cut. */
static void
paint_even_legend (const Sheet *sheet, const GArray *themes, float width, float column)
{
  guint per_line = MAX ((guint) (width / column), (themes->len + 1) / 2);
  float y = sheet->height - WB_PAGE_MARGIN - LEGEND_LINE;

  if (themes->len > per_line)
    y -= LEGEND_LINE;

  column = MIN (column, width / MAX (per_line, 1));
  for (guint i = 0; i < themes->len; i++)
    {
      const Theme *theme = &g_array_index (themes, Theme, i);

      paint_theme (sheet, theme->domain, theme->name,
                   (WbRect){ WB_PAGE_MARGIN + (i % per_line) * column, y + (i / per_line) * LEGEND_LINE,
                             column - LEGEND_SPACE / 2, LEGEND_LINE }, 1);
    }
}

/* In columns of equal width where the longest name has room in them. */
static void
paint_legend (const Sheet *sheet, float width)
{
  g_autoptr (GArray) themes = list_themes (sheet);
  float column = get_widest (sheet, themes) + LEGEND_SPACE;
  guint n_lines = count_lines (sheet, themes, width);

  if (n_lines <= LEGEND_LINES && (guint) (width / column) < (themes->len + 1) / 2)
    paint_flowing_legend (sheet, themes, width, n_lines);
  else
    paint_even_legend (sheet, themes, width, column);
}

/**
 * wb_paint_page:
 * @painter: paints what stands around the board; it has the project
 * @board_painter: paints the board; the same one, unless its text has another size
 * @snapshot: where to append, its origin at the corner of the paper
 * @set: pages
 * @words: what stands on each of them
 * @index: which page
 *
 * Paints a page: what it shows of the board, its head and foot, where it lies among the others, and where to cut.
 */
void
wb_paint_page (WbPainter *painter, WbPainter *board_painter, GtkSnapshot *snapshot, const WbPageSet *set,
               const WbPageWords *words, guint index)
{
  Sheet sheet = { .painter = painter, .snapshot = snapshot, .set = set, .words = words, .index = index };

  g_return_if_fail (painter != NULL && board_painter != NULL && painter->project != NULL);
  g_return_if_fail (set != NULL && words != NULL && index < wb_page_set_get_n (set));

  sheet.page = wb_page_set_get (set, index);
  wb_page_set_get_size (set, &sheet.width, &sheet.height);
  gtk_snapshot_append_color (snapshot, get_colour (&sheet, WB_COLOUR_CARD),
                             &GRAPHENE_RECT_INIT (0, 0, sheet.width, sheet.height));
  paint_head (&sheet);
  paint_content (&sheet, board_painter);
  paint_cuts (&sheet);
  paint_strip (&sheet);
  paint_legend (&sheet, sheet.width - 2 * WB_PAGE_MARGIN - paint_map (&sheet));
}
