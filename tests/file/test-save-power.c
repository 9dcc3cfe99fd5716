/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The power is cut at any moment of a save. What the disk was not told to keep may be there, or not, or in part: the plan is
 * the old one or the new one, whole. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "folder.h"
#include "plan-builder.h"
#include "save-fixture.h"

/* For each moment, another part of what was not kept. */
#define CUTS 8

/* A disk keeps all of a block or nothing. */
#define BLOCK 4096

/* ---- a disk ----------------------------------------------------------------------------------------------------- */

/* What the save has the disk do. Calls from @cut_at on come too late. */
static struct
{
  guint  calls;
  guint  cut_at;
  int    fd;         /* of the file that is written; -1: none */
  int    folder;     /* its folder, while that is open */
  char  *path;       /* where the file is now */
  char  *moved_from; /* where it is if the folder was not kept */
  goffset size;
  goffset kept;      /* so many bytes of it */
} disk;

static void
disk_set_up (guint cut_at)
{
  g_free (disk.path);
  g_free (disk.moved_from);
  memset (&disk, 0, sizeof disk);
  disk.cut_at = cut_at;
  disk.fd = -1;
  disk.folder = -1;
}

static gboolean
is_off (void)
{
  errno = EIO;

  return ++disk.calls >= disk.cut_at;
}

static int
disk_open (const char *path, int flags, mode_t mode)
{
  int fd = is_off () ? -1 : open (path, flags, mode);

  if (fd >= 0 && (flags & O_DIRECTORY) != 0)
    {
      disk.folder = fd;
    }
  else if (fd >= 0)
    {
      g_assert_cmpint (disk.fd, ==, -1);
      disk.fd = fd;
      disk.path = g_strdup (path);
    }

  return fd;
}

static ssize_t
disk_write (int fd, const void *data, size_t size)
{
  ssize_t n = is_off () ? -1 : write (fd, data, size);

  g_assert_cmpint (fd, ==, disk.fd);
  disk.size += MAX (n, 0);

  return n;
}

static int
disk_fchown (int fd, uid_t owner, gid_t group)
{
  return is_off () ? -1 : fchown (fd, owner, group);
}

static int
disk_fchmod (int fd, mode_t mode)
{
  return is_off () ? -1 : fchmod (fd, mode);
}

static int
disk_fsetxattr (int fd, const char *name, const void *value, size_t size, int flags)
{
  return is_off () ? -1 : fsetxattr (fd, name, value, size, flags);
}

static int
disk_fsync (int fd)
{
  if (is_off ())
    return -1;

  if (fd == disk.fd)
    disk.kept = disk.size;
  if (fd == disk.folder)
    g_clear_pointer (&disk.moved_from, g_free);

  return 0;
}

static int
disk_close (int fd)
{
  gboolean fails = is_off ();

  close (fd);
  if (fd == disk.fd)
    disk.fd = -1;
  if (fd == disk.folder)
    disk.folder = -1;

  return fails ? -1 : 0;
}

static int
disk_rename (const char *from, const char *to)
{
  if (is_off () || rename (from, to) != 0)
    return -1;

  g_assert_cmpstr (from, ==, disk.path);
  disk.moved_from = disk.path;
  disk.path = g_strdup (to);

  return 0;
}

static int
disk_unlink (const char *path)
{
  if (is_off () || unlink (path) != 0)
    return -1;

  if (g_strcmp0 (path, disk.path) == 0)
    g_clear_pointer (&disk.path, g_free);

  return 0;
}

static const WbFileOps ops = {
  .open = disk_open,
  .write = disk_write,
  .fchown = disk_fchown,
  .fchmod = disk_fchmod,
  .fsetxattr = disk_fsetxattr,
  .fsync = disk_fsync,
  .close = disk_close,
  .rename = disk_rename,
  .unlink = disk_unlink,
};

static const WbFileSaveOptions on_disk = { .ops = &ops };

/* Of what was written and not kept, some blocks are there and some are not, and it may end anywhere. */
static void
lose_blocks (void)
{
  static const char nothing[BLOCK];
  int fd = open (disk.path, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  for (goffset at = disk.kept; at < disk.size; at += BLOCK)
    if (g_test_rand_bit ())
      g_assert_cmpint (pwrite (fd, nothing, MIN (BLOCK, disk.size - at), at), >, 0);
  if (g_test_rand_bit ())
    g_assert_cmpint (ftruncate (fd, g_test_rand_int_range (disk.kept, disk.size)), ==, 0);
  close (fd);
}

/* What is found when the computer starts again. */
static void
lose (WbPlan *old)
{
  if (disk.path != NULL && disk.kept < disk.size)
    lose_blocks ();

  if (disk.moved_from != NULL && g_test_rand_bit ())
    {
      g_assert_cmpint (rename (disk.path, disk.moved_from), ==, 0);
      if (old != NULL)
        put_old (disk.path, old);
    }
}

/* ---- tests ------------------------------------------------------------------------------------------------------ */

static gboolean
is_as_before (const char *path, WbPlan *old)
{
  return old != NULL ? holds (path, old) : !g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Returns: whether the power was cut before the save came to its end */
static gboolean
save_and_cut (Fixture *fixture, WbPlan *old, WbPlan *new, guint at, gboolean *is_new)
{
  WbFileSaved saved = { 0 };
  gboolean done;

  g_unlink (fixture->path);
  if (old != NULL)
    put_old (fixture->path, old);
  disk_set_up (at);
  done = wb_file_save (fixture->file, new, &on_disk, &saved, NULL, NULL);
  lose (old);

  *is_new = holds (fixture->path, new);
  g_assert_true (*is_new || is_as_before (fixture->path, old));
  if (done && saved.is_flushed)
    g_assert_true (*is_new);

  return disk.calls >= at;
}

/* The next save puts everything right. */
static void
assert_saves_after (Fixture *fixture, WbPlan *new)
{
  assert_saves (fixture, new, NULL, NULL);
  assert_holds (fixture->path, new);
  g_assert_cmpuint (folder_count (fixture->folder), ==, 1);
}

static void
test_cut (Fixture *fixture, gconstpointer data)
{
  gboolean replaces = GPOINTER_TO_INT (data);
  g_autoptr (WbPlan) old = replaces ? make_plan ("old") : NULL;
  g_autoptr (WbPlan) new = make_large_plan ();
  guint n_new = 0, at;
  gboolean is_cut = TRUE;

  for (at = 1; is_cut; at++)
    for (guint i = 0; i < CUTS; i++)
      {
        gboolean is_new;

        is_cut = save_and_cut (fixture, old, new, at, &is_new);
        n_new += is_new;
        assert_saves_after (fixture, new);
      }

  g_test_message ("%u points of power cut, each %u times: %u times the new plan was there", at - 2, CUTS, n_new);
  g_assert_cmpuint (at, >, 8);
  g_assert_cmpuint (n_new, >, CUTS);
  disk_set_up (0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/save/power/old-file", Fixture, GINT_TO_POINTER (TRUE), fixture_set_up, test_cut, fixture_tear_down);
  g_test_add ("/save/power/new-file", Fixture, GINT_TO_POINTER (FALSE), fixture_set_up, test_cut, fixture_tear_down);

  return g_test_run ();
}
