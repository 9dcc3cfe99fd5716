/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-journal-rows.h"
#include "wb-journal-worker.h"
#include "wb-journal.h"

G_BEGIN_DECLS

struct _WbJournal
{
  GObject          parent_instance;

  char            *vfs;
  WbJournalWorker *worker;
  WbJournalDb     *db; /* of the main thread, from the first step on */
  WbProject       *project;

  WbJournalHeader  header;  /* without the base */
  WbPlan          *base;    /* NULL: the database has it, and nobody else */
  gboolean         has_base; /* the database has it, or the worker was asked to write it there */
  gboolean         comes_with_base; /* the database has it from its beginning */
  WbJournalRows    rows;
  gint64           last;
  gboolean         is_removed; /* by somebody else, and not made anew yet */
  gint64           resumed; /* the last step of those that only the database has, as it was resumed: it must not be made anew */
  guint            timer;
  char            *trouble;
};

void wb_journal_set_header (WbJournal *self, GFile *file, WbPlan *plan, const WbFileStamp *stamp);
void wb_journal_write_base (WbJournal *self);

G_END_DECLS
