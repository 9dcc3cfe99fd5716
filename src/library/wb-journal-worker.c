/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-worker-private.h"

#include "wb-journal-files.h"
#include "wb-journal-job.h"

typedef struct
{
  WbJournalOwner *owner;
  GError         *error;
} Report;

static void
copy_header (WbJournalHeader *to, const WbJournalHeader *from)
{
  *to = (WbJournalHeader) {
    .project = g_strdup (from->project),
    .title = g_strdup (from->title),
    .file = g_strdup (from->file),
    .revision = g_strdup (from->revision),
    .digest = from->digest != NULL ? g_bytes_ref (from->digest) : NULL,
  };
}

/* ---- reports ---------------------------------------------------------------------------------------------------- */

static gboolean
report_cb (gpointer data)
{
  Report *report = data;

  if (report->owner->object != NULL)
    {
      g_autoptr (GObject) object = g_object_ref (report->owner->object);

      report->owner->report (object, report->error);
    }

  return G_SOURCE_REMOVE;
}

static void
report_free (gpointer data)
{
  Report *report = data;

  g_atomic_rc_box_release (report->owner);
  g_clear_error (&report->error);
  g_free (report);
}

static void
tell (WbJournalWorker *self, const GError *error)
{
  Report *report = g_new0 (Report, 1);

  report->owner = g_atomic_rc_box_acquire (self->owner);
  report->error = error != NULL ? g_error_copy (error) : NULL;

  /* Never on this thread, as g_main_context_invoke() would where nobody runs the main context just then. */
  g_idle_add_full (G_PRIORITY_DEFAULT, report_cb, report, report_free);
}

/* ---- jobs ------------------------------------------------------------------------------------------------------- */

/* Without a database there is nothing to do: that it is missing was told already. */
static void
run_cb (gpointer data, gpointer user_data)
{
  WbJournalJob *job = data;
  WbJournalWorker *self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->db != NULL || !wb_journal_job_needs_db (job))
    {
      gboolean done = job->func (self, job, &error);

      if (!g_cancellable_is_cancelled (self->cancellable) && job->func != wb_journal_job_nothing)
        tell (self, done ? NULL : error);
    }

  if (job->finished != NULL)
    {
      g_mutex_lock (&self->mutex);
      *job->finished = TRUE;
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->mutex);
    }
  wb_journal_job_free (job);
}

static void
push (WbJournalWorker *self, WbJournalJob *job)
{
  g_thread_pool_push (self->pool, job, NULL);
}

static void
push_and_wait (WbJournalWorker *self, WbJournalJob *job)
{
  gboolean finished = FALSE;

  job->finished = &finished;
  push (self, job);

  g_mutex_lock (&self->mutex);
  while (!finished)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/* ---- the worker ------------------------------------------------------------------------------------------------- */

/**
 * wb_journal_worker_new:
 * @folder: the folder of journals
 * @name: the name of this one
 * @vfs: (nullable): the name of the SQLite VFS
 * @report: hears how it gets on, on the main thread
 * @owner: for @report; not kept alive
 *
 * Returns: (transfer full): a worker without a database yet
 */
WbJournalWorker *
wb_journal_worker_new (const char *folder, const char *name, const char *vfs, WbJournalReport report, GObject *owner)
{
  WbJournalWorker *self = g_new0 (WbJournalWorker, 1);

  self->folder = g_strdup (folder);
  self->name = g_strdup (name);
  self->path = wb_journal_files_get_path (folder, name);
  self->vfs = g_strdup (vfs);
  self->owner = g_atomic_rc_box_new0 (WbJournalOwner);
  self->owner->object = owner;
  self->owner->report = report;
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->pool = g_thread_pool_new (run_cb, self, 1, FALSE, NULL);

  return self;
}

/**
 * wb_journal_worker_free:
 * @self: (transfer full): a worker
 * @remove: whether the journal goes too; if not, it is what a crash would leave
 *
 * Ends it when it has done what it was asked for; what is for the base of a journal that goes is not waited for.
 */
void
wb_journal_worker_free (WbJournalWorker *self, gboolean remove)
{
  if (remove)
    g_cancellable_cancel (self->cancellable);
  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_clear_pointer (&self->db, wb_journal_db_close);

  if (remove && self->lock != NULL)
    {
      wb_journal_files_remove (self->path);
      wb_journal_lock_remove (g_steal_pointer (&self->lock));
    }
  g_clear_pointer (&self->lock, wb_journal_lock_free);

  g_clear_pointer (&self->base, wb_plan_unref);
  g_clear_pointer (&self->digest, g_bytes_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  self->owner->object = NULL;
  g_atomic_rc_box_release (self->owner);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self->folder);
  g_free (self->name);
  g_free (self->path);
  g_free (self->vfs);
  g_free (self);
}

/**
 * wb_journal_worker_create:
 * @self: a worker without a database
 * @header: what the steps start from
 * @base: (nullable): the plan itself, when no file holds it
 *
 * Makes the database.
 */
void
wb_journal_worker_create (WbJournalWorker *self, const WbJournalHeader *header, WbPlan *base)
{
  WbJournalJob *job = wb_journal_job_new (wb_journal_job_create);

  copy_header (&job->header, header);
  job->plan = base != NULL ? wb_plan_ref (base) : NULL;
  push (self, job);
}

/**
 * wb_journal_worker_resume:
 * @self: a worker without a database
 * @lock: (transfer full): the lock of a journal that is there
 *
 * Goes on with it.
 */
void
wb_journal_worker_resume (WbJournalWorker *self, WbJournalLock *lock)
{
  self->lock = lock;
  push (self, wb_journal_job_new (wb_journal_job_open_again));
}

/**
 * wb_journal_worker_wait:
 * @self: a worker that was asked for a database
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Waits until the database is there, or could not be made.
 *
 * Returns: whether it is there
 */
gboolean
wb_journal_worker_wait (WbJournalWorker *self, GError **error)
{
  gboolean is_ready;

  g_mutex_lock (&self->mutex);
  while (!self->has_tried)
    g_cond_wait (&self->changed, &self->mutex);
  is_ready = self->is_ready;
  if (!is_ready && error != NULL)
    *error = g_error_copy (self->error);
  g_mutex_unlock (&self->mutex);

  return is_ready;
}

/**
 * wb_journal_worker_is_ready:
 * @self: a worker
 *
 * Returns: whether there is a database, without waiting
 */
gboolean
wb_journal_worker_is_ready (WbJournalWorker *self)
{
  gboolean is_ready;

  g_mutex_lock (&self->mutex);
  is_ready = self->is_ready;
  g_mutex_unlock (&self->mutex);

  return is_ready;
}

/**
 * wb_journal_worker_is_remote:
 * @self: a worker with a database
 *
 * Returns: whether that has no log, as on a network file system, so that the worker has to write the steps
 */
gboolean
wb_journal_worker_is_remote (WbJournalWorker *self)
{
  gboolean is_remote;

  g_mutex_lock (&self->mutex);
  is_remote = self->is_remote;
  g_mutex_unlock (&self->mutex);

  return is_remote;
}

/**
 * wb_journal_worker_get_path:
 * @self: a worker
 *
 * Returns: (transfer none): where the database is, or will be
 */
const char *
wb_journal_worker_get_path (WbJournalWorker *self)
{
  return self->path;
}

/**
 * wb_journal_worker_insert:
 * @self: a worker
 * @rows: (transfer full) (element-type WbJournalRow): steps
 */
void
wb_journal_worker_insert (WbJournalWorker *self, GArray *rows)
{
  WbJournalJob *job = wb_journal_job_new (wb_journal_job_insert);

  job->rows = rows;
  push (self, job);
}

/**
 * wb_journal_worker_set_base:
 * @self: a worker
 * @plan: the plan that the steps start from
 * @digest: (nullable): the SHA-256 of its file; %NULL: the file is as this program writes it
 */
void
wb_journal_worker_set_base (WbJournalWorker *self, WbPlan *plan, GBytes *digest)
{
  WbJournalJob *job = wb_journal_job_new (wb_journal_job_set_base);

  job->plan = wb_plan_ref (plan);
  job->bytes = digest != NULL ? g_bytes_ref (digest) : NULL;
  push (self, job);
}

/**
 * wb_journal_worker_set_title:
 * @self: a worker
 * @title: what the plan is called
 */
void
wb_journal_worker_set_title (WbJournalWorker *self, const char *title)
{
  WbJournalJob *job = wb_journal_job_new (wb_journal_job_set_title);

  job->text = g_strdup (title);
  push (self, job);
}

/**
 * wb_journal_worker_set_saving:
 * @self: a worker
 * @revision: (nullable): the revision that is going to be saved; %NULL: saving it failed
 * @file: (nullable): the URI of its file
 * @step: the last step in it
 *
 * Returns when that is on the disk, or could not be written. On any thread.
 */
void
wb_journal_worker_set_saving (WbJournalWorker *self, const char *revision, const char *file, gint64 step)
{
  WbJournalJob *job = wb_journal_job_new (wb_journal_job_set_saving);

  job->text = g_strdup (revision);
  job->file = g_strdup (file);
  job->number = step;
  if (revision != NULL)
    push_and_wait (self, job);
  else
    push (self, job);
}

/**
 * wb_journal_worker_set_merged:
 * @self: a worker
 * @digest: the SHA-256 of a file that the plan was merged with
 * @step: the step that did that
 */
void
wb_journal_worker_set_merged (WbJournalWorker *self, GBytes *digest, gint64 step)
{
  WbJournalJob *job = wb_journal_job_new (wb_journal_job_set_merged);

  job->bytes = g_bytes_ref (digest);
  job->number = step;
  push (self, job);
}

/**
 * wb_journal_worker_set_saved:
 * @self: a worker
 * @header: what later steps start from
 * @step: the last step that was saved
 */
void
wb_journal_worker_set_saved (WbJournalWorker *self, const WbJournalHeader *header, gint64 step)
{
  WbJournalJob *job = wb_journal_job_new (wb_journal_job_set_saved);

  copy_header (&job->header, header);
  job->number = step;
  push (self, job);
}

/**
 * wb_journal_worker_sync:
 * @self: a worker
 *
 * Has the disk write what was written.
 */
void
wb_journal_worker_sync (WbJournalWorker *self)
{
  push (self, wb_journal_job_new (wb_journal_job_sync_log));
}

/**
 * wb_journal_worker_wait_for_all:
 * @self: a worker
 *
 * Waits until it has done what it was asked for.
 */
void
wb_journal_worker_wait_for_all (WbJournalWorker *self)
{
  push_and_wait (self, wb_journal_job_new (wb_journal_job_nothing));
}
