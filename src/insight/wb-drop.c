/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-drop-private.h"

#include <glib/gi18n-lib.h>

#include "wb-reorder.h"
#include "wb-sentence.h"

WbRecord *
wb_drop_plan_get_item (const WbDropPlan *plan)
{
  return plan->target->item != WB_SLOT_NONE ? wb_project_get (plan->project, plan->target->item) : NULL;
}

WbKind
wb_drop_plan_get_kind (const WbDropPlan *plan)
{
  WbRecord *item = wb_drop_plan_get_item (plan);

  return item != NULL ? wb_record_get_kind (item) : WB_N_KINDS;
}

gboolean
wb_drop_plan_carries (const WbDropPlan *plan, const WbRecord *record)
{
  for (guint i = 0; i < plan->n; i++)
    if (wb_project_get (plan->project, plan->carried[i]) == record)
      return TRUE;

  return FALSE;
}

char *
wb_drop_plan_quote (const WbDropPlan *plan, WbSlot slot)
{
  return wb_sentence_quote (wb_record_get_title (wb_project_get (plan->project, slot)));
}

char *
wb_drop_plan_tell_place (const WbDropPlan *plan)
{
  g_autofree char *title = wb_drop_plan_quote (plan, plan->target->item);

  if (plan->target->low)
    /* Translators: what dropping something does; its subject is what is carried, one or several. %s is a title, quoted */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Comes after %s", "Come after %s", plan->n), title);

  /* Translators: what dropping something does; its subject is what is carried, one or several. %s is a title, quoted */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Comes before %s", "Come before %s", plan->n), title);
}

/* What is set comes from the plan or from the table: it is always taken. */
void
wb_drop_plan_set (WbDropPlan *plan, const char *id, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!wb_edit_set (plan->drop->edit, id, field, text, &error))
    g_critical ("%s", error->message);
}

void
wb_drop_plan_set_set (WbDropPlan *plan, const char *id, guint field, const WbSet *members)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; members != NULL && i < members->n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", members->members[i]);
  wb_drop_plan_set (plan, id, field, members != NULL ? text->str : NULL);
}

static guint
find_place (const WbDropPlan *plan, GPtrArray *siblings)
{
  guint at;

  if (!g_ptr_array_find (siblings, wb_drop_plan_get_item (plan), &at))
    return siblings->len;

  return plan->target->low ? at + 1 : at;
}

/* What is carried keeps its order among itself. */
void
wb_drop_plan_reorder (WbDropPlan *plan, guint field, GPtrArray *siblings)
{
  g_autofree WbRecord **moved = g_new (WbRecord *, plan->n);

  for (guint i = 0; i < plan->n; i++)
    moved[i] = wb_project_get (plan->project, plan->carried[i]);
  wb_reorder (plan->drop->edit, field, siblings, find_place (plan, siblings), moved, plan->n);
}

static gboolean
is_one_kind (const WbDropPlan *plan)
{
  WbRecord *first = wb_project_get (plan->project, plan->carried[0]);

  for (guint i = 0; i < plan->n; i++)
    {
      WbRecord *record = wb_project_get (plan->project, plan->carried[i]);

      if (record == NULL || wb_record_get_kind (record) != wb_record_get_kind (first))
        return FALSE;
    }

  return TRUE;
}

static void
work_out (WbDropPlan *plan)
{
  switch ((guint) wb_record_get_kind (wb_project_get (plan->project, plan->carried[0])))
    {
    case WB_KIND_GOAL:
      wb_drop_goals (plan);
      break;
    case WB_KIND_ACTION:
      wb_drop_actions (plan);
      break;
    case WB_KIND_VOICE:
      wb_drop_voices (plan);
      break;
    case WB_KIND_PARTNER:
      wb_drop_partners (plan);
      break;
    default:
      break;
    }
}

/**
 * wb_drop_new:
 * @project: a plan
 * @carried: (array length=n): what is carried, in the order in which it is to stand
 * @n: how many, at least one
 * @target: where it is dropped
 * @also: whether it comes there as well, instead of moving
 *
 * Works out what a drop would do. Goals come to stand in a cell or at a place in it, actions under a goal or at a place
 * there, voices ground a goal or come under a theme, partners get a part in an action.
 *
 * Returns: (transfer full) (nullable): what would be done; %NULL when that is nothing: then a target does not react
 */
WbDrop *
wb_drop_new (WbProject *project, const WbSlot *carried, guint n, const WbDropTarget *target, gboolean also)
{
  g_autoptr (WbDrop) drop = NULL;
  WbDropPlan plan = { project, carried, n, target, also, NULL };

  g_return_val_if_fail (WB_IS_PROJECT (project) && n > 0, NULL);

  if (!is_one_kind (&plan) || wb_drop_plan_carries (&plan, wb_drop_plan_get_item (&plan)))
    return NULL;

  drop = plan.drop = g_new0 (WbDrop, 1);
  drop->edit = wb_edit_new (project);
  work_out (&plan);

  if (drop->is_refused || (drop->sentence != NULL && wb_edit_get_n_changes (drop->edit) > 0))
    return g_steal_pointer (&drop);

  return NULL;
}

/**
 * wb_drop_apply:
 * @drop: (transfer full): what is to be done, and is not refused
 * @error: return location for a %WB_STEP_ERROR
 *
 * Does it, in one step.
 *
 * Returns: whether it was done
 */
gboolean
wb_drop_apply (WbDrop *drop, GError **error)
{
  gboolean done = wb_edit_apply (g_steal_pointer (&drop->edit), drop->name, error);

  wb_drop_free (drop);

  return done;
}

/**
 * wb_drop_free:
 * @drop: (transfer full): a drop
 */
void
wb_drop_free (WbDrop *drop)
{
  g_clear_pointer (&drop->edit, wb_edit_free);
  g_free (drop->sentence);
  g_free (drop->hint);
  g_free (drop);
}
