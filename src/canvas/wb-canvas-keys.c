/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <math.h>

/* The keyboard: arrows go from card to card in space, Tab in reading order, and single keys stand for actions. */

static GtkWidget *
get_focus_widget (WbCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || (focus != GTK_WIDGET (self) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    return NULL;

  return focus;
}

gboolean
wb_canvas_has_focus_within (WbCanvas *self)
{
  return get_focus_widget (self) != NULL;
}

/* Where the keyboard is: at a card, at a button, or none when it is elsewhere. */
WbStop
wb_canvas_get_stop (WbCanvas *self)
{
  GtkWidget *focus = get_focus_widget (self);

  if (focus == NULL || self->stage->board == NULL)
    return WB_NO_STOP;
  if (WB_IS_CARD_WIDGET (focus))
    return wb_walk_of_card (self->stage, wb_card_widget_get_slot (WB_CARD_WIDGET (focus)));
  if (WB_IS_CELL_BUTTON (focus))
    return (WbStop) { WB_SLOT_NONE, wb_cell_button_get_row (WB_CELL_BUTTON (focus)),
                      wb_cell_button_get_column (WB_CELL_BUTTON (focus)) };

  return WB_NO_STOP;
}

/* A list of commands has the keyboard itself while one is chosen. */
WbStop
wb_canvas_get_last_stop (WbCanvas *self)
{
  WbStop stop = wb_canvas_get_stop (self);

  if (!wb_stop_is_none (stop) || self->stage->board == NULL)
    return stop;

  return wb_walk_of_card (self->stage, self->focus_slot);
}

/**
 * wb_canvas_get_cell:
 * @self: a canvas
 * @row: (out): its row
 * @column: (out): its column
 *
 * Returns: whether the keyboard is at the button of a cell, and not at a card or elsewhere
 */
gboolean
wb_canvas_get_cell (WbCanvas *self, int *row, int *column)
{
  WbStop stop;

  g_return_val_if_fail (WB_IS_CANVAS (self), FALSE);

  stop = wb_canvas_get_stop (self);
  *row = stop.row;
  *column = stop.column;

  return stop.slot == WB_SLOT_NONE && !wb_stop_is_none (stop);
}

/* Remembers the card that has the focus and where it is: should it go, the one nearest to it takes over. */
void
wb_canvas_note_focus (WbCanvas *self)
{
  WbStop stop = wb_canvas_get_stop (self);

  if (stop.slot == WB_SLOT_NONE)
    return;

  self->focus_slot = stop.slot;
  self->focus_rect = wb_stage_get_card (self->stage, stop.slot)->rect;
  self->focus_row = stop.row;
}

void
wb_canvas_focus_card (WbCanvas *self, WbSlot slot)
{
  const WbCard *card = wb_stage_get_card (self->stage, slot);
  WbCardWidget *widget;

  if (card == NULL)
    return;

  wb_canvas_scroll_to (self, &card->rect, card->row);
  widget = wb_plane_get_card (WB_PLANE (self->plane), slot);
  if (widget != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (widget));
  wb_canvas_note_focus (self);
}

static gboolean
focus_button (WbCanvas *self, WbStop stop)
{
  WbCellButtonKind kind;
  WbCellButton *button;
  WbRect rect;

  if (!wb_cell_get_button (self->stage, stop.row, stop.column, &kind, &rect))
    return FALSE;

  /* A band that stays at the top must not hide the button on it. */
  wb_canvas_scroll_to (self, &rect, kind == WB_CELL_BUTTON_MORE ? -1 : stop.row);
  button = wb_plane_get_button (WB_PLANE (self->plane), stop.row, stop.column);

  return button != NULL && gtk_widget_grab_focus (GTK_WIDGET (button));
}

gboolean
wb_canvas_focus_stop (WbCanvas *self, WbStop stop)
{
  if (wb_stop_is_none (stop))
    return FALSE;
  if (stop.slot == WB_SLOT_NONE)
    return focus_button (self, stop);

  wb_canvas_focus_card (self, stop.slot);

  return TRUE;
}

/* Where the keyboard comes back to: what is selected, else where it was. */
static WbStop
get_entry (WbCanvas *self, gboolean last)
{
  WbStop stop = WB_NO_STOP;

  if (self->stage->board == NULL)
    return stop;
  if (self->stage->selection != NULL)
    stop = wb_walk_of_card (self->stage, wb_selection_get_last (self->stage->selection));
  if (wb_stop_is_none (stop))
    stop = wb_walk_of_card (self->stage, self->focus_slot);

  return wb_stop_is_none (stop) ? wb_walk_end (self->stage, last) : stop;
}

/* Before it has a size there is no card yet that could take the focus. */
gboolean
wb_canvas_grab_focus (GtkWidget *widget)
{
  WbCanvas *self = WB_CANVAS (widget);
  GtkWidgetClass *parent = g_type_class_peek_parent (G_OBJECT_GET_CLASS (self));

  return (wb_canvas_focus_stop (self, get_entry (self, FALSE)) && wb_canvas_has_focus_within (self)) ||
         parent->grab_focus (widget);
}

static gboolean
focus_welcome (WbCanvas *self, GtkDirectionType direction)
{
  WbRect rect;

  if (self->welcome == NULL || !wb_board_get_welcome (self->stage->board, &rect))
    return FALSE;

  return gtk_widget_child_focus (self->welcome, direction);
}

static gboolean
leave_welcome (WbCanvas *self, GtkDirectionType direction)
{
  if (gtk_widget_child_focus (self->welcome, direction))
    return TRUE;

  return direction == GTK_DIR_TAB_FORWARD && wb_canvas_focus_stop (self, wb_walk_end (self->stage, FALSE));
}

static gboolean
enter_by_tab (WbCanvas *self, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD && focus_welcome (self, direction))
    return TRUE;

  return wb_canvas_focus_stop (self, get_entry (self, direction == GTK_DIR_TAB_BACKWARD));
}

/* What a new plan says comes before all that is on its board. */
static gboolean
focus_by_tab (WbCanvas *self, GtkDirectionType direction)
{
  gboolean backwards = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *focus = get_focus_widget (self);
  WbStop from = wb_canvas_get_stop (self);

  if (focus == NULL)
    return enter_by_tab (self, direction);
  if (self->welcome != NULL && gtk_widget_is_ancestor (focus, self->welcome))
    return leave_welcome (self, direction);
  if (focus == GTK_WIDGET (self))
    return !backwards && enter_by_tab (self, direction);
  if (wb_stop_is_none (from))
    return FALSE;

  return wb_canvas_focus_stop (self, wb_walk_next (self->stage, from, backwards)) ||
         (backwards && focus_welcome (self, direction));
}

/* The menu of what lies on the board, when one is open. */
static GtkWidget *
get_menu (WbCanvas *self)
{
  GtkWidget *focus = get_focus_widget (self);
  GtkWidget *menu = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  return menu != NULL && gtk_widget_is_ancestor (menu, GTK_WIDGET (self)) ? menu : NULL;
}

gboolean
wb_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WbCanvas *self = WB_CANVAS (widget);
  GtkWidget *menu = get_menu (self);

  if (menu != NULL)
    return gtk_widget_child_focus (menu, direction);
  if (self->stage->board == NULL)
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return focus_by_tab (self, direction);

  return wb_canvas_has_focus_within (self) ? FALSE : wb_canvas_focus_stop (self, get_entry (self, FALSE));
}

static void
select_stop (WbCanvas *self, WbStop stop, gboolean extend)
{
  WbSelection *selection = self->stage->selection;

  if (selection == NULL || stop.slot == WB_SLOT_NONE)
    return;

  if (!extend)
    wb_selection_set (selection, stop.slot);
  else if (!wb_selection_contains (selection, stop.slot))
    wb_selection_toggle (selection, stop.slot);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  WbCanvas *self = WB_CANVAS (widget);
  int direction;
  gboolean extend;
  WbStop from, to;

  if (self->stage->board == NULL || self->editor != NULL)
    return GDK_EVENT_PROPAGATE;

  g_variant_get (args, "(ib)", &direction, &extend);
  from = wb_canvas_get_stop (self);
  if (wb_stop_is_none (from) && direction != WB_FIRST && direction != WB_LAST)
    to = get_entry (self, FALSE);
  else
    to = wb_walk_towards (self->stage, from, direction);
  if (wb_canvas_focus_stop (self, to))
    select_stop (self, to, extend);

  return GDK_EVENT_STOP;
}

typedef struct
{
  WbPoint place;
  WbSlot  nearest;
  float   distance;
} Search;

static void
measure_cb (const WbCard *card, gpointer data)
{
  Search *search = data;
  float distance = hypotf (2 * (card->rect.x - search->place.x), card->rect.y - search->place.y); /* rather in the column */

  if (search->nearest != WB_SLOT_NONE && distance >= search->distance)
    return;

  search->nearest = card->slot;
  search->distance = distance;
}

/* The keyboard goes along: to what stands now where the card stood that had it. */
static void
page_from (WbCanvas *self, const WbRect *rect, float down)
{
  WbRect visible = wb_view_get_visible (&self->view, 0);
  Search search = { { rect->x, rect->y + down }, WB_SLOT_NONE, 0 };

  wb_stage_foreach_card (self->stage, &visible, measure_cb, &search);
  if (search.nearest == WB_SLOT_NONE)
    return;

  wb_canvas_focus_card (self, search.nearest);
  select_stop (self, wb_walk_of_card (self->stage, search.nearest), FALSE);
}

static gboolean
page_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  WbCanvas *self = WB_CANVAS (widget);
  WbStop stop = wb_canvas_get_stop (self);
  const WbCard *card = stop.slot != WB_SLOT_NONE ? wb_stage_get_card (self->stage, stop.slot) : NULL;
  WbRect rect = card != NULL ? card->rect : (WbRect) { 0 };
  float before = self->view.y;
  WbView view = self->view;

  view.y += g_variant_get_int32 (args) * view.height * 0.9f;
  wb_canvas_set_view (self, &view);
  if (card != NULL && self->view.y != before)
    page_from (self, &rect, (self->view.y - before) / self->view.zoom);

  return GDK_EVENT_STOP;
}

static gboolean
menu_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  wb_canvas_popup_menu (WB_CANVAS (widget), NULL);

  return GDK_EVENT_STOP;
}

static void
bind_move (GtkWidgetClass *widget_class, guint key, guint keypad_key, WbDirection direction)
{
  gtk_widget_class_add_binding (widget_class, key, 0, move_cb, "(ib)", direction, FALSE);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, move_cb, "(ib)", direction, FALSE);
  gtk_widget_class_add_binding (widget_class, key, GDK_SHIFT_MASK, move_cb, "(ib)", direction, TRUE);
  gtk_widget_class_add_binding (widget_class, keypad_key, GDK_SHIFT_MASK, move_cb, "(ib)", direction, TRUE);
}

typedef struct
{
  guint           key;
  GdkModifierType modifiers;
  const char     *action;
} KeyAction;

/* Of two keys for one action a menu shows the last one. While a title is typed, those with Control are keys of its text:
 * the editor keeps them. */
static const KeyAction key_actions[] = {
  { GDK_KEY_KP_Enter, 0, "board.open" },
  { GDK_KEY_Return, 0, "board.open" },
  { GDK_KEY_F2, 0, "board.rename" },
  { GDK_KEY_KP_Delete, 0, "board.delete" },
  { GDK_KEY_Delete, 0, "board.delete" },
  { GDK_KEY_n, 0, "board.new-goal" },
  { GDK_KEY_a, 0, "board.new-action" },
  { GDK_KEY_v, 0, "board.new-voice" },
  { GDK_KEY_p, 0, "board.new-partner" },
  { GDK_KEY_l, 0, "board.link" },
  { GDK_KEY_m, 0, "board.move" },
  { GDK_KEY_o, 0, "board.around" },
  { GDK_KEY_l, GDK_SHIFT_MASK, "board.next-link" },
  { GDK_KEY_r, 0, "board.fold-row" },
  { GDK_KEY_c, 0, "board.fold-column" },
  { GDK_KEY_u, 0, "board.unfold-all" },
  { GDK_KEY_Escape, 0, "board.select-none" },
  { GDK_KEY_a, GDK_CONTROL_MASK, "board.select-all" },
  { GDK_KEY_c, GDK_CONTROL_MASK, "board.copy" },
  { GDK_KEY_d, GDK_CONTROL_MASK, "board.duplicate" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "board.paste" },
  { GDK_KEY_x, GDK_CONTROL_MASK, "board.cut" },
};

void
wb_canvas_bind_keys (GtkWidgetClass *widget_class)
{
  bind_move (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, WB_UP);
  bind_move (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, WB_DOWN);
  bind_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, WB_LEFT);
  bind_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, WB_RIGHT);
  bind_move (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, WB_FIRST);
  bind_move (widget_class, GDK_KEY_End, GDK_KEY_KP_End, WB_LAST);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (key_actions); i++)
    gtk_widget_class_add_binding_action (widget_class, key_actions[i].key, key_actions[i].modifiers,
                                         key_actions[i].action, NULL);
}

/**
 * wb_canvas_dup_key_label:
 * @action: an action with its prefix
 *
 * Returns: (transfer full) (nullable): the key that stands for it while the board has the keyboard, as people read it
 */
char *
wb_canvas_dup_key_label (const char *action)
{
  for (guint i = G_N_ELEMENTS (key_actions); i > 0; i--)
    if (g_str_equal (key_actions[i - 1].action, action))
      return gtk_accelerator_get_label (key_actions[i - 1].key, key_actions[i - 1].modifiers);

  return NULL;
}

static gboolean
space_pressed_cb (WbCanvas *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = get_focus_widget (self);
  gboolean on_card = focus == GTK_WIDGET (self) || WB_IS_CARD_WIDGET (focus);

  if (key != GDK_KEY_space || !on_card || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  self->space_held = TRUE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");

  return GDK_EVENT_STOP;
}

static void
space_released_cb (WbCanvas *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_space || !self->space_held)
    return;

  self->space_held = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
focus_left_cb (WbCanvas *self)
{
  self->space_held = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (self->carried_by_keys)
    wb_canvas_let_go (self, FALSE);
}

void
wb_canvas_add_keys (WbCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (space_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (space_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  wb_canvas_add_carry_keys (self);
}
