/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-scan.h"

G_BEGIN_DECLS

/**
 * WbFileTags:
 *
 * The tags of a file on their way from the scanner to the builder, and where in the file they and what is around them
 * stand.
 */
typedef struct _WbFileTags WbFileTags;

WbFileTags     *wb_file_tags_new              (void);
void            wb_file_tags_free             (WbFileTags *self);

void            wb_file_tags_take             (WbFileTags *self, WbFileScanned *scanned);
gboolean        wb_file_tags_pop              (WbFileTags *self, WbFileTag *tag);
gboolean        wb_file_tags_peek             (const WbFileTags *self, WbFileTag *tag); /* the same, without taking it */
guint64         wb_file_tags_find_end         (const WbFileTags *self, guint depth, guint64 from);

WbFilePosition  wb_file_tags_locate           (const WbFileTags *self, guint64 offset);
WbFilePosition  wb_file_tags_locate_attribute (const WbFileTags *self, const WbFileTag *tag, const char *prefix,
                                               const char *name);
WbFilePosition  wb_file_tags_locate_behind    (const WbFileTags *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileTags, wb_file_tags_free)

G_END_DECLS
