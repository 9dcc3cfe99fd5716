/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

#define WB_TYPE_NAME_LIST (wb_name_list_get_type ())
G_DECLARE_FINAL_TYPE (WbNameList, wb_name_list, WB, NAME_LIST, GtkPopover)

/**
 * WbNameList:
 *
 * The names that fit what is being typed, over the place where one types. The keyboard stays with that place, which
 * moves in the list from there.
 *
 * Signals: "chosen" (guint slot), when the pointer chooses a name.
 */

GtkWidget *wb_name_list_new (void);

void wb_name_list_show (WbNameList *self, WbProject *project, GArray *slots);

WbSlot wb_name_list_get_first (WbNameList *self);

WbSlot wb_name_list_get_selected (WbNameList *self);

WbSlot wb_name_list_move (WbNameList *self, int step);

G_END_DECLS
