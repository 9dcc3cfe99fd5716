/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "wb-journal-error.h"

struct _WbJournalLock
{
  char *path;
  int   fd;
};

/* The file may have been removed between opening and locking it. */
static gboolean
is_still_there (int fd, const char *path)
{
  struct stat locked, there;

  return fstat (fd, &locked) == 0 && stat (path, &there) == 0 &&
         locked.st_dev == there.st_dev && locked.st_ino == there.st_ino;
}

static int
open_locked (const char *path)
{
  for (guint i = 0; i < 10; i++)
    {
      int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
      int code;

      if (fd < 0 || (flock (fd, LOCK_EX | LOCK_NB) == 0 && is_still_there (fd, path)))
        return fd;

      code = errno;
      close (fd);
      errno = code;
      if (code == EWOULDBLOCK)
        return -1;
    }

  return -1;
}

/**
 * wb_journal_lock_new:
 * @folder: the folder of journals
 * @name: the name of a journal
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Returns: (transfer full): the lock, or %NULL: %WB_JOURNAL_ERROR_IN_USE when somebody holds it
 */
WbJournalLock *
wb_journal_lock_new (const char *folder, const char *name, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".lock", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *shown = g_filename_display_name (folder);
  WbJournalLock *self;
  int fd = open_locked (path);

  if (fd < 0 && errno == EWOULDBLOCK)
    {
      g_set_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_IN_USE,
                   _("The plan of the recovery journal “%s” is open in a running program."), name);
      return NULL;
    }
  if (fd < 0)
    {
      g_set_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_FAILED,
                   errno == ENOSPC ? _("The disk that holds “%s” is full.")
                                   : _("The folder “%s” cannot be written to."), shown);
      return NULL;
    }

  self = g_new0 (WbJournalLock, 1);
  self->path = g_steal_pointer (&path);
  self->fd = fd;

  return self;
}

/**
 * wb_journal_lock_is_there:
 * @self: a lock
 *
 * Returns: whether its file still stands where others look for it
 */
gboolean
wb_journal_lock_is_there (WbJournalLock *self)
{
  return is_still_there (self->fd, self->path);
}

/**
 * wb_journal_lock_free:
 * @self: (transfer full): a lock
 *
 * Lets go of it.
 */
void
wb_journal_lock_free (WbJournalLock *self)
{
  close (self->fd);
  g_free (self->path);
  g_free (self);
}

/**
 * wb_journal_lock_remove:
 * @self: (transfer full): a lock of a journal that is gone
 *
 * Removes its file and lets go of it.
 */
void
wb_journal_lock_remove (WbJournalLock *self)
{
  g_unlink (self->path);
  wb_journal_lock_free (self);
}
