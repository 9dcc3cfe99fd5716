/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbPdfInsert:
 *
 * What is still to be put into a PDF that cairo has written, and that cairo has no way to say. The table at the end of the
 * file says where each object is, and is made to say so again.
 */
typedef struct _WbPdfInsert WbPdfInsert;

WbPdfInsert *wb_pdf_insert_new       (GByteArray *bytes);
void         wb_pdf_insert_free      (WbPdfInsert *self);
gboolean     wb_pdf_insert_find      (WbPdfInsert *self, const char *text, gsize *at); /* behind it; moves on */
void         wb_pdf_insert_add       (WbPdfInsert *self, gsize at, char *text);
void         wb_pdf_insert_add_words (WbPdfInsert *self, gsize at, const char *key, const char *words);
void         wb_pdf_insert_apply     (WbPdfInsert *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbPdfInsert, wb_pdf_insert_free)

G_END_DECLS
