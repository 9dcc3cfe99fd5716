/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbRungs:
 *
 * The six rungs of residents’ influence side by side, for a room: as high as they reach, and each with its word below.
 */
#define WB_TYPE_RUNGS (wb_rungs_get_type ())
G_DECLARE_FINAL_TYPE (WbRungs, wb_rungs, WB, RUNGS, GtkBox)

void wb_rungs_set_reached (WbRungs *self, guint rung); /* WB_PARTICIPATION_INFORM …, or 0: none */

G_END_DECLS
