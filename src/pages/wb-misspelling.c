/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-misspelling.h"

#include <pango/pango.h>
#include <string.h>

/* text: as characters, so that places in it are numbers of characters
 * attributes: where words begin and end, one more than there are characters */
typedef struct
{
  WbDictionary *dictionary;
  gunichar     *text;
  PangoLogAttr *attributes;
  GArray       *found;
} Search;

/* Abbreviations are known to those who use them: GGD, WMO. Of one letter there is nothing to say. */
static gboolean
is_to_check (const gunichar *word, guint n)
{
  gboolean lower = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (g_unichar_isdigit (word[i]))
        return FALSE;
      lower |= g_unichar_islower (word[i]);
    }

  return lower && n > 1;
}

/* A dictionary has the straight apostrophe only. */
static gboolean
is_known (WbDictionary *dictionary, const gunichar *word, guint n)
{
  g_autofree char *written = g_ucs4_to_utf8 (word, n, NULL, NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (written, "’", -1);
  g_autofree char *straight = g_strjoinv ("'", parts);

  return wb_dictionary_has (dictionary, straight);
}

/* A quotation mark may stand before a sentence. */
static gboolean
begins_sentence (const Search *self, guint start)
{
  return self->attributes[start].is_sentence_start ||
         (start > 0 && self->attributes[start - 1].is_sentence_start && !g_unichar_isalpha (self->text[start - 1]));
}

/* Streets, squares and organisations are in no dictionary. */
static gboolean
is_name (const Search *self, guint start)
{
  return g_unichar_isupper (self->text[start]) && !begins_sentence (self, start);
}

static void
check_word (Search *self, guint start, guint end)
{
  WbMisspelling misspelling = { start, end };
  const gunichar *word = self->text + start;

  if (is_to_check (word, end - start) && !is_name (self, start) && !is_known (self->dictionary, word, end - start))
    g_array_append_val (self->found, misspelling);
}

/* Pango ends a word there, but that of a dictionary goes on: "auto's". */
static gboolean
is_apostrophe (const Search *self, guint i, guint end)
{
  return i + 1 < end && (self->text[i] == '\'' || self->text[i] == 0x2019) && g_unichar_isalpha (self->text[i + 1]);
}

/* The words of what stands between two blanks: more than one when there is a hyphen between them. */
static void
check_words (Search *self, guint start, guint end)
{
  guint word = end;

  for (guint i = start; i <= end; i++)
    {
      if (self->attributes[i].is_word_end && word < i && !is_apostrophe (self, i, end))
        {
          check_word (self, word, i);
          word = end;
        }
      if (self->attributes[i].is_word_start && word == end)
        word = i;
    }
}

/* Those of the web and of mail. */
static gboolean
is_address (const gunichar *text, guint n)
{
  g_autofree char *written = g_ucs4_to_utf8 (text, n, NULL, NULL, NULL);

  return strchr (written, '@') != NULL || strstr (written, "://") != NULL || g_str_has_prefix (written, "www.");
}

/**
 * wb_misspellings_find:
 * @dictionary: of the language of the text
 * @text: what somebody wrote
 *
 * Addresses, abbreviations in capitals, names within a sentence and what has digits in it are passed over.
 *
 * Returns: (transfer full) (element-type WbMisspelling): the words that the dictionary does not have, in their order
 */
GArray *
wb_misspellings_find (WbDictionary *dictionary, const char *text)
{
  glong n;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (text, -1, &n);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  Search search = { dictionary, characters, attributes, g_array_new (FALSE, FALSE, sizeof (WbMisspelling)) };
  glong end;

  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), attributes, n + 1);
  for (glong start = 0; start < n; start = end + 1)
    {
      for (end = start; end < n && !g_unichar_isspace (characters[end]); end++)
        ;
      if (!is_address (characters + start, end - start))
        check_words (&search, start, end);
    }

  return search.found;
}
