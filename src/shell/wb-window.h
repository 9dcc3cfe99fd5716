/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-document.h"

G_BEGIN_DECLS

/**
 * WbWindow:
 *
 * A window with one plan, or with the start page when there is none yet. Property: "document" (#WbDocument).
 */
#define WB_TYPE_WINDOW (wb_window_get_type ())
G_DECLARE_FINAL_TYPE (WbWindow, wb_window, WB, WINDOW, AdwApplicationWindow)

WbWindow   *wb_window_new          (GtkApplication *application);
WbDocument *wb_window_get_document (WbWindow *self);
gboolean    wb_window_has_file     (WbWindow *self, GFile *file);
void        wb_window_open         (WbWindow *self, GFile *file);
void        wb_window_show         (WbWindow *self, WbDocument *document); /* one that is being opened */
void        wb_window_opened       (WbWindow *self, GAsyncResult *result); /* it was, or failed */
void        wb_window_restore_plan (WbWindow *self); /* the one that was open when the program ended */
void        wb_window_start        (WbWindow *self, const char *template);
void        wb_window_recover      (WbWindow *self, WbRecovery *recovery);

G_END_DECLS
