/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** WbHint: what is said of a widget when the pointer rests on it, as a .ui file has it. */
#define WB_TYPE_HINT (wb_hint_get_type ())
G_DECLARE_FINAL_TYPE (WbHint, wb_hint, WB, HINT, GObject)

void        wb_hint_set (GtkWidget *widget, const char *text);
const char *wb_hint_get (GtkWidget *widget);

G_END_DECLS
