/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include "wb-metrics.h"
#include "wb-place.h"

/* What a canvas shows of its board: scrolling and zooming. */

/* After this many ms without movement cards say all that they show, and spare ones go. */
#define SETTLE_MS 250

/* Below this zoom the words of a card are too small to be read: titles are drawn at twice the size, and all else is left
 * out. Larger text is read from further away. */
#define FAR_ZOOM 0.6f

/* Below this one a goal says how many actions it has, in place of them. */
#define MIDDLE_ZOOM 0.85f

/* What is left free around a card that is scrolled to, in px of the screen: that of the board, so that what stands at its
 * edge brings the edge into sight, also when the canvas has no size yet. */
#define REVEAL_MARGIN WB_BOARD_MARGIN

#define SCROLL_STEP 48.f

static gboolean
settle_cb (gpointer data)
{
  WbCanvas *self = data;

  self->settle_source = 0;
  wb_plane_settle (WB_PLANE (self->plane));
  g_signal_emit_by_name (self, "settled");

  return G_SOURCE_REMOVE;
}

void
wb_canvas_settle_later (WbCanvas *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add (SETTLE_MS, settle_cb, self);
}

void
wb_canvas_sync (WbCanvas *self)
{
  WbRect visible = wb_view_get_visible (&self->view, 0);

  if (self->view.width <= 0)
    return;

  if (!wb_rect_equal (&self->shown, &visible))
    wb_text_budget_note_move (self->stage->budget);
  self->shown = visible;
  wb_plane_show (WB_PLANE (self->plane), &visible);
  wb_board_top_show (WB_BOARD_TOP (self->top), &self->view);
  wb_canvas_show_view (self);
  wb_canvas_note_focus (self);
  wb_canvas_follow_carry (self);
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  wb_canvas_settle_later (self);
}

static void
configure_adjustments (WbCanvas *self)
{
  const WbView *view = &self->view;

  if (self->adjustments[0] == NULL || self->adjustments[1] == NULL)
    return;

  self->configuring = TRUE;
  gtk_adjustment_configure (self->adjustments[0], view->x, 0, wb_view_get_extent_x (view), SCROLL_STEP,
                            view->width * 0.9, view->width);
  gtk_adjustment_configure (self->adjustments[1], view->y, 0, wb_view_get_extent_y (view), SCROLL_STEP,
                            view->height * 0.9, view->height);
  self->configuring = FALSE;
}

static void
measure_board (WbCanvas *self)
{
  self->view.board_width = self->view.board_height = 0;
  if (self->stage->board != NULL)
    wb_stage_get_size (self->stage, &self->view.board_width, &self->view.board_height);
}

static WbCardState
get_distance (WbCanvas *self)
{
  float zoom = self->view.zoom * self->stage->options.text_scale;

  if (zoom < FAR_ZOOM)
    return WB_CARD_FAR;

  return zoom < MIDDLE_ZOOM ? WB_CARD_MIDDLE : WB_CARD_PLAIN;
}

static void
update_distance (WbCanvas *self)
{
  WbCardState distance = get_distance (self);

  if (self->stage->distance == distance)
    return;

  self->stage->distance = distance;
  wb_plane_redraw (WB_PLANE (self->plane));
}

/* Where the view is from now on; the board's size is looked up again. */
void
wb_canvas_set_view (WbCanvas *self, const WbView *view)
{
  float zoom = self->view.zoom;

  self->view = *view;
  measure_board (self);
  wb_view_clamp (&self->view);
  configure_adjustments (self);
  update_distance (self);
  wb_canvas_sync (self);
  if (self->view.zoom != zoom)
    g_object_notify (G_OBJECT (self), "zoom");
}

void
wb_canvas_scroll_to (WbCanvas *self, const WbRect *rect, int row)
{
  WbView view = self->view;

  wb_view_reveal (&view, rect, wb_board_top_get_covered (self->stage, row) * view.zoom, REVEAL_MARGIN);
  if (view.x != self->view.x || view.y != self->view.y)
    wb_canvas_set_view (self, &view);
}

static void
scrolled_cb (WbCanvas *self)
{
  if (self->configuring)
    return;

  self->view.x = gtk_adjustment_get_value (self->adjustments[0]);
  self->view.y = gtk_adjustment_get_value (self->adjustments[1]);
  wb_canvas_sync (self);
}

void
wb_canvas_set_adjustment (WbCanvas *self, guint index, GtkAdjustment *adjustment)
{
  if (self->adjustments[index] == adjustment)
    return;

  if (self->adjustments[index] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[index], scrolled_cb, self);
  g_set_object (&self->adjustments[index], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  configure_adjustments (self);
}

/* All moves at once, with the board: the eye could not follow a jump to a cell that has become much higher. */
static void
unfold (WbCanvas *self, WbSlot slot, gboolean changed)
{
  WbPoint before = wb_canvas_note_moves (self);
  const WbCard *card;
  WbFoldMark mark;

  if (!changed)
    wb_stage_reveal (self->stage, slot, NULL);
  else if (wb_stage_reveal_put (self->stage, slot, &mark))
    wb_canvas_note_unfolded (self, &mark);
  wb_canvas_board_changed (self);
  wb_canvas_set_view (self, &self->view);
  card = wb_stage_get_card (self->stage, slot);
  if (card != NULL)
    wb_canvas_scroll_to (self, &card->rect, card->row);
  wb_canvas_play_moves (self, before);
}

static void
reveal (WbCanvas *self, WbSlot slot, gboolean focus, gboolean changed)
{
  const WbCard *card;

  if (self->stage->board == NULL)
    return;

  if (wb_stage_get_card (self->stage, slot) == NULL)
    unfold (self, slot, changed);

  card = wb_stage_get_card (self->stage, slot);
  if (card == NULL)
    return;

  wb_canvas_scroll_to (self, &card->rect, card->row);
  if (focus)
    wb_canvas_focus_card (self, slot);
}

/**
 * wb_canvas_reveal:
 * @self: a canvas
 * @slot: an item
 * @focus: whether its card gets the focus of the keyboard
 *
 * Unfolds its cell when its card is folded away, or fills the chain around it, and scrolls to it. Does nothing when the
 * item has no card.
 */
void
wb_canvas_reveal (WbCanvas *self, WbSlot slot, gboolean focus)
{
  g_return_if_fail (WB_IS_CANVAS (self));

  reveal (self, slot, focus, FALSE);
}

/**
 * wb_canvas_reveal_change:
 * @self: a canvas
 * @slot: an item that the newest change of the plan, or the undoing of one, has put where it is
 * @focus: whether its card gets the focus of the keyboard
 *
 * The same, but a full cell stays as it is and shows that card too: nobody asked to see all that it holds, and what was
 * looked at would be far away. A cell that was shut unfolds, and folds again when the change is undone, or done again.
 */
void
wb_canvas_reveal_change (WbCanvas *self, WbSlot slot, gboolean focus)
{
  g_return_if_fail (WB_IS_CANVAS (self));

  reveal (self, slot, focus, TRUE);
}

/* The card that is selected, or else has the keyboard. */
static const WbCard *
get_chosen (WbCanvas *self)
{
  WbSlot slot = self->stage->selection != NULL ? wb_selection_get_last (self->stage->selection) : WB_SLOT_NONE;

  if (self->stage->board == NULL)
    return NULL;

  return wb_stage_get_card (self->stage, slot != WB_SLOT_NONE ? slot : wb_canvas_get_stop (self).slot);
}

static void
keep_card (WbCanvas *self, WbView *view, const WbCard *card)
{
  if (card != NULL)
    wb_view_keep (view, &card->rect, wb_board_top_get_covered (self->stage, card->row), REVEAL_MARGIN);
}

/* What of a card is seen, in the viewport; nothing when it is out of sight. */
static graphene_rect_t
get_seen_part (WbCanvas *self, const WbCard *card)
{
  const WbView *view = &self->view;
  WbPoint origin = wb_view_get_origin (view);
  float zoom = view->zoom, top = wb_board_top_get_covered (self->stage, card->row) * zoom;
  graphene_rect_t part = GRAPHENE_RECT_INIT (origin.x + card->rect.x * zoom, origin.y + card->rect.y * zoom,
                                             card->rect.width * zoom, card->rect.height * zoom);

  graphene_rect_intersection (&part, &GRAPHENE_RECT_INIT (0, top, MAX (view->width - view->covered, 0),
                                                          MAX (view->height - top, 0)), &part);

  return part;
}

/* Around what is chosen as long as it is in sight, and then it stays so; else around the middle of what is. */
void
wb_canvas_set_zoom (WbCanvas *self, double zoom)
{
  WbView view = self->view;
  const WbCard *card = get_chosen (self);
  graphene_rect_t part = card != NULL ? get_seen_part (self, card) : *graphene_rect_zero ();
  graphene_point_t centre = { (view.width - view.covered) / 2, view.height / 2 };

  if (part.size.width <= 0 || part.size.height <= 0)
    card = NULL;
  else
    graphene_rect_get_center (&part, &centre);

  wb_view_zoom_at (&view, zoom, centre.x, centre.y);
  keep_card (self, &view, card);
  wb_canvas_set_view (self, &view);
}

/**
 * wb_canvas_zoom_by:
 * @self: a canvas
 * @factor: above 1 to see less, and larger
 */
void
wb_canvas_zoom_by (WbCanvas *self, double factor)
{
  g_return_if_fail (WB_IS_CANVAS (self));

  wb_canvas_set_zoom (self, self->view.zoom * factor);
}

/**
 * wb_canvas_fit:
 * @self: a canvas
 *
 * Zooms out until all of the board is seen; as far as that goes, what is selected is.
 */
void
wb_canvas_fit (WbCanvas *self)
{
  WbView view;

  g_return_if_fail (WB_IS_CANVAS (self));

  view = self->view;
  view.zoom = wb_view_get_fit (&view);
  view.x = view.y = 0;
  keep_card (self, &view, get_chosen (self));
  wb_canvas_set_view (self, &view);
}

typedef struct
{
  WbRect rect;
  int    row; /* of the card that stands highest */
  guint  n;
} Union;

static void
add_card (Union *all, const WbCard *card)
{
  graphene_rect_t both = GRAPHENE_RECT_INIT (all->rect.x, all->rect.y, all->rect.width, all->rect.height);
  graphene_rect_t rect;

  if (card == NULL)
    return;

  rect = GRAPHENE_RECT_INIT (card->rect.x, card->rect.y, card->rect.width, card->rect.height);
  if (all->n == 0 || card->rect.y < all->rect.y)
    all->row = card->row;
  if (all->n++ > 0)
    graphene_rect_union (&rect, &both, &rect);
  all->rect = (WbRect){ rect.origin.x, rect.origin.y, rect.size.width, rect.size.height };
}

/* The card of an item, or those that a link joins. */
static void
add_cards_of (WbCanvas *self, Union *all, WbSlot slot)
{
  const WbRecord *record = wb_project_get (self->stage->project, slot);

  if (record == NULL || !wb_kind_is_link (wb_record_get_kind (record)))
    {
      add_card (all, wb_stage_get_card (self->stage, slot));
      return;
    }

  add_card (all, wb_stage_get_card (self->stage, wb_project_find (self->stage->project, wb_record_get_from (record))));
  add_card (all, wb_stage_get_card (self->stage, wb_project_find (self->stage->project, wb_record_get_to (record))));
}

/**
 * wb_canvas_fit_selection:
 * @self: a canvas
 *
 * Zooms until the cards that are selected fill what is seen, or those that a selected link joins. What was selected last
 * is seen when not all of them can be. Does nothing when none of them is shown.
 */
void
wb_canvas_fit_selection (WbCanvas *self)
{
  WbStage *stage;
  const WbSlot *slots;
  Union all = { .n = 0 };
  WbView view;
  guint n;

  g_return_if_fail (WB_IS_CANVAS (self));

  stage = self->stage;
  if (stage->board == NULL || stage->selection == NULL)
    return;

  slots = wb_selection_get (stage->selection, &n);
  for (guint i = 0; i < n; i++)
    add_cards_of (self, &all, slots[i]);
  if (all.n == 0)
    return;

  view = self->view;
  wb_view_fit_to (&view, &all.rect, wb_board_top_get_covered (stage, all.row), REVEAL_MARGIN);
  keep_card (self, &view, get_chosen (self));
  wb_canvas_set_view (self, &view);
}

/**
 * wb_canvas_get_sight:
 * @self: a canvas
 *
 * Returns: (transfer full) (nullable): what it shows of its board now, or %NULL when it has none
 */
WbSight *
wb_canvas_get_sight (WbCanvas *self)
{
  WbRect visible;

  g_return_val_if_fail (WB_IS_CANVAS (self), NULL);

  if (self->stage->board == NULL)
    return NULL;

  visible = wb_view_get_visible (&self->view, 0);

  return wb_stage_get_sight (self->stage, &visible);
}
