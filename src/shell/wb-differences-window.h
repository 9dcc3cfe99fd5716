/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WbDifferencesWindow:
 *
 * A window that tells in sentences what is different between two plans.
 */
#define WB_TYPE_DIFFERENCES_WINDOW (wb_differences_window_get_type ())
G_DECLARE_FINAL_TYPE (WbDifferencesWindow, wb_differences_window, WB, DIFFERENCES_WINDOW, AdwWindow)

void wb_differences_window_present (GtkWindow *parent, const char *title, const char *text);

G_END_DECLS
