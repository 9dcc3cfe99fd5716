/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-order.h"

#include <string.h>

#include "wb-file-format.h"

#define PREFETCH     8
#define SHORTEST_RUN 12

/* The first of @length bytes as a number that compares as they do; what is not there counts as 0, which no id holds. */
static inline guint64
pack (const char *bytes, gsize length)
{
  guint64 number = 0;

  if (length > 0)
    memcpy (&number, bytes, MIN (length, 8));

  return GUINT64_FROM_BE (number);
}

/* Conflicts and fragments are few, and have no one id: only comparing the records tells their order. */
static inline GRefString *
get_first_key (const WbRecord *record, WbKind kind)
{
  if (wb_kind_is_item (kind))
    return wb_record_get_id (record);
  if (wb_kind_is_link (kind))
    return wb_record_get_from (record);

  return NULL;
}

static void
entry_init (WbFileEntry *entry, const WbRecord *record, WbKind kind)
{
  GRefString *id = get_first_key (record, kind);
  gsize length;

  *entry = (WbFileEntry){ .record = record };
  if (id == NULL)
    return;

  length = g_ref_string_length (id);
  entry->prefix[0] = pack (id, length);
  entry->prefix[1] = length > 8 ? pack (id + 8, length - 8) : 0;

  if (wb_kind_is_link (kind) && length <= sizeof entry->prefix)
    {
      GRefString *to = wb_record_get_to (record);

      entry->other = pack (to, g_ref_string_length (to));
    }
}

/* Two links whose prefixes are equal come from the same item if both know their @other. */
static inline int
compare (const WbFileEntry *a, const WbFileEntry *b)
{
  if (a->prefix[0] != b->prefix[0])
    return a->prefix[0] < b->prefix[0] ? -1 : 1;
  if (a->prefix[1] != b->prefix[1])
    return a->prefix[1] < b->prefix[1] ? -1 : 1;
  if (a->other != b->other && a->other != 0 && b->other != 0)
    return a->other < b->other ? -1 : 1;

  return wb_record_compare_key (a->record, b->record);
}

/* Merges two runs that lie side by side; the second starts at @middle. */
static void
merge_runs (WbFileEntry *entries, guint middle, guint n, WbFileEntry *spare)
{
  guint i = 0;
  guint j = middle;
  guint k = 0;

  memcpy (spare, entries, middle * sizeof *entries);
  while (i < middle && j < n)
    entries[k++] = compare (&entries[j], &spare[i]) < 0 ? entries[j++] : spare[i++];
  memcpy (&entries[k], &spare[i], (middle - i) * sizeof *entries);
}

/* Where the run that starts at @from ends. Short runs are made longer by inserting what follows. */
static guint
find_run (WbFileEntry *entries, guint from, guint n)
{
  guint end = from + 1;

  while (end < n && compare (&entries[end - 1], &entries[end]) <= 0)
    end++;

  for (; end < n && end - from < SHORTEST_RUN; end++)
    {
      WbFileEntry entry = entries[end];
      guint i = end;

      for (; i > from && compare (&entry, &entries[i - 1]) < 0; i--)
        entries[i] = entries[i - 1];
      entries[i] = entry;
    }

  return end;
}

/* Merges runs, two by two, until one is left. A plan that was read from a canonical file stands in order already, and
 * what was added since follows in a few runs more. */
static void
sort_entries (WbFileEntry *entries, guint n)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree WbFileEntry *spare = NULL;

  for (guint end = 0; end < n;)
    {
      end = find_run (entries, end, n);
      g_array_append_val (ends, end);
    }
  if (ends->len > 1)
    spare = g_new (WbFileEntry, n);

  while (ends->len > 1)
    {
      guint start = 0;
      guint kept = 0;

      for (guint i = 0; i < ends->len; i += 2)
        {
          guint middle = g_array_index (ends, guint, i);
          guint end = g_array_index (ends, guint, MIN (i + 1, ends->len - 1));

          if (end > middle)
            merge_runs (entries + start, middle - start, end - start, spare);
          g_array_index (ends, guint, kept++) = end;
          start = end;
        }
      g_array_set_size (ends, kept);
    }
}

/* Where a namespace stands, or where it should. */
static guint
search_namespace (const GPtrArray *namespaces, const char *ns, gboolean *found)
{
  guint low = 0;
  guint high = namespaces->len;

  *found = FALSE;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (g_ptr_array_index (namespaces, middle), ns);

      if (order == 0)
        {
          *found = TRUE;
          return middle;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
add_extra (WbFileOrder *order, const WbExtra *extra)
{
  GPtrArray *namespaces = order->namespaces;

  if (extra == NULL)
    return;

  order->has_kept = TRUE;
  for (guint i = 0; i < extra->n_attributes; i++)
    {
      const char *ns = extra->attributes[i].ns;
      gboolean found;
      guint where;

      if (*ns == '\0' || strcmp (ns, WB_XML_NAMESPACE) == 0)
        continue;

      where = search_namespace (namespaces, ns, &found);
      if (!found)
        g_ptr_array_insert (namespaces, where, (gpointer) ns);
    }
}

static void
add_extra_of_header (WbFileOrder *order, const WbHeader *header)
{
  add_extra (order, header->root_extra);
  if (header->id == NULL)
    return;

  add_extra (order, header->extra);
  for (guint i = 0; i < header->earlier->len; i++)
    add_extra (order, g_array_index (header->earlier, WbEarlier, i).extra);
}

/* The records of a plan stand all over the memory: what will be looked at soon is fetched ahead. */
static inline void
prefetch_slot (WbPlan *plan, WbSlot slot, guint n_slots)
{
  if (slot <= n_slots)
    __builtin_prefetch (wb_plan_get (plan, slot));
}

static inline void
prefetch_keys (WbPlan *plan, WbSlot slot, guint n_slots)
{
  const WbRecord *record = slot <= n_slots ? wb_plan_get (plan, slot) : NULL;
  WbKind kind;

  if (record == NULL)
    return;

  kind = wb_record_get_kind (record);
  wb_file_prefetch_text (get_first_key (record, kind));
  if (wb_kind_is_link (kind))
    wb_file_prefetch_text (wb_record_get_to (record));
}

static void
count_kinds (WbFileOrder *order, WbPlan *plan)
{
  guint n_slots = wb_plan_get_n_slots (plan);

  for (WbSlot slot = 1; slot <= n_slots; slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);

      prefetch_slot (plan, slot + 2 * PREFETCH, n_slots);
      if (record != NULL)
        order->start[wb_record_get_kind (record) + 1]++;
    }

  for (guint kind = 0; kind < WB_N_KINDS; kind++)
    order->start[kind + 1] += order->start[kind];
}

static void
place_records (WbFileOrder *order, WbPlan *plan)
{
  guint n_slots = wb_plan_get_n_slots (plan);
  guint next[WB_N_KINDS];

  memcpy (next, order->start, sizeof next);

  for (WbSlot slot = 1; slot <= n_slots; slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);
      WbKind kind;

      prefetch_slot (plan, slot + 2 * PREFETCH, n_slots);
      prefetch_keys (plan, slot + PREFETCH, n_slots);
      if (record == NULL)
        continue;

      kind = wb_record_get_kind (record);
      entry_init (&order->entries[next[kind]++], record, kind);
      add_extra (order, wb_record_get_extra (record));
    }
}

/**
 * wb_file_order_init:
 * @order: (out caller-allocates): an order
 * @plan: a plan, which must outlive @order
 *
 * Brings the records of @plan in the order in which a file writes them.
 */
void
wb_file_order_init (WbFileOrder *order, WbPlan *plan)
{
  *order = (WbFileOrder){ .namespaces = g_ptr_array_new () };

  count_kinds (order, plan);
  order->entries = g_new (WbFileEntry, order->start[WB_N_KINDS]);
  place_records (order, plan);
  add_extra_of_header (order, wb_plan_get_header (plan));
  order->has_kept |= order->start[WB_KIND_FRAGMENT] < order->start[WB_KIND_FRAGMENT + 1];

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    sort_entries (order->entries + order->start[kind], order->start[kind + 1] - order->start[kind]);
}

/**
 * wb_file_order_clear:
 * @order: an order
 */
void
wb_file_order_clear (WbFileOrder *order)
{
  g_clear_pointer (&order->entries, g_free);
  g_clear_pointer (&order->namespaces, g_ptr_array_unref);
}

/**
 * wb_file_order_get_n:
 * @order: an order
 *
 * Returns: how many records there are
 */
guint
wb_file_order_get_n (const WbFileOrder *order)
{
  return order->start[WB_N_KINDS];
}

static gboolean
kind_has_id (const WbFileOrder *order, WbKind kind, const char *id)
{
  guint low = order->start[kind];
  guint high = order->start[kind + 1];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int compared = strcmp (wb_record_get_id (order->entries[middle].record), id);

      if (compared == 0)
        return TRUE;
      if (compared < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return FALSE;
}

/**
 * wb_file_order_find_kind:
 * @order: an order
 * @id: an id
 * @kind: (out): the kind of the item of that id; untouched when there is none
 *
 * Returns: whether there is such an item
 */
gboolean
wb_file_order_find_kind (const WbFileOrder *order, const char *id, WbKind *kind)
{
  for (WbKind k = WB_FIRST_ITEM; k <= WB_LAST_ITEM; k++)
    if (kind_has_id (order, k, id))
      {
        *kind = k;
        return TRUE;
      }

  return FALSE;
}

/**
 * wb_file_order_get_namespace:
 * @order: an order
 * @ns: one of its namespaces
 *
 * Returns: its number, from 1
 */
guint
wb_file_order_get_namespace (const WbFileOrder *order, const char *ns)
{
  gboolean found;
  guint where = search_namespace (order->namespaces, ns, &found);

  g_return_val_if_fail (found, 0);

  return where + 1;
}
