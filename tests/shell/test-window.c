/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Windows: one for a file, what they are called, and what closing one asks. */

#include <unistd.h>

#include "questions.h"
#include "wb-application.h"
#include "wb-board-page.h"
#include "wb-data-dir.h"
#include "wb-edit.h"
#include "wb-pages-window.h"
#include "wb-preferences.h"
#include "wb-recent-plans.h"
#include "wb-window.h"

#define PLAN \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p1\" title=\"Rivierenwijk\"/>\n" \
  "  <goal id=\"g1\" title=\"Droge woningen\" status=\"idea\"/>\n" \
  "</wijkbord>\n"

#define THIRD_PLAN \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p3\" title=\"Waalhoek\"/>\n" \
  "  <goal id=\"g1\" title=\"Droge woningen\" status=\"idea\"/>\n" \
  "</wijkbord>\n"

#define OTHER_PLAN \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p1\" title=\"Lekbuurt\"/>\n" \
  "</wijkbord>\n"

/* A process has one: it stands on the bus under a name. */
static GtkApplication *application;

typedef struct
{
  GtkApplication *application;
  char           *folder;
  GFile          *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("wijkbord-test-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "plan.wijkbord", NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), PLAN, -1, NULL));

  fixture->application = application;
}

static guint
count_windows (Fixture *fixture)
{
  return g_list_length (gtk_application_get_windows (fixture->application));
}

static WbWindow *
get_window (Fixture *fixture)
{
  return WB_WINDOW (gtk_application_get_active_window (fixture->application));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  while (count_windows (fixture) > 0)
    gtk_window_destroy (gtk_application_get_windows (fixture->application)->data);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static void
wait_until_loaded (WbWindow *window)
{
  while (wb_document_get_state (wb_window_get_document (window)) == WB_DOCUMENT_LOADING)
    g_main_context_iteration (NULL, TRUE);
}

static WbWindow *
open_file (Fixture *fixture, GFile *file)
{
  WbWindow *window;

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  window = get_window (fixture);
  wait_until_loaded (window);

  return window;
}

static void
test_one_window_per_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) link = g_file_new_build_filename (fixture->folder, "link.wijkbord", NULL);
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other.wijkbord", NULL);
  WbWindow *window = open_file (fixture, fixture->file);

  g_assert_cmpuint (count_windows (fixture), ==, 1);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Rivierenwijk");

  open_file (fixture, fixture->file);
  g_assert_cmpuint (count_windows (fixture), ==, 1);

  g_assert_cmpint (symlink (g_file_peek_path (fixture->file), g_file_peek_path (link)), ==, 0);
  open_file (fixture, link);
  g_assert_cmpuint (count_windows (fixture), ==, 1);

  g_assert_true (g_file_set_contents (g_file_peek_path (other), PLAN, -1, NULL));
  g_assert_true (open_file (fixture, other) != window);
  g_assert_cmpuint (count_windows (fixture), ==, 2);
}

static void
test_start_page (Fixture *fixture, gconstpointer data)
{
  WbWindow *window;

  g_application_activate (G_APPLICATION (fixture->application));
  window = get_window (fixture);
  g_assert_null (wb_window_get_document (window));

  /* A window without a plan takes the first one. */
  g_assert_true (open_file (fixture, fixture->file) == window);
  g_assert_cmpuint (count_windows (fixture), ==, 1);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new", NULL);
  g_assert_cmpuint (count_windows (fixture), ==, 2);
}

static void
test_templates (Fixture *fixture, gconstpointer data)
{
  guint n;
  const WbTemplateLanguage *languages = wb_data_dir_get_languages (&n);
  const WbTemplate *templates;

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (languages[0].code, ==, "en");

  templates = wb_data_dir_get_templates (&n);
  for (guint i = 0; i < 2 * n; i++)
    {
      WbWindow *window;
      WbDocument *document;
      g_autofree char *name = g_strconcat (languages[i / n].code, "/", templates[i % n].name, NULL);

      g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-from-template",
                                      g_variant_new_string (name));
      window = get_window (fixture);
      wait_until_loaded (window);
      document = wb_window_get_document (window);
      g_assert_cmpint (wb_document_get_state (document), ==, WB_DOCUMENT_READY);
      g_assert_null (wb_document_get_file (document));
      g_assert_true (wb_document_is_modified (document));
    }
  g_assert_cmpuint (count_windows (fixture), ==, 2 * n);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-from-template",
                                  g_variant_new_string ("fr/empty"));
  g_assert_cmpuint (count_windows (fixture), ==, 2 * n);
}

static void
test_bad_file (Fixture *fixture, gconstpointer data)
{
  WbWindow *window;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "no plan", -1, NULL));
  window = open_file (fixture, fixture->file);
  g_assert_cmpint (wb_document_get_state (wb_window_get_document (window)), ==, WB_DOCUMENT_FAILED);

  /* Once it is put right, opening it again uses the same window. */
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), PLAN, -1, NULL));
  g_assert_true (open_file (fixture, fixture->file) == window);
  g_assert_cmpint (wb_document_get_state (wb_window_get_document (window)), ==, WB_DOCUMENT_READY);
}

static void
rename_goal (WbWindow *window)
{
  WbEdit *edit = wb_edit_new (wb_document_get_project (wb_window_get_document (window)));

  g_assert_true (wb_edit_set (edit, "g1", WB_GOAL_TITLE, "Warme woningen", NULL));
  g_assert_true (wb_edit_apply (edit, "Rename", NULL));
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_file (fixture, fixture->file);

  rename_goal (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Rivierenwijk");
  gtk_window_close (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  /* It stays, and asks. */
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_cmpuint (count_questions (), ==, 1);

  /* It never asks twice; where the question lies in the window, closing that again closes the question first. */
  gtk_window_close (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_cmpuint (count_questions (), <=, 1);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Rivierenwijk");
  gtk_window_close (GTK_WINDOW (window));
  g_assert_cmpuint (count_windows (fixture), ==, 0);
}

/* The button that is seen for an action, if any. */
static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);

  return found;
}

static gboolean
can_press (WbWindow *window, const char *action)
{
  GtkWidget *button = find_button (GTK_WIDGET (window), action);

  return button != NULL && gtk_widget_is_sensitive (button);
}

/* Until somebody says more, a plan that another has open is looked at; reading it again asks nothing new. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) lock = g_file_new_build_filename (fixture->folder, ".~lock.plan.wijkbord#", NULL);
  WbWindow *window;

  g_assert_true (g_file_set_contents (g_file_peek_path (lock), ",coordinator,elsewhere,,file:///x;", -1, NULL));
  window = open_file (fixture, fixture->file);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Rivierenwijk (looking only)");
  g_assert_cmpuint (count_questions (), ==, 1);
  g_assert_false (can_press (window, "board.new-goal"));
  g_assert_true (can_press (window, "win.save-as"));
  g_assert_false (can_press (window, "win.reload"));

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), OTHER_PLAN, -1, NULL));
  wb_document_look_at_disk (wb_window_get_document (window));
  while (!can_press (window, "win.reload"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (can_press (window, "win.merge"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.reload", NULL);
  wait_until_loaded (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Lekbuurt (looking only)");
  g_assert_cmpuint (count_questions (), ==, 1);
  g_assert_false (can_press (window, "board.new-goal"));

  wb_document_go_ahead (wb_window_get_document (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Lekbuurt");
  g_assert_true (can_press (window, "board.new-goal"));
  g_assert_false (can_press (window, "win.save-as"));
}

static gboolean
is_latest (GListModel *recent, GFile *file)
{
  g_autoptr (WbRecentPlan) plan = g_list_model_get_item (recent, 0);

  return plan != NULL && g_file_equal (wb_recent_plan_get_file (plan), file);
}

static gboolean
is_listed (GListModel *recent, GFile *file)
{
  for (guint i = 0; i < g_list_model_get_n_items (recent); i++)
    {
      g_autoptr (WbRecentPlan) plan = g_list_model_get_item (recent, i);

      if (g_file_equal (wb_recent_plan_get_file (plan), file))
        return TRUE;
    }

  return FALSE;
}

static void
test_recent (Fixture *fixture, gconstpointer data)
{
  GListModel *recent = wb_recent_plans_get ();
  g_autoptr (WbRecentPlan) plan = NULL;

  open_file (fixture, fixture->file);
  while (!is_latest (recent, fixture->file))
    g_main_context_iteration (NULL, TRUE);
  plan = g_list_model_get_item (recent, 0);
  g_assert_cmpstr (wb_recent_plan_get_title (plan), ==, "Rivierenwijk");
  g_assert_false (wb_recent_plan_is_missing (plan));

  wb_recent_plans_remove (fixture->file);
  while (is_listed (recent, fixture->file))
    g_main_context_iteration (NULL, TRUE);
}

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

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  g_assert_not_reached ();
}

/* Two files on the start page: one opens there, the other in a window of its own. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other.wijkbord", NULL);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GSList) files = g_slist_append (g_slist_append (NULL, fixture->file), other);
  gboolean taken = FALSE;

  g_assert_true (g_file_set_contents (g_file_peek_path (other), PLAN, -1, NULL));
  g_application_activate (G_APPLICATION (fixture->application));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_signal_emit_by_name (find_drop_target (GTK_WIDGET (get_window (fixture))), "drop", &value, 10.0, 10.0, &taken);

  g_assert_true (taken);
  g_assert_cmpuint (count_windows (fixture), ==, 2);
  for (GList *l = gtk_application_get_windows (fixture->application); l != NULL; l = l->next)
    wait_until_loaded (WB_WINDOW (l->data));
}

static WbPagesWindow *
find_pages_window (void)
{
  g_autoptr (GListModel) windows = gtk_window_get_toplevels ();

  g_object_ref (windows);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (WB_IS_PAGES_WINDOW (window))
        return WB_PAGES_WINDOW (window);
    }

  return NULL;
}

/* Both ask which pages first, and know what the window shows. */
static void
test_print_and_export (Fixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "win.print", "win.export" };
  WbWindow *window = open_file (fixture, fixture->file);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      WbPagesWindow *pages;

      gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);
      pages = find_pages_window ();
      g_assert_nonnull (pages);
      g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (pages)) == GTK_WINDOW (window));
      g_assert_nonnull (wb_pages_window_get_request (pages)->options.sight);
      gtk_window_destroy (GTK_WINDOW (pages));
      g_assert_null (find_pages_window ());
    }
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

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/window/one-per-file", test_one_window_per_file },
    { "/window/start-page", test_start_page },
    { "/window/templates", test_templates },
    { "/window/bad-file", test_bad_file },
    { "/window/close", test_close },
    { "/window/look", test_look },
    { "/window/recent", test_recent },
    { "/window/size", test_size },
    { "/window/maximized", test_maximized },
    { "/window/zoom", test_zoom },
    { "/window/view-comes-back", test_view_comes_back },
    { "/window/plan-comes-back", test_plan_comes_back },
    { "/window/drop", test_drop },
    { "/window/print-and-export", test_print_and_export },
  };

  g_test_init (&argc, &argv, NULL);

  application = GTK_APPLICATION (wb_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  /* GTK leaks a time for each recent file whose age it looks at. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-max-age", -1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
