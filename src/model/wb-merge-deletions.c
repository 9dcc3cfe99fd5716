/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge-private.h"

#include <string.h>

#include "wb-references.h"

/* Deletion against change. What one side deleted stays when the other side changed it, or made a new reference to it, or
 * when something that stays belongs to it: a conflict then says who deleted it. With it comes back what its deletion had
 * taken along (what belongs to it, links) or cleared (references). */

#define END (-1)

/* What referred to an item in the base and does not any more on the side that deleted that item. */
typedef struct
{
  WbMergeEntry *holder;
  int           field; /* END: a link of it */
} Lost;

typedef struct
{
  WbMerger   *merger;
  GHashTable *lost;   /* id → GArray of Lost */
  GQueue      staying; /* entries whose consequences are still to be followed */
} Deletions;

/* For walking the references of a record. */
typedef struct
{
  Deletions    *deletions;
  WbMergeEntry *entry;
  guint         side;
  gboolean      found;
} Walk;

/* Through a field, or (-1) as an end of a link. */
static gboolean
refers_to (const WbRecord *record, int field, const char *id)
{
  const WbValue *value;

  if (record == NULL)
    return FALSE;
  if (field == END)
    return strcmp (wb_record_get_from (record), id) == 0 || strcmp (wb_record_get_to (record), id) == 0;

  value = wb_record_get_value (record, field);
  if (value == NULL)
    return FALSE;

  return wb_field_is_set (wb_field_get (wb_record_get_kind (record), field)) ? wb_set_contains (value->set, id)
                                                                            : strcmp (value->text, id) == 0;
}

static guint
other_side (guint side)
{
  return side == WB_SIDE_MINE ? WB_SIDE_THEIRS : WB_SIDE_MINE;
}

/* An end of a link, or what it belongs to: without that it cannot be. */
static gboolean
is_needed (const WbField *field)
{
  return field == NULL || field->on_delete == WB_ON_DELETE_CASCADE;
}

static int
number_of (const WbField *field)
{
  return field != NULL ? field->index : END;
}

static gboolean
was_deleted_by (const WbMergeEntry *entry, guint side)
{
  return entry != NULL && entry->deleted_by == side;
}

static void
stay (Deletions *self, WbMergeEntry *entry, gboolean is_disputed)
{
  entry->is_disputed |= is_disputed;
  if (entry->result != NULL)
    return;

  wb_merger_set_result (entry, wb_record_ref (wb_merge_entry_get_side (entry, other_side (entry->deleted_by))));
  g_queue_push_tail (&self->staying, entry);
}

static gboolean
note_lost_cb (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Walk *walk = data;
  Lost lost = { walk->entry, number_of (field) };
  WbMergeEntry *target = wb_merger_find (walk->deletions->merger, id);
  GArray *list;

  if (!was_deleted_by (target, walk->side) ||
      refers_to (wb_merge_entry_get_side (walk->entry, walk->side), lost.field, id))
    return TRUE;

  list = g_hash_table_lookup (walk->deletions->lost, id);
  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (Lost));
      g_hash_table_insert (walk->deletions->lost, (gpointer) id, list);
    }
  g_array_append_val (list, lost);

  return TRUE;
}

/* What has a new reference needs what it refers to. A conflict is no reason to keep anything: it goes with what it is
 * over. */
static gboolean
keep_referred_cb (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Walk *walk = data;
  WbMergeEntry *target = wb_merger_find (walk->deletions->merger, id);

  if (was_deleted_by (target, other_side (walk->side)) &&
      !refers_to (walk->entry->base, number_of (field), id))
    stay (walk->deletions, target, TRUE);

  return TRUE;
}

static void
foreach_change (Deletions *self, void (*func) (Deletions *self, WbMergeEntry *entry, guint side))
{
  GPtrArray *entries = self->merger->entries;

  for (guint i = 0; i < entries->len; i++)
    for (guint side = WB_SIDE_MINE; side <= WB_SIDE_THEIRS; side++)
      {
        WbMergeEntry *entry = g_ptr_array_index (entries, i);

        if (wb_merge_entry_get_side (entry, side) != entry->base)
          func (self, entry, side);
      }
}

static void
note_lost (Deletions *self, WbMergeEntry *entry, guint side)
{
  if (entry->base != NULL)
    wb_record_foreach_reference (entry->base, note_lost_cb, &(Walk) { self, entry, side, FALSE });
}

static void
keep_referred (Deletions *self, WbMergeEntry *entry, guint side)
{
  WbRecord *record = wb_merge_entry_get_side (entry, side);

  if (record != NULL && wb_record_get_kind (record) != WB_KIND_CONFLICT)
    wb_record_foreach_reference (record, keep_referred_cb, &(Walk) { self, entry, side, FALSE });
}

/* Whether nothing but its place among others is different. */
static gboolean
was_only_moved (const WbRecord *from, const WbRecord *to)
{
  const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (from));
  g_autoptr (WbRecord) moved = NULL;
  WbDraft draft;

  if (wb_record_get_kind (from) == WB_KIND_FRAGMENT)
    return FALSE;

  wb_draft_init_from (&draft, from);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == WB_TYPE_ORDER)
      {
        const WbValue *order = wb_record_get_value (to, i);

        if (order != NULL)
          wb_draft_set (&draft, i, *order);
        else
          wb_draft_unset (&draft, i);
      }
  moved = wb_draft_end (&draft);

  return wb_record_equal (moved, to);
}

/* What one side deleted and the other changed. Order is never in conflict. */
static void
keep_changed (Deletions *self, WbMergeEntry *entry, guint side)
{
  WbRecord *record = wb_merge_entry_get_side (entry, side);

  if (entry->deleted_by == other_side (side) && !was_only_moved (entry->base, record))
    stay (self, entry, TRUE);
}

/* What something that stays cannot be without stays too. */
static gboolean
keep_needed_cb (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Walk *walk = data;
  WbMergeEntry *target = wb_merger_find (walk->deletions->merger, id);

  if (is_needed (field) && was_deleted_by (target, walk->side) && wb_merge_entry_is_gone (target))
    stay (walk->deletions, target, TRUE);

  return TRUE;
}

static gboolean
find_missing_cb (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Walk *walk = data;

  walk->found = is_needed (field) && wb_merge_entry_is_gone (wb_merger_find (walk->deletions->merger, id));

  return !walk->found;
}

/* Whether something that a record cannot be without is gone. */
static gboolean
misses_something (Deletions *self, const WbRecord *record)
{
  Walk walk = { self, NULL, 0, FALSE };

  wb_record_foreach_reference (record, find_missing_cb, &walk);

  return walk.found;
}

static const GArray *
get_lost (Deletions *self, const WbMergeEntry *entry)
{
  const char *id = wb_record_get_id (wb_merge_entry_get_key (entry));

  return id != NULL ? g_hash_table_lookup (self->lost, id) : NULL;
}

/* What the deletion of something that stays had taken along comes back. */
static void
bring_back (Deletions *self, WbMergeEntry *entry)
{
  const GArray *lost = get_lost (self, entry);

  for (guint i = 0; lost != NULL && i < lost->len; i++)
    {
      const Lost *one = &g_array_index (lost, Lost, i);
      const WbField *field = one->field != END
                               ? wb_field_get (wb_record_get_kind (one->holder->base), one->field) : NULL;

      if (is_needed (field) && was_deleted_by (one->holder, entry->deleted_by) &&
          !misses_something (self, one->holder->base))
        stay (self, one->holder, FALSE);
    }
}

static void
follow (Deletions *self)
{
  WbMergeEntry *entry;

  while ((entry = g_queue_pop_head (&self->staying)) != NULL)
    {
      wb_record_foreach_reference (entry->result, keep_needed_cb,
                                   &(Walk) { self, entry, entry->deleted_by, FALSE });
      bring_back (self, entry);
    }
}

static WbRecord *
with_reference (const WbRecord *record, guint field, const char *id)
{
  const WbField *row = wb_field_get (wb_record_get_kind (record), field);
  const WbSet *set = wb_record_get_set (record, field);
  WbDraft draft;

  wb_draft_init_from (&draft, record);
  if (!wb_field_is_set (row) && !wb_draft_has (&draft, field))
    wb_draft_take (&draft, field, (WbValue) { .text = g_ref_string_new (id) });
  else if (wb_field_is_set (row) && (set == NULL || set->n < WB_MAX_MEMBERS))
    wb_draft_take (&draft, field, (WbValue) { .set = wb_set_with (set, id) });

  return wb_draft_end (&draft);
}

/* The references to what stays that its deletion had cleared. Whoever pointed elsewhere meanwhile, or cleared the
 * reference without deleting anything, meant it. */
static void
restore_references (Deletions *self, const WbMergeEntry *entry)
{
  const char *id = wb_record_get_id (wb_merge_entry_get_key (entry));
  const GArray *lost = get_lost (self, entry);

  for (guint i = 0; lost != NULL && i < lost->len; i++)
    {
      const Lost *one = &g_array_index (lost, Lost, i);
      const WbRecord *other = wb_merge_entry_get_side (one->holder, other_side (entry->deleted_by));

      if (one->field != END && one->holder->result != NULL && refers_to (other, one->field, id) &&
          !refers_to (one->holder->result, one->field, id))
        wb_merger_set_result (one->holder, with_reference (one->holder->result, one->field, id));
    }
}

static void
restore (Deletions *self)
{
  GPtrArray *entries = self->merger->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      const WbMergeEntry *entry = g_ptr_array_index (entries, i);

      if (entry->deleted_by != WB_SIDE_ABSENT && entry->result != NULL)
        restore_references (self, entry);
    }
}

/* A reference to what is gone after all: in something that stays, to something else that was deleted. */
static gboolean
clear_gone_cb (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Walk *walk = data;

  if (!wb_merge_entry_is_gone (wb_merger_find (walk->deletions->merger, id)))
    return TRUE;

  if (field == NULL || field->kind == WB_KIND_CONFLICT)
    {
      wb_merger_set_result (walk->entry, NULL);
      return FALSE;
    }

  wb_merger_set_result (walk->entry, wb_record_without_reference (walk->entry->result, field->index, id));

  return TRUE;
}

/* Whether a conflict over a link has lost that link. */
static gboolean
has_lost_link (WbMerger *merger, const WbRecord *conflict)
{
  guint link = wb_record_get_word (conflict, WB_CONFLICT_LINK);
  g_autoptr (WbRecord) key = NULL;
  WbDraft draft;

  if (link == 0)
    return FALSE;

  wb_draft_init_link (&draft, WB_FIRST_LINK + link - 1, wb_record_get_text (conflict, WB_CONFLICT_FROM),
                      wb_record_get_text (conflict, WB_CONFLICT_TO));
  key = wb_draft_end (&draft);

  return wb_merge_entry_is_gone (g_hash_table_lookup (merger->by_key, key));
}

/* Links come before conflicts, so that what is over a link finds it gone. */
static void
sweep (Deletions *self)
{
  GPtrArray *entries = self->merger->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      WbMergeEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (WbRecord) record = entry->result != NULL ? wb_record_ref (entry->result) : NULL;

      if (record == NULL)
        continue;

      wb_record_foreach_reference (record, clear_gone_cb, &(Walk) { self, entry, 0, FALSE });
      if (wb_record_get_kind (record) == WB_KIND_CONFLICT && has_lost_link (self->merger, record))
        wb_merger_set_result (entry, NULL);
    }
}

/**
 * wb_merger_settle_deletions:
 * @self: a merge whose entries have their results, nothing for what one side deleted
 *
 * Decides what of that stays, and clears what refers to what goes.
 */
void
wb_merger_settle_deletions (WbMerger *self)
{
  Deletions deletions = {
    .merger = self,
    .lost = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref),
    .staying = G_QUEUE_INIT,
  };

  foreach_change (&deletions, note_lost);
  foreach_change (&deletions, keep_changed);
  foreach_change (&deletions, keep_referred);
  follow (&deletions);
  restore (&deletions);
  sweep (&deletions);

  g_hash_table_unref (deletions.lost);
}
