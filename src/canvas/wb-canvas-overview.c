/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include "wb-overview.h"

/* The overview in the lower right corner, while some of the board is out of sight. */

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

  return self->show_overview && self->stage->board != NULL && wb_overview_is_needed (&self->view) &&
         !wb_board_get_welcome (self->stage->board, &welcome);
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

  if (self->overview == NULL && !wanted)
    return;

  if (self->overview == NULL)
    make_overview (self);
  gtk_widget_set_child_visible (self->overview, wanted);
  if (wanted)
    wb_overview_show (WB_OVERVIEW (self->overview), &self->view);
}

void
wb_canvas_allocate_overview (WbCanvas *self)
{
  WbRect place;

  if (self->overview == NULL || !gtk_widget_get_child_visible (self->overview))
    return;

  place = wb_overview_get_place (&self->view);
  gtk_widget_allocate (self->overview, (int) place.width, (int) place.height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (place.x, place.y)));
}

void
wb_canvas_redraw_overview (WbCanvas *self)
{
  if (self->overview != NULL)
    wb_overview_redraw (WB_OVERVIEW (self->overview));
}

/* Whether there is one while some of the board is out of sight. */
void
wb_canvas_set_show_overview (WbCanvas *self, gboolean show)
{
  if (self->show_overview == show)
    return;

  self->show_overview = show;
  wb_canvas_show_view (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "show-overview");
}
