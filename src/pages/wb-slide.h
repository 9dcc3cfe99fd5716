/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the slides for a room are made of; ui/slides.css says how they look. */

GtkWidget *wb_slide_make_label (const char *text, int lines, const char *css_class); /* cut where it needs more lines */

G_END_DECLS
