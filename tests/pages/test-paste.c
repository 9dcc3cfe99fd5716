/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text on the clipboard becomes items, after it was shown what it will be. */

#include "wb-paste-window.h"

#include <locale.h>

#include "board-fixture.h"
#include "hand.h"
#include "small-plan.h"
#include "wb-canvas.h"
#include "wb-order.h"
#include "wb-standing.h"

static const char plan[] =
  "goal g1 title='Dry homes' domain=housing target-year=2026 order=a\n"
  "goal g2 title='Later' domain=work target-year=2029 order=b\n"
  "action a1 title='Measure damp' order=a\n"
  "contributes a1 g1\n";

static gboolean
is_pasting (gpointer data)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  g_autoptr (GObject) last = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);

  *(GtkWindow **) data = WB_IS_PASTE_WINDOW (last) ? GTK_WINDOW (last) : NULL;

  return WB_IS_PASTE_WINDOW (last) && gtk_window_is_active (GTK_WINDOW (last));
}

/* Pastes a text beside an item, and waits for what is shown. */
static GtkWindow *
paste (Fixture *fixture, const char *selected, const char *text)
{
  GtkWindow *window = NULL;

  wb_selection_set (fixture->selection, selected != NULL ? small_plan_find (fixture->project, selected) : WB_SLOT_NONE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->page), text);
  gtk_widget_activate_action (fixture->page, "board.paste", NULL);
  hand_wait (is_pasting, &window);

  return window;
}

static gboolean
is_back (gpointer data)
{
  return gtk_window_is_active (GTK_WINDOW (((Fixture *) data)->window));
}

static void
close_with (Fixture *fixture, const char *key)
{
  hand_press (key);
  hand_wait (is_back, fixture);
}

static WbSlot
find_title (Fixture *fixture, WbKind kind, const char *title)
{
  guint n;
  const WbSlot *slots = wb_project_list (fixture->project, kind, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (wb_record_get_title (wb_project_get (fixture->project, slots[i])), title))
      return slots[i];

  g_assert_not_reached ();
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

/* At a goal they are its actions, in their order, selected, and one step. */
static void
test_actions (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = paste (fixture, "g1", "- One\n- Two\n");
  WbSlot one, two, goal = small_plan_find (fixture->project, "g1");

  /* A screen reader would say the underscore. */
  gtk_test_accessible_assert_property (find_button (GTK_WIDGET (window), "_Cancel"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Cancel");
  g_assert_true (has_label (GTK_WIDGET (window), "This adds 2 actions:"));
  g_assert_true (has_label (GTK_WIDGET (window), "New action, under “Dry homes”"));
  close_with (fixture, "Return");

  one = find_title (fixture, WB_KIND_ACTION, "One");
  two = find_title (fixture, WB_KIND_ACTION, "Two");
  g_assert_cmpuint (wb_action_get_main_goal (fixture->project, one), ==, goal);
  g_assert_cmpuint (wb_action_get_main_goal (fixture->project, two), ==, goal);
  g_assert_cmpint (wb_item_compare_order (wb_project_get (fixture->project, one), wb_project_get (fixture->project, two),
                                          WB_ACTION_ORDER), <, 0);
  g_assert_true (wb_selection_contains (fixture->selection, one) && wb_selection_contains (fixture->selection, two));

  wb_project_undo (fixture->project);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_ACTION), ==, 1);
}

static void
test_goals_with_actions (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = paste (fixture, NULL, "Warm homes\n\tCoach\n\taction: team @Rivierhuis\nSafe street\n");
  WbSlot goal;

  g_assert_true (has_label (GTK_WIDGET (window), "This adds 2 goals and 2 actions:"));
  g_assert_true (has_label (GTK_WIDGET (window), "New action, under “Warm homes”, led by Rivierhuis (new)"));
  close_with (fixture, "Return");

  goal = find_title (fixture, WB_KIND_GOAL, "Warm homes");
  g_assert_cmpuint (wb_action_get_main_goal (fixture->project, find_title (fixture, WB_KIND_ACTION, "Coach")), ==, goal);
  g_assert_cmpuint (wb_action_get_main_goal (fixture->project, find_title (fixture, WB_KIND_ACTION, "team")), ==, goal);
  find_title (fixture, WB_KIND_PARTNER, "Rivierhuis");
}

/* The kind can be chosen; as goals they stand where the goal that is selected stands. */
static void
test_chosen_kind (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = paste (fixture, "g2", "One\n");
  WbRecord *goal;

  g_assert_true (has_label (GTK_WIDGET (window), "This adds 1 action:"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (hand_find (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN)), 1);
  g_assert_true (has_label (GTK_WIDGET (window), "This adds 1 goal:"));
  close_with (fixture, "Return");

  goal = wb_project_get (fixture->project, find_title (fixture, WB_KIND_GOAL, "One"));
  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_DOMAIN), ==, "work");
  g_assert_cmpint (wb_goal_get_row (fixture->project, goal, SMALL_PLAN_TODAY), ==, WB_HORIZON_PLAN_PERIOD);
}

static gboolean
is_at_cell (gpointer data)
{
  int row, column;

  return wb_canvas_get_cell (data, &row, &column);
}

/* Rows by status: from the goal among the ideas the keyboard goes to the empty cell below it. */
static void
go_to_agreed (Fixture *fixture)
{
  WbCanvas *canvas = WB_CANVAS (hand_find (fixture->page, WB_TYPE_CANVAS));

  g_object_set (canvas, "rows", WB_ROWS_BY_STATUS, NULL);
  wb_canvas_reveal (canvas, small_plan_find (fixture->project, "g1"), TRUE);
  hand_wait_drawn (fixture->window);
  hand_press ("Down");
  hand_wait (is_at_cell, canvas);
}

/* At a cell they become what stands in its row, whatever is selected. */
static void
test_in_cell (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = NULL;
  WbRecord *goal;

  small_plan_change (fixture->project, "g1 status=idea\n g2 status=idea");
  go_to_agreed (fixture);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->page), "One\n");
  gtk_widget_activate_action (fixture->page, "board.paste", NULL);
  hand_wait (is_pasting, &window);
  g_assert_true (has_label (GTK_WIDGET (window), "This adds 1 goal:"));
  close_with (fixture, "Return");

  goal = wb_project_get (fixture->project, find_title (fixture, WB_KIND_GOAL, "One"));
  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_DOMAIN), ==, "housing");
  g_assert_cmpuint (wb_record_get_word (goal, WB_GOAL_STATUS), ==, WB_GOAL_STATUS_AGREED);
}

/* So does what a key makes there. */
static void
test_new_in_cell (Fixture *fixture, gconstpointer data)
{
  WbRecord *goal;

  small_plan_change (fixture->project, "g1 status=idea\n g2 status=idea");
  go_to_agreed (fixture);
  gtk_widget_activate_action (fixture->page, "board.new-goal", NULL);

  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_GOAL), ==, 3);
  goal = wb_project_get (fixture->project, wb_selection_get_last (fixture->selection));
  g_assert_cmpstr (wb_record_get_text (goal, WB_GOAL_DOMAIN), ==, "housing");
  g_assert_cmpuint (wb_record_get_word (goal, WB_GOAL_STATUS), ==, WB_GOAL_STATUS_AGREED);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) before = wb_plan_ref (wb_project_get_plan (fixture->project));

  paste (fixture, "g1", "One\nTwo\n");
  close_with (fixture, "Escape");
  g_assert_true (wb_plan_equal (before, wb_project_get_plan (fixture->project)));
}

/* More than anybody reads are counted, and all of them made. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWindow *window;

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (text, "Line %u\n", i);
  window = paste (fixture, "g1", text->str);
  g_assert_true (has_label (GTK_WIDGET (window), "This adds 150 actions:"));
  g_assert_true (has_label (GTK_WIDGET (window), "and 50 more"));
  close_with (fixture, "Return");
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_ACTION), ==, 151);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, plan, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/pages/paste/actions", test_actions);
  add ("/pages/paste/goals-with-actions", test_goals_with_actions);
  add ("/pages/paste/chosen-kind", test_chosen_kind);
  add ("/pages/paste/in-cell", test_in_cell);
  add ("/pages/paste/new-in-cell", test_new_in_cell);
  add ("/pages/paste/cancelled", test_cancelled);
  add ("/pages/paste/many", test_many);

  return g_test_run ();
}
