/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

/* What is dragged onto the board from beside it, such as a partner: as long as it is over the board it is carried as a
 * card is. */

static gboolean
can_bring (WbCanvas *self, WbSlot slot)
{
  return wb_canvas_can_move (self, slot) && !wb_project_is_read_only (self->stage->project);
}

static gboolean
is_over_board (WbCanvas *self, double x, double y)
{
  return x >= 0 && x < self->view.width - self->view.covered && y >= 0 && y < self->view.height;
}

/**
 * wb_canvas_bring:
 * @self: a canvas
 * @slot: an item
 * @x: @y: where it is dragged to, in the canvas; beside it nothing is carried
 *
 * Carries an item that is dragged from a list, until wb_canvas_end_bring().
 */
void
wb_canvas_bring (WbCanvas *self, WbSlot slot, double x, double y)
{
  g_return_if_fail (WB_IS_CANVAS (self));

  if (!can_bring (self, slot) || !is_over_board (self, x, y))
    {
      wb_canvas_end_drag (self);
      return;
    }

  self->pointer = (WbPoint) { x, y };
  if (self->drag_state != WB_DRAG_CARRY)
    {
      wb_canvas_end_drag (self);
      wb_canvas_start_carry (self, slot);
    }
  wb_canvas_carry_to (self, self->pointer);
}

/**
 * wb_canvas_end_bring:
 * @self: a canvas
 * @drop: whether it is dropped where it is; otherwise nothing happens
 */
void
wb_canvas_end_bring (WbCanvas *self, gboolean drop)
{
  g_return_if_fail (WB_IS_CANVAS (self));

  if (self->drag_state == WB_DRAG_CARRY)
    wb_canvas_let_go (self, drop);
  wb_canvas_end_drag (self);
}
