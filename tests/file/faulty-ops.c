/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "faulty-ops.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

Fault fault;

static gboolean
meets_fault (const char *name)
{
  fault.calls++;
  if (fault.calls != fault.at)
    return FALSE;
  fault.met = name;
  if (fault.dies && !fault.dies_after)
    kill (getpid (), SIGKILL);

  errno = fault.code;
  return fault.code != 0;
}

static void
after_call (void)
{
  if (fault.dies && fault.dies_after && fault.calls == fault.at)
    kill (getpid (), SIGKILL);
}

#define CALL(type, failed, call) \
  type result = meets_fault (#call) ? failed : call; \
  after_call (); \
  return result;

static int
faulty_open (const char *path, int flags, mode_t mode)
{
  CALL (int, -1, open (path, flags, mode))
}

static ssize_t
faulty_write (int fd, const void *data, size_t size)
{
  if (fault.in_pieces && g_random_boolean ())
    {
      errno = EINTR;
      return -1;
    }

  if (fault.is_short && fault.calls + 1 == fault.at)
    {
      fault.is_short = FALSE;
      fault.calls++;
      fault.at++;
      return write (fd, data, size / 2);
    }

  CALL (ssize_t, -1, write (fd, data, fault.in_pieces ? MIN (size, 7) : size))
}

static int
faulty_fchown (int fd, uid_t owner, gid_t group)
{
  CALL (int, -1, fchown (fd, owner, group))
}

static int
faulty_fchmod (int fd, mode_t mode)
{
  CALL (int, -1, fchmod (fd, mode))
}

static int
faulty_fsetxattr (int fd, const char *name, const void *value, size_t size, int flags)
{
  CALL (int, -1, fsetxattr (fd, name, value, size, flags))
}

static int
faulty_fsync (int fd)
{
  CALL (int, -1, fsync (fd))
}

/* The descriptor is gone, also when closing fails. */
static int
faulty_close (int fd)
{
  gboolean fails = meets_fault ("close (fd)");
  int result = close (fd);

  after_call ();
  if (fails)
    errno = fault.code;

  return fails ? -1 : result;
}

static int
faulty_rename (const char *from, const char *to)
{
  CALL (int, -1, rename (from, to))
}

static int
faulty_unlink (const char *path)
{
  CALL (int, -1, unlink (path))
}

const WbFileOps faulty_ops = {
  .open = faulty_open,
  .write = faulty_write,
  .fchown = faulty_fchown,
  .fchmod = faulty_fchmod,
  .fsetxattr = faulty_fsetxattr,
  .fsync = faulty_fsync,
  .close = faulty_close,
  .rename = faulty_rename,
  .unlink = faulty_unlink,
};

void
set_fault (guint at, int code)
{
  memset (&fault, 0, sizeof fault);
  fault.at = at;
  fault.code = code;
}
