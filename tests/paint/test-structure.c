/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A PDF can be heard: theme by theme, its goals as headings and their actions as lists, with words for what is drawn
 * without them. */

#include "wb-drawing.h"
#include "wb-node-draw.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "small-plan.h"

#define N_VOICES 60

static const char plan[] =
  "plan title='Rivierenwijk 2046' language=nl\n"
  "voice v1 text='De schimmel (in de hoek) komt terug' domains=housing heard-through=portiekgesprek\n"
  "goal g1 title='Alle woningen droog' domain=housing also-domains=health target-year=2026 status=running priority=yes\n"
  "goal g2 title='Zorg die je begrijpt' domain=health target-year=2026 status=agreed\n"
  "goal g3 title='Şükran kookt' domain=health target-year=2026\n"
  "action a1 title='Schimmelteam' status=running\n"
  "action a2 title='Lijst van portieken' status=done\n"
  "partner p1 name=Rivierhuis\n"
  "partner p2 name='GGD Veenstreek'\n"
  "grounds v1 g1\n"
  "contributes a1 g1\n"
  "contributes a2 g1\n"
  "takes-part p1 a1 roles=lead\n"
  "takes-part p2 a1 roles=does\n";

/* ---- what a PDF says ------------------------------------------------------------------------------------------------ */

static GBytes *
draw_pdf (WbDrawing *drawing)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = wb_drawing_to_bytes (drawing, WB_DRAWING_PDF, 0, &error);

  g_assert_no_error (error);

  return bytes;
}

/* Its structure and the words that are drawn, as a reader of PDF finds them: a tag or a text on a line. */
static char *
read_structure (GBytes *bytes)
{
  g_autofree char *path = NULL, *folder = g_dir_make_tmp ("wijkbord-structure-XXXXXX", NULL);
  const char *argv[] = { "pdfinfo", "-struct-text", NULL, NULL };
  g_autofree char *said = NULL;
  char *output = NULL;
  int status;

  path = g_build_filename (folder, "board.pdf", NULL);
  argv[2] = path;
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &said, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_assert_cmpstr (said, ==, "");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return output;
}

/* What is read in place of what is drawn, one after the other, as the PDF writes it. */
static char *
list_words (GBytes *bytes)
{
  static const char key[] = "/ActualText ";
  GString *list = g_string_new (NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size), *end;

  for (const char *at = data; (at = memchr (at, '/', data + size - at)) != NULL; at++)
    if ((gsize) (data + size - at) > strlen (key) && memcmp (at, key, strlen (key)) == 0)
      {
        end = memchr (at, '\n', data + size - at);
        g_string_append_len (list, at + strlen (key), end + 1 - at - strlen (key));
      }

  return g_string_free (list, FALSE);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at += strlen (part))
    n++;

  return n;
}

static void
assert_in_order (const char *text, const char *const *parts)
{
  const char *at = text;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (at, parts[i]);

      if (found == NULL)
        g_error ("“%s” is not where it should be in:\n%s", parts[i], text);
      at = found + strlen (parts[i]);
    }
}

/* The table at the end says where each object is. */
static void
check_table (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *place = g_strrstr_len (data + size - 40, 40, "startxref\n");
  const char *table = data + g_ascii_strtoull (place + strlen ("startxref\n"), NULL, 10);
  guint64 n = g_ascii_strtoull (table + strlen ("xref\n0 "), NULL, 10);
  const char *entry = strchr (table + strlen ("xref\n"), '\n') + 1;

  g_assert_true (g_str_has_prefix (table, "xref\n0 "));
  g_assert_cmpuint (n, >, 10);
  for (guint64 i = 1; i < n; i++)
    {
      g_autofree char *head = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj", i);

      g_assert_true (g_str_has_prefix (data + g_ascii_strtoull (entry + 20 * i, NULL, 10), head));
    }
}

/* ---- the tests ------------------------------------------------------------------------------------------------------ */

static WbDrawing *
draw_pages (WbProject *project, WbPaging paging, WbPaper paper)
{
  const WbPageOptions options = { .paging = paging, .paper = paper, .today = SMALL_PLAN_TODAY };

  return wb_drawing_new_for_pages (project, &options);
}

static void
test_order (void)
{
  static const char *const order[] = {
    "Document\n", "H1", "\"Rivierenwijk 2046\"", "H2", "Housing", "H3", "P", "De schimmel", "H3", "H4", "Alle woningen",
    "P", "2026", "L ", "LI ", "LBody", "Schimmelteam", "Rivierhuis", "LI ", "LBody", "Lijst van portieken", "H2", "Health",
    "H3", "H4", "\"Zorg die je begrijpt\"", NULL,
  };
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbDrawing) drawing = draw_pages (project, WB_PAGING_WHOLE, WB_PAPER_A4);
  g_autoptr (GBytes) bytes = draw_pdf (drawing);
  g_autofree char *structure = read_structure (bytes);

  assert_in_order (structure, order);
  g_assert_cmpuint (count (structure, "Document\n"), ==, 1);
  g_assert_cmpuint (count (structure, "L (block)\n"), ==, 1);
  g_assert_cmpuint (count (structure, "LI (block)\n"), ==, 2);
  /* What stands around the board is not part of it; from 1.18 on cairo puts it into the document all the same. */
  if (cairo_version () < CAIRO_VERSION_ENCODE (1, 18, 0))
    g_assert_null (strstr (structure, "Page 1"));
  check_table (bytes);
}

/* A status that is but a sign, a star, a theme that is but an icon, and who leads. */
static void
test_words_for_signs (void)
{
  static const char *const order[] = {
    "(Rivierenwijk 2046)", "(Housing, 1 goal)", "De schimmel \\(in de hoek\\) komt terug", "portiekgesprek",
    "(Alle woningen droog)", "Health; running; 2026", "(running; Schimmelteam; Rivierhuis \\(lead\\); GGD Veenstreek)",
    "(done; Lijst van portieken", "(Health, 2 goals)", "(Zorg die je begrijpt)", "<FEFF015E00FC006B00720061006E", NULL,
  };
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbDrawing) drawing = draw_pages (project, WB_PAGING_WHOLE, WB_PAPER_A4);
  g_autoptr (GBytes) bytes = draw_pdf (drawing);
  g_autofree char *words = list_words (bytes);

  assert_in_order (words, order);
}

/* Over several pages it is still one document, with one title, and each page says what its cards belong to. */
static void
test_pages (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (GString) more = g_string_new (NULL);
  g_autoptr (WbDrawing) drawing = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *structure = NULL, *words = NULL;

  for (guint i = 0; i < N_VOICES; i++)
    g_string_append_printf (more, "voice n%02u text='Nummer %u' domains=safe\n", i, i);
  small_plan_change (project, more->str);
  drawing = draw_pages (project, WB_PAGING_TILED, WB_PAPER_A4);
  g_assert_cmpuint (drawing->n_pages, >, 1);
  bytes = draw_pdf (drawing);
  structure = read_structure (bytes);
  words = list_words (bytes);

  g_assert_cmpuint (count (structure, "Document\n"), ==, 1);
  g_assert_cmpuint (count (structure, "H1 (block)\n"), ==, 1);
  g_assert_cmpuint (count (words, "(Safety)\n"), ==, drawing->n_pages);
  check_table (bytes);
}

static void
test_chain (void)
{
  static const char *const order[] = {
    "H1", "H2", "De schimmel", "H2", "H3", "Alle woningen", "H2", "L ", "LI ", "Schimmelteam", "H2", "P", "Rivierhuis", NULL,
  };
  const WbChainOptions options = { .board = { .today = SMALL_PLAN_TODAY, .text_scale = 1 } };
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_chain (project, &options, WB_SCHEME_LIGHT);
  g_autoptr (GBytes) bytes = draw_pdf (drawing);
  g_autofree char *structure = read_structure (bytes);

  assert_in_order (structure, order);
}

static cairo_status_t
append_cb (gpointer data, const guint8 *bytes, guint length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* What is drawn onto paper has no tags: a printer's document is not one of ours. */
static void
test_no_tags_for_a_printer (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbDrawing) drawing = draw_pages (project, WB_PAGING_WHOLE, WB_PAPER_A4);
  g_autoptr (GskRenderNode) node = wb_drawing_get_page (drawing, 0);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, 800, 600);
  cairo_t *cr = cairo_create (surface);

  wb_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  g_assert_null (g_strrstr_len ((const char *) bytes->data, bytes->len, "StructElem"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure/order", test_order);
  g_test_add_func ("/structure/words-for-signs", test_words_for_signs);
  g_test_add_func ("/structure/pages", test_pages);
  g_test_add_func ("/structure/chain", test_chain);
  g_test_add_func ("/structure/no-tags-for-a-printer", test_no_tags_for_a_printer);

  return g_test_run ();
}
