/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-problem.h"

#include <glib/gi18n-lib.h>

#include "wb-project.h"
#include "wb-references.h"
#include "wb-text.h"

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

/* What a record is called in a sentence: its kind and its title, or else its id. */
static char *
name_record (const WbRecord *record)
{
  g_autofree char *title = NULL;
  const char *label;

  if (record == NULL)
    return g_strdup (wb_kind_get_label (WB_KIND_PROJECT));

  label = wb_kind_get_label (wb_record_get_kind (record));
  if (wb_kind_is_link (wb_record_get_kind (record)))
    return g_strdup_printf ("%s %s → %s", label, wb_record_get_from (record), wb_record_get_to (record));

  title = wb_text_quote (wb_record_get_title (record), 40);
  if (title == NULL || *title == '\0')
    {
      const char *id = wb_record_get_id (record);

      return id != NULL ? g_strdup_printf ("%s “%s”", label, id) : g_strdup (label);
    }

  return g_strdup_printf ("%s “%s”", label, title);
}

static const char *
name_field (const WbProblem *problem, const WbRecord *record)
{
  return problem->field >= 0 ? wb_field_get (wb_record_get_kind (record), problem->field)->name : NULL;
}

/**
 * wb_problem_to_sentence:
 * @problem: a problem
 * @plan: the plan that has it
 *
 * Returns: (transfer full): what is wrong, as a sentence
 */
char *
wb_problem_to_sentence (const WbProblem *problem, const WbPlan *plan)
{
  WbRecord *record = wb_plan_get (plan, problem->slot);
  g_autofree char *name = name_record (record);
  const char *field = record != NULL ? name_field (problem, record) : NULL;

  switch (problem->kind)
    {
    case WB_PROBLEM_NO_PROJECT:
      return g_strdup (_("There is no “project” element; a project file has exactly one."));
    case WB_PROBLEM_SECOND_PROJECT:
      return g_strdup (_("There is a second “project” element; a project file has exactly one."));
    case WB_PROBLEM_DUPLICATE_ID:
      return g_strdup_printf (_("The id “%s” of %s is already used by another item; an id is unique."), problem->id, name);
    case WB_PROBLEM_DUPLICATE_LINK:
      return g_strdup_printf (_("%s stands there twice; two items have at most one link of a kind."), name);
    case WB_PROBLEM_DUPLICATE_CONFLICT:
      return g_strdup (_("The same conflict stands there twice."));
    case WB_PROBLEM_DANGLING:
      if (field != NULL)
        return g_strdup_printf (_("“%s” of %s refers to “%s”, which is not in the file."), field, name, problem->id);
      return g_strdup_printf (_("%s refers to “%s”, which is not in the file."), name, problem->id);
    case WB_PROBLEM_WRONG_KIND:
      if (field != NULL)
        return g_strdup_printf (_("“%s” of %s refers to “%s”, which is an item of another kind than it may refer to."),
                                field, name, problem->id);
      return g_strdup_printf (_("%s joins “%s”, which is an item of another kind than such a link joins."), name,
                              problem->id);
    case WB_PROBLEM_SELF_LINK:
      return g_strdup_printf (_("%s links an item with itself."), name);
    case WB_PROBLEM_PARENT_CYCLE:
      return g_strdup_printf (_("%s is part of “%s”, which is part of it: goals in a circle."), name, problem->id);
    case WB_PROBLEM_CONFLICT_TARGET:
      return g_strdup (_("A conflict does not say clearly what it is about: an item or a link that is there, and a field, "
                         "a deletion or another item."));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * wb_problem_to_remedy:
 * @problem: a problem
 * @plan: the plan that has it
 *
 * Returns: (transfer full): what a repair drops, as a sentence
 */
char *
wb_problem_to_remedy (const WbProblem *problem, const WbPlan *plan)
{
  WbRecord *record = wb_plan_get (plan, problem->slot);
  g_autofree char *name = name_record (record);

  if (problem->kind == WB_PROBLEM_NO_PROJECT)
    return g_strdup (_("A plan without a title is added."));

  if (record != NULL && problem->field >= 0)
    return g_strdup_printf (_("The reference “%s” of %s is cleared."), name_field (problem, record), name);

  return g_strdup_printf (_("%s is left out."), name);
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
