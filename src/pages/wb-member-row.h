/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WbMemberRow:
 *
 * A member of a set with a tick that takes it out, or puts it in. Signal: "toggled" (member, whether it is in).
 */
#define WB_TYPE_MEMBER_ROW (wb_member_row_get_type ())
G_DECLARE_FINAL_TYPE (WbMemberRow, wb_member_row, WB, MEMBER_ROW, AdwActionRow)

GtkWidget *wb_member_row_new          (const char *member, const char *label, gboolean present);
void       wb_member_row_set_writable (WbMemberRow *self, gboolean writable);

G_END_DECLS
