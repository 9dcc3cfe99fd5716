/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/* What a row shows can be dragged from it onto the board, when that takes it: a partner. The board hears of it through
 * its actions "bring" and "end-bring". No drag of GDK's: GTK 4.8 does not end those with Escape under X11. */

typedef WbSlot (*WbItemDragGet) (GtkWidget *row); /* what it shows; WB_SLOT_NONE when that cannot be dragged */

void wb_item_drag_add (GtkWidget *row, WbItemDragGet get);

G_END_DECLS
