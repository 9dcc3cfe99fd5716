/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge.h"

#include <glib/gi18n-lib.h>

#include "wb-project.h"

/**
 * wb_merge_apply_as:
 * @merge: what a merge of the project's plan with another comes to
 * @project: the project
 * @header: what the plan knows about its file from then on
 * @step: (out) (optional) (nullable): the step that was applied, %NULL when there is nothing new
 * @error: return location for a %WB_STEP_ERROR
 *
 * Takes over what is new, as one step that can be undone.
 *
 * Returns: %TRUE on success; on failure nothing has changed but perhaps the header
 */
gboolean
wb_merge_apply_as (const WbMerge *merge, WbProject *project, WbHeader *header, WbStep **step, GError **error)
{
  const WbContext *context = wb_project_get_context (project);
  g_autoptr (WbStep) applied = NULL;

  if (step != NULL)
    *step = NULL;

  /* It comes first: where theirs is of a newer version, what it brings is judged by that. */
  wb_project_set_header (project, header);
  if (merge->changes->n == 0)
    return TRUE;

  applied = wb_step_new (_("Merge"), context->author, context->now (context->data), NULL, WB_ORIGIN_MERGE,
                         merge->changes->changes, merge->changes->n);
  if (!wb_project_apply (project, applied, error))
    return FALSE;

  if (step != NULL)
    *step = g_steal_pointer (&applied);

  return TRUE;
}

/**
 * wb_merge_apply:
 * @merge: what a merge of the project's plan with another comes to
 * @project: the project
 * @theirs: the header of the other plan, which is the newer one of the file
 * @step: (out) (optional) (nullable): the step that was applied, %NULL when theirs holds nothing new
 * @error: return location for a %WB_STEP_ERROR
 *
 * Takes over what is new, as one step that can be undone. What the project knows about its file then, wb_header_follow()
 * says.
 *
 * Returns: %TRUE on success; on failure nothing has changed but perhaps the header
 */
gboolean
wb_merge_apply (const WbMerge *merge, WbProject *project, WbHeader *theirs, WbStep **step, GError **error)
{
  g_autoptr (WbHeader) header = wb_header_follow (wb_plan_get_header (wb_project_get_plan (project)), theirs);

  return wb_merge_apply_as (merge, project, header, step, error);
}
