/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nodes that are drawn by wb_node_draw() look as GSK draws them, and a box is a shape, not a clip. */

#include "wb-node-draw.h"

#include <cairo-svg.h>
#include <string.h>

#include "small-plan.h"
#include "wb-drawing.h"

#define SCALE 2 /* edges lie on whole pixels */
#define BLOCK 4 /* so many pixels each way are compared as one: edges may be smoothed in another way */
#define NEAR  16 /* of 255; GSK lets a fill show through the smoothed corner of its edge */

static const char plan[] =
  "voice v1 text='De schimmel komt elk najaar terug.' domains=housing\n"
  "goal g1 title='Alle woningen droog en warm' domain=housing target-year=2026 status=running participation=co-produce\n"
  "goal g2 title='Zorg die je begrijpt' domain=health target-year=2026 status=dropped\n"
  "action a1 title='Schimmelteam binnen 5 dagen' status=running\n"
  "action a2 title='Longzorg aan huis' status=done\n"
  "partner p1 name=Rivierhuis\n"
  "partner p2 name=Wijkzorg\n"
  "grounds v1 g1\n"
  "contributes a1 g1 weight=large\n"
  "contributes a2 g2 weight=small\n"
  "contributes a2 g1 weight=small\n"
  "takes-part p1 a1 roles=lead\n"
  "takes-part p2 a1 roles=does\n";

typedef void (*DrawFunc) (GskRenderNode *node, cairo_t *cr);

static cairo_surface_t *
draw_picture (GskRenderNode *node, DrawFunc func)
{
  graphene_rect_t bounds;
  cairo_surface_t *surface;
  cairo_t *cr;

  gsk_render_node_get_bounds (node, &bounds);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (bounds.origin.x + bounds.size.width + 2) * SCALE,
                                        (bounds.origin.y + bounds.size.height + 2) * SCALE);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  func (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static int
get_average (cairo_surface_t *surface, int x, int y, int channel)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int sum = 0;

  for (int dy = 0; dy < BLOCK; dy++)
    for (int dx = 0; dx < BLOCK; dx++)
      sum += data[(y + dy) * stride + (x + dx) * 4 + channel];

  return sum / (BLOCK * BLOCK);
}

static void
assert_same (GskRenderNode *node, DrawFunc our_func, DrawFunc their_func)
{
  cairo_surface_t *ours = draw_picture (node, our_func);
  cairo_surface_t *theirs = draw_picture (node, their_func);

  for (int y = 0; y + BLOCK <= cairo_image_surface_get_height (ours); y += BLOCK)
    for (int x = 0; x + BLOCK <= cairo_image_surface_get_width (ours); x += BLOCK)
      for (int channel = 0; channel < 3; channel++)
        g_assert_cmpint (ABS (get_average (ours, x, y, channel) - get_average (theirs, x, y, channel)), <=, NEAR);

  cairo_surface_destroy (theirs);
  cairo_surface_destroy (ours);
}

static void
assert_alike (GskRenderNode *node)
{
  assert_same (node, wb_node_draw, gsk_render_node_draw);
}

static GskRenderNode *
make_board (WbScheme scheme)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  const WbBoardOptions options = { .today = SMALL_PLAN_TODAY, .show_flags = TRUE, .text_scale = 1 };
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_board (project, &options, scheme);

  return wb_drawing_get_page (drawing, 0);
}

static void
test_board (gconstpointer scheme)
{
  g_autoptr (GskRenderNode) node = make_board (GPOINTER_TO_UINT (scheme));

  assert_alike (node);
}

static void
fill (GtkSnapshot *snapshot, float x, float y, float radius, const GdkRGBA *colour)
{
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (x, y, 60, 40), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, colour, &box.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
edge (GtkSnapshot *snapshot, float x, float y, float radius, const float widths[4], const GdkRGBA *colour)
{
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (x, y, 60, 40), radius);
  gtk_snapshot_append_border (snapshot, &box, widths, (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

static const GdkRGBA red = { 1, 0, 0, 1 };
static const GdkRGBA blue = { 0, 0, 1, 1 };
static const GdkRGBA faint = { 0, .5, 0, .4f };

static void
append_boxes (GtkSnapshot *snapshot)
{
  static const float even[4] = { 6, 6, 6, 6 };
  static const float uneven[4] = { 2, 9, 4, 0 };
  GskRoundedRect box;

  fill (snapshot, 10, 10, 8, &red);
  edge (snapshot, 10, 10, 8, even, &blue);
  fill (snapshot, 40, 30, 0, &red);
  fill (snapshot, 70, 50, 12, &red);
  edge (snapshot, 100, 10, 20, even, &faint);
  edge (snapshot, 10, 80, 5, uneven, &blue);
  fill (snapshot, 100, 60, 9, &faint);
  fill (snapshot, 120, 70, 9, &faint);
  fill (snapshot, 20, 60, 9, &red);
  edge (snapshot, 20, 60, 9, even, &faint);
  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (80, 100, 60, 30), 10);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &blue, &GRAPHENE_RECT_INIT (85, 100, 60, 20));
  gtk_snapshot_pop (snapshot);
}

static void
test_boxes (void)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  append_boxes (snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  assert_alike (node);
}

static void
turn (cairo_t *cr)
{
  cairo_translate (cr, 160, 0);
  cairo_rotate (cr, G_PI / 2);
}

static void
draw_ours_turned (GskRenderNode *node, cairo_t *cr)
{
  turn (cr);
  wb_node_draw (node, cr);
}

static void
draw_theirs_turned (GskRenderNode *node, cairo_t *cr)
{
  turn (cr);
  gsk_render_node_draw (node, cr);
}

/* As a printer turns a page. */
static void
test_turned (void)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  append_boxes (snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  assert_same (node, draw_ours_turned, draw_theirs_turned);
}

/* Scaled, within a clip; and turned, for which there is no shorter way. */
static void
test_transforms (void)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (20, 10));
  gtk_snapshot_scale (snapshot, .7f, .7f);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (15, 15, 100, 90));
  append_boxes (snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (250, 10));
  gtk_snapshot_rotate (snapshot, 30);
  append_boxes (snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  assert_alike (node);
}

static cairo_status_t
write_cb (gpointer data, const guchar *bytes, guint length)
{
  g_string_append_len (data, (const char *) bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* As SVG, which says what is drawn. */
static char *
draw_words (GskRenderNode *node, DrawFunc func)
{
  GString *text = g_string_new (NULL);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write_cb, text, 1000, 1000);
  cairo_t *cr = cairo_create (surface);

  func (node, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return g_string_free (text, FALSE);
}

static gboolean
has_clips (GskRenderNode *node, DrawFunc func)
{
  g_autofree char *words = draw_words (node, func);

  return strstr (words, "clip-path") != NULL;
}

static void
test_boxes_are_shapes (void)
{
  static const float even[4] = { 6, 6, 6, 6 };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  fill (snapshot, 10, 10, 8, &red);
  edge (snapshot, 10, 10, 8, even, &blue);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_true (has_clips (node, gsk_render_node_draw));
  g_assert_false (has_clips (node, wb_node_draw));
}

/* Also where its numbers cannot be told exactly. */
static void
test_bars_are_shapes (void)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  for (guint i = 0; i < 6; i++)
    {
      float height = 13 * (4 + 1.8f * i) / 13;
      GskRoundedRect bar;

      gsk_rounded_rect_init_from_rect (&bar, &GRAPHENE_RECT_INIT (30 + 6 * i, 455 - height, 4, height), 1);
      gtk_snapshot_push_rounded_clip (snapshot, &bar);
      gtk_snapshot_append_color (snapshot, &red, &bar.bounds);
      gtk_snapshot_pop (snapshot);
    }
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_false (has_clips (node, wb_node_draw));
}

/* A PDF would spend most of its numbers on corners. */
static void
test_corners_are_short (void)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autofree char *words = NULL;

  fill (snapshot, 10, 10, 8, &red);
  fill (snapshot, 80, 10, 20, &red);
  node = gtk_snapshot_free_to_node (snapshot);
  words = draw_words (node, wb_node_draw);
  g_assert_nonnull (strstr (words, "<path"));
  g_assert_null (strstr (words, " C "));
}

/* An edge in the colour of its box is not seen, and not drawn. */
static void
test_edge_of_fill (void)
{
  static const float even[4] = { 6, 6, 6, 6 };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autofree char *words = NULL;

  fill (snapshot, 10, 10, 8, &red);
  edge (snapshot, 10, 10, 8, even, &red);
  node = gtk_snapshot_free_to_node (snapshot);
  assert_alike (node);
  words = draw_words (node, wb_node_draw);
  g_assert_null (strstr (words, " C "));
}

static void
fill_edged (GtkSnapshot *snapshot, float x, float y)
{
  static const float even[4] = { 6, 6, 6, 6 };

  fill (snapshot, x, y, 12, &red);
  edge (snapshot, x, y, 12, even, &blue);
}

static guint
count_paths (const char *words)
{
  guint n = 0;

  while ((words = strstr (words, "<path")) != NULL)
    {
      words++;
      n++;
    }

  return n;
}

/* The chips of a card: as many paths as one has. */
static void
test_edged_boxes_go_together (void)
{
  GtkSnapshot *one = gtk_snapshot_new (), *three = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) one_node = NULL, three_nodes = NULL;
  g_autofree char *one_words = NULL, *three_words = NULL;

  fill_edged (one, 10, 10);
  fill_edged (three, 10, 10);
  fill_edged (three, 80, 10);
  fill_edged (three, 10, 60);
  one_node = gtk_snapshot_free_to_node (one);
  three_nodes = gtk_snapshot_free_to_node (three);
  assert_alike (three_nodes);
  one_words = draw_words (one_node, wb_node_draw);
  three_words = draw_words (three_nodes, wb_node_draw);
  g_assert_null (strstr (one_words, " C "));
  g_assert_cmpuint (count_paths (three_words), ==, count_paths (one_words));
}

/* What lies upon another, or is scaled otherwise, is not drawn with it. */
static void
test_edged_boxes_keep_apart (void)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  fill_edged (snapshot, 10, 10);
  fill_edged (snapshot, 40, 30);
  fill (snapshot, 70, 50, 12, &red);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, .5f, .5f);
  fill_edged (snapshot, 150, 160);
  gtk_snapshot_restore (snapshot);
  fill_edged (snapshot, 120, 90);
  node = gtk_snapshot_free_to_node (snapshot);
  assert_alike (node);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_type_ensure (GSK_TYPE_CONTAINER_NODE);

  g_test_add_data_func ("/node-draw/board/light", GUINT_TO_POINTER (WB_SCHEME_LIGHT), test_board);
  g_test_add_data_func ("/node-draw/board/dark", GUINT_TO_POINTER (WB_SCHEME_DARK), test_board);
  g_test_add_data_func ("/node-draw/board/contrast", GUINT_TO_POINTER (WB_SCHEME_CONTRAST), test_board);
  g_test_add_func ("/node-draw/boxes", test_boxes);
  g_test_add_func ("/node-draw/edged-boxes-go-together", test_edged_boxes_go_together);
  g_test_add_func ("/node-draw/edged-boxes-keep-apart", test_edged_boxes_keep_apart);
  g_test_add_func ("/node-draw/turned", test_turned);
  g_test_add_func ("/node-draw/transforms", test_transforms);
  g_test_add_func ("/node-draw/boxes-are-shapes", test_boxes_are_shapes);
  g_test_add_func ("/node-draw/bars-are-shapes", test_bars_are_shapes);
  g_test_add_func ("/node-draw/corners-are-short", test_corners_are_short);
  g_test_add_func ("/node-draw/edge-of-fill", test_edge_of_fill);

  return g_test_run ();
}
