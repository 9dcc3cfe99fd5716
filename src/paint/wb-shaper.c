/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-shaper.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "wb-hyphens.h"

/* A screen full of cards has some hundreds of texts, and several screens are kept. */
#define SCREEN_ENTRIES 500
#define MAX_ENTRIES    3000

/* As large as most lines of text are, in px. */
#define GLYPHS_WIDTH  320
#define GLYPHS_HEIGHT 64

typedef struct
{
  char        *text;
  guint        style;
  int          width; /* in Pango units; -1: not wrapped */
  guint        max_lines;
  PangoLayout *layout;
  GList        link; /* of the queue, the last used first */
} Entry;

struct _WbShaper
{
  int                   ref_count;
  PangoContext         *context; /* nullable, until it shapes the first text */
  float                 scale;
  PangoFontDescription *fonts[WB_N_PAINT_STYLES];
  GHashTable           *entries; /* Entry, its own key */
  GQueue                queue;
  WbMeasurer            measurer;
};

static guint
hash_entry (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->text) ^ (guint) entry->width * 31 ^ entry->style << 20 ^ entry->max_lines << 26;
}

static gboolean
equal_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *two = b;

  return one->style == two->style && one->width == two->width && one->max_lines == two->max_lines
         && strcmp (one->text, two->text) == 0;
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->text);
  g_object_unref (entry->layout);
  g_free (entry);
}

static const PangoFontDescription *
get_font (WbShaper *shaper, guint style)
{
  if (shaper->fonts[style] == NULL)
    shaper->fonts[style] = wb_fonts_describe (style, shaper->scale);

  return shaper->fonts[style];
}

static PangoAttrList *
new_attributes (WbShaper *shaper, guint style, gboolean hyphenated)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  float height = wb_fonts_get_line_height (style, shaper->scale);

  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (height * PANGO_SCALE));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (hyphenated));
  /* Inter's contextual forms, such as its raised "+" before digits, have no character of their own: in a PDF they
   * could not be found or copied. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("calt=0"));

  return attributes;
}

/* Without a display, fonts are looked for when there is something to write. */
static PangoContext *
get_context (WbShaper *shaper)
{
  if (shaper->context == NULL)
    shaper->context = wb_fonts_create_context ();

  return shaper->context;
}

/* Only what has to be broken gets hyphens: Pango would break any word that has some and does not end with its line. */
static void
hyphenate (WbShaper *shaper, PangoLayout *layout, const Entry *key)
{
  g_autofree char *text = wb_hyphens_insert_where_broken (layout);
  g_autoptr (PangoAttrList) attributes = NULL;

  if (text == NULL)
    return;

  attributes = new_attributes (shaper, key->style, TRUE);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
}

static PangoLayout *
new_layout (WbShaper *shaper, const Entry *key)
{
  g_autoptr (PangoAttrList) attributes = new_attributes (shaper, key->style, strstr (key->text, WB_SOFT_HYPHEN) != NULL);
  PangoLayout *layout = pango_layout_new (get_context (shaper));

  pango_layout_set_font_description (layout, get_font (shaper, key->style));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, key->width);
  if (key->max_lines > 0 && key->width >= 0)
    {
      pango_layout_set_height (layout, -(int) key->max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_text (layout, key->text, -1);
  if (key->width >= 0)
    hyphenate (shaper, layout, key);

  return layout;
}

static void
forget_oldest (WbShaper *shaper)
{
  while (shaper->queue.length > MAX_ENTRIES)
    {
      GList *link = g_queue_pop_tail_link (&shaper->queue);

      g_hash_table_remove (shaper->entries, link->data);
    }
}

static void
forget_all (WbShaper *shaper)
{
  g_hash_table_remove_all (shaper->entries);
  g_queue_init (&shaper->queue);
}

static void
forget_fonts (WbShaper *shaper)
{
  for (guint i = 0; i < WB_N_PAINT_STYLES; i++)
    g_clear_pointer (&shaper->fonts[i], pango_font_description_free);
}

static Entry *
add_entry (WbShaper *shaper, const Entry *key)
{
  Entry *entry = g_new0 (Entry, 1);

  *entry = *key;
  entry->text = g_strdup (key->text);
  entry->layout = new_layout (shaper, key);
  entry->link.data = entry;
  g_queue_push_head_link (&shaper->queue, &entry->link);
  g_hash_table_add (shaper->entries, entry);
  forget_oldest (shaper);

  return entry;
}

static Entry *
find_entry (WbShaper *shaper, const Entry *key)
{
  Entry *entry = g_hash_table_lookup (shaper->entries, key);

  if (entry == NULL)
    return add_entry (shaper, key);

  g_queue_unlink (&shaper->queue, &entry->link);
  g_queue_push_head_link (&shaper->queue, &entry->link);

  return entry;
}

static void
measure_cb (gpointer data, const char *text, WbTextStyle style, float width, guint max_lines,
            float *text_width, float *text_height)
{
  wb_shaper_measure (data, text, style, width, max_lines, text_width, text_height);
}

/**
 * wb_shaper_new:
 * @context: (nullable): the context of a widget, or %NULL for one that needs no display
 * @scale: the text size, 1 is 100 %
 *
 * Returns: (transfer full): a shaper
 */
WbShaper *
wb_shaper_new (PangoContext *context, float scale)
{
  WbShaper *shaper = g_new0 (WbShaper, 1);

  g_return_val_if_fail (scale > 0, NULL);

  shaper->ref_count = 1;
  g_set_object (&shaper->context, context);
  shaper->scale = scale;
  shaper->entries = g_hash_table_new_full (hash_entry, equal_entries, free_entry, NULL);
  shaper->measurer = (WbMeasurer) { measure_cb, shaper };
  g_queue_init (&shaper->queue);

  return shaper;
}

/**
 * wb_shaper_ref:
 * @shaper: a shaper
 *
 * Returns: (transfer full): @shaper
 */
WbShaper *
wb_shaper_ref (WbShaper *shaper)
{
  g_return_val_if_fail (shaper != NULL, NULL);

  shaper->ref_count++;

  return shaper;
}

/**
 * wb_shaper_unref:
 * @shaper: a shaper
 *
 * Drops a reference.
 */
void
wb_shaper_unref (WbShaper *shaper)
{
  g_return_if_fail (shaper != NULL);

  if (--shaper->ref_count > 0)
    return;

  forget_fonts (shaper);
  g_hash_table_unref (shaper->entries);
  g_clear_object (&shaper->context);
  g_free (shaper);
}

/**
 * wb_shaper_get_scale:
 * @shaper: a shaper
 *
 * Returns: the text size, 1 is 100 %
 */
float
wb_shaper_get_scale (WbShaper *shaper)
{
  g_return_val_if_fail (shaper != NULL, 1);

  return shaper->scale;
}

/**
 * wb_shaper_set_scale:
 * @shaper: a shaper
 * @scale: the text size, 1 is 100 %
 *
 * Changes the size of all text.
 */
void
wb_shaper_set_scale (WbShaper *shaper, float scale)
{
  g_return_if_fail (shaper != NULL && scale > 0);

  if (shaper->scale == scale)
    return;

  shaper->scale = scale;
  forget_fonts (shaper);
  forget_all (shaper);
}

/**
 * wb_shaper_get_layout:
 * @shaper: a shaper
 * @text: what to shape; never markup
 * @style: a #WbTextStyle, or one of the painter's own
 * @width: where to wrap, in px; below 0: nowhere
 * @max_lines: how many lines to keep when it wraps; the last one then ends in "…"; 0: all
 *
 * Shapes a text, or finds it again.
 *
 * Returns: (transfer none): its layout, until the next call. It must not be changed.
 */
PangoLayout *
wb_shaper_get_layout (WbShaper *shaper, const char *text, guint style, float width, guint max_lines)
{
  Entry key = { 0 };

  g_return_val_if_fail (shaper != NULL && text != NULL && style < WB_N_PAINT_STYLES, NULL);

  key.text = (char *) text;
  key.style = style;
  key.width = width < 0 ? -1 : (int) lroundf (width * PANGO_SCALE);
  key.max_lines = max_lines;

  return find_entry (shaper, &key)->layout;
}

/**
 * wb_shaper_measure:
 * @shaper: a shaper
 * @text: what to measure
 * @style: a #WbTextStyle, or one of the painter's own
 * @width: where to wrap, in px; below 0: nowhere
 * @max_lines: how many lines to keep; 0: all
 * @text_width: (out) (optional): the width of its longest line
 * @text_height: (out) (optional): its height: lines times the style's line height
 *
 * Measures a text.
 */
void
wb_shaper_measure (WbShaper *shaper, const char *text, guint style, float width, guint max_lines,
                   float *text_width, float *text_height)
{
  PangoLayout *layout = wb_shaper_get_layout (shaper, text, style, width, max_lines);
  PangoRectangle logical;

  g_return_if_fail (layout != NULL);

  pango_layout_get_extents (layout, NULL, &logical);
  if (text_width != NULL)
    *text_width = (float) logical.width / PANGO_SCALE;
  if (text_height != NULL)
    *text_height = (float) logical.height / PANGO_SCALE;
}

/**
 * wb_shaper_get_measurer:
 * @shaper: a shaper
 *
 * Returns: (transfer none): a measurer for a layout; it lives as long as @shaper
 */
const WbMeasurer *
wb_shaper_get_measurer (WbShaper *shaper)
{
  g_return_val_if_fail (shaper != NULL, NULL);

  return &shaper->measurer;
}

/* Cairo keeps the picture of a glyph for all who write with the same font, on whatever thread. The surface is as large as
 * one line, since what lies outside it is not drawn. */
static void
draw_glyphs_of (cairo_t *cr, PangoLayout *layout)
{
  const int lines = pango_layout_get_line_count (layout);

  for (int i = 0; i < lines; i++)
    {
      cairo_move_to (cr, 0, GLYPHS_HEIGHT / 2);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, i));
    }
}

/**
 * wb_shaper_draw_glyphs:
 * @shaper: a shaper
 *
 * Draws what was shaped last where nobody sees it, so that its glyphs need not be drawn when somebody does.
 */
void
wb_shaper_draw_glyphs (WbShaper *shaper)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  guint n = 0;

  g_return_if_fail (shaper != NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, GLYPHS_WIDTH, GLYPHS_HEIGHT);
  cr = cairo_create (surface);
  for (GList *link = shaper->queue.head; link != NULL && n < SCREEN_ENTRIES; link = link->next, n++)
    draw_glyphs_of (cr, ((Entry *) link->data)->layout);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}
