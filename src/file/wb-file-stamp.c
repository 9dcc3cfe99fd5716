/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-stamp.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-file-error.h"
#include "wb-file-place.h"

static gint64
nanoseconds (const struct timespec *time)
{
  return time->tv_sec * G_GINT64_CONSTANT (1000000000) + time->tv_nsec;
}

/**
 * wb_file_stamp_init:
 * @stamp: (out caller-allocates): a stamp
 * @status: (nullable): what stat() says of the file, or %NULL when there is none
 *
 * Takes a stamp without a digest.
 */
void
wb_file_stamp_init (WbFileStamp *stamp, const struct stat *status)
{
  memset (stamp, 0, sizeof *stamp);

  if (status == NULL)
    return;

  stamp->exists = TRUE;
  stamp->device = status->st_dev;
  stamp->inode = status->st_ino;
  stamp->size = status->st_size;
  stamp->modified = nanoseconds (&status->st_mtim);
  stamp->touched = nanoseconds (&status->st_ctim);
}

/**
 * wb_file_stamp_set_disk:
 * @stamp: a stamp
 * @folder: the folder of its file, behind all links
 *
 * Adds what tells a file that was deleted from one whose disk was pulled out.
 */
void
wb_file_stamp_set_disk (WbFileStamp *stamp, const char *folder)
{
  stamp->disk = wb_file_place_get_disk (folder);
  stamp->disk_beneath = wb_file_place_get_disk_beneath (folder);
}

/**
 * wb_file_stamp_set_digest:
 * @stamp: a stamp
 * @sha256: the %G_CHECKSUM_SHA256 of all bytes; nothing can be added to it afterwards
 *
 * Adds what settles a doubt.
 */
void
wb_file_stamp_set_digest (WbFileStamp *stamp, GChecksum *sha256)
{
  gsize size = sizeof stamp->digest;

  g_checksum_get_digest (sha256, stamp->digest, &size);
  g_return_if_fail (size == sizeof stamp->digest);

  stamp->has_digest = TRUE;
}

/**
 * wb_file_stamp_compare:
 * @a: a stamp
 * @b: a later one of the same place
 *
 * Digests decide when both have one. Without them, the same file that was not written to since is the same; one of
 * another size is another; a file that was touched, copied back or replaced may have the same bytes or not.
 *
 * Returns: how they compare
 */
WbFileSameness
wb_file_stamp_compare (const WbFileStamp *a, const WbFileStamp *b)
{
  if (!a->exists || !b->exists)
    return a->exists == b->exists ? WB_FILE_SAME : WB_FILE_OTHER;

  if (a->size != b->size)
    return WB_FILE_OTHER;

  if (a->has_digest && b->has_digest)
    return memcmp (a->digest, b->digest, sizeof a->digest) == 0 ? WB_FILE_SAME : WB_FILE_OTHER;

  if (a->device == b->device && a->inode == b->inode && a->modified == b->modified && a->touched == b->touched)
    return WB_FILE_SAME;

  return WB_FILE_IN_DOUBT;
}

/**
 * wb_file_stamp_query:
 * @file: a file on this computer
 * @stamp: (out caller-allocates): where to store its stamp; untouched on failure
 * @error: return location for a %WB_FILE_ERROR
 *
 * Looks at @file, or at what it links to, without reading it. That there is no file is no failure.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_file_stamp_query (GFile *file, WbFileStamp *stamp, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  struct stat status;

  if (path == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_IO, _("“%s” is not on this computer."), name);
      return FALSE;
    }

  wb_file_place_look_anew (path);
  if (stat (path, &status) == 0)
    {
      wb_file_stamp_init (stamp, &status);
      return TRUE;
    }

  if (errno == ENOENT)
    {
      wb_file_stamp_init (stamp, NULL);
      return TRUE;
    }

  g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_IO, _("“%s” cannot be looked at: %s"), path, g_strerror (errno));
  return FALSE;
}
