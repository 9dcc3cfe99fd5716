/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A notice shows a sentence and buttons, and a screen reader hears of it when it comes. */

#include "wb-notice.h"

#include "hand.h"
#include "wb-shell-resources.h"

#define SENTENCE "The file has gone."

static const char ui[] =
  "<interface>"
  "  <object class='WbNotice' id='notice'>"
  "    <property name='sentence'>" SENTENCE "</property>"
  "    <property name='visible'>false</property>"
  "    <child><object class='GtkButton' id='first'><property name='label'>Save</property></object></child>"
  "    <child><object class='GtkButton' id='second'><property name='label'>Close</property></object></child>"
  "  </object>"
  "</interface>";

typedef struct
{
  GtkBuilder *builder;
  GtkWidget  *notice;
  GtkWidget  *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_type_ensure (WB_TYPE_NOTICE);
  fixture->builder = gtk_builder_new_from_string (ui, -1);
  fixture->notice = GTK_WIDGET (gtk_builder_get_object (fixture->builder, "notice"));
  fixture->window = hand_open (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (gtk_window_get_child (GTK_WINDOW (fixture->window))), fixture->notice);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->builder);
  hand_close (fixture->window);
}

/* NULL: nothing yet. From GTK 4.14 on what is announced leaves no trace in the window. */
static void
assert_said (Fixture *fixture, const char *sentence)
{
  GtkAccessible *alert = NULL;

  if (gtk_check_version (4, 14, 0) == NULL)
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (fixture->window); child != NULL && alert == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) == GTK_ACCESSIBLE_ROLE_ALERT)
      alert = GTK_ACCESSIBLE (child);
  if (sentence == NULL)
    g_assert_null (alert);
  else
    gtk_test_accessible_assert_property (alert, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
}

static void
test_said_when_it_comes (Fixture *fixture, gconstpointer data)
{
  assert_said (fixture, NULL);
  gtk_widget_set_visible (fixture->notice, TRUE);
  assert_said (fixture, SENTENCE);

  g_object_set (fixture->notice, "sentence", "It is back.", NULL);
  assert_said (fixture, "It is back.");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (hand_find (fixture->notice, GTK_TYPE_LABEL))), ==, "It is back.");

  gtk_widget_set_visible (fixture->notice, FALSE);
  g_object_set (fixture->notice, "sentence", "It is gone.", NULL);
  assert_said (fixture, "It is back.");
}

static void
test_buttons (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first = GTK_WIDGET (gtk_builder_get_object (fixture->builder, "first"));
  GtkWidget *second = GTK_WIDGET (gtk_builder_get_object (fixture->builder, "second"));
  graphene_rect_t text, left, right;

  gtk_widget_set_visible (fixture->notice, TRUE);
  hand_wait_drawn (fixture->notice);
  g_assert_true (gtk_widget_compute_bounds (hand_find (fixture->notice, GTK_TYPE_LABEL), fixture->notice, &text));
  g_assert_true (gtk_widget_compute_bounds (first, fixture->notice, &left));
  g_assert_true (gtk_widget_compute_bounds (second, fixture->notice, &right));
  g_assert_cmpfloat (text.origin.x + text.size.width, <=, left.origin.x);
  g_assert_cmpfloat (left.origin.x + left.size.width, <, right.origin.x);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  wb_shell_get_resource ();

  g_test_add ("/notice/said-when-it-comes", Fixture, NULL, set_up, test_said_when_it_comes, tear_down);
  g_test_add ("/notice/buttons", Fixture, NULL, set_up, test_buttons, tear_down);

  return g_test_run ();
}
