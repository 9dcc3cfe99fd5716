/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-hyphens.h"

#include <string.h>

/* Letters that stay on either side of a break. */
#define LEAST_BEFORE 3
#define LEAST_AFTER  3

/* What a syllable may begin with, besides one consonant. The longest first. */
static const char *const onsets[] = {
  "schr", "schl", "sch", "spr", "spl", "str", "scr", "thr", "bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gl",
  "gr", "kl", "kn", "kr", "kw", "ph", "pl", "pr", "qu", "sh", "th", "tr", "tw", "vl", "vr", "wh", "wr", "zw",
};

/* Where the parts of Dutch words are joined, though the last letter of the first part would begin a syllable. */
static const char *const joints[] = { "heids", "ings", "teits", "bewoners", "kinder", "jongeren", "buurt", "stad", "huis",
                                       "buiten" };

/* A letter without its accents, in lower case. */
static gunichar
get_base (const char *at)
{
  gunichar letter = g_unichar_tolower (g_utf8_get_char (at));
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));

  return parts[0];
}

/* In Dutch a trema says that a syllable begins, and goes when it begins a line: there no word is broken. */
static gboolean
has_accent (const char *at)
{
  return get_base (at) != g_unichar_tolower (g_utf8_get_char (at));
}

static gboolean
is_vowel (const char *at)
{
  gunichar letter = get_base (at);

  return letter < 128 && letter != 0 && strchr ("aeiouy", (int) letter) != NULL;
}

/* "ij" is one sound, whose j is no consonant. */
static gboolean
is_consonant (const char *word, const char *at)
{
  if (!g_unichar_isalpha (g_utf8_get_char (at)) || is_vowel (at))
    return FALSE;

  return get_base (at) != 'j' || at == word || get_base (g_utf8_prev_char (at)) != 'i';
}

static gboolean
starts_with (const char *at, const char *onset)
{
  for (; *onset != '\0'; onset++, at = g_utf8_next_char (at))
    if (*at == '\0' || get_base (at) != (gunichar) *onset)
      return FALSE;

  return TRUE;
}

/* Whether the part of the word before @at ends one of them. */
static gboolean
is_joint (const char *word, const char *at)
{
  glong n = g_utf8_strlen (word, at - word);

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      glong length = strlen (joints[i]);

      if (n >= length && starts_with (g_utf8_offset_to_pointer (at, -length), joints[i]))
        return TRUE;
    }

  return FALSE;
}

/* Whether one of them is so close before @at that too few letters would stand alone. */
static gboolean
is_near_joint (const char *word, const char *at)
{
  for (guint i = 1; i < LEAST_BEFORE && at > word; i++)
    {
      at = g_utf8_prev_char (at);
      if (is_joint (word, at))
        return TRUE;
    }

  return FALSE;
}

/* How many consonants at the end of those from @begin to @end can begin a syllable. */
static guint
measure_onset (const char *begin, const char *end)
{
  guint n = g_utf8_strlen (begin, end - begin);

  for (guint i = 0; i < G_N_ELEMENTS (onsets); i++)
    {
      guint length = strlen (onsets[i]);

      if (length <= n && starts_with (g_utf8_offset_to_pointer (begin, n - length), onsets[i]))
        return length;
    }

  return MIN (n, 1);
}

/* Whether a syllable begins at @place: it is the onset of the vowels that follow, and there are vowels before it. */
static gboolean
begins_syllable (const char *word, const char *place)
{
  const char *begin = place, *end = place;

  if (is_joint (word, place))
    return TRUE;
  if (is_joint (word, g_utf8_next_char (place)) || is_near_joint (word, place))
    return FALSE;

  while (is_consonant (word, end))
    end = g_utf8_next_char (end);
  while (begin > word && is_consonant (word, g_utf8_prev_char (begin)))
    begin = g_utf8_prev_char (begin);
  if (end == place || !is_vowel (end) || begin == word)
    return FALSE;

  return g_utf8_offset_to_pointer (end, -(glong) measure_onset (begin, end)) == place;
}

static gboolean
has_letters (const char *at, guint n)
{
  for (; n > 0; n--, at = g_utf8_next_char (at))
    if (*at == '\0' || !g_unichar_isalpha (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

static gboolean
has_letters_before (const char *word, const char *at, guint n)
{
  for (; n > 0; n--)
    {
      if (at == word)
        return FALSE;
      at = g_utf8_prev_char (at);
      if (!g_unichar_isalpha (g_utf8_get_char (at)))
        return FALSE;
    }

  return TRUE;
}

/* Whether a line begins within a word: that was wider than the one before. */
static gboolean
breaks_word (const char *text, int start)
{
  return start > 0 && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (text + start))) &&
         g_unichar_isalpha (g_utf8_get_char (text + start));
}

/* The word that @index lies in. */
static void
find_word (const char *text, int index, const char **start, const char **end)
{
  *start = *end = text + index;
  while (*start > text && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (*start))))
    *start = g_utf8_prev_char (*start);
  while (**end != '\0' && !g_unichar_isspace (g_utf8_get_char (*end)))
    *end = g_utf8_next_char (*end);
}

/* A hyphen in it would be taken for a part of it. */
static gboolean
is_address (const char *word)
{
  return strstr (word, "://") != NULL || strchr (word, '@') != NULL;
}

/* What a word is composed of is not known, but for some frequent parts of it. */
static gboolean
may_break (const char *word, const char *place)
{
  return has_letters_before (word, place, LEAST_BEFORE) && has_letters (place, LEAST_AFTER) && !has_accent (place) &&
         begins_syllable (word, place);
}

/**
 * wb_hyphens_insert:
 * @word: a word
 *
 * Returns: (transfer full): the same with a soft hyphen where it may be broken
 */
char *
wb_hyphens_insert (const char *word)
{
  GString *text;

  g_return_val_if_fail (word != NULL, NULL);

  text = g_string_new (NULL);
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (may_break (word, at))
        g_string_append (text, WB_SOFT_HYPHEN);
      g_string_append_len (text, at, g_utf8_next_char (at) - at);
    }

  return g_string_free (text, FALSE);
}

/**
 * wb_hyphens_insert_where_broken:
 * @layout: a text with a width
 *
 * Returns: (transfer full) (nullable): the text with soft hyphens in the words that are broken because a line is too
 *   narrow for them; %NULL when none is
 */
char *
wb_hyphens_insert_where_broken (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  const char *done = text;
  GString *hyphenated = NULL;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), NULL);

  for (GSList *lines = pango_layout_get_lines_readonly (layout); lines != NULL; lines = lines->next)
    {
      int index = ((PangoLayoutLine *) lines->data)->start_index;
      g_autofree char *word = NULL;
      g_autofree char *broken = NULL;
      const char *start, *end;

      if (text + index < done || !breaks_word (text, index))
        continue;

      find_word (text, index, &start, &end);
      word = g_strndup (start, end - start);
      if (is_address (word))
        continue;
      broken = wb_hyphens_insert (word);
      if (hyphenated == NULL)
        hyphenated = g_string_new (NULL);
      g_string_append_len (hyphenated, done, start - done);
      g_string_append (hyphenated, broken);
      done = end;
    }
  if (hyphenated == NULL)
    return NULL;

  g_string_append (hyphenated, done);

  return g_string_free (hyphenated, FALSE);
}
