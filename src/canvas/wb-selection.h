/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbSelection:
 *
 * What is selected in a window: items and links by their slots, in the order in which they were chosen; the last one is
 * the one that the inspector shows. Instead of those it may be a reference, as that of a goal to what it is part of: a
 * line on the board without a record of its own. Canvas, inspector and commands share one. What is deleted leaves it.
 *
 * Signals: "changed", "chosen-again". Property: "project".
 */
#define WB_TYPE_SELECTION (wb_selection_get_type ())
G_DECLARE_FINAL_TYPE (WbSelection, wb_selection, WB, SELECTION, GObject)

WbSelection  *wb_selection_new         (WbProject *project);
WbProject    *wb_selection_get_project (WbSelection *self);
const WbSlot *wb_selection_get         (WbSelection *self, guint *n);
guint         wb_selection_get_n       (WbSelection *self);
WbSlot        wb_selection_get_last    (WbSelection *self); /* WB_SLOT_NONE when nothing is selected */
gboolean      wb_selection_contains    (WbSelection *self, WbSlot slot);
void          wb_selection_set         (WbSelection *self, WbSlot slot); /* only this one; WB_SLOT_NONE: nothing */
void          wb_selection_set_many    (WbSelection *self, const WbSlot *slots, guint n); /* only these */
void          wb_selection_toggle      (WbSelection *self, WbSlot slot);
void          wb_selection_clear       (WbSelection *self);

void          wb_selection_choose_again (WbSelection *self); /* what is selected already */

void          wb_selection_set_reference (WbSelection *self, const WbEdge *reference); /* only this one */
const WbEdge *wb_selection_get_reference (WbSelection *self); /* borrowed; NULL when none is selected */

G_END_DECLS
