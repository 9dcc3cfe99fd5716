/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-marks.h"

#include "wb-colour.h"

/* icon is an interned string, or NULL for a glyph. */
typedef struct
{
  const char *icon;
  WbGlyph     glyph;
  guint32     colour;
  float       size;
} Key;

struct _WbMarks
{
  WbIconSet  *icons;
  GHashTable *nodes; /* Key → GskRenderNode */
};

/* A plan may have many themes of its own colours, and zooming may ask for many sizes: then start afresh. */
#define MAX_NODES 2000

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_direct_hash (key->icon) ^ key->colour * 31 ^ key->glyph << 24 ^ (guint) (key->size * 64);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *one = a;
  const Key *two = b;

  return one->icon == two->icon && one->glyph == two->glyph && one->colour == two->colour && one->size == two->size;
}

static GskRenderNode *
draw_node (WbMarks *marks, const Key *key, const GdkRGBA *colour)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, key->size, key->size));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  if (key->icon != NULL)
    wb_icon_set_draw (marks->icons, cr, key->icon, colour, key->size);
  else
    wb_glyph_draw (cr, key->glyph, colour, key->size);
  cairo_destroy (cr);

  return node;
}

static GskRenderNode *
get_node (WbMarks *marks, const Key *key, const GdkRGBA *colour)
{
  GskRenderNode *node = g_hash_table_lookup (marks->nodes, key);

  if (node != NULL)
    return node;

  if (g_hash_table_size (marks->nodes) >= MAX_NODES)
    g_hash_table_remove_all (marks->nodes);
  node = draw_node (marks, key, colour);
  g_hash_table_insert (marks->nodes, g_memdup2 (key, sizeof *key), node);

  return node;
}

static void
append (WbMarks *marks, GtkSnapshot *snapshot, const Key *key, const GdkRGBA *colour, float x, float y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_node (snapshot, get_node (marks, key, colour));
  gtk_snapshot_restore (snapshot);
}

/**
 * wb_marks_new:
 *
 * Returns: (transfer full): a set of marks, none drawn yet
 */
WbMarks *
wb_marks_new (void)
{
  WbMarks *marks = g_new0 (WbMarks, 1);

  marks->icons = wb_icon_set_new ();
  marks->nodes = g_hash_table_new_full (hash_key, equal_keys, g_free, (GDestroyNotify) gsk_render_node_unref);

  return marks;
}

/**
 * wb_marks_free:
 * @marks: a set of marks
 *
 * Frees it.
 */
void
wb_marks_free (WbMarks *marks)
{
  g_return_if_fail (marks != NULL);

  g_hash_table_unref (marks->nodes);
  wb_icon_set_free (marks->icons);
  g_free (marks);
}

/**
 * wb_marks_append_icon:
 * @marks: a set of marks
 * @snapshot: where to append
 * @name: the name of an icon, such as "housing"
 * @colour: its colour, opaque
 * @x: where its left edge goes
 * @y: where its top edge goes
 * @size: its width and height
 *
 * Appends an icon.
 */
void
wb_marks_append_icon (WbMarks *marks, GtkSnapshot *snapshot, const char *name, const GdkRGBA *colour,
                      float x, float y, float size)
{
  Key key = { g_intern_string (name), WB_GLYPH_NONE, wb_colour_to_number (colour), size };

  append (marks, snapshot, &key, colour, x, y);
}

/**
 * wb_marks_append_glyph:
 * @marks: a set of marks
 * @snapshot: where to append
 * @glyph: a glyph
 * @colour: its colour, opaque
 * @x: where its left edge goes
 * @y: where its top edge goes
 * @size: its width and height
 *
 * Appends the glyph of a status.
 */
void
wb_marks_append_glyph (WbMarks *marks, GtkSnapshot *snapshot, WbGlyph glyph, const GdkRGBA *colour,
                       float x, float y, float size)
{
  Key key = { NULL, glyph, wb_colour_to_number (colour), size };

  if (glyph != WB_GLYPH_NONE)
    append (marks, snapshot, &key, colour, x, y);
}
