/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Windows: one for a file, what they are called, and what closing one asks. */

#include <unistd.h>

#include "hand.h"
#include "questions.h"
#include "wb-data-dir.h"
#include "wb-edit.h"
#include "wb-loading-page.h"
#include "wb-pages-window.h"
#include "wb-plan-view.h"
#include "window-fixture.h"

#define OTHER_PLAN \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p1\" title=\"Lekbuurt\"/>\n" \
  "</wijkbord>\n"

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
      g_assert_false (wb_document_is_modified (document));
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

/* Where no desktop says which font it wants: one that is there, in the size that the window was drawn for. */
static void
test_font (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = NULL;
  PangoFontDescription *font;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name);
  g_assert_null (strchr (pango_font_description_get_family (font), ','));
  g_assert_cmpint (pango_font_description_get_size (font), ==, 11 * PANGO_SCALE);
  pango_font_description_free (font);
}

/* How wide the sidebar is when it shows icons only, in px. */
#define RAIL 62

static gboolean
shows (GtkWidget *widget, GType type)
{
  gboolean found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = shows (child, type);

  return found;
}

/* A small plan is there before anything is drawn: that it is being opened is said only when the first frame is near. */
static void
test_opening (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;

  g_application_open (G_APPLICATION (fixture->application), &fixture->file, 1, "");
  window = GTK_WIDGET (get_window (fixture));
  g_assert_true (gtk_widget_get_mapped (window));
  g_assert_false (shows (window, WB_TYPE_LOADING_PAGE));
  g_assert_false (shows (window, WB_TYPE_PLAN_VIEW));

  while (!shows (window, WB_TYPE_LOADING_PAGE) && !shows (window, WB_TYPE_PLAN_VIEW))
    g_main_context_iteration (NULL, TRUE);
  wait_until_loaded (WB_WINDOW (window));
  g_assert_false (shows (window, WB_TYPE_LOADING_PAGE));
  g_assert_true (shows (window, WB_TYPE_PLAN_VIEW));
}

/* On a small projector the header fits with the sidebar in full, also where the desktop has its text at 200 %. A large
 * screen is a small one then. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  WbWindow *window;
  WbPlanView *plan;
  gboolean show;
  int minimum;

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  window = open_file (fixture, fixture->file);
  plan = WB_PLAN_VIEW (hand_find (GTK_WIDGET (window), WB_TYPE_PLAN_VIEW));
  for (int width = 1280; width <= 2000; width += 720)
    {
      wb_plan_view_adapt (plan, width);
      g_object_get (plan, "show-sidebar", &show, NULL);
      g_assert_false (show);
      g_object_set (plan, "show-sidebar", TRUE, NULL);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, width);
      g_object_set (plan, "show-sidebar", FALSE, NULL);
    }
  wb_plan_view_adapt (plan, 2900);
  g_object_get (plan, "show-sidebar", &show, NULL);
  g_assert_true (show);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* Beside the button of a chain too, of which large text leaves a sign. */
static void
test_title_fits (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  WbWindow *window;
  GtkWidget *header;
  int wanted;

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  window = open_file (fixture, fixture->file);
  header = hand_find (GTK_WIDGET (window), g_type_from_name ("WbPlanHeader"));
  g_object_set (header, "chain", TRUE, NULL);
  wb_plan_view_adapt (WB_PLAN_VIEW (hand_find (GTK_WIDGET (window), WB_TYPE_PLAN_VIEW)), 1280);
  gtk_widget_measure (header, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  g_test_message ("%d px", wanted);
  g_assert_cmpint (wanted, <=, 1280 - RAIL);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* Plans have long titles, and the board needs the room. */
static void
test_long_title (Fixture *fixture, gconstpointer data)
{
  const char *title = "Gebiedsprogramma Rivierenwijk 2026–2046, uitvoeringsplan 2026–2030";
  WbWindow *window = open_file (fixture, fixture->file);
  WbEdit *edit = wb_edit_new (wb_document_get_project (wb_window_get_document (window)));
  GtkWidget *sidebar = hand_find (GTK_WIDGET (window), g_type_from_name ("WbSidebar"));
  int before, after;

  gtk_widget_measure (sidebar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &before, NULL, NULL);
  wb_edit_set (edit, "p1", WB_PROJECT_TITLE, title, NULL);
  g_assert_true (wb_edit_apply (edit, "Rename plan", NULL));
  gtk_widget_measure (sidebar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &after, NULL, NULL);
  g_assert_cmpint (after, <, 2 * before);
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/window/one-per-file", test_one_window_per_file },
    { "/window/opening", test_opening },
    { "/window/font", test_font },
    { "/window/templates", test_templates },
    { "/window/bad-file", test_bad_file },
    { "/window/close", test_close },
    { "/window/look", test_look },
    { "/window/print-and-export", test_print_and_export },
    { "/window/large-text", test_large_text },
    { "/window/title-fits", test_title_fits },
    { "/window/long-title", test_long_title },
  };

  return run_window_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
