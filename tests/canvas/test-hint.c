/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said when the pointer rests on a widget. */

#include "hand.h"
#include "wb-hint-rest.h"
#include "wb-hint.h"

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
asks_by (GtkWidget *widget, gboolean keyboard)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, keyboard, tooltip, &has);

  return has;
}

static gboolean
asks (GtkWidget *widget)
{
  return asks_by (widget, FALSE);
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
asks_cb (gpointer widget)
{
  return asks (widget);
}

static gboolean
is_quiet_cb (gpointer widget)
{
  return !asks (widget);
}

/* Not where a window happens to come up below the pointer, nor where something was dropped; the keyboard asks on purpose. */
static void
test_rest (void)
{
  GtkWidget *label = gtk_label_new ("Droge woningen");
  GtkWidget *window;

  wb_hint_rest_begin ();
  wb_hint_set (label, "Zo willen we het");
  window = hand_open (label);
  g_assert_false (asks (label));
  g_assert_true (asks_by (label, TRUE));

  hand_move (label, 100, 100);
  hand_wait (asks_cb, label);
  hand_hold (label, 100, 100);
  hand_wait (is_quiet_cb, label);
  hand_move (label, 300, 100);
  hand_let_go ();
  hand_move (label, 302, 101); /* it trembles */
  hand_wait_drawn (window);
  g_assert_false (asks (label));
  hand_move (label, 340, 100);
  hand_wait (asks_cb, label);

  hand_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/hint/set", test_set);
  g_test_add_func ("/hint/file", test_file);
  g_test_add_func ("/hint/silent", test_silent);
  g_test_add_func ("/hint/rest", test_rest);

  return g_test_run ();
}
