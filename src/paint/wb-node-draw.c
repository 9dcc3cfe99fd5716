/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-node-draw.h"

#include "wb-painter-private.h"
#include "wb-tags.h"

#define ROUNDING 0.01f /* in px: far more than floats lose on a long board, far less than one sees */

/* Where cr is but scaled, paths are in its pixels or points, and it has no scale of its own any more: a stroke that is
 * scaled takes twice the words in a PDF.
 *
 * scale, dx, dy: of the nodes being drawn
 * colour: of the boxes in the path of cr; what comes next may join them
 * reach: how far beyond the path they go
 * edged: boxes with an edge that are still to be drawn; more of their kind may join them
 * words: (nullable): where what is read of each tag goes */
typedef struct
{
  cairo_t *cr;
  double   scale, dx, dy;
  GdkRGBA  colour;
  double   reach;
  gboolean open;
  GArray  *edged; /* Edged */
  GPtrArray *words;
} Drawing;

/* A box of one colour with an edge of another. Both are opaque. */
typedef struct
{
  GskRoundedRect outline;
  float          width; /* of the edge */
  GdkRGBA        edge, within;
} Edged;

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
flush_boxes (Drawing *drawing)
{
  if (!drawing->open)
    return;

  gdk_cairo_set_source_rgba (drawing->cr, &drawing->colour);
  if (drawing->reach > 0)
    {
      cairo_fill_preserve (drawing->cr);
      cairo_set_line_width (drawing->cr, 2 * drawing->reach);
      cairo_stroke (drawing->cr);
    }
  else
    cairo_fill (drawing->cr);
  drawing->open = FALSE;
}

static gboolean
is_round (const GskRoundedRect *box)
{
  const graphene_size_t *corner = box->corner;

  return corner[0].width > 0 && corner[1].width == corner[0].width && corner[2].width == corner[0].width &&
         corner[3].width == corner[0].width;
}

/* How far the edge of the box may be stroked away from what is traced of it. Where one can see through it, it is seen
 * where stroke and fill meet. */
static double
get_reach (const Drawing *drawing, const GskRoundedRect *box, const GdkRGBA *colour)
{
  return is_round (box) && gdk_rgba_is_opaque (colour) ? box->corner[0].width * drawing->scale : 0;
}

/* What a round pen draws along the inner rectangle of a round box is that box; of a pill only a line is left. In a PDF
 * that is four numbers, where its outline is twenty-six. */
static void
trace_inner (const Drawing *drawing, const GskRoundedRect *box, double reach)
{
  WbRect rect = get_rect (drawing, &box->bounds);
  double width = rect.width - 2 * reach, height = rect.height - 2 * reach;
  double x = rect.x + reach, y = rect.y + reach;

  if (width > ROUNDING && height > ROUNDING)
    {
      cairo_rectangle (drawing->cr, x, y, width, height);
      return;
    }

  cairo_move_to (drawing->cr, x, y);
  cairo_line_to (drawing->cr, x + MAX (width, 0), y + MAX (height, 0));
}

/* Boxes of one colour, one after the other, are one path; where one can see through them they are not. */
static void
add_box (Drawing *drawing, const GskRoundedRect *box, const GdkRGBA *colour)
{
  double reach = get_reach (drawing, box, colour);

  if (!gdk_rgba_equal (colour, &drawing->colour) || reach != drawing->reach || !gdk_rgba_is_opaque (colour))
    flush_boxes (drawing);

  drawing->colour = *colour;
  drawing->reach = reach;
  drawing->open = TRUE;
  if (reach > 0)
    trace_inner (drawing, box, reach);
  else
    trace (drawing, box);
}

/* A box with an edge is two boxes, the inner one upon the outer; of many, all outer ones are one path, and all inner ones. */
static void
flush_edged (Drawing *drawing)
{
  for (guint i = 0; i < drawing->edged->len; i++)
    {
      const Edged *edged = &g_array_index (drawing->edged, Edged, i);

      add_box (drawing, &edged->outline, &edged->edge);
    }
  for (guint i = 0; i < drawing->edged->len; i++)
    {
      const Edged *edged = &g_array_index (drawing->edged, Edged, i);
      GskRoundedRect inner = edged->outline;

      gsk_rounded_rect_shrink (&inner, edged->width, edged->width, edged->width, edged->width);
      add_box (drawing, &inner, &edged->within);
    }
  g_array_set_size (drawing->edged, 0);
}

static void
flush (Drawing *drawing)
{
  flush_boxes (drawing);
  flush_edged (drawing);
  flush_boxes (drawing);
}

static void
fill_box (Drawing *drawing, const GskRoundedRect *box, const GdkRGBA *colour)
{
  flush_edged (drawing);
  add_box (drawing, box, colour);
}

/* Whether the two may be drawn together: alike, and neither upon the other. */
static gboolean
go_together (const Edged *a, const Edged *b)
{
  return a->width == b->width && a->outline.corner[0].width == b->outline.corner[0].width &&
         gdk_rgba_equal (&a->edge, &b->edge) && gdk_rgba_equal (&a->within, &b->within) &&
         !graphene_rect_intersection (&a->outline.bounds, &b->outline.bounds, NULL);
}

static void
fill_edged (Drawing *drawing, const Edged *edged)
{
  for (guint i = 0; i < drawing->edged->len; i++)
    if (!go_together (&g_array_index (drawing->edged, Edged, i), edged))
      {
        flush_edged (drawing);
        break;
      }

  flush_boxes (drawing);
  g_array_append_vals (drawing->edged, edged, 1);
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

/* Along the middle of the edge, so that what is filled within may be the same path. */
static void
trace_middle (Drawing *drawing, const GskRoundedRect *outline, float width)
{
  GskRoundedRect middle = *outline;

  flush (drawing);
  gsk_rounded_rect_shrink (&middle, width / 2, width / 2, width / 2, width / 2);
  trace (drawing, &middle);
}

static void
stroke_edge (Drawing *drawing, const GskRoundedRect *outline, float width, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (drawing->cr, colour);
  cairo_set_line_width (drawing->cr, width * drawing->scale);
  cairo_set_line_join (drawing->cr, is_round (outline) ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  cairo_stroke (drawing->cr);
  cairo_set_line_join (drawing->cr, CAIRO_LINE_JOIN_ROUND);
}

static void
draw_border (Drawing *drawing, GskRenderNode *node)
{
  const GskRoundedRect *outline = gsk_border_node_get_outline (node);
  float width = gsk_border_node_get_widths (node)[0];

  trace_middle (drawing, outline, width);
  stroke_edge (drawing, outline, width, gsk_border_node_get_colors (node));
}

static void
draw_edged (Drawing *drawing, const Edged *edged)
{
  if (gdk_rgba_equal (&edged->edge, &edged->within))
    fill_box (drawing, &edged->outline, &edged->edge);
  else if (is_round (&edged->outline) && edged->outline.corner[0].width > edged->width)
    fill_edged (drawing, edged);
  else
    {
      trace_middle (drawing, &edged->outline, edged->width);
      gdk_cairo_set_source_rgba (drawing->cr, &edged->within);
      cairo_fill_preserve (drawing->cr);
      stroke_edge (drawing, &edged->outline, edged->width, &edged->edge);
    }
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

  flush_edged (drawing);
  drawing->scale = scale * by;
  drawing->dx = dx + right * scale;
  drawing->dy = dy + down * scale;
  draw_node (drawing, gsk_transform_node_get_child (node));
  flush_edged (drawing);
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

static gboolean
spans (float begin, float size, float inner_begin, float inner_size)
{
  return begin <= inner_begin + ROUNDING && begin + size >= inner_begin + inner_size - ROUNDING;
}

/* Whether the colour is all of what the box shows. Graphene's own comparison does not even find that a box contains
 * itself where its numbers cannot be told exactly. */
static gboolean
fills_box (GskRenderNode *colour, const GskRoundedRect *box)
{
  const graphene_rect_t *inner = &box->bounds;
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (colour, &bounds);

  return spans (bounds.origin.x, bounds.size.width, inner->origin.x, inner->size.width) &&
         spans (bounds.origin.y, bounds.size.height, inner->origin.y, inner->size.height);
}

/* A box of one colour is that colour, or a clip around it. Returns whether the node is one. */
static gboolean
get_box (GskRenderNode *node, GskRoundedRect *box, GdkRGBA *colour)
{
  GskRenderNode *child = node;

  if (gsk_render_node_get_node_type (node) == GSK_ROUNDED_CLIP_NODE)
    {
      child = gsk_rounded_clip_node_get_child (node);
      *box = *gsk_rounded_clip_node_get_clip (node);
    }
  else
    {
      gsk_render_node_get_bounds (node, &box->bounds);
      gsk_rounded_rect_init_from_rect (box, &box->bounds, 0);
    }
  if (gsk_render_node_get_node_type (child) != GSK_COLOR_NODE || !fills_box (child, box))
    return FALSE;

  *colour = *gsk_color_node_get_color (child);

  return TRUE;
}

static void
draw_box (Drawing *drawing, GskRenderNode *node)
{
  GskRoundedRect box;
  GdkRGBA colour;

  if (get_box (node, &box, &colour))
    fill_box (drawing, &box, &colour);
  else
    draw_as_it_is (drawing, node);
}

/* Whether @node is a box, and what comes next its edge, around it or along its own. */
static gboolean
get_edged (GskRenderNode *node, GskRenderNode *next, Edged *edged)
{
  GskRoundedRect box, inner;

  if (gsk_render_node_get_node_type (next) != GSK_BORDER_NODE || !has_one_edge (next) ||
      !get_box (node, &box, &edged->within))
    return FALSE;

  edged->outline = inner = *gsk_border_node_get_outline (next);
  edged->width = gsk_border_node_get_widths (next)[0];
  edged->edge = *gsk_border_node_get_colors (next);
  gsk_rounded_rect_shrink (&inner, edged->width, edged->width, edged->width, edged->width);

  return gdk_rgba_is_opaque (&edged->edge) && gdk_rgba_is_opaque (&edged->within) &&
         (graphene_rect_equal (&edged->outline.bounds, &box.bounds) || graphene_rect_equal (&inner.bounds, &box.bounds));
}

static void
draw_container (Drawing *drawing, GskRenderNode *node)
{
  guint n = gsk_container_node_get_n_children (node);
  Edged edged;

  for (guint i = 0; i < n; i++)
    {
      GskRenderNode *child = gsk_container_node_get_child (node, i);

      if (i + 1 == n || !get_edged (child, gsk_container_node_get_child (node, i + 1), &edged))
        draw_node (drawing, child);
      else
        {
          draw_edged (drawing, &edged);
          i++;
        }
    }
}

/* What is still to be drawn belongs before it. Without a list nobody asks for tags. */
static void
draw_mark (Drawing *drawing, GskRenderNode *node)
{
  WbTagMark mark;

  if (drawing->words == NULL || !wb_tag_mark_read (node, &mark))
    return;

  flush (drawing);
  if (mark.ends)
    cairo_tag_end (drawing->cr, mark.name);
  else
    {
      cairo_tag_begin (drawing->cr, mark.name, NULL);
      g_ptr_array_add (drawing->words, g_strdup (mark.words));
    }
  wb_tag_mark_clear (&mark);
}

static void
draw_node (Drawing *drawing, GskRenderNode *node)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      draw_container (drawing, node);
      break;
    case GSK_TRANSFORM_NODE:
      draw_transform (drawing, node);
      break;
    case GSK_CLIP_NODE:
      draw_clip (drawing, node);
      break;
    case GSK_ROUNDED_CLIP_NODE:
    case GSK_COLOR_NODE:
      draw_box (drawing, node);
      break;
    case GSK_DEBUG_NODE:
      draw_mark (drawing, node);
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
 * wb_node_draw_tagged:
 * @node: what a painter has painted
 * @cr: where to draw it
 * @words: (nullable) (element-type utf8): where to append what is read of each tag that is begun, %NULL when that is what
 *   is drawn; without it no tag is begun
 *
 * Draws nodes as wb_node_draw() does and, onto a PDF, with the tags that the painter has left between them.
 */
void
wb_node_draw_tagged (GskRenderNode *node, cairo_t *cr, GPtrArray *words)
{
  Drawing drawing = { .cr = cr, .scale = 1, .words = words };

  g_return_if_fail (node != NULL && cr != NULL);

  drawing.edged = g_array_new (FALSE, FALSE, sizeof (Edged));
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  take_scale (&drawing);
  cairo_new_path (cr);
  draw_node (&drawing, node);
  flush (&drawing);
  cairo_restore (cr);
  g_array_unref (drawing.edged);
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
  wb_node_draw_tagged (node, cr, NULL);
}
