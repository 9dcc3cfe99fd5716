/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-ops.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

/* open() takes a mode only sometimes; this one always. */
static int
open_with_mode (const char *path, int flags, mode_t mode)
{
  return open (path, flags, mode);
}

/**
 * wb_file_ops_get_default:
 *
 * Returns: (transfer none): the system's own calls
 */
const WbFileOps *
wb_file_ops_get_default (void)
{
  static const WbFileOps ops = {
    .open = open_with_mode,
    .write = write,
    .fchown = fchown,
    .fchmod = fchmod,
    .fsetxattr = fsetxattr,
    .fsync = fsync,
    .close = close,
    .rename = rename,
    .unlink = unlink,
  };

  return &ops;
}
