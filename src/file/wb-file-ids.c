/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-ids.h"

#include <string.h>

#include "wb-hash.h"
#include "wb-index.h"

struct _WbFileIds
{
  WbIndex index;   /* the numbers of the entries, by hash */
  GArray *entries; /* of WbFileId; the first is none */
};

static inline WbFileId *
get_entry (const WbFileIds *self, guint number)
{
  return &g_array_index (self->entries, WbFileId, number);
}

static inline gboolean
is_entry (const WbFileId *entry, const char *head, const char *id, gsize length)
{
  if (memcmp (entry->head, head, WB_FILE_ID_HEAD) != 0)
    return FALSE;

  return length < WB_FILE_ID_HEAD || (strncmp (entry->id, id, length) == 0 && entry->id[length] == '\0');
}

static WbFileId *
enter (WbFileIds *self, const char *head, const char *id, gsize length, guint32 hash)
{
  WbFileId entry = { .id = g_ref_string_new_len (id, length) };

  memcpy (entry.head, head, WB_FILE_ID_HEAD);
  wb_index_add (&self->index, hash, self->entries->len);
  g_array_append_val (self->entries, entry);

  return get_entry (self, self->entries->len - 1);
}

/**
 * wb_file_ids_prefetch:
 * @self: the ids of a file
 * @id: (array length=length): an id
 * @length: its length
 *
 * Where ids stand is anywhere in a large table: waiting for several of them at once takes no longer than for one.
 */
void
wb_file_ids_prefetch (const WbFileIds *self, const char *id, gsize length)
{
  wb_index_prefetch (&self->index, wb_hash_bytes (id, length));
}

/**
 * wb_file_ids_find:
 * @self: the ids of a file
 * @id: (array length=length): an id
 * @length: its length
 *
 * Returns: (transfer none): the entry of that id, until another one is found; take a reference with wb_file_id_take()
 */
WbFileId *
wb_file_ids_find (WbFileIds *self, const char *id, gsize length)
{
  guint32 hash = wb_hash_bytes (id, length);
  char head[WB_FILE_ID_HEAD] = { 0 };
  guint cursor;

  memcpy (head, id, MIN (length, WB_FILE_ID_HEAD));

  for (guint number = wb_index_first (&self->index, hash, &cursor);
       number != 0;
       number = wb_index_next (&self->index, hash, &cursor))
    if (is_entry (get_entry (self, number), head, id, length))
      return get_entry (self, number);

  return enter (self, head, id, length, hash);
}

/**
 * wb_file_ids_settle:
 * @self: the ids of a file
 *
 * Counts the references that were taken.
 */
void
wb_file_ids_settle (WbFileIds *self)
{
  for (guint i = 1; i < self->entries->len; i++)
    for (WbFileId *entry = get_entry (self, i); entry->owed > 0; entry->owed--)
      g_ref_string_acquire (entry->id);
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

  wb_index_init (&self->index);
  self->entries = g_array_new (FALSE, TRUE, sizeof (WbFileId));
  g_array_set_size (self->entries, 1);

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
  wb_file_ids_settle (self);
  for (guint i = 1; i < self->entries->len; i++)
    g_ref_string_release (get_entry (self, i)->id);

  wb_index_clear (&self->index);
  g_array_unref (self->entries);
  g_free (self);
}
