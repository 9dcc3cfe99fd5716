/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-sentence.h"

#include "wb-news.h"

#include <glib/gi18n-lib.h>

static char *
join_facts (const GPtrArray *facts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      g_autofree char *line = wb_news_fact_to_line (g_ptr_array_index (facts, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", line);
    }

  return g_string_free (text, FALSE);
}

static void
add_new (const WbNews *news, GPtrArray *sentences)
{
  g_autofree char *facts = join_facts (news->facts);

  if (facts[0] == '\0')
    g_ptr_array_add (sentences, g_strdup (news->headline));
  else
    /* Translators: what is new, and what its fields say. */
    g_ptr_array_add (sentences, g_strdup_printf (C_("change", "%s (%s)"), news->headline, facts));
}

static void
add_facts (const WbNews *news, const GPtrArray *facts, GPtrArray *sentences)
{
  for (guint i = 0; i < facts->len; i++)
    g_ptr_array_add (sentences, wb_news_fact_to_sentence (news, g_ptr_array_index (facts, i)));
}

/**
 * wb_change_to_sentences:
 * @names: what items are called, those before and those after
 * @change: a change
 * @sentences: (element-type utf8): where to add the sentences; it frees them
 *
 * Says what a change did, one sentence for each fact that is other than it was; without full stops.
 */
void
wb_change_to_sentences (WbNames *names, const WbChange *change, GPtrArray *sentences)
{
  g_autoptr (WbNews) news = wb_news_new (names, change);

  if (change->old_record == NULL)
    {
      add_new (news, sentences);
      return;
    }

  if (news->headline != NULL)
    g_ptr_array_add (sentences, g_strdup (news->headline));
  add_facts (news, news->facts, sentences);
  add_facts (news, news->moves, sentences);
  if (news->is_reordered)
    g_ptr_array_add (sentences, wb_news_reordered_to_sentence (news));
}

static GHashTable *
get_gone (const WbChange *changes, guint n_changes)
{
  GHashTable *gone = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_changes; i++)
    if (changes[i].new_record == NULL && wb_record_get_id (changes[i].old_record) != NULL)
      g_hash_table_add (gone, wb_record_get_id (changes[i].old_record));

  return gone;
}

/* Whether something is gone only because what it belonged to is. */
static gboolean
goes_along (GHashTable *gone, const WbChange *change)
{
  const WbRecord *record = change->old_record;
  const WbKindInfo *info;

  if (change->new_record != NULL)
    return FALSE;

  info = wb_kind_get_info (wb_record_get_kind (record));
  if (wb_kind_is_link (wb_record_get_kind (record)) &&
      (g_hash_table_contains (gone, wb_record_get_from (record)) ||
       g_hash_table_contains (gone, wb_record_get_to (record))))
    return TRUE;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].on_delete == WB_ON_DELETE_CASCADE && wb_record_has (record, i) &&
        g_hash_table_contains (gone, wb_record_get_text (record, i)))
      return TRUE;

  return FALSE;
}

/**
 * wb_changes_to_sentences:
 * @names: what items are called, those before and those after
 * @changes: (array length=n_changes): the changes of a step
 * @n_changes: how many
 * @sentences: (element-type utf8): where to add the sentences; it frees them
 *
 * Says what several changes did. What went along with something that was deleted is not spoken of.
 */
void
wb_changes_to_sentences (WbNames *names, const WbChange *changes, guint n_changes, GPtrArray *sentences)
{
  g_autoptr (GHashTable) gone = get_gone (changes, n_changes);

  for (guint i = 0; i < n_changes; i++)
    if (!goes_along (gone, &changes[i]))
      wb_change_to_sentences (names, &changes[i], sentences);
}
