/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-node-cache.h"

#include <string.h>

typedef struct
{
  guint64     digest;
  WbSlot      slot;
  WbEmphasis  emphasis;
  WbCardState state;
} Key;

typedef struct
{
  Key            key;
  GskRenderNode *node; /* nullable */
  GList          link; /* in the order of use, the last one used first */
} Entry;

struct _WbNodeCache
{
  GHashTable *entries; /* Key → Entry, which holds it */
  GQueue      used;
  guint       capacity;
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return (guint) (key->digest ^ (key->digest >> 32)) ^ (key->slot * 31u) ^ ((guint) key->emphasis << 8) ^
         ((guint) key->state << 16);
}

static gboolean
same_key (gconstpointer a, gconstpointer b)
{
  const Key *one = a;
  const Key *two = b;

  return one->digest == two->digest && one->slot == two->slot && one->emphasis == two->emphasis &&
         one->state == two->state;
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->node, gsk_render_node_unref);
  g_free (entry);
}

/* FNV-1a, 64 bits */
static guint64
mix (guint64 hash, gconstpointer data, gsize length)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ bytes[i]) * 0x100000001b3u;

  return hash;
}

static guint64
mix_part (guint64 hash, const WbPart *part)
{
  const guint numbers[] = { part->type, part->style, part->slot, part->domain, (guint) part->number, part->max_lines,
                            part->lit, part->faint };

  hash = mix (hash, numbers, sizeof numbers);
  hash = mix (hash, &part->rect, sizeof part->rect);

  return part->text != NULL ? mix (hash, part->text, strlen (part->text) + 1) : hash;
}

/**
 * wb_card_digest:
 * @card: a card
 *
 * Where a card stands does not count.
 *
 * Returns: a number that differs when something else is drawn of it
 */
guint64
wb_card_digest (const WbCard *card)
{
  const guint numbers[] = { card->kind, card->domain, card->within != WB_SLOT_NONE };
  const float size[] = { card->rect.width, card->rect.height };
  guint64 hash = 0xcbf29ce484222325u;

  hash = mix (hash, numbers, sizeof numbers);
  hash = mix (hash, size, sizeof size);
  for (guint i = 0; i < card->n_parts; i++)
    hash = mix_part (hash, &card->parts[i]);

  return hash;
}

/**
 * wb_node_cache_new:
 * @capacity: how many nodes it keeps
 *
 * Returns: (transfer full): an empty cache
 */
WbNodeCache *
wb_node_cache_new (guint capacity)
{
  WbNodeCache *cache = g_new0 (WbNodeCache, 1);

  cache->entries = g_hash_table_new_full (hash_key, same_key, NULL, free_entry);
  g_queue_init (&cache->used);
  cache->capacity = capacity;

  return cache;
}

/**
 * wb_node_cache_free:
 * @cache: (transfer full): a cache
 */
void
wb_node_cache_free (WbNodeCache *cache)
{
  g_hash_table_unref (cache->entries);
  g_free (cache);
}

/**
 * wb_node_cache_clear:
 * @cache: a cache
 *
 * Forgets all nodes: what they were painted with has changed.
 */
void
wb_node_cache_clear (WbNodeCache *cache)
{
  g_queue_init (&cache->used);
  g_hash_table_remove_all (cache->entries);
}

/**
 * wb_node_cache_get_n:
 * @cache: a cache
 *
 * Returns: how many nodes it holds
 */
guint
wb_node_cache_get_n (WbNodeCache *cache)
{
  return g_hash_table_size (cache->entries);
}

static void
forget_oldest (WbNodeCache *cache)
{
  Entry *oldest = g_queue_peek_tail (&cache->used);

  g_queue_unlink (&cache->used, &oldest->link);
  g_hash_table_remove (cache->entries, &oldest->key);
}

static Entry *
add_entry (WbNodeCache *cache, const Key *key, GskRenderNode *node)
{
  Entry *entry = g_new0 (Entry, 1);

  if (g_hash_table_size (cache->entries) >= cache->capacity)
    forget_oldest (cache);

  entry->key = *key;
  entry->node = node;
  entry->link.data = entry;
  g_queue_push_head_link (&cache->used, &entry->link);
  g_hash_table_insert (cache->entries, &entry->key, entry);

  return entry;
}

static GskRenderNode *
paint (WbPainter *painter, const WbCard *card, WbEmphasis emphasis, WbCardState state)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  wb_paint_card (painter, snapshot, card, emphasis, state);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * wb_node_cache_get:
 * @cache: a cache
 * @painter: what paints it when it is not there
 * @card: a card
 * @emphasis: how it stands out
 * @state: its state
 *
 * Returns: (transfer none) (nullable): the card as a node whose origin is its upper left corner
 */
GskRenderNode *
wb_node_cache_get (WbNodeCache *cache, WbPainter *painter, const WbCard *card, WbEmphasis emphasis, WbCardState state)
{
  const Key key = { wb_card_digest (card), card->slot, emphasis, state };
  Entry *entry = g_hash_table_lookup (cache->entries, &key);

  if (entry == NULL)
    return add_entry (cache, &key, paint (painter, card, emphasis, state))->node;

  g_queue_unlink (&cache->used, &entry->link);
  g_queue_push_head_link (&cache->used, &entry->link);

  return entry->node;
}

/**
 * wb_node_cache_has:
 * @cache: a cache
 * @card: a card
 * @emphasis: how it stands out
 * @state: its state
 *
 * Returns: whether it need not be painted
 */
gboolean
wb_node_cache_has (WbNodeCache *cache, const WbCard *card, WbEmphasis emphasis, WbCardState state)
{
  const Key key = { wb_card_digest (card), card->slot, emphasis, state };

  return g_hash_table_contains (cache->entries, &key);
}
