/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-node-draw.h"

#include "wb-painter-private.h"

/* Where cr is but scaled, paths are in its pixels or points, and it has no scale of its own any more: a stroke that is
 * scaled takes twice the words in a PDF.
 *
 * scale, dx, dy: of the nodes being drawn
 * colour: of the boxes in the path of cr; what comes next may join them
 * box: the one box in it, so far */
typedef struct
{
  cairo_t       *cr;
  double         scale, dx, dy;
  GdkRGBA        colour;
  guint          n_boxes;
  GskRoundedRect box;
} Drawing;

static void draw_node (Drawing *drawing, GskRenderNode *node);

static WbRect
get_rect (const Drawing *drawing, const graphene_rect_t *bounds)
{
  return (WbRect) { bounds->origin.x * drawing->scale + drawing->dx, bounds->origin.y * drawing->scale + drawing->dy,
                    bounds->size.width * drawing->scale, bounds->size.height * drawing->scale };
}

/* The painter's corners are parts of circles. */
static void
trace (const Drawing *drawing, const GskRoundedRect *box)
{
  float scale = drawing->scale;

  wb_trace_box (drawing->cr, get_rect (drawing, &box->bounds),
                (WbCorners) { box->corner[0].width * scale, box->corner[1].width * scale, box->corner[2].width * scale,
                              box->corner[3].width * scale });
}

static void
flush (Drawing *drawing)
{
  if (drawing->n_boxes == 0)
    return;

  gdk_cairo_set_source_rgba (drawing->cr, &drawing->colour);
  cairo_fill (drawing->cr);
  drawing->n_boxes = 0;
}

/* Boxes of one colour, one after the other, are one path; where one can see through them they are not. */
static void
fill_box (Drawing *drawing, const GskRoundedRect *box, const GdkRGBA *colour)
{
  if (!gdk_rgba_equal (colour, &drawing->colour) || !gdk_rgba_is_opaque (colour))
    flush (drawing);

  drawing->colour = *colour;
  drawing->box = *box;
  drawing->n_boxes++;
  trace (drawing, box);
}

static gboolean
has_one_edge (GskRenderNode *node)
{
  const float *widths = gsk_border_node_get_widths (node);
  const GdkRGBA *colours = gsk_border_node_get_colors (node);

  for (guint i = 1; i < 4; i++)
    if (widths[i] != widths[0] || !gdk_rgba_equal (&colours[i], &colours[0]))
      return FALSE;

  return TRUE;
}

/* Whether the box that was filled last has the edge @outline, @width wide, around it or along its own. */
static gboolean
is_edge_of_last (const Drawing *drawing, const GskRoundedRect *outline, float width)
{
  const graphene_rect_t *last = &drawing->box.bounds;
  GskRoundedRect inner = *outline;

  gsk_rounded_rect_shrink (&inner, width, width, width, width);

  return drawing->n_boxes == 1 &&
         (graphene_rect_equal (&outline->bounds, last) || graphene_rect_equal (&inner.bounds, last));
}

/* What is filled within an edge reaches to the middle of it, so that both are one path. */
static void
draw_border (Drawing *drawing, GskRenderNode *node)
{
  const GskRoundedRect *outline = gsk_border_node_get_outline (node);
  float width = gsk_border_node_get_widths (node)[0];
  const GdkRGBA *colour = gsk_border_node_get_colors (node);
  GskRoundedRect middle = *outline;

  gsk_rounded_rect_shrink (&middle, width / 2, width / 2, width / 2, width / 2);
  if (gdk_rgba_is_opaque (colour) && is_edge_of_last (drawing, outline, width))
    {
      cairo_new_path (drawing->cr);
      trace (drawing, &middle);
      gdk_cairo_set_source_rgba (drawing->cr, &drawing->colour);
      cairo_fill_preserve (drawing->cr);
      drawing->n_boxes = 0;
    }
  else
    {
      flush (drawing);
      trace (drawing, &middle);
    }
  gdk_cairo_set_source_rgba (drawing->cr, colour);
  cairo_set_line_width (drawing->cr, width * drawing->scale);
  cairo_stroke (drawing->cr);
}

/* What there is no shorter way for. */
static void
draw_as_it_is (Drawing *drawing, GskRenderNode *node)
{
  flush (drawing);
  cairo_save (drawing->cr);
  cairo_translate (drawing->cr, drawing->dx, drawing->dy);
  cairo_scale (drawing->cr, drawing->scale, drawing->scale);
  gsk_render_node_draw (node, drawing->cr);
  cairo_restore (drawing->cr);
}

/* Moves, and scales alike both ways. */
static gboolean
split_transform (GskTransform *transform, float *scale, float *dx, float *dy)
{
  float scale_y;

  if (gsk_transform_get_category (transform) < GSK_TRANSFORM_CATEGORY_2D_AFFINE)
    return FALSE;

  gsk_transform_to_affine (transform, scale, &scale_y, dx, dy);

  return *scale == scale_y;
}

static void
draw_transform (Drawing *drawing, GskRenderNode *node)
{
  const double scale = drawing->scale, dx = drawing->dx, dy = drawing->dy;
  float by, right, down;

  if (!split_transform (gsk_transform_node_get_transform (node), &by, &right, &down))
    {
      draw_as_it_is (drawing, node);
      return;
    }

  drawing->scale = scale * by;
  drawing->dx = dx + right * scale;
  drawing->dy = dy + down * scale;
  draw_node (drawing, gsk_transform_node_get_child (node));
  drawing->scale = scale;
  drawing->dx = dx;
  drawing->dy = dy;
}

static void
draw_clip (Drawing *drawing, GskRenderNode *node)
{
  WbRect clip = get_rect (drawing, gsk_clip_node_get_clip (node));

  flush (drawing);
  cairo_save (drawing->cr);
  cairo_rectangle (drawing->cr, clip.x, clip.y, clip.width, clip.height);
  cairo_clip (drawing->cr);
  draw_node (drawing, gsk_clip_node_get_child (node));
  flush (drawing);
  cairo_restore (drawing->cr);
}

/* A box of one colour is a clip around that colour. */
static void
draw_rounded_clip (Drawing *drawing, GskRenderNode *node)
{
  const GskRoundedRect *clip = gsk_rounded_clip_node_get_clip (node);
  GskRenderNode *child = gsk_rounded_clip_node_get_child (node);
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (child, &bounds);
  if (gsk_render_node_get_node_type (child) == GSK_COLOR_NODE && graphene_rect_contains_rect (&bounds, &clip->bounds))
    fill_box (drawing, clip, gsk_color_node_get_color (child));
  else
    draw_as_it_is (drawing, node);
}

static void
draw_colour (Drawing *drawing, GskRenderNode *node)
{
  GskRoundedRect box;

  gsk_render_node_get_bounds (node, &box.bounds);
  gsk_rounded_rect_init_from_rect (&box, &box.bounds, 0);
  fill_box (drawing, &box, gsk_color_node_get_color (node));
}

static void
draw_node (Drawing *drawing, GskRenderNode *node)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        draw_node (drawing, gsk_container_node_get_child (node, i));
      break;
    case GSK_TRANSFORM_NODE:
      draw_transform (drawing, node);
      break;
    case GSK_CLIP_NODE:
      draw_clip (drawing, node);
      break;
    case GSK_ROUNDED_CLIP_NODE:
      draw_rounded_clip (drawing, node);
      break;
    case GSK_COLOR_NODE:
      draw_colour (drawing, node);
      break;
    case GSK_BORDER_NODE:
      if (has_one_edge (node))
        {
          draw_border (drawing, node);
          break;
        }
      G_GNUC_FALLTHROUGH;
    default:
      draw_as_it_is (drawing, node);
      break;
    }
}

/* Takes the scale of cr, unless it is also turned, as that of a printer may be. */
static void
take_scale (Drawing *drawing)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (drawing->cr, &matrix);
  if (matrix.xy != 0 || matrix.yx != 0 || matrix.xx != matrix.yy || matrix.xx <= 0)
    return;

  drawing->scale = matrix.xx;
  drawing->dx = matrix.x0;
  drawing->dy = matrix.y0;
  cairo_identity_matrix (drawing->cr);
}

/**
 * wb_node_draw:
 * @node: what a painter has painted
 * @cr: where to draw it
 *
 * Draws nodes as gsk_render_node_draw() does, in fewer words: boxes are filled and stroked, where GSK clips to a box and
 * paints a rectangle, and draws an edge as what lies between two boxes. A PDF is written, and pressed together, in a
 * fraction of the time.
 */
void
wb_node_draw (GskRenderNode *node, cairo_t *cr)
{
  Drawing drawing = { .cr = cr, .scale = 1 };

  g_return_if_fail (node != NULL && cr != NULL);

  cairo_save (cr);
  take_scale (&drawing);
  cairo_new_path (cr);
  draw_node (&drawing, node);
  flush (&drawing);
  cairo_restore (cr);
}
