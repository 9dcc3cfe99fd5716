/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-hash.h"

#include <string.h>

#define FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* Ids come from whoever wrote the file. The address of this, another one in each run, keeps them from choosing ids that
 * all have one hash: an index would then be walked from end to end for each of them. */
static const char seed;

static inline guint64
mix (guint64 hash, guint64 word)
{
  hash = (hash ^ word) * FACTOR;

  return hash ^ (hash >> 29);
}

/**
 * wb_hash_bytes:
 * @bytes: (array length=length): bytes
 * @length: how many
 *
 * Returns: a hash of them, the same within a run
 */
guint32
wb_hash_bytes (const char *bytes, gsize length)
{
  guint64 hash = (GPOINTER_TO_SIZE (&seed) >> 4) * FACTOR + length;
  guint64 word;

  for (; length >= 8; bytes += 8, length -= 8)
    {
      memcpy (&word, bytes, 8);
      hash = mix (hash, word);
    }

  if (length > 0)
    {
      word = 0;
      memcpy (&word, bytes, length);
      hash = mix (hash, word);
    }

  return hash ^ (hash >> 32);
}

/**
 * wb_hash_string:
 * @string: a string
 *
 * Returns: a hash of it, the same within a run
 */
guint32
wb_hash_string (const char *string)
{
  return wb_hash_bytes (string, strlen (string));
}
