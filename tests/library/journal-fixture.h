/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-journal.h"
#include "wb-leftover.h"
#include "wb-random.h"
#include "wb-recovery.h"

G_BEGIN_DECLS

#define NAME "abcdefghijklmnop"

/* A folder of journals, and beside it a plan in a file. */
typedef struct
{
  char      *top;
  char      *folder;
  GFile     *file;
  WbRandom  *random;
  WbProject *project;
  WbJournal *journal;
} Fixture;

void        fixture_set_up      (Fixture *fixture, gconstpointer data);
void        fixture_tear_down   (Fixture *fixture, gconstpointer data);
void        fixture_seed        (Fixture *fixture, guint n_items, guint32 seed); /* another plan */
WbFileStamp fixture_save        (Fixture *fixture, WbPlan *plan);
void        fixture_edit        (Fixture *fixture); /* one valid change */
void        fixture_set_title   (Fixture *fixture, const char *title);
void        fixture_crash       (Fixture *fixture); /* what a dying program leaves is left */
WbRecovery *fixture_recover     (Fixture *fixture);
void        fixture_follow      (Fixture *fixture, GFile *file); /* begins the journal; NULL: the plan has no file */
GPtrArray  *fixture_list        (Fixture *fixture, guint n); /* what a crash left: so many */
void        fixture_assert_nothing_left (Fixture *fixture);
char       *fixture_dup_path    (Fixture *fixture, const char *suffix); /* of the journal */
void        fixture_run_sql     (Fixture *fixture, const char *sql); /* on it */
const char *fixture_title_of    (WbProject *project);
void        assert_same_history (WbProject *a, WbProject *b); /* undoes both */
void        assert_same_history_back (WbProject *a, WbProject *b); /* what can be redone apart */
void        assert_prefix       (Fixture *fixture, guint n_written, guint n_all); /* so many steps come back at least */

G_END_DECLS
