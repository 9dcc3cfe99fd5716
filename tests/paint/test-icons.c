/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Our own icons: each can be drawn, in one colour, filled, within its square; so widgets can recolour them too. */

#include <string.h>

#include "wb-glyphs.h"
#include "wb-icons.h"

#define SIZE 64
#define FOLDER WB_ICONS_PATH "/scalable/actions/"

static cairo_surface_t *
new_surface (void)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  guint32 pixel;

  memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4,
          sizeof pixel);

  return pixel;
}

/* Counts what is painted; what is must be pure red, whatever its alpha. */
static guint
count_red (cairo_surface_t *surface, const char *name)
{
  guint n = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        guint32 pixel = get_pixel (surface, x, y);

        if (pixel == 0)
          continue;
        if ((pixel & 0xffff) != 0 || (pixel >> 24) != ((pixel >> 16) & 0xff))
          g_error ("%s has a pixel of %08x, which is not the colour that was asked for", name, pixel);
        n++;
      }

  return n;
}

static void
check_icon (WbIconSet *set, const char *name)
{
  cairo_surface_t *surface = new_surface ();
  cairo_t *cr = cairo_create (surface);

  wb_icon_set_draw (set, cr, name, &(GdkRGBA) { 1, 0, 0, 1 }, SIZE);
  cairo_destroy (cr);
  g_assert_cmpuint (count_red (surface, name), >, SIZE * SIZE / 12);
  cairo_surface_destroy (surface);
}

static void
test_every_icon (void)
{
  g_autoptr (WbIconSet) set = wb_icon_set_new ();
  g_auto (GStrv) files = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (files);
  g_assert_cmpuint (g_strv_length (files), >, 12);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = NULL;

      g_assert_true (g_str_has_prefix (files[i], "wijkbord-"));
      g_assert_true (g_str_has_suffix (files[i], "-symbolic.svg"));
      name = g_strndup (files[i] + strlen ("wijkbord-"),
                        strlen (files[i]) - strlen ("wijkbord-") - strlen ("-symbolic.svg"));
      check_icon (set, name);
    }
}

/* Strokes and other shapes keep their own colour when GTK recolours an icon. */
static void
test_only_fills (void)
{
  g_auto (GStrv) files = NULL;

  wb_icons_register ();
  files = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, files[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_assert_null (strstr (text, "stroke"));
      g_assert_null (strstr (text, "fill=\""));
      g_assert_null (strstr (text, "opacity"));
      g_assert_nonnull (strstr (text, "viewBox=\"0 0 16 16\""));
    }
}

static void
test_theme_icons (void)
{
  g_autoptr (WbIconSet) set = wb_icon_set_new ();
  const char *const *names = wb_icons_for_themes ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_cmpstr (wb_icon_of_theme (names[i]), ==, names[i]);
      check_icon (set, names[i]);
    }
  g_assert_cmpstr (wb_icon_of_theme ("skating"), ==, "tag");
  g_assert_cmpstr (wb_icon_of_theme (NULL), ==, "tag");
  g_assert_cmpstr (wb_icon_of_theme ("../lead"), ==, "tag");
}

/* No two statuses look the same without their colour. */
static void
test_glyphs_differ (void)
{
  cairo_surface_t *surfaces[WB_N_GLYPHS] = { NULL };

  for (WbGlyph glyph = WB_GLYPH_IDEA; glyph < WB_N_GLYPHS; glyph++)
    {
      cairo_t *cr;

      surfaces[glyph] = new_surface ();
      cr = cairo_create (surfaces[glyph]);
      wb_glyph_draw (cr, glyph, &(GdkRGBA) { 1, 0, 0, 1 }, SIZE);
      cairo_destroy (cr);
      g_assert_cmpuint (count_red (surfaces[glyph], "a glyph"), >, 100);
      for (WbGlyph other = WB_GLYPH_IDEA; other < glyph; other++)
        g_assert_cmpint (memcmp (cairo_image_surface_get_data (surfaces[glyph]),
                                 cairo_image_surface_get_data (surfaces[other]), SIZE * SIZE * 4), !=, 0);
    }
  for (WbGlyph glyph = WB_GLYPH_IDEA; glyph < WB_N_GLYPHS; glyph++)
    cairo_surface_destroy (surfaces[glyph]);
}

static void
test_glyphs_of_statuses (void)
{
  for (int status = 1; status < WB_GOAL_STATUS_END; status++)
    g_assert_cmpint (wb_glyph_of_status (WB_KIND_GOAL, status), !=, WB_GLYPH_NONE);
  for (int status = 1; status < WB_ACTION_STATUS_END; status++)
    g_assert_cmpint (wb_glyph_of_status (WB_KIND_ACTION, status), !=, WB_GLYPH_NONE);

  g_assert_cmpint (wb_glyph_of_status (WB_KIND_GOAL, 0), ==, WB_GLYPH_NONE);
  g_assert_cmpint (wb_glyph_of_status (WB_KIND_GOAL, WB_GOAL_STATUS_END), ==, WB_GLYPH_NONE);
  g_assert_cmpint (wb_glyph_of_status (WB_KIND_ACTION, -1), ==, WB_GLYPH_NONE);
  g_assert_cmpint (wb_glyph_of_status (WB_KIND_VOICE, 1), ==, WB_GLYPH_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/icons/every-icon", test_every_icon);
  g_test_add_func ("/icons/only-fills", test_only_fills);
  g_test_add_func ("/icons/theme-icons", test_theme_icons);
  g_test_add_func ("/icons/glyphs-differ", test_glyphs_differ);
  g_test_add_func ("/icons/glyphs-of-statuses", test_glyphs_of_statuses);

  return g_test_run ();
}
