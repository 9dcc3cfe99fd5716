/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-selection.h"

G_BEGIN_DECLS

/**
 * WbSidePane:
 *
 * What stands beside the board: the details of what is selected, and the partners, to be dragged onto it.
 *
 * Properties: "project" (#WbProject), "selection" (#WbSelection). Signal: "close".
 */
#define WB_TYPE_SIDE_PANE (wb_side_pane_get_type ())
G_DECLARE_FINAL_TYPE (WbSidePane, wb_side_pane, WB, SIDE_PANE, GtkWidget)

void wb_side_pane_show_details (WbSidePane *self); /* and puts the focus there */

G_END_DECLS
