/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-children.h"

/**
 * wb_widget_unparent_children:
 * @widget: a widget of a type of our own
 *
 * Takes away all its children, as such a widget does when it is disposed of. gtk_widget_dispose_template() takes away only
 * those that its type has bound by their names.
 */
void
wb_widget_unparent_children (GtkWidget *widget)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
