/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-item-picker.h"

G_BEGIN_DECLS

/* The inside of a picker, shared by the files named wb-item-picker*.c. */

struct _WbItemPicker
{
  GtkPopover           parent_instance;
  GtkSearchEntry      *entry;
  GtkListBox          *list;
  GtkLabel            *nothing;
  GtkWidget           *previous; /* a weak pointer: what had the focus */
  WbProject           *project; /* nullable */
  WbItemFinder        *finder; /* of its items; nullable */
  WbPickerCommands    *commands;
  char               **recent; /* nullable */
  char                *asked; /* nullable: the words of the question that is shown, or on its way */
  int                  creates; /* a kind, or -1 */
  WbItemPickerDescribe describe;
  gpointer             describe_data;
};

void wb_item_picker_show (WbItemPicker *self);

G_END_DECLS
