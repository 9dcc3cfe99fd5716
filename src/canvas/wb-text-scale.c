/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-text-scale.h"

/**
 * wb_text_scale_get:
 * @widget: a widget
 *
 * Returns: how much larger than usual the desktop has its text; 1 when it does not say. GTK has that as dots: 96 an inch
 *   are the usual.
 */
double
wb_text_scale_get (GtkWidget *widget)
{
  int dpi;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1;
}

/**
 * wb_text_scale_fit:
 * @window: a window that has a width
 * @parent: (nullable): the one it will lie over
 *
 * Makes @window, which is as wide as suits text of the usual size, wider for larger text, but not wider than @parent.
 */
void
wb_text_scale_fit (GtkWindow *window, GtkWindow *parent)
{
  int room = parent != NULL ? gtk_widget_get_width (GTK_WIDGET (parent)) : 0;
  int usual, width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_get_default_size (window, &usual, &height);
  width = usual * wb_text_scale_get (GTK_WIDGET (window));
  gtk_window_set_default_size (window, room > 0 ? CLAMP (width, usual, MAX (usual, room)) : width, height);
}
