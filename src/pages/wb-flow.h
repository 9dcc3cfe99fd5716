/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbFlow:
 *
 * Has its children beside each other, as words in a text: what has no room on a line stands on the next one, and only what
 * is wider than a whole line gets less than it asks for.
 */
#define WB_TYPE_FLOW (wb_flow_get_type ())
G_DECLARE_FINAL_TYPE (WbFlow, wb_flow, WB, FLOW, GtkWidget)

void       wb_flow_append      (WbFlow *self, GtkWidget *child);
void       wb_flow_clear       (WbFlow *self);
guint      wb_flow_count_lines (WbFlow *self, int width); /* that its children take when they have so much room */

G_END_DECLS
