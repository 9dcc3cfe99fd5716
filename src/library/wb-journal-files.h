/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The files of a journal: NAME.db, what SQLite keeps beside it, and NAME.lock. */

#define WB_JOURNAL_SUFFIX ".db"

gboolean wb_journal_files_make_folder (const char *folder, gboolean *is_remote, GError **error);
char    *wb_journal_files_get_path    (const char *folder, const char *name);
void     wb_journal_files_remove      (const char *path); /* of the database; not the lock */
char    *wb_journal_files_set_aside   (const char *path, GDateTime *now); /* NULL when that cannot be done */

G_END_DECLS
