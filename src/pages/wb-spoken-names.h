/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a screen reader calls controls of GTK that it would name by what they are made of. */

void wb_spoken_names_strip  (GtkWidget *top); /* buttons and checks in it that have a letter for the keyboard */
void wb_spoken_names_choice (GtkDropDown *down, const char *what);
void wb_spoken_names_menu   (GtkMenuButton *button);

G_END_DECLS
