/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gunixmounts.h>

#include "wb-document.h"
#include "wb-file-lock.h"
#include "wb-journal.h"
#include "wb-work.h"

G_BEGIN_DECLS

struct _WbDocument
{
  GObject         parent_instance;

  GFile          *file;
  WbProject      *project;
  WbDocumentState state;
  WbFileStamp     stamp; /* what the file was when it was read or written last */
  WbPlan         *saved_plan; /* what stood in it then */

  GError         *error;
  WbBoardAhead   *board;    /* of the plan that was just read, until somebody takes it */
  WbFileReading  *reading;  /* of a file that a repair can open */
  WbProblems     *dropped;  /* what the repair drops */
  WbProject      *repaired; /* what it comes to */

  WbFileLock     *lock;    /* of the file, when it could be taken */
  WbFileLockOwner *owner;  /* who else has the file open */
  gboolean        read_only; /* the plan is only looked at */
  WbJournal      *journal; /* while there is a plan that can be worked on */

  GTask          *task; /* what is going on, if anything */
  WbWork         *work;
  guint64         saving; /* the state of the project when it began */
  gint64          saving_step; /* the last step of the journal then */
  guint           timer;
  gboolean        slow;
  double          progress;

  gboolean        changed_on_disk;
  gboolean        gone_from_disk;
  gboolean        disk_is_away;
  GFileMonitor   *monitor;
  GUnixMountMonitor *mounts;
  guint           quiet_timer;
  gboolean        looking;
  gboolean        looks_again; /* something happened since */
};

/* One thing at a time. The task keeps the document until it has ended. */
gboolean wb_document_is_busy        (WbDocument *self, GTask *task); /* if so, the task says so */
void     wb_document_begin_work     (WbDocument *self, GTask *task, WbDocumentState state);
GTask   *wb_document_end_work       (WbDocument *self);

void     wb_document_set_state      (WbDocument *self, WbDocumentState state);
void     wb_document_set_file       (WbDocument *self, GFile *file);
void     wb_document_set_project    (WbDocument *self, WbProject *project);
void     wb_document_set_changed_on_disk (WbDocument *self, gboolean changed);
void     wb_document_set_gone_from_disk (WbDocument *self, gboolean gone, gboolean with_disk);
void     wb_document_watch          (WbDocument *self);
void     wb_document_stop_watching  (WbDocument *self);
void     wb_document_set_saved_plan (WbDocument *self, WbPlan *plan);
void     wb_document_mark_saved     (WbDocument *self, WbHeader *header); /* what it was when the work began */

WbFileLock *wb_document_make_lock   (GFile *file, WbFileLockOwner **owner); /* on any thread */
void     wb_document_set_lock       (WbDocument *self, WbFileLock *lock, WbFileLockOwner *owner);
void     wb_document_set_read_only  (WbDocument *self, gboolean read_only);
void     wb_document_begin_journal  (WbDocument *self, GFile *file);
void     wb_document_end_journal    (WbDocument *self);
void     wb_document_notify_trouble (WbDocument *self);

G_END_DECLS
