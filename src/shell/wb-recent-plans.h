/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-glance-cache.h"

G_BEGIN_DECLS

/**
 * WbRecentPlan:
 *
 * A plan that was open not long ago. Properties: "title", "folder" (where it stands, in words), "opened" (when, in
 * words), "missing" (its file is not there any more; looked up when the list is made, so it comes later). Once somebody
 * looks at it also "counts" (how much is in it, in words), "picture" (its board, as shapes without words) and "closed"
 * (neither can be had, since the file is missing, cannot be read, or is too large to read for this). "trouble" is why it
 * cannot be opened, in a few words; it is %NULL when it can, as far as is known.
 */
#define WB_TYPE_RECENT_PLAN (wb_recent_plan_get_type ())
G_DECLARE_FINAL_TYPE (WbRecentPlan, wb_recent_plan, WB, RECENT_PLAN, GObject)

GFile      *wb_recent_plan_get_file    (WbRecentPlan *self);
const char *wb_recent_plan_get_title   (WbRecentPlan *self);
const char *wb_recent_plan_get_folder  (WbRecentPlan *self);
const char *wb_recent_plan_get_opened  (WbRecentPlan *self);
gboolean    wb_recent_plan_is_missing  (WbRecentPlan *self);
const char *wb_recent_plan_get_counts  (WbRecentPlan *self);
const char *wb_recent_plan_get_trouble (WbRecentPlan *self);
const char *wb_recent_plan_get_reason  (WbRecentPlan *self); /* of the trouble, a sentence; may be NULL */
void        wb_recent_plan_look        (WbRecentPlan *self, const WbGlanceLook *look);
void        wb_recent_plan_look_away   (WbRecentPlan *self);

/* The list, latest first, which follows what the desktop remembers; and what changes that. */
GListModel *wb_recent_plans_get    (void);
void        wb_recent_plans_add    (GFile *file, const char *title);
void        wb_recent_plans_remove (GFile *file);

G_END_DECLS
