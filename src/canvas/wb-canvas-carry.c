/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "wb-sentence.h"

/* Carrying cards over the board, by the pointer or by the arrows, until they are let go. What is said meanwhile stands
 * beside them. */

WbDropLayer *
wb_canvas_get_drop_layer (WbCanvas *self)
{
  if (self->drop_layer == NULL)
    {
      self->drop_layer = wb_drop_layer_new (self->stage, &self->view);
      wb_drop_layer_set_text_size (WB_DROP_LAYER (self->drop_layer), self->text_size);
      gtk_widget_set_parent (self->drop_layer, GTK_WIDGET (self));
    }

  return WB_DROP_LAYER (self->drop_layer);
}

/* By keys: at the lower edge of where it would go, or of where it is. */
static WbPoint
get_place (WbCanvas *self)
{
  WbPoint origin = wb_view_get_origin (&self->view);
  const WbCard *card = wb_stage_get_card (self->stage, g_array_index (self->carry->slots, WbSlot, 0));
  WbRect rect = card != NULL ? card->rect : (WbRect) { 0 };

  if (!self->carried_by_keys)
    return self->pointer;

  if (self->carry->drop != NULL)
    rect = self->carry->aim.ring;
  if (self->carry->drop != NULL && self->carry->aim.has_place)
    rect.height = self->carry->aim.place - rect.y;

  return (WbPoint) { origin.x + rect.x * self->view.zoom, origin.y + (rect.y + rect.height) * self->view.zoom };
}

/* What is said of a partner is about "this action": without a pointer at it, it must be named. */
static void
say_drop (WbCanvas *self, WbDropLayer *layer)
{
  const WbDrop *drop = self->carry->drop;
  WbRecord *partner = wb_project_get (self->stage->project, g_array_index (self->carry->slots, WbSlot, 0));
  g_autofree char *name = NULL;

  if (self->carried_by_keys && wb_record_get_kind (partner) == WB_KIND_PARTNER)
    name = wb_sentence_quote (wb_record_get_title (wb_project_get (self->stage->project, self->carry->aim.target.item)));

  wb_drop_layer_say (layer, drop->sentence, name != NULL ? name : drop->hint);
}

static void
show (WbCanvas *self)
{
  WbDropLayer *layer = wb_canvas_get_drop_layer (self);
  const WbDrop *drop = self->carry->drop;

  wb_drop_layer_ring (layer, wb_carry_can_drop (self->carry) ? &self->carry->aim : NULL);
  wb_drop_layer_place (layer, get_place (self));
  if (drop != NULL)
    say_drop (self, layer);
  else if (self->carried_by_keys)
    wb_drop_layer_say (layer, C_("drop", "The arrows choose where it goes"), C_("drop", "Enter drops it, Escape does not"));
  else
    wb_drop_layer_say (layer, NULL, NULL);
}

/* Takes a card up, and the others that are selected with it. */
void
wb_canvas_take_up (WbCanvas *self, WbSlot slot, gboolean by_keys)
{
  g_autofree char *title = NULL;

  wb_canvas_let_go (self, FALSE);
  self->carry = wb_carry_new (self->stage, slot);
  self->carried_by_keys = by_keys;
  title = wb_carry_tell (self->carry);
  wb_drop_layer_carry (wb_canvas_get_drop_layer (self), title);
  show (self);
}

void
wb_canvas_carry_to (WbCanvas *self, WbPoint at)
{
  self->pointer = at;
  wb_carry_to (self->carry, wb_view_to_board (&self->view, at.x, at.y));
  show (self);
}

void
wb_canvas_carry_also (WbCanvas *self, gboolean also)
{
  wb_carry_set_also (self->carry, also);
  show (self);
}

/* What has no card is seen on the one that it was dropped on. */
static WbSlot
get_seen (WbCanvas *self, const WbCarry *carry)
{
  WbSlot slot = g_array_index (carry->slots, WbSlot, 0);
  WbRecord *record = wb_project_get (self->stage->project, slot);

  return wb_stage_has_cards_of (self->stage, wb_record_get_kind (record)) ? slot : carry->aim.target.item;
}

static void
drop (WbCanvas *self, WbCarry *carry)
{
  WbSlot slot = get_seen (self, carry);
  g_autoptr (GError) error = NULL;

  if (!wb_carry_drop (carry, &error))
    g_warning ("What was carried could not be dropped: %s", error->message);
  else if (wb_stage_get_card (self->stage, slot) == NULL || self->carried_by_keys)
    wb_canvas_reveal_change (self, slot, TRUE);
}

/* Ends carrying; what is not dropped stays where it was. */
void
wb_canvas_let_go (WbCanvas *self, gboolean dropping)
{
  g_autoptr (WbCarry) carry = g_steal_pointer (&self->carry);

  if (carry == NULL)
    return;

  wb_drop_layer_carry (WB_DROP_LAYER (self->drop_layer), NULL);
  wb_drop_layer_say (WB_DROP_LAYER (self->drop_layer), NULL, NULL);
  wb_drop_layer_ring (WB_DROP_LAYER (self->drop_layer), NULL);
  if (dropping && wb_carry_can_drop (carry))
    drop (self, carry);
  self->carried_by_keys = FALSE;
}

/* The board moved below the pointer. */
void
wb_canvas_follow_carry (WbCanvas *self)
{
  if (self->carry == NULL)
    return;

  if (self->carried_by_keys)
    show (self);
  else
    wb_canvas_carry_to (self, self->pointer);
}

static void
walk (WbCanvas *self, WbDirection direction)
{
  const WbAim *aim = &self->carry->aim;
  const WbCard *card;

  wb_carry_walk (self->carry, direction);
  if (self->carry->drop == NULL)
    return;

  card = aim->target.item != WB_SLOT_NONE ? wb_stage_get_card (self->stage, aim->target.item) : NULL;
  wb_canvas_scroll_to (self, card != NULL ? &card->rect : &aim->ring, card != NULL ? card->row : -1);
  show (self);
}

static gboolean
get_direction (guint key, WbDirection *direction)
{
  static const struct { guint key, keypad; WbDirection direction; } arrows[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, WB_UP },          { GDK_KEY_Down, GDK_KEY_KP_Down, WB_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, WB_LEFT },    { GDK_KEY_Right, GDK_KEY_KP_Right, WB_RIGHT },
    { GDK_KEY_Home, GDK_KEY_KP_Home, WB_FIRST },   { GDK_KEY_End, GDK_KEY_KP_End, WB_LAST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (arrows[i].key == key || arrows[i].keypad == key)
      {
        *direction = arrows[i].direction;
        return TRUE;
      }

  return FALSE;
}

/* Keys that leave carry nothing along; single letters do nothing meanwhile. */
static gboolean
press_other (WbCanvas *self, guint key, GdkModifierType state)
{
  gboolean leaves = key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab ||
                    (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0;

  if (leaves && self->carried_by_keys)
    wb_canvas_let_go (self, FALSE);

  return leaves ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (WbCanvas *self, guint key, guint code, GdkModifierType state)
{
  WbDirection direction;

  if (key == GDK_KEY_Escape && self->drag_state != WB_DRAG_NONE)
    wb_canvas_give_up_drag (self);
  else if (self->carry == NULL)
    return GDK_EVENT_PROPAGATE;
  else if (key == GDK_KEY_Control_L || key == GDK_KEY_Control_R)
    wb_canvas_carry_also (self, TRUE);
  else if (key >= GDK_KEY_Shift_L && key <= GDK_KEY_Hyper_R)
    return GDK_EVENT_PROPAGATE;
  else if (key == GDK_KEY_Escape)
    wb_canvas_let_go (self, FALSE);
  else if (self->carried_by_keys && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    wb_canvas_let_go (self, TRUE);
  else if (self->carried_by_keys && get_direction (key, &direction))
    walk (self, direction);
  else
    return press_other (self, key, state);

  return GDK_EVENT_STOP;
}

static void
key_released_cb (WbCanvas *self, guint key, guint code, GdkModifierType state)
{
  if (self->carry != NULL && (key == GDK_KEY_Control_L || key == GDK_KEY_Control_R))
    wb_canvas_carry_also (self, FALSE);
}

/* Before the keys of the board and of its cards. */
void
wb_canvas_add_carry_keys (WbCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* From where the keyboard is on the board, or was. */
static void
take_up_without_card (WbCanvas *self, WbSlot slot)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  wb_canvas_take_up (self, slot, TRUE);
  wb_carry_start (self->carry, wb_canvas_get_stop (self));
  show (self);
}

/**
 * wb_canvas_can_move:
 * @self: a canvas
 * @slot: an item
 *
 * Returns: whether there is anywhere to carry it to, as the plan is arranged now. A partner is carried to an action also
 *   when it has no card; in a chain, goals have their places by what they are linked with.
 */
gboolean
wb_canvas_can_move (WbCanvas *self, WbSlot slot)
{
  WbStage *stage;
  WbRecord *record;
  WbKind kind;

  g_return_val_if_fail (WB_IS_CANVAS (self), FALSE);

  stage = self->stage;
  record = stage->board != NULL ? wb_project_get (stage->project, slot) : NULL;
  if (record == NULL)
    return FALSE;

  kind = wb_record_get_kind (record);
  if (stage->chain != NULL && kind == WB_KIND_GOAL)
    return FALSE;

  return kind == WB_KIND_PARTNER || wb_stage_has_cards_of (stage, kind);
}

/**
 * wb_canvas_move:
 * @self: a canvas
 *
 * Takes up what was selected last, and the others of its kind that are: a card, or a partner, which may have none. The
 * arrows choose where it goes, Enter drops it there, and Escape leaves it where it was.
 */
void
wb_canvas_move (WbCanvas *self)
{
  WbSlot slot;

  g_return_if_fail (WB_IS_CANVAS (self));

  slot = self->stage->selection != NULL ? wb_selection_get_last (self->stage->selection) : WB_SLOT_NONE;
  if (!wb_canvas_can_move (self, slot))
    return;

  wb_canvas_reveal (self, slot, TRUE);
  if (wb_stage_get_card (self->stage, slot) != NULL)
    wb_canvas_take_up (self, slot, TRUE);
  else if (wb_record_get_kind (wb_project_get (self->stage->project, slot)) == WB_KIND_PARTNER)
    take_up_without_card (self, slot);
}
