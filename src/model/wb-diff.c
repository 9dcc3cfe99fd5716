/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-diff.h"

/* Two plans that come from files stand in the same order, and two snapshots of one plan share their records, so the
 * plans are walked side by side and hardly any record has to be looked for. What has no partner at its place on the way
 * is put aside on either side, and those few are sorted and paired at the end. So the walk may take any two plans. */

typedef struct
{
  WbSlot    slot;
  WbRecord *record;
} Single;

typedef struct
{
  GArray *changes; /* of WbChange */
  GArray *from;    /* of Single: without a partner yet */
  GArray *to;
} Comparison;

static void
add_change (Comparison *self, WbSlot slot, WbRecord *old_record, WbRecord *new_record)
{
  WbChange change = {
    .slot = slot,
    .old_record = old_record != NULL ? wb_record_ref (old_record) : NULL,
    .new_record = new_record != NULL ? wb_record_ref (new_record) : NULL,
  };

  g_array_append_val (self->changes, change);
}

static void
compare_pair (Comparison *self, WbSlot slot, WbRecord *old_record, WbRecord *new_record)
{
  if (old_record != new_record && !wb_record_equal (old_record, new_record))
    add_change (self, slot, old_record, new_record);
}

/* Steps to the next slot that holds a record; FALSE when there is none. */
static gboolean
next_single (const WbPlan *plan, Single *single)
{
  guint n_slots = wb_plan_get_n_slots (plan);

  while (single->slot < n_slots)
    {
      single->record = wb_plan_get (plan, ++single->slot);
      if (single->record != NULL)
        return TRUE;
    }

  single->record = NULL;

  return FALSE;
}

static void
walk (Comparison *self, const WbPlan *from, const WbPlan *to)
{
  Single left = { WB_SLOT_NONE, NULL };
  Single right = { WB_SLOT_NONE, NULL };
  gboolean has_left = next_single (from, &left);
  gboolean has_right = next_single (to, &right);

  while (has_left || has_right)
    {
      int order = !has_left ? 1 : !has_right ? -1
                : left.record == right.record ? 0 : wb_record_compare_key (left.record, right.record);

      if (order == 0)
        compare_pair (self, left.slot, left.record, right.record);
      else if (order < 0)
        g_array_append_val (self->from, left);
      else
        g_array_append_val (self->to, right);

      if (order <= 0)
        has_left = next_single (from, &left);
      if (order >= 0)
        has_right = next_single (to, &right);
    }
}

static int
compare_singles (gconstpointer a, gconstpointer b)
{
  return wb_record_compare_key (((const Single *) a)->record, ((const Single *) b)->record);
}

static void
pair_singles (Comparison *self)
{
  guint i = 0, j = 0;

  g_array_sort (self->from, compare_singles);
  g_array_sort (self->to, compare_singles);

  while (i < self->from->len || j < self->to->len)
    {
      const Single *left = i < self->from->len ? &g_array_index (self->from, Single, i) : NULL;
      const Single *right = j < self->to->len ? &g_array_index (self->to, Single, j) : NULL;
      int order = left == NULL ? 1 : right == NULL ? -1 : compare_singles (left, right);

      if (order == 0)
        compare_pair (self, left->slot, left->record, right->record);
      else if (order < 0)
        add_change (self, left->slot, left->record, NULL);
      else
        add_change (self, WB_SLOT_NONE, NULL, right->record);

      if (order <= 0)
        i++;
      if (order >= 0)
        j++;
    }
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const WbChange *one = a;
  const WbChange *other = b;

  return wb_record_compare_key (one->old_record != NULL ? one->old_record : one->new_record,
                                other->old_record != NULL ? other->old_record : other->new_record);
}

/**
 * wb_diff_new:
 * @from: a plan
 * @to: another one
 *
 * Compares two plans by the content of their records. It costs one walk over both; only what has no record of the same
 * key at the same place is looked for.
 *
 * Returns: (transfer full): what is different
 */
WbDiff *
wb_diff_new (WbPlan *from, WbPlan *to)
{
  WbDiff *diff;
  Comparison self;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  self = (Comparison) {
    .changes = g_array_new (FALSE, FALSE, sizeof (WbChange)),
    .from = g_array_new (FALSE, FALSE, sizeof (Single)),
    .to = g_array_new (FALSE, FALSE, sizeof (Single)),
  };
  if (from != to)
    walk (&self, from, to);
  pair_singles (&self);
  g_array_sort (self.changes, compare_changes);

  diff = g_new0 (WbDiff, 1);
  diff->n = self.changes->len;
  diff->changes = (WbChange *) g_array_free (self.changes, FALSE);
  g_array_unref (self.from);
  g_array_unref (self.to);

  return diff;
}

/**
 * wb_diff_free:
 * @diff: (transfer full): what is different
 */
void
wb_diff_free (WbDiff *diff)
{
  g_return_if_fail (diff != NULL);

  for (guint i = 0; i < diff->n; i++)
    {
      g_clear_pointer (&diff->changes[i].old_record, wb_record_unref);
      g_clear_pointer (&diff->changes[i].new_record, wb_record_unref);
    }

  g_free (diff->changes);
  g_free (diff);
}
