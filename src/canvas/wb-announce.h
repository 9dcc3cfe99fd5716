/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a screen reader says although the keyboard does not go there. */

void wb_announce_prepare (GtkWidget *widget); /* what a screen reader knows already, it hears from */
void wb_announce         (GtkWidget *widget, const char *sentence); /* now */
void wb_announce_at_rest (GtkWidget *widget, const char *sentence); /* once no other one comes for a moment; "" for nothing */

G_END_DECLS
