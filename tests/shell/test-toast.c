/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said below the plan of a change goes with that change, and when a room begins to look on. */

#include "hand.h"
#include "wb-edit.h"
#include "wb-plan-view.h"
#include "wb-preferences.h"
#include "window-fixture.h"

#define SENTENCE "1 goal renamed"

static WbProject *
get_project (WbWindow *window)
{
  return wb_document_get_project (wb_window_get_document (window));
}

static void
rename_goal (WbWindow *window, const char *title)
{
  WbEdit *edit = wb_edit_new (get_project (window));

  g_assert_true (wb_edit_set (edit, "g1", WB_GOAL_TITLE, title, NULL));
  g_assert_true (wb_edit_apply (edit, "Rename", NULL));
}

static gboolean
says (GtkWidget *widget)
{
  gboolean found = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
                   g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), SENTENCE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = says (child);

  return found;
}

static gboolean
says_cb (gpointer window)
{
  return says (window);
}

/* At once: it goes by itself after some seconds. */
static void
assert_says (WbWindow *window, gboolean expected)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (says (GTK_WIDGET (window)) == expected);
}

static WbWindow *
rename_and_say (Fixture *fixture, gboolean undoable)
{
  WbWindow *window = open_file (fixture, fixture->file);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  rename_goal (window, "Warme woningen");
  g_signal_emit_by_name (hand_find (GTK_WIDGET (window), WB_TYPE_PLAN_VIEW), "toast", SENTENCE, undoable);
  hand_wait (says_cb, window);

  return window;
}

static void
test_undone (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = rename_and_say (fixture, TRUE);

  g_assert_true (wb_project_undo (get_project (window)));
  assert_says (window, FALSE);
  g_assert_true (wb_project_redo (get_project (window)));
  assert_says (window, FALSE);
}

/* "Undo" would take back something else. */
static void
test_older (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = rename_and_say (fixture, TRUE);

  wb_project_mark_saved (get_project (window), wb_project_get_state (get_project (window)));
  assert_says (window, TRUE);
  rename_goal (window, "Gezonde woningen");
  assert_says (window, FALSE);
}

/* One that offers nothing stays until it has been read. */
static void
test_plain (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = rename_and_say (fixture, FALSE);

  rename_goal (window, "Gezonde woningen");
  assert_says (window, TRUE);
}

static void
test_room (Fixture *fixture, gconstpointer data)
{
  WbWindow *window = rename_and_say (fixture, FALSE);

  g_object_set (wb_preferences_get (), "in-front-of-room", TRUE, NULL);
  assert_says (window, FALSE);

  g_signal_emit_by_name (hand_find (GTK_WIDGET (window), WB_TYPE_PLAN_VIEW), "toast", SENTENCE, FALSE);
  hand_wait (says_cb, window);
  g_object_set (wb_preferences_get (), "in-front-of-room", FALSE, NULL);
  assert_says (window, TRUE);
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/toast/undone", test_undone },
    { "/toast/older", test_older },
    { "/toast/plain", test_plain },
    { "/toast/room", test_room },
  };

  return run_window_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
