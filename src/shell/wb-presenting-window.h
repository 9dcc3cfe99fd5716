/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-selection.h"

G_BEGIN_DECLS

/**
 * WbPresentingWindow:
 *
 * The plan for a room, on the whole of a screen: a goal at a time, and the whole board after the last one. It follows the
 * plan, and what the facilitator selects. It goes to the screen that the facilitator's window is not on, and when that
 * is unplugged it closes.
 *
 * Properties: "show-all" (whether voices that may not be shared show too, this time).
 */
#define WB_TYPE_PRESENTING_WINDOW (wb_presenting_window_get_type ())
G_DECLARE_FINAL_TYPE (WbPresentingWindow, wb_presenting_window, WB, PRESENTING_WINDOW, GtkWindow)

GtkWindow *wb_presenting_window_new (GtkWindow *facilitator, WbProject *project, WbSelection *selection);

G_END_DECLS
