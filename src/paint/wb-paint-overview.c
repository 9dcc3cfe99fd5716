/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#define RADIUS 6.f
#define EDGE   1.f

/**
 * wb_paint_overview:
 * @painter: a painter
 * @snapshot: where to append
 * @box: where the overview is
 *
 * Paints what the overview of a board lies on: the board's colour, with an edge that sets it off from the board itself.
 */
void
wb_paint_overview (WbPainter *painter, GtkSnapshot *snapshot, const WbRect *box)
{
  WbCorners corners = wb_corners (RADIUS);

  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot) && box != NULL);

  wb_shade_box (painter, snapshot, *box, corners, TRUE);
  wb_fill_box (snapshot, *box, corners, wb_painter_colour (painter, WB_COLOUR_BOARD));
  wb_ring_box (snapshot, *box, corners, wb_painter_colour (painter, WB_COLOUR_DASH), 0, EDGE);
}

/* A goal is pale, so that the actions on it can be told from it. */
static GdkRGBA
get_block_colour (WbPainter *painter, const WbCard *card)
{
  if (card->kind == WB_KIND_VOICE)
    return *wb_painter_colour (painter, WB_COLOUR_VOICE_EDGE);
  if (card->kind == WB_KIND_GOAL)
    return wb_painter_get_theme (painter, card->domain)->pale;

  return wb_painter_get_theme (painter, card->domain)->colour;
}

static void
fill_block (WbPainter *painter, cairo_t *cr, const WbCard *card, WbPoint scale)
{
  GdkRGBA colour = get_block_colour (painter, card);

  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_rectangle (cr, card->rect.x * scale.x, card->rect.y * scale.y, MAX (card->rect.width * scale.x, 1),
                   MAX (card->rect.height * scale.y, 1));
  cairo_fill (cr);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * height);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/**
 * wb_paint_blocks:
 * @painter: a painter
 * @cards: (array length=n): cards, an action after its goal
 * @n: how many
 * @scale: how many pixels a px of the board becomes, each way
 * @width: how wide the picture is, in pixels
 * @height: how high
 *
 * Paints cards so small that nothing is written on them, as blocks in the colours of their themes. A picture costs as
 * much a frame however many there are.
 *
 * Returns: (transfer full): the picture, on nothing
 */
GdkTexture *
wb_paint_blocks (WbPainter *painter, const WbCard *const *cards, guint n, WbPoint scale, int width, int height)
{
  cairo_surface_t *surface;
  GdkTexture *texture;
  cairo_t *cr;

  g_return_val_if_fail (painter != NULL && width > 0 && height > 0, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  for (guint i = 0; i < n; i++)
    fill_block (painter, cr, cards[i], scale);
  cairo_destroy (cr);
  texture = make_texture (surface);
  cairo_surface_destroy (surface);

  return texture;
}
