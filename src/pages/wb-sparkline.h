/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbSparkline:
 *
 * How an indicator went: its measurements as a line from the first to the last, with its target as a dashed one. The
 * words beside it say the same. It has a size of its own, and is drawn larger where a style gives it more.
 */
#define WB_TYPE_SPARKLINE (wb_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (WbSparkline, wb_sparkline, WB, SPARKLINE, GtkWidget)

GtkWidget *wb_sparkline_new           (void);
void       wb_sparkline_set_presented (WbSparkline *self); /* to a room, whatever the colours of the desktop */
void       wb_sparkline_set_indicator (WbSparkline *self, WbProject *project, WbSlot indicator);

G_END_DECLS
