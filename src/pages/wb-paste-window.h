/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-capture.h"

G_BEGIN_DECLS

/**
 * WbPasteWindow:
 *
 * What the lines of a text would become, before they do: what kind of item each is can be chosen, and how many of them
 * there are is said.
 *
 * Signal: "confirmed": make them, and close it.
 */
#define WB_TYPE_PASTE_WINDOW (wb_paste_window_get_type ())
G_DECLARE_FINAL_TYPE (WbPasteWindow, wb_paste_window, WB, PASTE_WINDOW, AdwWindow)

WbPasteWindow *wb_paste_window_new        (WbProject *project, const char *text, const WbCaptureDefaults *defaults); /* NULL: no line in it */
GArray        *wb_paste_window_read_lines (WbPasteWindow *self); /* of WbPastedLine, as the plan is now */

G_END_DECLS
