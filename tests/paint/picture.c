/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture.h"

#include <hb-ot.h>
#include <stdlib.h>
#include <string.h>

#include "wb-fonts.h"

/* A kept picture is right to the pixel only for the fonts and libraries that it was drawn with. With others, letters
 * stand a little elsewhere: then blocks are compared instead of pixels. */
typedef struct
{
  int    block;     /* the side of what is averaged, in pixels */
  int    threshold; /* how far a channel may be off, of 255 */
  double share;     /* of the blocks that may be farther off */
} Tolerance;

static const Tolerance same_fonts = { 1, 8, 0.0003 };
static const Tolerance other_fonts = { 6, 40, 0.015 };

static char *
get_font_version (void)
{
  PangoContext *context = wb_fonts_create_context ();
  g_autoptr (PangoFontDescription) wanted = wb_fonts_describe (WB_STYLE_ACTION, 1);
  g_autoptr (PangoFont) font = pango_context_load_font (context, wanted);
  g_autoptr (PangoFontDescription) found = pango_font_describe (font);
  char version[80] = "";
  guint length = sizeof version;

  hb_ot_name_get_utf8 (hb_font_get_face (pango_font_get_hb_font (font)), HB_OT_NAME_ID_VERSION_STRING,
                       hb_language_from_string ("en", -1), &length, version);
  g_object_unref (context);

  return g_strdup_printf ("%s %s, Pango %s, cairo %s\n", pango_font_description_get_family (found), version,
                          pango_version_string (), cairo_version_string ());
}

static char *
get_reference_path (const char *file)
{
  return g_test_build_filename (G_TEST_DIST, "references", file, NULL);
}

static char *
get_result_path (const char *name, const char *what)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "pictures", NULL);
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, what);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);

  return g_build_filename (folder, file, NULL);
}

static void
write_png (cairo_surface_t *surface, const char *path)
{
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
}

static cairo_surface_t *
draw_node (GskRenderNode *node, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The average of the channels of the block of @surface that begins at @x, @y; it may be cut off at the edge. */
static void
average (cairo_surface_t *surface, int x, int y, int block, int channels[3])
{
  int right = MIN (x + block, cairo_image_surface_get_width (surface));
  int bottom = MIN (y + block, cairo_image_surface_get_height (surface));
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int n = (right - x) * (bottom - y);
  int sums[3] = { 0, 0, 0 };

  for (int row = y; row < bottom; row++)
    for (int column = x; column < right; column++)
      {
        guint32 pixel;

        memcpy (&pixel, data + (gsize) row * stride + (gsize) column * 4, sizeof pixel);
        sums[0] += (pixel >> 16) & 0xff;
        sums[1] += (pixel >> 8) & 0xff;
        sums[2] += pixel & 0xff;
      }
  for (int i = 0; i < 3; i++)
    channels[i] = sums[i] / n;
}

/* Paints onto @difference, in red, the blocks that are too far off. */
static double
compare (cairo_surface_t *actual, cairo_surface_t *expected, const Tolerance *tolerance, cairo_t *difference)
{
  int width = cairo_image_surface_get_width (actual);
  int height = cairo_image_surface_get_height (actual);
  int blocks = 0;
  int off = 0;

  for (int y = 0; y < height; y += tolerance->block)
    for (int x = 0; x < width; x += tolerance->block)
      {
        int one[3], two[3];
        int farthest = 0;

        average (actual, x, y, tolerance->block, one);
        average (expected, x, y, tolerance->block, two);
        for (int i = 0; i < 3; i++)
          farthest = MAX (farthest, ABS (one[i] - two[i]));
        blocks++;
        if (farthest <= tolerance->threshold)
          continue;
        off++;
        cairo_rectangle (difference, x, y, tolerance->block, tolerance->block);
        cairo_fill (difference);
      }

  return (double) off / blocks;
}

static cairo_t *
start_difference (cairo_surface_t *expected)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         cairo_image_surface_get_width (expected),
                                                         cairo_image_surface_get_height (expected));
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, expected, 0, 0);
  cairo_paint_with_alpha (cr, 0.3);
  cairo_set_source_rgb (cr, 0.9, 0, 0);

  return cr;
}

static gboolean
is_same_font (void)
{
  g_autofree char *path = get_reference_path ("fonts.txt");
  g_autofree char *now = get_font_version ();
  g_autofree char *then = NULL;

  return g_file_get_contents (path, &then, NULL, NULL) && strcmp (now, then) == 0;
}

static void
compare_with_reference (const char *name, cairo_surface_t *actual, cairo_surface_t *expected)
{
  const Tolerance *tolerance = is_same_font () ? &same_fonts : &other_fonts;
  cairo_t *difference = start_difference (expected);
  double share = 1;

  if (cairo_image_surface_get_width (actual) == cairo_image_surface_get_width (expected)
      && cairo_image_surface_get_height (actual) == cairo_image_surface_get_height (expected))
    share = compare (actual, expected, tolerance, difference);

  if (share > tolerance->share)
    {
      g_autofree char *actual_path = get_result_path (name, "actual");
      g_autofree char *difference_path = get_result_path (name, "difference");

      write_png (actual, actual_path);
      write_png (cairo_get_target (difference), difference_path);
      g_test_message ("%s: %.2f %% of it differs from its reference, more than %.2f %%; see %s and %s", name,
                      share * 100, tolerance->share * 100, actual_path, difference_path);
      g_test_fail ();
    }
  cairo_destroy (difference);
}

static void
update_reference (const char *path, cairo_surface_t *actual)
{
  g_autofree char *fonts = get_reference_path ("fonts.txt");
  g_autofree char *version = get_font_version ();

  write_png (actual, path);
  g_assert_true (g_file_set_contents (fonts, version, -1, NULL));
}

/**
 * picture_require_font:
 *
 * Ends the test with a sentence when the font of the pictures is not there: fontconfig would silently give another.
 */
void
picture_require_font (void)
{
  g_autofree char *version = get_font_version ();

  if (!g_str_has_prefix (version, "Inter "))
    g_error ("The pictures are drawn in Inter, but the system gives %s"
             "Install the package fonts-inter.", version);
}

/**
 * picture_check:
 * @name: the name of the kept picture
 * @node: what was drawn
 * @width: its width
 * @height: its height
 *
 * Compares @node with the kept picture of that name. When they differ, the test fails, and what was drawn and where it
 * differs stand in the build folder. With WB_UPDATE_REFERENCES=1 in the environment the kept picture is drawn afresh.
 */
void
picture_check (const char *name, GskRenderNode *node, int width, int height)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = get_reference_path (file);
  cairo_surface_t *actual = draw_node (node, width, height);
  cairo_surface_t *expected;

  if (g_getenv ("WB_UPDATE_REFERENCES") != NULL)
    update_reference (path, actual);

  expected = cairo_image_surface_create_from_png (path);
  if (cairo_surface_status (expected) == CAIRO_STATUS_SUCCESS)
    compare_with_reference (name, actual, expected);
  else
    {
      g_test_message ("%s cannot be read: %s. WB_UPDATE_REFERENCES=1 draws it.", path,
                      cairo_status_to_string (cairo_surface_status (expected)));
      g_test_fail ();
    }
  cairo_surface_destroy (expected);
  cairo_surface_destroy (actual);
}
