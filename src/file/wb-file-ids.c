/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-ids.h"

#include <string.h>

#define MIN_SIZE 256

/* Open addressing with linear probing, at most half full. */
struct _WbFileIds
{
  WbFileId *entries;
  guint     mask;
  guint     n;
  guint64   seed;
};

/* Ids come from whoever wrote the file: the seed, an address, keeps them from choosing ids that all meet. */
static guint32
hash_id (const WbFileIds *self, const char *id, gsize length)
{
  guint64 hash = self->seed ^ length;

  for (; length > 0; id += MIN (length, 8), length -= MIN (length, 8))
    {
      guint64 word = 0;

      memcpy (&word, id, MIN (length, 8));
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 29;
    }

  return hash ^ (hash >> 32);
}

static void
grow (WbFileIds *self)
{
  g_autofree WbFileId *old = self->entries;
  guint size = self->mask + 1;

  self->mask = size * 2 - 1;
  self->entries = g_new0 (WbFileId, size * 2);

  for (guint i = 0; i < size; i++)
    if (old[i].id != NULL)
      {
        guint j = old[i].hash & self->mask;

        while (self->entries[j].id != NULL)
          j = (j + 1) & self->mask;
        self->entries[j] = old[i];
      }
}

/**
 * wb_file_ids_prefetch:
 * @self: the ids of a file
 * @id: (array length=length): an id that will be interned soon
 * @length: its length
 *
 * The entries of ids lie anywhere: waiting for several of them at once takes no longer than waiting for one.
 */
void
wb_file_ids_prefetch (const WbFileIds *self, const char *id, gsize length)
{
  __builtin_prefetch (&self->entries[hash_id (self, id, length) & self->mask]);
}

static inline gboolean
is_entry (const WbFileId *entry, guint32 hash, const char *id, gsize length)
{
  return entry->hash == hash && strncmp (entry->id, id, length) == 0 && entry->id[length] == '\0';
}

/**
 * wb_file_ids_intern:
 * @self: the ids of a file
 * @id: (array length=length): an id
 * @length: its length, at most that of the longest id
 *
 * Returns: (transfer none): the entry of that id, until the next one is interned
 */
WbFileId *
wb_file_ids_intern (WbFileIds *self, const char *id, gsize length)
{
  guint32 hash = hash_id (self, id, length);
  WbFileId *entry;
  guint i;

  if (self->n * 2 > self->mask)
    grow (self);

  for (i = hash & self->mask; (entry = &self->entries[i])->id != NULL; i = (i + 1) & self->mask)
    if (is_entry (entry, hash, id, length))
      return entry;

  *entry = (WbFileId) { .id = g_ref_string_new_len (id, length), .hash = hash };
  self->n++;

  return entry;
}

/**
 * wb_file_ids_new:
 *
 * Returns: (transfer full): no ids yet
 */
WbFileIds *
wb_file_ids_new (void)
{
  WbFileIds *self = g_new0 (WbFileIds, 1);

  self->entries = g_new0 (WbFileId, MIN_SIZE);
  self->mask = MIN_SIZE - 1;
  self->seed = GPOINTER_TO_SIZE (self->entries);

  return self;
}

/**
 * wb_file_ids_free:
 * @self: the ids of a file
 *
 * Frees @self; what shares the strings keeps them.
 */
void
wb_file_ids_free (WbFileIds *self)
{
  for (guint i = 0; i <= self->mask; i++)
    if (self->entries[i].id != NULL)
      g_ref_string_release (self->entries[i].id);

  g_free (self->entries);
  g_free (self);
}
