/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-diff.h"
#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbMergeKind:
 * @WB_MERGE_NOTHING_NEW: their copy holds nothing that mine does not: mine stays as it is
 * @WB_MERGE_AHEAD: mine was not changed since: theirs takes its place
 * @WB_MERGE_BOTH: both were changed
 */
typedef enum
{
  WB_MERGE_NOTHING_NEW,
  WB_MERGE_AHEAD,
  WB_MERGE_BOTH,
} WbMergeKind;

/**
 * WbMerge:
 * @is_redacted: whether theirs is a redacted copy, which was compared with what the same redaction leaves of the base
 * @has_base: whether there was a common ancestor
 * @changes: what changes in mine; the slots are not filled in
 * @n_conflicts: how many conflicts this merge adds; they are among the changes
 * @remarks: (array zero-terminated=1): sentences on what the merge did of its own accord
 *
 * What merging two plans that come from one comes to: a step against mine.
 */
typedef struct
{
  WbMergeKind kind;
  gboolean    is_redacted;
  gboolean    has_base;
  WbDiff     *changes;
  guint       n_conflicts;
  char      **remarks;
} WbMerge;

typedef enum
{
  WB_MERGE_ERROR_OTHER_PROJECT, /* the plans are not of one project */
  WB_MERGE_ERROR_REDACTED,      /* mine is a redacted copy, and theirs is full or redacted otherwise */
  WB_MERGE_ERROR_CLASH,         /* one id stands for two kinds of item */
} WbMergeError;

#define WB_MERGE_ERROR (wb_merge_error_quark ())
GQuark    wb_merge_error_quark   (void);

WbMerge  *wb_merge_new           (WbPlan *base, WbPlan *mine, WbPlan *theirs, GError **error); /* base may be NULL */
void      wb_merge_free          (WbMerge *merge);
WbHeader *wb_merge_header        (const WbMerge *merge, const WbHeader *mine, const WbHeader *theirs,
                                  const char *id, const char *saved, const char *by, const char *app);
gboolean  wb_merge_apply         (const WbMerge *merge, WbProject *project, WbHeader *theirs, WbStep **step,
                                  GError **error);
gboolean  wb_merge_apply_as      (const WbMerge *merge, WbProject *project, WbHeader *header, WbStep **step,
                                  GError **error);
WbPlan   *wb_merge_ancestors     (WbPlan *const *plans, guint n_plans);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbMerge, wb_merge_free)

G_END_DECLS
