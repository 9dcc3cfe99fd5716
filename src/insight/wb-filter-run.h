/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-filter-index.h"
#include "wb-filter.h"
#include "wb-seen.h"

G_BEGIN_DECLS

/**
 * WbFilterResult:
 * @matches: (element-type WbSlot): the set of the voices, goals and actions that match
 * @shown: (element-type WbSlot): what a board shows that hides the others: the matches, and as their context the goals
 *   under which matching actions stand, although they do not match themselves
 * @partners: (element-type WbSlot): the set of the partners that are asked for, or that every word is found in
 * @n_cards: how many voices, goals and actions were looked at
 */
typedef struct
{
  GHashTable *matches;
  GHashTable *shown;
  GHashTable *partners;
  guint       n_cards;
} WbFilterResult;

/**
 * WbFilterRun:
 *
 * A filter on its way through a project, a few items at a time, so that no frame waits for it. A step of the project
 * ends it: begin another one.
 */
typedef struct _WbFilterRun WbFilterRun;

#define WB_FILTER_SLICE 250 /* so many records at a time leave a frame most of its time */

WbFilterRun          *wb_filter_run_new      (WbFilterIndex *index, const WbFilter *filter);
void                  wb_filter_run_free     (WbFilterRun *run);
void                  wb_filter_run_set_seen (WbFilterRun *run, const WbSeen *seen); /* NULL, as at first: the plan was never closed */
gboolean              wb_filter_run_go       (WbFilterRun *run, guint n); /* looks at @n more; TRUE when it is through */
const WbFilterResult *wb_filter_run_get      (WbFilterRun *run); /* so far; its sets may be held on to */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFilterRun, wb_filter_run_free)

G_END_DECLS
