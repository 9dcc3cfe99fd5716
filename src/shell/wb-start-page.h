/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbStartPage:
 *
 * What a window shows before there is a plan: those opened last, and templates to start from. Property: "menu"
 * (#GMenuModel).
 */
#define WB_TYPE_START_PAGE (wb_start_page_get_type ())
G_DECLARE_FINAL_TYPE (WbStartPage, wb_start_page, WB, START_PAGE, GtkWidget)

G_END_DECLS
