/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-deletion.h"

#include <glib/gi18n-lib.h>

#include "wb-edit.h"
#include "wb-room.h"
#include "wb-sentence.h"
#include "wb-step-names.h"

static const char *
get_step_name (WbProject *project, const WbSlot *slots, guint n)
{
  WbRecord *record = wb_project_get (project, slots[0]);

  if (n > 1)
    return C_("step", "Delete items");
  if (wb_kind_is_item (wb_record_get_kind (record)))
    return wb_step_name_delete (wb_record_get_kind (record));

  return C_("step", "Remove link");
}

/* Returns: (transfer full): of each change of @step whether whoever looks on may hear of it */
static gboolean *
find_seen (WbProject *project, const WbStep *step)
{
  gboolean *seen = g_new0 (gboolean, step->n_changes);

  for (guint i = 0; i < step->n_changes; i++)
    seen[i] = step->changes[i].old_record == NULL || wb_room_may_see_record (project, step->changes[i].old_record);

  return seen;
}

/* A room does not hear that judgements, contacts and hidden voices went along: it would know that there were any. */
static char *
tell (const WbStep *step, const gboolean *seen, const WbSlot *slots, guint n)
{
  g_autofree WbChange *changes = g_new (WbChange, MAX (step->n_changes, 1));
  WbStep told = *step;

  told.n_changes = 0;
  told.changes = changes;
  for (guint i = 0; i < step->n_changes; i++)
    if (seen[i])
      changes[told.n_changes++] = step->changes[i];

  return wb_deletion_to_sentence (&told, slots, n);
}

/**
 * wb_delete_items:
 * @project: a plan
 * @slots: (array length=n): items and links of it, not the project item
 * @n: how many, at least one
 * @sentence: (out) (transfer full): what was deleted, and what went along; untouched on failure
 * @error: return location for a %WB_STEP_ERROR
 *
 * Deletes in one step. The project item stays.
 *
 * Returns: %TRUE on success; on failure the project is untouched
 */
gboolean
wb_delete_items (WbProject *project, const WbSlot *slots, guint n, char **sentence, GError **error)
{
  g_autoptr (WbStep) step = NULL;
  g_autofree gboolean *seen = NULL;
  const char *name;
  WbEdit *edit;

  g_return_val_if_fail (WB_IS_PROJECT (project) && n > 0, FALSE);

  name = get_step_name (project, slots, n);
  edit = wb_edit_new (project);
  for (guint i = 0; i < n; i++)
    if (slots[i] != wb_project_get_root (project))
      wb_edit_remove_record (edit, wb_project_get (project, slots[i]));

  step = wb_edit_end (edit, name, WB_ORIGIN_EDIT);
  if (step == NULL)
    return TRUE;
  seen = find_seen (project, step);
  if (!wb_project_apply (project, step, error))
    return FALSE;

  *sentence = tell (step, seen, slots, n);

  return TRUE;
}

/* On a board it is a link like others. */
static gboolean
delete_reference (WbProject *project, const WbEdge *reference, char **sentence, GError **error)
{
  g_autoptr (WbEdit) edit = wb_edit_new (project);
  const char *id = wb_record_get_id (wb_project_get (project, reference->by));

  if (!wb_edit_set (edit, id, reference->field, NULL, error) ||
      !wb_edit_apply (g_steal_pointer (&edit), C_("step", "Remove link"), error))
    return FALSE;

  *sentence = g_strdup (C_("deletion", "Link removed"));

  return TRUE;
}

/**
 * wb_delete_selected:
 * @selection: a selection that is not empty
 * @sentence: (out) (transfer full): what was deleted, and what went along; untouched on failure
 * @error: return location for a %WB_STEP_ERROR
 *
 * Deletes what is selected, in one step: items and links, or what a goal is part of.
 *
 * Returns: %TRUE on success; on failure the project is untouched
 */
gboolean
wb_delete_selected (WbSelection *selection, char **sentence, GError **error)
{
  const WbEdge *reference;
  const WbSlot *slots;
  g_autofree WbSlot *chosen = NULL;
  guint n;

  g_return_val_if_fail (WB_IS_SELECTION (selection), FALSE);

  reference = wb_selection_get_reference (selection);
  if (reference != NULL)
    return delete_reference (wb_selection_get_project (selection), reference, sentence, error);

  /* What is deleted leaves the selection meanwhile. */
  slots = wb_selection_get (selection, &n);
  chosen = g_memdup2 (slots, n * sizeof (WbSlot));

  return wb_delete_items (wb_selection_get_project (selection), chosen, n, sentence, error);
}
