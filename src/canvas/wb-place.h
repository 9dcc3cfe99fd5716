/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-scene.h"

G_BEGIN_DECLS

/* Widgets that stand somewhere on a board. */

gboolean wb_rect_overlaps           (const WbRect *a, const WbRect *b);
gboolean wb_rect_equal              (const WbRect *a, const WbRect *b);
gboolean wb_widget_has_focus_within (GtkWidget *widget);
void     wb_widget_allocate_at      (GtkWidget *widget, const WbRect *rect); /* in the coordinates of its parent */

G_END_DECLS
