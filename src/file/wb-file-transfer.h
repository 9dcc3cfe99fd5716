/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-format.h"
#include "wb-file-parser.h"
#include "wb-file-source.h"

G_BEGIN_DECLS

/**
 * WbFileTransfer:
 * @source: where the bytes come from
 * @parser: where they go
 * @digest: (nullable): takes them as well
 * @cancellable: (nullable): to give up
 * @progress: (nullable): called now and then, in the thread that calls
 * @progress_data: for @progress
 *
 * The bytes of a file on their way to a parser. Those of a large file are read and scanned on a thread of their own.
 */
typedef struct
{
  WbFileSource  *source;
  WbFileParser  *parser;
  GChecksum     *digest;
  GCancellable  *cancellable;
  WbFileProgress progress;
  gpointer       progress_data;

  /*< private >*/
  WbFileCutter  *cutter;
  guint64        n_read;
  guint64        n_parsed;
  GAsyncQueue   *ready; /* of WbFilePiece */
  int            stop;
} WbFileTransfer;

gboolean wb_file_transfer_run  (WbFileTransfer *self, GError **error);
gboolean wb_file_transfer_fits (guint64 size, GError **error); /* FALSE: no file may be as large */
gboolean wb_file_transfer_is_large (gint64 size);

G_END_DECLS
