/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbConflictRow:
 *
 * What a merge could not settle: what stands here, what the other copy says, and a button for either. Settling it is a
 * step like all others. Signal: "jump" (slot as guint), for the item of the same name, or for what it is about.
 */
#define WB_TYPE_CONFLICT_ROW (wb_conflict_row_get_type ())
G_DECLARE_FINAL_TYPE (WbConflictRow, wb_conflict_row, WB, CONFLICT_ROW, AdwActionRow)

GtkWidget *wb_conflict_row_new       (WbProject *project, WbSlot conflict); /* beside what it is about */
GtkWidget *wb_conflict_row_new_alone (WbProject *project, WbSlot conflict); /* in a list of all */

G_END_DECLS
