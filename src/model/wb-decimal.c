/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-decimal.h"

#include "wb-text.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

G_DEFINE_QUARK (wb-decimal-error-quark, wb_decimal_error)

static const gint64 powers[WB_MAX_DIGITS] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
  1000000000000, 10000000000000, 100000000000000,
};

static gsize
count_digits (const char *text, gsize length)
{
  gsize n = 0;

  while (n < length && g_ascii_isdigit (text[n]))
    n++;

  return n;
}

/* Finds the digits before and behind the point. */
static gboolean
split (const char *text, gsize length, gboolean *negative, gsize *start, gsize *whole, gsize *behind)
{
  *negative = length > 0 && text[0] == '-';
  *start = *negative ? 1 : 0;
  *whole = count_digits (text + *start, length - *start);
  *behind = 0;

  if (*whole == 0)
    return FALSE;
  if (*start + *whole == length)
    return TRUE;
  if (text[*start + *whole] != '.')
    return FALSE;

  *behind = length - *start - *whole - 1;
  return *behind > 0 && count_digits (text + *start + *whole + 1, *behind) == *behind;
}

static gboolean
set_error (WbDecimalError code, const char *text, gsize length, GError **error)
{
  g_autofree char *excerpt = wb_text_excerpt (text, length);

  if (code == WB_DECIMAL_ERROR_FORM)
    g_set_error (error, WB_DECIMAL_ERROR, code,
                 _("“%s” is no number. Write digits with a point before the decimals, such as 12.5."), excerpt);
  else
    g_set_error (error, WB_DECIMAL_ERROR, code,
                 _("“%s” has too many digits. A number has at most %d."), excerpt, WB_MAX_DIGITS);

  return FALSE;
}

static gint64
read_digits (const char *text, gsize n, gint64 value)
{
  for (gsize i = 0; i < n; i++)
    value = value * 10 + (text[i] - '0');

  return value;
}

/**
 * wb_decimal_parse:
 * @text: a number in the form of a file: -?[0-9]+(\.[0-9]+)?
 * @length: how many bytes of @text to read, or -1 when it ends in a NUL
 * @decimal: (out caller-allocates): where to store it; untouched on failure
 * @error: return location for a %WB_DECIMAL_ERROR
 *
 * Parses @text. All digits as they are written count towards the 15 that a number may have.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_decimal_parse (const char *text, gssize length, WbDecimal *decimal, GError **error)
{
  gsize    n = length < 0 ? strlen (text) : (gsize) length;
  gsize    start, whole, behind;
  gboolean negative;
  gint64   digits;

  if (!split (text, n, &negative, &start, &whole, &behind))
    return set_error (WB_DECIMAL_ERROR_FORM, text, n, error);
  if (whole + behind > WB_MAX_DIGITS)
    return set_error (WB_DECIMAL_ERROR_RANGE, text, n, error);

  digits = read_digits (text + start, whole, 0);
  if (behind > 0)
    digits = read_digits (text + start + whole + 1, behind, digits);
  for (; behind > 0 && digits % 10 == 0; behind--)
    digits /= 10;

  *decimal = (WbDecimal) { .digits = negative ? -digits : digits, .scale = behind };
  return TRUE;
}

/* The parts of a number: its sign, and its digits before and behind the point. */
static gboolean
take_apart (WbDecimal decimal, gint64 *whole, gint64 *behind)
{
  gint64 digits = ABS ((gint64) decimal.digits);

  *whole = digits / powers[decimal.scale];
  *behind = digits % powers[decimal.scale];

  return decimal.digits < 0;
}

/**
 * wb_decimal_to_text:
 * @decimal: a number
 *
 * Returns: (transfer full): @decimal in the one form that a file has for it, whatever the locale
 */
char *
wb_decimal_to_text (WbDecimal decimal)
{
  gint64      whole, behind;
  const char *sign = take_apart (decimal, &whole, &behind) ? "-" : "";

  if (decimal.scale == 0)
    return g_strdup_printf ("%s%" G_GINT64_FORMAT, sign, whole);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, sign, whole, decimal.scale, behind);
}

static const char *
usable (const char *separator)
{
  return separator[0] != '\0' && g_utf8_validate (separator, -1, NULL) ? separator : NULL;
}

/* The C locale has no thousands separator, and its point says nothing about the language that gettext speaks. */
static void
get_separators (const char **point, const char **thousands)
{
  *point = usable (nl_langinfo (RADIXCHAR));
  *thousands = usable (nl_langinfo (THOUSEP));

  if (*point == NULL || (*thousands == NULL && strcmp (*point, ".") == 0))
    {
      /* Translators: what stands before the decimals of a number: a point in 12.5. */
      *point = C_("decimal separator", ".");
      /* Translators: what separates the thousands of a number: a comma in 12,500. */
      *thousands = C_("thousands separator", ",");
    }
}

static void
append_grouped (GString *label, gint64 whole, const char *separator)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, whole);
  gsize            n = strlen (digits);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0 && separator != NULL)
        g_string_append (label, separator);
      g_string_append_c (label, digits[i]);
    }
}

/**
 * wb_decimal_to_label:
 * @decimal: a number
 *
 * Returns: (transfer full): @decimal as the locale writes numbers, in groups of thousands: "12,500.5", in Dutch
 *   "12.500,5"
 */
char *
wb_decimal_to_label (WbDecimal decimal)
{
  GString    *label = g_string_new (NULL);
  const char *point, *thousands;
  gint64      whole, behind;

  get_separators (&point, &thousands);

  if (take_apart (decimal, &whole, &behind))
    g_string_append_c (label, '-');
  append_grouped (label, whole, thousands);
  if (decimal.scale > 0)
    g_string_append_printf (label, "%s%0*" G_GINT64_FORMAT, point, decimal.scale, behind);

  return g_string_free (label, FALSE);
}

/**
 * wb_decimal_to_double:
 * @decimal: a number
 *
 * Returns: the double that is nearest to @decimal
 */
double
wb_decimal_to_double (WbDecimal decimal)
{
  /* Both are exact as doubles, so the quotient is rounded once. */
  return (double) decimal.digits / (double) powers[decimal.scale];
}

/**
 * wb_decimal_compare:
 * @a: a number
 * @b: a number
 *
 * Compares exactly.
 *
 * Returns: less than, equal to or greater than 0 as @a is less than, equal to or greater than @b
 */
int
wb_decimal_compare (WbDecimal a, WbDecimal b)
{
  gint64 whole_a = a.digits / powers[a.scale];
  gint64 whole_b = b.digits / powers[b.scale];
  gint64 behind_a, behind_b;

  if (whole_a != whole_b)
    return whole_a < whole_b ? -1 : 1;

  behind_a = a.digits % powers[a.scale] * powers[WB_MAX_DIGITS - 1 - a.scale];
  behind_b = b.digits % powers[b.scale] * powers[WB_MAX_DIGITS - 1 - b.scale];

  return (behind_a > behind_b) - (behind_a < behind_b);
}
