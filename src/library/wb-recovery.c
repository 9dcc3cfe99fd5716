/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-recovery.h"

#include <glib/gi18n-lib.h>

#include "wb-file-reader.h"
#include "wb-journal-base.h"
#include "wb-journal-files.h"
#include "wb-journal-saved.h"
#include "wb-merge.h"
#include "wb-replay.h"

static void
add_remark (WbRecovery *self, char *remark)
{
  g_ptr_array_add (self->remarks, remark);
}

/* ---- the base --------------------------------------------------------------------------------------------------- */

static gboolean
has_digest (const WbFileStamp *stamp, GBytes *digest)
{
  return digest != NULL && stamp->has_digest && g_bytes_get_size (digest) == sizeof stamp->digest &&
         memcmp (g_bytes_get_data (digest, NULL), stamp->digest, sizeof stamp->digest) == 0;
}

static void
read_file (WbRecovery *self)
{
  g_autoptr (GError) error = NULL;

  if (self->file == NULL)
    return;

  self->file_plan = wb_file_read (self->file, &self->stamp, NULL, NULL, NULL, &error);
  if (self->file_plan == NULL)
    add_remark (self, g_strdup_printf (_("The file of this plan could not be read: %s"), error->message));
}

/* Whether the file still is what the steps start from. Without a base in the journal, a revision has to do when there is no
 * digest. */
static gboolean
is_base (WbRecovery *self, const WbJournalHeader *header)
{
  if (self->file_plan == NULL)
    return FALSE;
  if (has_digest (&self->stamp, header->digest))
    return TRUE;

  return header->base == NULL && header->digest == NULL && header->revision != NULL &&
         g_strcmp0 (wb_plan_get_header (self->file_plan)->id, header->revision) == 0;
}

/* The file is read anyway; mostly it is the base, which then need not be unpacked and read too. A program that died just
 * after the first change had no time to write one at all. */
static WbPlan *
find_base (WbRecovery *self, const WbJournalHeader *header, GError **error)
{
  if (is_base (self, header))
    return wb_plan_ref (self->file_plan);
  if (header->base != NULL)
    return wb_journal_base_unpack (header->base, error);

  g_set_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_DAMAGED,
               _("The changes of “%s” cannot be recovered: the plan that they were made to is not there any more."),
               header->title);

  return NULL;
}

/* Finds what the steps start from, and after which of them. */
static gboolean
read_base (WbRecovery *self, const WbJournalHeader *header, GError **error)
{
  self->saved = wb_journal_find_saved (header, &self->base, &self->stamp);
  self->last = self->saved;
  if (self->base != NULL)
    {
      g_set_object (&self->file, NULL);
      self->file = g_file_new_for_uri (header->saving_file);
      self->file_plan = wb_plan_ref (self->base);
      return TRUE;
    }

  read_file (self);
  self->holds_base = header->base != NULL;
  self->base = find_base (self, header, error);

  return self->base != NULL;
}

/* ---- the steps -------------------------------------------------------------------------------------------------- */

static gboolean
replay_cb (const WbJournalRow *row, gpointer data)
{
  WbRecovery *self = data;
  g_autoptr (GError) error = NULL;

  /* Steps have numbers without a gap; the first one is what a save has left. */
  if ((self->last != 0 && row->number != self->last + 1) || !wb_replay_row (self->project, row, &error))
    {
      self->is_damaged = TRUE;
      return FALSE;
    }

  self->n_steps++;
  self->last = row->number;

  return TRUE;
}

/* As much of a damaged journal as holds. A disk that cannot be read may be read later. */
static gboolean
replay (WbRecovery *self, WbJournalDb *db, const WbContext *context, GError **error)
{
  g_autoptr (GError) failure = NULL;

  self->project = wb_project_new (self->base, error);
  if (self->project == NULL)
    return FALSE;

  wb_project_set_context (self->project, context);
  if (!wb_journal_db_foreach (db, self->last, replay_cb, self, &failure))
    self->is_damaged = TRUE;
  if (g_error_matches (failure, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  wb_project_end_typing (self->project);
  if (self->is_damaged)
    add_remark (self, g_strdup (_("The recovery journal is damaged: what was changed after this could not be read.")));

  return TRUE;
}

/* ---- the file --------------------------------------------------------------------------------------------------- */

static gboolean
apply_merge (WbRecovery *self, const WbMerge *merge, GError **error)
{
  if (!wb_merge_apply (merge, self->project, wb_plan_get_header (self->file_plan), &self->merge, error))
    return FALSE;

  self->is_merged = self->merge != NULL;
  self->n_conflicts = merge->n_conflicts;
  for (guint i = 0; merge->remarks[i] != NULL; i++)
    add_remark (self, g_strdup (merge->remarks[i]));

  return TRUE;
}

static void
merge_file (WbRecovery *self)
{
  WbPlan *mine = wb_project_get_plan (self->project);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbMerge) merge = wb_merge_new (self->base, mine, self->file_plan, &error);

  if (merge != NULL && apply_merge (self, merge, &error))
    return;

  add_remark (self, g_strdup_printf (_("The file was changed since, and that could not be merged: %s"), error->message));
  g_clear_pointer (&self->file_plan, wb_plan_unref);
}

/* What was not merged must not be overwritten unseen: so the file is taken for what it was. */
static void
remember_old_stamp (WbRecovery *self, GBytes *digest)
{
  self->stamp = (WbFileStamp) { .exists = TRUE };
  if (digest == NULL || g_bytes_get_size (digest) != sizeof self->stamp.digest)
    return;

  memcpy (self->stamp.digest, g_bytes_get_data (digest, NULL), sizeof self->stamp.digest);
  self->stamp.has_digest = TRUE;
}

/* As long as the step that did it is in the journal too. */
static gboolean
was_merged (WbRecovery *self, const WbJournalHeader *header)
{
  return self->file_plan != NULL && has_digest (&self->stamp, header->merged) && header->merged_step <= self->last;
}

static void
follow_file (WbRecovery *self)
{
  WbHeader *mine = wb_plan_get_header (wb_project_get_plan (self->project));
  g_autoptr (WbHeader) header = wb_header_follow (mine, wb_plan_get_header (self->file_plan));

  wb_project_set_header (self->project, header);
}

/* Where the file is what it was, undoing everything leads back to what is saved. */
static void
compare_with_file (WbRecovery *self, const WbJournalHeader *header)
{
  if (self->file_plan != NULL && wb_plan_equal (self->file_plan, self->base))
    {
      wb_project_set_header (self->project, wb_plan_get_header (self->file_plan));
      return;
    }

  wb_project_mark_saved (self->project, G_MAXUINT64);
  if (was_merged (self, header))
    follow_file (self);
  else if (self->file_plan != NULL)
    merge_file (self);
  if (self->file_plan == NULL && self->file != NULL)
    remember_old_stamp (self, header->digest);
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

static gboolean
recover (WbRecovery *self, const WbContext *context, GError **error)
{
  g_autofree char *path = wb_journal_files_get_path (self->folder, self->name);
  g_autoptr (WbJournalDb) db = NULL;
  g_auto (WbJournalHeader) header = { NULL };

  self->lock = wb_journal_lock_new (self->folder, self->name, error);
  if (self->lock == NULL)
    return FALSE;

  db = wb_journal_db_open (path, self->vfs, error);
  if (db == NULL || !wb_journal_db_read_header (db, TRUE, &header, error))
    return FALSE;

  self->file = header.file != NULL ? g_file_new_for_uri (header.file) : NULL;
  if (!read_base (self, &header, error) || !replay (self, db, context, error))
    return FALSE;
  compare_with_file (self, &header);

  return TRUE;
}

/**
 * wb_recovery_new:
 * @folder: the folder of journals
 * @name: the name of one that a crash left
 * @vfs: (nullable): the name of the SQLite VFS, for tests
 * @context: the clock, the ids and the author of the plan
 * @error: return location for a %WB_JOURNAL_ERROR, or for what is wrong with the plan in it
 *
 * Makes again what a crash left. Nothing is written: until wb_recovery_resume() the journal stays as it is. On any
 * thread; the project then belongs to the caller's.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL when nothing of it can be recovered
 */
WbRecovery *
wb_recovery_new (const char *folder, const char *name, const char *vfs, const WbContext *context, GError **error)
{
  g_autoptr (WbRecovery) self = g_new0 (WbRecovery, 1);

  self->folder = g_strdup (folder);
  self->name = g_strdup (name);
  self->vfs = g_strdup (vfs);
  self->remarks = g_ptr_array_new_with_free_func (g_free);

  return recover (self, context, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * wb_recovery_free:
 * @self: (transfer full): a recovery
 */
void
wb_recovery_free (WbRecovery *self)
{
  g_clear_object (&self->project);
  g_clear_object (&self->file);
  g_clear_pointer (&self->base, wb_plan_unref);
  g_clear_pointer (&self->file_plan, wb_plan_unref);
  g_clear_pointer (&self->merge, wb_step_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->lock, wb_journal_lock_remove);
  g_free (self->folder);
  g_free (self->name);
  g_free (self->vfs);
  g_free (self);
}

/* Another journal begins where the steps do and has them all, or a second crash would find a plan that nobody changed. */
static void
follow_from_base (WbJournal *journal, WbProject *project)
{
  guint n_steps = 0;

  while (wb_project_undo (project))
    n_steps++;
  wb_journal_follow (journal, project, NULL, NULL);
  for (; n_steps > 0; n_steps--)
    wb_project_redo (project);
}

/* It cannot be gone on with, nor is it thrown away: somebody may know how to read more of it. */
static WbJournal *
begin_anew (WbRecovery *self, const char *new_name)
{
  g_autofree char *path = wb_journal_files_get_path (self->folder, self->name);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *aside = wb_journal_files_set_aside (path, now);
  WbJournal *journal = wb_journal_new_on_vfs (self->folder, new_name, self->vfs);

  if (aside != NULL)
    g_message ("A damaged recovery journal was set aside as %s", aside);
  wb_journal_lock_remove (g_steal_pointer (&self->lock));
  follow_from_base (journal, self->project);

  return journal;
}

/**
 * wb_recovery_resume:
 * @self: a recovery that was not resumed yet
 * @new_name: a name for another journal, when the old one is damaged and has to be set aside
 *
 * Goes on writing down what happens to the plan, so that a second crash loses nothing either. On the main thread.
 *
 * Returns: (transfer full): the journal, which follows the project
 */
WbJournal *
wb_recovery_resume (WbRecovery *self, const char *new_name)
{
  WbJournal *journal;

  g_return_val_if_fail (self->lock != NULL, NULL);

  if (self->is_damaged)
    return begin_anew (self, new_name);

  journal = wb_journal_new_on_vfs (self->folder, self->name, self->vfs);
  wb_journal_resume (journal, self->project, g_steal_pointer (&self->lock), self->last,
                     self->holds_base || self->saved > 0 ? NULL : self->base, self->merge);
  if (self->is_merged)
    wb_journal_merged (journal, &self->stamp);
  if (self->saved > 0)
    wb_journal_saved (journal, self->file, self->base, &self->stamp, self->saved);

  return journal;
}
