/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-leftover.h"

#include <string.h>

#include "wb-file-reader.h"
#include "wb-journal-db.h"
#include "wb-journal-files.h"
#include "wb-journal-lock.h"
#include "wb-journal-saved.h"

/**
 * wb_leftover_free:
 * @leftover: (transfer full): a leftover
 */
void
wb_leftover_free (WbLeftover *leftover)
{
  g_clear_object (&leftover->file);
  g_clear_error (&leftover->error);
  g_free (leftover->name);
  g_free (leftover->title);
  g_free (leftover);
}

static gboolean
read_journal (WbLeftover *leftover, const char *path, const char *vfs, GError **error)
{
  g_autoptr (WbJournalDb) db = wb_journal_db_open (path, vfs, error);
  g_auto (WbJournalHeader) header = { NULL };
  gint64 last;

  if (db == NULL || !wb_journal_db_read_header (db, FALSE, &header, error) ||
      !wb_journal_db_count (db, wb_journal_find_saved (&header, NULL, NULL), &leftover->n_steps, &last, &leftover->time,
                            error))
    return FALSE;

  leftover->title = g_steal_pointer (&header.title);
  leftover->file = header.file != NULL ? g_file_new_for_uri (header.file) : NULL;

  return TRUE;
}

/* One that holds nothing that is not saved is cleared away. */
static WbLeftover *
look_at (const char *folder, const char *name, const char *vfs)
{
  g_autofree char *path = wb_journal_files_get_path (folder, name);
  g_autoptr (WbLeftover) leftover = g_new0 (WbLeftover, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbJournalLock) lock = wb_journal_lock_new (folder, name, &error);

  if (g_error_matches (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_IN_USE))
    return NULL;

  leftover->name = g_strdup (name);
  if (lock == NULL || !read_journal (leftover, path, vfs, &error))
    leftover->error = g_steal_pointer (&error);
  if (g_error_matches (leftover->error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_EMPTY))
    g_clear_error (&leftover->error);
  if (leftover->error == NULL && leftover->n_steps == 0)
    wb_journal_files_remove (path);

  /* Beside a file of another program it has no place, and beside a journal it is made again. */
  if (lock != NULL)
    wb_journal_lock_remove (g_steal_pointer (&lock));

  return leftover->error != NULL || leftover->n_steps > 0 ? g_steal_pointer (&leftover) : NULL;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const WbLeftover *x = *(const WbLeftover *const *) a;
  const WbLeftover *y = *(const WbLeftover *const *) b;

  return x->time != y->time ? (x->time < y->time ? 1 : -1) : strcmp (x->name, y->name);
}

/**
 * wb_leftovers_list:
 * @folder: the folder of journals
 * @vfs: (nullable): the name of the SQLite VFS, for tests
 *
 * Lists what crashes left. What running programs are writing is not part of it.
 *
 * Returns: (transfer full) (element-type WbLeftover): none when there is no such folder
 */
GPtrArray *
wb_leftovers_list (const char *folder, const char *vfs)
{
  GPtrArray *leftovers = g_ptr_array_new_with_free_func ((GDestroyNotify) wb_leftover_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = NULL;
      WbLeftover *leftover;

      if (!g_str_has_suffix (file, WB_JOURNAL_SUFFIX))
        continue;

      name = g_strndup (file, strlen (file) - strlen (WB_JOURNAL_SUFFIX));
      leftover = look_at (folder, name, vfs);
      if (leftover != NULL)
        g_ptr_array_add (leftovers, leftover);
    }
  g_ptr_array_sort (leftovers, compare);

  return leftovers;
}

/**
 * wb_leftover_discard:
 * @folder: the folder of journals
 * @name: the name of a journal that nobody writes
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Throws away what a crash left.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_leftover_discard (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = wb_journal_files_get_path (folder, name);
  WbJournalLock *lock = wb_journal_lock_new (folder, name, error);

  if (lock == NULL)
    return FALSE;

  wb_journal_files_remove (path);
  wb_journal_lock_remove (lock);

  return TRUE;
}
