/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-drawing.h"

G_BEGIN_DECLS

gboolean wb_drawing_write_file (const char *path, GBytes *bytes, GError **error);
char    *wb_drawing_number     (const char *path, guint page, guint n_pages); /* the name of the file of one page */

/* wb-drawing-label.c */
void     wb_drawing_name_after (WbDrawing *drawing, WbProject *project);
void     wb_drawing_label_pdf  (const WbDrawing *drawing, const GPtrArray *words, GByteArray *bytes); /* what is written */
void     wb_drawing_label_svg  (const WbDrawing *drawing, GByteArray *bytes);

G_END_DECLS
