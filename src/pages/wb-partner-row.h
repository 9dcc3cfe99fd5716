/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-item.h"

G_BEGIN_DECLS

/**
 * WbPartnerRow:
 *
 * A partner in a list: its initials, what it is called, what it is, and how much it takes part in. It can be dragged onto
 * an action of the board.
 */
#define WB_TYPE_PARTNER_ROW (wb_partner_row_get_type ())
G_DECLARE_FINAL_TYPE (WbPartnerRow, wb_partner_row, WB, PARTNER_ROW, GtkWidget)

GtkWidget *wb_partner_row_new      (void);
void       wb_partner_row_set_item (WbPartnerRow *self, WbItem *item); /* NULL: none */

G_END_DECLS
