/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbItem:
 *
 * What a view sees of a record: a GObject made on demand for a slot, held weakly by its project, whose properties are
 * the fields of the table by their machine names (booleans for yes or no, else strings in the file's form, %NULL when
 * absent; only the fields of its kind have a value) and notify when a step changed them. Beside them "item-kind" (the
 * machine name), "id", "label" (what it is called) and "exists" (%FALSE once it was deleted).
 */
#define WB_TYPE_ITEM (wb_item_get_type ())
G_DECLARE_FINAL_TYPE (WbItem, wb_item, WB, ITEM, GObject)

WbItem    *wb_project_get_item (WbProject *project, WbSlot slot); /* a new reference; NULL when the slot is empty */

WbProject *wb_item_get_project (WbItem *self);
WbSlot     wb_item_get_slot    (WbItem *self);
WbKind     wb_item_get_kind    (WbItem *self);
WbRecord  *wb_item_get_record  (WbItem *self); /* borrowed; the last one when it was deleted */

G_END_DECLS
