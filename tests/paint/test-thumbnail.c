/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture of a plan in a file manager: where nothing could be read it is a sketch, in the colours of the board. */

#include "wb-drawing.h"

#include <math.h>
#include <string.h>

#include "small-plan.h"

#define WIDTH  128
#define HEIGHT 96

static const char plan[] =
  "voice v1 text='De schimmel komt elk najaar terug.' domains=housing may-share=yes\n"
  "goal g1 title='Alle woningen droog en warm' domain=housing target-year=2026 status=running participation=co-produce\n"
  "goal g2 title='Zorg die je begrijpt' domain=health target-year=2026 status=reached\n"
  "action a1 title='Schimmelteam binnen 5 dagen' status=running\n"
  "partner p1 name=Rivierhuis\n"
  "contributes a1 g1 weight=large\n"
  "takes-part p1 a1 roles=lead\n";

typedef struct
{
  WbProject *project;
  GBytes    *png;
  gsize      read;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
  small_plan_change (fixture->project, "housing colour=#1c5fa8");
  small_plan_change (fixture->project, "health colour=#0b6e4f");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->project);
}

static GBytes *
draw (Fixture *fixture, int width)
{
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_thumbnail (fixture->project, SMALL_PLAN_TODAY, width);
  g_autoptr (GError) error = NULL;
  GBytes *png = wb_drawing_to_bytes (drawing, WB_DRAWING_PNG, width, &error);

  g_assert_no_error (error);

  return png;
}

static cairo_status_t
read_cb (gpointer data, guchar *bytes, guint length)
{
  Fixture *fixture = data;

  memcpy (bytes, (const guchar *) g_bytes_get_data (fixture->png, NULL) + fixture->read, length);
  fixture->read += length;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
draw_surface (Fixture *fixture, int width)
{
  cairo_surface_t *surface;

  fixture->png = draw (fixture, width);
  fixture->read = 0;
  surface = cairo_image_surface_create_from_png_stream (read_cb, fixture);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, width * HEIGHT / WIDTH);
  g_bytes_unref (fixture->png);

  return surface;
}

/* How many pixels have each colour. */
static GHashTable *
count_colours (cairo_surface_t *surface)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (surface) +
                                              y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        {
          gpointer pixel = GUINT_TO_POINTER (row[x] & 0xffffff);

          g_hash_table_insert (counts, pixel, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, pixel)) + 1));
        }
    }

  return counts;
}

static gboolean
is_near (float channel, guint pixel, guint shift)
{
  return ABS ((int) roundf (channel * 255) - (int) (pixel >> shift & 0xff)) <= 1;
}

/* Cairo rounds in a way of its own. */
static guint
count (GHashTable *counts, const GdkRGBA *colour)
{
  GHashTableIter iter;
  gpointer key, value;
  guint n = 0;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint pixel = GPOINTER_TO_UINT (key);

      if (is_near (colour->red, pixel, 16) && is_near (colour->green, pixel, 8) && is_near (colour->blue, pixel, 0))
        n += GPOINTER_TO_UINT (value);
    }

  return n;
}

/* What makes a plan known again: its themes, what residents say, how far it is. */
static void
test_colours (Fixture *fixture, gconstpointer data)
{
  static const WbColourRole roles[] = {
    WB_COLOUR_BOARD, WB_COLOUR_BAND, WB_COLOUR_CARD, WB_COLOUR_VOICE, WB_COLOUR_RUNNING_PILL, WB_COLOUR_DONE_PILL,
    WB_COLOUR_LEAD_CHIP,
  };
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbPainter) painter = wb_painter_new (shaper, WB_SCHEME_LIGHT);
  cairo_surface_t *surface = draw_surface (fixture, WIDTH);
  g_autoptr (GHashTable) counts = count_colours (surface);

  wb_painter_set_project (painter, fixture->project);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_assert_cmpuint (count (counts, wb_palette_get (WB_SCHEME_LIGHT, roles[i])), >, 0);
  for (guint i = 0; i < 2; i++)
    {
      WbSlot theme = small_plan_find (fixture->project, i == 0 ? "housing" : "health");

      g_assert_cmpuint (count (counts, &wb_painter_get_theme (painter, theme)->colour), >, 10);
    }
  cairo_surface_destroy (surface);
}

/* On whole pixels nothing is blurred, so there are few colours; letters have a hundred shades of grey. */
static void
test_crisp (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *surface = draw_surface (fixture, WIDTH);
  g_autoptr (GHashTable) counts = count_colours (surface);

  g_assert_cmpuint (g_hash_table_size (counts), <, 50);
  cairo_surface_destroy (surface);
}

static gboolean
has_text (Fixture *fixture, int width)
{
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_thumbnail (fixture->project, SMALL_PLAN_TODAY, width);
  g_autoptr (GskRenderNode) node = wb_drawing_get_page (drawing, 0);
  g_autoptr (GBytes) bytes = gsk_render_node_serialize (node);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return g_strstr_len (text, size, "glyphs:") != NULL;
}

static void
test_text_that_can_be_read (Fixture *fixture, gconstpointer data)
{
  g_assert_false (has_text (fixture, WIDTH));
  g_assert_true (has_text (fixture, 1024));
}

/* Other words of the same length make no difference, another status does. */
static void
test_what_it_tells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = draw (fixture, WIDTH);
  g_autoptr (GBytes) other_words = NULL;
  g_autoptr (GBytes) other_status = NULL;

  small_plan_change (fixture->project, "g1 title='Elke woningen nat en wakker'");
  other_words = draw (fixture, WIDTH);
  g_assert_true (g_bytes_equal (before, other_words));
  small_plan_change (fixture->project, "g1 status=reached");
  other_status = draw (fixture, WIDTH);
  g_assert_false (g_bytes_equal (before, other_status));
}

static void
test_empty_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbProject) empty = small_plan_empty ();

  g_set_object (&fixture->project, empty);
  cairo_surface_destroy (draw_surface (fixture, WIDTH));
}

#define ADD(path, func) g_test_add ("/thumbnail/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("colours", test_colours);
  ADD ("crisp", test_crisp);
  ADD ("text-that-can-be-read", test_text_that_can_be_read);
  ADD ("what-it-tells", test_what_it_tells);
  ADD ("empty-plan", test_empty_plan);

  return g_test_run ();
}
