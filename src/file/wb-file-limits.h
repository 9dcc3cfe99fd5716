/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-writer.h"

G_BEGIN_DECLS

/**
 * WbFileLimits:
 *
 * Looks at a file while it is written with the eyes of who will read it. What a plan itself holds always fits; what others
 * have added may be longer as it is written, escaped and with other prefixes, than it was where it was read.
 */
typedef struct _WbFileLimits WbFileLimits;

WbFileLimits *wb_file_limits_new  (WbFileSink sink, gpointer sink_data); /* where the bytes go on to */
void          wb_file_limits_free (WbFileLimits *self);
gboolean      wb_file_limits_sink (const char *data, gsize size, gpointer limits, GError **error); /* a WbFileSink */
gboolean      wb_file_limits_end  (WbFileLimits *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileLimits, wb_file_limits_free)

G_END_DECLS
