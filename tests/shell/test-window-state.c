/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes back when a window is opened again: its size, its zoom, its plan. */

#include "wb-board-page.h"
#include "wb-preferences.h"
#include "window-fixture.h"

#define THIRD_PLAN \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p3\" title=\"Waalhoek\"/>\n" \
  "  <goal id=\"g1\" title=\"Droge woningen\" status=\"idea\"/>\n" \
  "</wijkbord>\n"

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (open_file (fixture, fixture->file)), 900, 700);
  gtk_window_close (GTK_WINDOW (get_window (fixture)));
  g_assert_cmpuint (count_windows (fixture), ==, 0);

  gtk_window_get_default_size (GTK_WINDOW (open_file (fixture, fixture->file)), &width, &height);
  g_assert_cmpint (width, ==, 900);
  g_assert_cmpint (height, ==, 700);
}

static double
get_zoom (GtkWidget *widget)
{
  GtkWidget *board = find (widget, WB_TYPE_BOARD_PAGE);
  double zoom;

  g_assert_nonnull (board);
  g_object_get (board, "zoom", &zoom, NULL);

  return zoom;
}

/* A window that is open already keeps its own; a plan that was never shown takes what was set last. */
static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other.wijkbord", NULL);
  g_autoptr (GFile) third = g_file_new_build_filename (fixture->folder, "third.wijkbord", NULL);
  WbWindow *first = open_file (fixture, fixture->file);
  WbWindow *second;

  g_assert_true (g_file_set_contents (g_file_peek_path (other), PLAN, -1, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (third), THIRD_PLAN, -1, NULL));
  second = open_file (fixture, other);
  g_object_set (find (GTK_WIDGET (second), WB_TYPE_BOARD_PAGE), "zoom", 0.5, NULL);

  g_assert_cmpfloat (get_zoom (GTK_WIDGET (open_file (fixture, third))), ==, 0.5);
  g_assert_cmpfloat (get_zoom (GTK_WIDGET (first)), ==, 1);
  g_object_set (find (GTK_WIDGET (first), WB_TYPE_BOARD_PAGE), "zoom", 2.0, NULL);
  g_object_set (find (GTK_WIDGET (first), WB_TYPE_BOARD_PAGE), "zoom", 1.0, NULL);
}

/* A plan comes back as it was shown, also after another was, and with its zoom and not the one that was set last. */
static void
test_view_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other.wijkbord", NULL);
  WbWindow *window = open_file (fixture, fixture->file);
  g_autoptr (GVariant) state = NULL;
  g_autoptr (GVariant) again = NULL;

  g_object_set (find (GTK_WIDGET (window), WB_TYPE_BOARD_PAGE), "zoom", 1.5, NULL);
  state = wb_board_page_get_state (WB_BOARD_PAGE (find (GTK_WIDGET (window), WB_TYPE_BOARD_PAGE)));
  gtk_window_close (GTK_WINDOW (window));

  g_assert_true (g_file_set_contents (g_file_peek_path (other), THIRD_PLAN, -1, NULL));
  window = open_file (fixture, other);
  g_object_set (find (GTK_WIDGET (window), WB_TYPE_BOARD_PAGE), "zoom", 1.0, NULL);
  gtk_window_close (GTK_WINDOW (window));

  window = open_file (fixture, fixture->file);
  again = wb_board_page_get_state (WB_BOARD_PAGE (find (GTK_WIDGET (window), WB_TYPE_BOARD_PAGE)));
  g_assert_cmpvariant (again, state);
  g_assert_cmpfloat (get_zoom (GTK_WIDGET (window)), ==, 1.5);
  g_object_set (find (GTK_WIDGET (window), WB_TYPE_BOARD_PAGE), "zoom", 1.0, NULL);
}

static gboolean
shows_pane (WbWindow *window)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), "show-inspector");

  return g_variant_get_boolean (state);
}

static WbWindow *
open_wide (Fixture *fixture, int width)
{
  g_object_set (wb_preferences_get (), "window-width", width, "window-height", 900, "window-maximized", FALSE, NULL);

  return open_file (fixture, fixture->file);
}

/* The pane that was put away beside the board stays away, also in the next window; where it lies over the board, it
 * is shown for once. */
static void
test_pane_comes_back (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_wide (fixture, 1600);

  g_assert_true (shows_pane (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-inspector", NULL);
  g_assert_false (shows_pane (window));
  gtk_window_close (GTK_WINDOW (window));

  window = open_wide (fixture, 1600);
  g_assert_false (shows_pane (window));
  gtk_window_close (GTK_WINDOW (window));

  window = open_wide (fixture, 900);
  g_assert_false (shows_pane (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-inspector", NULL);
  g_assert_true (shows_pane (window));
  gtk_window_close (GTK_WINDOW (window));

  window = open_wide (fixture, 1600);
  g_assert_false (shows_pane (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-inspector", NULL);
  gtk_window_close (GTK_WINDOW (window));

  window = open_wide (fixture, 1600);
  g_assert_true (shows_pane (window));
}

static void
set_last_plan (GFile *file, gboolean reopen)
{
  g_autofree char *uri = g_file_get_uri (file);

  g_object_set (wb_preferences_get (), "last-plan", uri, "reopen-last-plan", reopen, NULL);
}

static gboolean
comes_back (Fixture *fixture)
{
  WbWindow *window = wb_window_new (fixture->application);
  WbDocument *document;

  wb_window_restore_plan (window);
  gtk_window_present (GTK_WINDOW (window));
  document = wb_window_get_document (window);
  if (document != NULL)
    wait_until_loaded (window);

  return document != NULL && wb_window_has_file (window, fixture->file);
}

static void
close_all (Fixture *fixture)
{
  while (count_windows (fixture) > 0)
    gtk_window_close (gtk_application_get_windows (fixture->application)->data);
}

/* What the last window showed comes back, unless it is gone, or nobody wants it. */
static void
test_plan_comes_back (Fixture *fixture, gconstpointer data)
{
  open_file (fixture, fixture->file);
  close_all (fixture);
  g_assert_true (comes_back (fixture));
  close_all (fixture);

  set_last_plan (fixture->file, FALSE);
  g_assert_false (comes_back (fixture));
  set_last_plan (fixture->file, TRUE);
  g_assert_true (comes_back (fixture));
  close_all (fixture);

  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  g_assert_false (comes_back (fixture));

  /* The start page closed last: the next start shows it again. */
  close_all (fixture);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), PLAN, -1, NULL));
  g_assert_false (comes_back (fixture));
}

/* A crash closes no window: what was opened last comes back, unless that is what the program does not survive. */
static void
test_plan_after_crash (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = g_file_get_uri (fixture->file);
  g_autofree char *last = NULL;
  g_autofree char *later = NULL;
  WbWindow *window;

  g_object_set (wb_preferences_get (), "last-plan", "", "reopen-last-plan", TRUE, NULL);
  open_file (fixture, fixture->file);
  g_object_get (wb_preferences_get (), "last-plan", &last, NULL);
  g_assert_cmpstr (last, ==, uri);
  close_all (fixture);

  window = wb_window_new (fixture->application);
  wb_window_restore_plan (window);
  g_clear_pointer (&last, g_free);
  g_object_get (wb_preferences_get (), "last-plan", &last, NULL);
  g_assert_cmpstr (last, ==, "");
  gtk_window_present (GTK_WINDOW (window));
  wait_until_loaded (window);
  g_object_get (wb_preferences_get (), "last-plan", &later, NULL);
  g_assert_cmpstr (later, ==, uri);
}

static void
wait_until_maximized (WbWindow *window)
{
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_window_is_maximized (GTK_WINDOW (window)))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
close_and_ask (Fixture *fixture)
{
  gboolean maximized;

  gtk_window_close (GTK_WINDOW (get_window (fixture)));
  while (count_windows (fixture) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_object_get (wb_preferences_get (), "window-maximized", &maximized, NULL);

  return maximized;
}

/* A window that was maximized comes back so; one that only did not fit its screen was never asked to be. */
static void
test_maximized (Fixture *fixture, gconstpointer data)
{
  WbPreferences *preferences = wb_preferences_get ();

  g_object_set (preferences, "window-width", 900, "window-height", 700, "window-maximized", TRUE, NULL);
  wait_until_maximized (wb_window_new (fixture->application));
  g_assert_true (close_and_ask (fixture));

  g_object_set (preferences, "window-width", 9000, "window-height", 7000, "window-maximized", FALSE, NULL);
  wait_until_maximized (wb_window_new (fixture->application));
  g_assert_false (close_and_ask (fixture));
}

static void
drop_files (GtkWidget *window, GSList *files)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
    }
  g_assert_true (taken);
  g_value_unset (&value);
}

/* Each opens in a window of its own, whatever it is called; what is no plan says so in one. */
static void
test_files_dropped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "café één.wijkbord", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GSList) files = NULL;
  g_autoptr (GList) windows = NULL;
  WbWindow *window = open_file (fixture, fixture->file);

  g_assert_true (g_file_set_contents (g_file_peek_path (other), THIRD_PLAN, -1, NULL));
  files = g_slist_append (files, fixture->file);
  files = g_slist_append (files, folder);
  files = g_slist_append (files, other);
  drop_files (GTK_WIDGET (window), files);
  g_assert_cmpuint (count_windows (fixture), ==, 3);
  windows = g_list_copy (gtk_application_get_windows (fixture->application));
  for (GList *l = windows; l != NULL; l = l->next)
    {
      wait_until_loaded (l->data);
      g_assert_cmpint (wb_document_get_state (wb_window_get_document (l->data)), ==,
                       wb_window_has_file (l->data, folder) ? WB_DOCUMENT_FAILED : WB_DOCUMENT_READY);
    }
  close_all (fixture);
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/window-state/size", test_size },
    { "/window-state/maximized", test_maximized },
    { "/window-state/zoom", test_zoom },
    { "/window-state/view-comes-back", test_view_comes_back },
    { "/window-state/pane-comes-back", test_pane_comes_back },
    { "/window-state/plan-comes-back", test_plan_comes_back },
    { "/window-state/plan-after-crash", test_plan_after_crash },
    { "/window-state/files-dropped", test_files_dropped },
  };

  return run_window_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
