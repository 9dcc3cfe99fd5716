/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wb-filter-run.h"

G_BEGIN_DECLS

/**
 * WbFilterSearch:
 *
 * Looks for what a filter asks, in the time that frames leave, and again after each step of the plan. A small plan is
 * through at once. What comes while something is asked stays shown until something else is.
 *
 * Signal: "found": there is another result.
 */
#define WB_TYPE_FILTER_SEARCH (wb_filter_search_get_type ())
G_DECLARE_FINAL_TYPE (WbFilterSearch, wb_filter_search, WB, FILTER_SEARCH, GObject)

WbFilterSearch       *wb_filter_search_new         (void);
void                  wb_filter_search_set_project (WbFilterSearch *self, WbProject *project); /* nothing is asked of it yet */
WbProject            *wb_filter_search_get_project (WbFilterSearch *self);
void                  wb_filter_search_set_filter  (WbFilterSearch *self, const WbFilter *filter);
const WbFilter       *wb_filter_search_get_filter  (WbFilterSearch *self);
const WbFilterResult *wb_filter_search_get_result  (WbFilterSearch *self); /* NULL when nothing is asked, or not found yet */

G_END_DECLS
