/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-journal-db.h"
#include "wb-journal-lock.h"

G_BEGIN_DECLS

/**
 * WbJournalReport:
 * @owner: whose worker it is
 * @error: (nullable): what went wrong; %NULL: something went well again
 *
 * Hears on the main thread how the worker gets on.
 */
typedef void (*WbJournalReport) (gpointer owner, const GError *error);

/**
 * WbJournalWorker:
 *
 * Does on another thread what takes a journal too long for the main thread: making the database, packing the base, and
 * waiting for the disk. Jobs are done one after the other.
 */
typedef struct _WbJournalWorker WbJournalWorker;

WbJournalWorker *wb_journal_worker_new          (const char *folder, const char *name, const char *vfs,
                                                 WbJournalReport report, GObject *owner);
void             wb_journal_worker_free         (WbJournalWorker *self, gboolean remove);

void             wb_journal_worker_create       (WbJournalWorker *self, const WbJournalHeader *header, WbPlan *base);
void             wb_journal_worker_resume       (WbJournalWorker *self, WbJournalLock *lock);
gboolean         wb_journal_worker_wait         (WbJournalWorker *self, GError **error); /* until the database is there */
gboolean         wb_journal_worker_is_ready     (WbJournalWorker *self);
gboolean         wb_journal_worker_is_remote    (WbJournalWorker *self);
const char      *wb_journal_worker_get_path     (WbJournalWorker *self);

void             wb_journal_worker_insert       (WbJournalWorker *self, GArray *rows); /* takes them */
void             wb_journal_worker_set_base     (WbJournalWorker *self, WbPlan *plan, GBytes *digest);
void             wb_journal_worker_set_title    (WbJournalWorker *self, const char *title);
void             wb_journal_worker_set_saving   (WbJournalWorker *self, const char *revision, const char *file, gint64 step);
void             wb_journal_worker_set_merged   (WbJournalWorker *self, GBytes *digest, gint64 step);
void             wb_journal_worker_set_saved    (WbJournalWorker *self, const WbJournalHeader *header, gint64 step);
void             wb_journal_worker_sync         (WbJournalWorker *self);
void             wb_journal_worker_wait_for_all (WbJournalWorker *self);

G_END_DECLS
