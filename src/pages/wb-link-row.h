/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbLinkRow:
 *
 * A link as the inspector of one of its ends shows it: what is at the other end, what the link says, and when it is
 * opened its fields. Signal: "jump" (slot as guint): show the other end.
 */
#define WB_TYPE_LINK_ROW (wb_link_row_get_type ())
G_DECLARE_FINAL_TYPE (WbLinkRow, wb_link_row, WB, LINK_ROW, AdwExpanderRow)

GtkWidget *wb_link_row_new      (WbProject *project, WbSlot link, WbSlot own);
void       wb_link_row_refresh  (WbLinkRow *self);

G_END_DECLS
