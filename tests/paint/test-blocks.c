/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards as blocks, in the overview of a board. */

#include "wb-painter.h"

#define SIZE 20

typedef struct
{
  guint32 pixels[SIZE * SIZE];
  WbPainter *painter;
  WbShaper  *shaper;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->shaper = wb_shaper_new (NULL, 1);
  fixture->painter = wb_painter_new (fixture->shaper, GPOINTER_TO_UINT (data));
  wb_painter_set_theme (fixture->painter, 1, "housing", 0x1a5fb4);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wb_painter_free (fixture->painter);
  wb_shaper_unref (fixture->shaper);
}

static void
paint (Fixture *fixture, const WbCard *const *cards, guint n)
{
  g_autoptr (GdkTexture) picture = wb_paint_blocks (fixture->painter, cards, n, (WbPoint) { .1f, .1f }, SIZE, SIZE);

  g_assert_cmpint (gdk_texture_get_width (picture), ==, SIZE);
  g_assert_cmpint (gdk_texture_get_height (picture), ==, SIZE);
  gdk_texture_download (picture, (guchar *) fixture->pixels, SIZE * 4);
}

static guint32
get_pixel (const GdkRGBA *colour)
{
  return 0xffu << 24 | (guint32) (colour->red * 255 + .5f) << 16 | (guint32) (colour->green * 255 + .5f) << 8 |
         (guint32) (colour->blue * 255 + .5f);
}

/* Cairo rounds in a way of its own. */
static void
assert_pixel (Fixture *fixture, int x, int y, guint32 pixel)
{
  for (int shift = 0; shift < 32; shift += 8)
    g_assert_cmpint (ABS ((int) (fixture->pixels[y * SIZE + x] >> shift & 0xff) - (int) (pixel >> shift & 0xff)), <=, 1);
}

/* A goal is pale, its action has the colour of the theme and lies on it, a voice has the colour of voices. */
static void
test_colours (Fixture *fixture, gconstpointer data)
{
  const WbThemeLook look = *wb_painter_get_theme (fixture->painter, 1);
  const WbCard goal = { .kind = WB_KIND_GOAL, .domain = 1, .rect = { 0, 0, 100, 100 } };
  const WbCard action = { .kind = WB_KIND_ACTION, .domain = 1, .rect = { 20, 50, 60, 30 } };
  const WbCard voice = { .kind = WB_KIND_VOICE, .domain = WB_SLOT_NONE, .rect = { 120, 0, 80, 40 } };

  paint (fixture, (const WbCard *[]) { &goal, &action, &voice }, 3);
  assert_pixel (fixture, 1, 1, get_pixel (&look.pale));
  assert_pixel (fixture, 4, 6, get_pixel (&look.colour));
  assert_pixel (fixture, 9, 9, get_pixel (&look.pale));
  assert_pixel (fixture, 14, 2, get_pixel (wb_palette_get (GPOINTER_TO_UINT (data), WB_COLOUR_VOICE_EDGE)));
  assert_pixel (fixture, 11, 5, 0);
}

/* What is smaller than a pixel is as large as one. */
static void
test_small (Fixture *fixture, gconstpointer data)
{
  const WbThemeLook look = *wb_painter_get_theme (fixture->painter, 1);
  const WbCard action = { .kind = WB_KIND_ACTION, .domain = 1, .rect = { 30, 50, 1, 1 } };

  paint (fixture, (const WbCard *[]) { &action }, 1);
  assert_pixel (fixture, 3, 5, get_pixel (&look.colour));
  assert_pixel (fixture, 4, 5, 0);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  paint (fixture, NULL, 0);
  assert_pixel (fixture, 0, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/blocks/colours/light", Fixture, GUINT_TO_POINTER (WB_SCHEME_LIGHT), set_up, test_colours, tear_down);
  g_test_add ("/blocks/colours/dark", Fixture, GUINT_TO_POINTER (WB_SCHEME_DARK), set_up, test_colours, tear_down);
  g_test_add ("/blocks/small", Fixture, NULL, set_up, test_small, tear_down);
  g_test_add ("/blocks/nothing", Fixture, NULL, set_up, test_nothing, tear_down);

  return g_test_run ();
}
