/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user prefers, and the window in which it is chosen. */

#include "wb-preferences-window.h"
#include "wb-preferences.h"

#include "wb-shell-resources.h"

static GSettings *
reset (void)
{
  GSettings *settings = g_settings_new ("nl.wijkbord.Wijkbord");

  g_settings_reset (settings, "board-text-size");
  g_settings_reset (settings, "colour-scheme");
  g_settings_reset (settings, "reopen-last-plan");

  return settings;
}

static int
get_size (void)
{
  int size;

  g_object_get (wb_preferences_get (), "board-text-size", &size, NULL);

  return size;
}

static AdwColorScheme
get_scheme (void)
{
  AdwColorScheme scheme;

  g_object_get (wb_preferences_get (), "colour-scheme", &scheme, NULL);

  return scheme;
}

/* Both ways: another window, or another program, may change them. */
static void
test_kept (void)
{
  g_autoptr (GSettings) settings = reset ();
  g_autofree char *kept = NULL;

  g_assert_cmpint (get_size (), ==, 100);
  g_assert_cmpint (get_scheme (), ==, ADW_COLOR_SCHEME_DEFAULT);

  g_settings_set_int (settings, "board-text-size", 150);
  g_settings_set_string (settings, "colour-scheme", "force-dark");
  g_assert_cmpint (get_size (), ==, 150);
  g_assert_cmpint (get_scheme (), ==, ADW_COLOR_SCHEME_FORCE_DARK);

  g_object_set (wb_preferences_get (), "board-text-size", 200, "colour-scheme", ADW_COLOR_SCHEME_FORCE_LIGHT, NULL);
  g_assert_cmpint (g_settings_get_int (settings, "board-text-size"), ==, 200);
  kept = g_settings_get_string (settings, "colour-scheme");
  g_assert_cmpstr (kept, ==, "force-light");
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_window (void)
{
  g_autoptr (GSettings) settings = reset ();
  g_autoptr (GListModel) windows = NULL;
  g_autoptr (GtkWindow) window = NULL;
  GtkWidget *field, *colours, *reopen;

  g_settings_set_string (settings, "colour-scheme", "force-dark");
  wb_show_preferences (NULL);
  windows = g_object_ref (gtk_window_get_toplevels ());
  window = g_list_model_get_item (windows, 0);
  field = find (GTK_WIDGET (window), GTK_TYPE_SPIN_BUTTON);
  colours = find (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN);

  reopen = find (GTK_WIDGET (window), GTK_TYPE_SWITCH);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (reopen)));
  gtk_switch_set_active (GTK_SWITCH (reopen), FALSE);
  g_assert_false (g_settings_get_boolean (settings, "reopen-last-plan"));

  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (field)), ==, 100);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (colours)), ==, 2);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (field), 130);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (colours), 1);
  g_assert_cmpint (g_settings_get_int (settings, "board-text-size"), ==, 130);
  g_assert_cmpint (get_scheme (), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);

  gtk_window_destroy (window);
}

/* Of larger text no less stands in a line. */
static void
test_large_text (void)
{
  g_autoptr (GListModel) windows = NULL;
  g_autoptr (GtkWindow) window = NULL;
  int dpi, width, height;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  wb_show_preferences (NULL);
  windows = g_object_ref (gtk_window_get_toplevels ());
  window = g_list_model_get_item (windows, 0);
  gtk_window_get_default_size (window, &width, &height);
  g_assert_cmpint (width, ==, 1040);

  gtk_window_destroy (window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* Without the schema a choice counts as long as the program runs. */
static void
test_uninstalled (void)
{
  g_assert_cmpint (get_size (), ==, 100);
  g_object_set (wb_preferences_get (), "board-text-size", 120, NULL);
  g_assert_cmpint (get_size (), ==, 120);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  wb_shell_get_resource ();

  if (g_getenv ("GSETTINGS_SCHEMA_DIR") != NULL)
    {
      g_test_add_func ("/preferences/kept", test_kept);
      g_test_add_func ("/preferences/window", test_window);
      g_test_add_func ("/preferences/large-text", test_large_text);
    }
  else
    {
      g_test_add_func ("/preferences/uninstalled", test_uninstalled);
    }

  return g_test_run ();
}
