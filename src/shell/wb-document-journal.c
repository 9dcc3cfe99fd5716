/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-document-private.h"

#include "wb-data-dir.h"
#include "wb-system-context.h"

/* The recovery journal of an open plan. */

static char *
make_name (void)
{
  const WbContext *context = wb_system_context_get ();

  return context->new_id (context->data);
}

static void
take_journal (WbDocument *self, WbJournal *journal)
{
  wb_document_end_journal (self);
  self->journal = journal;
  g_signal_connect_object (journal, "notify::trouble", G_CALLBACK (wb_document_notify_trouble), self, G_CONNECT_SWAPPED);
  wb_document_notify_trouble (self);
}

/* From now on each step of the plan is written down. @file: where it stands as it is now, or NULL. */
void
wb_document_begin_journal (WbDocument *self, GFile *file)
{
  g_autofree char *folder = wb_data_dir_get_journals ();
  g_autofree char *name = make_name ();
  WbJournal *journal = wb_journal_new (folder, name);

  take_journal (self, journal);
  wb_journal_follow (journal, self->project, file, file != NULL ? &self->stamp : NULL);
}

/* All is saved, or nobody wants what is not. */
void
wb_document_end_journal (WbDocument *self)
{
  if (self->journal == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->journal, self);
  wb_journal_end (self->journal);
  g_clear_object (&self->journal);
  wb_document_notify_trouble (self);
}

/**
 * wb_document_close:
 * @self: a document
 *
 * All is saved, or nobody wants what is not: a crash after this has nothing to offer. What is being written is waited for
 * by whoever does that. The document may live on while another thread looks at its file.
 */
void
wb_document_close (WbDocument *self)
{
  g_return_if_fail (WB_IS_DOCUMENT (self));

  if (self->state == WB_DOCUMENT_SAVING)
    return;

  wb_document_end_journal (self);
  wb_document_set_lock (self, NULL, NULL);
}

/**
 * wb_document_get_trouble:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): why a crash would lose what is not saved, in a sentence
 */
const char *
wb_document_get_trouble (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), NULL);

  return self->journal != NULL ? wb_journal_get_trouble (self->journal) : NULL;
}

/**
 * wb_document_flush_journal:
 * @self: a document
 *
 * Waits until the disk has what is not saved: the computer is going to sleep.
 */
void
wb_document_flush_journal (WbDocument *self)
{
  g_return_if_fail (WB_IS_DOCUMENT (self));

  if (self->journal != NULL)
    wb_journal_flush (self->journal);
}

/**
 * wb_document_recover:
 * @self: a document without a plan
 * @recovery: what a crash left
 *
 * Takes up the plan where the crash broke it off: not saved, with its undo history, and its journal goes on.
 */
void
wb_document_recover (WbDocument *self, WbRecovery *recovery)
{
  g_autofree char *name = make_name ();
  WbJournal *journal;

  g_return_if_fail (WB_IS_DOCUMENT (self));
  g_return_if_fail (self->project == NULL);

  /* It may go through the history of the plan, which nobody should see. */
  journal = wb_recovery_resume (recovery, name);
  self->stamp = recovery->stamp;
  wb_document_set_file (self, recovery->file);
  if (recovery->file != NULL)
    {
      WbFileLockOwner *owner;
      WbFileLock *lock = wb_document_make_lock (recovery->file, &owner);

      wb_document_set_lock (self, lock, owner);
    }
  wb_document_set_saved_plan (self, recovery->file_plan);
  wb_document_set_project (self, recovery->project);
  take_journal (self, journal);
  wb_document_set_state (self, WB_DOCUMENT_READY);
}
