/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-index.h"

#define MIN_SIZE 16

static inline guint
home (const WbIndex *index, guint32 hash)
{
  return hash & index->mask;
}

static void
insert (WbIndex *index, guint32 hash, WbSlot slot)
{
  guint i = home (index, hash);

  while (index->places[i].slot != WB_SLOT_NONE)
    i = (i + 1) & index->mask;

  index->places[i] = (WbIndexPlace){ hash, slot };
}

static void
resize (WbIndex *index, guint size)
{
  g_autofree WbIndexPlace *old = g_steal_pointer (&index->places);
  guint old_size = old != NULL ? index->mask + 1 : 0;

  index->places = g_new0 (WbIndexPlace, size);
  index->mask = size - 1;

  for (guint i = 0; i < old_size; i++)
    if (old[i].slot != WB_SLOT_NONE)
      insert (index, old[i].hash, old[i].slot);
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
  g_clear_pointer (&index->places, g_free);
  index->n = 0;
}

/**
 * wb_index_reserve:
 * @index: an index
 * @n: how many will be added
 *
 * Makes room at once, so that it need not grow on the way.
 */
void
wb_index_reserve (WbIndex *index, guint n)
{
  guint size = index->mask + 1;

  while ((guint64) (index->n + n) * 4 > (guint64) size * 3)
    size *= 2;

  if (size > index->mask + 1)
    resize (index, size);
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
  for (guint j = (i + 1) & index->mask; index->places[j].slot != WB_SLOT_NONE; j = (j + 1) & index->mask)
    {
      guint distance_home = (j - home (index, index->places[j].hash)) & index->mask;
      guint distance_gap = (j - i) & index->mask;

      if (distance_home < distance_gap)
        continue;

      index->places[i] = index->places[j];
      i = j;
    }

  index->places[i].slot = WB_SLOT_NONE;
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
  for (guint i = home (index, hash); index->places[i].slot != WB_SLOT_NONE; i = (i + 1) & index->mask)
    if (index->places[i].slot == slot)
      {
        close_gap (index, i);
        index->n--;
        return;
      }
}

/**
 * wb_index_prefetch:
 * @index: an index
 * @hash: a hash
 *
 * What is looked for lies anywhere in a large table: asking for it some time before keeps the processor from waiting.
 */
void
wb_index_prefetch (const WbIndex *index, guint32 hash)
{
  __builtin_prefetch (&index->places[home (index, hash)]);
}

static WbSlot
probe (const WbIndex *index, guint32 hash, guint *cursor)
{
  guint i = *cursor;

  while (index->places[i].slot != WB_SLOT_NONE && index->places[i].hash != hash)
    i = (i + 1) & index->mask;

  *cursor = i;

  return index->places[i].slot;
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
