/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-carry.h"

#include "wb-sentence.h"
#include "wb-standing.h"

static WbKind
get_kind (const WbCarry *carry, WbSlot slot)
{
  WbRecord *record = wb_project_get (carry->stage->project, slot);

  return record != NULL ? wb_record_get_kind (record) : WB_N_KINDS;
}

static int
compare_slots (gconstpointer a, gconstpointer b, gpointer data)
{
  const WbCarry *carry = data;
  WbRecord *x = wb_project_get (carry->stage->project, *(const WbSlot *) a);
  WbRecord *y = wb_project_get (carry->stage->project, *(const WbSlot *) b);

  return wb_item_compare_order (x, y, carry->kind == WB_KIND_GOAL ? WB_GOAL_ORDER : WB_ACTION_ORDER);
}

/* In the order in which they stand, and come to stand. */
static void
take_selected (WbCarry *carry)
{
  guint n;
  const WbSlot *slots = wb_selection_get (carry->stage->selection, &n);

  for (guint i = 0; i < n; i++)
    if (get_kind (carry, slots[i]) == carry->kind)
      g_array_append_val (carry->slots, slots[i]);
  if (carry->kind == WB_KIND_GOAL || carry->kind == WB_KIND_ACTION)
    g_array_sort_with_data (carry->slots, compare_slots, carry);
}

/**
 * wb_carry_new:
 * @stage: a stage with a board; must outlive it
 * @slot: what is taken up
 *
 * Returns: (transfer full): it, not aimed at anything yet
 */
WbCarry *
wb_carry_new (WbStage *stage, WbSlot slot)
{
  WbCarry *carry = g_new0 (WbCarry, 1);

  carry->stage = stage;
  carry->slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  carry->kind = get_kind (carry, slot);
  carry->stop = wb_walk_of_card (stage, slot);
  if (stage->selection != NULL && wb_selection_contains (stage->selection, slot))
    take_selected (carry);
  else
    g_array_append_val (carry->slots, slot);

  return carry;
}

/**
 * wb_carry_free:
 * @carry: (transfer full): what is carried
 */
void
wb_carry_free (WbCarry *carry)
{
  g_clear_pointer (&carry->drop, wb_drop_free);
  g_array_unref (carry->slots);
  g_free (carry);
}

/**
 * wb_carry_tell:
 * @carry: what is carried
 *
 * Returns: (transfer full): what that is, in a few words
 */
char *
wb_carry_tell (const WbCarry *carry)
{
  WbSlot first = g_array_index (carry->slots, WbSlot, 0);

  if (carry->slots->len > 1)
    return wb_sentence_count_kind (carry->kind, carry->slots->len);

  return g_strdup (wb_record_get_title (wb_project_get (carry->stage->project, first)));
}

/**
 * wb_carry_can_drop:
 * @carry: what is carried
 *
 * Returns: whether letting go would do something
 */
gboolean
wb_carry_can_drop (const WbCarry *carry)
{
  return carry->drop != NULL && !carry->drop->is_refused;
}

static WbDrop *
plan (const WbCarry *carry, const WbDropTarget *target)
{
  return wb_drop_new (carry->stage->project, (const WbSlot *) carry->slots->data, carry->slots->len, target,
                      carry->also);
}

static gboolean
same_target (const WbDropTarget *a, const WbDropTarget *b)
{
  return a->item == b->item && a->low == b->low && a->domain == b->domain && a->row == b->row && a->key == b->key;
}

static gboolean
aim_at_point (const WbCarry *carry, WbPoint point, WbAim *aim)
{
  WbStage *stage = carry->stage;
  const WbSlot *slots = (const WbSlot *) carry->slots->data;

  if (stage->chain != NULL)
    return wb_aim_at_point_in_chain (stage->chain, stage->project, slots[0], point, aim);

  return wb_aim_at_point (stage->board, stage->project, slots, carry->slots->len, point, aim);
}

/**
 * wb_carry_to:
 * @carry: what is carried
 * @point: where the pointer is, on the board
 *
 * Aims it at what is there.
 */
void
wb_carry_to (WbCarry *carry, WbPoint point)
{
  WbAim aim;

  carry->aimed = aim_at_point (carry, point, &aim);
  if (!carry->aimed)
    {
      g_clear_pointer (&carry->drop, wb_drop_free);
      return;
    }

  if (carry->drop == NULL || !same_target (&carry->aim.target, &aim.target))
    {
      g_clear_pointer (&carry->drop, wb_drop_free);
      carry->drop = plan (carry, &aim.target);
    }
  carry->aim = aim;
}

/* The goal that an action lies upon, where goals are aimed at: in a chain it lies upon none. */
static WbSlot
get_target (const WbCarry *carry, WbSlot slot)
{
  const WbCard *card = wb_stage_get_card (carry->stage, slot);

  if (carry->stage->chain == NULL && card->kind == WB_KIND_ACTION && (carry->kind == WB_KIND_GOAL || carry->kind == WB_KIND_VOICE))
    return card->within;

  return slot;
}

static gboolean
aim_at_stop (const WbCarry *carry, WbStop stop, gboolean low, WbAim *aim)
{
  WbBoard *board = carry->stage->board;
  WbSlot slot = stop.slot != WB_SLOT_NONE ? get_target (carry, stop.slot) : WB_SLOT_NONE;

  if (carry->stage->chain != NULL)
    return slot != WB_SLOT_NONE && wb_aim_at_card_in_chain (carry->stage->chain, carry->kind, slot, low, aim);
  if (slot != WB_SLOT_NONE && get_kind (carry, slot) != WB_KIND_VOICE)
    return wb_aim_at_card (board, carry->kind, slot, low, aim);
  if (stop.slot != WB_SLOT_NONE && carry->kind != WB_KIND_VOICE)
    return FALSE;

  return wb_aim_at_cell (board, carry->kind, stop.row, stop.column, aim);
}

/* Whether it can be dropped there; then it is aimed at that. */
static gboolean
try_stop (WbCarry *carry, WbStop stop, gboolean low)
{
  g_autoptr (WbDrop) drop = NULL;
  WbAim aim;

  if (!aim_at_stop (carry, stop, low, &aim) || (carry->drop != NULL && same_target (&carry->aim.target, &aim.target)))
    return FALSE;

  drop = plan (carry, &aim.target);
  if (drop == NULL || drop->is_refused)
    return FALSE;

  g_clear_pointer (&carry->drop, wb_drop_free);
  carry->drop = g_steal_pointer (&drop);
  carry->aim = aim;
  carry->aimed = TRUE;
  carry->stop = stop;

  return TRUE;
}

/* Of a card it matters which half is aimed at: before or after it, to lead or to take part. */
static gboolean
has_halves (const WbCarry *carry)
{
  return carry->aim.has_place || carry->kind == WB_KIND_PARTNER;
}

static gboolean
try_other_half (WbCarry *carry, WbDirection direction)
{
  if (carry->drop == NULL || !has_halves (carry) || direction != (carry->aim.target.low ? WB_UP : WB_DOWN))
    return FALSE;

  return try_stop (carry, carry->stop, !carry->aim.target.low);
}

/* Within a cell, to the far side of the next card; into another one, to its near side. A partner goes through both. */
static gboolean
is_low (const WbCarry *carry, WbStop to, WbDirection direction)
{
  gboolean same_cell = carry->stop.row == to.row && carry->stop.column == to.column;

  return direction == (same_cell && carry->kind != WB_KIND_PARTNER ? WB_DOWN : WB_UP);
}

/* The actions of a goal that is aimed at already lead nowhere else. */
static gboolean
is_new (const WbCarry *carry, WbStop stop)
{
  return carry->drop == NULL || stop.slot == WB_SLOT_NONE || get_target (carry, stop.slot) != carry->aim.target.item;
}

static gboolean
try_halves (WbCarry *carry, WbStop stop, gboolean low)
{
  return try_stop (carry, stop, low) || try_stop (carry, stop, !low);
}

/* Beside a card of a chain is its own goal or action more often than not: then the next one of that lane that can take it. */
static gboolean
try_lane (WbCarry *carry, WbStop from, WbDirection direction)
{
  WbStop to = wb_walk_towards (carry->stage, from, direction);

  if (carry->stage->chain == NULL || to.slot == from.slot)
    return FALSE;

  return try_halves (carry, to, direction == WB_UP) || try_lane (carry, to, direction);
}

static gboolean
is_across (WbDirection direction)
{
  return direction == WB_LEFT || direction == WB_RIGHT;
}

/* To the first or the last place where it can be dropped, in reading order. */
static void
walk_to_end (WbCarry *carry, gboolean last)
{
  WbStop to = wb_walk_end (carry->stage, last);

  for (; !wb_stop_is_none (to); to = wb_walk_next (carry->stage, to, last))
    if (!is_new (carry, to) || try_halves (carry, to, last))
      return;
}

static void
walk_towards (WbCarry *carry, WbDirection direction)
{
  WbStop from = carry->stop;

  for (;;)
    {
      WbStop to = wb_walk_towards (carry->stage, from, direction);
      gboolean low = is_low (carry, to, direction);

      if (wb_stop_is_none (to) || (to.slot == from.slot && to.row == from.row && to.column == from.column))
        return;
      if (is_new (carry, to) && try_halves (carry, to, low))
        return;
      if (is_across (direction) && (try_lane (carry, to, WB_DOWN) || try_lane (carry, to, WB_UP)))
        return;
      from = to;
    }
}

/**
 * wb_carry_walk:
 * @carry: what is carried
 * @direction: where to
 *
 * Aims it at the next place in that direction where it can be dropped; without one, it stays where it is. What has no card,
 * and is aimed at nothing yet, does not stay there: then it goes to the first place of all, or the last.
 */
void
wb_carry_walk (WbCarry *carry, WbDirection direction)
{
  if (direction == WB_FIRST || direction == WB_LAST)
    {
      walk_to_end (carry, direction == WB_LAST);
      return;
    }
  if (try_other_half (carry, direction))
    return;

  walk_towards (carry, direction);
  if (carry->placeless && carry->drop == NULL)
    walk_to_end (carry, direction == WB_UP || direction == WB_LEFT);
}

/**
 * wb_carry_start:
 * @carry: what is carried, without a place of its own on the board
 * @stop: where the keyboard is, or none
 *
 * Aims it at what is there, when it can be dropped on that; the arrows go on from there.
 */
void
wb_carry_start (WbCarry *carry, WbStop stop)
{
  carry->placeless = TRUE;
  if (stop.slot == WB_SLOT_NONE || (!try_stop (carry, stop, FALSE) && !try_stop (carry, stop, TRUE)))
    carry->stop = stop;
}

/**
 * wb_carry_set_also:
 * @carry: what is carried
 * @also: whether it comes to where it is dropped as well, instead of moving
 */
void
wb_carry_set_also (WbCarry *carry, gboolean also)
{
  if (carry->also == also)
    return;

  carry->also = also;
  g_clear_pointer (&carry->drop, wb_drop_free);
  carry->drop = carry->aimed ? plan (carry, &carry->aim.target) : NULL;
}

/**
 * wb_carry_drop:
 * @carry: what is carried, aimed at something
 * @error: return location for a %WB_STEP_ERROR
 *
 * Lets go of it, in one step.
 *
 * Returns: whether that was done
 */
gboolean
wb_carry_drop (WbCarry *carry, GError **error)
{
  g_return_val_if_fail (wb_carry_can_drop (carry), FALSE);

  return wb_drop_apply (g_steal_pointer (&carry->drop), error);
}
