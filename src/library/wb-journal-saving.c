/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-private.h"

/* What becomes of a journal when its plan is saved, or merged with its file. */

static GBytes *
digest_of (const WbFileStamp *stamp)
{
  return stamp->has_digest ? g_bytes_new (stamp->digest, sizeof stamp->digest) : NULL;
}

/* What the steps start from: @plan as it stands in @file, or in none. */
void
wb_journal_set_header (WbJournal *self, GFile *file, WbPlan *plan, const WbFileStamp *stamp)
{
  WbRecord *root = wb_project_get (self->project, wb_project_get_root (self->project));

  wb_journal_header_clear (&self->header);
  self->header = (WbJournalHeader) {
    .project = g_strdup (wb_record_get_id (root)),
    .title = g_strdup (wb_record_get_title (root)),
    .file = file != NULL ? g_file_get_uri (file) : NULL,
    .revision = file != NULL ? g_strdup (wb_plan_get_header (plan)->id) : NULL,
    .digest = stamp != NULL ? digest_of (stamp) : NULL,
  };
}

/**
 * wb_journal_saving:
 * @self: a journal
 * @revision: the revision that is going to be saved
 * @file: the file that it is saved to
 * @step: the number of the last step that is in it, see wb_journal_get_last()
 *
 * Writes that down, and waits for the disk, before the file is there: whoever finds that revision in that file after a
 * crash knows that those steps are saved. On any thread, while the main thread keeps @self.
 */
void
wb_journal_saving (WbJournal *self, const char *revision, GFile *file, gint64 step)
{
  g_autofree char *uri = g_file_get_uri (file);

  wb_journal_worker_set_saving (self->worker, revision, uri, step);
}

/**
 * wb_journal_saved:
 * @self: a journal
 * @file: the file that was saved
 * @plan: what stands in it
 * @stamp: what it is
 * @step: the number of the last step that is in it
 *
 * The steps up to that one go; what was saved is the base of those that came since.
 */
void
wb_journal_saved (WbJournal *self, GFile *file, WbPlan *plan, const WbFileStamp *stamp, gint64 step)
{
  g_return_if_fail (WB_IS_JOURNAL (self));

  wb_journal_set_header (self, file, plan, stamp);
  g_clear_pointer (&self->base, wb_plan_unref);
  self->base = wb_plan_ref (plan);
  self->has_base = FALSE;
  self->comes_with_base = FALSE;
  if (step >= self->resumed)
    self->resumed = 0;
  wb_journal_rows_forget (&self->rows, step);
  wb_journal_worker_set_saved (self->worker, &self->header, step);
  if (self->last > step)
    wb_journal_write_base (self);
}

/**
 * wb_journal_merged:
 * @self: a journal
 * @stamp: what the file was that the plan has just been merged with
 *
 * Whoever finds that file after a crash knows that it needs not be merged again, so that what was settled or taken out
 * again since does not come back. The base stays what it was, as undoing leads back to it.
 */
void
wb_journal_merged (WbJournal *self, const WbFileStamp *stamp)
{
  g_autoptr (GBytes) digest = digest_of (stamp);

  g_return_if_fail (WB_IS_JOURNAL (self));

  if (digest != NULL)
    wb_journal_worker_set_merged (self->worker, digest, self->last);
}

/**
 * wb_journal_save_failed:
 * @self: a journal
 *
 * What wb_journal_saving() said did not come to be.
 */
void
wb_journal_save_failed (WbJournal *self)
{
  g_return_if_fail (WB_IS_JOURNAL (self));

  wb_journal_worker_set_saving (self->worker, NULL, NULL, 0);
}
