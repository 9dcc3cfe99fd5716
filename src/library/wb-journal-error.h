/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef enum
{
  WB_JOURNAL_ERROR_EMPTY,   /* nothing stands in it: the program died while it was made */
  WB_JOURNAL_ERROR_FOREIGN, /* no recovery journal, but a file of another program */
  WB_JOURNAL_ERROR_NEWER,   /* one of a newer version of this program */
  WB_JOURNAL_ERROR_IN_USE,  /* a running program writes it */
  WB_JOURNAL_ERROR_DAMAGED, /* it holds what cannot be read */
  WB_JOURNAL_ERROR_REMOVED, /* somebody has removed it while it was written */
  WB_JOURNAL_ERROR_FAILED,  /* the disk is full, or cannot be written to or read */
} WbJournalError;

#define WB_JOURNAL_ERROR (wb_journal_error_quark ())
GQuark wb_journal_error_quark (void);

void   wb_journal_set_error (const char *path, sqlite3 *database, int result, GError **error);

G_END_DECLS
