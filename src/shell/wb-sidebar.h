/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbSidebar:
 *
 * What the plan is called, the menu, and the pages with how much stands on each. As a rail it shows the icons only.
 *
 * Properties: "project" (#WbProject), "title", "status", "menu" (#GMenuModel), "rail".
 */
#define WB_TYPE_SIDEBAR (wb_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (WbSidebar, wb_sidebar, WB, SIDEBAR, GtkWidget)

G_END_DECLS
