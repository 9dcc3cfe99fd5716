/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said beside what is carried over the board, and of a link that is selected. */

#include "canvas-fixture.h"

#include <adwaita.h>
#include <string.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-drop-layer.h"

#define LONG_TITLE                                                                                                       \
  "A goal with a title that goes on and on, as people write them when nobody tells them to stop, over more lines than a " \
  "card has for it, so that the end of it is cut off and cannot be read on the board by anybody at all, from near or far"

static const char plan[] =
  "work name='Work, " LONG_TITLE "'\n"
  "voice v text=One domains=housing\n"
  "goal g title='" LONG_TITLE "' domain=housing target-year=2026\n"
  "goal h title='Second " LONG_TITLE "' domain=work target-year=2026\n"
  "grounds v g\n";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture, plan, NULL);
}

/* The first label that is seen in it, or the n-th. */
static GtkWidget *
find_label (GtkWidget *widget, guint *n)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, n);

  return found;
}

/* What is carried, or (1, 2) what letting go would do. */
static GtkWidget *
get_label (Fixture *fixture, guint n)
{
  return find_label (hand_find (fixture->canvas, WB_TYPE_DROP_LAYER), &n);
}

static gboolean
is_aimed (gpointer fixture)
{
  return get_label (fixture, 2) != NULL && strstr (gtk_label_get_text (GTK_LABEL (get_label (fixture, 1))), "Work") != NULL;
}

static gboolean
is_let_go (gpointer fixture)
{
  return get_label (fixture, 0) == NULL;
}

static int
get_line_height (GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height / pango_layout_get_line_count (layout);
}

/* By the keys, to the goal that the other one is beside. */
static void
carry (Fixture *fixture)
{
  wb_canvas_reveal (WB_CANVAS (fixture->canvas), small_plan_find (fixture->project, "g"), TRUE);
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g"));
  wb_canvas_move (WB_CANVAS (fixture->canvas));
  hand_press ("Right");
  hand_wait (is_aimed, fixture);
  hand_wait_drawn (fixture->canvas);
}

/* As large as the text of the board, also when that changes. */
static void
test_text_size (Fixture *fixture, gconstpointer data)
{
  int carried, sentence;

  carry (fixture);
  carried = get_line_height (get_label (fixture, 0));
  sentence = get_line_height (get_label (fixture, 1));
  hand_press ("Escape");
  hand_wait (is_let_go, fixture);

  g_object_set (fixture->canvas, "text-size", 200, NULL);
  carry (fixture);
  g_assert_cmpint (get_line_height (get_label (fixture, 0)), >=, 3 * carried / 2);
  g_assert_cmpint (get_line_height (get_label (fixture, 1)), >=, 3 * sentence / 2);
}

static void
assert_whole (Fixture *fixture, GtkWidget *label)
{
  graphene_rect_t bounds;

  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_assert_true (gtk_widget_compute_bounds (label, fixture->canvas, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (fixture->canvas));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (fixture->canvas));
}

/* However long it is, it goes on on the next line. */
static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->canvas, "text-size", 200, NULL);
  carry (fixture);
  assert_whole (fixture, get_label (fixture, 1));
  assert_whole (fixture, get_label (fixture, 2));
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  GtkWidget *note;
  int height;

  wb_canvas_reveal (WB_CANVAS (fixture->canvas), small_plan_find (fixture->project, "g"), TRUE);
  wb_canvas_select_next_link (WB_CANVAS (fixture->canvas));
  note = gtk_widget_get_last_child (fixture->canvas);
  while (!GTK_IS_LABEL (note))
    note = gtk_widget_get_prev_sibling (note);
  height = get_line_height (note);
  g_object_set (fixture->canvas, "text-size", 200, NULL);
  hand_wait_drawn (fixture->canvas);
  g_assert_cmpint (get_line_height (note), >=, 3 * height / 2);
  assert_whole (fixture, note);
}

static const CanvasTest tests[] = {
  { "/drop-layer/text-size", set_up, test_text_size },
  { "/drop-layer/whole", set_up, test_whole },
  { "/drop-layer/note", set_up, test_note },
};

int
main (int argc, char **argv)
{
  return run_canvas_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
