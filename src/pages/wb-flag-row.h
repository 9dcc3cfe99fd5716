/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-flags.h"

G_BEGIN_DECLS

/**
 * WbFlagRow:
 *
 * A flag of an item as a sentence that names the work, and a way to leave it so on purpose. Signal: "jump" (slot as
 * guint): the waiver that was made, so that its reason can be given.
 */
#define WB_TYPE_FLAG_ROW (wb_flag_row_get_type ())
G_DECLARE_FINAL_TYPE (WbFlagRow, wb_flag_row, WB, FLAG_ROW, AdwActionRow)

GtkWidget *wb_flag_row_new (WbProject *project, WbSlot slot, WbFlagKind flag);

G_END_DECLS
