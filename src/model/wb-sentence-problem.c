/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-sentence.h"

#include <glib/gi18n-lib.h>

/* Why a plan is not valid, and what a repair does about it, in words. */

/* An item that has nothing to be named by but its id, has that. */
static char *
name_item (WbNames *names, const WbRecord *record)
{
  g_autofree char *id = NULL;

  if (wb_record_get_naming_field (record) >= 0 || wb_record_get_id (record) == NULL)
    return wb_record_to_name (names, record);

  id = wb_sentence_quote (wb_record_get_id (record));

  return g_strdup_printf (C_("item", "%s %s"), wb_kind_get_label (wb_record_get_kind (record)), id);
}

static char *
name_link (WbNames *names, const WbRecord *link, gboolean begins)
{
  g_autofree char *from = wb_reference_to_words (names, wb_record_get_from (link));
  g_autofree char *to = wb_reference_to_words (names, wb_record_get_to (link));

  if (begins)
    /* Translators: two items; a sentence begins with it. */
    return g_strdup_printf (_("The link from %s to %s"), from, to);

  /* Translators: two items; it stands in the middle of a sentence. */
  return g_strdup_printf (_("the link from %s to %s"), from, to);
}

/* What a record is called in a sentence, and whether that begins with it. */
static char *
name_record (WbNames *names, const WbRecord *record, gboolean begins)
{
  WbKind kind = wb_record_get_kind (record);

  if (wb_kind_is_link (kind))
    return name_link (names, record, begins);
  if (kind == WB_KIND_CONFLICT)
    return g_strdup (wb_kind_get_label (kind));

  return name_item (names, record);
}

/* A reference that finds nothing, or not what it may find. */
static char *
field_to_sentence (const WbProblem *problem, WbNames *names, const WbRecord *record)
{
  g_autofree char *holder = name_record (names, record, FALSE);
  g_autofree char *target = wb_reference_to_words (names, problem->id);
  const char *field = wb_field_get_label (wb_field_get (wb_record_get_kind (record), problem->field));

  if (problem->kind == WB_PROBLEM_DANGLING)
    return g_strdup_printf (_("“%s” of %s refers to %s, which is not in the file."), field, holder, target);

  return g_strdup_printf (_("“%s” of %s refers to %s, which is an item of another kind than it may refer to."), field,
                          holder, target);
}

static char *
record_to_sentence (const WbProblem *problem, WbNames *names, const WbRecord *record)
{
  g_autofree char *name = name_record (names, record, problem->kind != WB_PROBLEM_DUPLICATE_ID);
  g_autofree char *other = problem->id != NULL ? wb_reference_to_words (names, problem->id) : NULL;

  switch ((int) problem->kind)
    {
    case WB_PROBLEM_DUPLICATE_ID:
      return g_strdup_printf (_("The id “%s” of %s is already used by another item; an id is unique."), problem->id, name);
    case WB_PROBLEM_DUPLICATE_LINK:
      return g_strdup_printf (_("%s stands there twice; two items have at most one link of a kind."), name);
    case WB_PROBLEM_DANGLING:
      return g_strdup_printf (_("%s refers to %s, which is not in the file."), name, other);
    case WB_PROBLEM_WRONG_KIND:
      return g_strdup_printf (_("%s joins %s, which is an item of another kind than such a link joins."), name, other);
    case WB_PROBLEM_SELF_LINK:
      return g_strdup_printf (_("%s links an item with itself."), name);
    case WB_PROBLEM_PARENT_CYCLE:
      return g_strdup_printf (_("%s is part of %s, which is part of it: goals in a circle."), name, other);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * wb_problem_to_sentence:
 * @problem: a problem
 * @plan: the plan that has it
 * @names: what the items of @plan are called
 *
 * Says what is wrong. Items are named by their titles, as people know them, and by an id only where nothing else is known.
 *
 * Returns: (transfer full): the sentence
 */
char *
wb_problem_to_sentence (const WbProblem *problem, const WbPlan *plan, WbNames *names)
{
  switch ((int) problem->kind)
    {
    case WB_PROBLEM_NO_PROJECT:
      return g_strdup (_("There is no “project” element; a project file has exactly one."));
    case WB_PROBLEM_SECOND_PROJECT:
      return g_strdup (_("There is a second “project” element; a project file has exactly one."));
    case WB_PROBLEM_DUPLICATE_CONFLICT:
      return g_strdup (_("The same conflict stands there twice."));
    case WB_PROBLEM_CONFLICT_TARGET:
      return g_strdup (_("A conflict does not say clearly what it is about: an item or a link that is there, and a field, "
                         "a deletion or another item of the same kind."));
    case WB_PROBLEM_DANGLING:
    case WB_PROBLEM_WRONG_KIND:
      if (problem->field >= 0)
        return field_to_sentence (problem, names, wb_plan_get (plan, problem->slot));
      return record_to_sentence (problem, names, wb_plan_get (plan, problem->slot));
    default:
      return record_to_sentence (problem, names, wb_plan_get (plan, problem->slot));
    }
}

/**
 * wb_problem_to_remedy:
 * @problem: a problem
 * @plan: the plan that has it
 * @names: what the items of @plan are called
 *
 * Returns: (transfer full): what a repair drops, as a sentence
 */
char *
wb_problem_to_remedy (const WbProblem *problem, const WbPlan *plan, WbNames *names)
{
  const WbRecord *record = wb_plan_get (plan, problem->slot);
  g_autofree char *name = NULL;

  if (problem->kind == WB_PROBLEM_NO_PROJECT)
    return g_strdup (_("A plan without a title is added."));

  name = name_record (names, record, problem->field < 0);
  if (problem->field >= 0)
    return g_strdup_printf (_("The reference “%s” of %s is cleared."),
                            wb_field_get_label (wb_field_get (wb_record_get_kind (record), problem->field)), name);

  return g_strdup_printf (_("%s is left out."), name);
}
