/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge.h"

/* The fields on which two ancestors agree. Where they do not, the one base has no value: then a side that has taken
 * either of theirs counts as one that changed the field, and two sides that chose differently are in conflict. */
static WbRecord *
agree (const WbRecord *a, const WbRecord *b)
{
  WbKind kind = wb_record_get_kind (a);
  const WbKindInfo *info = wb_kind_get_info (kind);
  WbDraft draft;

  wb_draft_init_from (&draft, a);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const WbValue *one = wb_record_get_value (a, i);
      const WbValue *other = wb_record_get_value (b, i);

      if (one == NULL && other != NULL)
        wb_draft_set (&draft, i, *other);
      else if (one != NULL && other != NULL && !wb_value_equal (&info->fields[i], *one, *other))
        wb_draft_unset (&draft, i);
    }

  return wb_draft_end (&draft);
}

static void
unite (WbPlan **base, WbPlan *ancestor)
{
  g_autoptr (WbDiff) diff = wb_diff_new (*base, ancestor);

  for (guint i = 0; i < diff->n; i++)
    {
      const WbChange *change = &diff->changes[i];

      if (change->old_record == NULL)
        wb_plan_append (base, wb_record_ref (change->new_record));
      else if (change->new_record != NULL && wb_record_get_kind (change->old_record) != WB_KIND_FRAGMENT)
        wb_plan_replace (base, change->slot, agree (change->old_record, change->new_record));
    }
}

/**
 * wb_merge_ancestors:
 * @plans: (array length=n_plans): the nearest common ancestors of two copies, none of which is an ancestor of another
 * @n_plans: how many, at least one
 *
 * Makes one base of several: it has what any of them has, so that what one side deleted since is seen, and the values on
 * which they agree. It is no plan to work with, only one to compare with.
 *
 * Returns: (transfer full): the base
 */
WbPlan *
wb_merge_ancestors (WbPlan *const *plans, guint n_plans)
{
  WbPlan *base;

  g_return_val_if_fail (n_plans > 0, NULL);

  base = wb_plan_ref (plans[0]);
  for (guint i = 1; i < n_plans; i++)
    unite (&base, plans[i]);

  return base;
}
