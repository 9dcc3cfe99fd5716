/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-builder.h"

G_BEGIN_DECLS

/**
 * WbFilePlain:
 *
 * Reads records that are written as nearly all are, as this program writes them: names that the format has, without
 * prefixes, values and texts without references. Of these it tells the builder the very same as a parser of XML would,
 * in a fraction of the time. What is written in any other way it leaves to that parser, whole.
 */
typedef struct _WbFilePlain WbFilePlain;

WbFilePlain *wb_file_plain_new  (xmlDict *dict); /* borrows it */
void         wb_file_plain_free (WbFilePlain *self);
gsize        wb_file_plain_take (WbFilePlain *self, const char *data, gsize size, WbFileBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFilePlain, wb_file_plain_free)

G_END_DECLS
