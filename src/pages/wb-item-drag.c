/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-item-drag.h"

typedef struct
{
  GtkGesture         *gesture; /* it owns this */
  WbItemDragGet       get;
  GtkEventController *keys; /* of the window, while something is dragged */
  WbSlot              slot; /* WB_SLOT_NONE: nothing is dragged */
} Drag;

static GtkWidget *
get_row (Drag *drag)
{
  return gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drag->gesture));
}

static void
end (Drag *drag, gboolean drop)
{
  if (drag->slot == WB_SLOT_NONE)
    return;

  drag->slot = WB_SLOT_NONE;
  gtk_widget_remove_controller (gtk_event_controller_get_widget (drag->keys), drag->keys);
  gtk_widget_set_cursor (get_row (drag), NULL);
  gtk_widget_activate_action (get_row (drag), "board.end-bring", "b", drop);
}

static gboolean
key_pressed_cb (Drag *drag, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  end (drag, FALSE);
  gtk_gesture_set_state (drag->gesture, GTK_EVENT_SEQUENCE_DENIED);

  return GDK_EVENT_STOP;
}

/* Whatever has the focus. */
static void
start (Drag *drag, WbSlot slot)
{
  drag->slot = slot;
  gtk_gesture_set_state (drag->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (get_row (drag), "grabbing");

  drag->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (drag->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag->keys, "key-pressed", G_CALLBACK (key_pressed_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (get_row (drag))), drag->keys);
}

/* In the window, as the row knows nothing of the board. */
static void
bring (Drag *drag, double dx, double dy)
{
  GtkWidget *row = get_row (drag);
  graphene_point_t point;
  double x, y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (drag->gesture), &x, &y);
  if (gtk_widget_compute_point (row, GTK_WIDGET (gtk_widget_get_root (row)), &GRAPHENE_POINT_INIT (x + dx, y + dy),
                                &point))
    gtk_widget_activate_action (row, "board.bring", "(udd)", drag->slot, (double) point.x, (double) point.y);
}

static void
drag_update_cb (Drag *drag, double dx, double dy)
{
  if (drag->slot == WB_SLOT_NONE && gtk_drag_check_threshold (get_row (drag), 0, 0, (int) dx, (int) dy))
    {
      WbSlot slot = drag->get (get_row (drag));

      if (slot != WB_SLOT_NONE)
        start (drag, slot);
    }
  if (drag->slot != WB_SLOT_NONE)
    bring (drag, dx, dy);
}

static void
drag_end_cb (Drag *drag)
{
  end (drag, TRUE);
}

static void
cancel_cb (Drag *drag)
{
  end (drag, FALSE);
}

/**
 * wb_item_drag_add:
 * @row: a row
 * @get: what it shows
 *
 * Lets what @row shows be dragged onto the board with the pointer.
 */
void
wb_item_drag_add (GtkWidget *row, WbItemDragGet get)
{
  Drag *drag = g_new0 (Drag, 1);

  drag->gesture = gtk_gesture_drag_new ();
  drag->get = get;
  g_object_set_data_full (G_OBJECT (drag->gesture), "drag", drag, g_free);
  g_signal_connect_swapped (drag->gesture, "drag-update", G_CALLBACK (drag_update_cb), drag);
  g_signal_connect_swapped (drag->gesture, "drag-end", G_CALLBACK (drag_end_cb), drag);
  g_signal_connect_swapped (drag->gesture, "cancel", G_CALLBACK (cancel_cb), drag);
  /* A row that goes while it is dragged has no window any more when its gesture ends. */
  g_signal_connect_swapped (row, "unmap", G_CALLBACK (cancel_cb), drag);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drag->gesture));
}
