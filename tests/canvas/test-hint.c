/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said when the pointer rests on a widget. */

#include "wb-hint.h"

#include "hand.h"
#include "wb-pointer-rest.h"

#include <gdk/x11/gdkx.h>

static const char ui[] =
  "<interface>"
  "  <object class='GtkButton' id='button'/>"
  "  <object class='WbHint'>"
  "    <property name='widget'>button</property>"
  "    <property name='text'>Zoom in</property>"
  "  </object>"
  "  <object class='GtkLabel' id='label'>"
  "    <property name='label'>Rivierenwijk</property>"
  "  </object>"
  "  <object class='WbHint'>"
  "    <property name='widget'>label</property>"
  "    <property name='text' bind-source='label' bind-property='label' bind-flags='sync-create'/>"
  "  </object>"
  "</interface>";

static gboolean
asks_at (GtkWidget *widget, int x, gboolean keyboard)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", x, 0, keyboard, tooltip, &has);

  return has;
}

static gboolean
asks (GtkWidget *widget)
{
  return asks_at (widget, 0, FALSE);
}

static void
assert_hint (GtkWidget *widget, const char *text)
{
  g_assert_cmpstr (wb_hint_get (widget), ==, text);
  g_assert_true (gtk_widget_get_has_tooltip (widget) == (text != NULL));
  g_assert_true (asks (widget) == (text != NULL));
  if (text != NULL)
    gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
}

static void
test_set (void)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());

  assert_hint (button, NULL);
  wb_hint_set (button, "Zoom in");
  assert_hint (button, "Zoom in");
  wb_hint_set (button, "Zoom out");
  assert_hint (button, "Zoom out");
  wb_hint_set (button, "");
  assert_hint (button, NULL);
  wb_hint_set (button, "Back");
  assert_hint (button, "Back");
  wb_hint_set (button, NULL);
  assert_hint (button, NULL);
}

/* One whose text is bound follows it after the file has been read. */
static void
test_file (void)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autoptr (GtkWidget) button = NULL;
  g_autoptr (GtkWidget) label = NULL;

  g_type_ensure (WB_TYPE_HINT);
  builder = gtk_builder_new_from_string (ui, -1);
  button = GTK_WIDGET (g_object_ref (gtk_builder_get_object (builder, "button")));
  label = GTK_WIDGET (g_object_ref (gtk_builder_get_object (builder, "label")));
  g_clear_object (&builder);

  assert_hint (button, "Zoom in");
  assert_hint (label, "Rivierenwijk");
  gtk_label_set_label (GTK_LABEL (label), "Schilderswijk");
  assert_hint (label, "Schilderswijk");
}

/* A window that starts has dozens: not for one of them may it wait for the screen. */
static void
test_silent (void)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());
  Display *display = gdk_x11_display_get_xdisplay (gtk_widget_get_display (button));
  unsigned long before = XNextRequest (display);

  wb_hint_set (button, "Zoom in");
  g_assert_cmpuint (XNextRequest (display), ==, before);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
is_inactive (gpointer window)
{
  return !is_active (window);
}

static gboolean
is_let_go (gpointer widget)
{
  GdkDisplay *display = gtk_widget_get_display (widget);

  return !gdk_display_device_is_grabbed (display, gdk_seat_get_pointer (gdk_display_get_default_seat (display)));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* The hand opens it under the pointer, which rests in the corner; a button would begin beside its padding. */
static GtkWidget *
open_area (GtkWidget **window)
{
  GtkWidget *area = gtk_drawing_area_new ();

  wb_hint_set (area, "Zoom in");
  *window = hand_open (area);

  return area;
}

/* A window may come up below the pointer; who rests on it with the keyboard means it. */
static void
test_rests (void)
{
  GtkWidget *window;
  GtkWidget *area = open_area (&window);

  g_assert_false (asks_at (area, 0, FALSE));
  g_assert_false (asks_at (area, 0, FALSE));
  g_assert_true (asks_at (area, 0, TRUE));
  g_assert_true (asks_at (area, 1, FALSE));
  g_assert_true (asks_at (area, 1, FALSE));

  /* Something in the window goes away. */
  wb_pointer_rest_begin ();
  g_assert_false (asks_at (area, 1, FALSE));
  g_assert_true (asks_at (area, 2, FALSE));
  hand_close (window);
}

/* Nothing is said over a menu, nor of what came to light when it closed. */
static void
test_popover (void)
{
  GtkWidget *window;
  GtkWidget *area = open_area (&window);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *inside = gtk_button_new ();

  wb_hint_set (inside, "Zoom out");
  gtk_popover_set_child (GTK_POPOVER (popover), inside);
  gtk_widget_set_parent (popover, area);
  asks_at (area, 0, FALSE);
  g_assert_true (asks_at (area, 1, FALSE));

  gtk_popover_popup (GTK_POPOVER (popover));
  hand_wait (is_mapped, popover);
  g_assert_false (asks_at (area, 2, FALSE));
  g_assert_false (asks_at (area, 3, FALSE));
  asks_at (inside, 1, FALSE);
  g_assert_true (asks_at (inside, 2, FALSE));

  gtk_popover_popdown (GTK_POPOVER (popover));
  hand_wait (is_let_go, popover);
  g_assert_false (asks_at (area, 0, FALSE));
  g_assert_false (asks_at (area, 0, FALSE));
  g_assert_true (asks_at (area, 1, FALSE));
  gtk_widget_unparent (popover);
  hand_close (window);
}

/* Nor beside a dialog, nor of what came to light when that closed. */
static void
test_dialog (void)
{
  GtkWidget *window;
  GtkWidget *area = open_area (&window);
  GtkWidget *dialog = gtk_window_new ();

  asks_at (area, 0, FALSE);
  g_assert_true (asks_at (area, 1, FALSE));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (dialog));
  hand_wait (is_inactive, window);
  g_assert_false (asks_at (area, 2, FALSE));
  g_assert_false (asks_at (area, 3, FALSE));

  gtk_window_destroy (GTK_WINDOW (dialog));
  hand_wait (is_active, window);
  g_assert_false (asks_at (area, 0, FALSE));
  g_assert_false (asks_at (area, 0, FALSE));
  g_assert_true (asks_at (area, 1, FALSE));
  hand_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/hint/set", test_set);
  g_test_add_func ("/hint/file", test_file);
  g_test_add_func ("/hint/silent", test_silent);
  g_test_add_func ("/hint/rests", test_rests);
  g_test_add_func ("/hint/popover", test_popover);
  g_test_add_func ("/hint/dialog", test_dialog);

  return g_test_run ();
}
