/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include "wb-overview.h"
#include "wb-place.h"

/* The overview in the lower right corner, when much of the board is out of sight; in the lower left one when it would lie
 * upon the card that is selected. */

/* What it is asked to look at comes to the middle of what is seen, as far as the edges of the board allow. */
static void
look_at_cb (WbCanvas *self, double x, double y)
{
  WbView view = self->view;

  view.x = x * view.zoom - (view.width - view.covered) / 2;
  view.y = y * view.zoom - view.height / 2;
  wb_canvas_set_view (self, &view);
}

static gboolean
is_wanted (WbCanvas *self)
{
  WbRect welcome;

  return self->show_overview && self->stage->board != NULL && self->view.width > 0 &&
         wb_overview_is_needed (&self->view) && !wb_board_get_welcome (self->stage->board, &welcome);
}

static void
make_overview (WbCanvas *self)
{
  self->overview = wb_overview_new (self->stage);
  g_signal_connect_object (self->overview, "look-at", G_CALLBACK (look_at_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_after (self->overview, GTK_WIDGET (self), self->top);
}

/* The view is another one. Most boards that fit never have an overview. */
void
wb_canvas_show_view (WbCanvas *self)
{
  gboolean wanted = is_wanted (self);

  if (self->overview == NULL && wanted)
    make_overview (self);

  if (wanted)
    wb_overview_show (WB_OVERVIEW (self->overview), &self->view);
  else if (self->overview != NULL)
    wb_overview_hide (WB_OVERVIEW (self->overview));
}

/* What of the viewport the card takes that is selected, or else has the keyboard; nothing when it is not shown. */
static WbRect
get_chosen_area (WbCanvas *self)
{
  WbSlot slot = self->stage->selection != NULL ? wb_selection_get_last (self->stage->selection) : WB_SLOT_NONE;
  const WbCard *card = wb_stage_get_card (self->stage, slot != WB_SLOT_NONE ? slot : self->focus_slot);
  WbPoint origin = wb_view_get_origin (&self->view);
  float zoom = self->view.zoom;

  if (card == NULL)
    return (WbRect) { 0 };

  return (WbRect) { origin.x + card->rect.x * zoom, origin.y + card->rect.y * zoom, card->rect.width * zoom,
                    card->rect.height * zoom };
}

/* A card that reaches from corner to corner leaves it where it is looked for. */
static WbRect
get_place (WbCanvas *self)
{
  WbRect right = wb_overview_get_place (&self->view);
  WbRect chosen = get_chosen_area (self);
  WbRect left = right;

  left.x = self->view.width - self->view.covered - right.x - right.width;

  return wb_rect_overlaps (&right, &chosen) && !wb_rect_overlaps (&left, &chosen) ? left : right;
}

/* Another card is selected. */
void
wb_canvas_place_overview (WbCanvas *self)
{
  if (self->overview != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
wb_canvas_allocate_overview (WbCanvas *self)
{
  WbRect place;

  if (self->overview == NULL)
    return;

  place = get_place (self);
  gtk_widget_allocate (self->overview, (int) place.width, (int) place.height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (place.x, place.y)));
}

void
wb_canvas_redraw_overview (WbCanvas *self)
{
  if (self->overview != NULL)
    wb_overview_redraw (WB_OVERVIEW (self->overview));
}

/* Whether there is one when much of the board is out of sight. It is seen at once, since it was just asked for. */
void
wb_canvas_set_show_overview (WbCanvas *self, gboolean show)
{
  if (self->show_overview == show)
    return;

  self->show_overview = show;
  wb_canvas_show_view (self);
  if (is_wanted (self))
    wb_overview_wake (WB_OVERVIEW (self->overview));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "show-overview");
}
