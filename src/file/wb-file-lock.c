/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* More than any program writes. */
#define MAX_SIZE 4096

#define MAX_TRIES 3

struct _WbFileLock
{
  char *path;
  char *line; /* what stands in it as long as it is ours */
};

/* All who open a plan through different links meet at the same lock. */
static char *
make_path (GFile *file)
{
  const char *path = g_file_peek_path (file);
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (real == NULL)
    return NULL;

  folder = g_path_get_dirname (real);
  base = g_path_get_basename (real);
  name = g_strconcat (".~lock.", base, "#", NULL);
  free (real);

  return g_build_filename (folder, name, NULL);
}

/* Whatever stands there: no link is followed, no device is opened for longer than it takes to see that it is one, and
 * nothing is waited for. -1: that is no lock. */
static gssize
read_lock (const char *path, char bytes[MAX_SIZE])
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat status;
  gssize n = -1;

  if (fd < 0)
    return -1;

  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    n = read (fd, bytes, MAX_SIZE);
  close (fd);

  return n;
}

static gboolean
write_line (int fd, const char *line)
{
  gssize size = strlen (line);
  gboolean is_written = write (fd, line, size) == size;

  return close (fd) == 0 && is_written;
}

/* On a full disk there may be room for its name but not for what it says. */
static gboolean
create (const char *path, const char *line)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);

  if (fd < 0)
    return FALSE;

  if (write_line (fd, line))
    return TRUE;

  unlink (path);
  errno = EIO;

  return FALSE;
}

/* Whose lock stands there; NULL when it is none, or when nobody has the file open any more and it could be removed. */
static WbFileLockOwner *
find_owner (const char *path)
{
  char bytes[MAX_SIZE];
  gssize n = read_lock (path, bytes);
  g_autoptr (WbFileLockOwner) owner = n >= 0 ? wb_file_lock_owner_parse (bytes, n) : NULL;

  if (owner != NULL && wb_file_lock_owner_is_gone (owner))
    {
      unlink (path);
      return NULL;
    }

  return g_steal_pointer (&owner);
}

static gboolean
take (WbFileLock *self, WbFileLockOwner **owner)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      if (create (self->path, self->line))
        return TRUE;
      if (errno != EEXIST)
        return FALSE;

      *owner = find_owner (self->path);
      if (*owner != NULL)
        return FALSE;
    }

  return FALSE;
}

/**
 * wb_file_lock_take:
 * @file: a plan that is there
 * @name: what the user is called
 * @owner: (out) (transfer full) (nullable): who has it open already
 *
 * Tells others that the user has @file open. What a program left that has ended since is taken over. Where no lock can be
 * made, as on a medium that cannot be written to, there is none, and no owner.
 *
 * Returns: (transfer full) (nullable): the lock
 */
WbFileLock *
wb_file_lock_take (GFile *file, const char *name, WbFileLockOwner **owner)
{
  g_autoptr (WbFileLockOwner) own = wb_file_lock_owner_new_self (name);
  WbFileLock *self = g_new0 (WbFileLock, 1);

  *owner = NULL;
  self->path = make_path (file);
  self->line = wb_file_lock_owner_to_string (own);
  if (self->path != NULL && take (self, owner))
    return self;

  g_free (self->path);
  g_free (self->line);
  g_free (self);

  return NULL;
}

/* Another program may have taken it over. */
static gboolean
is_still_ours (WbFileLock *self)
{
  char bytes[MAX_SIZE];
  gssize n = read_lock (self->path, bytes);

  return n == (gssize) strlen (self->line) && memcmp (bytes, self->line, n) == 0;
}

/**
 * wb_file_lock_free:
 * @self: (transfer full): a lock
 *
 * Lets go of it.
 */
void
wb_file_lock_free (WbFileLock *self)
{
  if (is_still_ours (self))
    unlink (self->path);

  g_free (self->path);
  g_free (self->line);
  g_free (self);
}
