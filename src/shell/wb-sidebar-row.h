/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbSidebarRow:
 *
 * A page in the sidebar. Properties: "icon-name", "title", "count" (how much stands there; 0 shows nothing), "rail" (the
 * icon only).
 */
#define WB_TYPE_SIDEBAR_ROW (wb_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (WbSidebarRow, wb_sidebar_row, WB, SIDEBAR_ROW, GtkListBoxRow)

void wb_sidebar_row_set_count (WbSidebarRow *self, guint count);

G_END_DECLS
