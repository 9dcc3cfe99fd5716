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
