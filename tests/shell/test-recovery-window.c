/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window that offers what was not saved. */

#include "hand.h"
#include "wb-leftover.h"
#include "wb-recovery-window.h"
#include "wb-shell-resources.h"

/* Of so many plans. */
static GtkWidget *
show (guint n)
{
  g_autoptr (GPtrArray) leftovers = g_ptr_array_new ();
  GtkWidget *window;

  for (guint i = 0; i < n; i++)
    {
      WbLeftover *leftover = g_new0 (WbLeftover, 1);

      leftover->name = g_strdup_printf ("%u", i);
      leftover->title = g_strdup ("Rivierenwijk 2046");
      leftover->n_steps = 4;
      g_ptr_array_add (leftovers, leftover);
    }

  window = GTK_WIDGET (wb_recovery_window_new (NULL, leftovers));
  gtk_window_present (GTK_WINDOW (window));
  hand_wait_drawn (window);

  return window;
}

static int
get_height (guint n)
{
  GtkWidget *window = show (n);
  int height = gtk_widget_get_height (window);

  gtk_window_destroy (GTK_WINDOW (window));

  return height;
}

/* As high as what is in it; what does not fit on a small projector is scrolled to. */
static void
test_height (void)
{
  int one = get_height (1);
  int two = get_height (2);

  g_assert_cmpint (two, >, one);
  g_assert_cmpint (get_height (3) - two, ==, two - one);
  g_assert_cmpint (get_height (40), <=, 680);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  wb_shell_get_resource ();

  g_test_add_func ("/recovery-window/height", test_height);

  return g_test_run ();
}
