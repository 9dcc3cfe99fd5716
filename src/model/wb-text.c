/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-text.h"

#include <string.h>

#include "wb-bytes.h"

/* Characters of these ranges are in NFC by themselves and beside each other, so that most text need not be normalised
 * to see that it is: Latin, Cyrillic and Arabic letters, punctuation, currencies, Chinese, Korean, pictures. */
static const struct
{
  gunichar first;
  gunichar last;
} settled[] = {
  { 0x0000, 0x02ff }, { 0x0400, 0x0482 }, { 0x048a, 0x052f }, { 0x0620, 0x064a }, { 0x2010, 0x2027 },
  { 0x20a0, 0x20c0 }, { 0x4e00, 0x9fff }, { 0xac00, 0xd7a3 }, { 0x1f000, 0x1faff },
};

static gboolean
is_settled (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settled); i++)
    if (c <= settled[i].last)
      return c >= settled[i].first;

  return FALSE;
}

/* Vertical tab, form feed, next line, line separator and paragraph separator break a line too: slides paste them. */
static gboolean
is_line_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* What XML 1.0 has no room for. Surrogates are no valid UTF-8 to begin with. */
static gboolean
is_forbidden (gunichar c)
{
  return (c < 0x20 && c != '\t' && !is_line_break (c)) || c == 0xfffe || c == 0xffff;
}

/* Blanks around a text: XML's white space and Unicode's. */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || is_line_break (c);
}

static gboolean
starts_with_blank (const char *text)
{
  return is_blank (g_utf8_get_char (text));
}

static gboolean
ends_with_blank (const char *text, gsize length)
{
  return is_blank (g_utf8_get_char (g_utf8_prev_char (text + length)));
}

static gboolean
is_normal (const char *text, gsize length)
{
  g_autofree char *normal = g_utf8_normalize (text, length, G_NORMALIZE_NFC);

  return normal != NULL && strlen (normal) == length && memcmp (normal, text, length) == 0;
}

/* The rest of wb_text_is_clean() for text that is not all ASCII. */
static gboolean
is_clean_unicode (const char *text, gsize length, WbTextForm form)
{
  gboolean all_settled = TRUE;

  if (!g_utf8_validate_len (text, length, NULL) || starts_with_blank (text) || ends_with_blank (text, length))
    return FALSE;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_forbidden (c) || (is_line_break (c) && (form == WB_TEXT_SHORT || c != '\n')))
        return FALSE;
      all_settled = all_settled && is_settled (c);
    }

  return all_settled || is_normal (text, length);
}

/**
 * wb_text_is_clean:
 * @text: any bytes
 * @length: how many
 * @form: whether a short or a long text is wanted
 *
 * Whether wb_text_clean() would give @text unchanged. Reads ASCII once and allocates nothing for it: a file's reader asks
 * this of every value. Nothing at all is not clean, since a plan holds no empty texts.
 *
 * Returns: whether @text is as a plan holds it
 */
gboolean
wb_text_is_clean (const char *text, gsize length, WbTextForm form)
{
  gsize i = 0;

  if (length == 0)
    return FALSE;

  for (; i + 8 <= length; i += 8)
    {
      guint64 word = wb_bytes_load (text + i);

      if ((wb_bytes_find_high (word) | wb_bytes_find_less (word, 0x20)) != 0)
        break;
    }

  for (; i < length; i++)
    {
      guchar c = text[i];

      if (c >= 0x80)
        return is_clean_unicode (text, length, form);
      if (c < 0x20 && c != '\t' && (c != '\n' || form == WB_TEXT_SHORT))
        return FALSE;
    }

  return !g_ascii_isspace (text[0]) && !g_ascii_isspace (text[length - 1]);
}

/* The next character of any bytes: U+FFFD for a byte that is no UTF-8. */
static gunichar
take_char (const char **text, const char *end)
{
  gunichar c = **text == '\0' ? 0 : g_utf8_get_char_validated (*text, end - *text);

  if (c >= 0x110000)
    {
      *text += 1;
      return 0xfffd;
    }

  *text += c == 0 ? 1 : g_unichar_to_utf8 (c, NULL);
  return c;
}

/* Valid UTF-8 without what is forbidden, and with the line breaks that @form has. */
static GString *
filter (const char *text, gsize length, WbTextForm form)
{
  GString    *result = g_string_sized_new (length);
  const char *end = text + length;

  while (text < end)
    {
      gunichar c = take_char (&text, end);

      if (c == '\r' && text < end && *text == '\n')
        continue;
      if (is_line_break (c))
        g_string_append_c (result, form == WB_TEXT_SHORT ? ' ' : '\n');
      else if (!is_forbidden (c))
        g_string_append_unichar (result, c);
    }

  return result;
}

static char *
trim (const char *text)
{
  const char *end = text + strlen (text);

  while (text < end && starts_with_blank (text))
    text = g_utf8_next_char (text);
  while (text < end && ends_with_blank (text, end - text))
    end = g_utf8_prev_char (end);

  return g_strndup (text, end - text);
}

static char *
clean_once (const char *text, gsize length, WbTextForm form)
{
  g_autoptr (GString) filtered = filter (text, length, form);
  g_autofree char    *normal = g_utf8_normalize (filtered->str, filtered->len, G_NORMALIZE_NFC);

  return trim (normal);
}

/**
 * wb_text_clean:
 * @text: any bytes: text as it was typed, pasted or read
 * @length: how many, or -1 when @text ends in a NUL
 * @form: whether a short or a long text is wanted
 *
 * Brings text into the form in which a plan holds it. Bytes that are no UTF-8 become U+FFFD; the text becomes NFC; CR LF,
 * CR, vertical tab, form feed, next line, line and paragraph separator become a line feed, or in a short text a space;
 * other characters that XML 1.0 forbids are dropped; blanks around it go, those of Unicode too. What is clean stays as
 * it is.
 *
 * Returns: (transfer full) (nullable): the clean text, or %NULL when nothing is left
 */
char *
wb_text_clean (const char *text, gssize length, WbTextForm form)
{
  gsize            n = length < 0 ? strlen (text) : (gsize) length;
  g_autofree char *clean = NULL;

  if (wb_text_is_clean (text, n, form))
    return g_strndup (text, n);

  clean = clean_once (text, n, form);
  if (clean[0] == '\0')
    return NULL;

  return g_steal_pointer (&clean);
}

static void
append_folded (GString *folded, gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case 0x201b: case 0x02bc:
      g_string_append_c (folded, '\'');
      break;

    case 0x201c: case 0x201d: case 0x201e: case 0x201f:
      g_string_append_c (folded, '"');
      break;

    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212:
      g_string_append_c (folded, '-');
      break;

    default:
      g_string_append_unichar (folded, c);
      break;
    }
}

/**
 * wb_text_fold:
 * @text: valid UTF-8
 *
 * Folds what people do not mean to tell apart when they search or compare names: case, accents, curly and straight
 * quotes, dashes, the number of blanks. Fold both sides and compare bytes.
 *
 * Returns: (transfer full): the folded text
 */
char *
wb_text_fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (plain, -1);
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString         *folded = g_string_sized_new (strlen (apart));

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_blank (c))
        {
          if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
            g_string_append_c (folded, ' ');
        }
      else if (g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK)
        {
          append_folded (folded, c);
        }
    }

  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (folded, FALSE);
}

/* One line: every run of blanks is one space. */
static GString *
flatten (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_blank (c))
        g_string_append_unichar (line, c);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }

  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);

  return line;
}

/* Where to cut a line of more than @max_chars characters so that an ellipsis still fits: behind a word if one ends in the
 * last third, else in the word, but never between a letter and its accent. */
static gsize
find_cut (const char *line, guint max_chars)
{
  const char *hard = g_utf8_offset_to_pointer (line, max_chars - 1);
  const char *soft = g_utf8_offset_to_pointer (line, (max_chars - 1) * 2 / 3);

  for (const char *p = hard; p > soft; p = g_utf8_prev_char (p))
    if (*p == ' ')
      return p - line;

  while (hard > line && g_unichar_iszerowidth (g_utf8_get_char (hard)))
    hard = g_utf8_prev_char (hard);

  return hard - line;
}

/**
 * wb_text_quote:
 * @text: (nullable): valid UTF-8
 * @max_chars: how many characters there is room for, at least 1
 *
 * Makes one line of @text to name an item by: blanks and line breaks become one space each, and what is too long is cut
 * at a word and ends in an ellipsis. No quotation marks are added.
 *
 * Returns: (transfer full): the line, of at most @max_chars characters
 */
char *
wb_text_quote (const char *text, guint max_chars)
{
  GString *line;

  g_return_val_if_fail (max_chars > 0, NULL);

  line = flatten (text != NULL ? text : "");
  if (g_utf8_strlen (line->str, line->len) > max_chars)
    {
      g_string_truncate (line, find_cut (line->str, max_chars));
      g_string_append (line, "…");
    }

  return g_string_free (line, FALSE);
}

/**
 * wb_text_excerpt:
 * @text: any bytes
 * @length: how many, or -1 when @text ends in a NUL
 *
 * Makes one short line of @text that is safe to show, to say in an error message which text is meant.
 *
 * Returns: (transfer full): valid UTF-8 of at most 40 characters
 */
char *
wb_text_excerpt (const char *text, gssize length)
{
  const gsize      enough = 40 * 6;
  gsize            n = length < 0 ? strnlen (text, enough + 1) : MIN ((gsize) length, enough + 1);
  g_autofree char *clean = wb_text_clean (text, n, WB_TEXT_SHORT);

  return wb_text_quote (clean, 40);
}

/**
 * wb_id_is_valid:
 * @id: any bytes
 * @length: how many
 *
 * Returns: whether @id can be the id of an item: [A-Za-z_][A-Za-z0-9_.-]{0,63}
 */
gboolean
wb_id_is_valid (const char *id, gsize length)
{
  if (length == 0 || length > 64 || !(g_ascii_isalpha (id[0]) || id[0] == '_'))
    return FALSE;

  for (gsize i = 1; i < length; i++)
    if (!g_ascii_isalnum (id[i]) && id[i] != '_' && id[i] != '.' && id[i] != '-')
      return FALSE;

  return TRUE;
}
