/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-document-private.h"

#include <string.h>

#include "wb-file-sameness.h"

/* Noticing that another program wrote to the file, or that it is gone. */

typedef struct
{
  GFile      *file;
  WbFileStamp stamp;
  WbFileStamp now;  /* what the file is when it is unchanged */
  WbPlan     *plan; /* what stood in it, or NULL */
} LookJob;

static void
look_job_free (gpointer data)
{
  LookJob *job = data;

  g_object_unref (job->file);
  g_clear_pointer (&job->plan, wb_plan_unref);
  g_free (job);
}

typedef enum
{
  UNCHANGED, /* or not on this computer: saving finds out */
  CHANGED,
  GONE,
  AWAY, /* with its disk or folder */
} Found;

static Found
why_gone (const LookJob *job)
{
  g_auto (WbFileTarget) target = { NULL };

  return wb_file_target_init (&target, job->file, NULL) && !wb_file_target_is_away (&target, &job->stamp) ? GONE : AWAY;
}

/* Copied or touched, it may hold the same. */
static Found
look_inside (LookJob *job)
{
  g_auto (WbFileTarget) target = { NULL };

  if (!wb_file_target_init (&target, job->file, NULL))
    return UNCHANGED;

  return wb_file_sameness (&target, &job->now, job->plan) == WB_FILE_OTHER ? CHANGED : UNCHANGED;
}

static void
look (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LookJob *job = data;
  WbFileStamp now;

  if (g_file_peek_path (job->file) == NULL)
    {
      g_task_return_int (task, UNCHANGED);
      return;
    }
  if (!wb_file_stamp_query (job->file, &now, NULL) || !now.exists)
    {
      g_task_return_int (task, why_gone (job));
      return;
    }

  g_task_return_int (task, wb_file_stamp_compare (&job->stamp, &now) == WB_FILE_SAME ? UNCHANGED : look_inside (job));
}

/* What was seen counts only for what the file was taken to be when the look began. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbDocument) self = data;
  LookJob *job = g_task_get_task_data (G_TASK (result));
  Found found = g_task_propagate_int (G_TASK (result), NULL);

  self->looking = FALSE;
  if (self->looks_again)
    {
      self->looks_again = FALSE;
      wb_document_look_at_disk (self);
      return;
    }
  if (self->task != NULL || memcmp (&job->stamp, &self->stamp, sizeof job->stamp) != 0)
    return;

  if (found == UNCHANGED)
    self->stamp = job->now;
  wb_document_set_changed_on_disk (self, found == CHANGED);
  wb_document_set_gone_from_disk (self, found == GONE || found == AWAY, found == AWAY);
}

/**
 * wb_document_look_at_disk:
 * @self: a document
 *
 * Finds out whether another program has written to the file or taken it away, or somebody the disk that it is on, on
 * another thread; "changed-on-disk", "gone-from-disk" and "disk-is-away" say so then.
 */
void
wb_document_look_at_disk (WbDocument *self)
{
  g_autoptr (GTask) task = NULL;
  LookJob *job;

  g_return_if_fail (WB_IS_DOCUMENT (self));

  self->looks_again = self->looking;
  if (self->looking || self->task != NULL || self->file == NULL || self->project == NULL)
    return;

  self->looking = TRUE;
  task = g_task_new (NULL, NULL, looked_cb, g_object_ref (self));
  job = g_new0 (LookJob, 1);
  job->file = g_object_ref (self->file);
  job->stamp = job->now = self->stamp;
  job->plan = self->saved_plan != NULL ? wb_plan_ref (self->saved_plan) : NULL;
  g_task_set_source_tag (task, wb_document_look_at_disk);
  g_task_set_task_data (task, job, look_job_free);
  g_task_run_in_thread (task, look);
}
