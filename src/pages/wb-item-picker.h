/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-item-finder.h"
#include "wb-picker-commands.h"

G_BEGIN_DECLS

/**
 * WbItemPicker:
 *
 * Finds an item by typing some of its words, whatever their case and accents; the arrows choose among what was found and
 * Enter takes it. It closes by itself. Beside items it may offer commands, by their names.
 *
 * Signals: "picked" (the id of an item); "create" (a name): a new one of that name is wanted, see
 * wb_item_picker_set_creates(); "command" (the name of an action).
 */
#define WB_TYPE_ITEM_PICKER (wb_item_picker_get_type ())
G_DECLARE_FINAL_TYPE (WbItemPicker, wb_item_picker, WB, ITEM_PICKER, GtkPopover)

typedef char *(*WbItemPickerDescribe) (WbProject *project, WbSlot slot, gpointer data);

WbItemPicker *wb_item_picker_new          (WbProject *project, WbKindMask kinds); /* without a project it finds no items */
void          wb_item_picker_set_filter   (WbItemPicker *self, WbItemFinderFilter filter, gpointer data);
void          wb_item_picker_set_describe (WbItemPicker *self, WbItemPickerDescribe describe, gpointer data);
void          wb_item_picker_set_creates  (WbItemPicker *self, WbKind kind);
void          wb_item_picker_set_prompt   (WbItemPicker *self, const char *label, const char *placeholder);
void          wb_item_picker_add_command  (WbItemPicker *self, const WbPickerCommand *command);
void          wb_item_picker_set_recent   (WbItemPicker *self, const char *const *names); /* ids and commands, the last one first */
void          wb_item_picker_present      (WbItemPicker *self, GtkWidget *anchor); /* data of both must live as long as it shows */

G_END_DECLS
