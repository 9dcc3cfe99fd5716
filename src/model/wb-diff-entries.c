/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-diff-entries.h"

#include "wb-place.h"
#include "wb-sentence.h"

#include <string.h>

typedef struct
{
  WbProject  *from;
  WbProject  *to;
  WbNames    *names;
  GHashTable *new_items; /* id → entry of the item that came */
  GHashTable *old_items; /* the same of those that went */
} Entries;

static void
free_entry (gpointer data)
{
  WbDiffEntry *entry = data;

  wb_news_free (entry->news);
  g_ptr_array_unref (entry->along);
  g_free (entry);
}

/* Whether what went and what came are one thing: the project of two plans, two versions of what another program keeps. */
static gboolean
are_versions (const WbChange *a, const WbChange *b)
{
  const WbRecord *old_record = a->old_record;
  const WbRecord *new_record = b->new_record;

  if (a->new_record != NULL || b->old_record != NULL || wb_record_get_kind (old_record) != wb_record_get_kind (new_record))
    return FALSE;
  if (wb_record_get_kind (old_record) == WB_KIND_PROJECT)
    return TRUE;

  return wb_record_get_kind (old_record) == WB_KIND_FRAGMENT &&
         g_strcmp0 (wb_record_get_id (old_record), wb_record_get_id (new_record)) == 0 &&
         strcmp (wb_record_get_xml_namespace (old_record), wb_record_get_xml_namespace (new_record)) == 0 &&
         strcmp (wb_record_get_xml_name (old_record), wb_record_get_xml_name (new_record)) == 0;
}

/* Both stand side by side, as changes are sorted by key; which comes first depends on the keys. */
static gboolean
join_versions (const WbChange *first, const WbChange *second, WbChange *joined)
{
  if (are_versions (first, second))
    *joined = (WbChange) { first->slot, first->old_record, second->new_record };
  else if (are_versions (second, first))
    *joined = (WbChange) { second->slot, second->old_record, first->new_record };
  else
    return FALSE;

  return TRUE;
}

/* As it is now, else as it was: every item is told under one record of it. */
static const WbRecord *
find_item (const Entries *self, const char *id)
{
  WbSlot slot = wb_project_find (self->to, id);

  if (slot != WB_SLOT_NONE)
    return wb_project_get (self->to, slot);

  slot = wb_project_find (self->from, id);

  return slot != WB_SLOT_NONE ? wb_project_get (self->from, slot) : NULL;
}

/* A link is told under the action at one of its ends, which is what people look for, else under what it leads to. */
static const char *
get_home_end (const Entries *self, const WbRecord *link)
{
  const WbRecord *from = find_item (self, wb_record_get_from (link));

  return wb_record_get_kind (from) == WB_KIND_ACTION ? wb_record_get_from (link) : wb_record_get_to (link);
}

static const WbRecord *
get_item (const Entries *self, const WbRecord *record)
{
  if (wb_kind_is_link (wb_record_get_kind (record)))
    return find_item (self, get_home_end (self, record));
  if (wb_kind_is_item (wb_record_get_kind (record)))
    return find_item (self, wb_record_get_id (record));

  return record;
}

/* In which of both plans an item stands. */
static WbProject *
get_project (const Entries *self, const WbRecord *item)
{
  return wb_project_find (self->to, wb_record_get_id (item)) != WB_SLOT_NONE ? self->to : self->from;
}

static void
set_place (const Entries *self, WbDiffEntry *entry)
{
  WbKind kind;
  WbProject *project;
  const WbRecord *theme;

  entry->item = get_item (self, wb_diff_entry_get_record (entry));
  entry->has_goal = TRUE;
  kind = wb_record_get_kind (entry->item);
  if (!wb_kind_is_item (kind))
    return;

  project = get_project (self, entry->item);
  theme = wb_place_get_theme (project, entry->item);
  entry->theme = theme != NULL ? find_item (self, wb_record_get_id (theme)) : NULL;
  if (kind == WB_KIND_ACTION)
    entry->has_goal = wb_place_get_home (project, wb_project_find (project, wb_record_get_id (entry->item))) != WB_SLOT_NONE;
}

static WbDiffEntry *
new_entry (const Entries *self, const WbChange *change)
{
  WbDiffEntry *entry = g_new0 (WbDiffEntry, 1);

  entry->change = *change;
  entry->along = g_ptr_array_new_with_free_func (free_entry);
  entry->news = wb_news_new (self->names, change);
  set_place (self, entry);

  return entry;
}

/* The entry of an item by which it came or went, or NULL. */
static WbDiffEntry *
find_comer (const Entries *self, const WbDiffEntry *entry, const char *id)
{
  return id != NULL ? g_hash_table_lookup (entry->change.new_record != NULL ? self->new_items : self->old_items, id) : NULL;
}

/* What a new link came with, or a link that is gone went with: that under which it is told, or else its other end. */
static WbDiffEntry *
get_comer_of_link (const Entries *self, const WbDiffEntry *entry, const WbRecord *link)
{
  const char *home = get_home_end (self, link);
  const char *from = wb_record_get_from (link);
  WbDiffEntry *comer = find_comer (self, entry, home);

  return comer != NULL ? comer : find_comer (self, entry, home == from ? wb_record_get_to (link) : from);
}

static WbDiffEntry *
get_comer_of_item (const Entries *self, const WbDiffEntry *entry, const WbRecord *record)
{
  const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].on_delete == WB_ON_DELETE_CASCADE)
      {
        WbDiffEntry *comer = find_comer (self, entry, wb_record_get_text (record, i));

        if (comer != NULL)
          return comer;
      }

  return NULL;
}

/* What an entry came or went with, or NULL when it is told by itself. */
static WbDiffEntry *
get_comer (const Entries *self, const WbDiffEntry *entry)
{
  const WbRecord *record = wb_diff_entry_get_record (entry);

  if (entry->change.old_record != NULL && entry->change.new_record != NULL)
    return NULL;
  if (wb_kind_is_link (wb_record_get_kind (record)))
    return get_comer_of_link (self, entry, record);

  return wb_kind_is_item (wb_record_get_kind (record)) ? get_comer_of_item (self, entry, record) : NULL;
}

static void
remember (const Entries *self, WbDiffEntry *entry)
{
  WbKind kind = wb_record_get_kind (wb_diff_entry_get_record (entry));

  if (!wb_kind_is_item (kind))
    return;
  if (entry->change.old_record == NULL)
    g_hash_table_insert (self->new_items, wb_record_get_id (entry->change.new_record), entry);
  else if (entry->change.new_record == NULL)
    g_hash_table_insert (self->old_items, wb_record_get_id (entry->change.old_record), entry);
}

/* Themes as people have put them; what stands across themes, then what has no goal, come last. */
static int
compare_themes (const WbDiffEntry *a, const WbDiffEntry *b)
{
  if (a->theme == b->theme)
    return b->has_goal - a->has_goal;
  if (a->theme == NULL || b->theme == NULL)
    return a->theme == NULL ? 1 : -1;

  return wb_place_compare (a->theme, b->theme);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const WbDiffEntry *one = *(WbDiffEntry *const *) a;
  const WbDiffEntry *other = *(WbDiffEntry *const *) b;
  WbKind kind = wb_record_get_kind (one->item);
  WbKind other_kind = wb_record_get_kind (other->item);
  int order = (int) wb_place_rank_kind (kind) - (int) wb_place_rank_kind (other_kind);

  if (order == 0)
    order = compare_themes (one, other);
  if (order == 0)
    order = wb_place_compare (one->item, other->item);

  return order != 0 ? order : wb_record_compare_key (wb_diff_entry_get_record (one), wb_diff_entry_get_record (other));
}

/* Hands every entry that came or went with another one to that one; what is left is told by itself. */
static GPtrArray *
nest (const Entries *self, GPtrArray *all)
{
  GPtrArray *top = g_ptr_array_new_with_free_func (free_entry);

  for (guint i = 0; i < all->len; i++)
    {
      WbDiffEntry *entry = g_ptr_array_index (all, i);
      WbDiffEntry *comer = get_comer (self, entry);

      g_ptr_array_add (comer != NULL ? comer->along : top, entry);
    }

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_sort (((WbDiffEntry *) g_ptr_array_index (all, i))->along, compare_entries);
  g_ptr_array_sort (top, compare_entries);

  return top;
}

/**
 * wb_diff_entries_new:
 * @from: the first plan
 * @to: the second one
 * @names: what items are called
 * @diff: what is different; it must outlive the entries
 *
 * Returns: (transfer full) (element-type WbDiffEntry): the changes in the order in which they are told; those that came
 *   or went with another one stand in that
 */
GPtrArray *
wb_diff_entries_new (WbProject *from, WbProject *to, WbNames *names, const WbDiff *diff)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GHashTable) new_items = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) old_items = g_hash_table_new (g_str_hash, g_str_equal);
  const Entries self = { from, to, names, new_items, old_items };

  for (guint i = 0; i < diff->n; i++)
    {
      WbChange change = diff->changes[i];

      if (i + 1 < diff->n && join_versions (&diff->changes[i], &diff->changes[i + 1], &change))
        i++;
      g_ptr_array_add (all, new_entry (&self, &change));
      remember (&self, g_ptr_array_index (all, all->len - 1));
    }

  return nest (&self, all);
}
