/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-db-private.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* "WjJ" and a 1: by this the database says what it is; and which version of the tables it has. */
#define APPLICATION_ID 0x576a4a31
#define VERSION        3

/* A worker that writes never keeps another thread waiting as long as this, in milliseconds. */
#define PATIENCE 5000

/* The tables, as sqlite_schema says them again: what has others is no journal. */
static const char *const tables[] = {
  "CREATE TABLE journal (id INTEGER PRIMARY KEY CHECK (id = 1), project TEXT NOT NULL, title TEXT NOT NULL, file TEXT, "
  "revision TEXT, digest BLOB, base BLOB, saving TEXT, saving_file TEXT, saving_step INTEGER, merged BLOB, "
  "merged_step INTEGER) STRICT",
  "CREATE TABLE step (number INTEGER PRIMARY KEY, typing INTEGER NOT NULL, time INTEGER NOT NULL, step BLOB NOT NULL, "
  "minor INTEGER) STRICT",
};

/**
 * Upgrade:
 * @from: the version that has not what this adds
 * @sql: SQLite then has the table as it is made now
 */
typedef struct
{
  gint64      from;
  const char *sql;
} Upgrade;

/* Version 1 did not know what the plan was merged with, and 2 not which version of the file format came with that. */
static const Upgrade upgrades[] = {
  { 1, "ALTER TABLE journal ADD COLUMN merged BLOB" },
  { 1, "ALTER TABLE journal ADD COLUMN merged_step INTEGER" },
  { 2, "ALTER TABLE step ADD COLUMN minor INTEGER" },
  { 2, "PRAGMA user_version = 3" },
};

static const char *const statements[] = {
  [WB_JOURNAL_BEGIN] = "BEGIN IMMEDIATE",
  [WB_JOURNAL_COMMIT] = "COMMIT",
  [WB_JOURNAL_ROLLBACK] = "ROLLBACK",
  [WB_JOURNAL_INSERT_STEP] = "INSERT INTO step (number, typing, time, step, minor) VALUES (?, ?, ?, ?, ?)",
  [WB_JOURNAL_DELETE_STEPS] = "DELETE FROM step WHERE number <= ?",
  [WB_JOURNAL_INSERT_HEADER] = "INSERT INTO journal (id, project, title, file, revision, digest, base) "
                               "VALUES (1, ?, ?, ?, ?, ?, ?)",
  [WB_JOURNAL_SET_BASE] = "UPDATE journal SET base = ?, digest = ?",
  [WB_JOURNAL_SET_SAVING] = "UPDATE journal SET saving = ?, saving_file = ?, saving_step = ?",
  [WB_JOURNAL_SET_MERGED] = "UPDATE journal SET merged = ?, merged_step = ?",
  [WB_JOURNAL_SET_SAVED] = "UPDATE journal SET project = ?, title = ?, file = ?, revision = ?, digest = ?, base = ?, "
                           "saving = NULL, saving_file = NULL, saving_step = NULL, merged = NULL, merged_step = NULL",
  [WB_JOURNAL_SET_TITLE] = "UPDATE journal SET title = ?",
  [WB_JOURNAL_SELECT_HEADER] = "SELECT project, title, file, revision, digest, NULL, saving, saving_file, saving_step, "
                               "merged, merged_step FROM journal",
  [WB_JOURNAL_SELECT_HEADER_BASE] = "SELECT project, title, file, revision, digest, base, saving, saving_file, saving_step, "
                                    "merged, merged_step FROM journal",
  [WB_JOURNAL_COUNT_STEPS] = "SELECT count (*), max (number), max (time) FROM step WHERE number > ?",
  [WB_JOURNAL_SELECT_STEPS] = "SELECT number, typing, time, step, minor FROM step WHERE number > ? ORDER BY number",
  [WB_JOURNAL_SELECT_SCHEMA] = "SELECT sql FROM sqlite_schema ORDER BY name",
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
  g_clear_pointer (&header->merged, g_bytes_unref);
}

/* ---- statements ------------------------------------------------------------------------------------------------- */

gboolean
wb_journal_db_fail (WbJournalDb *self, int result, GError **error)
{
  wb_journal_set_error (self->path, self->database, result, error);

  return FALSE;
}

sqlite3_stmt *
wb_journal_db_prepare (WbJournalDb *self, WbJournalStatement statement, GError **error)
{
  sqlite3_stmt **prepared = &self->prepared[statement];
  int result = SQLITE_OK;

  if (*prepared == NULL)
    result = sqlite3_prepare_v3 (self->database, statements[statement], -1, SQLITE_PREPARE_PERSISTENT, prepared, NULL);
  if (result != SQLITE_OK)
    {
      wb_journal_db_fail (self, result, error);
      return NULL;
    }

  return *prepared;
}

/* Runs a statement that gives no rows. */
gboolean
wb_journal_db_run (WbJournalDb *self, sqlite3_stmt *statement, GError **error)
{
  int result = sqlite3_step (statement);

  if (result != SQLITE_DONE && result != SQLITE_ROW)
    wb_journal_db_fail (self, result, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return result == SQLITE_DONE || result == SQLITE_ROW;
}

gboolean
wb_journal_db_run_plain (WbJournalDb *self, WbJournalStatement statement, GError **error)
{
  sqlite3_stmt *prepared = wb_journal_db_prepare (self, statement, error);

  return prepared != NULL && wb_journal_db_run (self, prepared, error);
}

gboolean
wb_journal_db_run_once (WbJournalDb *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int result = sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL);
  gboolean done = result == SQLITE_OK ? wb_journal_db_run (self, statement, error)
                                      : wb_journal_db_fail (self, result, error);

  sqlite3_finalize (statement);

  return done;
}

/* A transaction that is not committed must not stay open, or nothing could be written ever after. */
gboolean
wb_journal_db_end (WbJournalDb *self, gboolean done, GError **error)
{
  if (done && wb_journal_db_run_plain (self, WB_JOURNAL_COMMIT, error))
    return TRUE;

  if (!sqlite3_get_autocommit (self->database))
    wb_journal_db_run_plain (self, WB_JOURNAL_ROLLBACK, NULL);

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
      wb_journal_db_fail (self, result, error);
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
    wb_journal_db_fail (self, result, error);
  sqlite3_finalize (statement);

  return result == SQLITE_ROW;
}

/* What it says that it is, and of which version. */
static gboolean
check_kind (WbJournalDb *self, gint64 *version, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->path);
  gint64 id, n_tables;

  if (!read_number (self, "PRAGMA application_id", &id, error) ||
      !read_number (self, "PRAGMA user_version", version, error) ||
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
  if (*version > VERSION)
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
  sqlite3_stmt *statement = wb_journal_db_prepare (self, WB_JOURNAL_SELECT_SCHEMA, error);
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

  return wb_journal_db_fail (self, result == SQLITE_ROW || result == SQLITE_DONE ? SQLITE_CORRUPT : result, error);
}

/* A table that is not as that version made it is damaged; a disk that is full is not. */
static gboolean
run_upgrades (WbJournalDb *self, gint64 version, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (upgrades); i++)
    {
      int result = version <= upgrades[i].from ? sqlite3_exec (self->database, upgrades[i].sql, NULL, NULL, NULL) : SQLITE_OK;

      if (result != SQLITE_OK)
        return wb_journal_db_fail (self, result == SQLITE_ERROR ? SQLITE_CORRUPT : result, error);
    }

  return TRUE;
}

/* What an older version left is brought up to date first: it may be all that there is of a plan. */
static gboolean
bring_up_to_date (WbJournalDb *self, gint64 version, GError **error)
{
  return version < 1 || version == VERSION ||
         (wb_journal_db_run_plain (self, WB_JOURNAL_BEGIN, error) &&
          wb_journal_db_end (self, run_upgrades (self, version, error), error));
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

  return wb_journal_db_run_once (self, tables[0], error) && wb_journal_db_run_once (self, tables[1], error) &&
         wb_journal_db_run_once (self, id, error) && wb_journal_db_run_once (self, version, error);
}

static gboolean
find_log (WbJournalDb *self, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (self->database, "PRAGMA journal_mode", -1, &statement, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    self->has_log = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "wal") == 0;
  else
    wb_journal_db_fail (self, result, error);
  sqlite3_finalize (statement);

  return result == SQLITE_ROW;
}

/* Steps are appended to the log without waiting for the disk; the log is put into the database only when asked for. Where
 * there is none, each transaction waits until the disk has it: nothing can be asked for afterwards that would keep a power
 * cut from undoing the last one. */
static gboolean
set_up (WbJournalDb *self, GError **error)
{
  return find_log (self, error) &&
         wb_journal_db_run_once (self, self->has_log ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL", error) &&
         wb_journal_db_run_once (self, "PRAGMA wal_autocheckpoint = 0", error);
}

/* SQLite says no to a log where processes cannot share memory, which no list of file systems tells for certain. */
static gboolean
choose_mode (WbJournalDb *self, gboolean is_remote, GError **error)
{
  if (!is_remote && (!wb_journal_db_run_once (self, "PRAGMA journal_mode = WAL", error) || !find_log (self, error)))
    return FALSE;

  return self->has_log || wb_journal_db_run_once (self, "PRAGMA journal_mode = TRUNCATE", error);
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
      !choose_mode (self, is_remote, error) ||
      !set_up (self, error) || !wb_journal_db_run_plain (self, WB_JOURNAL_BEGIN, error) ||
      !wb_journal_db_end (self, create_tables (self, error) && wb_journal_db_insert_header (self, header, error), error))
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
  gint64 version;

  if (self == NULL || !check_kind (self, &version, error) || !bring_up_to_date (self, version, error) ||
      !check_tables (self, error) || !set_up (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * wb_journal_db_has_log:
 * @self: a connection
 *
 * Returns: whether what is written is appended to a log; if not, whoever writes waits for the disk
 */
gboolean
wb_journal_db_has_log (WbJournalDb *self)
{
  return self->has_log;
}

/**
 * wb_journal_db_close:
 * @self: (transfer full): a connection
 */
void
wb_journal_db_close (WbJournalDb *self)
{
  for (guint i = 0; i < WB_JOURNAL_N_STATEMENTS; i++)
    sqlite3_finalize (self->prepared[i]);
  sqlite3_close (self->database);
  g_free (self->path);
  g_free (self);
}
