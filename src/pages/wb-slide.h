/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-painter.h"

G_BEGIN_DECLS

/* A title that takes more is written smaller. */
#define WB_SLIDE_TITLE_LINES 3

/* What the slides for a room are made of; ui/slides.css says how they look. */

WbThemeLook wb_slide_get_look   (WbProject *project, WbSlot theme);
GtkWidget  *wb_slide_make_label (const char *text, int lines, const char *css_class); /* cut where it needs more lines */
void        wb_slide_set_title  (GtkLabel *label, const char *title, int width); /* a long one smaller */
void        wb_slide_hyphenate  (GtkLabel *label, int width); /* where a word is wider than so many px */
int         wb_slide_get_balanced_width (GtkLabel *label, int width);
void        wb_slide_balance    (GtkLabel *label, int width); /* no last line of one word */
double      wb_slide_get_em     (GtkWidget *slide);           /* its smallest text, in px */

/* In the room that there is, in px: */
int         wb_slide_get_height (GtkWidget *part, int width); /* that all that is visible of it needs */
gboolean    wb_slide_fits       (GtkWidget *slide, int width, int height);
void        wb_slide_set_lines  (GtkWidget *part, int most); /* of its texts that have more than one */
void        wb_slide_shorten    (GtkWidget *part, int most); /* of its texts that have more */
int         wb_slide_grow       (GtkWidget *part, int most, int width, int spare); /* texts of one line less */
void        wb_slide_lengthen   (GtkWidget *slide, GtkWidget *part, int most, int width, int height);

GtkWidget  *wb_slide_make_band  (WbRowKind row, const char *note, const char *counts); /* note: NULL for none */

G_END_DECLS
