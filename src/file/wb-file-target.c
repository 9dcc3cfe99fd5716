/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-target.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "wb-file-place.h"
#include "wb-file-reason.h"
#include "wb-file-writer.h"

/* As many links as the system itself follows. */
#define MAX_LINKS 40

/* Where a symbolic link leads, or NULL when @path is none. */
static char *
read_link (const char *path)
{
  g_autofree char *target = g_file_read_link (path, NULL);
  g_autofree char *folder = NULL;

  if (target == NULL || g_path_is_absolute (target))
    return g_steal_pointer (&target);

  folder = g_path_get_dirname (path);

  return g_build_filename (folder, target, NULL);
}

/* A link is kept, so it is what it leads to that is written, also when that is not there yet. */
static gboolean
follow_links (WbFileTarget *target)
{
  for (guint i = 0; i < MAX_LINKS; i++)
    {
      char *next = read_link (target->path);

      if (next == NULL)
        return TRUE;

      g_free (target->path);
      target->path = next;
    }

  errno = ELOOP;
  return FALSE;
}

static gboolean
check_mode (const WbFileTarget *target, GError **error)
{
  if (!target->exists || S_ISREG (target->status.st_mode))
    return TRUE;

  if (S_ISDIR (target->status.st_mode))
    g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_SAVED, _("“%s” is a folder. Save the plan in it, under a name."),
                 target->name);
  else
    g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_SAVED, _("“%s” is a pipe or a device, which holds no plan."),
                 target->name);

  return FALSE;
}

static gboolean
look (WbFileTarget *target, GError **error)
{
  target->exists = stat (target->path, &target->status) == 0;
  if (!target->exists && errno != ENOENT)
    {
      wb_file_target_set_error (target, errno, error);
      return FALSE;
    }

  wb_file_stamp_init (&target->stamp, target->exists ? &target->status : NULL);
  wb_file_stamp_set_disk (&target->stamp, target->folder);

  return check_mode (target, error);
}

/**
 * wb_file_target_init:
 * @target: (out caller-allocates): a target; to be cleared whether this succeeds or not
 * @file: where the user wants the plan
 * @error: return location for a %WB_FILE_ERROR
 *
 * Looks at what is there. That nothing is there yet is no failure.
 *
 * Returns: whether a plan can stand there
 */
gboolean
wb_file_target_init (WbFileTarget *target, GFile *file, GError **error)
{
  *target = (WbFileTarget) { .path = g_file_get_path (file) };

  if (target->path == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_SAVED, _("“%s” is not on this computer."), name);
      return FALSE;
    }

  target->name = g_filename_display_basename (target->path);
  if (!follow_links (target))
    {
      wb_file_target_set_error (target, errno, error);
      return FALSE;
    }

  target->folder = g_path_get_dirname (target->path);

  return look (target, error);
}

/**
 * wb_file_target_clear:
 * @target: a target
 */
void
wb_file_target_clear (WbFileTarget *target)
{
  g_clear_pointer (&target->path, g_free);
  g_clear_pointer (&target->folder, g_free);
  g_clear_pointer (&target->name, g_free);
}

/* ---- the bytes that are there ----------------------------------------------------------------------------------- */

static int
open_to_read (const WbFileTarget *target)
{
  return open (target->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
}

static ssize_t
read_block (int fd, char *block, gsize size)
{
  ssize_t n;

  do
    n = read (fd, block, size);
  while (n < 0 && errno == EINTR);

  return n;
}

static gboolean
is_next_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  const int *fd = user_data;
  g_autofree char *block = g_malloc (size);

  while (size > 0)
    {
      ssize_t n = read_block (*fd, block, size);

      if (n <= 0 || memcmp (data, block, n) != 0)
        return FALSE;

      data += n;
      size -= n;
    }

  return TRUE;
}

/**
 * wb_file_target_holds:
 * @target: a target
 * @plan: a plan
 *
 * Reads no further than to the first difference.
 *
 * Returns: whether the file there has exactly the bytes of @plan
 */
gboolean
wb_file_target_holds (const WbFileTarget *target, WbPlan *plan)
{
  gboolean same;
  char rest;
  int fd;

  if (!target->exists || (fd = open_to_read (target)) < 0)
    return FALSE;

  same = wb_file_write_to (plan, is_next_cb, &fd, NULL, NULL, NULL) && read_block (fd, &rest, 1) == 0;
  close (fd);

  return same;
}

/**
 * wb_file_target_is_away:
 * @target: a target
 * @stamp: what was there
 *
 * A stick that was pulled out takes its files along. What stays of it is at most an empty folder, on the disk that it was
 * mounted on: nobody finds again what is written there. Put back, a stick or a share is often given another number; when
 * the file is not on it then, it was deleted.
 *
 * Returns: whether the file is gone with its folder, or with the disk that it was on
 */
gboolean
wb_file_target_is_away (const WbFileTarget *target, const WbFileStamp *stamp)
{
  guint64 disk = target->stamp.disk;
  gboolean is_bare = disk != stamp->disk && (stamp->disk_beneath == 0 || disk == stamp->disk_beneath);

  return !target->exists && stamp->exists && (disk == 0 || (stamp->disk != 0 && is_bare));
}

/**
 * wb_file_target_is_untouched:
 * @target: a target
 *
 * Returns: whether nobody has done anything to the file since @target was initialised
 */
gboolean
wb_file_target_is_untouched (const WbFileTarget *target)
{
  struct stat status;
  WbFileStamp stamp;
  gboolean exists;

  wb_file_place_look_anew (target->path);
  exists = stat (target->path, &status) == 0;
  wb_file_stamp_init (&stamp, exists ? &status : NULL);

  return wb_file_stamp_compare (&target->stamp, &stamp) == WB_FILE_SAME;
}

/**
 * wb_file_target_set_error:
 * @target: a target
 * @code: an errno
 * @error: (nullable): return location for a %WB_FILE_ERROR_NOT_SAVED
 *
 * Says that the file was not saved, and why.
 */
void
wb_file_target_set_error (const WbFileTarget *target, int code, GError **error)
{
  g_autofree char *folder = g_filename_display_name (target->folder != NULL ? target->folder : target->path);
  g_autofree char *reason = wb_file_reason (code, folder);

  if (target->exists)
    g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_SAVED, _("“%s” was not saved, and is as it was. %s"),
                 target->name, reason);
  else
    g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_SAVED, _("“%s” was not saved. %s"), target->name, reason);
}
