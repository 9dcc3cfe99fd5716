/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbThemeBar:
 *
 * The edge of a goal on a slide, in the colour of its theme as a room sees that best.
 */
#define WB_TYPE_THEME_BAR (wb_theme_bar_get_type ())
G_DECLARE_FINAL_TYPE (WbThemeBar, wb_theme_bar, WB, THEME_BAR, GtkWidget)

GtkWidget *wb_theme_bar_new (WbProject *project, WbSlot theme);

G_END_DECLS
