/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-filter.h"

G_BEGIN_DECLS

/**
 * WbFilterMenu:
 *
 * What a filter asks beside words: theme, partner, person, status, influence, and what is still to do. Each choice counts
 * at once. What the room must not see cannot be asked for. Signal: "changed".
 */
#define WB_TYPE_FILTER_MENU (wb_filter_menu_get_type ())
G_DECLARE_FINAL_TYPE (WbFilterMenu, wb_filter_menu, WB, FILTER_MENU, GtkPopover)

void            wb_filter_menu_set_project (WbFilterMenu *self, WbProject *project); /* NULL: none */
void            wb_filter_menu_set_room    (WbFilterMenu *self, gboolean hide_private, gboolean show_flags);
void            wb_filter_menu_set_filter  (WbFilterMenu *self, const WbFilter *filter); /* without "changed" */
const WbFilter *wb_filter_menu_get_filter  (WbFilterMenu *self); /* its words are nobody's */

G_END_DECLS
