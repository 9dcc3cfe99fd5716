/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-plan.h"

#include <string.h>

#define CHUNK_SIZE 1024

typedef struct
{
  gatomicrefcount ref_count;
  WbRecord       *records[CHUNK_SIZE];
} Chunk;

struct _WbPlan
{
  gatomicrefcount ref_count;
  guint           n_slots;
  guint           n_records;
  guint           n_chunks;
  guint           capacity; /* of the directory */
  Chunk         **chunks;
  WbHeader       *header;
};

static Chunk *
chunk_new (void)
{
  Chunk *chunk = g_new0 (Chunk, 1);

  g_atomic_ref_count_init (&chunk->ref_count);

  return chunk;
}

static Chunk *
chunk_copy (const Chunk *chunk)
{
  Chunk *copy = chunk_new ();

  for (guint i = 0; i < CHUNK_SIZE; i++)
    if (chunk->records[i] != NULL)
      copy->records[i] = wb_record_ref (chunk->records[i]);

  return copy;
}

static void
chunk_unref (Chunk *chunk)
{
  if (!g_atomic_ref_count_dec (&chunk->ref_count))
    return;

  for (guint i = 0; i < CHUNK_SIZE; i++)
    if (chunk->records[i] != NULL)
      wb_record_unref (chunk->records[i]);

  g_free (chunk);
}

static WbPlan *
plan_copy (const WbPlan *plan)
{
  WbPlan *copy = g_new0 (WbPlan, 1);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->n_slots = plan->n_slots;
  copy->n_records = plan->n_records;
  copy->n_chunks = plan->n_chunks;
  copy->capacity = plan->n_chunks;
  copy->chunks = g_memdup2 (plan->chunks, plan->n_chunks * sizeof (Chunk *));
  copy->header = wb_header_ref (plan->header);
  for (guint i = 0; i < plan->n_chunks; i++)
    g_atomic_ref_count_inc (&plan->chunks[i]->ref_count);

  return copy;
}

/* A plan that others hold too is left to them. */
static void
make_own (WbPlan **plan)
{
  WbPlan *shared = *plan;

  if (g_atomic_ref_count_compare (&shared->ref_count, 1))
    return;

  *plan = plan_copy (shared);
  wb_plan_unref (shared);
}

static Chunk *
own_chunk (WbPlan *plan, guint i)
{
  Chunk *shared = plan->chunks[i];

  if (!g_atomic_ref_count_compare (&shared->ref_count, 1))
    {
      plan->chunks[i] = chunk_copy (shared);
      chunk_unref (shared);
    }

  return plan->chunks[i];
}

static void
add_chunk (WbPlan *plan)
{
  if (plan->n_chunks == plan->capacity)
    {
      plan->capacity = MAX (8, plan->capacity * 2);
      plan->chunks = g_renew (Chunk *, plan->chunks, plan->capacity);
    }

  plan->chunks[plan->n_chunks++] = chunk_new ();
}

/**
 * wb_plan_new:
 *
 * Returns: (transfer full): a plan without records and with an empty header. It is valid only once it has a project.
 */
WbPlan *
wb_plan_new (void)
{
  WbPlan *plan = g_new0 (WbPlan, 1);

  g_atomic_ref_count_init (&plan->ref_count);
  plan->header = wb_header_new ();

  return plan;
}

/**
 * wb_plan_ref:
 * @plan: a plan
 *
 * Returns: (transfer full): @plan, as a snapshot that nobody changes any more
 */
WbPlan *
wb_plan_ref (WbPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  g_atomic_ref_count_inc (&plan->ref_count);

  return plan;
}

/**
 * wb_plan_unref:
 * @plan: (transfer full): a plan
 */
void
wb_plan_unref (WbPlan *plan)
{
  g_return_if_fail (plan != NULL);

  if (!g_atomic_ref_count_dec (&plan->ref_count))
    return;

  for (guint i = 0; i < plan->n_chunks; i++)
    chunk_unref (plan->chunks[i]);
  g_free (plan->chunks);
  wb_header_unref (plan->header);
  g_free (plan);
}

/**
 * wb_plan_get_n_slots:
 * @plan: a plan
 *
 * Returns: the highest slot that was ever given out
 */
guint
wb_plan_get_n_slots (const WbPlan *plan)
{
  return plan->n_slots;
}

/**
 * wb_plan_get_n_records:
 * @plan: a plan
 *
 * Returns: how many records there are
 */
guint
wb_plan_get_n_records (const WbPlan *plan)
{
  return plan->n_records;
}

/**
 * wb_plan_get:
 * @plan: a plan
 * @slot: a slot
 *
 * Returns: (transfer none) (nullable): the record there
 */
WbRecord *
wb_plan_get (const WbPlan *plan, WbSlot slot)
{
  if (slot == WB_SLOT_NONE || slot > plan->n_slots)
    return NULL;

  slot--;

  return plan->chunks[slot / CHUNK_SIZE]->records[slot % CHUNK_SIZE];
}

/**
 * wb_plan_get_header:
 * @plan: a plan
 *
 * Returns: (transfer none): what it knows about its file
 */
WbHeader *
wb_plan_get_header (const WbPlan *plan)
{
  return plan->header;
}

/**
 * wb_plan_append:
 * @plan: (inout): a plan; replaced by a copy when others hold it too
 * @record: (transfer full): a record
 *
 * Returns: the slot that @record was given
 */
WbSlot
wb_plan_append (WbPlan **plan, WbRecord *record)
{
  WbPlan *own;
  guint i;

  g_return_val_if_fail (record != NULL, WB_SLOT_NONE);

  make_own (plan);
  own = *plan;
  i = own->n_slots++;
  if (i / CHUNK_SIZE == own->n_chunks)
    add_chunk (own);

  own_chunk (own, i / CHUNK_SIZE)->records[i % CHUNK_SIZE] = record;
  own->n_records++;

  return own->n_slots;
}

/**
 * wb_plan_replace:
 * @plan: (inout): a plan; replaced by a copy when others hold it too
 * @slot: a slot of it
 * @record: (transfer full) (nullable): the record that stands there from now on
 */
void
wb_plan_replace (WbPlan **plan, WbSlot slot, WbRecord *record)
{
  WbRecord **place;
  WbRecord *old;

  g_return_if_fail (slot != WB_SLOT_NONE && slot <= (*plan)->n_slots);

  make_own (plan);
  slot--;
  place = &own_chunk (*plan, slot / CHUNK_SIZE)->records[slot % CHUNK_SIZE];
  old = *place;
  *place = record;
  (*plan)->n_records += (record != NULL ? 1 : 0) - (old != NULL ? 1 : 0);
  g_clear_pointer (&old, wb_record_unref);
}

/**
 * wb_plan_set_header:
 * @plan: (inout): a plan; replaced by a copy when others hold it too
 * @header: what it knows about its file from now on
 */
void
wb_plan_set_header (WbPlan **plan, WbHeader *header)
{
  WbHeader *old;

  make_own (plan);
  old = (*plan)->header;
  (*plan)->header = wb_header_ref (header);
  wb_header_unref (old);
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  return wb_record_compare_key (*(WbRecord *const *) a, *(WbRecord *const *) b);
}

static GPtrArray *
sorted_records (const WbPlan *plan)
{
  GPtrArray *records = g_ptr_array_sized_new (plan->n_records);

  for (WbSlot slot = 1; slot <= plan->n_slots; slot++)
    if (wb_plan_get (plan, slot) != NULL)
      g_ptr_array_add (records, wb_plan_get (plan, slot));

  g_ptr_array_sort (records, compare_records);

  return records;
}

static const WbRecord *
get_or_null (const WbPlan *plan, WbSlot slot)
{
  return slot <= plan->n_slots ? wb_plan_get (plan, slot) : NULL;
}

static gboolean
share_chunk (const WbPlan *a, const WbPlan *b, guint i)
{
  return i < a->n_chunks && i < b->n_chunks && a->chunks[i] == b->chunks[i];
}

/* Two snapshots of one plan share most of their chunks, and the same item has the same slot in both: a look at what they
 * do not share is enough. Sets *@equal if it is. */
static gboolean
compare_slots (const WbPlan *a, const WbPlan *b, gboolean *equal)
{
  guint n_slots = MAX (a->n_slots, b->n_slots);

  for (WbSlot slot = 1; slot <= n_slots; slot++)
    {
      const WbRecord *left;
      const WbRecord *right;

      if ((slot - 1) % CHUNK_SIZE == 0 && share_chunk (a, b, (slot - 1) / CHUNK_SIZE))
        {
          slot += CHUNK_SIZE - 1;
          continue;
        }

      left = get_or_null (a, slot);
      right = get_or_null (b, slot);
      if (left == right)
        continue;
      if (left == NULL || right == NULL || !wb_record_same_key (left, right))
        return FALSE;
      if (!wb_record_equal (left, right))
        {
          *equal = FALSE;
          return TRUE;
        }
    }

  *equal = TRUE;
  return TRUE;
}

/**
 * wb_plan_equal:
 * @a: a plan
 * @b: another one
 *
 * Returns: whether both hold the same records, in whatever slots; headers do not count
 */
gboolean
wb_plan_equal (const WbPlan *a, const WbPlan *b)
{
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) right = NULL;
  gboolean equal;

  if (a == b)
    return TRUE;
  if (a->n_records != b->n_records)
    return FALSE;
  if (compare_slots (a, b, &equal))
    return equal;

  left = sorted_records (a);
  right = sorted_records (b);
  for (guint i = 0; i < left->len; i++)
    if (!wb_record_equal (left->pdata[i], right->pdata[i]))
      return FALSE;

  return TRUE;
}
