/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-order.h"

#include <stdlib.h>
#include <string.h>

#include "wb-file-format.h"

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
static void
entry_init (WbFileEntry *entry, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  GRefString *id = NULL;

  if (wb_kind_is_item (kind))
    id = wb_record_get_id (record);
  else if (wb_kind_is_link (kind))
    id = wb_record_get_from (record);

  *entry = (WbFileEntry){ .record = record };
  if (id != NULL)
    {
      gsize length = g_ref_string_length (id);

      entry->prefix[0] = pack (id, length);
      entry->prefix[1] = length > 8 ? pack (id + 8, length - 8) : 0;
    }
}

static int
compare_entries (const void *a, const void *b)
{
  const WbFileEntry *one = a;
  const WbFileEntry *other = b;

  if (one->prefix[0] != other->prefix[0])
    return one->prefix[0] < other->prefix[0] ? -1 : 1;
  if (one->prefix[1] != other->prefix[1])
    return one->prefix[1] < other->prefix[1] ? -1 : 1;

  return wb_record_compare_key (one->record, other->record);
}

/* A plan that was read from a canonical file stands in order already. */
static gboolean
is_sorted (const WbFileEntry *entries, guint n)
{
  for (guint i = 1; i < n; i++)
    if (compare_entries (&entries[i - 1], &entries[i]) > 0)
      return FALSE;

  return TRUE;
}

static void
sort_kind (WbFileOrder *order, WbKind kind)
{
  WbFileEntry *first = order->entries + order->start[kind];
  guint n = order->start[kind + 1] - order->start[kind];

  if (!is_sorted (first, n))
    qsort (first, n, sizeof *first, compare_entries);
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
add_namespaces (GPtrArray *namespaces, const WbExtra *extra)
{
  if (extra == NULL)
    return;

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
add_namespaces_of_header (GPtrArray *namespaces, const WbHeader *header)
{
  add_namespaces (namespaces, header->root_extra);
  if (header->id == NULL)
    return;

  add_namespaces (namespaces, header->extra);
  for (guint i = 0; i < header->earlier->len; i++)
    add_namespaces (namespaces, g_array_index (header->earlier, WbEarlier, i).extra);
}

static void
count_kinds (WbFileOrder *order, WbPlan *plan)
{
  guint n_slots = wb_plan_get_n_slots (plan);

  for (WbSlot slot = 1; slot <= n_slots; slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);

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

      if (record == NULL)
        continue;

      entry_init (&order->entries[next[wb_record_get_kind (record)]++], record);
      add_namespaces (order->namespaces, wb_record_get_extra (record));
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
  add_namespaces_of_header (order->namespaces, wb_plan_get_header (plan));

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    sort_kind (order, kind);
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
