/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-drawing-private.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "wb-node-draw.h"
#include "wb-node-surfaces.h"
#include "wb-png.h"

G_DEFINE_QUARK (wb-drawing-error-quark, wb_drawing_error)

#define POINTS_PER_PX 0.75
#define MAX_POINTS    14400 /* of a page: the most that readers of PDF promise to show */
#define MAX_PIXELS    32767 /* of a side: the most that cairo draws */
#define MAX_BYTES     1e9

#define ROOT_TAG "Document"

/* A PNG that nobody gave a width has two pixels for each of the board's, so that it is sharp on today's screens. */
#define NATURAL_SCALE 2.0

/* Letters stand on whole pixels in a picture, and below this scale one sees it: then it is drawn larger and made
 * smaller. */
#define SHARP_SCALE   2.0
#define MAX_ENLARGED  2

/* Whoever waits for a drawing: how much of it they are told of, and whether they gave it up.
 *
 * begun: how much was done before the file that is being drawn
 * share: how much that file is of all */
typedef struct
{
  GCancellable     *cancellable; /* nullable */
  WbDrawingProgress progress;    /* nullable */
  gpointer          data;
  double            begun, share;
} Waiting;

static gboolean
go_on (const Waiting *waiting, double fraction, GError **error)
{
  if (waiting->progress != NULL)
    waiting->progress (waiting->begun + fraction * waiting->share, waiting->data);

  return !g_cancellable_set_error_if_cancelled (waiting->cancellable, error);
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, WB_DRAWING_ERROR, WB_DRAWING_ERROR_FAILED, _("The drawing cannot be made: %s."),
               cairo_status_to_string (status));

  return FALSE;
}

static cairo_status_t
write_cb (gpointer data, const guint8 *bytes, guint length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
draw_onto (cairo_surface_t *surface, GskRenderNode *node, double scale, GPtrArray *words, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean drawn;

  cairo_scale (cr, scale, scale);
  wb_node_draw_tagged (node, cr, words);
  drawn = check_status (cairo_status (cr), error);
  cairo_destroy (cr);

  return drawn;
}

/* Takes the surface of a document, and writes the last of it. */
static gboolean
end_document (cairo_surface_t *surface, gboolean drawn, GError **error)
{
  cairo_surface_finish (surface);
  drawn = drawn && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);

  return drawn;
}

/* All pages are one document. */
static void
begin_structure (cairo_surface_t *surface, GPtrArray *words)
{
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, ROOT_TAG, NULL);
  g_ptr_array_add (words, NULL);
  cairo_destroy (cr);
}

static void
end_structure (cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_tag_end (cr, ROOT_TAG);
  cairo_destroy (cr);
}

static gboolean
draw_pdf (const WbDrawing *drawing, const Waiting *waiting, GByteArray *bytes, GError **error)
{
  double scale = MIN (POINTS_PER_PX, MAX_POINTS / MAX (drawing->width, drawing->height));
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, drawing->width * scale,
                                                                  drawing->height * scale);

  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  gboolean drawn = TRUE;

  /* Up to this version cairo writes a plain table of objects: see wb_drawing_label_pdf(). */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  wb_drawing_label (drawing, surface);
  for (guint i = 0; drawn && i < drawing->n_pages; i++)
    {
      g_autoptr (GskRenderNode) node = drawing->get_page (drawing->data, i);

      if (i == 0)
        begin_structure (surface, words);
      drawn = draw_onto (surface, node, scale, words, error) &&
              go_on (waiting, (i + 1.) / drawing->n_pages, error);
      if (i + 1 == drawing->n_pages)
        end_structure (surface);
      cairo_surface_show_page (surface);
    }

  if (!end_document (surface, drawn, error))
    return FALSE;

  wb_drawing_label_pdf (drawing, words, bytes);

  return TRUE;
}

static gboolean
draw_svg (const WbDrawing *drawing, guint page, GByteArray *bytes, GError **error)
{
  g_autoptr (GskRenderNode) node = drawing->get_page (drawing->data, page);
  g_autoptr (WbNodeSurfaces) recordings = wb_node_surfaces_new (node);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write_cb, bytes, drawing->width, drawing->height);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);

  if (!end_document (surface, draw_onto (surface, node, 1, NULL, error), error))
    return FALSE;

  wb_drawing_label_svg (drawing, bytes);

  return TRUE;
}

static gboolean
check_size (double width, double height, GError **error)
{
  if (width <= MAX_PIXELS && height <= MAX_PIXELS && width * height * 4 <= MAX_BYTES)
    return TRUE;

  g_set_error (error, WB_DRAWING_ERROR, WB_DRAWING_ERROR_TOO_LARGE,
               _("The picture would be %.0f × %.0f pixels, more than a PNG can have here. Give it less width, or draw a "
                 "PDF or an SVG."), width, height);

  return FALSE;
}

static double
choose_scale (const WbDrawing *drawing, int width)
{
  if (width > 0)
    return width / drawing->width;
  if (check_size (drawing->width * NATURAL_SCALE, drawing->height * NATURAL_SCALE, NULL))
    return NATURAL_SCALE;

  return 1;
}

static int
choose_enlargement (double width, double height, double scale)
{
  int enlarged = CLAMP ((int) ceil (SHARP_SCALE / scale), 1, MAX_ENLARGED);

  while (enlarged > 1 && !check_size (width * enlarged, height * enlarged, NULL))
    enlarged--;

  return enlarged;
}

static cairo_surface_t *
draw_image (GskRenderNode *node, int width, int height, double scale, GError **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  if (check_status (cairo_surface_status (surface), error) && draw_onto (surface, node, scale, NULL, error))
    return surface;

  cairo_surface_destroy (surface);

  return NULL;
}

static cairo_surface_t *
shrink_image (cairo_surface_t *large, int width, int height, int times)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 1.0 / times, 1.0 / times);
  cairo_set_source_surface (cr, large, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

static gboolean
draw_png (const WbDrawing *drawing, guint page, int wanted_width, GByteArray *bytes, GError **error)
{
  g_autoptr (GskRenderNode) node = drawing->get_page (drawing->data, page);
  double scale = choose_scale (drawing, wanted_width);
  double width = MAX (1, round (drawing->width * scale));
  double height = MAX (1, round (drawing->height * scale));
  int times = drawing->in_pixels ? 1 : choose_enlargement (width, height, scale);
  cairo_surface_t *surface;
  gboolean written;

  if (!check_size (width, height, error))
    return FALSE;

  surface = draw_image (node, width * times, height * times, scale * times, error);
  if (surface == NULL)
    return FALSE;
  if (times > 1)
    {
      cairo_surface_t *large = surface;

      surface = shrink_image (large, width, height, times);
      cairo_surface_destroy (large);
    }
  written = check_status (wb_png_write (surface, scale, bytes) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_PNG_ERROR, error);
  cairo_surface_destroy (surface);

  return written;
}

/**
 * wb_drawing_format_from_path:
 * @path: the name of a file
 * @format: (out): where to store the format; untouched on failure
 *
 * Returns: whether @path ends in .pdf, .svg or .png
 */
gboolean
wb_drawing_format_from_path (const char *path, WbDrawingFormat *format)
{
  static const char *const endings[] = { ".pdf", ".svg", ".png" };
  g_autofree char *folded = NULL;

  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  folded = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (folded, endings[i]))
        {
          *format = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * wb_drawing_free:
 * @drawing: a drawing
 *
 * Frees it.
 */
void
wb_drawing_free (WbDrawing *drawing)
{
  g_return_if_fail (drawing != NULL);

  drawing->free_data (drawing->data);
  g_free (drawing->title);
  g_free (drawing->author);
  g_free (drawing->language);
  g_free (drawing);
}

/**
 * wb_drawing_get_page:
 * @drawing: a drawing
 * @page: which page, from 0
 *
 * Returns: (transfer full): what is on it
 */
GskRenderNode *
wb_drawing_get_page (const WbDrawing *drawing, guint page)
{
  g_return_val_if_fail (drawing != NULL && page < drawing->n_pages, NULL);

  return drawing->get_page (drawing->data, page);
}

static gboolean
check_pages (const WbDrawing *drawing, GError **error)
{
  if (drawing->n_pages > 0)
    return TRUE;

  g_set_error_literal (error, WB_DRAWING_ERROR, WB_DRAWING_ERROR_EMPTY,
                       _("There is nothing to draw: nothing is selected, or nothing of it may be shared."));

  return FALSE;
}

static GBytes *
draw (const WbDrawing *drawing, WbDrawingFormat format, guint page, int width, const Waiting *waiting, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  gboolean drawn = FALSE;

  switch (format)
    {
    case WB_DRAWING_PDF:
      drawn = draw_pdf (drawing, waiting, bytes, error);
      break;
    case WB_DRAWING_SVG:
      drawn = draw_svg (drawing, page, bytes, error);
      break;
    case WB_DRAWING_PNG:
      drawn = draw_png (drawing, page, width, bytes, error);
      break;
    default:
      g_assert_not_reached ();
    }
  if (drawn)
    return g_byte_array_free_to_bytes (bytes);

  g_byte_array_unref (bytes);

  return NULL;
}

/**
 * wb_drawing_to_bytes:
 * @drawing: a drawing
 * @format: what it becomes
 * @width: of a PNG: its width in pixels, or 0 for twice that of the board; a PDF or an SVG has its own size
 * @error: return location for a %WB_DRAWING_ERROR
 *
 * Draws it: all pages of a PDF, else the first.
 *
 * Returns: (transfer full): the content of the file, or %NULL with @error set
 */
GBytes *
wb_drawing_to_bytes (const WbDrawing *drawing, WbDrawingFormat format, int width, GError **error)
{
  g_return_val_if_fail (drawing != NULL, NULL);

  return check_pages (drawing, error) ? draw (drawing, format, 0, width, &(Waiting){ NULL }, error) : NULL;
}

static gboolean
draw_files (const WbDrawing *drawing, const char *path, WbDrawingFormat format, int width, Waiting *waiting, GError **error)
{
  g_autoptr (WbDrawingFiles) files = wb_drawing_files_new ();
  guint n_files = wb_drawing_count_files (drawing, format);

  waiting->share = 1. / n_files;
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *name = wb_drawing_number (path, i, n_files);
      g_autoptr (GBytes) bytes = NULL;

      waiting->begun = i * waiting->share;
      if (!go_on (waiting, 0, error))
        return FALSE;

      bytes = draw (drawing, format, i, width, waiting, error);
      if (bytes == NULL || !wb_drawing_files_add (files, name, bytes, error))
        return FALSE;
    }

  return go_on (waiting, 1, error) && wb_drawing_files_replace (files, error);
}

/**
 * wb_drawing_write:
 * @drawing: a drawing
 * @path: the file to write
 * @format: its format
 * @width: as in wb_drawing_to_bytes()
 * @cancellable: (nullable): to give it up
 * @progress: (nullable): told how far it has come
 * @data: for @progress
 * @error: return location for a %WB_DRAWING_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Draws it into a file, which is replaced whole or not at all. Where a file holds one page and there are more, there is
 * a file for each, and its number stands in the name; none of them is replaced before all are drawn.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_drawing_write (const WbDrawing *drawing, const char *path, WbDrawingFormat format, int width,
                  GCancellable *cancellable, WbDrawingProgress progress, gpointer data, GError **error)
{
  Waiting waiting = { .cancellable = cancellable, .progress = progress, .data = data };

  g_return_val_if_fail (drawing != NULL && path != NULL, FALSE);

  return check_pages (drawing, error) && draw_files (drawing, path, format, width, &waiting, error);
}

/**
 * wb_drawing_count_files:
 * @drawing: a drawing
 * @format: what it becomes
 *
 * Returns: how many files wb_drawing_write() makes of it
 */
guint
wb_drawing_count_files (const WbDrawing *drawing, WbDrawingFormat format)
{
  g_return_val_if_fail (drawing != NULL, 0);

  return format == WB_DRAWING_PDF ? MIN (drawing->n_pages, 1) : drawing->n_pages;
}

/**
 * wb_drawing_count_there:
 * @drawing: a drawing
 * @path: the file to write
 * @format: what it becomes
 *
 * Whoever chose @path has said that it may be replaced; of the numbered files that several pages become, nobody has.
 *
 * Returns: how many of those are there already
 */
guint
wb_drawing_count_there (const WbDrawing *drawing, const char *path, WbDrawingFormat format)
{
  guint n_files, n = 0;

  g_return_val_if_fail (drawing != NULL && path != NULL, 0);

  n_files = wb_drawing_count_files (drawing, format);
  for (guint i = 0; n_files > 1 && i < n_files; i++)
    {
      g_autofree char *name = wb_drawing_number (path, i, n_files);

      n += g_file_test (name, G_FILE_TEST_EXISTS);
    }

  return n;
}
