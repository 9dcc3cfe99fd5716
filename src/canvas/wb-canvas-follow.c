/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <math.h>

/* Following the plan: what is looked at stays where it is, the focus goes on to what is nearest when its card goes, and
 * what undo or redo brought back or changed is shown. */

/* How far around a card that went another one is looked for, in px of the board. */
#define NEAR_REACH 2000.f

/* A card in another row counts as if it were this much farther away. */
#define OTHER_ROW 600.f

typedef struct
{
  WbSlot slot;
  float  y; /* of its card, on the board */
} Anchor;

static void
note_anchor_cb (const WbCard *card, gpointer data)
{
  Anchor *anchor = data;

  if (anchor->slot == WB_SLOT_NONE)
    *anchor = (Anchor) { card->slot, card->rect.y };
}

/* A card that should stay where it is: the one that has the focus, else the first one that is seen; at the upper end of
 * the board, none: what comes in there should be seen. */
static Anchor
take_anchor (WbCanvas *self)
{
  WbRect visible = wb_view_get_visible (&self->view, 0);
  const WbCard *focused = wb_stage_get_card (self->stage, self->focus_slot);
  Anchor anchor = { WB_SLOT_NONE, 0 };

  if (self->view.y <= 0)
    return anchor;
  if (focused != NULL && focused->rect.y >= visible.y && focused->rect.y < visible.y + visible.height)
    return (Anchor) { focused->slot, focused->rect.y };

  wb_stage_foreach_card (self->stage, &visible, note_anchor_cb, &anchor);

  return anchor;
}

static void
keep_anchor (WbCanvas *self, Anchor anchor)
{
  const WbCard *card = anchor.slot != WB_SLOT_NONE ? wb_stage_get_card (self->stage, anchor.slot) : NULL;
  WbView view = self->view;

  if (card != NULL)
    view.y += (card->rect.y - anchor.y) * view.zoom;
  wb_canvas_set_view (self, &view);
}

typedef struct
{
  WbPoint place;
  int     row;
  WbSlot  nearest;
  float   distance;
} Search;

static void
measure_card_cb (const WbCard *card, gpointer data)
{
  Search *search = data;
  float dx = card->rect.x - search->place.x;
  float dy = card->rect.y - search->place.y;
  float distance = hypotf (2 * dx, dy) + (card->row != search->row ? OTHER_ROW : 0); /* rather in the same column */

  if (search->nearest != WB_SLOT_NONE && distance >= search->distance)
    return;

  search->nearest = card->slot;
  search->distance = distance;
}

static WbSlot
find_nearest (WbCanvas *self, const WbRect *rect, int row)
{
  const WbRect area = { rect->x - NEAR_REACH, rect->y - NEAR_REACH, 2 * NEAR_REACH, 2 * NEAR_REACH };
  Search search = { { rect->x, rect->y }, row, WB_SLOT_NONE, 0 };

  wb_stage_foreach_card (self->stage, &area, measure_card_cb, &search);

  return search.nearest;
}

/* The card that had the focus went: the nearest one takes over, and is selected if nothing else is. One that was only
 * folded away is shown again. */
static void
move_focus_on (WbCanvas *self, WbSlot slot, const WbRect *rect, int row)
{
  WbSelection *selection = self->stage->selection;
  WbSlot nearest = wb_project_get (self->stage->project, slot) != NULL ? slot
                                                                          : find_nearest (self, rect, row);

  self->focus_slot = WB_SLOT_NONE;
  if (nearest == WB_SLOT_NONE)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }

  wb_canvas_reveal_change (self, nearest, TRUE);
  if (selection != NULL && wb_selection_get_n (selection) == 0)
    wb_selection_set (selection, nearest);
}

static gboolean
has_card (const WbStage *stage, const WbRecord *record)
{
  return wb_stage_has_cards_of (stage, wb_record_get_kind (record));
}

static WbSlot
get_slot_if_card (const WbStage *stage, const char *id)
{
  WbSlot slot = id != NULL ? wb_project_find (stage->project, id) : WB_SLOT_NONE;

  return slot != WB_SLOT_NONE && has_card (stage, wb_project_get (stage->project, slot)) ? slot : WB_SLOT_NONE;
}

/* The card by which a change can be shown: its own, or that of an end of the link. */
static WbSlot
find_card_of (const WbStage *stage, const WbChange *change)
{
  const WbRecord *record = change->new_record != NULL ? change->new_record : change->old_record;
  WbSlot slot;

  if (!wb_kind_is_link (wb_record_get_kind (record)))
    return change->new_record != NULL && has_card (stage, record) ? change->slot : WB_SLOT_NONE;

  slot = get_slot_if_card (stage, wb_record_get_to (record));

  return slot != WB_SLOT_NONE ? slot : get_slot_if_card (stage, wb_record_get_from (record));
}

/* What came back counts most, then what changed, then what is linked differently. */
static int
get_weight (const WbChange *change)
{
  const WbRecord *record = change->new_record != NULL ? change->new_record : change->old_record;

  if (wb_kind_is_link (wb_record_get_kind (record)))
    return 1;

  return change->old_record == NULL ? 3 : 2;
}

static WbSlot
find_card_to_show (const WbStage *stage, const WbStep *step)
{
  WbSlot best = WB_SLOT_NONE;
  int best_weight = 0;

  for (guint i = 0; i < step->n_changes; i++)
    {
      WbSlot slot = find_card_of (stage, &step->changes[i]);
      int weight = get_weight (&step->changes[i]);

      if (slot != WB_SLOT_NONE && weight > best_weight)
        {
          best = slot;
          best_weight = weight;
        }
    }

  return best;
}

static void
show_what_came_back (WbCanvas *self, const WbStep *step, gboolean focus)
{
  WbSlot slot = find_card_to_show (self->stage, step);

  if (slot == WB_SLOT_NONE)
    return;

  wb_canvas_reveal_change (self, slot, focus);
  if (self->stage->selection != NULL && !wb_selection_contains (self->stage->selection, slot))
    wb_selection_set (self->stage->selection, slot);
}

void
wb_canvas_follow (WbCanvas *self, const WbDelta *delta)
{
  gboolean had_focus = wb_canvas_has_focus_within (self);
  gboolean history = delta->step->origin == WB_ORIGIN_UNDO || delta->step->origin == WB_ORIGIN_REDO;
  WbView view = self->view;
  WbSlot focus_slot;
  WbRect focus_rect;
  gboolean folded;
  int focus_row;
  WbPoint before;
  Anchor anchor;

  wb_canvas_end_drag (self);
  wb_canvas_note_focus (self);
  focus_slot = self->focus_slot;
  focus_rect = self->focus_rect;
  focus_row = self->focus_row;
  anchor = take_anchor (self);
  before = wb_canvas_note_moves (self);

  wb_stage_update (self->stage, delta);
  folded = wb_canvas_follow_unfolded (self, delta->step->origin, &view);
  wb_canvas_board_changed (self);
  if (folded)
    wb_canvas_set_view (self, &view);
  else
    keep_anchor (self, anchor);
  wb_plane_refresh (WB_PLANE (self->plane));
  wb_canvas_play_moves (self, before);
  wb_canvas_follow_rename (self);

  if (had_focus && focus_slot != WB_SLOT_NONE && wb_stage_get_card (self->stage, focus_slot) == NULL)
    move_focus_on (self, focus_slot, &focus_rect, focus_row);
  if (history)
    show_what_came_back (self, delta->step, had_focus);
}
