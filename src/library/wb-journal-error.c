/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (wb-journal-error-quark, wb_journal_error)

/**
 * wb_journal_set_error:
 * @path: the database
 * @database: (nullable): its connection
 * @result: what SQLite returned
 * @error: return location for a %WB_JOURNAL_ERROR
 *
 * Says in a sentence why a journal could not be read or written.
 */
void
wb_journal_set_error (const char *path, sqlite3 *database, int result, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);

  switch (result & 0xff)
    {
    case SQLITE_FULL:
      g_set_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_FAILED,
                   _("The disk that holds “%s” is full."), shown);
      break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      g_set_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_FAILED,
                   _("The folder “%s” cannot be written to."), shown);
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      g_set_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_DAMAGED,
                   _("The recovery journal is damaged (%s)."), sqlite3_errstr (result));
      break;
    default:
      g_set_error (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_FAILED,
                   /* Translators: the last %s is what the database library says, in English. */
                   _("A recovery journal in “%s” cannot be read or written (%s)."), shown,
                   database != NULL ? sqlite3_errmsg (database) : sqlite3_errstr (result));
    }
}
