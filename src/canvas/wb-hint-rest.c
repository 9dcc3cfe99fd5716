/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-hint-rest.h"

#define REST "wb-hint-rest"

typedef struct
{
  gboolean moved;   /* since the window came, or a button was pressed or let go */
  gboolean pressed; /* one was, before it has moved away from there */
  double   x;
  double   y;
} Rest;

static void
press (Rest *rest, GdkEvent *event)
{
  rest->moved = FALSE;
  rest->pressed = gdk_event_get_position (event, &rest->x, &rest->y);
}

/* A hand that lets go trembles. */
static void
move (Rest *rest, GtkWidget *window, GdkEvent *event)
{
  double x, y;

  if (rest->moved || gdk_event_get_time (event) == GDK_CURRENT_TIME || !gdk_event_get_position (event, &x, &y))
    return;
  if ((gdk_event_get_modifier_state (event) & (GDK_BUTTON1_MASK | GDK_BUTTON2_MASK | GDK_BUTTON3_MASK)) != 0)
    return;

  rest->moved = !rest->pressed || gtk_drag_check_threshold (window, (int) rest->x, (int) rest->y, (int) x, (int) y);
}

static gboolean
event_cb (GtkEventController *controller, GdkEvent *event, Rest *rest)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE)
    press (rest, event);
  else if (type == GDK_MOTION_NOTIFY)
    move (rest, gtk_event_controller_get_widget (controller), event);

  return GDK_EVENT_PROPAGATE;
}

static void
watch (GtkWidget *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();
  Rest *rest = g_new0 (Rest, 1);

  g_object_set_data_full (G_OBJECT (window), REST, rest, g_free);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (event_cb), rest);
  gtk_widget_add_controller (window, controller);
}

static void
windows_cb (GListModel *windows, guint position, guint removed, guint added, gpointer data)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_object_get_data (G_OBJECT (window), REST) == NULL)
        watch (window);
    }
}

/**
 * wb_hint_rest_begin:
 *
 * Looks from now on at what the pointer does in every window.
 */
void
wb_hint_rest_begin (void)
{
  static gboolean begun;
  GListModel *windows = gtk_window_get_toplevels ();

  if (begun)
    return;

  begun = TRUE;
  g_signal_connect (windows, "items-changed", G_CALLBACK (windows_cb), NULL);
  windows_cb (windows, 0, 0, g_list_model_get_n_items (windows), NULL);
}

/**
 * wb_hint_rest_is_on:
 * @widget: a widget of which a hint is asked
 * @keyboard: whether the keyboard asked
 *
 * Returns: whether it may be given: the keyboard asks on purpose, and so does a pointer that was moved there
 */
gboolean
wb_hint_rest_is_on (GtkWidget *widget, gboolean keyboard)
{
  GtkRoot *root;
  const Rest *rest;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  root = gtk_widget_get_root (widget);
  rest = root != NULL ? g_object_get_data (G_OBJECT (root), REST) : NULL;

  return keyboard || rest == NULL || rest->moved;
}
