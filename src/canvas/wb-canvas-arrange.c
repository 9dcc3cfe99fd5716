/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

/* The board by theme, and what its rows go by, or the chain, and how much of that. Cards move from where they were to where
 * they are then. */

/* In ms */
#define ARRANGE_TIME 350

/* The card that was selected last, else the one that had the keyboard, is in sight afterwards. */
static WbSlot
get_kept (WbCanvas *self)
{
  WbSlot slot = self->stage->selection != NULL ? wb_selection_get_last (self->stage->selection) : WB_SLOT_NONE;

  return slot != WB_SLOT_NONE ? slot : self->focus_slot;
}

static void
show_kept (WbCanvas *self, WbSlot slot, gboolean had_focus)
{
  const WbCard *card = wb_stage_get_card (self->stage, slot);

  if (card != NULL)
    wb_canvas_scroll_to (self, &card->rect, card->row);
  if (!had_focus)
    return;
  if (card != NULL)
    wb_canvas_focus_card (self, slot);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* What was chosen in a chain may be folded away on the board: there, too, one goes on with it. */
static void
unfold_kept (WbCanvas *self, WbSlot kept)
{
  if (kept != WB_SLOT_NONE && self->stage->chain == NULL && wb_stage_get_card (self->stage, kept) == NULL)
    wb_stage_reveal (self->stage, kept, NULL);
}

/* Something else is laid out now: seen from its top, where what was chosen is. */
static void
show_arranged (WbCanvas *self, WbPoint before, WbSlot kept, gboolean had_focus)
{
  WbView view = self->view;

  wb_canvas_choose_density (self);
  unfold_kept (self, kept);
  wb_canvas_board_changed (self);
  view.x = view.y = 0;
  wb_canvas_set_view (self, &view);
  wb_plane_refresh (WB_PLANE (self->plane));
  show_kept (self, kept, had_focus);
  wb_canvas_play_moves_in (self, before, ARRANGE_TIME);
}

void
wb_canvas_set_chain (WbCanvas *self, gboolean chain)
{
  WbSlot kept = get_kept (self);
  gboolean had_focus = wb_canvas_has_focus_within (self);
  WbArrangement arrangement = chain ? WB_ARRANGEMENT_CHAIN : WB_ARRANGEMENT_THEME;
  WbPoint before;

  if (self->stage->arrangement == arrangement)
    return;

  wb_canvas_end_rename (self, TRUE);
  wb_canvas_end_drag (self);
  before = wb_canvas_note_moves (self);
  wb_stage_arrange (self->stage, arrangement);

  if (self->stage->board != NULL)
    show_arranged (self, before, kept, had_focus);
  g_object_notify (G_OBJECT (self), "chain");
}

void
wb_canvas_set_around (WbCanvas *self, gboolean around)
{
  WbSlot kept = get_kept (self);
  gboolean had_focus = wb_canvas_has_focus_within (self);
  WbPoint before;

  if (self->stage->around == around)
    return;

  before = wb_canvas_note_moves (self);
  wb_stage_set_around (self->stage, around);
  if (self->stage->chain != NULL)
    show_arranged (self, before, kept, had_focus);
  wb_canvas_settle_later (self);
  g_object_notify (G_OBJECT (self), "around");
}

void
wb_canvas_set_rows (WbCanvas *self, WbRowsBy rows)
{
  WbSlot kept = get_kept (self);
  gboolean had_focus = wb_canvas_has_focus_within (self);
  WbBoardOptions options = self->stage->options;
  WbPoint before;

  if (options.rows == rows)
    return;

  wb_canvas_end_rename (self, TRUE);
  wb_canvas_end_drag (self);
  before = wb_canvas_note_moves (self);
  options.rows = rows;
  wb_stage_set_options (self->stage, &options);
  if (self->stage->board != NULL)
    show_arranged (self, before, kept, had_focus);
  g_object_notify (G_OBJECT (self), "rows");
}

static void
show_refilled (WbCanvas *self)
{
  WbView view = self->view;
  const WbCard *card = wb_stage_get_card (self->stage, get_kept (self));

  wb_canvas_board_changed (self);
  wb_canvas_set_view (self, &view);
  if (card != NULL)
    wb_canvas_scroll_to (self, &card->rect, card->row);
}

/* Something else is selected: the chain may be filled around that. While a button is pressed it waits: what one reaches
 * for with what one drags stays where it is. */
void
wb_canvas_follow_selection (WbCanvas *self)
{
  WbPoint before;

  wb_stage_forget_focus (self->stage);
  if (self->stage->chain == NULL || wb_canvas_is_pressed (self))
    return;

  before = wb_canvas_note_moves (self);
  if (!wb_stage_follow_selection (self->stage))
    return;

  show_refilled (self);
  wb_canvas_play_moves (self, before);
}

/**
 * wb_canvas_has_cards_of:
 * @self: a canvas
 * @kind: a kind of item
 *
 * Returns: whether such items have cards of their own, as it is arranged now: partners only in a chain
 */
gboolean
wb_canvas_has_cards_of (WbCanvas *self, WbKind kind)
{
  g_return_val_if_fail (WB_IS_CANVAS (self), FALSE);

  return wb_stage_has_cards_of (self->stage, kind);
}
