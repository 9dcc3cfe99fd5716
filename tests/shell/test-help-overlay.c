/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of the keyboard shortcuts. */

#include "hand.h"
#include "wb-help-overlay.h"
#include "window-fixture.h"

/* Where GTK's two columns beside each other would be wider than the screen, nothing of them is cut all the same. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GtkWidget) overlay = NULL;
  GtkAdjustment *across;

  g_object_set (settings, "gtk-xft-dpi", 3 * 96 * 1024, NULL);
  g_application_activate (G_APPLICATION (fixture->application));
  wb_show_help_overlay (GTK_WINDOW (get_window (fixture)));
  overlay = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (gtk_window_get_child (GTK_WINDOW (overlay))));
  hand_wait_drawn (overlay);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (across), >, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=, gtk_adjustment_get_page_size (across));

  gtk_window_destroy (GTK_WINDOW (overlay));
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* With very large text too they fit the screen, so that all can be scrolled to. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (gdk_display_get_default ()), 0);
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GtkWidget) overlay = NULL;
  int dpi, width, height;
  GdkRectangle area;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 4 * 96 * 1024, NULL);
  g_application_activate (G_APPLICATION (fixture->application));
  wb_show_help_overlay (GTK_WINDOW (get_window (fixture)));
  overlay = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);
  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (overlay));

  gdk_monitor_get_geometry (monitor, &area);
  gtk_widget_measure (overlay, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (overlay, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  g_assert_cmpint (width, <=, area.width);
  g_assert_cmpint (height, <=, area.height);
  gtk_window_destroy (GTK_WINDOW (overlay));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/help-overlay/columns", test_columns },
    { "/help-overlay/large-text", test_large_text },
  };

  return run_window_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
