/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-journal.h"

G_BEGIN_DECLS

/**
 * WbRecovery:
 * @project: the plan as it was when the program died, with what could be undone and redone since it was saved last
 * @base: the plan as it was saved last, or as it began
 * @file: (nullable): its file; %NULL when it was never saved
 * @stamp: what the file is now, or was when it cannot be read now
 * @file_plan: (nullable): what stands in the file now
 * @n_steps: how many changes were recovered
 * @is_damaged: whether the journal is damaged, so that what came after those could not be read
 * @is_merged: whether the file was changed since, and that was merged into @project, in one more step
 * @n_conflicts: how many conflicts that gave
 * @remarks: (element-type utf8): sentences on what is to be known about it
 *
 * A plan that was recovered from what a crash left.
 */
typedef struct
{
  WbProject  *project;
  WbPlan     *base;
  GFile      *file;
  WbFileStamp stamp;
  WbPlan     *file_plan;
  guint       n_steps;
  gboolean    is_damaged;
  gboolean    is_merged;
  guint       n_conflicts;
  GPtrArray  *remarks;

  /*< private >*/
  char          *folder;
  char          *name;
  char          *vfs;
  WbJournalLock *lock;
  gint64         saved; /* the last step that stands in the file, 0: none */
  gint64         last;
  gboolean       holds_base;
  WbStep        *merge;
} WbRecovery;

WbRecovery *wb_recovery_new    (const char *folder, const char *name, const char *vfs, const WbContext *context,
                                GError **error);
void        wb_recovery_free   (WbRecovery *self);
WbJournal  *wb_recovery_resume (WbRecovery *self, const char *new_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbRecovery, wb_recovery_free)

G_END_DECLS
