/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What differs between releases of GTK and libadwaita stands behind adapters; they keep what they promise. */

#include <adwaita.h>

#include "hand.h"
#include "wb-about.h"
#include "wb-ask.h"
#include "wb-help-overlay.h"
#include "wb-shell-resources.h"
#include "wb-split-view.h"

static GtkWindow *
find_other_window (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent)
        return window;
    }

  return NULL;
}

static GtkWindow *
wait_for_window (GtkWindow *parent)
{
  GtkWindow *window;

  while ((window = find_other_window (parent)) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static GtkWindow *
show_parent (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());

  gtk_window_present (parent);

  return parent;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const char **answer = data;

  *answer = wb_ask_finish (result);
}

static const char *
ask (void (*respond) (GtkWindow *dialog))
{
  const WbAnswer answers[] = {
    { "cancel", "Cancel", WB_ANSWER_PLAIN },
    { "discard", "Discard", WB_ANSWER_DESTRUCTIVE },
    { "save", "Save", WB_ANSWER_SUGGESTED },
  };
  GtkWindow *parent = show_parent ();
  const char *answer = NULL;

  wb_ask_async (parent, "Save?", "What is not saved will be lost.", answers, G_N_ELEMENTS (answers), NULL, answered_cb,
                &answer);
  respond (wait_for_window (parent));
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (parent);

  return answer;
}

static void
press_default (GtkWindow *dialog)
{
  gtk_widget_activate (gtk_window_get_default_widget (dialog));
}

static void
test_ask (void)
{
  g_assert_cmpstr (ask (gtk_window_close), ==, "cancel");
  g_assert_cmpstr (ask (press_default), ==, "save");
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;

  g_assert_cmpstr (wb_ask_finish (result), !=, "save");
  *done = TRUE;
}

/* Whoever asks is always answered, also when the window goes away with the question. */
static void
test_ask_withdrawn (void)
{
  const WbAnswer answers[] = { { "cancel", "Cancel", WB_ANSWER_PLAIN }, { "save", "Save", WB_ANSWER_SUGGESTED } };
  GtkWindow *parent = show_parent ();
  gboolean done = FALSE;

  wb_ask_async (parent, "Save?", "Or not?", answers, G_N_ELEMENTS (answers), NULL, withdrawn_cb, &done);
  wait_for_window (parent);
  gtk_window_destroy (parent);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_split_view (void)
{
  WbSplitView *view = g_object_new (WB_TYPE_SPLIT_VIEW, NULL);
  GtkWidget *content = gtk_label_new ("content");
  GtkWidget *sidebar = gtk_label_new ("sidebar");
  g_autoptr (GtkWidget) got = NULL;
  guint shown = 0, collapsed = 0;

  g_object_ref_sink (view);
  g_object_set (view, "content", content, "sidebar", sidebar, NULL);
  g_object_get (view, "sidebar", &got, NULL);
  g_assert_true (got == sidebar);
  g_assert_true (wb_split_view_get_show_sidebar (view));
  g_assert_false (wb_split_view_get_collapsed (view));

  g_signal_connect (view, "notify::show-sidebar", G_CALLBACK (count_cb), &shown);
  g_signal_connect (view, "notify::collapsed", G_CALLBACK (count_cb), &collapsed);
  wb_split_view_set_show_sidebar (view, FALSE);
  wb_split_view_set_show_sidebar (view, FALSE);
  wb_split_view_set_collapsed (view, TRUE);
  wb_split_view_set_collapsed (view, TRUE);
  g_assert_cmpuint (shown, ==, 1);
  g_assert_cmpuint (collapsed, ==, 1);

  /* Whether it is shown does not hang on where it lies. */
  g_assert_false (wb_split_view_get_show_sidebar (view));
  wb_split_view_set_show_sidebar (view, TRUE);
  wb_split_view_set_collapsed (view, FALSE);
  g_assert_true (wb_split_view_get_show_sidebar (view));

  g_assert_finalize_object (view);
}

/* Between the moment that a window is on screen and its first frame nothing has a size to move over: what is shown then
 * is there at once. */
static void
test_split_view_early (void)
{
  GtkWidget *window = gtk_window_new ();
  WbSplitView *view = g_object_new (WB_TYPE_SPLIT_VIEW, NULL);
  GtkWidget *content = gtk_label_new ("content");
  GtkWidget *sidebar = gtk_label_new ("sidebar");

  g_object_set (view, "content", content, "sidebar", sidebar, "show-sidebar", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_get_mapped (content));
  g_assert_cmpint (gtk_widget_get_width (content), ==, 0);

  wb_split_view_set_show_sidebar (view, TRUE);
  g_assert_true (gtk_widget_get_mapped (sidebar));
  hand_wait_drawn (window);
  g_assert_cmpint (gtk_widget_get_width (content), >, 0);
  g_assert_cmpint (gtk_widget_get_width (content), <, 400);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_windows (void)
{
  static void (*const present[]) (GtkWindow *parent) = { wb_about_present, wb_show_help_overlay };

  for (guint i = 0; i < G_N_ELEMENTS (present); i++)
    {
      GtkWindow *parent = show_parent ();
      GtkWindow *window;

      present[i](parent);
      window = wait_for_window (parent);
      g_assert_true (gtk_window_get_modal (window));
      gtk_window_close (window);
      while (find_other_window (parent) != NULL)
        g_main_context_iteration (NULL, TRUE);
      gtk_window_destroy (parent);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  wb_shell_get_resource ();

  g_test_add_func ("/ask", test_ask);
  g_test_add_func ("/ask/withdrawn", test_ask_withdrawn);
  g_test_add_func ("/split-view", test_split_view);
  g_test_add_func ("/split-view/early", test_split_view_early);
  g_test_add_func ("/windows", test_windows);

  return g_test_run ();
}
