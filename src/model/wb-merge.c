/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge.h"

#include <glib/gi18n-lib.h>

#include "wb-merge-private.h"
#include "wb-redact.h"

G_DEFINE_QUARK (wb-merge-error-quark, wb_merge_error)

static const char *
project_id (const WbPlan *plan)
{
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);

      if (record != NULL && wb_record_get_kind (record) == WB_KIND_PROJECT)
        return wb_record_get_id (record);
    }

  return NULL;
}

static gboolean
check_projects (WbPlan *base, WbPlan *mine, WbPlan *theirs, GError **error)
{
  const char *id = project_id (mine);

  if (g_strcmp0 (id, project_id (theirs)) != 0)
    {
      g_set_error_literal (error, WB_MERGE_ERROR, WB_MERGE_ERROR_OTHER_PROJECT,
                           _("These are two different plans, not two copies of one. Only copies of one plan can be merged."));
      return FALSE;
    }

  if (base != NULL && g_strcmp0 (id, project_id (base)) != 0)
    {
      g_set_error_literal (error, WB_MERGE_ERROR, WB_MERGE_ERROR_OTHER_PROJECT,
                           _("The common ancestor is a different plan. Name an earlier revision of this one."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_redacted (WbPlan *plan)
{
  return plan != NULL && wb_plan_get_header (plan)->redacted != NULL;
}

static gboolean
same_recipe (WbPlan *a, WbPlan *b)
{
  const WbHeader *one = wb_plan_get_header (a);
  const WbHeader *other = wb_plan_get_header (b);

  return g_strcmp0 (one->redacted, other->redacted) == 0 && g_strcmp0 (one->only_domain, other->only_domain) == 0 &&
         g_strcmp0 (one->only_goal, other->only_goal) == 0 && g_strcmp0 (one->only_partner, other->only_partner) == 0;
}

/* A redacted copy lacks what was withheld from it, and that must not look like a deletion. */
static gboolean
check_redaction (WbPlan *mine, WbPlan *theirs, GError **error)
{
  if (!is_redacted (mine) || (is_redacted (theirs) && same_recipe (mine, theirs)))
    return TRUE;

  if (is_redacted (theirs))
    g_set_error_literal (error, WB_MERGE_ERROR, WB_MERGE_ERROR_REDACTED,
                         _("These are two redacted copies from which different things were withheld. Merge each of them into the full plan."));
  else
    g_set_error_literal (error, WB_MERGE_ERROR, WB_MERGE_ERROR_REDACTED,
                         _("Mine is a redacted copy and theirs is not. Merge the redacted copy into the full plan, not the other way round."));

  return FALSE;
}

/* What both copies have come from: what the redaction that theirs has been through leaves of the base. */
static gboolean
find_base (WbPlan *base, WbPlan *theirs, WbPlan **common, GError **error)
{
  g_auto (WbRecipe) recipe = { 0 };

  *common = NULL;
  if (base == NULL)
    return TRUE;

  if (!is_redacted (theirs) || (is_redacted (base) && same_recipe (base, theirs)))
    {
      *common = wb_plan_ref (base);
      return TRUE;
    }

  if (!wb_recipe_init_from_header (&recipe, wb_plan_get_header (theirs), error))
    return FALSE;
  *common = wb_plan_redact (base, &recipe, error);

  return *common != NULL;
}

/* What is left of a record that one side deleted is settled later. */
static void
merge_entry (WbMerger *self, WbMergeEntry *entry)
{
  WbRecord *result;

  if (entry->mine == entry->theirs || (entry->base != NULL && (entry->mine == NULL || entry->theirs == NULL)))
    result = entry->mine == NULL || entry->theirs == NULL ? NULL : wb_record_ref (entry->mine);
  else if (entry->mine == NULL || entry->mine == entry->base)
    result = wb_record_ref (entry->theirs);
  else if (entry->theirs == NULL || entry->theirs == entry->base)
    result = wb_record_ref (entry->mine);
  else
    result = wb_merger_merge_record (self, entry->base, entry->mine, entry->theirs);

  wb_merger_set_result (entry, result);
}

static void
dispute_deletions (WbMerger *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const WbMergeEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->is_disputed && entry->result != NULL && wb_record_get_kind (entry->result) != WB_KIND_CONFLICT)
        wb_merger_dispute_deletion (self, entry->result, entry->deleted_by);
    }
}

static void
run (WbMerger *self)
{
  guint n = self->entries->len;

  for (guint i = 0; i < n; i++)
    merge_entry (self, g_ptr_array_index (self->entries, i));

  wb_merger_settle_deletions (self);
  wb_merger_break_circles (self);
  wb_merger_match_names (self);
  wb_merger_renumber (self);
  dispute_deletions (self);
  wb_merger_enter_conflicts (self);
}

static void
add_change (GArray *changes, WbRecord *old_record, WbRecord *new_record)
{
  WbChange change = {
    .slot = WB_SLOT_NONE,
    .old_record = old_record != NULL ? wb_record_ref (old_record) : NULL,
    .new_record = new_record != NULL ? wb_record_ref (new_record) : NULL,
  };

  g_array_append_val (changes, change);
}

static gboolean
is_changed (const WbMergeEntry *entry)
{
  if (entry->result == NULL || entry->mine == NULL)
    return entry->result != entry->mine;

  return entry->result != entry->mine && !wb_record_equal (entry->result, entry->mine);
}

/* How many of the conflicts that the merge makes are not in mine already. */
static guint
count_conflicts (WbMerger *self)
{
  guint n = 0;

  for (guint i = 0; i < self->conflicts->len; i++)
    {
      const WbRecord *conflict = g_ptr_array_index (self->conflicts, i);
      const WbMergeEntry *entry = g_hash_table_lookup (self->by_key, conflict);

      n += entry == NULL || is_changed (entry);
    }

  return n;
}

static WbDiff *
collect_changes (WbMerger *self)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (WbChange));
  WbDiff *diff = g_new0 (WbDiff, 1);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const WbMergeEntry *entry = g_ptr_array_index (self->entries, i);

      if (is_changed (entry))
        add_change (changes, entry->mine, entry->result);
    }
  for (guint i = 0; i < self->added->len; i++)
    add_change (changes, NULL, g_ptr_array_index (self->added, i));

  diff->n = changes->len;
  diff->changes = (WbChange *) g_array_free (changes, FALSE);

  return diff;
}

static WbMergeKind
kind_of (const WbMerger *self, const WbDiff *changes)
{
  if (changes->n == 0)
    return WB_MERGE_NOTHING_NEW;

  return self->has_base && self->from_mine->n == 0 ? WB_MERGE_AHEAD : WB_MERGE_BOTH;
}

static WbMerge *
finish (WbMerger *self)
{
  WbMerge *merge = g_new0 (WbMerge, 1);

  merge->has_base = self->has_base;
  merge->n_conflicts = count_conflicts (self);
  merge->changes = collect_changes (self);
  merge->kind = kind_of (self, merge->changes);
  g_ptr_array_add (self->remarks, NULL);
  merge->remarks = (char **) g_ptr_array_steal (self->remarks, NULL);

  return merge;
}

/**
 * wb_merge_new:
 * @base: (nullable): the common ancestor; without one every difference of a common item is a conflict, and nothing is
 *   deleted
 * @mine: my plan, valid
 * @theirs: their plan, valid
 * @error: return location for a #WbMergeError
 *
 * Merges what two copies of a plan became since they were one, by items, fields and links. It costs two comparisons, and
 * then as much as was changed. What both changed differently stays as mine has it, and a conflict among the changes holds
 * theirs; nothing that anyone wrote is lost, and applied to mine as a step the changes give a valid plan. It may run on
 * any thread.
 *
 * When theirs is a redacted copy, it is compared with what the same redaction leaves of @base.
 *
 * Returns: (transfer full) (nullable): the merge
 */
WbMerge *
wb_merge_new (WbPlan *base, WbPlan *mine, WbPlan *theirs, GError **error)
{
  g_autoptr (WbPlan) common = NULL;
  WbMerge *merge = NULL;
  WbMerger merger;

  g_return_val_if_fail (mine != NULL && theirs != NULL, NULL);

  if (!check_projects (base, mine, theirs, error) || !check_redaction (mine, theirs, error) ||
      !find_base (base, theirs, &common, error))
    return NULL;

  if (wb_merger_init (&merger, common, mine, theirs, error))
    {
      run (&merger);
      merge = finish (&merger);
      merge->is_redacted = is_redacted (theirs) && !is_redacted (mine);
    }
  wb_merger_clear (&merger);

  return merge;
}

/**
 * wb_merge_free:
 * @merge: (transfer full): a merge
 */
void
wb_merge_free (WbMerge *merge)
{
  g_return_if_fail (merge != NULL);

  wb_diff_free (merge->changes);
  g_strfreev (merge->remarks);
  g_free (merge);
}
