/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-page-request.h"

G_BEGIN_DECLS

/** WbPagesAnswer: what is to be done with the pages. */
typedef enum
{
  WB_PAGES_PRINT,
  WB_PAGES_PREVIEW,
  WB_PAGES_EXPORT,
} WbPagesAnswer;

/**
 * WbPagesWindow:
 *
 * Asks which pages of a plan to print or to export, and shows them. What is private is on them only when it is switched
 * on here.
 *
 * Signal: "answered" (a #WbPagesAnswer), when there are pages.
 */
#define WB_TYPE_PAGES_WINDOW (wb_pages_window_get_type ())
G_DECLARE_FINAL_TYPE (WbPagesWindow, wb_pages_window, WB, PAGES_WINDOW, AdwWindow)

WbPagesWindow       *wb_pages_window_new         (GtkWindow *parent, WbPageRequest *request, gboolean for_export);
const WbPageRequest *wb_pages_window_get_request (WbPagesWindow *self);
WbDrawing           *wb_pages_window_take_pages  (WbPagesWindow *self); /* while it answers */
int                  wb_pages_window_get_dpi     (WbPagesWindow *self);

G_END_DECLS
