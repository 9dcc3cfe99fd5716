/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * WbFileOps:
 *
 * The system calls by which a save changes anything, as the system has them: -1 and errno when they fail. A test puts
 * others in their place, to see what a save leaves when one of them fails or the program dies there.
 */
typedef struct
{
  int     (*open)      (const char *path, int flags, mode_t mode);
  ssize_t (*write)     (int fd, const void *data, size_t size);
  int     (*fchown)    (int fd, uid_t owner, gid_t group);
  int     (*fchmod)    (int fd, mode_t mode);
  int     (*fsetxattr) (int fd, const char *name, const void *value, size_t size, int flags);
  int     (*fsync)     (int fd);
  int     (*close)     (int fd);
  int     (*rename)    (const char *from, const char *to);
  int     (*unlink)    (const char *path);
} WbFileOps;

const WbFileOps *wb_file_ops_get_default (void);

G_END_DECLS
