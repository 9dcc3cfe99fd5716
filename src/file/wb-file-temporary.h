/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wb-file-ops.h"
#include "wb-file-target.h"

G_BEGIN_DECLS

/**
 * WbFileTemporary:
 *
 * A new file beside the target, which takes its place when it is complete. If it does not come to that, it goes.
 */
typedef struct
{
  const WbFileOps    *ops;
  const WbFileTarget *target;
  GCancellable       *cancellable;
  char               *path; /* NULL: not there, or not any more */
  int                 fd;   /* -1: closed */
  int                 lock; /* keeps the lock when .fd is closed; -1: none */
  gint64              size;
  gint64              started; /* up to here the disk has been told to write */
  gboolean            is_flushed;
} WbFileTemporary;

gboolean wb_file_temporary_open    (WbFileTemporary *temporary, const WbFileOps *ops, const WbFileTarget *target,
                                    GCancellable *cancellable, GError **error);
gboolean wb_file_temporary_write   (WbFileTemporary *temporary, const char *data, gsize size, GError **error);
gboolean wb_file_temporary_finish  (WbFileTemporary *temporary, struct stat *status, GError **error);
gboolean wb_file_temporary_replace (WbFileTemporary *temporary, gboolean *is_flushed, GError **error);
void     wb_file_temporary_clear   (WbFileTemporary *temporary);
gboolean wb_file_temporary_is_name (const char *name, const char *stem);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbFileTemporary, wb_file_temporary_clear)

G_END_DECLS
