/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-attributes.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

/* More than this no file system gives. */
#define MAX_VALUE 65536

/* What the user or the disk does not allow is left as it is: the new file is then open to fewer people, never to more. */
static gboolean
is_refusal (int code)
{
  return code == EPERM || code == EACCES || code == ENOTSUP || code == ENOSYS || code == EINVAL;
}

/* Returns -1 on failure, 0 when the group had to be given up, 1 when all is as it was. */
static int
keep_owner (const WbFileOps *ops, const struct stat *old, int fd)
{
  struct stat new;

  if (fstat (fd, &new) != 0)
    return -1;
  if (new.st_uid == old->st_uid && new.st_gid == old->st_gid)
    return 1;

  if (ops->fchown (fd, old->st_uid, old->st_gid) == 0)
    return 1;
  if (!is_refusal (errno))
    return -1;

  if (new.st_gid == old->st_gid || ops->fchown (fd, -1, old->st_gid) == 0)
    return 1;

  return is_refusal (errno) ? 0 : -1;
}

/* Where another group owns the file now, it may do no more than everybody. */
static mode_t
narrow_group (mode_t mode)
{
  return (mode & ~S_IRWXG) | (mode & S_IRWXG & ((mode & S_IRWXO) << 3));
}

static gboolean
keep_mode (const WbFileOps *ops, mode_t mode, int fd)
{
  return ops->fchmod (fd, mode) == 0 || is_refusal (errno);
}

/* What users and other programs note on a file, and its access list, which says more than its mode. */
static gboolean
is_kept (const char *name)
{
  return g_str_has_prefix (name, "user.") || g_str_equal (name, "system.posix_acl_access");
}

static gboolean
keep_extended (const WbFileOps *ops, int old_fd, const char *name, int fd)
{
  g_autofree char *value = g_malloc (MAX_VALUE);
  ssize_t size = fgetxattr (old_fd, name, value, MAX_VALUE);

  return size < 0 || ops->fsetxattr (fd, name, value, size, 0) == 0 || is_refusal (errno);
}

static gboolean
keep_all_extended (const WbFileOps *ops, const char *path, int fd)
{
  int old_fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  g_autofree char *names = g_malloc (MAX_VALUE);
  ssize_t size = old_fd >= 0 ? flistxattr (old_fd, names, MAX_VALUE) : 0;
  gboolean kept = TRUE;

  for (const char *name = names; kept && name < names + size; name += strlen (name) + 1)
    if (is_kept (name))
      kept = keep_extended (ops, old_fd, name, fd);

  if (old_fd >= 0)
    {
      int code = errno;

      close (old_fd);
      errno = code;
    }

  return kept;
}

/**
 * wb_file_attributes_keep:
 * @ops: the system calls
 * @target: a file that is there
 * @fd: the file that will take its place
 *
 * Gives the new file the owner, group, permissions and extended attributes of the old one, as far as the user and the disk
 * allow it.
 *
 * Returns: %TRUE on success; %FALSE with errno on any other failure
 */
gboolean
wb_file_attributes_keep (const WbFileOps *ops, const WbFileTarget *target, int fd)
{
  mode_t mode = target->status.st_mode & 07777;
  int owner = keep_owner (ops, &target->status, fd);

  if (owner < 0)
    return FALSE;
  if (owner == 0)
    mode = narrow_group (mode) & 0777;

  return keep_mode (ops, mode, fd) && keep_all_extended (ops, target->path, fd);
}
