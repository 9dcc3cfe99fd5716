/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     wb_pointer_rest_watch (GtkNative *native);
void     wb_pointer_rest_begin (void);
gboolean wb_pointer_rests      (GtkWidget *widget, int x, int y);

G_END_DECLS
