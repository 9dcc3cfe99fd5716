/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-stale.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "wb-file-temporary.h"

/* What a program that was killed while it saved has left, or a computer whose power was cut. A file goes only if it is
 * certain that nobody misses it: it has the name of a temporary file for the same target, is ours, holds nothing or the
 * beginning of a plan, and nobody holds its lock, which who writes one keeps until it has become the plan. */

static const char beginning[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wijkbord xmlns=\"urn:wijkbord:project\"";

/* What a disk had no time to write before its power was cut is zeros. */
static gboolean
begins_a_plan (int fd)
{
  char bytes[sizeof beginning - 1];
  ssize_t n = pread (fd, bytes, sizeof bytes, 0);

  for (ssize_t i = 0; i < n; i++)
    if (bytes[i] != '\0' && bytes[i] != beginning[i])
      return FALSE;

  return n >= 0;
}

/* It is given to the owner of the target when it is complete. */
static gboolean
is_ours (int fd, const WbFileTarget *target, struct stat *status)
{
  return fstat (fd, status) == 0 && S_ISREG (status->st_mode) && status->st_nlink == 1 &&
         (status->st_uid == geteuid () || (target->exists && status->st_uid == target->status.st_uid));
}

/* The name may be that of another file by now. */
static gboolean
is_still_there (const char *path, const struct stat *status)
{
  struct stat now;

  return lstat (path, &now) == 0 && now.st_dev == status->st_dev && now.st_ino == status->st_ino;
}

static void
remove_if_stale (const WbFileOps *ops, const WbFileTarget *target, const char *path)
{
  int fd = open (path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat status;

  if (fd < 0)
    return;

  if (is_ours (fd, target, &status) && flock (fd, LOCK_EX | LOCK_NB) == 0 &&
      begins_a_plan (fd) && is_still_there (path, &status))
    ops->unlink (path);

  close (fd);
}

/**
 * wb_file_stale_remove:
 * @ops: the system calls
 * @target: what is about to be saved
 * @stem: what the names of its temporary files begin with
 *
 * Removes what saves of @target that were killed have left in its folder. What cannot be removed stays.
 */
void
wb_file_stale_remove (const WbFileOps *ops, const WbFileTarget *target, const char *stem)
{
  g_autoptr (GDir) folder = g_dir_open (target->folder, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (wb_file_temporary_is_name (name, stem))
      {
        g_autofree char *path = g_build_filename (target->folder, name, NULL);

        remove_if_stale (ops, target, path);
      }
}
