/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge-private.h"

#include <glib/gi18n-lib.h>

static void
free_entry (gpointer data)
{
  WbMergeEntry *entry = data;

  g_clear_pointer (&entry->result, wb_record_unref);
  g_free (entry);
}

static WbRecord *
share (WbRecord *record)
{
  return record != NULL ? wb_record_ref (record) : NULL;
}

/**
 * wb_merge_entry_get_key:
 * @entry: an entry
 *
 * Returns: (transfer none): a record that has its key
 */
const WbRecord *
wb_merge_entry_get_key (const WbMergeEntry *entry)
{
  if (entry->mine != NULL)
    return entry->mine;

  return entry->theirs != NULL ? entry->theirs : entry->base;
}

/**
 * wb_merge_entry_get_side:
 * @entry: an entry
 * @side: %WB_SIDE_MINE or %WB_SIDE_THEIRS
 *
 * Returns: (transfer none) (nullable): the record of that side
 */
WbRecord *
wb_merge_entry_get_side (const WbMergeEntry *entry, guint side)
{
  return side == WB_SIDE_MINE ? entry->mine : entry->theirs;
}

/**
 * wb_merge_entry_is_gone:
 * @entry: (nullable): an entry
 *
 * Returns: whether nothing is left of it; %FALSE for what no side changed
 */
gboolean
wb_merge_entry_is_gone (const WbMergeEntry *entry)
{
  return entry != NULL && entry->result == NULL;
}

/**
 * wb_merger_set_result:
 * @entry: an entry
 * @record: (transfer full) (nullable): what becomes of it
 */
void
wb_merger_set_result (WbMergeEntry *entry, WbRecord *record)
{
  g_clear_pointer (&entry->result, wb_record_unref);
  entry->result = record;
}

/**
 * wb_merger_find:
 * @self: a merge
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the entry of that item, or %NULL when no side changed it
 */
WbMergeEntry *
wb_merger_find (WbMerger *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/* With the result of mine. */
static WbMergeEntry *
add_entry (WbMerger *self, WbRecord *base, WbRecord *mine, WbRecord *theirs)
{
  WbMergeEntry *entry = g_new0 (WbMergeEntry, 1);
  const WbRecord *key;
  const char *id;

  entry->base = base;
  entry->mine = mine;
  entry->theirs = theirs;
  entry->result = share (mine);
  if (base != NULL && (mine == NULL) != (theirs == NULL))
    entry->deleted_by = mine == NULL ? WB_SIDE_MINE : WB_SIDE_THEIRS;

  g_ptr_array_add (self->entries, entry);
  key = wb_merge_entry_get_key (entry);
  id = wb_record_get_id (key);
  g_hash_table_insert (self->by_key, (gpointer) key, entry);
  if (id != NULL)
    g_hash_table_insert (self->by_id, (gpointer) id, entry);

  return entry;
}

/**
 * wb_merger_ensure:
 * @self: a merge
 * @mine: a record of mine, or of an entry
 *
 * Returns: (transfer none): its entry, which is made when no side changed it
 */
WbMergeEntry *
wb_merger_ensure (WbMerger *self, WbRecord *mine)
{
  WbMergeEntry *entry = g_hash_table_lookup (self->by_key, mine);

  return entry != NULL ? entry : add_entry (self, mine, mine, mine);
}

/**
 * wb_merger_get_mine:
 * @self: a merge
 * @kind: a kind
 *
 * Returns: (transfer none) (element-type WbRecord): the records of that kind in mine, a set by key
 */
GHashTable *
wb_merger_get_mine (WbMerger *self, WbKind kind)
{
  GHashTable *records = self->of_kind[kind];

  if (records != NULL)
    return records;

  records = self->of_kind[kind] = g_hash_table_new (wb_record_hash_key, wb_record_same_key);
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (self->mine); slot++)
    {
      WbRecord *record = wb_plan_get (self->mine, slot);

      if (record != NULL && wb_record_get_kind (record) == kind)
        g_hash_table_add (records, record);
    }

  return records;
}

/**
 * wb_merger_get_result:
 * @self: a merge
 * @kind: a kind of item
 * @id: the id of one
 *
 * Returns: (transfer none) (nullable): the item as it will be
 */
WbRecord *
wb_merger_get_result (WbMerger *self, WbKind kind, const char *id)
{
  WbMergeEntry *entry = wb_merger_find (self, id);
  g_autoptr (WbRecord) key = NULL;
  WbDraft draft;

  if (entry != NULL)
    return entry->result;

  wb_draft_init_item (&draft, kind, id);
  key = wb_draft_end (&draft);

  return g_hash_table_lookup (wb_merger_get_mine (self, kind), key);
}

static const WbRecord *
key_of (const WbChange *change)
{
  return change->old_record != NULL ? change->old_record : change->new_record;
}

/* Of fragments that are all alike, one side may have added another and the other side taken one away. */
static gboolean
are_of_one (const WbChange *a, const WbChange *b)
{
  return (a->old_record == NULL) == (b->old_record == NULL);
}

/* Two diffs from one base, both sorted by key, become the entries. */
static void
zip (WbMerger *self)
{
  const WbDiff *left = self->from_mine;
  const WbDiff *right = self->from_theirs;
  guint i = 0, j = 0;

  while (i < left->n || j < right->n)
    {
      const WbChange *a = i < left->n ? &left->changes[i] : NULL;
      const WbChange *b = j < right->n ? &right->changes[j] : NULL;
      int order = a == NULL ? 1 : b == NULL ? -1 : wb_record_compare_key (key_of (a), key_of (b));

      if (order == 0 && are_of_one (a, b))
        {
          add_entry (self, a->old_record, a->new_record, b->new_record);
        }
      else
        {
          if (order <= 0)
            add_entry (self, a->old_record, a->new_record, a->old_record);
          if (order >= 0)
            add_entry (self, b->old_record, b->old_record, b->new_record);
        }

      i += order <= 0;
      j += order >= 0;
    }
}

/* An id stands for one item for ever. Where a file was made by hand and two kinds claim it, nobody can tell which of the
 * two what refers to it means. */
static gboolean
check_ids (WbMerger *self, GError **error)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      WbMergeEntry *entry = g_ptr_array_index (self->entries, i);
      const char *id = wb_record_get_id (wb_merge_entry_get_key (entry));

      if (id == NULL || wb_merger_find (self, id) == entry)
        continue;

      g_set_error (error, WB_MERGE_ERROR, WB_MERGE_ERROR_CLASH,
                   _("The id “%s” stands for one thing in one copy and for another thing in the other. Give one of them another id."),
                   id);
      return FALSE;
    }

  return TRUE;
}

/**
 * wb_merger_init:
 * @self: an uninitialised merge
 * @base: (nullable): the common ancestor
 * @mine: my plan
 * @theirs: their plan
 * @error: return location for a #WbMergeError
 *
 * Lists what either side changed. wb_merger_clear() is needed after failure too.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_merger_init (WbMerger *self, WbPlan *base, WbPlan *mine, WbPlan *theirs, GError **error)
{
  g_autoptr (WbPlan) empty = base == NULL ? wb_plan_new () : NULL;
  WbPlan *from = base != NULL ? base : empty;

  *self = (WbMerger) {
    .mine = mine,
    .from_mine = wb_diff_new (from, mine),
    .from_theirs = wb_diff_new (from, theirs),
    .has_base = base != NULL,
    .entries = g_ptr_array_new_with_free_func (free_entry),
    .by_key = g_hash_table_new (wb_record_hash_key, wb_record_same_key),
    .by_id = g_hash_table_new (g_str_hash, g_str_equal),
    .conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) wb_record_unref),
    .added = g_ptr_array_new_with_free_func ((GDestroyNotify) wb_record_unref),
    .remarks = g_ptr_array_new_with_free_func (g_free),
  };
  zip (self);

  return check_ids (self, error);
}

/**
 * wb_merger_clear:
 * @self: a merge
 */
void
wb_merger_clear (WbMerger *self)
{
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_id);
  for (guint i = 0; i < WB_N_KINDS; i++)
    g_clear_pointer (&self->of_kind[i], g_hash_table_unref);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->remarks);
  wb_diff_free (self->from_mine);
  wb_diff_free (self->from_theirs);
}
