/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

/* Something else is laid out: what is seen moves from where it was to where it is then. */

/* In ms */
#define MOVE_TIME 200

/**
 * wb_canvas_note_moves:
 * @self: a canvas
 *
 * Notes where all is, before something else is laid out.
 *
 * Returns: what wb_canvas_play_moves() wants to know
 */
WbPoint
wb_canvas_note_moves (WbCanvas *self)
{
  wb_plane_note (WB_PLANE (self->plane));

  return wb_view_get_origin (&self->view);
}

/**
 * wb_canvas_play_moves_in:
 * @self: a canvas
 * @before: what wb_canvas_note_moves() returned
 * @duration: in ms
 *
 * Something else is laid out now, and the view is where it is to be.
 */
void
wb_canvas_play_moves_in (WbCanvas *self, WbPoint before, guint duration)
{
  WbPoint now = wb_view_get_origin (&self->view);
  float zoom = self->view.zoom;

  wb_plane_move (WB_PLANE (self->plane), (WbPoint) { (before.x - now.x) / zoom, (before.y - now.y) / zoom }, duration);
}

/**
 * wb_canvas_play_moves:
 * @self: a canvas
 * @before: what wb_canvas_note_moves() returned
 *
 * The same, in the time that fits a small change.
 */
void
wb_canvas_play_moves (WbCanvas *self, WbPoint before)
{
  wb_canvas_play_moves_in (self, before, MOVE_TIME);
}
