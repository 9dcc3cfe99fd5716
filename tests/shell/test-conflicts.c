/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a merge could not settle is settled in a list of its own, whatever it is about. */

#include <string.h>

#include "conflicts-fixture.h"

static const char unfit[] = CONFLICTS_HEAD
  "  <conflict item=\"g1\" field=\"owner\" theirs=\"gone\"/>\n"
  "</wijkbord>\n";

static const char set[] = CONFLICTS_HEAD
  "  <domain id=\"d1\" name=\"Wonen\"/>\n"
  "  <domain id=\"d2\" name=\"Werk\"/>\n"
  "  <conflict item=\"g1\" field=\"also-domains\" theirs=\"d1 d2\"/>\n"
  "</wijkbord>\n";

static const char twins[] = CONFLICTS_HEAD
  "  <partner id=\"r2\" name=\"RIVIERHUIS\" type=\"tenants\"/>\n"
  "  <link kind=\"takes-part\" from=\"r2\" to=\"a1\" roles=\"does\"/>\n"
  "  <conflict item=\"r1\" with=\"r2\"/>\n"
  "</wijkbord>\n";

static void
assert_row (const char *title, const char *subtitle)
{
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_conflict ())), ==, title);
  g_assert_cmpstr (adw_action_row_get_subtitle (find_conflict ()), ==, subtitle);
}

static void
test_settle (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_conflicts (fixture, conflicts_over_any);
  WbProject *project = wb_document_get_project (wb_window_get_document (window));

  g_assert_true (can_list_conflicts (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  assert_row ("“Rivierhuis” leads “Damp team”", "Mandate\nHere it says: none\nThe other copy says: may decide");
  press_in_conflict ("Take theirs");
  g_assert_cmpuint (wb_record_get_word (wb_project_get (project, wb_project_find_link (project, WB_KIND_TAKES_PART, "r1", "a1")),
                                        WB_TAKES_PART_MANDATE), ==, WB_MANDATE_MAY_DECIDE);

  assert_row ("Plan “Rivierenwijk”", "Title\nHere it says: Rivierenwijk\nThe other copy says: Riverside");
  press_in_conflict ("Keep ours");
  g_assert_cmpstr (wb_record_get_title (wb_project_get (project, wb_project_find (project, "p1"))), ==, "Rivierenwijk");
  g_assert_null (find_conflicts ());
  g_assert_false (can_list_conflicts (window));

  wb_project_undo (project);
  g_assert_true (can_list_conflicts (window));
}

/* Nobody knows an item by its id. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_conflicts (fixture, set);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  assert_row ("Goal “Dry homes”", "Also touches\nHere it says: nothing\nThe other copy says: “Wonen”, “Werk”");
}

/* Two of one name are made one: one of them has all that either had. */
static void
test_join (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_conflicts (fixture, twins);
  WbProject *project = wb_document_get_project (wb_window_get_document (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  assert_row ("Partner “Rivierhuis”", "“RIVIERHUIS” has the same name: are they one?");
  press_in_conflict ("Make one of them");
  g_assert_null (find_conflicts ());
  g_assert_cmpuint (wb_project_count (project, WB_KIND_PARTNER), ==, 1);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_TAKES_PART), ==, 1);
  g_assert_cmpuint (wb_record_get_word (wb_project_get (project, wb_project_find (project, "r1")), WB_PARTNER_TYPE), ==,
                    WB_PARTNER_TYPE_TENANTS);
}

/* What they say cannot be taken: nothing changes, and the row says why. */
static void
test_unfit (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_conflicts (fixture, unfit);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  press_in_conflict ("Take theirs");
  g_assert_nonnull (find_conflicts ());
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (find_conflict ()), "something that is not there"));
  g_assert_false (gtk_widget_get_sensitive (find_in (GTK_WIDGET (find_conflict ()), GTK_TYPE_BUTTON, "Take theirs")));
  press_in_conflict ("Keep ours");
  g_assert_null (find_conflicts ());
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/conflicts/settle", test_settle },
    { "/conflicts/names", test_names },
    { "/conflicts/join", test_join },
    { "/conflicts/unfit", test_unfit },
  };

  return run_window_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
