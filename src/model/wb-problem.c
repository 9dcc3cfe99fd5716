/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-problem.h"

#include "wb-project.h"
#include "wb-references.h"

struct _WbProblems
{
  GArray *list;
  guint   max;
};

G_DEFINE_QUARK (wb-plan-error-quark, wb_plan_error)

static void
problem_clear (gpointer data)
{
  WbProblem *problem = data;

  g_clear_pointer (&problem->id, g_ref_string_release);
}

/**
 * wb_problems_new:
 * @max: how many are collected, 0 for all
 *
 * Returns: (transfer full): an empty list
 */
WbProblems *
wb_problems_new (guint max)
{
  WbProblems *problems = g_new0 (WbProblems, 1);

  problems->list = g_array_new (FALSE, FALSE, sizeof (WbProblem));
  problems->max = max;
  g_array_set_clear_func (problems->list, problem_clear);

  return problems;
}

/**
 * wb_problems_free:
 * @problems: (transfer full): a list
 */
void
wb_problems_free (WbProblems *problems)
{
  g_array_unref (problems->list);
  g_free (problems);
}

/**
 * wb_problems_add:
 * @problems: (nullable): a list
 * @kind: what is wrong
 * @slot: the record at fault
 * @field: the field at fault, or -1
 * @id: (nullable): the id at fault
 *
 * Returns: %FALSE when the list is full and it was not added
 */
gboolean
wb_problems_add (WbProblems *problems, WbProblemKind kind, WbSlot slot, int field, const char *id)
{
  WbProblem problem = { .kind = kind, .slot = slot, .field = field };

  if (problems == NULL || (problems->max != 0 && problems->list->len >= problems->max))
    return FALSE;

  problem.id = id != NULL ? g_ref_string_new (id) : NULL;
  g_array_append_val (problems->list, problem);

  return TRUE;
}

/**
 * wb_problems_get_n:
 * @problems: a list
 *
 * Returns: how many it holds
 */
guint
wb_problems_get_n (const WbProblems *problems)
{
  return problems->list->len;
}

/**
 * wb_problems_get:
 * @problems: a list
 * @i: a number below wb_problems_get_n()
 *
 * Returns: (transfer none): the problem
 */
const WbProblem *
wb_problems_get (const WbProblems *problems, guint i)
{
  g_return_val_if_fail (i < problems->list->len, NULL);

  return &g_array_index (problems->list, WbProblem, i);
}

static void
add_project (WbPlan **plan)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *id = g_strdup ("project");
  WbDraft draft;

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (*plan); slot++)
    {
      WbRecord *record = wb_plan_get (*plan, slot);

      if (record != NULL && wb_record_get_id (record) != NULL)
        g_hash_table_add (ids, (gpointer) wb_record_get_id (record));
    }

  for (guint i = 2; g_hash_table_contains (ids, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("project-%u", i);
    }

  wb_draft_init_item (&draft, WB_KIND_PROJECT, id);
  wb_plan_append (plan, wb_draft_end (&draft));
}

static void
remedy (WbPlan **plan, const WbProblem *problem)
{
  WbRecord *record = wb_plan_get (*plan, problem->slot);

  if (problem->kind == WB_PROBLEM_NO_PROJECT)
    add_project (plan);
  else if (record != NULL && problem->field >= 0)
    wb_plan_replace (plan, problem->slot, wb_record_without_reference (record, problem->field, problem->id));
  else if (record != NULL)
    wb_plan_replace (plan, problem->slot, NULL);
}

/**
 * wb_plan_repair:
 * @plan: a plan that is not valid; untouched
 * @dropped: (nullable): where to add what was found and remedied
 *
 * Drops what makes a plan invalid: the later of two of one key, links that lead nowhere, references that find nothing.
 * Dropping one thing may leave another without what it refers to, so it looks again until the plan is valid.
 *
 * Returns: (transfer full): a valid plan
 */
WbPlan *
wb_plan_repair (WbPlan *plan, WbProblems *dropped)
{
  WbPlan *repaired = wb_plan_ref (plan);

  for (;;)
    {
      g_autoptr (WbProblems) problems = wb_problems_new (0);

      if (wb_plan_check (repaired, problems))
        return repaired;

      for (guint i = 0; i < wb_problems_get_n (problems); i++)
        {
          const WbProblem *problem = wb_problems_get (problems, i);

          wb_problems_add (dropped, problem->kind, problem->slot, problem->field, problem->id);
          remedy (&repaired, problem);
        }
    }
}
