/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-document-private.h"

#include <glib/gi18n-lib.h>

/* Merging what another program has put in the file. What runs on the other thread touches no document. */

typedef struct
{
  GFile  *file;
  WbPlan *base;
  WbPlan *mine;
  WbWork *work;
} MergeJob;

typedef struct
{
  WbMerge    *merge;
  WbPlan     *theirs;
  WbFileStamp stamp;
} Merged;

typedef struct
{
  char  *words;
  char **remarks;
} Told;

static void run (WbDocument *self);

static void
merge_job_free (gpointer data)
{
  MergeJob *job = data;

  g_object_unref (job->file);
  g_clear_pointer (&job->base, wb_plan_unref);
  wb_plan_unref (job->mine);
  wb_work_unref (job->work);
  g_free (job);
}

static void
merged_free (Merged *merged)
{
  g_clear_pointer (&merged->merge, wb_merge_free);
  g_clear_pointer (&merged->theirs, wb_plan_unref);
  g_free (merged);
}

static void
told_free (Told *told)
{
  g_free (told->words);
  g_strfreev (told->remarks);
  g_free (told);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Merged, merged_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Told, told_free)

static void
merge (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MergeJob *job = data;
  g_autoptr (Merged) merged = g_new0 (Merged, 1);
  GError *error = NULL;

  merged->theirs = wb_file_read (job->file, &merged->stamp, cancellable, wb_work_set_fraction, job->work, &error);
  if (merged->theirs != NULL)
    merged->merge = wb_merge_new (job->base, job->mine, merged->theirs, &error);

  if (merged->merge != NULL)
    g_task_return_pointer (task, g_steal_pointer (&merged), (GDestroyNotify) merged_free);
  else
    g_task_return_error (task, error);
}

/* The file is what is saved now. Undoing what was merged leads to a plan that is not. */
static gboolean
take_merged (WbDocument *self, const Merged *merged, GError **error)
{
  if (!wb_merge_apply (merged->merge, self->project, wb_plan_get_header (merged->theirs), NULL, error))
    return FALSE;

  if (self->journal != NULL)
    wb_journal_merged (self->journal, &merged->stamp);
  self->stamp = merged->stamp;
  wb_document_set_saved_plan (self, merged->theirs);
  wb_document_set_changed_on_disk (self, FALSE);
  wb_project_mark_saved (self->project, wb_plan_equal (wb_project_get_plan (self->project), merged->theirs)
                                          ? wb_project_get_state (self->project) : G_MAXUINT64);

  return TRUE;
}

static char *
say_merged (const WbMerge *result)
{
  guint n = result->changes->n - result->n_conflicts;
  GString *text = g_string_new (NULL);

  if (result->changes->n == 0)
    g_string_append (text, _("The file holds nothing that was not here already."));
  else if (n > 0)
    g_string_append_printf (text, ngettext ("Merged: %u change from the file.", "Merged: %u changes from the file.", n), n);
  if (result->n_conflicts > 0)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u conflict is to be settled.", "%u conflicts are to be settled.",
                                              result->n_conflicts),
                              result->n_conflicts);
    }

  return g_string_free (text, FALSE);
}

static Told *
tell (const WbMerge *result)
{
  Told *told = g_new0 (Told, 1);

  told->words = say_merged (result);
  told->remarks = g_strdupv (result->remarks);

  return told;
}

/* What was changed here meanwhile was not part of it: then it is done again. */
static void
merged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbDocument) self = data;
  const MergeJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (Merged) merged = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GTask) task = NULL;

  if (merged != NULL && job->mine != wb_project_get_plan (self->project))
    {
      run (self);
      return;
    }

  task = wb_document_end_work (self);
  if (merged != NULL && !take_merged (self, merged, &error))
    g_clear_pointer (&merged, merged_free);
  wb_document_set_state (self, WB_DOCUMENT_READY);

  if (merged != NULL)
    g_task_return_pointer (task, tell (merged->merge), (GDestroyNotify) told_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
run (WbDocument *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->work->cancellable, merged_cb, g_object_ref (self));
  MergeJob *job = g_new0 (MergeJob, 1);

  job->file = g_object_ref (self->file);
  job->base = self->saved_plan != NULL ? wb_plan_ref (self->saved_plan) : NULL;
  job->mine = wb_plan_ref (wb_project_get_plan (self->project));
  job->work = wb_work_ref (self->work);

  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, job, merge_job_free);
  g_task_run_in_thread (task, merge);
}

/**
 * wb_document_merge_async:
 * @self: a document with a plan and a file
 * @callback: called when it is done or failed
 * @data: for @callback
 *
 * Merges the plan with what stands in the file now, three ways: what was there when it was opened or saved last is the
 * base. What comes in is one step, which can be undone; the plan is not saved then, but saving it asks nothing.
 */
void
wb_document_merge_async (WbDocument *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WB_IS_DOCUMENT (self));
  g_return_if_fail (self->project != NULL && self->file != NULL);

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, wb_document_merge_async);
  if (wb_document_is_busy (self, task))
    return;

  wb_document_begin_work (self, g_steal_pointer (&task), WB_DOCUMENT_LOADING);
  run (self);
}

/**
 * wb_document_merge_finish:
 * @self: a document
 * @result: what the callback was given
 * @remarks: (out) (array zero-terminated=1): what else there is to say of it, a sentence each; untouched on failure
 * @error: return location for a #WbFileError, #WbMergeError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what came in, in words; %NULL on failure, and then nothing has changed
 */
char *
wb_document_merge_finish (WbDocument *self, GAsyncResult *result, char ***remarks, GError **error)
{
  g_autoptr (Told) told = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  told = g_task_propagate_pointer (G_TASK (result), error);
  if (told == NULL)
    return NULL;

  *remarks = g_steal_pointer (&told->remarks);

  return g_steal_pointer (&told->words);
}
