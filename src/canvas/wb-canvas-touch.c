/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

/* Touch: two fingers zoom and move the board, a long press opens the menu. One finger is the scrolled window's, which
 * lets the board glide on. It takes that finger for itself once the board moves: what comes of a second one is seen only
 * above it. */

static GtkWidget *
get_scrolled_window (WbCanvas *self)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
}

static void
set_kinetic (WbCanvas *self, gboolean kinetic)
{
  GtkWidget *window = get_scrolled_window (self);

  if (window != NULL)
    gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (window), kinetic);
}

/* What the first finger began ends: it would pull at the board, carry a card along or press it, while two zoom. */
static void
end_gestures (WbCanvas *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));

  wb_canvas_end_drag (self);
  set_kinetic (self, FALSE);
  self->pressed_slot = WB_SLOT_NONE;
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE (controller))
        gtk_event_controller_reset (controller);
    }
}

static gboolean
get_place (WbCanvas *self, GdkEvent *event, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double native_x, native_y;

  if (native == NULL || !gdk_event_get_position (event, x, y))
    return FALSE;

  gtk_native_get_surface_transform (native, &native_x, &native_y);

  return gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), *x - native_x, *y - native_y, x, y);
}

/* Returns: whether the event goes no further. */
static gboolean
finger_down (WbCanvas *self, gconstpointer finger, double x, double y)
{
  gboolean held = wb_fingers_is_holding (self->fingers);

  if (!gtk_widget_contains (GTK_WIDGET (self), x, y) || wb_canvas_is_at_guest (self, x, y))
    return held;
  if (wb_fingers_down (self->fingers, finger, x, y, &self->view) && !held)
    end_gestures (self);

  return wb_fingers_is_holding (self->fingers);
}

static gboolean
finger_moved (WbCanvas *self, gconstpointer finger, double x, double y)
{
  WbView view = self->view;
  gboolean hold = wb_fingers_move (self->fingers, finger, x, y, &view);

  if (hold)
    wb_canvas_set_view (self, &view);

  return hold;
}

/* It goes on to those that saw it come. */
static gboolean
finger_lifted (WbCanvas *self, gconstpointer finger)
{
  gboolean held = wb_fingers_is_holding (self->fingers);

  if (!wb_fingers_up (self->fingers, finger, &self->view) && held)
    set_kinetic (self, TRUE);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
touch_cb (WbCanvas *self, GdkEvent *event)
{
  gconstpointer finger = gdk_event_get_event_sequence (event);
  double x, y;

  switch ((guint) gdk_event_get_event_type (event))
    {
    case GDK_TOUCH_BEGIN:
      return self->stage->board != NULL && get_place (self, event, &x, &y) && finger_down (self, finger, x, y);
    case GDK_TOUCH_UPDATE:
      return get_place (self, event, &x, &y) && finger_moved (self, finger, x, y);
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
      return finger_lifted (self, finger);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The scrolled window is there once the canvas is shown. */
static void
watch_touches (WbCanvas *self)
{
  GtkWidget *window = get_scrolled_window (self);
  GtkEventController *touches;

  if (self->fingers != NULL)
    return;

  self->fingers = wb_fingers_new ();
  touches = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (touches, GTK_PHASE_CAPTURE);
  g_signal_connect_object (touches, "event", G_CALLBACK (touch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window != NULL ? window : GTK_WIDGET (self), touches);
}

/* Between the fingers; of a gesture that does not say where that is, in the middle of what is seen. */
static void
get_pinched (WbCanvas *self, GtkGesture *gesture, double *x, double *y)
{
  if (gtk_gesture_is_active (gesture) && gtk_gesture_get_bounding_box_center (gesture, x, y))
    return;

  *x = (self->view.width - self->view.covered) / 2;
  *y = self->view.height / 2;
}

/* On a touchpad, where the fingers are one gesture. */
static void
pinch_begin_cb (WbCanvas *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  double x, y;

  get_pinched (self, gesture, &x, &y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinch_start = self->view.zoom;
  self->pinch_point = wb_view_to_board (&self->view, x, y);
}

/* What was between the fingers stays between them, also when they move on. */
static void
pinch_cb (WbCanvas *self, double scale, GtkGesture *gesture)
{
  WbView view = self->view;
  double x, y;

  get_pinched (self, gesture, &x, &y);
  wb_view_hold (&view, self->pinch_start * scale, self->pinch_point, x, y);
  wb_canvas_set_view (self, &view);
}

static void
long_pressed_cb (WbCanvas *self, double x, double y)
{
  const WbPoint at = { x, y };

  if (self->stage->board == NULL || wb_canvas_is_at_guest (self, x, y))
    return;

  wb_canvas_select_for_menu (self, x, y);
  wb_canvas_popup_menu (self, &at);
}

void
wb_canvas_add_touch (WbCanvas *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect (self, "realize", G_CALLBACK (watch_touches), NULL);

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
