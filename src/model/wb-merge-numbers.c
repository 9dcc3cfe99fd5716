/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-sentence.h"

typedef struct
{
  WbMerger   *merger;
  GHashTable *holders; /* number → GPtrArray of WbRecord: the actions as they will be */
  int         last;    /* the highest number that any copy has given out */
} Numbers;

static int
number_of (const WbRecord *action)
{
  return action != NULL && wb_record_get_kind (action) == WB_KIND_ACTION
           ? wb_record_get_integer (action, WB_ACTION_NUMBER, 0) : 0;
}

static void
add_holder (Numbers *self, WbRecord *action)
{
  int number = number_of (action);
  GPtrArray *list;

  if (number == 0)
    return;

  list = g_hash_table_lookup (self->holders, GINT_TO_POINTER (number));
  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func ((GDestroyNotify) wb_record_unref);
      g_hash_table_insert (self->holders, GINT_TO_POINTER (number), list);
    }
  g_ptr_array_add (list, wb_record_ref (action));
}

static void
collect_numbers (Numbers *self)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, wb_merger_get_mine (self->merger, WB_KIND_ACTION));
  while (g_hash_table_iter_next (&iter, &record, NULL))
    {
      self->last = MAX (self->last, number_of (record));
      if (wb_merger_find (self->merger, wb_record_get_id (record)) == NULL)
        add_holder (self, record);
    }

  for (guint i = 0; i < self->merger->entries->len; i++)
    {
      const WbMergeEntry *entry = g_ptr_array_index (self->merger->entries, i);

      self->last = MAX (self->last, MAX (number_of (entry->base), number_of (entry->theirs)));
      if (entry->result != NULL)
        add_holder (self, entry->result);
    }
}

/* The number that an action has on one side; a copy in which two have one number had that before the merge. */
static int
number_on (WbMerger *self, const WbRecord *action, guint side)
{
  const WbMergeEntry *entry = wb_merger_find (self, wb_record_get_id (action));

  return number_of (entry != NULL ? wb_merge_entry_get_side (entry, side) : action);
}

static gboolean
clashed_before (WbMerger *self, const WbRecord *a, const WbRecord *b)
{
  int number = number_of (a);

  for (guint side = WB_SIDE_MINE; side <= WB_SIDE_THEIRS; side++)
    if (number_on (self, a, side) == number && number_on (self, b, side) == number)
      return TRUE;

  return FALSE;
}

/* One without a title is told by its id. */
static char *
name_of (const WbRecord *action)
{
  const char *title = wb_record_get_title (action);

  return wb_sentence_quote (*title != '\0' ? title : wb_record_get_id (action));
}

static void
give_next_number (Numbers *self, WbRecord *action, const WbRecord *keeper)
{
  WbMergeEntry *entry = wb_merger_ensure (self->merger, action);
  int number = number_of (action);
  g_autofree char *one = name_of (action);
  g_autofree char *other = name_of (keeper);
  WbDraft draft;

  wb_draft_init_from (&draft, action);
  wb_draft_take (&draft, WB_ACTION_NUMBER, (WbValue) { .number = ++self->last });
  wb_merger_set_result (entry, wb_draft_end (&draft));

  /* Translators: %d are numbers of actions, %s their titles in quotation marks. */
  g_ptr_array_add (self->merger->remarks,
                   g_strdup_printf (_("Number %d was given to two actions: %s keeps it, and %s is number %d from now on."),
                                    number, other, one, self->last));
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (wb_record_get_id (*(WbRecord *const *) a), wb_record_get_id (*(WbRecord *const *) b));
}

/* Of those that did not clash before, the one with the least id keeps the number. */
static void
settle_number (Numbers *self, GPtrArray *holders)
{
  g_ptr_array_sort (holders, compare_ids);

  for (guint i = 1; i < holders->len && self->last < WB_MAX_INTEGER; i++)
    for (guint k = 0; k < i; k++)
      if (!clashed_before (self->merger, g_ptr_array_index (holders, i), g_ptr_array_index (holders, k)))
        {
          give_next_number (self, g_ptr_array_index (holders, i), g_ptr_array_index (holders, k));
          break;
        }
}

/* Whether theirs brings a number that mine does not have there. */
static gboolean
brings_number (const WbMergeEntry *entry)
{
  int number = number_of (entry->result);

  return number != 0 && number != number_of (entry->mine);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return GPOINTER_TO_INT (*(gconstpointer *) a) - GPOINTER_TO_INT (*(gconstpointer *) b);
}

/**
 * wb_merger_renumber:
 * @self: a merge
 *
 * Where the two sides gave one number to two actions, the one with the greater id gets the next number that is free.
 */
void
wb_merger_renumber (WbMerger *self)
{
  Numbers numbers = { .merger = self };
  g_autoptr (GPtrArray) brought = g_ptr_array_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      const WbMergeEntry *entry = g_ptr_array_index (self->entries, i);

      if (brings_number (entry))
        g_ptr_array_add (brought, GINT_TO_POINTER (number_of (entry->result)));
    }

  if (brought->len == 0)
    return;

  numbers.holders = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  collect_numbers (&numbers);
  g_ptr_array_sort (brought, compare_numbers);
  for (guint i = 0; i < brought->len; i++)
    if (i == 0 || g_ptr_array_index (brought, i) != g_ptr_array_index (brought, i - 1))
      settle_number (&numbers, g_hash_table_lookup (numbers.holders, g_ptr_array_index (brought, i)));
  g_hash_table_unref (numbers.holders);
}
