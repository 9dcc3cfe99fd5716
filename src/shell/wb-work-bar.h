/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-document.h"

G_BEGIN_DECLS

/**
 * WbWorkBar:
 *
 * Says that a document is being opened or saved, how far that is, and lets one give it up. Property: "document".
 */
#define WB_TYPE_WORK_BAR (wb_work_bar_get_type ())
G_DECLARE_FINAL_TYPE (WbWorkBar, wb_work_bar, WB, WORK_BAR, GtkWidget)

G_END_DECLS
