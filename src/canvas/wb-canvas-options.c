/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <adwaita.h>

#include "wb-density.h"
#include "wb-place.h"
#include "wb-text-scale.h"

/* How a canvas lays out and colours what it shows: as its window, the desktop and whoever looks on ask for. */

/* How much stands on the board, or in the chain, follows from how much room there is, and not from how far it is zoomed. */
void
wb_canvas_choose_density (WbCanvas *self)
{
  gboolean changed;

  if (self->view.height <= 0)
    return;

  changed = wb_stage_set_height (self->stage, self->view.height);
  if (self->stage->chain == NULL)
    changed |= wb_density_choose (self->stage, self->view.height);
  if (changed)
    wb_canvas_board_changed (self);
}

/* The item that is selected last, when its card is in view. */
static WbSlot
find_selected_in_view (WbCanvas *self)
{
  WbSelection *selection = self->stage->selection;
  WbSlot slot = selection != NULL ? wb_selection_get_last (selection) : WB_SLOT_NONE;
  const WbCard *card = slot != WB_SLOT_NONE ? wb_stage_get_card (self->stage, slot) : NULL;
  const WbRect visible = wb_view_get_visible (&self->view, 0);

  return card != NULL && wb_rect_overlaps (&card->rect, &visible) ? slot : WB_SLOT_NONE;
}

/* What is selected stays in view, whatever becomes of the heights of what stands above it. */
static void
set_options (WbCanvas *self, const WbBoardOptions *options)
{
  gboolean scale_changed = self->stage->options.text_scale != options->text_scale;
  WbSlot slot = self->stage->board != NULL ? find_selected_in_view (self) : WB_SLOT_NONE;
  WbView view;

  if (!wb_stage_set_options (self->stage, options))
    return;

  if (scale_changed)
    {
      wb_plane_redraw (WB_PLANE (self->plane));
      wb_canvas_choose_density (self);
    }
  wb_canvas_board_changed (self);
  view = self->view;
  wb_canvas_set_view (self, &view);
  if (slot != WB_SLOT_NONE)
    wb_canvas_reveal (self, slot, FALSE);
}

void
wb_canvas_update_scheme (WbCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (!wb_stage_set_scheme (self->stage, wb_scheme_get (adw_style_manager_get_dark (manager),
                                                        adw_style_manager_get_high_contrast (manager))))
    return;

  wb_plane_redraw (WB_PLANE (self->plane));
  wb_board_top_redraw (WB_BOARD_TOP (self->top));
  wb_canvas_redraw_overview (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  wb_canvas_sync (self);
}

/* The board's own text size on top of the desktop's. */
static float
get_text_scale (WbCanvas *self)
{
  return CLAMP (wb_text_scale_get (GTK_WIDGET (self)) * self->text_size / 100, 1, 2);
}

void
wb_canvas_update_text_scale (WbCanvas *self)
{
  WbBoardOptions options = self->stage->options;

  options.text_scale = get_text_scale (self);
  set_options (self, &options);
}

void
wb_canvas_set_text_size (WbCanvas *self, int text_size)
{
  if (self->text_size == text_size)
    return;

  self->text_size = text_size;
  if (self->drop_layer != NULL)
    wb_drop_layer_set_text_size (WB_DROP_LAYER (self->drop_layer), text_size);
  wb_canvas_size_note (self);
  wb_canvas_update_text_scale (self);
  g_object_notify (G_OBJECT (self), "text-size");
}

void
wb_canvas_set_show_flags (WbCanvas *self, gboolean show_flags)
{
  WbBoardOptions options = self->stage->options;

  if (options.show_flags == show_flags)
    return;

  options.show_flags = show_flags;
  set_options (self, &options);
  g_object_notify (G_OBJECT (self), "show-flags");
}

void
wb_canvas_set_hide_private (WbCanvas *self, gboolean hide_private)
{
  WbBoardOptions options = self->stage->options;

  if (options.hide_private == hide_private)
    return;

  options.hide_private = hide_private;
  set_options (self, &options);
  g_object_notify (G_OBJECT (self), "hide-private");
}

/* What lies over the board says something of the card that is selected, which stays beside it. Who had scrolled away from
 * it is not brought back. */
void
wb_canvas_set_covered (WbCanvas *self, int covered)
{
  WbView view = self->view;
  WbSlot slot = WB_SLOT_NONE;

  if (view.covered == covered)
    return;

  if (covered > view.covered && self->stage->board != NULL)
    slot = find_selected_in_view (self);
  view.covered = covered;
  wb_canvas_set_view (self, &view);
  if (slot != WB_SLOT_NONE)
    wb_canvas_reveal (self, slot, FALSE);
  g_object_notify (G_OBJECT (self), "covered");
}
