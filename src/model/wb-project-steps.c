/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-project-private.h"

#include <glib/gi18n-lib.h>

/* Steps: applied, undone, done again, and what of them is saved. */

static gboolean
check_writable (WbProject *self, GError **error)
{
  if (self->read_only)
    g_set_error_literal (error, WB_STEP_ERROR, WB_STEP_ERROR_READ_ONLY, _("This plan is only looked at."));

  return !self->read_only;
}

static gboolean
apply (WbProject *self, WbStep *step, WbTyping typing, GError **error)
{
  g_autoptr (GArray) removed = NULL;
  g_autoptr (GArray) added = NULL;
  WbDelta delta;

  g_return_val_if_fail (!self->applying, FALSE);

  if (!check_writable (self, error) || !wb_graph_check_step (&self->graph, step, error))
    return FALSE;

  removed = g_array_new (FALSE, FALSE, sizeof (WbEdge));
  added = g_array_new (FALSE, FALSE, sizeof (WbEdge));

  self->applying = TRUE;
  wb_graph_apply_step (&self->graph, step, removed, added);
  delta = (WbDelta){
    .step = step,
    .typing = typing,
    .removed = (const WbEdge *) removed->data,
    .n_removed = removed->len,
    .added = (const WbEdge *) added->data,
    .n_added = added->len,
  };
  wb_project_emit_changed (self, &delta);
  self->applying = FALSE;

  return TRUE;
}

/**
 * wb_project_apply:
 * @self: a project
 * @step: a step; its slots are filled in
 * @error: return location for a %WB_STEP_ERROR
 *
 * Applies a step whole, or not at all. It can be undone; what could be redone cannot any more.
 *
 * Returns: %TRUE on success; on failure nothing has changed
 */
gboolean
wb_project_apply (WbProject *self, WbStep *step, GError **error)
{
  g_return_val_if_fail (WB_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  if (!apply (self, step, WB_TYPING_NONE, error))
    return FALSE;

  wb_history_push (&self->history, step);
  wb_project_notify_history (self);

  return TRUE;
}

/**
 * wb_project_apply_typed:
 * @self: a project
 * @step: a step that changes one field of one record, by typing
 * @error: return location for a %WB_STEP_ERROR
 *
 * Applies a step as wb_project_apply() does. As long as the same field is typed in without a pause, all of it is one
 * step of the history.
 *
 * Returns: %TRUE on success; on failure nothing has changed
 */
gboolean
wb_project_apply_typed (WbProject *self, WbStep *step, GError **error)
{
  WbTyping typing;

  g_return_val_if_fail (WB_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  typing = wb_history_goes_on_typing (&self->history, step) ? WB_TYPING_ON : WB_TYPING_FIRST;
  if (!apply (self, step, typing, error))
    return FALSE;

  wb_history_push_typed (&self->history, step);
  wb_project_notify_history (self);

  return TRUE;
}

/**
 * wb_project_end_typing:
 * @self: a project
 *
 * What is typed from now on is another step: the focus left the field.
 */
void
wb_project_end_typing (WbProject *self)
{
  g_return_if_fail (WB_IS_PROJECT (self));

  self->history.typing = FALSE;
}

/**
 * wb_project_can_undo:
 * @self: a project
 *
 * Returns: whether there is a step to undo, and it may be undone
 */
gboolean
wb_project_can_undo (WbProject *self)
{
  return !self->read_only && wb_history_get_undo (&self->history) != NULL;
}

/**
 * wb_project_can_redo:
 * @self: a project
 *
 * Returns: whether there is a step to redo, and it may be redone
 */
gboolean
wb_project_can_redo (WbProject *self)
{
  return !self->read_only && wb_history_get_redo (&self->history) != NULL;
}

/**
 * wb_project_get_undo_name:
 * @self: a project
 *
 * Returns: (transfer none) (nullable): what the step is called that would be undone
 */
const char *
wb_project_get_undo_name (WbProject *self)
{
  return wb_project_can_undo (self) ? wb_history_get_undo (&self->history)->name : NULL;
}

/**
 * wb_project_get_redo_name:
 * @self: a project
 *
 * Returns: (transfer none) (nullable): what the step is called that would be redone
 */
const char *
wb_project_get_redo_name (WbProject *self)
{
  return wb_project_can_redo (self) ? wb_history_get_redo (&self->history)->name : NULL;
}

/**
 * wb_project_get_undo_step:
 * @self: a project
 *
 * Returns: (transfer none) (nullable): the step that would be undone
 */
const WbStep *
wb_project_get_undo_step (WbProject *self)
{
  return wb_history_get_undo (&self->history);
}

/**
 * wb_project_get_redo_step:
 * @self: a project
 *
 * Returns: (transfer none) (nullable): the step that would be done again
 */
const WbStep *
wb_project_get_redo_step (WbProject *self)
{
  return wb_history_get_redo (&self->history);
}

/**
 * wb_project_undo:
 * @self: a project
 *
 * Undoes the last step that was not undone yet.
 *
 * Returns: %FALSE when there is none
 */
gboolean
wb_project_undo (WbProject *self)
{
  g_autoptr (WbStep) reverse = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (WB_IS_PROJECT (self), FALSE);

  if (!wb_project_can_undo (self))
    return FALSE;

  reverse = wb_step_reverse (wb_history_get_undo (&self->history), WB_ORIGIN_UNDO, self->context.now (self->context.data));
  if (!apply (self, reverse, WB_TYPING_NONE, &error))
    g_error ("A step could not be undone: %s", error->message);

  wb_history_move (&self->history, -1);
  wb_project_notify_history (self);

  return TRUE;
}

/**
 * wb_project_redo:
 * @self: a project
 *
 * Does again what was undone last.
 *
 * Returns: %FALSE when there is nothing
 */
gboolean
wb_project_redo (WbProject *self)
{
  g_autoptr (WbStep) again = NULL;
  g_autoptr (GError) error = NULL;
  const WbStep *step;

  g_return_val_if_fail (WB_IS_PROJECT (self), FALSE);

  if (!wb_project_can_redo (self))
    return FALSE;

  step = wb_history_get_redo (&self->history);
  again = wb_step_new (step->name, step->author, self->context.now (self->context.data), step->session,
                       WB_ORIGIN_REDO, step->changes, step->n_changes);
  if (!apply (self, again, WB_TYPING_NONE, &error))
    g_error ("A step could not be redone: %s", error->message);

  wb_history_move (&self->history, 1);
  wb_project_notify_history (self);

  return TRUE;
}

/**
 * wb_project_get_state:
 * @self: a project
 *
 * Returns: a number that names the plan as it is now: the same again after undo and redo
 */
guint64
wb_project_get_state (WbProject *self)
{
  return wb_history_get_state (&self->history);
}

/**
 * wb_project_is_modified:
 * @self: a project
 *
 * Returns: whether the plan differs from what was saved or opened
 */
gboolean
wb_project_is_modified (WbProject *self)
{
  return wb_project_get_state (self) != self->saved_state;
}

/**
 * wb_project_mark_saved:
 * @self: a project
 * @state: the state whose plan was written, see wb_project_get_state()
 *
 * Says that a save succeeded. Steps that came while it was written leave the project modified. Pass %G_MAXUINT64 for a
 * plan that holds work which stands in no file, such as one that was repaired.
 */
void
wb_project_mark_saved (WbProject *self, guint64 state)
{
  g_return_if_fail (WB_IS_PROJECT (self));

  self->history.typing = FALSE;
  self->saved_state = state;
  wb_project_notify_history (self);
}
