/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-document-private.h"

#include "wb-file-save.h"
#include "wb-renew.h"
#include "wb-start.h"
#include "wb-system-context.h"

/* Writing a plan. What runs on the other thread touches no document. */

/* The document outlives the job, and keeps its journal as long; what is only looked at has none. */
typedef struct
{
  WbPlan        *plan;
  GFile         *file;
  WbJournal     *journal; /* not owned; NULL when there is none of the plan that is saved */
  gint64         step;
  gboolean       needs_lock; /* the file is another one than before */
  WbPlan        *base;
  WbFileStamp    opened;
  gboolean       has_opened;
  WbDocumentSave how;
  WbWork        *work;
} SaveJob;

/**
 * Saved:
 * @plan: what stands in the file now
 * @stamp: what the file is now
 * @project: (nullable): the plan with its new ids, when it became the start of another
 * @lock: (nullable): the lock of the file, when it is another one than before
 *
 * What was written.
 */
typedef struct
{
  WbPlan     *plan;
  WbFileStamp stamp;
  WbProject  *project;
  WbFileLock *lock;
} Saved;

static SaveJob *
save_job_new (WbDocument *self, GFile *file, WbDocumentSave how)
{
  SaveJob *job = g_new0 (SaveJob, 1);

  job->plan = wb_plan_ref (wb_project_get_plan (self->project));
  job->file = g_object_ref (file);
  job->how = how;
  job->journal = (how & WB_DOCUMENT_SAVE_RENEWED) == 0 ? self->journal : NULL;
  job->step = self->saving_step;
  job->needs_lock = self->file == NULL || !g_file_equal (file, self->file);
  if (self->file != NULL && g_file_equal (file, self->file) && (how & WB_DOCUMENT_SAVE_OVER) == 0)
    {
      job->has_opened = TRUE;
      job->opened = self->stamp;
      job->base = self->saved_plan != NULL ? wb_plan_ref (self->saved_plan) : NULL;
    }
  job->work = wb_work_ref (self->work);

  return job;
}

static void
save_job_free (gpointer data)
{
  SaveJob *job = data;

  g_clear_object (&job->file);
  g_clear_pointer (&job->plan, wb_plan_unref);
  g_clear_pointer (&job->base, wb_plan_unref);
  g_clear_pointer (&job->work, wb_work_unref);
  g_free (job);
}

static void
saved_free (Saved *saved)
{
  g_clear_pointer (&saved->plan, wb_plan_unref);
  g_clear_object (&saved->project);
  g_clear_pointer (&saved->lock, wb_file_lock_free);
  g_free (saved);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saved, saved_free)

/* What is written: the plan as the next revision of the file, or as the first one of another plan. */
static WbPlan *
next_revision (const SaveJob *job)
{
  WbPlan *plan = (job->how & WB_DOCUMENT_SAVE_RENEWED) != 0 ? wb_plan_renew (job->plan, wb_system_context_get ())
                                                            : wb_plan_ref (job->plan);
  g_autoptr (WbHeader) header = wb_start_header (wb_plan_get_header (plan));

  wb_plan_set_header (&plan, header);

  return plan;
}

static void
save (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SaveJob *job = data;
  g_autoptr (Saved) saved = g_new0 (Saved, 1);
  g_autoptr (WbPlan) plan = next_revision (job);
  WbFileSaveOptions options = {
    .opened = job->has_opened ? &job->opened : NULL,
    .base = job->base,
    .progress = wb_work_set_fraction,
    .progress_data = job->work,
  };
  GError *error = NULL;
  WbFileSaved result;

  if (job->journal != NULL)
    wb_journal_saving (job->journal, wb_plan_get_header (plan)->id, job->file, job->step);
  if (!wb_file_save (job->file, plan, &options, &result, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  saved->plan = wb_plan_ref (result.written ? plan : job->plan);
  saved->stamp = result.stamp;
  if ((job->how & WB_DOCUMENT_SAVE_RENEWED) != 0)
    saved->project = wb_project_new (plan, NULL);
  if (job->needs_lock)
    {
      g_autoptr (WbFileLockOwner) owner = NULL;

      saved->lock = wb_document_make_lock (job->file, &owner);
    }

  g_task_return_pointer (task, g_steal_pointer (&saved), (GDestroyNotify) saved_free);
}

static void
take_saved (WbDocument *self, Saved *saved, GFile *file)
{
  self->stamp = saved->stamp;
  wb_document_set_saved_plan (self, saved->plan);
  wb_document_set_changed_on_disk (self, FALSE);
  wb_document_set_gone_from_disk (self, FALSE, FALSE);
  if (self->file == NULL || !g_file_equal (file, self->file))
    wb_document_set_lock (self, g_steal_pointer (&saved->lock), NULL);
  wb_document_set_file (self, file);
  wb_document_set_read_only (self, FALSE);

  if (saved->project != NULL)
    {
      wb_document_set_project (self, saved->project);
      wb_document_begin_journal (self, file);
      return;
    }

  wb_document_mark_saved (self, wb_plan_get_header (saved->plan));
  if (self->journal != NULL)
    wb_journal_saved (self->journal, file, saved->plan, &saved->stamp, self->saving_step);
  else
    wb_document_begin_journal (self, file);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbDocument) self = data;
  g_autoptr (GTask) task = wb_document_end_work (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (Saved) saved = g_task_propagate_pointer (G_TASK (result), &error);

  if (saved != NULL)
    take_saved (self, saved, g_task_get_task_data (task));
  else if (self->journal != NULL)
    wb_journal_save_failed (self->journal);
  if (g_error_matches (error, WB_FILE_ERROR, WB_FILE_ERROR_CHANGED))
    wb_document_set_changed_on_disk (self, TRUE);
  wb_document_set_state (self, WB_DOCUMENT_READY);

  if (saved != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Once it is on the disk it is saved, also when it was cancelled just then: so the task does not look at that itself. */
static void
run (WbDocument *self, GFile *file, WbDocumentSave how)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->work->cancellable, saved_cb, g_object_ref (self));

  g_task_set_source_tag (task, run);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, save_job_new (self, file, how), save_job_free);
  g_task_run_in_thread (task, save);
}

/**
 * wb_document_save_async:
 * @self: a document with a plan
 * @file: (nullable): another file to save to, which becomes its file; %NULL: its own
 * @how: how
 * @callback: called when it is saved or failed
 * @data: for @callback
 *
 * Writes the plan as it is now. It can be worked on meanwhile: what comes later is not saved yet. With
 * %WB_DOCUMENT_SAVE_RENEWED another project, without a history, takes the place of this one when it is saved. A plan that
 * was only looked at can be worked on when it stands in a file of its own.
 */
void
wb_document_save_async (WbDocument *self, GFile *file, WbDocumentSave how, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WB_IS_DOCUMENT (self));
  g_return_if_fail (self->project != NULL);
  g_return_if_fail (file != NULL || self->file != NULL);

  if (file == NULL)
    file = self->file;

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, wb_document_save_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  if (wb_document_is_busy (self, task))
    return;

  wb_document_begin_work (self, g_steal_pointer (&task), WB_DOCUMENT_SAVING);
  run (self, file, how);
}

/**
 * wb_document_save_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for a %WB_FILE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it was saved; if not, the file is as it was
 */
gboolean
wb_document_save_finish (WbDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
