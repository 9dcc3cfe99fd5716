/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-replay.h"

static gboolean
same_record (const WbRecord *a, const WbRecord *b)
{
  return a == b || (a != NULL && b != NULL && wb_record_equal (a, b));
}

/* Whether a step does what @known does, or undoes it. */
static gboolean
does (const WbStep *step, const WbStep *known, gboolean reversed)
{
  if (known == NULL || known->n_changes != step->n_changes)
    return FALSE;

  for (guint i = 0; i < step->n_changes; i++)
    {
      const WbChange *a = &step->changes[i];
      const WbChange *b = &known->changes[i];

      if (!same_record (a->old_record, reversed ? b->new_record : b->old_record) ||
          !same_record (a->new_record, reversed ? b->old_record : b->new_record))
        return FALSE;
    }

  return TRUE;
}

/* An undo of what was done before the plan was saved finds nothing to undo: then it is a step like others. */
static gboolean
apply (WbProject *project, WbStep *step, WbTyping typing, GError **error)
{
  if (step->origin == WB_ORIGIN_UNDO && does (step, wb_project_get_undo_step (project), TRUE))
    return wb_project_undo (project);
  if (step->origin == WB_ORIGIN_REDO && does (step, wb_project_get_redo_step (project), FALSE))
    return wb_project_redo (project);
  if (typing == WB_TYPING_NONE)
    return wb_project_apply (project, step, error);

  if (typing == WB_TYPING_FIRST)
    wb_project_end_typing (project);

  return wb_project_apply_typed (project, step, error);
}

/* What a merge brought from a file of a newer version is judged by that version again. */
static void
follow_version (WbProject *project, int minor)
{
  WbHeader *now = wb_plan_get_header (wb_project_get_plan (project));
  g_autoptr (WbHeader) header = NULL;

  if (now->minor >= minor)
    return;

  header = wb_header_raise (now, minor);
  wb_project_set_header (project, header);
}

/**
 * wb_replay_row:
 * @project: a plan as it was before the step
 * @row: a step of a journal
 * @error: return location for a #WbStepError
 *
 * Does the step again, so that the history is what it was too.
 *
 * Returns: %TRUE on success; on failure nothing has changed but perhaps the version of the plan
 */
gboolean
wb_replay_row (WbProject *project, const WbJournalRow *row, GError **error)
{
  g_autoptr (WbStep) step = wb_step_deserialise (row->step, error);

  if (step == NULL)
    return FALSE;

  follow_version (project, row->minor);

  return apply (project, step, row->typing, error);
}
