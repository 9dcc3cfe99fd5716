/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wb-item-search.h"

G_BEGIN_DECLS

/**
 * WbItemFinder:
 *
 * Finds items by words, in slices, so that no frame waits for it however large the plan. Made when somebody begins to
 * search and thrown away after; what is called otherwise meanwhile is still found by its old name. What a room may not see
 * is not found in front of it.
 *
 * Signals: "found": what was asked last is answered; also at once, when that takes no time.
 */
#define WB_TYPE_ITEM_FINDER (wb_item_finder_get_type ())
G_DECLARE_FINAL_TYPE (WbItemFinder, wb_item_finder, WB, ITEM_FINDER, GObject)

typedef gboolean (*WbItemFinderFilter) (WbProject *project, WbSlot slot, gpointer data);

WbItemFinder *wb_item_finder_new        (WbProject *project, WbKindMask kinds);
void          wb_item_finder_set_filter (WbItemFinder *self, WbItemFinderFilter filter, gpointer data);
void          wb_item_finder_ask        (WbItemFinder *self, const char *words, guint max);
void          wb_item_finder_finish     (WbItemFinder *self); /* answers now, for somebody who cannot wait */
const GArray *wb_item_finder_get        (WbItemFinder *self); /* of WbItemHit; NULL while it is on its way */

G_END_DECLS
