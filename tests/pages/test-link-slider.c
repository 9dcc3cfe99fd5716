/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The slider that says which links are drawn, and the board that does as it says. */

#include "wb-link-slider.h"

#include <adwaita.h>

#include "board-fixture.h"
#include "hand.h"
#include "small-plan.h"
#include "wb-canvas.h"
#include "wb-hint.h"

static const char plan[] =
  "goal g title=First domain=housing target-year=2026\n"
  "action a title=Do\n"
  "contributes a g\n";

static int
get_weakest (GtkWidget *widget)
{
  int weakest;

  g_object_get (widget, "weakest", &weakest, NULL);

  return weakest;
}

static void
assert_weakest (Fixture *fixture, int weakest, const char *words)
{
  GtkWidget *slider = hand_find (fixture->page, WB_TYPE_LINK_SLIDER);
  GtkWidget *scale = hand_find (slider, GTK_TYPE_SCALE);

  hand_wait_drawn (fixture->page);
  g_assert_cmpint (get_weakest (slider), ==, weakest);
  g_assert_cmpint (get_weakest (hand_find (fixture->page, WB_TYPE_CANVAS)), ==, weakest);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words);
  g_assert_cmpstr (wb_hint_get (scale), ==, words);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scale = hand_find (hand_find (fixture->page, WB_TYPE_LINK_SLIDER), GTK_TYPE_SCALE);

  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_LABEL, "Which links are drawn");
  assert_weakest (fixture, WB_WEIGHT_SMALL, "All links");
  gtk_widget_grab_focus (scale);
  hand_wait_drawn (fixture->page);
  hand_press ("Right");
  assert_weakest (fixture, WB_WEIGHT_MEDIUM, "Without the weakest");
  hand_press ("Right");
  assert_weakest (fixture, WB_WEIGHT_LARGE, "Only the strongest");
  hand_press ("Right");
  assert_weakest (fixture, WB_WEIGHT_LARGE, "Only the strongest");
  hand_press ("Home");
  assert_weakest (fixture, WB_WEIGHT_SMALL, "All links");
}

/* It is part of how a plan is shown, and comes back with that. */
static void
test_state (Fixture *fixture, gconstpointer data)
{
  WbBoardPage *page = WB_BOARD_PAGE (fixture->page);
  GtkWidget *canvas = hand_find (fixture->page, WB_TYPE_CANVAS);
  g_autoptr (GVariant) state = NULL;

  g_object_set (canvas, "weakest", WB_WEIGHT_LARGE, NULL);
  assert_weakest (fixture, WB_WEIGHT_LARGE, "Only the strongest");
  state = wb_board_page_get_state (page);
  g_object_set (canvas, "weakest", WB_WEIGHT_SMALL, NULL);
  assert_weakest (fixture, WB_WEIGHT_SMALL, "All links");
  wb_board_page_set_state (page, state);
  assert_weakest (fixture, WB_WEIGHT_LARGE, "Only the strongest");
}

static void
assert_labels (GtkWidget *slider, int width, gboolean expected)
{
  gtk_widget_allocate (slider, width, 34, -1, NULL);
  g_assert_true (gtk_widget_get_child_visible (gtk_widget_get_first_child (slider)) == expected);
  g_assert_true (gtk_widget_get_child_visible (gtk_widget_get_last_child (slider)) == expected);
}

/* Where there is no room for its labels they are not there; half a word would be noise. */
static void
test_labels (void)
{
  g_autoptr (GtkWidget) slider = g_object_ref_sink (g_object_new (WB_TYPE_LINK_SLIDER, NULL));
  int least, wanted;

  gtk_widget_measure (slider, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  assert_labels (slider, wanted, TRUE);
  assert_labels (slider, wanted - 1, FALSE);
  assert_labels (slider, least, FALSE);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/link-slider/keys", Fixture, plan, fixture_set_up, test_keys, fixture_tear_down);
  g_test_add ("/link-slider/state", Fixture, plan, fixture_set_up, test_state, fixture_tear_down);

  g_test_add_func ("/link-slider/labels", test_labels);

  return g_test_run ();
}
