/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-drawing.h"

G_BEGIN_DECLS

/**
 * WbDrawingFiles:
 *
 * The files of a drawing that take their places together: as long as one may still fail, or somebody may give it up, all
 * that was there before is whole.
 */
typedef struct _WbDrawingFiles WbDrawingFiles;

WbDrawingFiles *wb_drawing_files_new     (void);
gboolean        wb_drawing_files_add     (WbDrawingFiles *files, const char *path, GBytes *bytes, GError **error);
gboolean        wb_drawing_files_replace (WbDrawingFiles *files, GError **error);
void            wb_drawing_files_free    (WbDrawingFiles *files); /* what has not taken its place goes */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbDrawingFiles, wb_drawing_files_free)

char    *wb_drawing_number     (const char *path, guint page, guint n_pages); /* the name of the file of one page */

/* wb-drawing-label.c */
void     wb_drawing_name_after (WbDrawing *drawing, WbProject *project);
void     wb_drawing_label_pdf  (const WbDrawing *drawing, const GPtrArray *words, GByteArray *bytes); /* what is written */
void     wb_drawing_label_svg  (const WbDrawing *drawing, GByteArray *bytes);

G_END_DECLS
