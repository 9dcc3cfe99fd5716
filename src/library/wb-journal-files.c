/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-files.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "wb-file-place.h"
#include "wb-journal-error.h"

/* What stands beside a database: nothing, its log, the index of that, and a rollback journal. */
static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

/**
 * wb_journal_files_make_folder:
 * @folder: the folder of journals
 * @is_remote: (out): whether it is on a network disk: a write-ahead log needs memory that all who look share, which such a
 *   disk does not have; untouched on failure
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Makes the folder, which nobody else may look into, unless it is there.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_journal_files_make_folder (const char *folder, gboolean *is_remote, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      wb_journal_set_error (folder, NULL, errno == ENOSPC ? SQLITE_FULL : SQLITE_CANTOPEN, error);
      return FALSE;
    }
  *is_remote = wb_file_place_is_remote (folder);

  return TRUE;
}

/**
 * wb_journal_files_get_path:
 * @folder: the folder of journals
 * @name: the name of one
 *
 * Returns: (transfer full): where its database is
 */
char *
wb_journal_files_get_path (const char *folder, const char *name)
{
  g_autofree char *file = g_strconcat (name, WB_JOURNAL_SUFFIX, NULL);

  return g_build_filename (folder, file, NULL);
}

/**
 * wb_journal_files_remove:
 * @path: where a database is, or was
 *
 * Removes it, and what stands beside it.
 */
void
wb_journal_files_remove (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_unlink (file);
    }
}

/**
 * wb_journal_files_set_aside:
 * @path: where a damaged database is
 * @now: today
 *
 * Gives it, and what stands beside it, a name that says so, under which nothing looks for it.
 *
 * Returns: (transfer full) (nullable): where it is now
 */
char *
wb_journal_files_set_aside (const char *path, GDateTime *now)
{
  g_autofree char *date = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *aside = g_strconcat (path, ".damaged-", date, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

      if (g_rename (from, to) != 0 && i == 0)
        return NULL;
    }

  return g_steal_pointer (&aside);
}
