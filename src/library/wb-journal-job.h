/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-journal-worker-private.h"

G_BEGIN_DECLS

typedef struct _WbJournalJob WbJournalJob;

/* On the worker's thread. Returns: whether it went well */
typedef gboolean (*WbJournalJobFunc) (WbJournalWorker *self, WbJournalJob *job, GError **error);

/**
 * WbJournalJob:
 * @func: what to do
 * @header: @plan: @bytes: @text: @file: @rows: @number: what with, as far as it needs
 * @finished: (nullable): set when it is done, for somebody who waits
 *
 * Something that a worker is asked for.
 */
struct _WbJournalJob
{
  WbJournalJobFunc func;
  WbJournalHeader  header;
  WbPlan          *plan;
  GBytes          *bytes;
  char            *text;
  char            *file;
  GArray          *rows;
  gint64           number;
  gboolean        *finished;
};

WbJournalJob *wb_journal_job_new        (WbJournalJobFunc func);
void          wb_journal_job_free       (WbJournalJob *job);
gboolean      wb_journal_job_needs_db   (const WbJournalJob *job);

gboolean      wb_journal_job_create     (WbJournalWorker *self, WbJournalJob *job, GError **error);
gboolean      wb_journal_job_open_again (WbJournalWorker *self, WbJournalJob *job, GError **error);
gboolean      wb_journal_job_insert     (WbJournalWorker *self, WbJournalJob *job, GError **error);
gboolean      wb_journal_job_set_base   (WbJournalWorker *self, WbJournalJob *job, GError **error);
gboolean      wb_journal_job_set_title  (WbJournalWorker *self, WbJournalJob *job, GError **error);
gboolean      wb_journal_job_sync_log   (WbJournalWorker *self, WbJournalJob *job, GError **error);
gboolean      wb_journal_job_set_saving (WbJournalWorker *self, WbJournalJob *job, GError **error);
gboolean      wb_journal_job_set_merged (WbJournalWorker *self, WbJournalJob *job, GError **error);
gboolean      wb_journal_job_set_saved  (WbJournalWorker *self, WbJournalJob *job, GError **error);
gboolean      wb_journal_job_nothing    (WbJournalWorker *self, WbJournalJob *job, GError **error);

G_END_DECLS
