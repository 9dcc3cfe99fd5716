/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** WbPickerChoice: what a row of a picker stands for, and so what its name is. */
typedef enum
{
  WB_PICKER_ITEM,    /* an item of the plan, by its id */
  WB_PICKER_COMMAND, /* something that the program can do, by the name of its action */
  WB_PICKER_NEW,     /* an item that is still to be made, by what it will be called */
} WbPickerChoice;

/**
 * WbPickerRow:
 *
 * One of the things that a #WbItemPicker offers.
 */
#define WB_TYPE_PICKER_ROW (wb_picker_row_get_type ())
G_DECLARE_FINAL_TYPE (WbPickerRow, wb_picker_row, WB, PICKER_ROW, AdwActionRow)

GtkWidget     *wb_picker_row_new        (WbPickerChoice choice, const char *name, const char *title);
WbPickerChoice wb_picker_row_get_choice (WbPickerRow *self);
const char    *wb_picker_row_get_name   (WbPickerRow *self);
void           wb_picker_row_add_key    (WbPickerRow *self, const char *key); /* as people read it: "Ctrl+K" */
char          *wb_picker_row_dup_words  (WbPickerRow *self); /* what is said of it when it is chosen */

G_END_DECLS
