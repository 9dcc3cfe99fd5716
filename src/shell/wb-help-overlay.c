/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-help-overlay.h"

#include <glib/gi18n-lib.h>

/* GTK 4.8 calls the button that the window begins with "GtkImage". */
static void
name_search (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    C_("shortcuts", "Search the shortcuts"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

/**
 * wb_show_help_overlay:
 * @parent: the window whose shortcuts they are
 *
 * Shows the keyboard shortcuts.
 */
void
wb_show_help_overlay (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/nl/wijkbord/Wijkbord/ui/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "overlay"));

  name_search (gtk_window_get_titlebar (overlay));
  gtk_window_set_transient_for (overlay, parent);
  gtk_window_set_modal (overlay, TRUE);
  gtk_window_present (overlay);
}
