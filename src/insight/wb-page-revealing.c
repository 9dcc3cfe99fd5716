/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-page-private.h"

#include "wb-revealing.h"
#include "wb-sentence.h"

typedef struct
{
  WbProject  *project;
  WbNames    *names;
  GHashTable *seen; /* slots: a card may stand on two pages */
  GPtrArray  *sentences;
} Search;

static void
look_at (Search *search, const WbCard *card, const char *text)
{
  g_autoptr (GArray) found = wb_revealing_find (text);
  g_autofree char *name = found->len > 0 ? wb_record_to_name (search->names, card->record) : NULL;

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (search->sentences,
                     wb_revealing_to_sentence (&g_array_index (found, WbRevealing, i), text, name));
}

static const char *
text_of (WbProject *project, const WbPart *part)
{
  WbRecord *record = part->text == NULL && part->type == WB_PART_CHIP ? wb_project_get (project, part->slot) : NULL;

  return record != NULL ? wb_record_get_title (record) : part->text;
}

static void
look_at_card_cb (const WbCard *card, gpointer data)
{
  Search *search = data;

  if (!g_hash_table_add (search->seen, GUINT_TO_POINTER (card->slot)))
    return;

  for (guint i = 0; i < card->n_parts; i++)
    {
      const char *text = text_of (search->project, &card->parts[i]);

      if (text != NULL)
        look_at (search, card, text);
    }
}

/**
 * wb_page_set_find_revealing:
 * @set: pages
 *
 * Looks for what the cards on the pages give away of people: email addresses, telephone numbers and addresses of homes. Who
 * sees a picture may be anybody.
 *
 * Returns: (transfer full) (array zero-terminated=1): a sentence for each
 */
char **
wb_page_set_find_revealing (const WbPageSet *set)
{
  g_autoptr (WbNames) names = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *sentences;
  Search search;

  g_return_val_if_fail (set != NULL, NULL);

  names = wb_names_new (set->project);
  sentences = g_ptr_array_new ();
  search = (Search) { .project = set->project, .names = names, .seen = seen, .sentences = sentences };
  for (guint i = 0; i < set->pages->len; i++)
    {
      const WbPage *page = &g_array_index (set->pages, WbPage, i);

      if (page->chain != NULL)
        wb_chain_foreach_card (page->chain, &page->source, look_at_card_cb, &search);
      else
        wb_board_foreach_card (page->board, &page->source, look_at_card_cb, &search);
    }
  g_ptr_array_add (sentences, NULL);

  return (char **) g_ptr_array_free (sentences, FALSE);
}
