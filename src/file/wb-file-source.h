/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-stamp.h"

G_BEGIN_DECLS

/**
 * WbFileSource:
 *
 * The bytes of a file that is really one: of a pipe or a device nobody knows where they end.
 */
typedef struct _WbFileSource WbFileSource;

WbFileSource *wb_file_source_open     (GFile *file, GCancellable *cancellable, GError **error);
void          wb_file_source_free     (WbFileSource *self);
gint64        wb_file_source_get_size (WbFileSource *self);
void          wb_file_source_get_stamp (WbFileSource *self, WbFileStamp *stamp); /* without a digest */
gssize        wb_file_source_read     (WbFileSource *self, char *buffer, gsize size, GCancellable *cancellable,
                                       GError **error); /* 0: the end; -1: an error */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileSource, wb_file_source_free)

G_END_DECLS
