/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-document.h"

G_BEGIN_DECLS

/**
 * WbRepairRow:
 *
 * Something in a file that does not fit: what it is, where it stands, and what a repair does about it.
 */
#define WB_TYPE_REPAIR_ROW (wb_repair_row_get_type ())
G_DECLARE_FINAL_TYPE (WbRepairRow, wb_repair_row, WB, REPAIR_ROW, GtkListBoxRow)

GtkWidget *wb_repair_row_new (WbDocument *document, guint i);

G_END_DECLS
