/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge-private.h"

#include <string.h>

#include "wb-text.h"

static const WbKind named_kinds[] = { WB_KIND_DOMAIN, WB_KIND_PARTNER, WB_KIND_CONTACT };

static char *
folded_name (const WbRecord *record)
{
  const char *name = wb_record_get_title (record);

  return *name != '\0' ? wb_text_fold (name) : NULL;
}

static gboolean
same_name (const WbRecord *a, const WbRecord *b)
{
  g_autofree char *one = a != NULL ? folded_name (a) : NULL;
  g_autofree char *other = b != NULL ? folded_name (b) : NULL;

  return one != NULL && g_strcmp0 (one, other) == 0;
}

/* A contact's name is often a function, which many partners have. */
static gboolean
may_be_one (WbMerger *self, const WbRecord *a, const WbRecord *b)
{
  const char *one, *other;

  if (wb_record_get_kind (a) != WB_KIND_CONTACT)
    return TRUE;

  one = wb_record_get_text (a, WB_CONTACT_PARTNER);
  other = wb_record_get_text (b, WB_CONTACT_PARTNER);

  return one == NULL || other == NULL || strcmp (one, other) == 0 ||
         same_name (wb_merger_get_result (self, WB_KIND_PARTNER, one),
                    wb_merger_get_result (self, WB_KIND_PARTNER, other));
}

/* Whether only that side has it, and the base has not. */
static gboolean
was_added_by (const WbMergeEntry *entry, guint side, WbKind kind)
{
  return entry->base == NULL && (entry->mine == NULL) != (entry->theirs == NULL) &&
         wb_merge_entry_get_side (entry, side) != NULL && entry->result != NULL &&
         wb_record_get_kind (entry->result) == kind;
}

static GHashTable *
collect_mine (WbMerger *self, WbKind kind)
{
  GHashTable *by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const WbMergeEntry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *name = was_added_by (entry, WB_SIDE_MINE, kind) ? folded_name (entry->result) : NULL;
      GPtrArray *list = name != NULL ? g_hash_table_lookup (by_name, name) : NULL;

      if (name == NULL)
        continue;
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (by_name, g_steal_pointer (&name), list);
        }
      g_ptr_array_add (list, entry->result);
    }

  return by_name;
}

static void
match_kind (WbMerger *self, WbKind kind)
{
  g_autoptr (GHashTable) by_name = collect_mine (self, kind);

  for (guint i = 0; i < self->entries->len && g_hash_table_size (by_name) > 0; i++)
    {
      const WbMergeEntry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *name = was_added_by (entry, WB_SIDE_THEIRS, kind) ? folded_name (entry->result) : NULL;
      GPtrArray *list = name != NULL ? g_hash_table_lookup (by_name, name) : NULL;

      for (guint k = 0; list != NULL && k < list->len; k++)
        if (may_be_one (self, g_ptr_array_index (list, k), entry->result))
          wb_merger_offer_as_one (self, g_ptr_array_index (list, k), entry->result);
    }
}

/**
 * wb_merger_match_names:
 * @self: a merge
 *
 * Where both sides added a theme, a partner or a contact of one name, a conflict offers the two as one.
 */
void
wb_merger_match_names (WbMerger *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (named_kinds); i++)
    match_kind (self, named_kinds[i]);
}
