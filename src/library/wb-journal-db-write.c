/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-db-private.h"

static void
bind_text (sqlite3_stmt *statement, int at, const char *text)
{
  sqlite3_bind_text (statement, at, text, -1, SQLITE_STATIC);
}

static void
bind_bytes (sqlite3_stmt *statement, int at, GBytes *bytes)
{
  gsize size;
  const void *data;

  if (bytes == NULL)
    return;

  data = g_bytes_get_data (bytes, &size);
  sqlite3_bind_blob64 (statement, at, data != NULL ? data : "", size, SQLITE_STATIC);
}

/* Both that begin a header and that replace one take the same. */
static gboolean
write_header (WbJournalDb *self, WbJournalStatement kind, const WbJournalHeader *header, GError **error)
{
  sqlite3_stmt *statement = wb_journal_db_prepare (self, kind, error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, header->project);
  bind_text (statement, 2, header->title);
  bind_text (statement, 3, header->file);
  bind_text (statement, 4, header->revision);
  bind_bytes (statement, 5, header->digest);
  bind_bytes (statement, 6, header->base);

  return wb_journal_db_run (self, statement, error);
}

/* Of a database that is being made. */
gboolean
wb_journal_db_insert_header (WbJournalDb *self, const WbJournalHeader *header, GError **error)
{
  return write_header (self, WB_JOURNAL_INSERT_HEADER, header, error);
}

static gboolean
insert_row (WbJournalDb *self, const WbJournalRow *row, GError **error)
{
  sqlite3_stmt *statement = wb_journal_db_prepare (self, WB_JOURNAL_INSERT_STEP, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row->number);
  sqlite3_bind_int (statement, 2, row->typing);
  sqlite3_bind_int64 (statement, 3, row->time);
  bind_bytes (statement, 4, row->step);
  sqlite3_bind_int (statement, 5, row->minor);

  return wb_journal_db_run (self, statement, error);
}

/**
 * wb_journal_db_insert:
 * @self: a connection
 * @rows: (array length=n_rows): steps
 * @n_rows: how many
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Adds steps, all or none.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_journal_db_insert (WbJournalDb *self, const WbJournalRow *rows, guint n_rows, GError **error)
{
  gboolean done = TRUE;

  if (n_rows == 1)
    return insert_row (self, rows, error);

  if (!wb_journal_db_run_plain (self, WB_JOURNAL_BEGIN, error))
    return FALSE;
  for (guint i = 0; done && i < n_rows; i++)
    done = insert_row (self, &rows[i], error);

  return wb_journal_db_end (self, done, error);
}

/**
 * wb_journal_db_set_base:
 * @self: a connection
 * @base: the plan that the steps start from, as the compressed bytes of a file
 * @digest: (nullable): the SHA-256 of the bytes of its file
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Returns: %TRUE on success
 */
gboolean
wb_journal_db_set_base (WbJournalDb *self, GBytes *base, GBytes *digest, GError **error)
{
  sqlite3_stmt *statement = wb_journal_db_prepare (self, WB_JOURNAL_SET_BASE, error);

  if (statement == NULL)
    return FALSE;

  bind_bytes (statement, 1, base);
  bind_bytes (statement, 2, digest);

  return wb_journal_db_run (self, statement, error);
}

/**
 * wb_journal_db_set_saving:
 * @self: a connection
 * @revision: (nullable): the revision that is going to be saved, %NULL: saving it failed
 * @file: (nullable): the URI of the file that it is saved to
 * @step: the last step that is in it
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Returns: %TRUE on success
 */
gboolean
wb_journal_db_set_saving (WbJournalDb *self, const char *revision, const char *file, gint64 step, GError **error)
{
  sqlite3_stmt *statement = wb_journal_db_prepare (self, WB_JOURNAL_SET_SAVING, error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, revision);
  bind_text (statement, 2, file);
  sqlite3_bind_int64 (statement, 3, step);

  return wb_journal_db_run (self, statement, error);
}

/**
 * wb_journal_db_set_merged:
 * @self: a connection
 * @digest: the SHA-256 of the bytes of a file that the plan was merged with
 * @step: the step that did that
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Returns: %TRUE on success
 */
gboolean
wb_journal_db_set_merged (WbJournalDb *self, GBytes *digest, gint64 step, GError **error)
{
  sqlite3_stmt *statement = wb_journal_db_prepare (self, WB_JOURNAL_SET_MERGED, error);

  if (statement == NULL)
    return FALSE;

  bind_bytes (statement, 1, digest);
  sqlite3_bind_int64 (statement, 2, step);

  return wb_journal_db_run (self, statement, error);
}

static gboolean
delete_steps (WbJournalDb *self, gint64 step, GError **error)
{
  sqlite3_stmt *statement = wb_journal_db_prepare (self, WB_JOURNAL_DELETE_STEPS, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, step);

  return wb_journal_db_run (self, statement, error);
}

/**
 * wb_journal_db_set_saved:
 * @self: a connection
 * @header: what later steps start from
 * @step: the last step that was saved
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Removes the steps up to that one.
 *
 * Returns: %TRUE on success; on failure nothing has changed
 */
gboolean
wb_journal_db_set_saved (WbJournalDb *self, const WbJournalHeader *header, gint64 step, GError **error)
{
  return wb_journal_db_run_plain (self, WB_JOURNAL_BEGIN, error) &&
         wb_journal_db_end (self,
                            delete_steps (self, step, error) &&
                            write_header (self, WB_JOURNAL_SET_SAVED, header, error),
                            error);
}

/**
 * wb_journal_db_set_title:
 * @self: a connection
 * @title: what the plan is called now
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Returns: %TRUE on success
 */
gboolean
wb_journal_db_set_title (WbJournalDb *self, const char *title, GError **error)
{
  sqlite3_stmt *statement = wb_journal_db_prepare (self, WB_JOURNAL_SET_TITLE, error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, title);

  return wb_journal_db_run (self, statement, error);
}

/**
 * wb_journal_db_sync:
 * @self: a connection
 * @log_size: (out): how large the log is, in bytes
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Waits until the disk has all that was written, also by other connections. It asks only the log for that: a checkpoint
 * would have the next step begin the log anew, which waits for the disk.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_journal_db_sync (WbJournalDb *self, gint64 *log_size, GError **error)
{
  sqlite3_file *log = NULL;
  int result = sqlite3_file_control (self->database, NULL, SQLITE_FCNTL_JOURNAL_POINTER, &log);
  sqlite3_int64 size = 0;

  if (result == SQLITE_OK && log != NULL && log->pMethods != NULL)
    {
      result = log->pMethods->xSync (log, SQLITE_SYNC_NORMAL);
      log->pMethods->xFileSize (log, &size);
    }
  *log_size = size;

  return result == SQLITE_OK || wb_journal_db_fail (self, result, error);
}

/**
 * wb_journal_db_checkpoint:
 * @self: a connection
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Puts the log into the database, so that it does not grow for ever, and begins it anew. Readers and writers go on.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_journal_db_checkpoint (WbJournalDb *self, GError **error)
{
  int result = sqlite3_wal_checkpoint_v2 (self->database, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);

  if (result != SQLITE_OK && result != SQLITE_BUSY)
    return wb_journal_db_fail (self, result, error);

  /* Whoever writes next begins the log anew and waits for the disk: better here than where a step is shown. */
  return wb_journal_db_run_once (self, "UPDATE journal SET id = 1", error);
}
