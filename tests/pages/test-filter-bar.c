/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The filter bar as people use it: on the board, with a keyboard. */

#include "wb-filter-bar.h"

#include <adwaita.h>
#include <locale.h>

#include "board-fixture.h"
#include "hand.h"
#include "small-plan.h"
#include "wb-filter-menu.h"
#include "wb-seen-files.h"
#include "wb-seen.h"

static const char plan[] =
  "goal g1 title='Dry homes' domain=housing target-year=2026\n"
  "goal g2 title='Work for thirty' domain=work target-year=2026 priority=yes\n"
  "action a1 title='Measure damp'\n"
  "contributes a1 g1\n"
  "voice v1 text='It is damp' domains=housing may-share=yes\n"
  "voice v2 text='My cellar is damp' domains=safe\n"
  "partner p1 name=Rivierhuis\n"
  "contact c1 partner=p1 name=Anouk\n"
  "takes-part p1 a1 roles=lead contact=c1\n";

/* What Ctrl+F does. */
static void
start (Fixture *fixture)
{
  g_action_group_activate_action (wb_board_page_get_actions (WB_BOARD_PAGE (fixture->page)), "find", NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_set_up (fixture, plan);
  start (fixture);
}

static gpointer
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_bar (Fixture *fixture)
{
  return find (fixture->page, WB_TYPE_FILTER_BAR);
}

/* What it says of itself: the first label of its second line. */
static const char *
get_count (Fixture *fixture)
{
  GtkWidget *second = gtk_widget_get_last_child (get_bar (fixture));

  return gtk_widget_get_visible (second) ? gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (second))) : "";
}

typedef struct
{
  Fixture    *fixture;
  const char *text;
} CountWait;

static gboolean
count_is (gpointer data)
{
  CountWait *wait = data;

  return g_str_equal (get_count (wait->fixture), wait->text);
}

/* A key press comes when the X server says so. */
static void
wait_for_count (Fixture *fixture, const char *text)
{
  CountWait wait = { fixture, text };

  hand_wait (count_is, &wait);
  hand_wait_drawn (fixture->page);
}

typedef struct
{
  Fixture    *fixture;
  const char *id;
} SelectionWait;

static gboolean
selection_is (gpointer data)
{
  SelectionWait *wait = data;

  return wb_selection_get_last (wait->fixture->selection) == small_plan_find (wait->fixture->project, wait->id);
}

static void
wait_for_selection (Fixture *fixture, const char *id)
{
  SelectionWait wait = { fixture, id };

  hand_wait (selection_is, &wait);
}

static gboolean
is_shown (Fixture *fixture, const char *id)
{
  WbCanvas *canvas = find (fixture->page, WB_TYPE_CANVAS);

  return wb_board_get_card (wb_canvas_get_board (canvas), small_plan_find (fixture->project, id)) != NULL;
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_count (fixture), ==, "");
  hand_type ("DAMP");
  wait_for_count (fixture, "3 of 5 match · 2 dimmed");
  g_assert_true (is_shown (fixture, "g2"));
  hand_type (" cellar");
  wait_for_count (fixture, "1 of 5 match · 4 dimmed");
}

/* From match to match in reading order and round, with the keyboard still in the bar. */
static void
test_next (Fixture *fixture, gconstpointer data)
{
  hand_type ("damp");
  wait_for_count (fixture, "3 of 5 match · 2 dimmed");
  hand_press ("Return");
  wait_for_selection (fixture, "v1");
  hand_press ("Return");
  wait_for_selection (fixture, "a1");
  hand_press ("Return");
  wait_for_selection (fixture, "v2");
  hand_press ("Return");
  wait_for_selection (fixture, "v1");
  hand_press ("shift+Return");
  wait_for_selection (fixture, "v2");
  g_action_group_activate_action (wb_board_page_get_actions (WB_BOARD_PAGE (fixture->page)), "find-previous", NULL);
  wait_for_selection (fixture, "a1");
}

/* A goal stays with the action that matches. What is new stays until one asks for something else. */
static void
test_hide (Fixture *fixture, gconstpointer data)
{
  hand_type ("measure");
  wait_for_count (fixture, "1 of 5 match · 4 dimmed");
  hand_press ("alt+h");
  wait_for_count (fixture, "1 of 5 match · 3 hidden");
  g_assert_true (is_shown (fixture, "g1"));
  g_assert_true (is_shown (fixture, "a1"));
  g_assert_false (is_shown (fixture, "g2"));
  g_assert_false (is_shown (fixture, "v1"));

  small_plan_change (fixture->project, "goal g3 title=New domain=work target-year=2026");
  g_assert_true (is_shown (fixture, "g3"));
  small_plan_change (fixture->project, "g2 title='Measure more'");
  g_assert_true (is_shown (fixture, "g2"));
  wait_for_count (fixture, "2 of 6 match · 2 hidden");
  start (fixture);
  hand_type ("measure d");
  wait_for_count (fixture, "1 of 6 match · 4 hidden");
  g_assert_false (is_shown (fixture, "g3"));
}

static GtkCheckButton *
find_check (GtkWidget *widget, const char *label)
{
  GtkCheckButton *found = NULL;

  if (GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0)
    return GTK_CHECK_BUTTON (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_check (child, label);

  return found;
}

/* A day can be typed, or taken from the last meeting; one that is half typed asks nothing. */
static void
test_since (Fixture *fixture, gconstpointer data)
{
  GtkPopover *menu = find (fixture->page, WB_TYPE_FILTER_MENU);
  GtkCheckButton *meeting = find_check (GTK_WIDGET (menu), "New since the last _meeting");
  GtkEditable *since = find (GTK_WIDGET (menu), GTK_TYPE_ENTRY);

  small_plan_change (fixture->project, "v1 date=2026-05-03\n session s date=2026-04-01");
  gtk_popover_popup (menu);
  gtk_check_button_set_active (meeting, TRUE);
  wait_for_count (fixture, "1 of 5 match · 4 dimmed");
  gtk_editable_set_text (since, "2026-05-0");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (since), "error"));
  g_assert_false (gtk_check_button_get_active (meeting));
  wait_for_count (fixture, "");
  gtk_editable_set_text (since, "2026-05-03");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (since), "error"));
  wait_for_count (fixture, "1 of 5 match · 4 dimmed");
  gtk_editable_set_text (since, "2026-04-01");
  g_assert_true (gtk_check_button_get_active (meeting));
  gtk_check_button_set_active (meeting, FALSE);
  g_assert_cmpstr (gtk_editable_get_text (since), ==, "");
  wait_for_count (fixture, "");
  gtk_popover_popdown (menu);
}

static void
keep_seen (WbProject *project)
{
  g_autoptr (WbSeen) seen = wb_seen_new (project);
  g_autoptr (GBytes) bytes = wb_seen_to_bytes (seen);

  g_assert_true (wb_seen_files_save (wb_record_get_id (wb_project_get (project, wb_project_get_root (project))), bytes, NULL));
}

/* What was there when the plan was closed is not new, until it says something else. */
static void
test_since_closed (Fixture *fixture, gconstpointer data)
{
  GtkPopover *menu = find (fixture->page, WB_TYPE_FILTER_MENU);
  GtkCheckButton *since = find_check (GTK_WIDGET (menu), "New since I last _had it open");

  gtk_popover_popup (menu);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (since)));
  gtk_popover_popdown (menu);

  keep_seen (fixture->project);
  small_plan_change (fixture->project, "g1 title='Dry and warm homes'\n goal g3 title=New domain=work target-year=2026");
  gtk_popover_popup (menu);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (since)));
  gtk_check_button_set_active (since, TRUE);
  wait_for_count (fixture, "2 of 6 match · 4 dimmed");
  small_plan_change (fixture->project, "v1 text='It is very damp'");
  wait_for_count (fixture, "3 of 6 match · 3 dimmed");
  gtk_check_button_set_active (since, FALSE);
  wait_for_count (fixture, "");
  gtk_popover_popdown (menu);
}

/* The priorities alone, until what was asked is taken away. */
static void
test_top_ten (Fixture *fixture, gconstpointer data)
{
  GtkPopover *menu = find (fixture->page, WB_TYPE_FILTER_MENU);

  gtk_popover_popup (menu);
  gtk_check_button_set_active (find_check (GTK_WIDGET (menu), "Top te_n"), TRUE);
  wait_for_count (fixture, "1 of 5 match · 4 dimmed");
  gtk_popover_popdown (menu);
  start (fixture);
  hand_wait_drawn (fixture->window);
  hand_press ("alt+h");
  wait_for_count (fixture, "1 of 5 match · 4 hidden");
  g_assert_true (is_shown (fixture, "g2"));
  g_assert_false (is_shown (fixture, "g1"));
  g_assert_false (is_shown (fixture, "v1"));
}

static gboolean
has_left (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, WB_TYPE_FILTER_BAR) == NULL;
}

/* Escape takes the filter away and goes back to the board. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  hand_type ("measure");
  hand_press ("alt+h");
  wait_for_count (fixture, "1 of 5 match · 3 hidden");
  hand_press ("Escape");
  hand_wait (has_left, fixture);
  g_assert_false (gtk_widget_get_visible (get_bar (fixture)));
  g_assert_true (is_shown (fixture, "g2"));
  g_assert_true (is_shown (fixture, "v2"));
  g_assert_false (wb_filter_bar_is_active (WB_FILTER_BAR (get_bar (fixture))));
}

/* In front of the room no name of a contact is found, nor a voice that may not be shared. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  hand_type ("anouk");
  wait_for_count (fixture, "1 of 5 match · 4 dimmed");
  g_object_set (fixture->page, "hide-private", TRUE, NULL);
  wait_for_count (fixture, "0 of 4 match · 4 dimmed");
}

/* Another plan has nothing to do with what was asked of this one. */
static void
test_other_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbProject) other = small_plan_new ("goal g1 title=Other domain=work target-year=2026");

  hand_type ("damp");
  wait_for_count (fixture, "3 of 5 match · 2 dimmed");
  hand_press ("alt+h");
  g_object_set (fixture->page, "selection", NULL, "project", other, NULL);
  g_assert_cmpstr (get_count (fixture), ==, "");
  g_assert_true (is_shown (fixture, "g1"));
  g_object_set (fixture->page, "project", NULL, NULL);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/filter-bar/words", test_words);
  add ("/filter-bar/next", test_next);
  add ("/filter-bar/hide", test_hide);
  add ("/filter-bar/top-ten", test_top_ten);
  add ("/filter-bar/since", test_since);
  add ("/filter-bar/since-closed", test_since_closed);
  add ("/filter-bar/escape", test_escape);
  add ("/filter-bar/room", test_room);
  add ("/filter-bar/other-plan", test_other_plan);

  return g_test_run ();
}
