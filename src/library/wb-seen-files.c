/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-seen-files.h"

#include <errno.h>
#include <glib/gstdio.h>

/* More plans than these nobody goes on with; the one that was closed longest ago is forgotten. */
#define MOST 100

/* A plan has at most two million items; a file that is larger is none of ours. */
#define MAX_BYTES (16 * 1024 * 1024 + 8)

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "wijkbord", "seen", NULL);
}

/* An id is never a file name: two of them may differ by their case only. */
static char *
get_path (const char *project)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, project, -1);
  g_autofree char *folder = get_folder ();

  return g_build_filename (folder, name, NULL);
}

/**
 * wb_seen_files_has:
 * @project: the id of a project
 *
 * Returns: whether it is known what was seen of it
 */
gboolean
wb_seen_files_has (const char *project)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (project != NULL, FALSE);

  path = get_path (project);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/**
 * wb_seen_files_load:
 * @project: the id of a project
 *
 * Returns: (transfer full) (nullable): what was seen of it; %NULL when that is not known
 */
GBytes *
wb_seen_files_load (const char *project)
{
  g_autofree char *path = NULL;
  char *data;
  gsize length;
  GStatBuf info;

  g_return_val_if_fail (project != NULL, NULL);

  path = get_path (project);
  if (g_stat (path, &info) != 0 || info.st_size > MAX_BYTES || !g_file_get_contents (path, &data, &length, NULL))
    return NULL;

  return g_bytes_new_take (data, length);
}

/* Returns the number of files, and the one that was written first. */
static guint
find_oldest (const char *folder, char **oldest)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gint64 first = G_MAXINT64;
  guint n = 0;

  *oldest = NULL;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;

      if (g_stat (path, &info) != 0)
        continue;
      n++;
      if (info.st_mtime < first)
        {
          first = info.st_mtime;
          g_free (*oldest);
          *oldest = g_steal_pointer (&path);
        }
    }

  return n;
}

static void
forget_oldest (const char *folder)
{
  g_autofree char *oldest = NULL;

  if (find_oldest (folder, &oldest) > MOST)
    g_unlink (oldest);
}

/**
 * wb_seen_files_save:
 * @project: the id of a project
 * @seen: what was seen of it
 * @error: return location for a #GFileError
 *
 * Keeps that for the next time.
 *
 * Returns: whether it could be written
 */
gboolean
wb_seen_files_save (const char *project, GBytes *seen, GError **error)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *path = NULL;
  gsize length;
  const char *data;

  g_return_val_if_fail (project != NULL && seen != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }

  path = get_path (project);
  data = g_bytes_get_data (seen, &length);
  if (!g_file_set_contents_full (path, data, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return FALSE;
  forget_oldest (folder);

  return TRUE;
}
