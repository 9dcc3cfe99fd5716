/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-db-private.h"

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
  WbJournalStatement kind = with_base ? WB_JOURNAL_SELECT_HEADER_BASE : WB_JOURNAL_SELECT_HEADER;
  sqlite3_stmt *statement = wb_journal_db_prepare (self, kind, error);
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
      .merged = dup_bytes (statement, 9),
      .merged_step = sqlite3_column_int64 (statement, 10),
    };
  sqlite3_reset (statement);

  return result == SQLITE_ROW || wb_journal_db_fail (self, result == SQLITE_DONE ? SQLITE_CORRUPT : result, error);
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
  sqlite3_stmt *statement = wb_journal_db_prepare (self, WB_JOURNAL_COUNT_STEPS, error);
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

  return result == SQLITE_ROW || wb_journal_db_fail (self, result, error);
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
    .minor = CLAMP (sqlite3_column_int64 (statement, 4), WB_FORMAT_MINOR, WB_MAX_MINOR),
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
  sqlite3_stmt *statement = wb_journal_db_prepare (self, WB_JOURNAL_SELECT_STEPS, error);
  int result;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, after);
  do
    result = sqlite3_step (statement);
  while (result == SQLITE_ROW && call (statement, func, data));
  sqlite3_reset (statement);

  return result == SQLITE_DONE || result == SQLITE_ROW || wb_journal_db_fail (self, result, error);
}
