/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/**
 * WbFileStamp:
 * @exists: whether there was a file
 * @device: @inode: which one it was
 * @size: its size in bytes
 * @modified: when it was last written, in nanoseconds since 1970
 * @touched: when anything of it last changed, its name and permissions too; no program can set this
 * @disk: the disk of its folder, see wb_file_place_get_disk(); 0 when that was not looked at
 * @disk_beneath: the disk that is there without that one, see wb_file_place_get_disk_beneath()
 * @has_digest: whether @digest is known
 * @digest: the SHA-256 of its bytes
 *
 * What a file was when it was read or saved, to notice later that it is not that any more.
 */
typedef struct
{
  gboolean exists;
  guint64  device;
  guint64  inode;
  gint64   size;
  gint64   modified;
  gint64   touched;
  guint64  disk;
  guint64  disk_beneath;
  gboolean has_digest;
  guint8   digest[32];
} WbFileStamp;

/**
 * WbFileSameness:
 *
 * How two stamps compare: certainly the same bytes, certainly others, or only the bytes themselves can tell.
 */
typedef enum
{
  WB_FILE_SAME,
  WB_FILE_OTHER,
  WB_FILE_IN_DOUBT,
} WbFileSameness;

void            wb_file_stamp_init       (WbFileStamp *stamp, const struct stat *status); /* NULL: no file */
void            wb_file_stamp_set_disk   (WbFileStamp *stamp, const char *folder);
void            wb_file_stamp_set_digest (WbFileStamp *stamp, GChecksum *sha256);
WbFileSameness  wb_file_stamp_compare    (const WbFileStamp *a, const WbFileStamp *b);
gboolean        wb_file_stamp_query      (GFile *file, WbFileStamp *stamp, GError **error); /* without a digest */

G_END_DECLS
