/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

/* Which plan a canvas shows, what of it is selected, and what of it is filtered. */

static void
project_changed_cb (WbCanvas *self, const WbDelta *delta)
{
  wb_canvas_follow (self, delta);
}

static void
update_actions (WbCanvas *self)
{
  WbProject *project = self->stage->project;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.write-ambition",
                                 project != NULL && !wb_project_is_read_only (project));
}

/* Only the buttons of empty cells come or go; what is laid out stays. */
static void
read_only_changed_cb (WbCanvas *self)
{
  WbView view = self->view;

  wb_canvas_end_rename (self, FALSE);
  update_actions (self);
  wb_canvas_board_changed (self);
  wb_canvas_set_view (self, &view);
}

static void
follow_project (WbCanvas *self, WbProject *project)
{
  if (self->stage->project != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->stage->project, project_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->stage->project, read_only_changed_cb, self);
    }

  wb_stage_set_project (self->stage, project);
  if (project != NULL)
    {
      g_signal_connect_swapped (project, "changed", G_CALLBACK (project_changed_cb), self);
      g_signal_connect_swapped (project, "notify::read-only", G_CALLBACK (read_only_changed_cb), self);
    }
}

static void
selection_changed_cb (WbCanvas *self)
{
  wb_canvas_follow_selection (self);
  wb_plane_refresh (WB_PLANE (self->plane));
  wb_canvas_note_link (self);
  wb_canvas_place_overview (self);
}

/**
 * wb_canvas_expect:
 * @self: a canvas
 * @ahead: (transfer full) (nullable): the board of the plan that it will show next, laid out already
 *
 * Says what the canvas need not do any more when it gets that plan.
 */
void
wb_canvas_expect (WbCanvas *self, WbBoardAhead *ahead)
{
  g_return_if_fail (WB_IS_CANVAS (self));

  wb_stage_expect (self->stage, ahead);
}

/* Returns whether it is another one. */
gboolean
wb_canvas_set_project (WbCanvas *self, WbProject *project)
{
  WbView view = self->view;

  if (self->stage->project == project)
    return FALSE;

  wb_canvas_end_rename (self, FALSE);
  wb_canvas_end_drag (self);
  follow_project (self, project);
  update_actions (self);

  self->focus_slot = WB_SLOT_NONE;
  g_array_set_size (self->unfolded, 0);
  g_clear_pointer (&self->state, g_variant_unref);
  wb_plane_clear (WB_PLANE (self->plane));
  wb_canvas_choose_density (self);
  wb_canvas_board_changed (self);
  view.x = view.y = 0;
  wb_canvas_set_view (self, &view);

  return TRUE;
}

/* The same. */
gboolean
wb_canvas_set_selection (WbCanvas *self, WbSelection *selection)
{
  if (self->stage->selection == selection)
    return FALSE;

  if (self->stage->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->stage->selection, selection_changed_cb, self);
  wb_stage_set_selection (self->stage, selection);
  if (selection != NULL)
    g_signal_connect_swapped (selection, "changed", G_CALLBACK (selection_changed_cb), self);
  selection_changed_cb (self);

  return TRUE;
}

/**
 * wb_canvas_set_filter:
 * @self: a canvas
 * @matches: (nullable) (element-type WbSlot): the set of what stays bright, or %NULL: nothing is filtered
 * @partners: (nullable) (element-type WbSlot): the set of the partners that do as well, although they do nothing of that
 * @shown: (nullable) (element-type WbSlot): the set of what is not hidden, to which the canvas adds what is new, or %NULL:
 *   nothing is hidden
 *
 * Dims what does not match, and lays out only what is shown. It is forgotten when another plan is shown.
 */
void
wb_canvas_set_filter (WbCanvas *self, GHashTable *matches, GHashTable *partners, GHashTable *shown)
{
  gboolean lays_out, had_focus;
  WbPoint before = { 0 };

  g_return_if_fail (WB_IS_CANVAS (self));

  lays_out = self->stage->shown != shown;
  had_focus = wb_canvas_has_focus_within (self);
  wb_canvas_end_drag (self);
  if (lays_out)
    before = wb_canvas_note_moves (self);
  wb_stage_set_filter (self->stage, matches, partners, shown);
  if (lays_out)
    {
      WbView view = self->view;

      wb_canvas_board_changed (self);
      wb_canvas_set_view (self, &view);
      wb_canvas_follow_rename (self);
      wb_canvas_play_moves (self, before);
    }
  wb_plane_refresh (WB_PLANE (self->plane));
  if (had_focus && !wb_canvas_has_focus_within (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}
