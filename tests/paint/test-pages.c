/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of paper: what stands on each, that themes are told apart without colour. */

#include <librsvg/rsvg.h>
#include <string.h>

#include "paper.h"
#include "small-plan.h"

static const char *const themes[] = { "Wonen", "Werk", "School", "Veilig", "Gezond" };

/* Title, date and number on each page, and the name of each theme. */
static void
test_words (Paper *paper, gconstpointer data)
{
  g_auto (GStrv) pages = paper_read (paper);
  guint n = g_strv_length (pages);

  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n);

      paper_check_has (pages[i], "Rivierenwijk 2046");
      paper_check_has (pages[i], "24 Nov 2026");
      paper_check_has (pages[i], number);
      for (guint theme = 0; theme < G_N_ELEMENTS (themes); theme++)
        paper_check_has (pages[i], themes[theme]);
    }
  paper_check_has (pages[0], "Residents say");
  paper_check_has (pages[1], "Residents say (continued)");
}

/* Words as they are where nothing parts them. */
static char *
join_words (const char *text)
{
  g_auto (GStrv) parts = g_regex_split_simple ("[\\s\u2010]+", text, 0, 0);

  return g_strjoinv (NULL, parts);
}

static guint
count_words (const char *text, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *line = g_strjoinv (" ", lines);
  guint n = 0;

  for (const char *at = line; (at = strstr (at, words)) != NULL; at += strlen (words))
    n++;

  return n;
}

/* A title however long is all there, and so is what tells one page from another. */
static void
test_long_title (Paper *paper, gconstpointer data)
{
  GString *text = g_string_new ("plan title='");
  g_auto (GStrv) pages = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "Wonen en leven ");
  g_string_append (text, "'\n housing name=Wonen\n");
  for (guint i = 0; i < PAPER_N_VOICES; i++)
    g_string_append_printf (text, "voice n%02u text='Nummer %u' domains=housing may-share=yes\n", i, i);

  g_object_unref (paper->project);
  paper->project = small_plan_new (text->str);
  g_string_free (text, TRUE);
  paper->options.paper = WB_PAPER_A4;

  pages = paper_read (paper);
  g_assert_cmpuint (count_words (pages[0], "Wonen en leven"), ==, 60);
  g_assert_cmpuint (count_words (pages[1], "Wonen en leven"), ==, 60);
  paper_check_has (pages[0], "Residents say");
  paper_check_has (pages[1], "Residents say (continued)");
  paper_check_has (pages[1], "Page 2 of");
}

/* A word that is longer than a line goes on on the next. */
static void
test_long_word_in_title (Paper *paper, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("plan title='");
  g_auto (GStrv) pages = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < 5; i++)
    g_string_append (text, "Hottentottententententoonstelling");
  whole = g_strdup (strchr (text->str, '\'') + 1);
  g_string_append (text, "'\n goal g1 title='Droog' target-year=2026\n");
  g_object_unref (paper->project);
  paper->project = small_plan_new (text->str);
  paper->options.paper = WB_PAPER_A4;

  pages = paper_read (paper);
  joined = join_words (pages[0]);
  g_assert_nonnull (strstr (joined, whole));
}

/* A title that somebody would give, beside all rows of a page. */
static void
test_full_head (Paper *paper, gconstpointer data)
{
  GString *text = g_string_new ("plan title='Rivierenwijk 2046: wijkplan voor de Rivierenwijk, de Lekstraat en omgeving, "
                                "met bewoners gemaakt in de buurtkamer van de wijk'\n"
                                "goal g1 title='Droog' domain=safe target-year=2026\n"
                                "goal g2 title='Warm' domain=safe target-year=2028\n"
                                "goal g3 title='Samen' domain=safe target-year=2046\n");
  g_auto (GStrv) pages = NULL;
  guint n;

  for (guint i = 0; i < PAPER_N_VOICES; i++)
    g_string_append_printf (text, "voice n%02u text='Nummer %u' domains=safe may-share=yes\n", i, i);
  g_object_unref (paper->project);
  paper->project = small_plan_new (text->str);
  g_string_free (text, TRUE);
  paper->options.paging = WB_PAGING_BY_THEME;
  paper->options.paper = WB_PAPER_A4;

  for (guint portrait = 0; portrait < 2; portrait++)
    {
      paper->options.portrait = portrait;
      g_clear_pointer (&pages, g_strfreev);
      pages = paper_read (paper);
      n = g_strv_length (pages);
      for (guint i = 0; i < n; i++)
        {
          if (strstr (pages[i], "…") != NULL)
            g_error ("Something is cut on page %u of %u:\n%s", i + 1, n, pages[i]);
          paper_check_has (pages[i], "buurtkamer");
        }
    }
}

/* Names as they are: longer than a card or a column is wide. */
#define LONG_NAMES \
  "plan title='Rivierenwijk 2046: samen verder' ambition='Wie hier opgroeit, heeft dezelfde kansen en leeft even lang gezond " \
  "als een kind aan de overkant van de brug, en woont in een huis dat droog, warm en betaalbaar is.'\n" \
  "housing name='Wonen en energie in de wijk'\n work name='Werk, inkomen en schuldhulp'\n school name='Onderwijs en opvoeding'\n" \
  "partner p name='Bewonerscollectief Onze Binnentuin en omgeving'\n partner q name='Huurdersvereniging van de Lekstraat en de Waal'\n" \
  "goal g1 title='Alle woningen droog en warm voor de winter' domain=housing target-year=2026\n" \
  "goal g2 title='Een wijk waarin niemand alleen is' domain=school target-year=2044\n" \
  "action a1 title='Het schimmelteam komt binnen vijf dagen langs'\n action a2 title='Energiecoach'\n" \
  "contributes a1 g1 weight=large\n contributes a1 g2 weight=small\n contributes a2 g1\n" \
  "takes-part p a1 roles=lead\n takes-part q a1 roles=does\n takes-part q a2\n" \
  "voice v1 text='Het schimmelt hier' heard-through='het gesprek in het portiek van de Maasbuurt' domains=health may-share=yes\n" \
  "grounds v1 g1\n"

static void
check_not_cut (Paper *paper)
{
  static const char *const names[] = { "Binnentuin", "omgeving", "Lekstraat", "Maasbuurt", "schuldhulp", "opvoeding" };
  g_auto (GStrv) pages = paper_read (paper);
  g_autofree char *text = g_strjoinv ("\n", pages);

  if (strstr (text, "…") != NULL)
    g_error ("Something is cut on the pages:\n%s", text);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    paper_check_has (text, names[i]);
}

/* On paper nobody can point at what is cut. */
static void
test_nothing_is_cut (Paper *paper, gconstpointer data)
{
  g_object_unref (paper->project);
  paper->project = small_plan_new (LONG_NAMES);
  paper->options.show_flags = TRUE;

  for (WbPaging paging = WB_PAGING_WHOLE; paging <= WB_PAGING_BY_THEME; paging++)
    for (WbPaper size = WB_PAPER_A4; size <= WB_PAPER_A3; size++)
      for (guint portrait = 0; portrait < 2; portrait++)
        {
          paper->options.paging = paging;
          paper->options.paper = size;
          paper->options.portrait = portrait;
          check_not_cut (paper);
        }
}

static GBytes *
draw_filtered (Paper *paper, GHashTable *matches)
{
  const WbBoardOptions options = { .today = SMALL_PLAN_TODAY, .text_scale = 1 };
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbBoard) board = wb_board_new (paper->project, &options, wb_shaper_get_measurer (shaper));
  g_autoptr (WbSight) sight = wb_sight_new (board, &(WbRect){ 0, 0, 900, 700 });
  g_autoptr (WbDrawing) drawing = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  wb_sight_set_filter (sight, matches, NULL);
  paper->options.paging = WB_PAGING_AS_SEEN;
  paper->options.sight = sight;
  drawing = wb_drawing_new_for_pages (paper->project, &paper->options);
  paper->options.sight = NULL;
  bytes = wb_drawing_to_bytes (drawing, WB_DRAWING_PNG, 500, &error);
  g_assert_no_error (error);

  return bytes;
}

/* A filter that dims what does not match does so on a page as seen. */
static void
test_filter_dims (Paper *paper, gconstpointer data)
{
  g_autoptr (GHashTable) matches = g_hash_table_new (NULL, NULL);
  g_autoptr (GBytes) all = draw_filtered (paper, NULL);
  g_autoptr (GBytes) none = draw_filtered (paper, matches);

  g_assert_false (g_bytes_equal (all, none));
}

static void
test_no_bitmap (Paper *paper, gconstpointer data)
{
  g_autofree char *path = paper_write (paper, "pages.pdf", WB_DRAWING_PDF);
  g_autofree char *images = paper_run ((const char *[]) { "pdfimages", "-list", path, NULL });
  g_auto (GStrv) lines = g_strsplit (g_strstrip (images), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 2);
}

static void
test_paper_size (Paper *paper, gconstpointer data)
{
  g_autofree char *path = paper_write (paper, "pages.pdf", WB_DRAWING_PDF);
  g_autofree char *info = paper_run ((const char *[]) { "pdfinfo", path, NULL });

  paper_check_has (info, "(A3)");
}

/* ---- pixels ---------------------------------------------------------------------------------------------------------- */

typedef struct
{
  int     width, height;
  guint8 *grey;
} Picture;

static guint8
get_grey (guint32 pixel)
{
  return ((pixel >> 16 & 0xff) * 299 + (pixel >> 8 & 0xff) * 587 + (pixel & 0xff) * 114) / 1000;
}

/* As a printer without colours has it. Takes the surface. */
static Picture
take_grey (cairo_surface_t *surface)
{
  Picture picture = { cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface) };

  cairo_surface_flush (surface);
  picture.grey = g_malloc (picture.width * picture.height);
  for (int y = 0; y < picture.height; y++)
    for (int x = 0; x < picture.width; x++)
      picture.grey[y * picture.width + x] =
          get_grey (((guint32 *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)))[x]);
  cairo_surface_destroy (surface);

  return picture;
}

static Picture
take_picture (const WbDrawing *drawing, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, drawing->width, drawing->height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GskRenderNode) node = wb_drawing_get_page (drawing, page);

  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);

  return take_grey (surface);
}

static Picture
take_picture_of_svg (const char *path, const WbDrawing *drawing)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, drawing->width, drawing->height);
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle room = { 0, 0, drawing->width, drawing->height };
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_file (path, &error);

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_render_document (handle, cr, &room, NULL));
  g_object_unref (handle);
  cairo_destroy (cr);

  return take_grey (surface);
}

static guint
count_different (const Picture *a, const Picture *b, int top, int bottom)
{
  guint n = 0;

  for (int i = top * a->width; i < bottom * a->width; i++)
    n += (a->grey[i] < 128) != (b->grey[i] < 128);

  return n;
}

/* With another icon and the same name and colour, the theme looks otherwise in black and white: in the foot of each page,
 * and above the columns of a page that has no headers. */
static void
test_icons_without_colour (Paper *paper, gconstpointer data)
{
  g_autoptr (WbDrawing) one = wb_drawing_new_for_pages (paper->project, &paper->options);
  Picture before = take_picture (one, 1);
  Picture after;
  const int strip = WB_PAGE_MARGIN + WB_PAGE_HEAD;
  g_autoptr (WbDrawing) two = NULL;

  small_plan_change (paper->project, "housing icon=safety");
  two = wb_drawing_new_for_pages (paper->project, &paper->options);
  after = take_picture (two, 1);
  g_assert_cmpuint (count_different (&before, &after, strip, strip + WB_PAGE_STRIP), >, 10);
  g_assert_cmpuint (count_different (&before, &after, before.height - WB_PAGE_MARGIN - WB_PAGE_FOOT, before.height), >, 10);
  g_assert_cmpuint (count_different (&before, &after, 0, strip), ==, 0);
  g_free (before.grey);
  g_free (after.grey);
}

/* cairo rounds where a recording goes, so what is nearby counts too. The next card is farther away. */
static guint8
get_darkest (const Picture *picture, int x, int y)
{
  guint8 darkest = 255;

  for (int i = -3; i <= 3; i++)
    for (int j = -3; j <= 3; j++)
      darkest = MIN (darkest, picture->grey[(y + i) * picture->width + x + j]);

  return darkest;
}

static void
find_line_cb (const WbLine *line, gpointer data)
{
  const WbPoint *a = &line->points[1], *b = &line->points[2];

  *(WbPoint *) data = (WbPoint){ (a->x + b->x) / 2, (a->y + b->y) / 2 };
}

/* A line is where it belongs also when the board is made smaller. */
static void
test_lines_in_place (Paper *paper, gconstpointer data)
{
  g_autoptr (WbDrawing) drawing = NULL;
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbPageSet) set = NULL;
  const WbPage *page;
  WbPoint point = { 0, 0 };
  Picture picture;
  int x, y;

  paper->options.paging = WB_PAGING_WHOLE;
  drawing = wb_drawing_new_for_pages (paper->project, &paper->options);
  set = wb_page_set_new (paper->project, &paper->options, wb_shaper_get_measurer (shaper));
  page = wb_page_set_get (set, 0);
  g_assert_cmpfloat (page->scale, !=, 1);
  wb_board_foreach_line (page->board, &page->source, find_line_cb, &point);
  picture = take_picture (drawing, 0);
  x = page->target.x + (point.x - page->source.x) * page->scale;
  y = page->target.y + (point.y - page->source.y) * page->scale;
  g_assert_cmpuint (get_darkest (&picture, x, y), <, 230);
  g_free (picture.grey);
}

typedef struct
{
  const WbRect *source;
  WbPoint       point;
} LinePoint;

/* A place on an upright piece of a line that the page shows. */
static void
find_upright_cb (const WbLine *line, gpointer data)
{
  LinePoint *found = data;

  for (guint i = 1; i < line->n_points; i++)
    {
      const WbPoint *a = &line->points[i - 1], *b = &line->points[i];
      float top = MAX (MIN (a->y, b->y), found->source->y);
      float bottom = MIN (MAX (a->y, b->y), found->source->y + found->source->height);

      if (a->x == b->x && bottom - top > 40)
        found->point = (WbPoint){ a->x, (top + bottom) / 2 };
    }
}

/* Cairo would put what is recorded elsewhere than at 0, 0 in another place of an SVG. */
static void
test_lines_in_svg (Paper *paper, gconstpointer data)
{
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_pages (paper->project, &paper->options);
  g_autofree char *path = paper_write (paper, "board.svg", WB_DRAWING_SVG);
  g_autofree char *second = g_build_filename (paper->folder, "board-2.svg", NULL);
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbPageSet) set = wb_page_set_new (paper->project, &paper->options, wb_shaper_get_measurer (shaper));
  const WbPage *page = wb_page_set_get (set, 1);
  LinePoint found = { .source = &page->source };
  Picture picture = take_picture_of_svg (second, drawing);

  g_assert_cmpfloat (page->source.y, >, 0);
  wb_board_foreach_line (page->board, &page->source, find_upright_cb, &found);
  g_assert_cmpfloat (found.point.x, >, 0);
  g_assert_cmpuint (get_darkest (&picture, page->target.x + (found.point.x - page->source.x) * page->scale,
                                 page->target.y + (found.point.y - page->source.y) * page->scale), <, 230);
  g_free (picture.grey);
}

/* What the layout takes for the smallest letters is that. */
static void
test_smallest_text (void)
{
  float smallest = G_MAXFLOAT;

  for (guint style = 0; style < WB_N_PAINT_STYLES; style++)
    {
      PangoFontDescription *font = wb_fonts_describe (style, 1);

      smallest = MIN (smallest, (float) pango_font_description_get_size (font) / PANGO_SCALE);
      pango_font_description_free (font);
    }
  g_assert_cmpfloat (smallest, ==, WB_SMALLEST_TEXT);
}

#define ADD(path, func) g_test_add ("/pages/" path, Paper, NULL, paper_set_up, func, paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("words", test_words);
  ADD ("long-title", test_long_title);
  ADD ("long-word-in-title", test_long_word_in_title);
  ADD ("filter-dims", test_filter_dims);
  ADD ("full-head", test_full_head);
  ADD ("nothing-is-cut", test_nothing_is_cut);
  ADD ("no-bitmap", test_no_bitmap);
  ADD ("paper-size", test_paper_size);
  ADD ("icons-without-colour", test_icons_without_colour);
  ADD ("lines-in-place", test_lines_in_place);
  ADD ("lines-in-svg", test_lines_in_svg);
  g_test_add_func ("/pages/smallest-text", test_smallest_text);

  return g_test_run ();
}
