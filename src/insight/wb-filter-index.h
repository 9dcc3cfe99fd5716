/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-standing.h"

G_BEGIN_DECLS

/**
 * WbFilterIndex:
 *
 * The folded text by which each item of a project is found: all texts of voices, goals and actions, the names of themes,
 * partners and contacts. Folding is the dear part of a search, so it is done once, a few items at a time, and again for
 * what a step changes. It does not listen to the project: pass each step to wb_filter_index_update().
 */
typedef struct _WbFilterIndex WbFilterIndex;

WbFilterIndex *wb_filter_index_new    (WbProject *project);
void           wb_filter_index_free   (WbFilterIndex *index);
gboolean       wb_filter_index_build  (WbFilterIndex *index, guint n); /* folds @n more; TRUE when there is no more */
void           wb_filter_index_update (WbFilterIndex *index, const WbDelta *delta); /* call it for each step of the project */
const char    *wb_filter_index_get    (const WbFilterIndex *index, WbSlot slot); /* "" for what has no text */
WbProject     *wb_filter_index_get_project (const WbFilterIndex *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFilterIndex, wb_filter_index_free)

G_END_DECLS
