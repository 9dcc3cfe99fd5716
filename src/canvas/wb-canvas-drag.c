/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include "wb-caught.h"

/* Dragging with the first button: a card is carried, or the partner of a chip, on the empty board a rubber band is
 * drawn. At an edge the board scrolls. */

/* So near to an edge it scrolls, and at most by so much a second, in px of the screen. */
#define EDGE       40.f
#define EDGE_SPEED 900.f

#define MICROSECONDS 1e6f

static float
get_edge_speed (float at, float low, float high)
{
  if (at < low + EDGE)
    return -MIN ((low + EDGE - at) / EDGE, 1) * EDGE_SPEED;

  return at > high - EDGE ? MIN ((at - high + EDGE) / EDGE, 1) * EDGE_SPEED : 0;
}

static void
scroll_at_edge (WbCanvas *self, float seconds)
{
  float top = wb_stage_get_header_height (self->stage) * self->view.zoom;
  WbView view = self->view;

  view.x += get_edge_speed (self->pointer.x, 0, view.width - view.covered) * seconds;
  view.y += get_edge_speed (self->pointer.y, top, view.height) * seconds;
  wb_view_clamp (&view);
  if (view.x != self->view.x || view.y != self->view.y)
    wb_canvas_set_view (self, &view);
}

static WbRect
get_band (WbCanvas *self)
{
  WbPoint end = wb_view_to_board (&self->view, self->pointer.x, self->pointer.y);

  return (WbRect) { MIN (self->drag_start.x, end.x), MIN (self->drag_start.y, end.y),
                    ABS (end.x - self->drag_start.x), ABS (end.y - self->drag_start.y) };
}

static gboolean
is_selected (WbCanvas *self, GArray *slots)
{
  guint n;
  const WbSlot *selected = wb_selection_get (self->stage->selection, &n);

  return n == slots->len && (n == 0 || memcmp (selected, slots->data, n * sizeof (WbSlot)) == 0);
}

/* What it catches comes to what was selected before. */
static void
stretch_band (WbCanvas *self)
{
  WbRect band = get_band (self);
  g_autoptr (GArray) slots = g_array_copy (self->band_base);

  wb_drop_layer_band (wb_canvas_get_drop_layer (self), &band);
  wb_stage_catch (self->stage, &band, slots);
  if (!is_selected (self, slots))
    wb_selection_set_many (self->stage->selection, (const WbSlot *) slots->data, slots->len);
}

static void
move_on (WbCanvas *self)
{
  if (self->drag_state == WB_DRAG_CARRY)
    wb_canvas_carry_to (self, self->pointer);
  else if (self->drag_state == WB_DRAG_BAND)
    stretch_band (self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WbCanvas *self = WB_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  float seconds = self->drag_time != 0 ? (now - self->drag_time) / MICROSECONDS : 0;
  WbPoint before = { self->view.x, self->view.y };

  self->drag_time = now;
  scroll_at_edge (self, MIN (seconds, 0.1f));
  if (before.x != self->view.x || before.y != self->view.y)
    move_on (self);

  return G_SOURCE_CONTINUE;
}

static void
start_ticking (WbCanvas *self)
{
  self->drag_time = 0;
  self->drag_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
start_band (WbCanvas *self, gboolean add)
{
  guint n;
  const WbSlot *selected = wb_selection_get (self->stage->selection, &n);

  self->drag_state = WB_DRAG_BAND;
  self->drag_start = wb_view_to_board (&self->view, self->drag_start.x, self->drag_start.y);
  self->band_base = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  if (add && n > 0)
    g_array_append_vals (self->band_base, selected, n);
  start_ticking (self);
}

static gboolean
can_carry (WbCanvas *self)
{
  return self->drag_slot != WB_SLOT_NONE && wb_canvas_can_move (self, self->drag_slot) &&
         !wb_project_is_read_only (self->stage->project);
}

/* What is dragged there comes along with the pointer until wb_canvas_end_drag(). */
void
wb_canvas_start_carry (WbCanvas *self, WbSlot slot)
{
  self->drag_state = WB_DRAG_CARRY;
  wb_canvas_take_up (self, slot, FALSE);
  start_ticking (self);
}

static gboolean
start (WbCanvas *self, GdkModifierType state)
{
  if (can_carry (self))
    wb_canvas_start_carry (self, self->drag_slot);
  else if (self->drag_slot == WB_SLOT_NONE && self->stage->selection != NULL)
    start_band (self, (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0);
  else
    return FALSE;

  return TRUE;
}

static void
drag_begin_cb (WbCanvas *self, double x, double y, GtkGesture *gesture)
{
  wb_canvas_end_drag (self);
  if (self->stage->board == NULL || self->space_held || wb_canvas_is_at_guest (self, x, y))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->drag_start = (WbPoint) { x, y };
  self->drag_slot = wb_canvas_pick_chip (self, x, y);
  if (self->drag_slot == WB_SLOT_NONE)
    self->drag_slot = wb_canvas_pick_card (self, x, y);
  self->drag_pressed = TRUE;
}

static void
drag_update_cb (WbCanvas *self, double dx, double dy, GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double x, y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  if (self->drag_pressed && gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    {
      self->drag_pressed = FALSE;
      self->pressed_slot = WB_SLOT_NONE;
      if (start (self, state))
        gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }
  if (self->drag_state == WB_DRAG_NONE)
    return;

  self->pointer = (WbPoint) { x + dx, y + dy };
  if (self->drag_state == WB_DRAG_CARRY)
    wb_canvas_carry_also (self, (state & GDK_CONTROL_MASK) != 0);
  move_on (self);
}

gboolean
wb_canvas_is_pressed (WbCanvas *self)
{
  return self->drag_pressed || self->drag_state != WB_DRAG_NONE;
}

static void
cancel_cb (WbCanvas *self)
{
  wb_canvas_end_drag (self);
  wb_canvas_follow_selection (self);
}

static void
drag_end_cb (WbCanvas *self)
{
  if (self->drag_state == WB_DRAG_CARRY)
    wb_canvas_let_go (self, TRUE);
  cancel_cb (self);
}

void
wb_canvas_note_press (WbCanvas *self)
{
  guint n = 0;
  const WbSlot *selected = self->stage->selection != NULL ? wb_selection_get (self->stage->selection, &n) : NULL;

  g_clear_pointer (&self->press_base, g_array_unref);
  self->press_base = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  if (n > 0)
    g_array_append_vals (self->press_base, selected, n);
}

/* Pressing on the empty board has let go of what was selected, and the band has chosen something else since. */
void
wb_canvas_give_up_drag (WbCanvas *self)
{
  gboolean had_band = self->drag_state == WB_DRAG_BAND;

  wb_canvas_end_drag (self);
  if (had_band && self->press_base != NULL)
    wb_selection_set_many (self->stage->selection, (const WbSlot *) self->press_base->data, self->press_base->len);
}

/* Nothing is dragged any longer; what is carried stays where it was. */
void
wb_canvas_end_drag (WbCanvas *self)
{
  wb_canvas_let_go (self, FALSE);
  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  if (self->drag_state == WB_DRAG_BAND)
    wb_drop_layer_band (wb_canvas_get_drop_layer (self), NULL);
  g_clear_pointer (&self->band_base, g_array_unref);
  self->drag_tick = 0;
  self->drag_state = WB_DRAG_NONE;
  self->drag_pressed = FALSE;
}

void
wb_canvas_add_drag (WbCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
