/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wb-journal-error.h"
#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbJournalHeader:
 * @project: the id of the project
 * @title: what the plan is called
 * @file: (nullable): the URI of its file; %NULL when it was never saved
 * @revision: (nullable): the revision that stood in the file when it was opened or saved last
 * @digest: (nullable): the SHA-256 of the bytes of the file then
 * @base: (nullable): the plan then, as the zlib-compressed bytes of a file; while it is %NULL, the file is the base
 * @saving: (nullable): the revision that was being saved
 * @saving_file: (nullable): the URI of the file that it was being saved to
 * @saving_step: the last step that is in that revision
 * @merged: (nullable): the SHA-256 of the bytes of the file when the plan was merged with it last
 * @merged_step: the step that did that
 *
 * What the steps of a journal start from.
 */
typedef struct
{
  char   *project;
  char   *title;
  char   *file;
  char   *revision;
  GBytes *digest;
  GBytes *base;
  char   *saving;
  char   *saving_file;
  gint64  saving_step;
  GBytes *merged;
  gint64  merged_step;
} WbJournalHeader;

void wb_journal_header_clear (WbJournalHeader *header);

/**
 * WbJournalRow:
 * @number: its number, from 1, growing
 * @typing: how it came to be in the history
 * @time: when, in microseconds since 1970 UTC
 * @step: the serialised step
 * @minor: the minor version of the file format that the plan had then, by which the step is judged
 *
 * One step.
 */
typedef struct
{
  gint64   number;
  WbTyping typing;
  gint64   time;
  GBytes  *step;
  int      minor;
} WbJournalRow;

/* Returns: whether to go on */
typedef gboolean (*WbJournalRowFunc) (const WbJournalRow *row, gpointer data);

/**
 * WbJournalDb:
 *
 * A connection to the SQLite database of a journal; for one thread at a time.
 */
typedef struct _WbJournalDb WbJournalDb;

WbJournalDb *wb_journal_db_create       (const char *path, const char *vfs, gboolean is_remote,
                                         const WbJournalHeader *header, GError **error);
WbJournalDb *wb_journal_db_open         (const char *path, const char *vfs, GError **error);
void         wb_journal_db_close        (WbJournalDb *self);

gboolean     wb_journal_db_has_log      (WbJournalDb *self);
gboolean     wb_journal_db_insert       (WbJournalDb *self, const WbJournalRow *rows, guint n_rows, GError **error);
gboolean     wb_journal_db_set_base     (WbJournalDb *self, GBytes *base, GBytes *digest, GError **error);
gboolean     wb_journal_db_set_saving   (WbJournalDb *self, const char *revision, const char *file, gint64 step,
                                         GError **error);
gboolean     wb_journal_db_set_merged   (WbJournalDb *self, GBytes *digest, gint64 step, GError **error);
gboolean     wb_journal_db_set_saved    (WbJournalDb *self, const WbJournalHeader *header, gint64 step, GError **error);
gboolean     wb_journal_db_set_title    (WbJournalDb *self, const char *title, GError **error);
gboolean     wb_journal_db_sync         (WbJournalDb *self, gint64 *log_size, GError **error);
gboolean     wb_journal_db_checkpoint   (WbJournalDb *self, GError **error);

gboolean     wb_journal_db_read_header  (WbJournalDb *self, gboolean with_base, WbJournalHeader *header, GError **error);
gboolean     wb_journal_db_count        (WbJournalDb *self, gint64 after, guint *n_steps, gint64 *last, gint64 *time,
                                         GError **error);
gboolean     wb_journal_db_foreach      (WbJournalDb *self, gint64 after, WbJournalRowFunc func, gpointer data,
                                         GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbJournalHeader, wb_journal_header_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbJournalDb, wb_journal_db_close)

G_END_DECLS
