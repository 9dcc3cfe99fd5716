/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-scene.h"

G_BEGIN_DECLS

/**
 * WbGuest:
 * @widget: (nullable): a widget of others that lies on the board
 * @rect: where; it may become wider and higher
 *
 * The editor of a title, or what a new plan says. Private to the plane.
 */
typedef struct
{
  GtkWidget *widget;
  WbRect     rect;
} WbGuest;

void wb_guest_set      (WbGuest *guest, GtkWidget *plane, GtkWidget *widget, gboolean upon, const WbRect *rect);
void wb_guest_allocate (const WbGuest *guest);

G_END_DECLS
