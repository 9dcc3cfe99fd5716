/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "wb-journal-db.h"

G_BEGIN_DECLS

/* What the files that open, write and read the database of a journal share. */

typedef enum
{
  WB_JOURNAL_BEGIN,
  WB_JOURNAL_COMMIT,
  WB_JOURNAL_ROLLBACK,
  WB_JOURNAL_INSERT_STEP,
  WB_JOURNAL_DELETE_STEPS,
  WB_JOURNAL_INSERT_HEADER,
  WB_JOURNAL_SET_BASE,
  WB_JOURNAL_SET_SAVING,
  WB_JOURNAL_SET_MERGED,
  WB_JOURNAL_SET_SAVED,
  WB_JOURNAL_SET_TITLE,
  WB_JOURNAL_SELECT_HEADER,
  WB_JOURNAL_SELECT_HEADER_BASE,
  WB_JOURNAL_COUNT_STEPS,
  WB_JOURNAL_SELECT_STEPS,
  WB_JOURNAL_SELECT_SCHEMA,
  WB_JOURNAL_N_STATEMENTS,
} WbJournalStatement;

struct _WbJournalDb
{
  char         *path;
  sqlite3      *database;
  gboolean      has_log;
  sqlite3_stmt *prepared[WB_JOURNAL_N_STATEMENTS];
};

sqlite3_stmt *wb_journal_db_prepare       (WbJournalDb *self, WbJournalStatement statement, GError **error);
gboolean      wb_journal_db_run           (WbJournalDb *self, sqlite3_stmt *statement, GError **error);
gboolean      wb_journal_db_run_plain     (WbJournalDb *self, WbJournalStatement statement, GError **error);
gboolean      wb_journal_db_run_once      (WbJournalDb *self, const char *sql, GError **error);
gboolean      wb_journal_db_end           (WbJournalDb *self, gboolean done, GError **error);
gboolean      wb_journal_db_fail          (WbJournalDb *self, int result, GError **error);
gboolean      wb_journal_db_insert_header (WbJournalDb *self, const WbJournalHeader *header, GError **error);

G_END_DECLS
