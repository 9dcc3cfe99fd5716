/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-journal-db.h"

G_BEGIN_DECLS

/**
 * WbJournalRows:
 * @all: of #WbJournalRow: the steps since the base, in their order
 * @n_written: how many of them the database has, from the first
 *
 * The steps of a journal that is being written. Those that are written are kept too, until they are saved: somebody may
 * remove the database, and then it is made anew.
 */
typedef struct
{
  GArray *all;
  guint   n_written;
} WbJournalRows;

void    wb_journal_rows_init          (WbJournalRows *self);
void    wb_journal_rows_clear         (WbJournalRows *self);

guint   wb_journal_rows_count_pending (const WbJournalRows *self);
const WbJournalRow *
        wb_journal_rows_get_pending   (const WbJournalRows *self);
GArray *wb_journal_rows_copy_pending  (const WbJournalRows *self);
void    wb_journal_rows_set_written   (WbJournalRows *self, gboolean written);
void    wb_journal_rows_forget        (WbJournalRows *self, gint64 last);

G_END_DECLS
