/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge-private.h"

#include <string.h>

static const char *
parent_of (WbMerger *self, const char *id)
{
  const WbRecord *goal = wb_merger_get_result (self, WB_KIND_GOAL, id);

  return goal != NULL && wb_record_get_kind (goal) == WB_KIND_GOAL ? wb_record_get_text (goal, WB_GOAL_PARENT) : NULL;
}

static const char *
my_parent (const WbMergeEntry *entry)
{
  return entry->mine != NULL ? wb_record_get_text (entry->mine, WB_GOAL_PARENT) : NULL;
}

/* Whether a goal has a parent that it does not have in mine. */
static gboolean
was_moved (const WbMergeEntry *entry)
{
  const WbRecord *result = entry->result;
  const char *parent;

  if (result == NULL || wb_record_get_kind (result) != WB_KIND_GOAL)
    return FALSE;

  parent = wb_record_get_text (result, WB_GOAL_PARENT);

  return parent != NULL && g_strcmp0 (parent, my_parent (entry)) != 0;
}

/* Back to where mine has it, unless that is gone. */
static void
undo_move (WbMerger *self, WbMergeEntry *entry)
{
  const WbField *field = wb_field_get (WB_KIND_GOAL, WB_GOAL_PARENT);
  const char *mine = my_parent (entry);
  WbDraft draft;

  wb_merger_add_conflict (self, entry->result, field,
                          entry->base != NULL ? wb_record_get_value (entry->base, WB_GOAL_PARENT) : NULL,
                          wb_record_get_value (entry->result, WB_GOAL_PARENT));

  wb_draft_init_from (&draft, entry->result);
  if (mine != NULL && wb_merger_get_result (self, WB_KIND_GOAL, mine) != NULL)
    wb_draft_take (&draft, WB_GOAL_PARENT, (WbValue) { .text = g_ref_string_new (mine) });
  else
    wb_draft_unset (&draft, WB_GOAL_PARENT);
  wb_merger_set_result (entry, wb_draft_end (&draft));
}

/* The goals above one, and it, from there up to one that is known to end; the last one is there twice when it does not. */
static GPtrArray *
walk_up (WbMerger *self, GHashTable *ending, const char *id)
{
  GPtrArray *path = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const char *at = id; at != NULL && !g_hash_table_contains (ending, at); at = parent_of (self, at))
    {
      g_ptr_array_add (path, (gpointer) at);
      if (!g_hash_table_add (seen, (gpointer) at))
        break;
    }

  return path;
}

/* Of the goals in the circle at the end of a path, the moved one with the least id. */
static WbMergeEntry *
find_move (WbMerger *self, GPtrArray *path)
{
  const char *last = g_ptr_array_index (path, path->len - 1);
  WbMergeEntry *move = NULL;

  for (guint i = path->len - 1; i-- > 0;)
    {
      const char *id = g_ptr_array_index (path, i);
      WbMergeEntry *entry = wb_merger_find (self, id);

      if (entry != NULL && was_moved (entry) &&
          (move == NULL || strcmp (id, wb_record_get_id (wb_merge_entry_get_key (move))) < 0))
        move = entry;
      if (strcmp (id, last) == 0)
        break;
    }

  g_assert (move != NULL);

  return move;
}

static gboolean
is_closed (GPtrArray *path)
{
  const char *last = path->len > 0 ? g_ptr_array_index (path, path->len - 1) : NULL;

  for (guint i = 0; i + 1 < path->len; i++)
    if (strcmp (g_ptr_array_index (path, i), last) == 0)
      return TRUE;

  return FALSE;
}

/* A goal that is back in its place may close another circle, so the way up is walked again. Each turn leaves fewer moves
 * of theirs. */
static void
break_circles_above (WbMerger *self, GHashTable *ending, const char *id)
{
  g_autoptr (GPtrArray) path = walk_up (self, ending, id);

  while (is_closed (path))
    {
      undo_move (self, find_move (self, path));
      g_ptr_array_unref (path);
      path = walk_up (self, ending, id);
    }

  for (guint i = 0; i < path->len; i++)
    g_hash_table_add (ending, g_ptr_array_index (path, i));
}

/**
 * wb_merger_break_circles:
 * @self: a merge
 *
 * Where two moves make goals part of each other, theirs is undone, and a conflict holds it. Mine has no circle, so every
 * circle has a move of theirs in it.
 */
void
wb_merger_break_circles (WbMerger *self)
{
  g_autoptr (GHashTable) ending = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const WbMergeEntry *entry = g_ptr_array_index (self->entries, i);

      if (was_moved (entry))
        break_circles_above (self, ending, wb_record_get_id (wb_merge_entry_get_key (entry)));
    }
}
