/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-db.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* "WjJ" and a 1: by this the database says what it is; and which version of the tables it has. */
#define APPLICATION_ID 0x576a4a31
#define VERSION        1

/* A worker that writes never keeps another thread waiting as long as this, in milliseconds. */
#define PATIENCE 5000

/* The tables, as sqlite_schema says them again: what has others is no journal. */
static const char *const tables[] = {
  "CREATE TABLE journal (id INTEGER PRIMARY KEY CHECK (id = 1), project TEXT NOT NULL, title TEXT NOT NULL, file TEXT, "
  "revision TEXT, digest BLOB, base BLOB, saving TEXT, saving_file TEXT, saving_step INTEGER) STRICT",
  "CREATE TABLE step (number INTEGER PRIMARY KEY, typing INTEGER NOT NULL, time INTEGER NOT NULL, step BLOB NOT NULL) "
  "STRICT",
};

typedef enum
{
  BEGIN,
  COMMIT,
  ROLLBACK,
  INSERT_STEP,
  DELETE_STEPS,
  INSERT_HEADER,
  SET_BASE,
  SET_SAVING,
  SET_SAVED,
  SET_TITLE,
  SELECT_HEADER,
  SELECT_HEADER_BASE,
  COUNT_STEPS,
  SELECT_STEPS,
  SELECT_SCHEMA,
  N_STATEMENTS,
} Statement;

static const char *const statements[] = {
  [BEGIN] = "BEGIN IMMEDIATE",
  [COMMIT] = "COMMIT",
  [ROLLBACK] = "ROLLBACK",
  [INSERT_STEP] = "INSERT INTO step (number, typing, time, step) VALUES (?, ?, ?, ?)",
  [DELETE_STEPS] = "DELETE FROM step WHERE number <= ?",
  [INSERT_HEADER] = "INSERT INTO journal (id, project, title, file, revision, digest, base) VALUES (1, ?, ?, ?, ?, ?, ?)",
  [SET_BASE] = "UPDATE journal SET base = ?, digest = ?",
  [SET_SAVING] = "UPDATE journal SET saving = ?, saving_file = ?, saving_step = ?",
  [SET_SAVED] = "UPDATE journal SET project = ?, title = ?, file = ?, revision = ?, digest = ?, base = ?, saving = NULL, "
                "saving_file = NULL, saving_step = NULL",
  [SET_TITLE] = "UPDATE journal SET title = ?",
  [SELECT_HEADER] = "SELECT project, title, file, revision, digest, NULL, saving, saving_file, saving_step FROM journal",
  [SELECT_HEADER_BASE] = "SELECT project, title, file, revision, digest, base, saving, saving_file, saving_step FROM journal",
  [COUNT_STEPS] = "SELECT count (*), max (number), max (time) FROM step WHERE number > ?",
  [SELECT_STEPS] = "SELECT number, typing, time, step FROM step WHERE number > ? ORDER BY number",
  [SELECT_SCHEMA] = "SELECT sql FROM sqlite_schema ORDER BY name",
};

struct _WbJournalDb
{
  char         *path;
  sqlite3      *database;
  sqlite3_stmt *prepared[N_STATEMENTS];
};

/**
 * wb_journal_header_clear:
 * @header: a header
 */
void
wb_journal_header_clear (WbJournalHeader *header)
{
  g_clear_pointer (&header->project, g_free);
  g_clear_pointer (&header->title, g_free);
  g_clear_pointer (&header->file, g_free);
  g_clear_pointer (&header->revision, g_free);
  g_clear_pointer (&header->digest, g_bytes_unref);
  g_clear_pointer (&header->base, g_bytes_unref);
  g_clear_pointer (&header->saving, g_free);
  g_clear_pointer (&header->saving_file, g_free);
}

/* ---- statements ------------------------------------------------------------------------------------------------- */

static gboolean
fail (WbJournalDb *self, int result, GError **error)
{
  wb_journal_set_error (self->path, self->database, result, error);

  return FALSE;
}

static sqlite3_stmt *
prepare (WbJournalDb *self, Statement statement, GError **error)
{
  sqlite3_stmt **prepared = &self->prepared[statement];
  int result = SQLITE_OK;

  if (*prepared == NULL)
    result = sqlite3_prepare_v3 (self->database, statements[statement], -1, SQLITE_PREPARE_PERSISTENT, prepared, NULL);
  if (result != SQLITE_OK)
    {
      fail (self, result, error);
      return NULL;
    }

  return *prepared;
}

/* Runs a statement that gives no rows. */
static gboolean
run (WbJournalDb *self, sqlite3_stmt *statement, GError **error)
{
  int result = sqlite3_step (statement);

  if (result != SQLITE_DONE && result != SQLITE_ROW)
    fail (self, result, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return result == SQLITE_DONE || result == SQLITE_ROW;
}

static gboolean
run_plain (WbJournalDb *self, Statement statement, GError **error)
{
  sqlite3_stmt *prepared = prepare (self, statement, error);

  return prepared != NULL && run (self, prepared, error);
}

static gboolean
run_once (WbJournalDb *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int result = sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL);
  gboolean done = result == SQLITE_OK ? run (self, statement, error) : fail (self, result, error);

  sqlite3_finalize (statement);

  return done;
}

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

static char *
dup_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? g_utf8_make_valid (text, sqlite3_column_bytes (statement, column)) : NULL;
}

static GBytes *
dup_bytes (sqlite3_stmt *statement, int column)
{
  const void *data = sqlite3_column_blob (statement, column);

  return data != NULL ? g_bytes_new (data, sqlite3_column_bytes (statement, column)) : NULL;
}

/* A transaction that is not committed must not stay open, or nothing could be written ever after. */
static gboolean
end (WbJournalDb *self, gboolean done, GError **error)
{
  if (done && run_plain (self, COMMIT, error))
    return TRUE;

  if (!sqlite3_get_autocommit (self->database))
    run_plain (self, ROLLBACK, NULL);

  return FALSE;
}

/* ---- opening ---------------------------------------------------------------------------------------------------- */

static WbJournalDb *
connect (const char *path, const char *vfs, GError **error)
{
  g_autoptr (WbJournalDb) self = g_new0 (WbJournalDb, 1);
  int result;

  self->path = g_strdup (path);
  result = sqlite3_open_v2 (path, &self->database,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE,
                            vfs);
  if (result != SQLITE_OK)
    {
      fail (self, result, error);
      return NULL;
    }

  sqlite3_extended_result_codes (self->database, 1);
  sqlite3_busy_timeout (self->database, PATIENCE);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return g_steal_pointer (&self);
}

static gboolean
read_number (WbJournalDb *self, const char *sql, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *number = sqlite3_column_int64 (statement, 0);
  else
    fail (self, result, error);
  sqlite3_finalize (statement);

  return result == SQLITE_ROW;
}

/* What it says that it is. */
static gboolean
check_kind (WbJournalDb *self, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->path);
  gint64 id, version, n_tables;

  if (!read_number (self, "PRAGMA application_id", &id, error) ||
      !read_number (self, "PRAGMA user_version", &version, error) ||
      !read_number (self, "SELECT count (*) FROM sqlite_schema", &n_tables, error))
    return FALSE;

  if (id == 0 && n_tables == 0)
    {
      g_set_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_EMPTY, _("There is nothing in “%s”."), name);
      return FALSE;
    }
  if (id != APPLICATION_ID)
    {
      g_set_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_FOREIGN, _("“%s” is no recovery journal."), name);
      return FALSE;
    }
  if (version > VERSION)
    {
      g_set_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_NEWER,
                   _("“%s” was written by a newer version of Wijkbord. Recover the plan with that one."), name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_tables (WbJournalDb *self, GError **error)
{
  sqlite3_stmt *statement = prepare (self, SELECT_SCHEMA, error);
  guint n = 0;
  int result;

  if (statement == NULL)
    return FALSE;

  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      if (n >= G_N_ELEMENTS (tables) ||
          g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), tables[n]) != 0)
        break;
      n++;
    }
  sqlite3_reset (statement);

  if (result == SQLITE_DONE && n == G_N_ELEMENTS (tables))
    return TRUE;

  return fail (self, result == SQLITE_ROW || result == SQLITE_DONE ? SQLITE_CORRUPT : result, error);
}

/* Nobody else may read it. SQLite gives the files beside it the same permissions. */
static gboolean
create_file (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    {
      wb_journal_set_error (path, NULL, errno == ENOSPC ? SQLITE_FULL : SQLITE_CANTOPEN, error);
      return FALSE;
    }
  close (fd);

  return TRUE;
}

static gboolean
create_tables (WbJournalDb *self, GError **error)
{
  g_autofree char *id = g_strdup_printf ("PRAGMA application_id = %d", APPLICATION_ID);
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d", VERSION);

  return run_once (self, tables[0], error) && run_once (self, tables[1], error) && run_once (self, id, error) &&
         run_once (self, version, error);
}

static gboolean
insert_header (WbJournalDb *self, const WbJournalHeader *header, GError **error)
{
  sqlite3_stmt *statement = prepare (self, INSERT_HEADER, error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, header->project);
  bind_text (statement, 2, header->title);
  bind_text (statement, 3, header->file);
  bind_text (statement, 4, header->revision);
  bind_bytes (statement, 5, header->digest);
  bind_bytes (statement, 6, header->base);

  return run (self, statement, error);
}

static gboolean
has_log (WbJournalDb *self, gboolean *has, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (self->database, "PRAGMA journal_mode", -1, &statement, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *has = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "wal") == 0;
  else
    fail (self, result, error);
  sqlite3_finalize (statement);

  return result == SQLITE_ROW;
}

/* Steps are appended to the log without waiting for the disk; the log is put into the database only when asked for. Where
 * there is none, each transaction waits until the disk has it: nothing can be asked for afterwards that would keep a power
 * cut from undoing the last one. */
static gboolean
set_up (WbJournalDb *self, GError **error)
{
  gboolean log;

  return has_log (self, &log, error) &&
         run_once (self, log ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL", error) &&
         run_once (self, "PRAGMA wal_autocheckpoint = 0", error);
}

/**
 * wb_journal_db_create:
 * @path: where; nothing may be there
 * @vfs: (nullable): the name of the SQLite VFS, %NULL for the standard one
 * @is_remote: whether that is on a network file system, where a write-ahead log does not work
 * @header: what the steps will start from
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Returns: (transfer full) (nullable): a new journal without a step
 */
WbJournalDb *
wb_journal_db_create (const char *path, const char *vfs, gboolean is_remote, const WbJournalHeader *header,
                      GError **error)
{
  g_autoptr (WbJournalDb) self = create_file (path, error) ? connect (path, vfs, error) : NULL;

  if (self == NULL ||
      !run_once (self, is_remote ? "PRAGMA journal_mode = TRUNCATE" : "PRAGMA journal_mode = WAL", error) ||
      !set_up (self, error) || !run_plain (self, BEGIN, error) ||
      !end (self, create_tables (self, error) && insert_header (self, header, error), error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * wb_journal_db_open:
 * @path: a journal
 * @vfs: (nullable): the name of the SQLite VFS, %NULL for the standard one
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Returns: (transfer full) (nullable): a connection to it
 */
WbJournalDb *
wb_journal_db_open (const char *path, const char *vfs, GError **error)
{
  g_autoptr (WbJournalDb) self = connect (path, vfs, error);

  if (self == NULL || !check_kind (self, error) || !check_tables (self, error) || !set_up (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * wb_journal_db_close:
 * @self: (transfer full): a connection
 */
void
wb_journal_db_close (WbJournalDb *self)
{
  for (guint i = 0; i < N_STATEMENTS; i++)
    sqlite3_finalize (self->prepared[i]);
  sqlite3_close (self->database);
  g_free (self->path);
  g_free (self);
}

/* ---- writing ---------------------------------------------------------------------------------------------------- */

static gboolean
insert_row (WbJournalDb *self, const WbJournalRow *row, GError **error)
{
  sqlite3_stmt *statement = prepare (self, INSERT_STEP, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row->number);
  sqlite3_bind_int (statement, 2, row->typing);
  sqlite3_bind_int64 (statement, 3, row->time);
  bind_bytes (statement, 4, row->step);

  return run (self, statement, error);
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

  if (!run_plain (self, BEGIN, error))
    return FALSE;
  for (guint i = 0; done && i < n_rows; i++)
    done = insert_row (self, &rows[i], error);

  return end (self, done, error);
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
  sqlite3_stmt *statement = prepare (self, SET_BASE, error);

  if (statement == NULL)
    return FALSE;

  bind_bytes (statement, 1, base);
  bind_bytes (statement, 2, digest);

  return run (self, statement, error);
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
  sqlite3_stmt *statement = prepare (self, SET_SAVING, error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, revision);
  bind_text (statement, 2, file);
  sqlite3_bind_int64 (statement, 3, step);

  return run (self, statement, error);
}

static gboolean
set_header (WbJournalDb *self, const WbJournalHeader *header, GError **error)
{
  sqlite3_stmt *statement = prepare (self, SET_SAVED, error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, header->project);
  bind_text (statement, 2, header->title);
  bind_text (statement, 3, header->file);
  bind_text (statement, 4, header->revision);
  bind_bytes (statement, 5, header->digest);
  bind_bytes (statement, 6, header->base);

  return run (self, statement, error);
}

static gboolean
delete_steps (WbJournalDb *self, gint64 step, GError **error)
{
  sqlite3_stmt *statement = prepare (self, DELETE_STEPS, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, step);

  return run (self, statement, error);
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
  return run_plain (self, BEGIN, error) &&
         end (self, delete_steps (self, step, error) && set_header (self, header, error), error);
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
  sqlite3_stmt *statement = prepare (self, SET_TITLE, error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, title);

  return run (self, statement, error);
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

  return result == SQLITE_OK || fail (self, result, error);
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
    return fail (self, result, error);

  /* Whoever writes next begins the log anew and waits for the disk: better here than where a step is shown. */
  return run_once (self, "UPDATE journal SET id = 1", error);
}

/* ---- reading ---------------------------------------------------------------------------------------------------- */

/**
 * wb_journal_db_read_header:
 * @self: a connection
 * @with_base: whether to read the base too, which may be large
 * @header: (out caller-allocates): the header; untouched on failure
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Returns: %TRUE on success
 */
gboolean
wb_journal_db_read_header (WbJournalDb *self, gboolean with_base, WbJournalHeader *header, GError **error)
{
  sqlite3_stmt *statement = prepare (self, with_base ? SELECT_HEADER_BASE : SELECT_HEADER, error);
  int result;

  if (statement == NULL)
    return FALSE;

  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *header = (WbJournalHeader) {
      .project = dup_text (statement, 0),
      .title = dup_text (statement, 1),
      .file = dup_text (statement, 2),
      .revision = dup_text (statement, 3),
      .digest = dup_bytes (statement, 4),
      .base = dup_bytes (statement, 5),
      .saving = dup_text (statement, 6),
      .saving_file = dup_text (statement, 7),
      .saving_step = sqlite3_column_int64 (statement, 8),
    };
  sqlite3_reset (statement);

  return result == SQLITE_ROW || fail (self, result == SQLITE_DONE ? SQLITE_CORRUPT : result, error);
}

/**
 * wb_journal_db_count:
 * @self: a connection
 * @after: the number of a step
 * @n_steps: (out): how many there are after that one
 * @last: (out): the number of the last of all
 * @time: (out): when that was, in microseconds since 1970 UTC; 0 when there is none
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Returns: %TRUE on success
 */
gboolean
wb_journal_db_count (WbJournalDb *self, gint64 after, guint *n_steps, gint64 *last, gint64 *time, GError **error)
{
  sqlite3_stmt *statement = prepare (self, COUNT_STEPS, error);
  int result;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, after);
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    {
      *n_steps = CLAMP (sqlite3_column_int64 (statement, 0), 0, G_MAXUINT);
      *last = MAX (after, sqlite3_column_int64 (statement, 1));
      *time = sqlite3_column_int64 (statement, 2);
    }
  sqlite3_reset (statement);

  return result == SQLITE_ROW || fail (self, result, error);
}

static gboolean
call (sqlite3_stmt *statement, WbJournalRowFunc func, gpointer data)
{
  const void *bytes = sqlite3_column_blob (statement, 3);
  g_autoptr (GBytes) step = g_bytes_new (bytes, sqlite3_column_bytes (statement, 3));
  gint64 typing = sqlite3_column_int64 (statement, 1);
  WbJournalRow row = {
    .number = sqlite3_column_int64 (statement, 0),
    .typing = CLAMP (typing, WB_TYPING_NONE, WB_TYPING_ON),
    .time = sqlite3_column_int64 (statement, 2),
    .step = step,
  };

  return func (&row, data);
}

/**
 * wb_journal_db_foreach:
 * @self: a connection
 * @after: the number of a step
 * @func: (scope call): called with each step after that one, in order
 * @data: for @func
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Returns: %TRUE when all could be read, or @func wanted no more
 */
gboolean
wb_journal_db_foreach (WbJournalDb *self, gint64 after, WbJournalRowFunc func, gpointer data, GError **error)
{
  sqlite3_stmt *statement = prepare (self, SELECT_STEPS, error);
  int result;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, after);
  do
    result = sqlite3_step (statement);
  while (result == SQLITE_ROW && call (statement, func, data));
  sqlite3_reset (statement);

  return result == SQLITE_DONE || result == SQLITE_ROW || fail (self, result, error);
}
