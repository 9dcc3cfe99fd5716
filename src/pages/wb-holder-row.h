/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbHolderRow:
 *
 * An item that refers to the one that is inspected, such as an indicator of a goal. Activating it jumps there. Signal:
 * "jump" (slot as guint).
 */
#define WB_TYPE_HOLDER_ROW (wb_holder_row_get_type ())
G_DECLARE_FINAL_TYPE (WbHolderRow, wb_holder_row, WB, HOLDER_ROW, AdwActionRow)

GtkWidget *wb_holder_row_new     (WbProject *project, WbSlot holder);
void       wb_holder_row_refresh (WbHolderRow *self);

G_END_DECLS
