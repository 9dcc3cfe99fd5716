/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"
#define _GNU_SOURCE

#include "wb-file-temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "wb-file-attributes.h"
#include "wb-file-place.h"
#include "wb-file-stale.h"

/* Until a name is found that is free. */
#define MAX_TRIES 100

/* The disk is told to write after so many bytes, so that it works while the rest is made. */
#define WRITE_BEHIND (2 * 1024 * 1024)

/* An old file of so many bytes takes the disk a while to free. */
#define LARGE (4 * 1024 * 1024)

/* Where the name of the target leaves no room. */
#define SHORT_STEM "wijkbord"

#define N_DIGITS 16
#define SUFFIX   ".tmp"

/* Nobody can guess it and have something stand there already. It starts with a dot and ends in .tmp: should the program die
 * before it has become the plan, nobody takes it for one. */
static char *
make_path (const WbFileTarget *target, const char *stem)
{
  g_autofree char *name = NULL;
  guint64 number = 0;

  if (getentropy (&number, sizeof number) != 0)
    number = ((guint64) g_random_int () << 32) | g_random_int ();

  name = g_strdup_printf (".%s-%016" G_GINT64_MODIFIER "x" SUFFIX, stem, number);

  return g_build_filename (target->folder, name, NULL);
}

/**
 * wb_file_temporary_is_name:
 * @name: the name of a file
 * @stem: the name of a target
 *
 * Returns: whether @name is that of a temporary file for @stem
 */
gboolean
wb_file_temporary_is_name (const char *name, const char *stem)
{
  gsize length = strlen (stem);

  return name[0] == '.' && strncmp (name + 1, stem, length) == 0 && name[length + 1] == '-' &&
         strspn (name + length + 2, "0123456789abcdef") == N_DIGITS && strcmp (name + length + 2 + N_DIGITS, SUFFIX) == 0;
}

/* Where there are no locks, nothing is ever taken for stale. FALSE: another save has taken the file for stale already. */
static gboolean
lock (int fd)
{
  struct stat status;

  if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return FALSE;

  return fstat (fd, &status) != 0 || status.st_nlink > 0;
}

/* Where a file is replaced, its permissions follow when it is complete; until then it is ours alone. A new file gets what
 * the user's mask leaves. */
static int
create (WbFileTemporary *self, const char *stem)
{
  mode_t mode = self->target->exists ? 0600 : 0666;

  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *path = make_path (self->target, stem);
      int fd = self->ops->open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);

      if (fd >= 0 && lock (fd))
        {
          self->path = g_steal_pointer (&path);
          self->lock = fcntl (fd, F_DUPFD_CLOEXEC, 0);
          return fd;
        }
      if (fd >= 0)
        self->ops->close (fd);
      else if (errno != EEXIST && errno != EINTR)
        return -1;
    }

  return -1;
}

/**
 * wb_file_temporary_open:
 * @temporary: (out caller-allocates): a temporary file; to be cleared whether this succeeds or not
 * @ops: the system calls
 * @target: what it will replace; must outlive it
 * @cancellable: (nullable): to give up
 * @error: return location for a %WB_FILE_ERROR
 *
 * Makes an empty file in the folder of @target, after clearing away what saves that were killed have left there.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_file_temporary_open (WbFileTemporary *temporary, const WbFileOps *ops, const WbFileTarget *target,
                        GCancellable *cancellable, GError **error)
{
  g_autofree char *stem = g_path_get_basename (target->path);

  *temporary = (WbFileTemporary) { .ops = ops, .target = target, .cancellable = cancellable, .lock = -1 };

  wb_file_stale_remove (ops, target, stem);
  temporary->fd = create (temporary, stem);
  if (temporary->fd < 0 && errno == ENAMETOOLONG)
    {
      wb_file_stale_remove (ops, target, SHORT_STEM);
      temporary->fd = create (temporary, SHORT_STEM);
    }
  if (temporary->fd < 0)
    wb_file_target_set_error (target, errno, error);

  return temporary->fd >= 0;
}

static gboolean
write_all (WbFileTemporary *self, const char *data, gsize size)
{
  while (size > 0)
    {
      ssize_t n = self->ops->write (self->fd, data, size);

      if (n == 0)
        errno = EIO;
      if (n == 0 || (n < 0 && errno != EINTR))
        return FALSE;
      if (n < 0)
        continue;

      data += n;
      size -= n;
      self->size += n;
    }

  return TRUE;
}

/**
 * wb_file_temporary_write:
 * @temporary: a temporary file
 * @data: bytes
 * @size: how many
 * @error: return location for a %WB_FILE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Appends to the file.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_file_temporary_write (WbFileTemporary *temporary, const char *data, gsize size, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (temporary->cancellable, error))
    return FALSE;

  if (!write_all (temporary, data, size))
    {
      wb_file_target_set_error (temporary->target, errno, error);
      return FALSE;
    }

  /* Only a hint; that all is on the disk is for fsync() to say. */
  if (temporary->size - temporary->started >= WRITE_BEHIND)
    {
      sync_file_range (temporary->fd, temporary->started, temporary->size - temporary->started, SYNC_FILE_RANGE_WRITE);
      temporary->started = temporary->size;
    }

  return TRUE;
}

/* Some disks on a network cannot say whether they have written; that is no reason not to save there. */
static gboolean
flush (const WbFileOps *ops, int fd, gboolean *is_flushed)
{
  int result;

  do
    result = ops->fsync (fd);
  while (result != 0 && errno == EINTR);

  *is_flushed = result == 0;

  return result == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS;
}

/* On a network disk it may be closing that fails. The descriptor is gone whatever it says. */
static gboolean
close_file (WbFileTemporary *self)
{
  int fd = self->fd;

  self->fd = -1;

  return self->ops->close (fd) == 0 || errno == EINTR;
}

/**
 * wb_file_temporary_finish:
 * @temporary: a temporary file
 * @status: (out): what stat() says of it
 * @error: return location for a %WB_FILE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Gives the file what the old one had, and waits until the disk has all of it.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_file_temporary_finish (WbFileTemporary *temporary, struct stat *status, GError **error)
{
  const WbFileTarget *target = temporary->target;

  if (g_cancellable_set_error_if_cancelled (temporary->cancellable, error))
    return FALSE;

  if ((target->exists && !wb_file_attributes_keep (temporary->ops, target, temporary->fd)) ||
      !flush (temporary->ops, temporary->fd, &temporary->is_flushed) ||
      fstat (temporary->fd, status) != 0 ||
      !close_file (temporary))
    {
      wb_file_target_set_error (target, errno, error);
      return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (temporary->cancellable, error);
}

/* Holds a large old file open. It is gone from its folder when it is replaced, but the disk frees it only when it is let
 * go of. On a network disk a file that is held open cannot always be replaced. */
static int
hold_old (const WbFileTarget *target)
{
  if (!target->exists || target->status.st_size < LARGE || wb_file_place_is_remote (target->path))
    return -1;

  return open (target->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
}

static gpointer
close_cb (gpointer data)
{
  close (GPOINTER_TO_INT (data));

  return NULL;
}

/* Nobody has to wait until it is freed. */
static void
let_go (int fd)
{
  GThread *thread = fd >= 0 ? g_thread_try_new ("old file", close_cb, GINT_TO_POINTER (fd), NULL) : NULL;

  if (thread != NULL)
    g_thread_unref (thread);
  else if (fd >= 0)
    close (fd);
}

static gboolean
flush_folder (const WbFileOps *ops, const char *folder)
{
  int fd = ops->open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean is_flushed;

  if (fd < 0)
    return FALSE;

  flush (ops, fd, &is_flushed);
  ops->close (fd);

  return is_flushed;
}

/**
 * wb_file_temporary_replace:
 * @temporary: a finished file
 * @is_flushed: (out): whether the disk has confirmed it
 * @error: return location for a %WB_FILE_ERROR
 *
 * Lets the file take the place of its target, in one step: whoever looks sees the old file or the new one.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_file_temporary_replace (WbFileTemporary *temporary, gboolean *is_flushed, GError **error)
{
  const WbFileTarget *target = temporary->target;
  int old = hold_old (target);
  int result = temporary->ops->rename (temporary->path, target->path);
  int code = errno;

  let_go (old);
  if (result != 0)
    {
      wb_file_target_set_error (target, code, error);
      return FALSE;
    }

  g_clear_pointer (&temporary->path, g_free);
  *is_flushed = flush_folder (temporary->ops, target->folder) && temporary->is_flushed;

  return TRUE;
}

/**
 * wb_file_temporary_clear:
 * @temporary: a temporary file
 *
 * Removes the file, unless it has replaced its target.
 */
void
wb_file_temporary_clear (WbFileTemporary *temporary)
{
  if (temporary->path != NULL)
    {
      if (temporary->fd >= 0)
        close_file (temporary);
      temporary->ops->unlink (temporary->path);
      g_clear_pointer (&temporary->path, g_free);
    }

  if (temporary->lock >= 0)
    close (temporary->lock);
  temporary->lock = -1;
}
