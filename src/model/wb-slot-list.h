/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-item.h"

G_BEGIN_DECLS

/**
 * WbSlotList:
 *
 * The items of a kind as a GListModel of #WbItem, filtered and sorted on records, so that only what is asked for
 * becomes an object. Follows the project step by step: an item that is still in its place is not spoken of, since it
 * says itself what changed in it.
 */
#define WB_TYPE_SLOT_LIST (wb_slot_list_get_type ())
G_DECLARE_FINAL_TYPE (WbSlotList, wb_slot_list, WB, SLOT_LIST, GObject)

/** WbSlotFilter: whether the item in @slot is in the list. */
typedef gboolean (*WbSlotFilter)  (WbProject *project, WbSlot slot, gpointer data);

/** WbSlotCompare: which of two items comes first; those that are alike stand in the order of their slots. */
typedef int      (*WbSlotCompare) (WbProject *project, WbSlot a, WbSlot b, gpointer data);

WbSlotList *wb_slot_list_new          (WbProject *project, WbKind kind);
void        wb_slot_list_set_filter   (WbSlotList *self, WbSlotFilter filter, gpointer data, GDestroyNotify destroy);
void        wb_slot_list_set_sorter   (WbSlotList *self, WbSlotCompare compare, gpointer data, GDestroyNotify destroy);
void        wb_slot_list_set_far      (WbSlotList *self, gboolean far); /* it looks at links, too */
void        wb_slot_list_refresh      (WbSlotList *self); /* what it goes by beside the plan has changed */
WbProject  *wb_slot_list_get_project  (WbSlotList *self);
WbSlot      wb_slot_list_get_slot     (WbSlotList *self, guint position); /* WB_SLOT_NONE behind the end */
gboolean    wb_slot_list_find         (WbSlotList *self, WbSlot slot, guint *position);

G_END_DECLS
