/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbLegend:
 *
 * What the thickness of the links of a chain says. Where there is little room it says less, and nothing where there is
 * none: it never takes room from what is worked with.
 */
#define WB_TYPE_LEGEND (wb_legend_get_type ())
G_DECLARE_FINAL_TYPE (WbLegend, wb_legend, WB, LEGEND, GtkWidget)

int wb_legend_fit (WbLegend *self, int room); /* how much of the room it makes use of */

G_END_DECLS
