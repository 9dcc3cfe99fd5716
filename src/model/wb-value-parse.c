/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-value-private.h"

#include "wb-order.h"
#include "wb-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The types whose form needs one sentence. */
static void
set_form_error (const WbValueInput *in, GError **error)
{
  g_autofree char *excerpt = wb_text_excerpt (in->text, in->length);

  switch (in->field->type)
    {
    case WB_TYPE_INTEGER:
      g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_FORM,
                   _("“%s” is no whole number. Write digits only, such as 12."), excerpt);
      break;

    case WB_TYPE_YEAR:
      g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_FORM,
                   _("“%s” is no year. Write four digits, such as 2027."), excerpt);
      break;

    case WB_TYPE_COLOUR:
      g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_FORM,
                   _("“%s” is no colour. Write # and six digits of 0-9 and a-f, such as #1c5fa8."), excerpt);
      break;

    case WB_TYPE_ORDER:
      g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_FORM,
                   _("“%s” is no place in an order. Write 1 to 200 letters and digits that do not end in 0."), excerpt);
      break;

    case WB_TYPE_REFERENCE:
    case WB_TYPE_REFERENCE_SET:
      g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_FORM,
                   _("“%s” is no id. An id is a letter or _ and at most 63 letters, digits, points, - or _."), excerpt);
      break;

    case WB_TYPE_TEXT:
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_DECIMAL:
    case WB_TYPE_DATE:
    case WB_TYPE_YES_NO:
    case WB_TYPE_WORD:
    case WB_TYPE_TEXT_SET:
    case WB_TYPE_WORD_SET:
    case WB_TYPE_ANY_VALUE:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
fail_form (const WbValueInput *in, GError **error)
{
  set_form_error (in, error);
  return FALSE;
}

gboolean
wb_value_fail_too_long (gsize length, gsize room, GError **error)
{
  g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_TOO_LONG,
               _("This text takes %u bytes, and there is room for %u."), (guint) length, (guint) room);
  return FALSE;
}

gboolean
wb_value_parse_text (const WbValueInput *in, WbTextForm form, gsize room, WbValue *value, GError **error)
{
  g_autofree char *clean = NULL;
  const char      *text = in->text;
  gsize            length = in->length;

  if (!wb_text_is_clean (text, length, form))
    {
      text = clean = wb_text_clean (text, length, form);
      length = clean != NULL ? strlen (clean) : 0;
    }

  if (length > room)
    return wb_value_fail_too_long (length, room, error);

  value->text = length > 0 ? g_ref_string_new_len (text, length) : NULL;
  return TRUE;
}

static gboolean
parse_integer (const WbValueInput *in, WbValue *value, GError **error)
{
  int              max = in->field->max != 0 ? in->field->max : WB_MAX_INTEGER;
  gint64           number = 0;
  g_autofree char *excerpt = NULL;

  for (gsize i = 0; i < in->length; i++)
    {
      if (!g_ascii_isdigit (in->text[i]) || (in->text[0] == '0' && in->length > 1))
        return fail_form (in, error);
      number = MIN (number * 10 + (in->text[i] - '0'), (gint64) WB_MAX_INTEGER + 1);
    }

  if (number >= in->field->min && number <= max)
    {
      value->number = number;
      return TRUE;
    }

  excerpt = wb_text_excerpt (in->text, in->length);
  g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_RANGE, _("“%s” does not fit here. Write a number from %d to %d."),
               excerpt, in->field->min, max);
  return FALSE;
}

static gboolean
parse_year (const WbValueInput *in, WbValue *value, GError **error)
{
  WbDate year;

  if (in->length != 4 || !wb_date_parse (in->text, in->length, &year, NULL))
    return fail_form (in, error);

  value->number = wb_date_get_year (year);
  return TRUE;
}

/* Dates and numbers have errors of their own, with the sentence that we want. */
static gboolean
pass_on (GError *reason, WbValueError code, GError **error)
{
  g_set_error_literal (error, WB_VALUE_ERROR, code, reason->message);
  g_error_free (reason);
  return FALSE;
}

static gboolean
parse_date (const WbValueInput *in, WbValue *value, GError **error)
{
  GError *reason = NULL;

  if (wb_date_parse (in->text, in->length, &value->date, &reason))
    return TRUE;

  return pass_on (reason, reason->code == WB_DATE_ERROR_RANGE ? WB_VALUE_ERROR_RANGE : WB_VALUE_ERROR_FORM, error);
}

static gboolean
parse_decimal (const WbValueInput *in, WbValue *value, GError **error)
{
  GError *reason = NULL;

  if (wb_decimal_parse (in->text, in->length, &value->decimal, &reason))
    return TRUE;

  return pass_on (reason, reason->code == WB_DECIMAL_ERROR_RANGE ? WB_VALUE_ERROR_RANGE : WB_VALUE_ERROR_FORM, error);
}

static gboolean
is_text (const WbValueInput *in, const char *name)
{
  return strlen (name) == in->length && memcmp (name, in->text, in->length) == 0;
}

static gboolean
parse_yes_no (const WbValueInput *in, WbValue *value, GError **error)
{
  g_autofree char *excerpt = NULL;

  value->number = is_text (in, "yes");
  if (value->number != 0 || is_text (in, "no"))
    return TRUE;

  excerpt = wb_text_excerpt (in->text, in->length);
  g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_WORD, _("“%s” is neither yes nor no."), excerpt);
  return FALSE;
}

static guint
find_word (const WbValueInput *in)
{
  const WbWordList *list = in->field->words;

  for (guint word = 1; word <= list->n; word++)
    if (is_text (in, list->words[word].name))
      return word;

  return 0;
}

/* A word that a newer version may know: text without any blanks. */
static gboolean
may_be_word (const WbValueInput *in)
{
  if (in->length > WB_MAX_TEXT || !wb_text_is_clean (in->text, in->length, WB_TEXT_SHORT))
    return FALSE;

  for (const char *p = in->text; p < in->text + in->length; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static gboolean
fail_word (const WbValueInput *in, GError **error)
{
  g_autofree char    *excerpt = wb_text_excerpt (in->text, in->length);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint word = 1; word <= in->field->words->n; word++)
    g_string_append_printf (names, "%s%s", word > 1 ? ", " : "", in->field->words->words[word].name);

  /* Translators: the first is what was found, the second a list of words separated by commas; these stay English. */
  g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_WORD, _("“%s” is none of the words that may stand here: %s."),
               excerpt, names->str);
  return FALSE;
}

/* Looks @in up in the words of its field; 0 stands for one that we do not know and are asked to keep. */
gboolean
wb_value_parse_word (const WbValueInput *in, guint *word, GError **error)
{
  *word = find_word (in);
  if (*word != 0 || ((in->flags & WB_VALUE_KEEP_WORDS) && may_be_word (in)))
    return TRUE;

  return fail_word (in, error);
}

static gboolean
parse_word (const WbValueInput *in, WbValue *value, GError **error)
{
  g_autofree char *name = NULL;
  guint            word;

  if (!wb_value_parse_word (in, &word, error))
    return FALSE;

  name = word == 0 ? g_strndup (in->text, in->length) : NULL;
  value->number = word != 0 ? word : WB_UNKNOWN_WORD | g_quark_from_string (name);
  return TRUE;
}

gboolean
wb_value_parse_reference (const WbValueInput *in, WbValue *value, GError **error)
{
  if (!wb_id_is_valid (in->text, in->length))
    return fail_form (in, error);

  value->text = g_ref_string_new_len (in->text, in->length);
  return TRUE;
}

static gboolean
parse_order (const WbValueInput *in, WbValue *value, GError **error)
{
  if (!wb_order_is_valid (in->text, in->length))
    return fail_form (in, error);

  value->text = g_ref_string_new_len (in->text, in->length);
  return TRUE;
}

static gboolean
parse_colour (const WbValueInput *in, WbValue *value, GError **error)
{
  if (in->length != 7 || in->text[0] != '#')
    return fail_form (in, error);

  value->number = 0;
  for (gsize i = 1; i < 7; i++)
    {
      if (!g_ascii_isxdigit (in->text[i]))
        return fail_form (in, error);
      value->number = value->number * 16 + g_ascii_xdigit_value (in->text[i]);
    }

  return TRUE;
}

static gboolean
parse (const WbValueInput *in, WbValue *value, GError **error)
{
  switch (in->field->type)
    {
    case WB_TYPE_TEXT:
      return wb_value_parse_text (in, WB_TEXT_SHORT, WB_MAX_TEXT, value, error);

    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_ANY_VALUE:
      return wb_value_parse_text (in, WB_TEXT_LONG, WB_MAX_LONG_TEXT, value, error);

    case WB_TYPE_INTEGER:
      return parse_integer (in, value, error);

    case WB_TYPE_DECIMAL:
      return parse_decimal (in, value, error);

    case WB_TYPE_YEAR:
      return parse_year (in, value, error);

    case WB_TYPE_DATE:
      return parse_date (in, value, error);

    case WB_TYPE_YES_NO:
      return parse_yes_no (in, value, error);

    case WB_TYPE_WORD:
      return parse_word (in, value, error);

    case WB_TYPE_REFERENCE:
      return wb_value_parse_reference (in, value, error);

    case WB_TYPE_TEXT_SET:
    case WB_TYPE_WORD_SET:
    case WB_TYPE_REFERENCE_SET:
      return wb_value_parse_set (in, value, error);

    case WB_TYPE_COLOUR:
      return parse_colour (in, value, error);

    case WB_TYPE_ORDER:
      return parse_order (in, value, error);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Texts that cleaning leaves nothing of, and sets of blanks, are absent. */
static gboolean
is_nothing (const WbField *field, WbValue value)
{
  switch (field->type)
    {
    case WB_TYPE_TEXT:
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_ANY_VALUE:
      return value.text == NULL;

    case WB_TYPE_TEXT_SET:
    case WB_TYPE_WORD_SET:
    case WB_TYPE_REFERENCE_SET:
      return value.set == NULL;

    case WB_TYPE_INTEGER:
    case WB_TYPE_DECIMAL:
    case WB_TYPE_YEAR:
    case WB_TYPE_DATE:
    case WB_TYPE_YES_NO:
    case WB_TYPE_WORD:
    case WB_TYPE_REFERENCE:
    case WB_TYPE_COLOUR:
    case WB_TYPE_ORDER:
    default:
      return FALSE;
    }
}

/* What would do without them: in a sentence that quotes the value they are not seen. */
static gboolean
is_within_blanks (const WbValueInput *in)
{
  g_autofree char *bare = g_strstrip (g_strndup (in->text, in->length));
  WbValueInput     inner = { in->field, bare, strlen (bare), in->flags };
  WbValue          value = { .bits = 0 };

  if (inner.length == 0 || inner.length == in->length || !parse (&inner, &value, NULL))
    return FALSE;

  wb_value_clear (in->field, &value);

  return TRUE;
}

static gboolean
parse_exactly (const WbValueInput *in, WbValue *value, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *excerpt = NULL;

  if (parse (in, value, &reason))
    return TRUE;

  if (!is_within_blanks (in))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  excerpt = wb_text_excerpt (in->text, in->length);
  g_set_error (error, reason->domain, reason->code,
               _("Beside “%s” there are blanks. Take them out: this value has none around it."), excerpt);

  return FALSE;
}

/**
 * wb_value_parse:
 * @field: a field
 * @text: a value of it as a file writes it
 * @length: how many bytes of @text to read, or -1 when it ends in a NUL
 * @flags: what to make of words that are not in the list
 * @value: (out caller-allocates): where to store the value, to be given up with wb_value_clear(); untouched on failure
 * @present: (out): whether there is a value: nothing at all, and a fixed default such as "no", count as absent and leave
 *   0 in @value; untouched on failure
 * @error: return location for a %WB_VALUE_ERROR
 *
 * Reads a value. Texts are cleaned and fail only when they are too long; sets take any white space around and between
 * their members; everything else must be exact. The sentence of an error says what is wrong and what to write.
 *
 * Returns: %TRUE on success, also when there is no value
 */
gboolean
wb_value_parse (const WbField *field, const char *text, gssize length, WbValueFlags flags,
                WbValue *value, gboolean *present, GError **error)
{
  WbValueInput   in = { field, text, length < 0 ? strlen (text) : (gsize) length, flags };
  WbValue result = { .bits = 0 };

  if (in.length > 0 && !parse_exactly (&in, &result, error))
    return FALSE;

  *present = in.length > 0 && !is_nothing (field, result) && !wb_value_is_default (field, result);
  *value = *present ? result : (WbValue) { .bits = 0 };

  return TRUE;
}
