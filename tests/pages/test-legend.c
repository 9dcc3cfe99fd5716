/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the bar below a chain says of the thickness of its lines, and that it takes no room from what is written there. */

#include "wb-legend.h"

#include <adwaita.h>

#include "board-fixture.h"
#include "hand.h"
#include "small-plan.h"
#include "wb-canvas.h"
#include "wb-capture-line.h"
#include "wb-link-slider.h"

static const char plan[] =
  "goal g title=First domain=housing target-year=2026\n"
  "action a title=Do\n"
  "contributes a g\n";

static void
add_words (GString *words, GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s ", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_words (words, child);
}

static void
give_width (Fixture *fixture, int width)
{
  gtk_widget_set_margin_end (fixture->page, gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (fixture->page))) - width);
  hand_wait_drawn (fixture->page);
  g_assert_cmpint (gtk_widget_get_width (fixture->page), ==, width);
}

/* What it says when so much of the page's width is left. */
static void
assert_says (Fixture *fixture, int width, const char *expected)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GtkWidget *legend = hand_find (fixture->page, WB_TYPE_LEGEND);

  give_width (fixture, width);
  for (GtkWidget *part = gtk_widget_get_first_child (legend); part != NULL; part = gtk_widget_get_next_sibling (part))
    add_words (words, part);
  g_assert_cmpstr (words->str, ==, expected);
}

static void
show_chain (Fixture *fixture)
{
  g_object_set (hand_find (fixture->page, WB_TYPE_CANVAS), "chain", TRUE, NULL);
}

/* Where there is less room it says less. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  show_chain (fixture);
  assert_says (fixture, 1500, "Contribution large medium small Partner lead takes part ");
  assert_says (fixture, 1180, "Contribution large small Partner lead takes part ");
  assert_says (fixture, 1060, "large small lead takes part ");
  assert_says (fixture, 800, "");
}

/* What is written comes first. */
static void
test_writing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *capture = hand_find (fixture->page, WB_TYPE_CAPTURE_LINE);
  int width;

  show_chain (fixture);
  assert_says (fixture, 1180, "Contribution large small Partner lead takes part ");
  width = gtk_widget_get_width (capture);
  gtk_widget_grab_focus (capture);
  assert_says (fixture, 1180, "");
  g_assert_cmpint (gtk_widget_get_width (capture), >, width + 200);
  gtk_widget_grab_focus (hand_find (fixture->page, WB_TYPE_CANVAS));
  assert_says (fixture, 1180, "Contribution large small Partner lead takes part ");
}

/* Returns: (transfer none): what the line hints at, and that this is not cut */
static const char *
get_hint (Fixture *fixture, int width)
{
  GtkWidget *entry = hand_find (hand_find (fixture->page, WB_TYPE_CAPTURE_LINE), GTK_TYPE_ENTRY);
  GtkWidget *label;

  give_width (fixture, width);
  label = hand_find (entry, GTK_TYPE_LABEL);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));

  return gtk_label_get_text (GTK_LABEL (label));
}

/* Nor does the legend take the words from the hint at what is written: it is in full or in brief. */
static void
test_hint (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_str_has_suffix (get_hint (fixture, 1200), "(Ctrl+Space)"));
  g_assert_cmpstr (get_hint (fixture, 640), ==, "Add in one line");
  show_chain (fixture);
  g_assert_cmpstr (get_hint (fixture, 1200), ==, "Add in one line");
  g_assert_cmpstr (get_hint (fixture, 800), ==, "Add in one line");
}

/* What is understood has the whole bar below it, also where the line itself is short. */
static void
test_understood (Fixture *fixture, gconstpointer data)
{
  GtkWidget *capture = hand_find (fixture->page, WB_TYPE_CAPTURE_LINE);
  GtkWidget *label = gtk_widget_get_next_sibling (gtk_widget_get_parent (capture));

  gtk_widget_grab_focus (capture);
  gtk_editable_set_text (GTK_EDITABLE (hand_find (capture, GTK_TYPE_ENTRY)),
                         "action: drying team on Saturday morning @Riverhouse @Residents by 2027-03 > first");
  give_width (fixture, 700);
  g_assert_cmpint (gtk_widget_get_width (capture), <, 400);
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

/* On the board contribution is not all that a line is drawn for. */
static void
test_board (Fixture *fixture, gconstpointer data)
{
  GtkWidget *legend = hand_find (fixture->page, WB_TYPE_LEGEND);

  g_assert_false (gtk_widget_get_visible (legend));
  show_chain (fixture);
  g_assert_true (gtk_widget_get_visible (legend));
}

/* How far a part of the bar that keeps its width is from the end of the page. */
static double
get_rest (Fixture *fixture)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (hand_find (fixture->page, WB_TYPE_LINK_SLIDER), fixture->page, &bounds));

  return gtk_widget_get_width (fixture->page) - bounds.origin.x - bounds.size.width;
}

/* A pane that lies over the page hides nothing of the bar. */
static void
test_covered (Fixture *fixture, gconstpointer data)
{
  double before = get_rest (fixture);

  g_object_set (fixture->page, "covered", 320, NULL);
  hand_wait_drawn (fixture->page);
  g_assert_cmpfloat (get_rest (fixture), ==, before + 320);

  g_object_set (fixture->page, "covered", 0, NULL);
  hand_wait_drawn (fixture->page);
  g_assert_cmpfloat (get_rest (fixture), ==, before);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/legend/room", Fixture, plan, fixture_set_up, test_room, fixture_tear_down);
  g_test_add ("/legend/writing", Fixture, plan, fixture_set_up, test_writing, fixture_tear_down);
  g_test_add ("/legend/hint", Fixture, plan, fixture_set_up, test_hint, fixture_tear_down);
  g_test_add ("/legend/understood", Fixture, plan, fixture_set_up, test_understood, fixture_tear_down);
  g_test_add ("/legend/board", Fixture, plan, fixture_set_up, test_board, fixture_tear_down);
  g_test_add ("/legend/covered", Fixture, plan, fixture_set_up, test_covered, fixture_tear_down);

  return g_test_run ();
}
