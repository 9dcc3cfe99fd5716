/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-page-set.h"
#include "wb-painter.h"

G_BEGIN_DECLS

/** WbDrawingFormat: of a file with a drawing. In a PDF text stays text; in an SVG cairo makes outlines of it. */
typedef enum
{
  WB_DRAWING_PDF,
  WB_DRAWING_SVG,
  WB_DRAWING_PNG,
} WbDrawingFormat;

typedef enum
{
  WB_DRAWING_ERROR_EMPTY,     /* it has no pages */
  WB_DRAWING_ERROR_TOO_LARGE, /* more pixels than a PNG can hold here */
  WB_DRAWING_ERROR_FAILED,    /* cairo could not draw it */
  WB_DRAWING_ERROR_IO,        /* the file could not be written */
} WbDrawingError;

#define WB_DRAWING_ERROR (wb_drawing_error_quark ())
GQuark   wb_drawing_error_quark       (void);

gboolean wb_drawing_format_from_path  (const char *path, WbDrawingFormat *format);

/** WbDrawingProgress: told from time to time how much of a drawing is in its file, 0 to 1; in the thread that draws. */
typedef void (*WbDrawingProgress) (double fraction, gpointer data);

/** WbDrawPageFunc: (skip): makes a page anew, from 0, 0: so a drawing of many pages needs no more memory than one of few. */
typedef GskRenderNode *(*WbDrawPageFunc) (gpointer data, guint page);

/**
 * WbDrawing:
 * @n_pages: how many pages it has
 * @width: the width of each, in px of 1/96 inch
 * @height: the height of each
 * @in_pixels: what is on it lies on whole pixels of a PNG of its width
 * @text_size: of the smallest text on pages of paper, in points; else 0
 * @title: (nullable): what a PDF or an SVG is called
 * @author: (nullable): who a PDF is from
 * @language: (nullable): that of its words
 * @date: the date of a PDF, so that the same plan gives the same bytes on the same day; %WB_DATE_NONE: that of writing
 *
 * A drawing that can become a file. It belongs to one thread at a time.
 */
typedef struct
{
  guint          n_pages;
  float          width;
  float          height;
  gboolean       in_pixels;
  float          text_size;
  char          *title;
  char          *author;
  char          *language;
  WbDate         date;
  /*< private >*/
  WbDrawPageFunc get_page;
  gpointer       data;
  GDestroyNotify free_data;
} WbDrawing;

WbDrawing *wb_drawing_new_for_board (WbProject *project, const WbBoardOptions *options, WbScheme scheme);
WbDrawing *wb_drawing_new_for_chain (WbProject *project, const WbChainOptions *options, WbScheme scheme);
WbDrawing *wb_drawing_new_for_thumbnail (WbProject *project, WbDate today, int width);
WbDrawing *wb_drawing_new_for_sketch (WbProject *project, WbDate today, WbScheme scheme, int width, int height); /* no words */
WbDrawing *wb_drawing_new_for_pages (WbProject *project, const WbPageOptions *options);
char     **wb_drawing_find_revealing (const WbDrawing *pages); /* on what wb_drawing_new_for_pages() made */
void       wb_drawing_free          (WbDrawing *drawing);
GskRenderNode *wb_drawing_get_page  (const WbDrawing *drawing, guint page);
void       wb_drawing_label         (const WbDrawing *drawing, cairo_surface_t *surface);
GBytes    *wb_drawing_to_bytes      (const WbDrawing *drawing, WbDrawingFormat format, int width, GError **error);
gboolean   wb_drawing_write         (const WbDrawing *drawing, const char *path, WbDrawingFormat format, int width,
                                     GCancellable *cancellable, WbDrawingProgress progress, gpointer data, GError **error);
guint      wb_drawing_count_files   (const WbDrawing *drawing, WbDrawingFormat format);
guint      wb_drawing_count_there   (const WbDrawing *drawing, const char *path, WbDrawingFormat format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbDrawing, wb_drawing_free)

G_END_DECLS
