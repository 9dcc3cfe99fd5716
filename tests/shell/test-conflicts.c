/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a merge could not settle is said over the board, and is settled in a list of its own, whatever it is about. */

#include <string.h>

#include "wb-conflict-row.h"
#include "wb-conflicts-window.h"
#include "wb-preferences.h"
#include "window-fixture.h"

#define HEAD \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p1\" title=\"Rivierenwijk\"/>\n" \
  "  <goal id=\"g1\" title=\"Dry homes\"/>\n" \
  "  <action id=\"a1\" title=\"Damp team\"/>\n" \
  "  <partner id=\"r1\" name=\"Rivierhuis\"/>\n" \
  "  <link kind=\"takes-part\" from=\"r1\" to=\"a1\" roles=\"lead\" mandate=\"none\"/>\n"

static const char several[] = HEAD
  "  <conflict link=\"takes-part\" from=\"r1\" to=\"a1\" field=\"mandate\" theirs=\"may-decide\"/>\n"
  "  <conflict item=\"p1\" field=\"title\" base=\"Wijk\" theirs=\"Riverside\"/>\n"
  "</wijkbord>\n";

static const char unfit[] = HEAD
  "  <conflict item=\"g1\" field=\"owner\" theirs=\"gone\"/>\n"
  "</wijkbord>\n";

static const char set[] = HEAD
  "  <domain id=\"d1\" name=\"Wonen\"/>\n"
  "  <domain id=\"d2\" name=\"Werk\"/>\n"
  "  <conflict item=\"g1\" field=\"also-domains\" theirs=\"d1 d2\"/>\n"
  "</wijkbord>\n";

static const char twins[] = HEAD
  "  <partner id=\"r2\" name=\"RIVIERHUIS\" type=\"tenants\"/>\n"
  "  <link kind=\"takes-part\" from=\"r2\" to=\"a1\" roles=\"does\"/>\n"
  "  <conflict item=\"r1\" with=\"r2\"/>\n"
  "</wijkbord>\n";

static WbWindow *
open_plan (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));

  return open_file (fixture, fixture->file);
}

static gboolean
is_enabled (WbWindow *window)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), "conflicts");
}

/* The one that is open. */
static WbConflictsWindow *
find_list (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (WB_IS_CONFLICTS_WINDOW (window))
        return WB_CONFLICTS_WINDOW (window);
    }

  return NULL;
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *label)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (label == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, label);

  return found;
}

/* The first one in the list. */
static AdwActionRow *
find_row (void)
{
  return ADW_ACTION_ROW (find (GTK_WIDGET (find_list ()), WB_TYPE_CONFLICT_ROW, NULL));
}

static void
assert_row (const char *title, const char *subtitle)
{
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_row ())), ==, title);
  g_assert_cmpstr (adw_action_row_get_subtitle (find_row ()), ==, subtitle);
}

static void
press (const char *label)
{
  GtkWidget *button = find (GTK_WIDGET (find_row ()), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_settle (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_plan (fixture, several);
  WbProject *project = wb_document_get_project (wb_window_get_document (window));

  g_assert_true (is_enabled (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  assert_row ("“Rivierhuis” leads “Damp team”", "Mandate\nHere it says: none\nThe other copy says: may decide");
  press ("Take theirs");
  g_assert_cmpuint (wb_record_get_word (wb_project_get (project, wb_project_find_link (project, WB_KIND_TAKES_PART, "r1", "a1")),
                                        WB_TAKES_PART_MANDATE), ==, WB_MANDATE_MAY_DECIDE);

  assert_row ("Plan “Rivierenwijk”", "Title\nHere it says: Rivierenwijk\nThe other copy says: Riverside");
  press ("Keep ours");
  g_assert_cmpstr (wb_record_get_title (wb_project_get (project, wb_project_find (project, "p1"))), ==, "Rivierenwijk");
  g_assert_null (find_list ());
  g_assert_false (is_enabled (window));

  wb_project_undo (project);
  g_assert_true (is_enabled (window));
}

/* Nobody knows an item by its id. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_plan (fixture, set);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  assert_row ("Goal “Dry homes”", "Also touches\nHere it says: nothing\nThe other copy says: “Wonen”, “Werk”");
}

/* Two of one name are made one: one of them has all that either had. */
static void
test_join (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_plan (fixture, twins);
  WbProject *project = wb_document_get_project (wb_window_get_document (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  assert_row ("Partner “Rivierhuis”", "“RIVIERHUIS” has the same name: are they one?");
  press ("Make one of them");
  g_assert_null (find_list ());
  g_assert_cmpuint (wb_project_count (project, WB_KIND_PARTNER), ==, 1);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_TAKES_PART), ==, 1);
  g_assert_cmpuint (wb_record_get_word (wb_project_get (project, wb_project_find (project, "r1")), WB_PARTNER_TYPE), ==,
                    WB_PARTNER_TYPE_TENANTS);
}

/* It leads to what it is about, and of a link to what that leads to. */
static void
test_jump (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_plan (fixture, several);
  WbProject *project = wb_document_get_project (wb_window_get_document (window));
  WbPlanView *plan;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  plan = WB_PLAN_VIEW (find (GTK_WIDGET (window), WB_TYPE_PLAN_VIEW, NULL));
  gtk_widget_activate (GTK_WIDGET (find_row ()));
  g_assert_null (find_list ());
  g_assert_true (wb_selection_contains (wb_plan_view_get_selection (plan), wb_project_find (project, "a1")));
}

/* What they say cannot be taken: nothing changes, and the row says why. */
static void
test_unfit (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_plan (fixture, unfit);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  press ("Take theirs");
  g_assert_nonnull (find_list ());
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (find_row ()), "something that is not there"));
  g_assert_false (gtk_widget_get_sensitive (find (GTK_WIDGET (find_row ()), GTK_TYPE_BUTTON, "Take theirs")));
  press ("Keep ours");
  g_assert_null (find_list ());
}

static GtkWidget *
find_notice (WbWindow *window)
{
  return gtk_widget_get_ancestor (find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Show"), g_type_from_name ("WbNotice"));
}

static void
test_notice (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_plan (fixture, several);
  g_autofree char *sentence = NULL;

  g_object_get (find_notice (window), "sentence", &sentence, NULL);
  g_assert_cmpstr (sentence, ==, "2 conflicts are to be settled.");
  g_assert_true (gtk_widget_get_visible (find_notice (window)));

  /* they repeat values of whatever field, which a room may not see */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  g_object_set (wb_preferences_get (), "in-front-of-room", TRUE, NULL);
  g_assert_false (gtk_widget_get_visible (find_notice (window)));
  g_assert_false (is_enabled (window));
  g_assert_null (find_list ());
  g_object_set (wb_preferences_get (), "in-front-of-room", FALSE, NULL);
  g_assert_true (gtk_widget_get_visible (find_notice (window)));
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/conflicts/settle", test_settle },
    { "/conflicts/names", test_names },
    { "/conflicts/join", test_join },
    { "/conflicts/jump", test_jump },
    { "/conflicts/unfit", test_unfit },
    { "/conflicts/notice", test_notice },
  };

  return run_window_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
