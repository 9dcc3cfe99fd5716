/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-dashes.h"

#include <string.h>

#include "wb-colour.h"
#include "wb-painter-private.h"

/* Made of nothing but numbers of four bytes, so that it can be compared as a whole. */
typedef struct
{
  float     width, height;
  WbCorners corners;
  float     line; /* how wide the dashes are */
  guint32   colour;
} Key;

struct _WbDashes
{
  GHashTable *nodes; /* Key → GskRenderNode */
};

/* Zooming through many sizes makes many boxes: then start afresh. */
#define MAX_NODES 500

static guint
hash_key (gconstpointer data)
{
  guint32 words[sizeof (Key) / 4];
  guint hash = 5381;

  memcpy (words, data, sizeof words);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    hash = hash * 33 ^ words[i];

  return hash;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
}

static GskRenderNode *
draw_node (const Key *key, const GdkRGBA *colour)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, key->width, key->height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  WbRect middle = { key->line / 2, key->line / 2, key->width - key->line, key->height - key->line };

  wb_trace_box (cr, middle, key->corners);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, key->line);
  cairo_set_dash (cr, (double[]) { 2 + key->line, 1.5 + key->line / 2 }, 2, 0);
  cairo_stroke (cr);
  cairo_destroy (cr);

  return node;
}

static GskRenderNode *
get_node (WbDashes *dashes, const Key *key, const GdkRGBA *colour)
{
  GskRenderNode *node = g_hash_table_lookup (dashes->nodes, key);

  if (node != NULL)
    return node;

  if (g_hash_table_size (dashes->nodes) >= MAX_NODES)
    g_hash_table_remove_all (dashes->nodes);
  node = draw_node (key, colour);
  g_hash_table_insert (dashes->nodes, g_memdup2 (key, sizeof *key), node);

  return node;
}

/**
 * wb_dashes_new:
 *
 * Returns: (transfer full): a set of dashed boxes, none drawn yet
 */
WbDashes *
wb_dashes_new (void)
{
  WbDashes *dashes = g_new0 (WbDashes, 1);

  dashes->nodes = g_hash_table_new_full (hash_key, equal_keys, g_free, (GDestroyNotify) gsk_render_node_unref);

  return dashes;
}

/**
 * wb_dashes_free:
 * @dashes: a set of dashed boxes
 *
 * Frees it.
 */
void
wb_dashes_free (WbDashes *dashes)
{
  g_return_if_fail (dashes != NULL);

  g_hash_table_unref (dashes->nodes);
  g_free (dashes);
}

/**
 * wb_dashes_append:
 * @dashes: a set of dashed boxes
 * @snapshot: where to append
 * @rect: a box
 * @corners: its radii
 * @colour: the colour of its edge, opaque
 * @width: how wide that is; it lies within the box
 *
 * Appends the dashed edge of a box.
 */
void
wb_dashes_append (WbDashes *dashes, GtkSnapshot *snapshot, const WbRect *rect, const WbCorners *corners,
                  const GdkRGBA *colour, float width)
{
  Key key = { rect->width, rect->height, *corners, width, wb_colour_to_number (colour) };

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect->x, rect->y));
  gtk_snapshot_append_node (snapshot, get_node (dashes, &key, colour));
  gtk_snapshot_restore (snapshot);
}
