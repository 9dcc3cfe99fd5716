/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-order.h"

#include <string.h>

#include "wb-file-format.h"
#include "wb-file-sort.h"

#define PREFETCH 8

/**
 * Share:
 * @first: the first of its slots
 * @last: the last of its slots
 * @next: how many records of each kind it has, and then where the next one goes
 * @namespaces: what it adds to those of the order
 * @has_kept: what it adds to that of the order
 *
 * A half of a plan, which one thread brings in order while another does the other half: most of the time goes into waiting
 * for memory.
 */
typedef struct
{
  WbPlan      *plan;
  WbFileEntry *entries;
  WbSlot       first;
  WbSlot       last;
  guint        next[WB_N_KINDS];
  GPtrArray   *namespaces;
  gboolean     has_kept;
} Share;

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
add_namespace (GPtrArray *namespaces, const char *ns)
{
  gboolean found;
  guint where = search_namespace (namespaces, ns, &found);

  if (!found)
    g_ptr_array_insert (namespaces, where, (gpointer) ns);
}

static void
add_extra (GPtrArray *namespaces, gboolean *has_kept, const WbExtra *extra)
{
  if (extra == NULL)
    return;

  *has_kept = TRUE;
  for (guint i = 0; i < extra->n_attributes; i++)
    {
      const char *ns = extra->attributes[i].ns;

      if (*ns != '\0' && strcmp (ns, WB_XML_NAMESPACE) != 0)
        add_namespace (namespaces, ns);
    }
}

static void
add_extra_of_header (WbFileOrder *order, const WbHeader *header)
{
  add_extra (order->namespaces, &order->has_kept, header->root_extra);
  if (header->id == NULL)
    return;

  add_extra (order->namespaces, &order->has_kept, header->extra);
  for (guint i = 0; i < header->earlier->len; i++)
    add_extra (order->namespaces, &order->has_kept, g_array_index (header->earlier, WbEarlier, i).extra);
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
count_kinds (gpointer data)
{
  Share *share = data;

  for (WbSlot slot = share->first; slot <= share->last; slot++)
    {
      const WbRecord *record = wb_plan_get (share->plan, slot);

      prefetch_slot (share->plan, slot + 2 * PREFETCH, share->last);
      if (record != NULL)
        share->next[wb_record_get_kind (record)]++;
    }
}

static void
place_records (gpointer data)
{
  Share *share = data;

  for (WbSlot slot = share->first; slot <= share->last; slot++)
    {
      const WbRecord *record = wb_plan_get (share->plan, slot);
      WbKind kind;

      prefetch_slot (share->plan, slot + 2 * PREFETCH, share->last);
      prefetch_keys (share->plan, slot + PREFETCH, share->last);
      if (record == NULL)
        continue;

      kind = wb_record_get_kind (record);
      entry_init (&share->entries[share->next[kind]++], record, kind);
      add_extra (share->namespaces, &share->has_kept, wb_record_get_extra (record));
    }
}

/* The second share may be empty. */
static void
run_both (WbFileSecondFunc func, Share *shares, WbFileSecond *second)
{
  if (second != NULL)
    wb_file_second_start (second, func, &shares[1]);
  else
    func (&shares[1]);

  func (&shares[0]);
  if (second != NULL)
    wb_file_second_wait (second);
}

/* Of each kind, the records of the first share come first. */
static void
make_room (WbFileOrder *order, Share *shares)
{
  guint n = 0;

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    {
      guint n_first = shares[0].next[kind];
      guint n_second = shares[1].next[kind];

      order->start[kind] = n;
      shares[0].next[kind] = n;
      shares[1].next[kind] = n + n_first;
      n += n_first + n_second;
    }

  order->start[WB_N_KINDS] = n;
  order->entries = shares[0].entries = shares[1].entries = g_new (WbFileEntry, n);
}

static void
join_shares (WbFileOrder *order, const Share *shares)
{
  order->has_kept = shares[0].has_kept || shares[1].has_kept;
  order->namespaces = shares[0].namespaces;
  for (guint i = 0; i < shares[1].namespaces->len; i++)
    add_namespace (order->namespaces, g_ptr_array_index (shares[1].namespaces, i));
  g_ptr_array_unref (shares[1].namespaces);
}

/**
 * wb_file_order_init:
 * @order: (out caller-allocates): an order
 * @plan: a plan, which must outlive @order
 * @second: (nullable): a thread that has nothing to do, and does half of it
 *
 * Brings the records of @plan in the order in which a file writes them.
 */
void
wb_file_order_init (WbFileOrder *order, WbPlan *plan, WbFileSecond *second)
{
  guint n_slots = wb_plan_get_n_slots (plan);
  guint middle = second != NULL ? n_slots / 2 : n_slots;
  Share shares[] = {
    { .plan = plan, .first = 1, .last = middle, .namespaces = g_ptr_array_new () },
    { .plan = plan, .first = middle + 1, .last = n_slots, .namespaces = g_ptr_array_new () },
  };

  *order = (WbFileOrder){ NULL };

  run_both (count_kinds, shares, second);
  make_room (order, shares);
  run_both (place_records, shares, second);
  join_shares (order, shares);
  add_extra_of_header (order, wb_plan_get_header (plan));
  order->has_kept |= order->start[WB_KIND_FRAGMENT] < order->start[WB_KIND_FRAGMENT + 1];

  /* A plan without any record has no entries to point into. */
  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    if (order->start[kind] < order->start[kind + 1])
      wb_file_sort (&order->entries[order->start[kind]], order->start[kind + 1] - order->start[kind]);
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
