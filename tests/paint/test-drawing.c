/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A board becomes a file without a display: text stays text in a PDF, nothing in it is a bitmap, and a file is replaced
 * whole or not at all. */

#include "wb-drawing.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "folder.h"
#include "small-plan.h"

static const char plan[] =
  "voice v1 text='De schimmel komt elk najaar terug.' domains=housing heard-through=portiekgesprek\n"
  "voice v2 text='Bij de brug is het donker.' domains=safe\n"
  "voice v3 text='Ons kind hoest de hele winter.' domains=health\n"
  "voice v4 text='De lift doet het drie dagen niet.' domains=housing\n"
  "voice v5 text='Laat óns de binnentuin beheren.' domains=housing\n"
  "goal g1 title='Alle woningen droog en warm' domain=housing also-domains=health target-year=2026 status=running "
  "participation=co-produce\n"
  "goal g2 title='Minder storingen' domain=housing target-year=2026 status=agreed\n"
  "goal g3 title='Zorg die je begrijpt' domain=health target-year=2029 status=reached\n"
  "goal g4 title='Niemand verhuist om zijn woning' domain=housing target-year=2046 status=dropped\n"
  "action a1 title='Schimmelteam binnen 5 dagen' status=running\n"
  "action a2 title='Longzorg aan huis' status=on-hold\n"
  "action a3 title='Zonder doel' status=idea\n"
  "partner p1 name=Rivierhuis\n"
  "partner p2 name='GGD + wijkzorg'\n"
  "grounds v1 g1\n"
  "contributes a1 g1 weight=large\n"
  "contributes a2 g3 weight=medium\n"
  "contributes a2 g1 weight=small\n"
  "takes-part p1 a1 roles=lead\n"
  "takes-part p2 a1 roles=does\n";

static const char *const words[] = {
  "De schimmel komt elk", "De lift doet het", "Laat óns", "Alle woningen", "Minder storingen", "Zorg die je begrijpt",
  "Niemand verhuist", "Schimmelteam", "binnen 5", "Longzorg aan huis", "Zonder doel", "Rivierhuis",
  "GGD + wijkzorg",
};

typedef struct
{
  WbProject     *project;
  WbBoardOptions options;
  gboolean       chain; /* whether it draws that, or the board */
  char          *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
  fixture->chain = GPOINTER_TO_INT (data);
  fixture->options = (WbBoardOptions) { .today = SMALL_PLAN_TODAY, .fold = TRUE, .show_flags = TRUE, .text_scale = 1 };
  fixture->folder = g_dir_make_tmp ("wijkbord-drawing-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->project);
}

static WbDrawing *
new_drawing (Fixture *fixture, WbScheme scheme)
{
  const WbChainOptions options = { .board = fixture->options };

  return fixture->chain ? wb_drawing_new_for_chain (fixture->project, &options, scheme)
                        : wb_drawing_new_for_board (fixture->project, &fixture->options, scheme);
}

static char *
draw (Fixture *fixture, const char *name, WbScheme scheme, WbDrawingFormat format, int width)
{
  g_autoptr (WbDrawing) drawing = new_drawing (fixture, scheme);
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  wb_drawing_write (drawing, path, format, width, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

static char *
run (const char *program, const char *option, const char *path)
{
  const char *argv[] = { program, option, path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  /* Only pdftotext has to be told where to write. */
  if (strcmp (program, "pdftotext") != 0)
    argv[3] = NULL;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return output;
}

static void
test_text_in_pdf (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = draw (fixture, "board.pdf", WB_SCHEME_LIGHT, WB_DRAWING_PDF, 0);
  g_autofree char *text = run ("pdftotext", "-raw", path);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("“%s” is not in the text of the PDF:\n%s", words[i], text);
  g_assert_null (strstr (text, "\357\277\275"));
}

static void
test_no_bitmap_in_pdf (Fixture *fixture, gconstpointer data)
{
  for (WbScheme scheme = 0; scheme < WB_N_SCHEMES; scheme++)
    {
      g_autofree char *path = draw (fixture, "board.pdf", scheme, WB_DRAWING_PDF, 0);
      g_autofree char *images = run ("pdfimages", "-list", path);
      g_auto (GStrv) lines = g_strsplit (g_strstrip (images), "\n", -1);

      g_assert_cmpuint (g_strv_length (lines), ==, 2);
    }
}

static guint
count_patterns (Fixture *fixture)
{
  g_autofree char *path = draw (fixture, "board.pdf", WB_SCHEME_LIGHT, WB_DRAWING_PDF, 0);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  const char *at = g_mapped_file_get_contents (file);
  const char *end = at + g_mapped_file_get_length (file);
  const char word[] = "/PatternType";
  guint n = 0;

  for (; at + strlen (word) <= end; at++)
    n += memcmp (at, word, strlen (word)) == 0;

  return n;
}

/* A pattern is several objects of a PDF: with one for each line, lines would take most of the file. */
static void
test_no_pattern_for_a_line (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_patterns (fixture), ==, 0);
}

static void
test_pdf_says_what_it_is (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *info = NULL;

  small_plan_change (fixture->project, "plan title='Rivierenwijk 2046' language=nl backbone=p1");
  path = draw (fixture, "board.pdf", WB_SCHEME_LIGHT, WB_DRAWING_PDF, 0);
  info = run ("pdfinfo", "-isodates", path);
  g_assert_nonnull (strstr (info, "Rivierenwijk 2046"));
  g_assert_nonnull (strstr (info, "Rivierhuis"));
  g_assert_nonnull (strstr (info, "2026-11-24"));
  g_assert_nonnull (strstr (info, "Pages:           1"));
}

static char *
draw_in_language (Fixture *fixture, const char *language, WbDrawingFormat format, const char *name)
{
  g_autofree char *change = g_strdup_printf ("plan title='Wonen & <werk>' language='%s'", language);
  g_autofree char *path = NULL;
  char *content = NULL;
  gsize length;

  small_plan_change (fixture->project, change);
  path = draw (fixture, name, WB_SCHEME_LIGHT, format, 0);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (gsize i = 0; i < length; i++) /* so that it can be searched as a text */
    if (content[i] == '\0')
      content[i] = ' ';

  return content;
}

static void
test_language_of_pdf (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dutch = draw_in_language (fixture, "nl-BE", WB_DRAWING_PDF, "board.pdf");
  g_autofree char *odd = draw_in_language (fixture, "nl) /Evil (", WB_DRAWING_PDF, "odd.pdf");
  const char *catalog = strstr (dutch, "/Type /Catalog");
  const char *place = strstr (dutch, "startxref\n");

  g_assert_nonnull (catalog);
  g_assert_nonnull (strstr (catalog, "/Lang (nl-BE)"));
  g_assert_nonnull (strstr (catalog, "/DisplayDocTitle true"));
  g_assert_true (g_str_has_prefix (dutch + g_ascii_strtoull (place + strlen ("startxref\n"), NULL, 10), "xref\n"));
  g_assert_true (g_str_has_suffix (dutch, "%%EOF\n"));
  g_assert_null (strstr (odd, "/Lang"));
  g_assert_null (strstr (odd, "Evil"));
}

static void
test_svg_says_what_it_is (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = draw_in_language (fixture, "nl", WB_DRAWING_SVG, "board.svg");
  g_autofree char *path = g_build_filename (fixture->folder, "board.svg", NULL);
  g_autofree char *checked = run ("xmllint", "--noout", path);
  const char *root = strstr (content, "<svg ");

  g_assert_nonnull (root);
  g_assert_nonnull (strstr (root, "role=\"img\" xml:lang=\"nl\">\n<title>Wonen &amp; &lt;werk&gt;</title>"));
}

/* A document that takes the picture in knows by this how large it is. */
static void
test_png_says_how_fine_it_is (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = draw (fixture, "board.png", WB_SCHEME_LIGHT, WB_DRAWING_PNG, 0);
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new_from_file (path, NULL);

  g_assert_cmpstr (gdk_pixbuf_get_option (picture, "x-dpi"), ==, "192");
}

/* In an SVG cairo numbers what it defines through the life of a process, so only a new process gives the same again. */
static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  static const WbDrawingFormat formats[] = { WB_DRAWING_PDF, WB_DRAWING_PNG };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (WbDrawing) one = new_drawing (fixture, WB_SCHEME_DARK);
      g_autoptr (WbDrawing) two = new_drawing (fixture, WB_SCHEME_DARK);
      g_autoptr (GBytes) first = wb_drawing_to_bytes (one, formats[i], 400, NULL);
      g_autoptr (GBytes) second = wb_drawing_to_bytes (two, formats[i], 400, NULL);

      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_no_bitmap_in_svg (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = draw (fixture, "board.svg", WB_SCHEME_LIGHT, WB_DRAWING_SVG, 0);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "<?xml"));
  g_assert_null (strstr (content, "<image"));
}

static void
check_png (Fixture *fixture, int width, int expected_width)
{
  g_autofree char *path = draw (fixture, "board.png", WB_SCHEME_LIGHT, WB_DRAWING_PNG, width);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, expected_width);
  cairo_surface_destroy (surface);
}

static void
test_png_width (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbDrawing) drawing = new_drawing (fixture, WB_SCHEME_LIGHT);

  check_png (fixture, 1, 1);
  check_png (fixture, 99, 99);
  check_png (fixture, 1920, 1920);
  check_png (fixture, 0, (int) (drawing->width * 2 + .5f));
}

static void
test_png_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbDrawing) drawing = new_drawing (fixture, WB_SCHEME_LIGHT);
  g_autofree char *path = g_build_filename (fixture->folder, "board.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (wb_drawing_write (drawing, path, WB_DRAWING_PNG, 32768, NULL, NULL, NULL, &error));
  g_assert_error (error, WB_DRAWING_ERROR, WB_DRAWING_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "32768"));
  g_assert_cmpuint (folder_count (fixture->folder), ==, 0);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbDrawing) drawing = new_drawing (fixture, WB_SCHEME_LIGHT);
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "board.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (wb_drawing_write (drawing, path, WB_DRAWING_PDF, 0, NULL, NULL, NULL, &error));
  g_assert_error (error, WB_DRAWING_ERROR, WB_DRAWING_ERROR_IO);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, g_strerror (ENOENT)));
}

/* A drawing goes where a link leads, and leaves nothing else behind. */
static void
test_link_stays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target.pdf", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.pdf", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink (target, link), ==, 0);
  g_free (draw (fixture, "link.pdf", WB_SCHEME_LIGHT, WB_DRAWING_PDF, 0));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (target, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpuint (folder_count (fixture->folder), ==, 2);
}

static void
test_empty_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbProject) empty = small_plan_empty ();
  g_autoptr (WbDrawing) drawing = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_set_object (&fixture->project, empty);
  drawing = new_drawing (fixture, WB_SCHEME_LIGHT);
  bytes = wb_drawing_to_bytes (drawing, WB_DRAWING_PDF, 0, NULL);
  g_assert_nonnull (bytes);
  g_assert_cmpfloat (drawing->width, >, 0);
  g_assert_cmpfloat (drawing->height, >, 0);
}

/* A theme that changes is painted in its new colour, although the painter has seen it before. */
static void
test_theme_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbPainter) painter = wb_painter_new (shaper, WB_SCHEME_LIGHT);
  WbSlot slot = small_plan_find (fixture->project, "health");
  GdkRGBA before;

  wb_painter_set_project (painter, fixture->project);
  before = wb_painter_get_theme (painter, slot)->colour;
  small_plan_change (fixture->project, "health colour=#5a2d82 icon=safety");
  g_assert_false (gdk_rgba_equal (&before, &wb_painter_get_theme (painter, slot)->colour));
  g_assert_cmpstr (wb_painter_get_theme (painter, slot)->icon, ==, "safety");
}

static void
test_formats (void)
{
  WbDrawingFormat format = WB_DRAWING_PNG;

  g_assert_true (wb_drawing_format_from_path ("a.b/board.PDF", &format));
  g_assert_cmpint (format, ==, WB_DRAWING_PDF);
  g_assert_true (wb_drawing_format_from_path ("board.svg", &format));
  g_assert_cmpint (format, ==, WB_DRAWING_SVG);
  g_assert_false (wb_drawing_format_from_path ("board.jpg", &format));
  g_assert_false (wb_drawing_format_from_path ("pdf", &format));
  g_assert_cmpint (format, ==, WB_DRAWING_SVG);
}

#define ADD(path, func) g_test_add ("/drawing/" path, Fixture, NULL, set_up, func, tear_down)
#define ADD_BOTH(path, func) \
  ADD (path, func); g_test_add ("/drawing/chain/" path, Fixture, GINT_TO_POINTER (TRUE), set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_BOTH ("text-in-pdf", test_text_in_pdf);
  ADD_BOTH ("no-bitmap-in-pdf", test_no_bitmap_in_pdf);
  ADD_BOTH ("no-pattern-for-a-line", test_no_pattern_for_a_line);
  ADD_BOTH ("pdf-says-what-it-is", test_pdf_says_what_it_is);
  ADD_BOTH ("language-of-pdf", test_language_of_pdf);
  ADD_BOTH ("svg-says-what-it-is", test_svg_says_what_it_is);
  ADD_BOTH ("png-says-how-fine-it-is", test_png_says_how_fine_it_is);
  ADD_BOTH ("same-bytes", test_same_bytes);
  ADD_BOTH ("no-bitmap-in-svg", test_no_bitmap_in_svg);
  ADD_BOTH ("png-width", test_png_width);
  ADD ("png-too-large", test_png_too_large);
  ADD ("no-folder", test_no_folder);
  ADD ("link-stays", test_link_stays);
  ADD_BOTH ("empty-plan", test_empty_plan);
  ADD ("theme-changes", test_theme_changes);
  g_test_add_func ("/drawing/formats", test_formats);

  return g_test_run ();
}
