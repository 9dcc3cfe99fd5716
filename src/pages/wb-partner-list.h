/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-selection.h"

G_BEGIN_DECLS

/**
 * WbPartnerList:
 *
 * All partners of a plan, found by words, to be dragged onto actions. The one that is chosen is selected, so that the
 * commands of the board are about it. A name that nobody has yet becomes a partner.
 *
 * Properties: "project" (#WbProject), "selection" (#WbSelection). Signal: "open": show all of what is selected.
 */
#define WB_TYPE_PARTNER_LIST (wb_partner_list_get_type ())
G_DECLARE_FINAL_TYPE (WbPartnerList, wb_partner_list, WB, PARTNER_LIST, GtkWidget)

GtkWidget *wb_partner_list_new (void);

G_END_DECLS
