/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-stamp.h"
#include "wb-journal-lock.h"
#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbJournal:
 *
 * The recovery journal of one open plan: what is not saved yet, so that a crash loses nothing. It is one small SQLite
 * database. It holds the plan as it was opened or saved last, the base, and each step since.
 *
 * A step is written on the main thread before those who show it are told: appended to a log that the system keeps when the
 * program dies, and that a worker has the disk keep within a second, or on wb_journal_flush(). So a power cut loses at
 * most the last second. For that the log is only flushed; it is put into the database when it is large, and on a save:
 * doing that after each step would have the next step wait for the disk.
 *
 * Property: "trouble", a sentence that says why the journal cannot be written, %NULL when it can. What could not be
 * written is kept and tried again.
 */
#define WB_TYPE_JOURNAL (wb_journal_get_type ())
G_DECLARE_FINAL_TYPE (WbJournal, wb_journal, WB, JOURNAL, GObject)

WbJournal  *wb_journal_new         (const char *folder, const char *name);
WbJournal  *wb_journal_new_on_vfs  (const char *folder, const char *name, const char *vfs);
const char *wb_journal_get_trouble (WbJournal *self);
gint64      wb_journal_get_last    (WbJournal *self); /* the number of the last step; remember it with a snapshot */

void        wb_journal_follow      (WbJournal *self, WbProject *project, GFile *file, const WbFileStamp *stamp);
void        wb_journal_resume      (WbJournal *self, WbProject *project, WbJournalLock *lock, gint64 last,
                                    WbPlan *base, WbStep *more);
void        wb_journal_saving      (WbJournal *self, const char *revision, GFile *file, gint64 step); /* on any thread */
void        wb_journal_saved       (WbJournal *self, GFile *file, WbPlan *plan, const WbFileStamp *stamp, gint64 step);
void        wb_journal_merged      (WbJournal *self, const WbFileStamp *stamp);
void        wb_journal_save_failed (WbJournal *self);
void        wb_journal_flush       (WbJournal *self);
void        wb_journal_end         (WbJournal *self);

G_END_DECLS
