/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-painter.h"

G_BEGIN_DECLS

/* What the slides for a room are made of; ui/slides.css says how they look. */

WbThemeLook wb_slide_get_look   (WbProject *project, WbSlot theme);
GtkWidget  *wb_slide_make_label (const char *text, int lines, const char *css_class); /* cut where it needs more lines */

/* In the room that there is, in px: */
gboolean    wb_slide_fits       (GtkWidget *slide, int width, int height);
void        wb_slide_lengthen   (GtkWidget *slide, GtkWidget *part, int most, int width, int height);

GtkWidget  *wb_slide_make_band  (WbRowKind row, const char *note, const char *counts); /* note: NULL for none */

G_END_DECLS
