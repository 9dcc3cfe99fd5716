/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-help-overlay.h"

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

  gtk_window_set_transient_for (overlay, parent);
  gtk_window_set_modal (overlay, TRUE);
  gtk_window_present (overlay);
}
