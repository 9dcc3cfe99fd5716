/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <glib/gi18n-lib.h>

/* The pointer: choosing, opening, the menu, moving the board about and zooming. */

#define WHEEL_FACTOR 1.1

static GtkWidget *
pick_ancestor (WbCanvas *self, double x, double y, GType type)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL ? gtk_widget_get_ancestor (picked, type) : NULL;
}

WbSlot
wb_canvas_pick_card (WbCanvas *self, double x, double y)
{
  GtkWidget *card = pick_ancestor (self, x, y, WB_TYPE_CARD_WIDGET);

  return card != NULL ? wb_card_widget_get_slot (WB_CARD_WIDGET (card)) : WB_SLOT_NONE;
}

/* Whether the pointer is at something that has its own answer: an editor, a button, what a new plan says. */
gboolean
wb_canvas_is_at_guest (WbCanvas *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL)
    return FALSE;
  if (self->editor != NULL && (picked == self->editor || gtk_widget_is_ancestor (picked, self->editor)))
    return TRUE;

  return picked != GTK_WIDGET (self) && picked != self->plane && !WB_IS_CARD_WIDGET (picked);
}

gboolean
wb_canvas_is_bare (WbCanvas *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked == GTK_WIDGET (self) || picked == self->plane;
}

static void
select_card (WbCanvas *self, WbSlot slot, gboolean add)
{
  if (self->stage->selection == NULL)
    return;

  if (add)
    wb_selection_toggle (self->stage->selection, slot);
  else
    wb_selection_set (self->stage->selection, slot);
}

static gboolean
is_selected (WbCanvas *self, WbSlot slot)
{
  return self->stage->selection != NULL && wb_selection_contains (self->stage->selection, slot);
}

static void
focus_clicked (WbCanvas *self, WbSlot slot)
{
  WbCardWidget *card = wb_plane_get_card (WB_PLANE (self->plane), slot);

  if (card != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (card));
  wb_canvas_note_focus (self);
}

/* What of a card is at that place, of a type of which it may have several. */
static const WbPart *
find_part (WbCanvas *self, const WbCard *card, WbPartType type, double x, double y)
{
  WbPoint point = wb_view_to_board (&self->view, x, y);

  for (guint i = 0; card != NULL && i < card->n_parts; i++)
    {
      const WbPart *part = &card->parts[i];

      if (part->type == type && point.x >= card->rect.x + part->rect.x && point.y >= card->rect.y + part->rect.y &&
          point.x < card->rect.x + part->rect.x + part->rect.width &&
          point.y < card->rect.y + part->rect.y + part->rect.height)
        return part;
    }

  return NULL;
}

/* The partner whose chip is there; "+2" is none, and from afar there are no chips. */
WbSlot
wb_canvas_pick_chip (WbCanvas *self, double x, double y)
{
  WbSlot slot = self->stage->distance == WB_CARD_FAR ? WB_SLOT_NONE : wb_canvas_pick_card (self, x, y);
  const WbPart *chip;

  if (slot == WB_SLOT_NONE)
    return WB_SLOT_NONE;

  chip = find_part (self, wb_stage_get_card (self->stage, slot), WB_PART_CHIP, x, y);

  return chip != NULL ? chip->slot : WB_SLOT_NONE;
}

/* "3 more actions" on the card of a goal, which stands there from near only, shows them all. */
static gboolean
click_more (WbCanvas *self, WbSlot slot, double x, double y)
{
  const WbCard *card = wb_stage_get_card (self->stage, slot);

  if (self->stage->distance != WB_CARD_PLAIN || find_part (self, card, WB_PART_MORE, x, y) == NULL)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), "canvas.fold", "(ii)", card->row, card->column);

  return TRUE;
}

static void
click_nothing (WbCanvas *self, gboolean add)
{
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), GTK_WIDGET (self));
  if (self->stage->selection != NULL && !add)
    wb_selection_clear (self->stage->selection);
}

/* The second press of two is at what the first was at, also when a chain that was filled around that has moved it away. */
static WbSlot
pick_pressed (WbCanvas *self, int n_press, double x, double y)
{
  if (n_press == 1 || self->stage->chain == NULL || wb_stage_get_card (self->stage, self->clicked_slot) == NULL)
    self->clicked_slot = wb_canvas_pick_card (self, x, y);

  return self->clicked_slot;
}

static void
pressed_cb (WbCanvas *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean add = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
  WbSlot slot;

  self->pressed_slot = WB_SLOT_NONE;
  wb_canvas_let_go (self, FALSE);
  wb_canvas_note_press (self);
  if (self->stage->board == NULL || self->space_held || wb_canvas_is_at_guest (self, x, y))
    return;

  slot = pick_pressed (self, n_press, x, y);
  if (slot == WB_SLOT_NONE)
    {
      if (!wb_canvas_click_link (self, x, y, add))
        click_nothing (self, add);
      return;
    }

  if (click_more (self, slot, x, y))
    return;

  focus_clicked (self, slot);
  if (!is_selected (self, slot))
    select_card (self, slot, add);
  else if (n_press == 1)
    self->pressed_slot = slot;
  if (n_press == 2 && !add)
    gtk_widget_activate_action (GTK_WIDGET (self), "board.open", NULL);
}

/* What was selected already may be dragged with all that is; only when it was not, is another one chosen. */
static void
released_cb (WbCanvas *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean add = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;

  if (self->pressed_slot != WB_SLOT_NONE && is_selected (self, self->pressed_slot))
    select_card (self, self->pressed_slot, add);
  self->pressed_slot = WB_SLOT_NONE;
}

/* What the menu is to be about: what is there, with the others when it is selected. */
void
wb_canvas_select_for_menu (WbCanvas *self, double x, double y)
{
  WbSlot slot = wb_canvas_pick_card (self, x, y);

  if (slot == WB_SLOT_NONE)
    {
      if (!wb_canvas_click_link (self, x, y, FALSE))
        click_nothing (self, FALSE);
      return;
    }

  focus_clicked (self, slot);
  if (self->stage->selection != NULL && !wb_selection_contains (self->stage->selection, slot))
    wb_selection_set (self->stage->selection, slot);
}

static void
secondary_pressed_cb (WbCanvas *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  const WbPoint at = { x, y };

  if (self->stage->board == NULL || wb_canvas_is_at_guest (self, x, y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  wb_canvas_select_for_menu (self, x, y);
  wb_canvas_popup_menu (self, &at);
}

static WbPoint
get_focus_corner (WbCanvas *self)
{
  WbPoint origin = wb_view_get_origin (&self->view);
  const WbCard *card = wb_stage_get_card (self->stage, self->focus_slot);

  if (card == NULL)
    return (WbPoint) { self->view.width / 2, self->view.height / 2 };

  return (WbPoint) { origin.x + (card->rect.x + 18) * self->view.zoom, origin.y + (card->rect.y + 18) * self->view.zoom };
}

static GtkWidget *
make_menu (WbCanvas *self)
{
  GtkWidget *menu = gtk_popover_menu_new_from_model (self->menu_model);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  /* Translators: what a screen reader calls the menu of a card */
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("canvas", "What can be done here"),
                                  -1);
  gtk_widget_set_parent (menu, GTK_WIDGET (self));

  return menu;
}

void
wb_canvas_popup_menu (WbCanvas *self, const WbPoint *at)
{
  WbPoint point;

  if (self->menu_model == NULL || self->stage->board == NULL)
    return;

  if (self->menu == NULL)
    self->menu = make_menu (self);
  point = at != NULL ? *at : get_focus_corner (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
motion_cb (WbCanvas *self, double x, double y)
{
  self->pointer = (WbPoint) { x, y };
  wb_plane_hover (WB_PLANE (self->plane), wb_canvas_pick_card (self, x, y));
  wb_canvas_hover_link (self, x, y);
}

static void
left_cb (WbCanvas *self)
{
  wb_plane_hover (WB_PLANE (self->plane), WB_SLOT_NONE);
  wb_plane_hover_line (WB_PLANE (self->plane), NULL);
}

/* The wheel with Ctrl zooms where the pointer is; without, it is the scrolled window's. */
static gboolean
scroll_cb (WbCanvas *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  WbView view = self->view;
  double zoom = view.zoom;

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  for (; dy >= 1; dy--)
    zoom /= WHEEL_FACTOR;
  for (; dy <= -1; dy++)
    zoom *= WHEEL_FACTOR;
  zoom *= 1 - dy * (WHEEL_FACTOR - 1);
  wb_view_zoom_at (&view, zoom, self->pointer.x, self->pointer.y);
  wb_canvas_set_view (self, &view);

  return GDK_EVENT_STOP;
}

static void
pan_begin_cb (WbCanvas *self, double x, double y, GtkGestureDrag *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != GDK_BUTTON_MIDDLE && !(button == GDK_BUTTON_PRIMARY && self->space_held))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  self->pan_start = (WbPoint) { self->view.x, self->view.y };
}

static void
pan_update_cb (WbCanvas *self, double dx, double dy)
{
  WbView view = self->view;

  view.x = self->pan_start.x - dx;
  view.y = self->pan_start.y - dy;
  wb_canvas_set_view (self, &view);
}

static void
pan_end_cb (WbCanvas *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->space_held ? "grab" : NULL);
}

static GtkGesture *
add_click (WbCanvas *self, guint button, GCallback pressed)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_signal_connect_swapped (click, "pressed", pressed, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  return click;
}

static void
add_pan (WbCanvas *self)
{
  GtkGesture *pan = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (pan), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pan), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (pan, "drag-begin", G_CALLBACK (pan_begin_cb), self);
  g_signal_connect_swapped (pan, "drag-update", G_CALLBACK (pan_update_cb), self);
  g_signal_connect_swapped (pan, "drag-end", G_CALLBACK (pan_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pan));
}

void
wb_canvas_add_gestures (WbCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect_swapped (add_click (self, GDK_BUTTON_PRIMARY, G_CALLBACK (pressed_cb)), "released",
                            G_CALLBACK (released_cb), self);
  add_click (self, GDK_BUTTON_SECONDARY, G_CALLBACK (secondary_pressed_cb));
  add_pan (self);
  wb_canvas_add_drag (self);
  wb_canvas_add_touch (self);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}
