/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double wb_text_scale_get (GtkWidget *widget); /* how much larger than usual the desktop has its text */
void   wb_text_scale_fit (GtkWindow *window, GtkWindow *parent);

G_END_DECLS
