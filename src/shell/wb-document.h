/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-ahead.h"
#include "wb-file-lock-owner.h"
#include "wb-file-reader.h"
#include "wb-merge.h"
#include "wb-project.h"
#include "wb-recovery.h"

G_BEGIN_DECLS

/**
 * WbDocumentState:
 * @WB_DOCUMENT_LOADING: there is no plan yet
 * @WB_DOCUMENT_READY: there is a plan, and nothing is going on
 * @WB_DOCUMENT_SAVING: the plan is being written; it can be worked on meanwhile
 * @WB_DOCUMENT_FAILED: the file could not be opened; the document says why
 */
typedef enum
{
  WB_DOCUMENT_LOADING,
  WB_DOCUMENT_READY,
  WB_DOCUMENT_SAVING,
  WB_DOCUMENT_FAILED,
} WbDocumentState;

#define WB_TYPE_DOCUMENT_STATE (wb_document_state_get_type ())
GType wb_document_state_get_type (void);

/**
 * WbDocumentSave:
 * @WB_DOCUMENT_SAVE_OVER: also when the file is not the one that was opened any more
 * @WB_DOCUMENT_SAVE_RENEWED: as the start of another plan: with new ids for the plan and its items
 */
typedef enum
{
  WB_DOCUMENT_SAVE_PLAIN = 0,
  WB_DOCUMENT_SAVE_OVER = 1 << 0,
  WB_DOCUMENT_SAVE_RENEWED = 1 << 1,
} WbDocumentSave;

/**
 * WbDocument:
 *
 * A plan and the file that it stands in. Reading and writing happen on other threads, on snapshots; one at a time.
 *
 * Properties: "file" (#GFile, none for a plan that was never saved), "project" (#WbProject, none before it is there),
 * "state" (#WbDocumentState), "modified", "title" (what the plan is called), "status" (whether and when it was saved, in
 * words), "slow" (what is going on takes more than half a second), "progress" (0 to 1), "changed-on-disk" (another
 * program wrote to the file), "gone-from-disk" (it is not there any more), "trouble" (why a crash would lose what is not saved),
 * "read-only" (somebody else has the file open, and the plan is only looked at).
 */
#define WB_TYPE_DOCUMENT (wb_document_get_type ())
G_DECLARE_FINAL_TYPE (WbDocument, wb_document, WB, DOCUMENT, GObject)

WbDocument     *wb_document_new             (void);
GFile          *wb_document_get_file        (WbDocument *self);
WbProject      *wb_document_get_project     (WbDocument *self);
WbDocumentState wb_document_get_state       (WbDocument *self);
WbPlan         *wb_document_get_saved_plan  (WbDocument *self); /* NULL: it was never saved */
gboolean        wb_document_is_modified     (WbDocument *self);
char           *wb_document_dup_title       (WbDocument *self);
char           *wb_document_dup_status      (WbDocument *self);
char           *wb_document_mark_title      (gpointer object, const char *title, gboolean modified);
gboolean        wb_document_is_changed_on_disk (WbDocument *self);
const GError   *wb_document_get_error       (WbDocument *self); /* why it failed */

/* Reading */
void            wb_document_open_async      (WbDocument *self, GFile *file, GAsyncReadyCallback callback, gpointer data);
void            wb_document_start_async     (WbDocument *self, GFile *template, GAsyncReadyCallback callback,
                                             gpointer data);
gboolean        wb_document_load_finish     (WbDocument *self, GAsyncResult *result, GError **error); /* of both */
WbBoardAhead   *wb_document_take_board      (WbDocument *self); /* while it notifies of a plan that was read, else NULL */
guint           wb_document_get_n_repairs   (WbDocument *self); /* how much a repair drops; 0: it cannot be repaired */
void            wb_document_get_repair      (WbDocument *self, guint i, guint *line, char **problem, char **remedy);
void            wb_document_repair          (WbDocument *self);

/* Writing */
void            wb_document_save_async      (WbDocument *self, GFile *file, WbDocumentSave how,
                                             GAsyncReadyCallback callback, gpointer data);
gboolean        wb_document_save_finish     (WbDocument *self, GAsyncResult *result, GError **error);

/* Others who have the file open: then the plan is only looked at, unless one of these says otherwise. */
const WbFileLockOwner *wb_document_get_owner (WbDocument *self);
const char     *wb_document_get_owner_name  (WbDocument *self);
gboolean        wb_document_is_read_only    (WbDocument *self);
void            wb_document_go_ahead        (WbDocument *self);
void            wb_document_become_copy     (WbDocument *self);

/* What another program has put in the file */
void            wb_document_merge_async     (WbDocument *self, GAsyncReadyCallback callback, gpointer data);
char           *wb_document_merge_finish    (WbDocument *self, GAsyncResult *result, char ***remarks,
                                             GError **error); /* what came in, in words */

/* What is not saved */
void            wb_document_recover         (WbDocument *self, WbRecovery *recovery);
const char     *wb_document_get_trouble     (WbDocument *self); /* NULL: a crash loses nothing */
void            wb_document_flush_journal   (WbDocument *self);

void            wb_document_close           (WbDocument *self); /* nobody wants what is not saved */
void            wb_document_cancel          (WbDocument *self);
void            wb_document_look_at_disk    (WbDocument *self);

G_END_DECLS
