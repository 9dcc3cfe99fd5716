/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-item-search.h"

#include <string.h>

#include "wb-text.h"

typedef struct
{
  WbSlot   slot;
  char    *folded;
  gboolean is_minor;
} Entry;

struct _WbItemSearch
{
  GArray *entries;
};

struct _WbItemSearchRun
{
  WbItemSearch      *search;
  char             **words;
  guint              max;
  WbItemSearchFilter filter; /* nullable */
  gpointer           filter_data;
  guint              next; /* of the entries */
  GArray            *best;
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

static void
add (WbItemSearch *search, WbSlot slot, const char *label, gboolean is_minor)
{
  Entry entry = { slot, wb_text_fold (label), is_minor };

  g_array_append_val (search->entries, entry);
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
  add (search, slot, label, FALSE);
}

/**
 * wb_item_search_add_minor:
 * @search: a search
 * @slot: an item that is seldom looked for
 * @label: what it is found by
 *
 * It comes after the others that are found as well as it.
 */
void
wb_item_search_add_minor (WbItemSearch *search, WbSlot slot, const char *label)
{
  add (search, slot, label, TRUE);
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
compare_hits (const WbItemHit *x, const WbItemHit *y)
{
  if (x->rank != y->rank)
    return x->rank - y->rank;
  if (x->is_minor != y->is_minor)
    return x->is_minor ? 1 : -1;
  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;

  return x->slot < y->slot ? -1 : x->slot > y->slot;
}

/**
 * wb_item_search_run_new:
 * @search: a search, which must outlive the run
 * @words: what somebody typed
 * @max: how many to find at most
 * @filter: (nullable): whether an item may be found
 * @data: for @filter
 *
 * Returns: (transfer full): a run that is still to begin
 */
WbItemSearchRun *
wb_item_search_run_new (WbItemSearch *search, const char *words, guint max, WbItemSearchFilter filter, gpointer data)
{
  WbItemSearchRun *run = g_new0 (WbItemSearchRun, 1);
  g_autofree char *folded = wb_text_fold (words);

  run->search = search;
  run->words = g_strsplit (folded, " ", -1);
  run->max = max;
  run->filter = filter;
  run->filter_data = data;
  run->best = g_array_new (FALSE, FALSE, sizeof (WbItemHit));

  return run;
}

/**
 * wb_item_search_run_free:
 * @run: (transfer full): a run
 */
void
wb_item_search_run_free (WbItemSearchRun *run)
{
  g_array_unref (run->best);
  g_strfreev (run->words);
  g_free (run);
}

/* Where it stands among the best. */
static guint
find_place (WbItemSearchRun *run, const WbItemHit *hit)
{
  guint low = 0, high = run->best->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_hits (&g_array_index (run->best, WbItemHit, middle), hit) <= 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
take_hit (WbItemSearchRun *run, const WbItemHit *hit)
{
  guint place = find_place (run, hit);

  if (place >= run->max || (run->filter != NULL && !run->filter (hit->slot, run->filter_data)))
    return;

  g_array_insert_val (run->best, place, *hit);
  if (run->best->len > run->max)
    g_array_set_size (run->best, run->max);
}

/**
 * wb_item_search_run_go:
 * @run: a run
 * @n: how many labels to look at before the next frame may come
 *
 * Goes on where it left off.
 *
 * Returns: whether it is through
 */
gboolean
wb_item_search_run_go (WbItemSearchRun *run, guint n)
{
  const GArray *entries = run->search->entries;

  for (; n > 0 && run->next < entries->len; n--)
    {
      const Entry *entry = &g_array_index (entries, Entry, run->next++);
      WbItemHit hit = { entry->slot, rank_entry (entry, run->words), strlen (entry->folded), entry->is_minor };

      if (hit.rank >= 0)
        take_hit (run, &hit);
    }

  return run->next == entries->len;
}

/**
 * wb_item_search_run_get:
 * @run: a run
 *
 * Returns: (transfer none): an array of #WbItemHit: what it found so far, the best first
 */
const GArray *
wb_item_search_run_get (WbItemSearchRun *run)
{
  return run->best;
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
  g_autoptr (WbItemSearchRun) run = wb_item_search_run_new (search, words, max, NULL, NULL);
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  wb_item_search_run_go (run, G_MAXUINT);
  for (guint i = 0; i < run->best->len; i++)
    g_array_append_val (slots, g_array_index (run->best, WbItemHit, i).slot);

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
