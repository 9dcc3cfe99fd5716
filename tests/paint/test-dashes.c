/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dashed boxes: the same node for the same box, so that a frame that shows it again draws nothing anew. */

#include "wb-dashes.h"

static const GdkRGBA black = { 0, 0, 0, 1 };
static const GdkRGBA red = { 1, 0, 0, 1 };
static const WbCorners soft = { 8, 8, 8, 3 };
static const WbCorners square = { 0, 0, 0, 0 };

static GskRenderNode *
find_drawing (GskRenderNode *node)
{
  while (gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE)
    node = gsk_transform_node_get_child (node);
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CAIRO_NODE);

  return node;
}

/* The set keeps what it drew, so the pointer stays good for comparing. */
static gconstpointer
draw (WbDashes *dashes, WbRect rect, const WbCorners *corners, const GdkRGBA *colour, float width)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  wb_dashes_append (dashes, snapshot, &rect, corners, colour, width);
  node = gtk_snapshot_free_to_node (snapshot);

  return find_drawing (node);
}

static void
test_same_box (void)
{
  g_autoptr (WbDashes) dashes = wb_dashes_new ();
  gconstpointer first = draw (dashes, (WbRect) { 0, 0, 188, 64 }, &soft, &black, 1);

  g_assert_true (draw (dashes, (WbRect) { 0, 0, 188, 64 }, &soft, &black, 1) == first);
  g_assert_true (draw (dashes, (WbRect) { 220, 90, 188, 64 }, &soft, &black, 1) == first);
}

static void
test_other_box (void)
{
  g_autoptr (WbDashes) dashes = wb_dashes_new ();
  gconstpointer first = draw (dashes, (WbRect) { 0, 0, 188, 64 }, &soft, &black, 1);

  g_assert_true (draw (dashes, (WbRect) { 0, 0, 189, 64 }, &soft, &black, 1) != first);
  g_assert_true (draw (dashes, (WbRect) { 0, 0, 188, 65 }, &soft, &black, 1) != first);
  g_assert_true (draw (dashes, (WbRect) { 0, 0, 188, 64 }, &square, &black, 1) != first);
  g_assert_true (draw (dashes, (WbRect) { 0, 0, 188, 64 }, &soft, &red, 1) != first);
  g_assert_true (draw (dashes, (WbRect) { 0, 0, 188, 64 }, &soft, &black, 2) != first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_type_ensure (GSK_TYPE_CONTAINER_NODE);
  g_test_add_func ("/dashes/same-box", test_same_box);
  g_test_add_func ("/dashes/other-box", test_other_box);

  return g_test_run ();
}
