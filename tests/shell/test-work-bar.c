/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What takes long can be given up with the keyboard that is there. */

#include "hand.h"
#include "wb-shell-resources.h"
#include "wb-work-bar.h"

static guint n_cancelled;

static void
cancel_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  n_cancelled++;
}

static GtkWidget *
show_bar (void)
{
  static const GActionEntry entries[] = { { "cancel", cancel_action } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *bar = g_object_new (WB_TYPE_WORK_BAR, "text", "De pagina’s…", "action-name", "work.cancel", NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (bar, "work", G_ACTION_GROUP (group));
  gtk_window_set_child (GTK_WINDOW (window), bar);
  gtk_window_present (GTK_WINDOW (window));
  hand_wait_drawn (bar);

  return window;
}

static gboolean
is_cancelled (gpointer n)
{
  return n_cancelled == GPOINTER_TO_UINT (n);
}

/* The button of the bar is all of it that takes the keyboard. */
static void
test_keys (void)
{
  GtkWidget *window = show_bar ();

  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  hand_press ("Escape");
  hand_wait (is_cancelled, GUINT_TO_POINTER (1));
  hand_press ("space");
  hand_wait (is_cancelled, GUINT_TO_POINTER (2));
  hand_close (window);
}

static void
test_fraction (void)
{
  GtkWidget *window = show_bar ();
  GtkWidget *bar = gtk_window_get_child (GTK_WINDOW (window));
  double fraction;

  wb_work_bar_pulse (WB_WORK_BAR (bar));
  g_object_set (bar, "fraction", 0.5, NULL);
  g_object_get (bar, "fraction", &fraction, NULL);
  g_assert_cmpfloat (fraction, ==, 0.5);
  hand_close (window);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  wb_shell_get_resource ();

  g_test_add_func ("/work-bar/keys", test_keys);
  g_test_add_func ("/work-bar/fraction", test_fraction);

  return g_test_run ();
}
