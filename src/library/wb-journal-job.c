/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-job.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "wb-journal-base.h"
#include "wb-journal-files.h"

/* A log of so many bytes is put into the database. */
#define LARGE_LOG (4 * 1024 * 1024)

WbJournalJob *
wb_journal_job_new (WbJournalJobFunc func)
{
  WbJournalJob *job = g_new0 (WbJournalJob, 1);

  job->func = func;

  return job;
}

void
wb_journal_job_free (WbJournalJob *job)
{
  wb_journal_header_clear (&job->header);
  g_clear_pointer (&job->plan, wb_plan_unref);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->rows, g_array_unref);
  g_free (job->text);
  g_free (job->file);
  g_free (job);
}

static void
set_ready (WbJournalWorker *self, const GError *error)
{
  g_mutex_lock (&self->mutex);
  self->is_remote = self->db != NULL && !wb_journal_db_has_log (self->db);
  self->has_tried = TRUE;
  self->is_ready = error == NULL;
  g_clear_error (&self->error);
  self->error = error != NULL ? g_error_copy (error) : NULL;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static gboolean
pack_base (WbJournalWorker *self, WbJournalJob *job, WbJournalHeader *header, GError **error)
{
  if (job->plan == NULL)
    return TRUE;

  header->base = wb_journal_base_pack (job->plan, &header->digest, self->cancellable, error);

  return header->base != NULL;
}

/* What a failed attempt left is in the way. */
gboolean
wb_journal_job_create (WbJournalWorker *self, WbJournalJob *job, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean is_remote = FALSE;

  g_clear_pointer (&self->db, wb_journal_db_close);
  if (wb_journal_files_make_folder (self->folder, &is_remote, &failure) && self->lock == NULL)
    self->lock = wb_journal_lock_new (self->folder, self->name, &failure);
  if (failure == NULL && pack_base (self, job, &job->header, &failure))
    {
      wb_journal_files_remove (self->path);
      self->db = wb_journal_db_create (self->path, self->vfs, is_remote, &job->header, &failure);
    }

  set_ready (self, failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return self->db != NULL;
}

gboolean
wb_journal_job_open_again (WbJournalWorker *self, WbJournalJob *job, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean is_remote = FALSE;

  if (wb_journal_files_make_folder (self->folder, &is_remote, &failure))
    self->db = wb_journal_db_open (self->path, self->vfs, &failure);
  set_ready (self, failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return self->db != NULL;
}

static void
clear_base (WbJournalWorker *self)
{
  g_clear_pointer (&self->base, wb_plan_unref);
  g_clear_pointer (&self->digest, g_bytes_unref);
}

static void
let_go (WbJournalWorker *self)
{
  g_clear_pointer (&self->db, wb_journal_db_close);
  g_clear_pointer (&self->lock, wb_journal_lock_free);
  g_clear_pointer (&self->rows, g_array_unref);
  clear_base (self);
}

/* What is written to a file that was removed is lost with the program, and the system says nothing of it. */
static gboolean
check_there (WbJournalWorker *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *shown = NULL;

  if (wb_journal_lock_is_there (self->lock) && g_access (self->path, F_OK) == 0)
    return TRUE;

  shown = g_filename_display_name (self->folder);
  failure = g_error_new (WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_REMOVED,
                         _("Somebody has removed the recovery journal in “%s”."), shown);
  let_go (self);
  set_ready (self, failure);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* What fails is tried again with the next job. */
static gboolean
write_rows (WbJournalWorker *self, GError **error)
{
  if (self->rows == NULL)
    return TRUE;
  if (!wb_journal_db_insert (self->db, (const WbJournalRow *) self->rows->data, self->rows->len, error))
    return FALSE;

  g_clear_pointer (&self->rows, g_array_unref);

  return TRUE;
}

static gboolean
write_base (WbJournalWorker *self, GError **error)
{
  g_autoptr (GBytes) digest = NULL;
  g_autoptr (GBytes) base = NULL;

  if (self->base == NULL)
    return TRUE;

  base = wb_journal_base_pack (self->base, &digest, self->cancellable, error);
  if (base == NULL ||
      !wb_journal_db_set_base (self->db, base, self->digest != NULL ? self->digest : digest, error))
    return FALSE;

  clear_base (self);

  return TRUE;
}

gboolean
wb_journal_job_insert (WbJournalWorker *self, WbJournalJob *job, GError **error)
{
  if (self->rows == NULL)
    {
      self->rows = g_steal_pointer (&job->rows);
    }
  else
    {
      g_array_append_vals (self->rows, job->rows->data, job->rows->len);
      g_array_set_clear_func (job->rows, NULL);
    }

  return write_rows (self, error);
}

gboolean
wb_journal_job_set_base (WbJournalWorker *self, WbJournalJob *job, GError **error)
{
  clear_base (self);
  self->base = g_steal_pointer (&job->plan);
  self->digest = g_steal_pointer (&job->bytes);

  return write_base (self, error);
}

gboolean
wb_journal_job_set_title (WbJournalWorker *self, WbJournalJob *job, GError **error)
{
  return wb_journal_db_set_title (self->db, job->text, error);
}

gboolean
wb_journal_job_sync_log (WbJournalWorker *self, WbJournalJob *job, GError **error)
{
  gint64 log_size;

  return check_there (self, error) && write_rows (self, error) && write_base (self, error) &&
         wb_journal_db_sync (self->db, &log_size, error) &&
         (log_size < LARGE_LOG || wb_journal_db_checkpoint (self->db, error));
}

gboolean
wb_journal_job_set_saving (WbJournalWorker *self, WbJournalJob *job, GError **error)
{
  return wb_journal_db_set_saving (self->db, job->text, job->file, job->number, error) &&
         wb_journal_job_sync_log (self, job, error);
}

gboolean
wb_journal_job_set_merged (WbJournalWorker *self, WbJournalJob *job, GError **error)
{
  return write_rows (self, error) && wb_journal_db_set_merged (self->db, job->bytes, job->number, error);
}

/* The log is empty then, and begun anew before anybody writes a step. */
gboolean
wb_journal_job_set_saved (WbJournalWorker *self, WbJournalJob *job, GError **error)
{
  clear_base (self);

  return write_rows (self, error) && wb_journal_db_set_saved (self->db, &job->header, job->number, error) &&
         wb_journal_db_checkpoint (self->db, error);
}

gboolean
wb_journal_job_nothing (WbJournalWorker *self, WbJournalJob *job, GError **error)
{
  return TRUE;
}

gboolean
wb_journal_job_needs_db (const WbJournalJob *job)
{
  return job->func != wb_journal_job_create && job->func != wb_journal_job_open_again &&
         job->func != wb_journal_job_nothing;
}
