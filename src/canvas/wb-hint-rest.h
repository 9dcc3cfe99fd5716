/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether a hint may come: only where the pointer was moved to and rests. GTK also asks for one where the pointer happens
 * to be when a window comes up below it, and half a second after what was dragged is let go. */

void     wb_hint_rest_begin (void);
gboolean wb_hint_rest_is_on (GtkWidget *widget, gboolean keyboard);

G_END_DECLS
