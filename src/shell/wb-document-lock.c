/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-document-private.h"

#include <glib/gi18n-lib.h>

#include "wb-system-context.h"

/* The lock file beside the plan, which tells others who has it open. */

/* On any thread: on a network disk it may take a while. */
WbFileLock *
wb_document_make_lock (GFile *file, WbFileLockOwner **owner)
{
  const WbContext *context = wb_system_context_get ();

  return wb_file_lock_take (file, context->author != NULL ? context->author : "", owner);
}

/* Takes both, which may be NULL; the lock of another file goes. */
void
wb_document_set_lock (WbDocument *self, WbFileLock *lock, WbFileLockOwner *owner)
{
  g_clear_pointer (&self->lock, wb_file_lock_free);
  g_clear_pointer (&self->owner, wb_file_lock_owner_free);
  self->lock = lock;
  self->owner = owner;
}

/**
 * wb_document_get_owner:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): who else had the file open when it was opened here
 */
const WbFileLockOwner *
wb_document_get_owner (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), NULL);

  return self->owner;
}

/**
 * wb_document_get_owner_name:
 * @self: a document whose file somebody else has open
 *
 * Returns: (transfer none): what they are called, as far as is known
 */
const char *
wb_document_get_owner_name (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), NULL);

  return self->owner != NULL && *self->owner->name != '\0' ? self->owner->name : _("Somebody");
}

/**
 * wb_document_is_read_only:
 * @self: a document
 *
 * Returns: whether its plan is only looked at: it has no lock and no journal then, and its file is left alone
 */
gboolean
wb_document_is_read_only (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), TRUE);

  return self->read_only;
}

/**
 * wb_document_go_ahead:
 * @self: a document with a plan
 *
 * Works on a plan that was only looked at, although somebody else has the file open.
 */
void
wb_document_go_ahead (WbDocument *self)
{
  g_return_if_fail (WB_IS_DOCUMENT (self));
  g_return_if_fail (self->project != NULL);

  if (!self->read_only)
    return;

  wb_document_set_read_only (self, FALSE);
  wb_document_begin_journal (self, self->file);
}

/**
 * wb_document_become_copy:
 * @self: a document with a plan
 *
 * Leaves the file to whoever else has it open. The plan is a copy without a file then, which can be merged with it later.
 */
void
wb_document_become_copy (WbDocument *self)
{
  g_return_if_fail (WB_IS_DOCUMENT (self));
  g_return_if_fail (self->project != NULL);

  wb_document_set_lock (self, NULL, NULL);
  wb_document_set_read_only (self, FALSE);
  wb_document_set_file (self, NULL);
  wb_document_set_saved_plan (self, NULL);
  wb_document_set_changed_on_disk (self, FALSE);
  wb_document_set_gone_from_disk (self, FALSE, FALSE);
  wb_project_mark_saved (self->project, G_MAXUINT64);
  wb_document_begin_journal (self, NULL);
}
