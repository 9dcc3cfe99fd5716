/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a merge could not settle is said over the board, and the list of it leads there. */

#include "conflicts-fixture.h"
#include "wb-preferences.h"

/* It leads to what it is about, and of a link to what that leads to. */
static void
test_jump (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_conflicts (fixture, conflicts_over_any);
  WbProject *project = wb_document_get_project (wb_window_get_document (window));
  WbPlanView *plan;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  plan = WB_PLAN_VIEW (find_in (GTK_WIDGET (window), WB_TYPE_PLAN_VIEW, NULL));
  gtk_widget_activate (GTK_WIDGET (find_conflict ()));
  g_assert_null (find_conflicts ());
  g_assert_true (wb_selection_contains (wb_plan_view_get_selection (plan), wb_project_find (project, "a1")));
}

static GtkWidget *
find_notice (WbWindow *window)
{
  return gtk_widget_get_ancestor (find_in (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Show"), g_type_from_name ("WbNotice"));
}

static void
test_notice (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = open_conflicts (fixture, conflicts_over_any);
  g_autofree char *sentence = NULL;

  g_object_get (find_notice (window), "sentence", &sentence, NULL);
  g_assert_cmpstr (sentence, ==, "2 conflicts are to be settled.");
  g_assert_true (gtk_widget_get_visible (find_notice (window)));

  /* they repeat values of whatever field, which a room may not see */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.conflicts", NULL);
  g_object_set (wb_preferences_get (), "in-front-of-room", TRUE, NULL);
  g_assert_false (gtk_widget_get_visible (find_notice (window)));
  g_assert_false (can_list_conflicts (window));
  g_assert_null (find_conflicts ());
  g_object_set (wb_preferences_get (), "in-front-of-room", FALSE, NULL);
  g_assert_true (gtk_widget_get_visible (find_notice (window)));
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/conflicts/jump", test_jump },
    { "/conflicts/notice", test_notice },
  };

  return run_window_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
