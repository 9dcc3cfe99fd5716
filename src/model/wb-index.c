/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-index.h"

#define MIN_SIZE 16

/* The hashes that come in are weak in their low bits (they are sums of bytes): the multiplication spreads them
 * (Knuth, The Art of Computer Programming, vol. 3, 6.4, multiplicative hashing). */
static inline guint
home (const WbIndex *index, guint32 hash)
{
  return ((hash * 2654435769u) ^ (hash >> 15)) & index->mask;
}

static void
insert (WbIndex *index, guint32 hash, WbSlot slot)
{
  guint i = home (index, hash);

  while (index->slots[i] != WB_SLOT_NONE)
    i = (i + 1) & index->mask;

  index->hashes[i] = hash;
  index->slots[i] = slot;
}

static void
resize (WbIndex *index, guint size)
{
  g_autofree guint32 *hashes = g_steal_pointer (&index->hashes);
  g_autofree WbSlot *slots = g_steal_pointer (&index->slots);
  guint old_size = slots != NULL ? index->mask + 1 : 0;

  index->hashes = g_new (guint32, size);
  index->slots = g_new0 (WbSlot, size);
  index->mask = size - 1;

  for (guint i = 0; i < old_size; i++)
    if (slots[i] != WB_SLOT_NONE)
      insert (index, hashes[i], slots[i]);
}

/**
 * wb_index_init:
 * @index: an uninitialised index
 */
void
wb_index_init (WbIndex *index)
{
  *index = (WbIndex){ 0 };
  resize (index, MIN_SIZE);
}

/**
 * wb_index_clear:
 * @index: an index that is not wanted any more
 */
void
wb_index_clear (WbIndex *index)
{
  g_clear_pointer (&index->hashes, g_free);
  g_clear_pointer (&index->slots, g_free);
  index->n = 0;
}

/**
 * wb_index_add:
 * @index: an index
 * @hash: the hash of the key
 * @slot: where it is
 */
void
wb_index_add (WbIndex *index, guint32 hash, WbSlot slot)
{
  if ((index->n + 1) * 4 > (index->mask + 1) * 3)
    resize (index, (index->mask + 1) * 2);

  insert (index, hash, slot);
  index->n++;
}

/* Closes the gap at i: what stands behind it moves up unless it would come before its home. */
static void
close_gap (WbIndex *index, guint i)
{
  for (guint j = (i + 1) & index->mask; index->slots[j] != WB_SLOT_NONE; j = (j + 1) & index->mask)
    {
      guint distance_home = (j - home (index, index->hashes[j])) & index->mask;
      guint distance_gap = (j - i) & index->mask;

      if (distance_home < distance_gap)
        continue;

      index->hashes[i] = index->hashes[j];
      index->slots[i] = index->slots[j];
      i = j;
    }

  index->slots[i] = WB_SLOT_NONE;
}

/**
 * wb_index_remove:
 * @index: an index
 * @hash: the hash of the key
 * @slot: where it was; nothing happens when it is not there
 */
void
wb_index_remove (WbIndex *index, guint32 hash, WbSlot slot)
{
  for (guint i = home (index, hash); index->slots[i] != WB_SLOT_NONE; i = (i + 1) & index->mask)
    if (index->slots[i] == slot)
      {
        close_gap (index, i);
        index->n--;
        return;
      }
}

static WbSlot
probe (const WbIndex *index, guint32 hash, guint *cursor)
{
  guint i = *cursor;

  while (index->slots[i] != WB_SLOT_NONE && index->hashes[i] != hash)
    i = (i + 1) & index->mask;

  *cursor = i;

  return index->slots[i];
}

/**
 * wb_index_first:
 * @index: an index
 * @hash: a hash
 * @cursor: (out): for wb_index_next()
 *
 * Returns: the first slot of that hash
 */
WbSlot
wb_index_first (const WbIndex *index, guint32 hash, guint *cursor)
{
  *cursor = home (index, hash);

  return probe (index, hash, cursor);
}

/**
 * wb_index_next:
 * @index: an index
 * @hash: the same hash
 * @cursor: (inout): where the last one stood
 *
 * Returns: the next slot of that hash
 */
WbSlot
wb_index_next (const WbIndex *index, guint32 hash, guint *cursor)
{
  *cursor = (*cursor + 1) & index->mask;

  return probe (index, hash, cursor);
}
