/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbJournalLock:
 *
 * Held on a journal by the program that writes it, and let go of by the system when that ends, however it ends: so a
 * journal that nobody holds is what a crash left. It is a file of its own beside the database, since the locks of SQLite
 * do not tell two windows of one program apart.
 */
typedef struct _WbJournalLock WbJournalLock;

WbJournalLock *wb_journal_lock_new    (const char *folder, const char *name, GError **error);
gboolean       wb_journal_lock_is_there (WbJournalLock *self); /* nobody has removed its file */
void           wb_journal_lock_free   (WbJournalLock *self);
void           wb_journal_lock_remove (WbJournalLock *self); /* its file goes too */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbJournalLock, wb_journal_lock_free)

G_END_DECLS
