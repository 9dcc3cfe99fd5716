/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (wb-value-error-quark, wb_value_error)

/**
 * wb_value_holds_text:
 * @field: a field
 *
 * Returns: whether the values of @field are texts, which wb_value_to_text() only copies
 */
gboolean
wb_value_holds_text (const WbField *field)
{
  switch (field->type)
    {
    case WB_TYPE_TEXT:
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_REFERENCE:
    case WB_TYPE_ORDER:
    case WB_TYPE_ANY_VALUE:
      return TRUE;

    case WB_TYPE_INTEGER:
    case WB_TYPE_DECIMAL:
    case WB_TYPE_YEAR:
    case WB_TYPE_DATE:
    case WB_TYPE_YES_NO:
    case WB_TYPE_WORD:
    case WB_TYPE_TEXT_SET:
    case WB_TYPE_WORD_SET:
    case WB_TYPE_REFERENCE_SET:
    case WB_TYPE_COLOUR:
    default:
      return FALSE;
    }
}

static char *
join_members (const WbSet *set)
{
  GString *text = g_string_new (set->members[0]);

  for (guint i = 1; i < set->n; i++)
    {
      g_string_append_c (text, ' ');
      g_string_append_len (text, set->members[i], g_ref_string_length (set->members[i]));
    }

  return g_string_free (text, FALSE);
}

/**
 * wb_value_to_text:
 * @field: a field
 * @value: a value of it
 *
 * Writes @value in the one form that a file has for it. wb_value_parse() reads it back as the same value.
 *
 * Returns: (transfer full): the text
 */
char *
wb_value_to_text (const WbField *field, WbValue value)
{
  switch (field->type)
    {
    case WB_TYPE_TEXT:
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_REFERENCE:
    case WB_TYPE_ORDER:
    case WB_TYPE_ANY_VALUE:
      return g_strndup (value.text, g_ref_string_length (value.text));

    case WB_TYPE_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value.number);

    case WB_TYPE_DECIMAL:
      return wb_decimal_to_text (value.decimal);

    case WB_TYPE_YEAR:
      return g_strdup_printf ("%04" G_GINT64_FORMAT, value.number);

    case WB_TYPE_DATE:
      return wb_date_to_text (value.date);

    case WB_TYPE_YES_NO:
      return g_strdup (value.number != 0 ? "yes" : "no");

    case WB_TYPE_WORD:
      return g_strdup (wb_value_word_name (field, value));

    case WB_TYPE_TEXT_SET:
    case WB_TYPE_WORD_SET:
    case WB_TYPE_REFERENCE_SET:
      return join_members (value.set);

    case WB_TYPE_COLOUR:
      return g_strdup_printf ("#%06x", (guint) value.number);

    default:
      g_return_val_if_reached (NULL);
    }
}

static void
append_member (GString *label, const char *member)
{
  if (label->len > 0)
    g_string_append (label, ", ");
  g_string_append (label, member);
}

static char *
list_members (const WbSet *set)
{
  GString *label = g_string_new (NULL);

  for (guint i = 0; i < set->n; i++)
    append_member (label, set->members[i]);

  return g_string_free (label, FALSE);
}

/* Words in the order of the table, which puts the weightiest first; then those that we do not know. */
static char *
list_words (const WbWordList *list, const WbSet *set)
{
  GString *label = g_string_new (NULL);

  for (guint word = 1; word <= list->n; word++)
    if (wb_set_contains (set, wb_word_get_name (list, word)))
      append_member (label, wb_word_get_label (list, word));

  for (guint i = 0; i < set->n; i++)
    if (wb_word_from_name (list, set->members[i]) == 0)
      append_member (label, set->members[i]);

  return g_string_free (label, FALSE);
}

/**
 * wb_value_to_label:
 * @field: a field
 * @value: a value of it
 *
 * Says @value as a person reads it: words, months and yes or no in the language of the program, numbers as the locale
 * groups them. A reference gives its id; who can look the item up shows its title instead.
 *
 * Returns: (transfer full): the label
 */
char *
wb_value_to_label (const WbField *field, WbValue value)
{
  switch (field->type)
    {
    case WB_TYPE_DECIMAL:
      return wb_decimal_to_label (value.decimal);

    case WB_TYPE_DATE:
      return wb_date_to_label (value.date);

    case WB_TYPE_YES_NO:
      return g_strdup (value.number != 0 ? C_("yes or no", "yes") : C_("yes or no", "no"));

    case WB_TYPE_WORD:
      return g_strdup (value.number < WB_UNKNOWN_WORD ? wb_word_get_label (field->words, value.number)
                                                      : wb_value_word_name (field, value));

    case WB_TYPE_WORD_SET:
      return list_words (field->words, value.set);

    case WB_TYPE_TEXT_SET:
    case WB_TYPE_REFERENCE_SET:
      return list_members (value.set);

    case WB_TYPE_TEXT:
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_INTEGER:
    case WB_TYPE_YEAR:
    case WB_TYPE_REFERENCE:
    case WB_TYPE_COLOUR:
    case WB_TYPE_ORDER:
    case WB_TYPE_ANY_VALUE:
    default:
      return wb_value_to_text (field, value);
    }
}

/**
 * wb_value_copy:
 * @field: a field
 * @value: a value of it
 *
 * Returns: @value with a reference of its own to its text or set, to be given up with wb_value_clear()
 */
WbValue
wb_value_copy (const WbField *field, WbValue value)
{
  if (wb_value_holds_text (field))
    g_ref_string_acquire (value.text);
  else if (wb_field_is_set (field))
    wb_set_ref (value.set);

  return value;
}

/**
 * wb_value_clear:
 * @field: a field
 * @value: a value of it
 *
 * Gives up the text or set that @value owns. One that owns nothing any more may be cleared again.
 */
void
wb_value_clear (const WbField *field, WbValue *value)
{
  if (wb_value_holds_text (field))
    g_clear_pointer (&value->text, g_ref_string_release);
  else if (wb_field_is_set (field))
    g_clear_pointer (&value->set, wb_set_unref);

  value->bits = 0;
}

/**
 * wb_value_equal:
 * @field: a field
 * @a: a value of it
 * @b: a value of it
 *
 * Returns: whether both would be written the same
 */
gboolean
wb_value_equal (const WbField *field, WbValue a, WbValue b)
{
  if (wb_value_holds_text (field))
    return a.text == b.text
           || (g_ref_string_length (a.text) == g_ref_string_length (b.text)
               && memcmp (a.text, b.text, g_ref_string_length (a.text)) == 0);

  if (wb_field_is_set (field))
    return wb_set_equal (a.set, b.set);

  /* A date fills half of a value; the other half may hold anything. */
  if (field->type == WB_TYPE_DATE)
    return a.date == b.date;

  return a.bits == b.bits;
}

/**
 * wb_value_is_default:
 * @field: a field
 * @value: a value of it
 *
 * Returns: whether @value is the fixed default of @field, which is never stored: no, or the fallback of its words
 */
gboolean
wb_value_is_default (const WbField *field, WbValue value)
{
  if (field->type == WB_TYPE_YES_NO)
    return value.number == 0;

  return field->type == WB_TYPE_WORD && field->fallback != 0 && value.number == field->fallback;
}

/**
 * wb_value_word_name:
 * @field: a field of %WB_TYPE_WORD
 * @value: a value of it
 *
 * Returns: (nullable): the machine name of the word, also of one that we do not know; %NULL for no word
 */
const char *
wb_value_word_name (const WbField *field, WbValue value)
{
  g_return_val_if_fail (field->type == WB_TYPE_WORD, NULL);

  if (value.number >= WB_UNKNOWN_WORD)
    return g_quark_to_string (value.number - WB_UNKNOWN_WORD);

  return wb_word_get_name (field->words, value.number);
}
