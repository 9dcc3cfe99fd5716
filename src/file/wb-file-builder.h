/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/tree.h>

#include "wb-file-kept.h"
#include "wb-file-tags.h"
#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbFileBuilder:
 *
 * Makes a plan of the elements that a parser sees, by the table. What the format does not allow is an error, the first
 * of which counts: after it, it takes no more.
 */
typedef struct _WbFileBuilder WbFileBuilder;

WbFileBuilder  *wb_file_builder_new       (WbFileTags *tags, xmlDict *dict); /* borrows the tags */
void            wb_file_builder_free      (WbFileBuilder *self);

void            wb_file_builder_start     (WbFileBuilder *self, const WbXmlName *name, const WbXmlAttribute *attributes,
                                           guint n);
void            wb_file_builder_text      (WbFileBuilder *self, const char *text, gsize length);
void            wb_file_builder_end       (WbFileBuilder *self, const WbXmlName *name);
gboolean        wb_file_builder_is_plain  (const WbFileBuilder *self); /* see WbFilePlain */
guint           wb_file_builder_get_depth (const WbFileBuilder *self);
WbPlan         *wb_file_builder_finish    (WbFileBuilder *self); /* NULL on error; it may not be valid */

void            wb_file_builder_fail      (WbFileBuilder *self, WbFilePosition position, int code,
                                           const char *format, ...) G_GNUC_PRINTF (4, 5);
const GError   *wb_file_builder_get_error (const WbFileBuilder *self);
gboolean        wb_file_builder_has_root  (const WbFileBuilder *self, gboolean *is_whole);
GArray         *wb_file_builder_get_positions (WbFileBuilder *self); /* of WbFilePosition: by slot; 0 is the root */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileBuilder, wb_file_builder_free)

G_END_DECLS
