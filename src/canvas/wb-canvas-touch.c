/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

/* Touch: two fingers zoom and move the board, a long press opens the menu. One finger is the scrolled window's, which
 * lets the board glide on. */

static void
set_kinetic (WbCanvas *self, gboolean kinetic)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  if (window != NULL)
    gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (window), kinetic);
}

/* What the first finger began ends: it would pull at the board, or carry a card along, while two zoom. */
static void
pinch_begin_cb (WbCanvas *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  wb_canvas_end_drag (self);
  set_kinetic (self, FALSE);
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

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  wb_view_hold (&view, self->pinch_start * scale, self->pinch_point, x, y);
  wb_canvas_set_view (self, &view);
}

static void
pinch_end_cb (WbCanvas *self)
{
  set_kinetic (self, TRUE);
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
  g_signal_connect_swapped (pinch, "end", G_CALLBACK (pinch_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
