/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window before it has a plan: what was open last, and what is dropped there. */

#include <glib/gstdio.h>

#include "hand.h"
#include "wb-recent-card.h"
#include "wb-recent-plans.h"
#include "wb-thumbnail.h"
#include "window-fixture.h"

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

static gboolean
has_label (GtkWidget *widget, const char *words)
{
  gboolean found = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
                   strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = has_label (child, words);

  return found;
}

static void
wait_for_label (GtkWidget *widget, const char *words)
{
  while (!has_label (widget, words))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_picture (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) picture = NULL;
  gboolean found = FALSE;

  if (WB_IS_THUMBNAIL (widget))
    g_object_get (widget, "picture", &picture, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = has_picture (child);

  return found || picture != NULL;
}

/* A window with the card of the plan that was open last. */
static GtkWidget *
show_card (void)
{
  g_autoptr (WbRecentPlan) plan = g_list_model_get_item (wb_recent_plans_get (), 0);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_append (GTK_FLOW_BOX (box), wb_recent_card_new (plan));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* The card of the plan once it is known by that title. */
static GtkWidget *
remember_as (Fixture *fixture, const char *title)
{
  GListModel *recent = wb_recent_plans_get ();

  wb_recent_plans_add (fixture->file, title);
  while (TRUE)
    {
      g_autoptr (WbRecentPlan) plan = g_list_model_get_item (recent, 0);

      if (plan != NULL && g_file_equal (wb_recent_plan_get_file (plan), fixture->file) &&
          g_str_equal (wb_recent_plan_get_title (plan), title))
        return show_card ();

      g_main_context_iteration (NULL, TRUE);
    }
}

/* What is in a plan is seen without opening it; and where it was, when its file is gone. */
static void
test_recent_card (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;

  open_file (fixture, fixture->file);
  window = remember_as (fixture, "Rivierenwijk");
  wait_for_label (window, "1 goal · 0 actions · 0 partners");
  g_assert_true (has_picture (window));
  g_assert_true (has_label (window, fixture->folder));
  gtk_window_destroy (GTK_WINDOW (window));

  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  window = remember_as (fixture, "Gone");
  wait_for_label (window, "file not found");
  g_assert_true (has_label (window, "was in "));
  g_assert_false (has_label (window, "1 goal"));
  g_assert_false (has_picture (window));
  gtk_window_destroy (GTK_WINDOW (window));
  wb_recent_plans_remove (fixture->file);
}

/* Tells what a card says of a file with such content; where it is put right, the card says so when it is shown again. */
static void
assert_trouble (Fixture *fixture, const char *content, const char *trouble)
{
  GtkWidget *window;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), content, -1, NULL));
  window = remember_as (fixture, content);
  wait_for_label (window, trouble);
  g_assert_false (has_label (window, "1 goal"));
  g_assert_false (has_label (window, "file not found"));

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), PLAN, -1, NULL));
  gtk_widget_set_visible (window, FALSE);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_label (window, "1 goal · 0 actions · 0 partners");
  g_assert_true (has_picture (window));
  g_assert_false (has_label (window, trouble));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One that cannot be opened says why before anybody tries. */
static void
test_recent_trouble (Fixture *fixture, gconstpointer data)
{
  const char *path = g_file_peek_path (fixture->file);
  GtkWidget *window;

  assert_trouble (fixture, "no plan", "not a plan of Wijkbord");
  assert_trouble (fixture, "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">", "damaged");
  assert_trouble (fixture, "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"2.0\"/>", "in a newer format");
  assert_trouble (fixture,
                  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\"><project id=\"p\"/>"
                  "<goal id=\"g\" domain=\"gone\"/></wijkbord>",
                  "needs a repair");

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  window = remember_as (fixture, "A folder");
  wait_for_label (window, "cannot be read");
  gtk_window_destroy (GTK_WINDOW (window));
  wb_recent_plans_remove (fixture->file);
}

/* Two files on the start page: one opens there, the other in a window of its own. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other.wijkbord", NULL);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GSList) files = g_slist_append (g_slist_append (NULL, fixture->file), other);
  gboolean taken = FALSE;
  GtkDropTarget *target;

  g_assert_true (g_file_set_contents (g_file_peek_path (other), PLAN, -1, NULL));
  g_application_activate (G_APPLICATION (fixture->application));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  target = hand_find_controller (GTK_WIDGET (get_window (fixture)), GTK_TYPE_DROP_TARGET);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);

  g_assert_true (taken);
  g_assert_cmpuint (count_windows (fixture), ==, 2);
  for (GList *l = gtk_application_get_windows (fixture->application); l != NULL; l = l->next)
    wait_until_loaded (WB_WINDOW (l->data));
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/window-start/page", test_start_page },
    { "/window-start/recent", test_recent },
    { "/window-start/recent-card", test_recent_card },
    { "/window-start/recent-trouble", test_recent_trouble },
    { "/window-start/drop", test_drop },
  };

  return run_window_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
