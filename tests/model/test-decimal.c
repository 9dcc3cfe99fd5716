/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers are exact decimals; equal numbers have equal bits. */

#include "wb-decimal.h"

#include "language.h"

#include <string.h>

#define OK -1

typedef struct
{
  const char *name;
  const char *text;
  int         code; /* OK, or of a WB_DECIMAL_ERROR */
  const char *canonical;
  const char *english;
  const char *dutch;
  double      number;
} DecimalCase;

static const DecimalCase cases[] = {
  { "zero", "0", OK, "0", "0", "0", 0 },
  { "minus-zero", "-0", OK, "0", "0", "0", 0 },
  { "minus-zero-point", "-0.00", OK, "0", "0", "0", 0 },
  { "whole", "214", OK, "214", "214", "214", 214 },
  { "thousands", "1500000", OK, "1500000", "1,500,000", "1.500.000", 1500000 },
  { "thousand", "1000", OK, "1000", "1,000", "1.000", 1000 },
  { "hundreds", "999", OK, "999", "999", "999", 999 },
  { "point", "12.5", OK, "12.5", "12.5", "12,5", 12.5 },
  { "trailing-zeros", "12.500", OK, "12.5", "12.5", "12,5", 12.5 },
  { "whole-behind-point", "12.000", OK, "12", "12", "12", 12 },
  { "zeros-before-point-stay", "1200.0", OK, "1200", "1,200", "1.200", 1200 },
  { "leading-zeros", "0012.5", OK, "12.5", "12.5", "12,5", 12.5 },
  { "behind-point", "0.05", OK, "0.05", "0.05", "0,05", 0.05 },
  { "negative", "-1234.5", OK, "-1234.5", "-1,234.5", "-1.234,5", -1234.5 },
  { "negative-below-one", "-0.25", OK, "-0.25", "-0.25", "-0,25", -0.25 },
  { "fifteen-digits", "999999999999999", OK, "999999999999999", "999,999,999,999,999", "999.999.999.999.999",
    999999999999999 },
  { "fifteen-negative", "-999999999999999", OK, "-999999999999999", "-999,999,999,999,999", "-999.999.999.999.999",
    -999999999999999 },
  { "fifteen-behind", "0.00000000000001", OK, "0.00000000000001", "0.00000000000001", "0,00000000000001", 1e-14 },
  { "sixteen-digits", "1234567890123456", WB_DECIMAL_ERROR_RANGE },
  { "sixteen-with-zeros", "000000000000001.0", WB_DECIMAL_ERROR_RANGE },
  { "very-long", "11111111111111111111111111111111111111111111111111111111", WB_DECIMAL_ERROR_RANGE },
  { "nothing", "", WB_DECIMAL_ERROR_FORM },
  { "minus", "-", WB_DECIMAL_ERROR_FORM },
  { "plus", "+1", WB_DECIMAL_ERROR_FORM },
  { "two-minuses", "--1", WB_DECIMAL_ERROR_FORM },
  { "no-digit-before", ".5", WB_DECIMAL_ERROR_FORM },
  { "no-digit-behind", "5.", WB_DECIMAL_ERROR_FORM },
  { "two-points", "1.2.3", WB_DECIMAL_ERROR_FORM },
  { "comma", "1,5", WB_DECIMAL_ERROR_FORM },
  { "exponent", "1e3", WB_DECIMAL_ERROR_FORM },
  { "hexadecimal", "0x10", WB_DECIMAL_ERROR_FORM },
  { "blank-before", " 1", WB_DECIMAL_ERROR_FORM },
  { "blank-behind", "1 ", WB_DECIMAL_ERROR_FORM },
  { "euro", "€ 5", WB_DECIMAL_ERROR_FORM },
  { "infinity", "INF", WB_DECIMAL_ERROR_FORM },
};

static WbDecimal
decimal (const char *text)
{
  WbDecimal result = { .digits = -7, .scale = 3 };

  g_assert_true (wb_decimal_parse (text, -1, &result, NULL));

  return result;
}

static void
assert_same_bits (WbDecimal a, WbDecimal b)
{
  g_assert_cmpmem (&a, sizeof a, &b, sizeof b);
}

static void
test_good (const DecimalCase *row)
{
  WbDecimal        number = decimal (row->text);
  g_autofree char *text = wb_decimal_to_text (number);
  g_autofree char *english = wb_decimal_to_label (number);
  g_autofree char *dutch = NULL;

  g_assert_cmpstr (text, ==, row->canonical);
  g_assert_cmpstr (english, ==, row->english);
  g_assert_cmpfloat (wb_decimal_to_double (number), ==, row->number);
  assert_same_bits (number, decimal (row->canonical));

  speak ("nl");
  dutch = wb_decimal_to_label (number);
  speak ("en");
  g_assert_cmpstr (dutch, ==, row->dutch);
}

static void
test_parse (const void *data)
{
  const DecimalCase *row = data;
  g_autoptr (GError) error = NULL;
  WbDecimal          number = { .digits = -7, .scale = 3 };

  if (row->code == OK)
    {
      test_good (row);
      return;
    }

  g_assert_false (wb_decimal_parse (row->text, -1, &number, &error));
  g_assert_error (error, WB_DECIMAL_ERROR, row->code);
  assert_same_bits (number, (WbDecimal) { .digits = -7, .scale = 3 });
}

static void
test_parse_length (void)
{
  WbDecimal number;

  g_assert_true (wb_decimal_parse ("12.5%", 4, &number, NULL));
  assert_same_bits (number, decimal ("12.5"));
  g_assert_true (wb_decimal_parse ("12.5", 2, &number, NULL));
  assert_same_bits (number, decimal ("12"));
  g_assert_false (wb_decimal_parse ("12.5", 3, &number, NULL));
  g_assert_false (wb_decimal_parse ("12\0", 3, &number, NULL));
}

/* In ascending order; every pair is compared both ways. */
static void
test_compare (void)
{
  static const char *const ascending[] = {
    "-999999999999999", "-2", "-1.5", "-1.25", "-0.5", "-0.00000000000001", "0", "0.00000000000001", "0.3",
    "0.30000000000001", "1", "1.00000000000001", "1.25", "1.5", "99999999999999.9", "999999999999999",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ascending); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ascending); j++)
      {
        int order = wb_decimal_compare (decimal (ascending[i]), decimal (ascending[j]));

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

/* A locale with separators of its own goes before the translation. */
static void
test_locale (void)
{
  g_autofree char *label = NULL;

  if (setlocale (LC_NUMERIC, "nl_NL.UTF-8") == NULL)
    {
      g_test_skip ("no Dutch locale here");
      return;
    }

  label = wb_decimal_to_label (decimal ("-1234567.25"));
  setlocale (LC_NUMERIC, "C.UTF-8");
  g_assert_cmpstr (label, ==, "-1.234.567,25");
}

int
main (int argc, char *argv[])
{
  speak ("en");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/decimal/parse/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_parse);
    }
  g_test_add_func ("/decimal/parse-length", test_parse_length);
  g_test_add_func ("/decimal/compare", test_compare);
  g_test_add_func ("/decimal/locale", test_locale);

  return g_test_run ();
}
