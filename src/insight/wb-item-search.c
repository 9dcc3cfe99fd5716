/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-item-search.h"

#include <string.h>

#include "wb-text.h"

typedef struct
{
  WbSlot slot;
  char  *folded;
} Entry;

typedef struct
{
  WbSlot slot;
  int    rank; /* lower is better */
  gsize  length;
} Hit;

struct _WbItemSearch
{
  GArray *entries;
};

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->folded);
}

/**
 * wb_item_search_new:
 *
 * Returns: (transfer full): a search over nothing yet
 */
WbItemSearch *
wb_item_search_new (void)
{
  WbItemSearch *search = g_new0 (WbItemSearch, 1);

  search->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (search->entries, entry_clear);

  return search;
}

/**
 * wb_item_search_free:
 * @search: (transfer full): a search
 */
void
wb_item_search_free (WbItemSearch *search)
{
  g_array_unref (search->entries);
  g_free (search);
}

/**
 * wb_item_search_add:
 * @search: a search
 * @slot: an item
 * @label: what it is found by
 */
void
wb_item_search_add (WbItemSearch *search, WbSlot slot, const char *label)
{
  Entry entry = { slot, wb_text_fold (label) };

  g_array_append_val (search->entries, entry);
}

/* 0: begins with the word; 1: a word of it begins so; 2: it stands inside a word; -1: it does not. */
static int
rank_word (const char *folded, const char *word)
{
  const char *found = strstr (folded, word);

  if (found == NULL)
    return -1;
  if (found == folded)
    return 0;

  for (; found != NULL; found = strstr (found + 1, word))
    if (!g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return 1;

  return 2;
}

static int
rank_entry (const Entry *entry, char **words)
{
  int rank = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      int one = *words[i] != '\0' ? rank_word (entry->folded, words[i]) : 0;

      if (one < 0)
        return -1;
      rank += one;
    }

  return rank;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *x = a, *y = b;

  if (x->rank != y->rank)
    return x->rank - y->rank;
  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;

  return x->slot < y->slot ? -1 : x->slot > y->slot;
}

/**
 * wb_item_search_find:
 * @search: a search
 * @words: what somebody typed
 * @max: how many to find at most
 *
 * Returns: (transfer full): an array of #WbSlot
 */
GArray *
wb_item_search_find (WbItemSearch *search, const char *words, guint max)
{
  g_autofree char *folded = wb_text_fold (words);
  g_auto (GStrv) list = g_strsplit (folded, " ", -1);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  for (guint i = 0; i < search->entries->len; i++)
    {
      const Entry *entry = &g_array_index (search->entries, Entry, i);
      Hit hit = { entry->slot, rank_entry (entry, list), strlen (entry->folded) };

      if (hit.rank >= 0)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);

  for (guint i = 0; i < MIN (hits->len, max); i++)
    g_array_append_val (slots, g_array_index (hits, Hit, i).slot);

  return slots;
}

static gboolean
begin_words (const Entry *entry, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      int rank = rank_word (entry->folded, words[i]);

      if (rank < 0 || rank > 1)
        return FALSE;
    }

  return TRUE;
}

/**
 * wb_item_search_find_only:
 * @search: a search
 * @words: the beginnings of words, at least one
 *
 * Returns: the only item that has words which begin so, or %WB_SLOT_NONE
 */
WbSlot
wb_item_search_find_only (WbItemSearch *search, const char *words)
{
  g_autofree char *folded = wb_text_fold (words);
  g_auto (GStrv) list = g_strsplit (folded, " ", -1);
  WbSlot only = WB_SLOT_NONE;

  for (guint i = 0; i < search->entries->len; i++)
    {
      const Entry *entry = &g_array_index (search->entries, Entry, i);

      if (entry->slot == only || !begin_words (entry, list))
        continue;
      if (only != WB_SLOT_NONE)
        return WB_SLOT_NONE;
      only = entry->slot;
    }

  return only;
}
