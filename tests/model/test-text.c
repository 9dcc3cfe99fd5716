/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text enters clean, whatever it is pasted from. */

#include "wb-text.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  const char *name;
  WbTextForm  form;
  const char *text;
  const char *clean; /* NULL: nothing is left */
  gssize      length; /* 0: up to the NUL */
} CleanCase;

static const CleanCase clean_cases[] = {
  { "plain", WB_TEXT_SHORT, "Een droog huis", "Een droog huis" },
  { "nothing", WB_TEXT_SHORT, "", NULL },
  { "blanks-only", WB_TEXT_LONG, " \t\r\n\v\f\xc2\xa0\xe2\x80\xa8", NULL },
  { "control-only", WB_TEXT_LONG, "\x01\x02", NULL },
  { "nfc", WB_TEXT_SHORT, "cafe\xcc\x81", "caf\xc3\xa9" },
  { "nfc-singleton", WB_TEXT_SHORT, "\xe2\x84\xab", "\xc3\x85" },
  { "nfc-order", WB_TEXT_SHORT, "e\xcc\x81\xcc\xa3", "\xe1\xba\xb9\xcc\x81" },
  { "nfc-hangul", WB_TEXT_SHORT, "\xe1\x84\x80\xe1\x85\xa1", "\xea\xb0\x80" },
  { "dropped-between-letter-and-accent", WB_TEXT_SHORT, "e\x01\xcc\x81", "\xc3\xa9" },
  { "crlf", WB_TEXT_LONG, "a\r\nb\r\nc", "a\nb\nc" },
  { "cr", WB_TEXT_LONG, "a\rb\r\rc", "a\nb\n\nc" },
  { "cr-crlf", WB_TEXT_LONG, "a\r\r\nb", "a\n\nb" },
  { "slides", WB_TEXT_LONG, "a\vb\fc", "a\nb\nc" },
  { "slides-short", WB_TEXT_SHORT, "a\vb\fc", "a b c" },
  { "separators", WB_TEXT_LONG, "a\xc2\x85" "b\xe2\x80\xa8" "c\xe2\x80\xa9" "d", "a\nb\nc\nd" },
  { "separators-short", WB_TEXT_SHORT, "a\xc2\x85" "b\xe2\x80\xa8" "c\xe2\x80\xa9" "d", "a b c d" },
  { "every-break-is-a-space", WB_TEXT_SHORT, "a\r\n\nb", "a  b" },
  { "tab-stays", WB_TEXT_SHORT, "a\tb", "a\tb" },
  { "blanks-within-stay", WB_TEXT_LONG, "a  b \n c", "a  b \n c" },
  { "blanks-around", WB_TEXT_SHORT, " \t a \n", "a" },
  { "unicode-blanks-around", WB_TEXT_SHORT, "\xc2\xa0\xe2\x80\x83" "a\xe3\x80\x80", "a" },
  { "zero-width-stays", WB_TEXT_SHORT, "a\xe2\x80\x8b", "a\xe2\x80\x8b" },
  { "controls", WB_TEXT_LONG, "a\x01\x08\x0e\x1f" "b", "ab" },
  { "delete-stays", WB_TEXT_SHORT, "a\x7f\xc2\x80" "b", "a\x7f\xc2\x80" "b" },
  { "nul", WB_TEXT_SHORT, "a\0b", "ab", 3 },
  { "noncharacters", WB_TEXT_SHORT, "a\xef\xbf\xbe\xef\xbf\xbf" "b", "ab" },
  { "plane-1-noncharacter-stays", WB_TEXT_SHORT, "a\xf0\x9f\xbf\xbe", "a\xf0\x9f\xbf\xbe" },
  { "invalid", WB_TEXT_SHORT, "a\xff" "b", "a\xef\xbf\xbd" "b" },
  { "latin-1", WB_TEXT_SHORT, "caf\xe9", "caf\xef\xbf\xbd" },
  { "cut-off", WB_TEXT_SHORT, "a\xe2\x82\xac", "a\xef\xbf\xbd\xef\xbf\xbd", 3 },
  { "surrogate", WB_TEXT_SHORT, "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
  { "emoji", WB_TEXT_SHORT, "\xf0\x9f\x8f\xa0 thuis", "\xf0\x9f\x8f\xa0 thuis" },
};

static gsize
length_of (const CleanCase *row)
{
  return row->length != 0 ? (gsize) row->length : strlen (row->text);
}

static void
test_clean (const void *data)
{
  const CleanCase *row = data;
  g_autofree char *clean = wb_text_clean (row->text, length_of (row), row->form);

  g_assert_cmpstr (clean, ==, row->clean);
}

/* The three laws: cleaning is done after once; is_clean says exactly what cleaning leaves alone; what is clean has the
 * properties that a plan promises. */
static void
check_laws (const char *text, gsize length, WbTextForm form)
{
  g_autofree char *clean = wb_text_clean (text, length, form);
  gsize            n = clean != NULL ? strlen (clean) : 0;
  gboolean         same = clean != NULL && n == length && memcmp (clean, text, n) == 0;

  g_assert_cmpint (wb_text_is_clean (text, length, form), ==, same);
  if (clean == NULL)
    return;

  g_assert_true (wb_text_is_clean (clean, n, form));
  g_assert_true (g_utf8_validate (clean, -1, NULL));
  g_assert_true (form == WB_TEXT_LONG || strchr (clean, '\n') == NULL);
  g_assert_null (strpbrk (clean, "\r\v\f\x01\x1f"));
  g_assert_null (strstr (clean, "\xef\xbf\xbe"));
  g_assert_false (g_ascii_isspace (clean[0]) || g_ascii_isspace (clean[n - 1]));
}

static void
test_laws_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clean_cases); i++)
    {
      check_laws (clean_cases[i].text, length_of (&clean_cases[i]), WB_TEXT_SHORT);
      check_laws (clean_cases[i].text, length_of (&clean_cases[i]), WB_TEXT_LONG);
    }
}

/* Every character there is, alone and within a word. */
static void
test_laws_characters (void)
{
  for (gunichar c = 0; c < 0x110000; c++)
    {
      char text[16] = "a";
      int  n;

      if (c >= 0xd800 && c < 0xe000)
        continue;

      n = g_unichar_to_utf8 (c, text + 1);
      text[n + 1] = 'b';
      check_laws (text + 1, n, WB_TEXT_SHORT);
      check_laws (text, n + 2, WB_TEXT_SHORT);
      check_laws (text, n + 2, WB_TEXT_LONG);
    }
}

/* Bytes, and characters that have something to do with cleaning, in any order. */
static void
append_random (GString *text, GRand *rand)
{
  static const gunichar odd[] = {
    0x0, 0x9, 0xa, 0xd, 0xb, 0xc, 0x1, 0x20, 0x61, 0x65, 0x85, 0xa0, 0xe9, 0x300, 0x301, 0x323, 0x327, 0x344, 0x41,
    0x9c7, 0x9be, 0x1100, 0x1161, 0x11a8, 0xac00, 0x1ea1, 0x2028, 0x2029, 0x200b, 0x2126, 0x212b, 0x3000, 0xfb1d,
    0xfeff, 0xfffd, 0xfffe, 0xffff, 0x1d15e, 0x1f3e0, 0x2f800, 0x645, 0x653, 0x438, 0x306,
  };

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      g_string_append_c (text, (char) g_rand_int_range (rand, 0, 256));
      break;

    case 1:
      g_string_append_unichar (text, g_rand_int_range (rand, 0, 0x3000));
      break;

    default:
      g_string_append_unichar (text, odd[g_rand_int_range (rand, 0, G_N_ELEMENTS (odd))]);
      break;
    }
}

static guint
from_environment (const char *name, guint otherwise)
{
  const char *value = g_getenv (name);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : otherwise;
}

static void
test_laws_random (void)
{
  guint              seed = from_environment ("WB_SEED", g_random_int ());
  guint              runs = from_environment ("WB_RUNS", 50000);
  g_autoptr (GRand)  rand = g_rand_new_with_seed (seed);
  g_autoptr (GString) text = g_string_new (NULL);

  g_test_message ("WB_SEED=%u WB_RUNS=%u", seed, runs);

  for (guint i = 0; i < runs; i++)
    {
      int n = g_rand_int_range (rand, 0, 12);

      g_string_truncate (text, 0);
      while (n-- > 0)
        append_random (text, rand);
      check_laws (text->str, text->len, i % 2 == 0 ? WB_TEXT_SHORT : WB_TEXT_LONG);
    }
}

static void
test_clean_length (void)
{
  g_autofree char *cut = wb_text_clean ("abcdef", 3, WB_TEXT_SHORT);
  g_autofree char *whole = wb_text_clean ("abcdef", -1, WB_TEXT_SHORT);

  g_assert_cmpstr (cut, ==, "abc");
  g_assert_cmpstr (whole, ==, "abcdef");
}

/* The reader of a file asks this of every value; 60 MB of them should cost a fraction of a second. */
static void
test_fast (void)
{
  g_autofree char *text = g_strnfill (60 * 1000 * 1000, 'a');
  double           seconds;

  if (!g_test_perf ())
    {
      g_test_skip ("a measurement: run with -m perf");
      return;
    }

  g_test_timer_start ();
  g_assert_true (wb_text_is_clean (text, 60 * 1000 * 1000, WB_TEXT_LONG));
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "60 MB in %.3f s", seconds);
}

typedef struct
{
  const char *text;
  const char *folded;
} FoldCase;

static void
test_fold (void)
{
  static const FoldCase cases[] = {
    { "Café De Hoek", "cafe de hoek" },
    { "CAFE\xcc\x81  de\nhoek ", "cafe de hoek" },
    { "straße", "strasse" },
    { "Thema’s “nu” – morgen", "thema's \"nu\" - morgen" },
    { "Ĳsselmonde", "ijsselmonde" },
    { "İstanbul", "istanbul" },
    { "", "" },
    { " ", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = wb_text_fold (cases[i].text);
      g_autofree char *again = wb_text_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

typedef struct
{
  const char *text;
  guint       max;
  const char *quote;
} QuoteCase;

static void
test_quote (void)
{
  static const QuoteCase cases[] = {
    { "De schimmel komt terug", 40, "De schimmel komt terug" },
    { "De schimmel komt terug", 22, "De schimmel komt terug" },
    { "De schimmel komt terug", 21, "De schimmel komt…" },
    { "De schimmel\n\nkomt  terug ", 40, "De schimmel komt terug" },
    { "Schimmelbestrijdingsteam", 10, "Schimmelb…" },
    { "ééééééééé", 5, "éééé…" },
    { "abcde\xcc\x81" "fgh", 6, "abcd…" },
    { "ab", 1, "…" },
    { "", 5, "" },
    { NULL, 5, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quote = wb_text_quote (cases[i].text, cases[i].max);

      g_assert_cmpstr (quote, ==, cases[i].quote);
      g_assert_cmpint (g_utf8_strlen (quote, -1), <=, cases[i].max);
    }
}

static void
test_excerpt (void)
{
  g_autofree char *unsafe = wb_text_excerpt ("a\x1b[31m\xff\nb", -1);
  g_autofree char *huge = g_strnfill (100000, 'x');
  g_autofree char *cut = wb_text_excerpt (huge, 100000);
  g_autofree char *nothing = wb_text_excerpt ("\x01", 1);
  g_autofree char *short_of_it = wb_text_excerpt ("abcdef", 2);

  g_assert_cmpstr (unsafe, ==, "a[31m\xef\xbf\xbd b");
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 40);
  g_assert_true (g_str_has_suffix (cut, "x…"));
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (short_of_it, ==, "ab");
}

static void
test_id (void)
{
  g_autofree char *longest = g_strnfill (64, 'a');
  g_autofree char *too_long = g_strnfill (65, 'a');

  g_assert_true (wb_id_is_valid ("a", 1));
  g_assert_true (wb_id_is_valid ("_", 1));
  g_assert_true (wb_id_is_valid ("Zq.1-_", 6));
  g_assert_true (wb_id_is_valid (longest, 64));
  g_assert_false (wb_id_is_valid (too_long, 65));
  g_assert_false (wb_id_is_valid ("", 0));
  g_assert_false (wb_id_is_valid ("1a", 2));
  g_assert_false (wb_id_is_valid (".a", 2));
  g_assert_false (wb_id_is_valid ("-a", 2));
  g_assert_false (wb_id_is_valid ("a b", 3));
  g_assert_false (wb_id_is_valid ("a:b", 3));
  g_assert_false (wb_id_is_valid ("a\0b", 3));
  g_assert_false (wb_id_is_valid ("é", 2));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (clean_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/clean/", clean_cases[i].name, NULL);

      g_test_add_data_func (path, &clean_cases[i], test_clean);
    }
  g_test_add_func ("/text/clean-length", test_clean_length);
  g_test_add_func ("/text/laws/cases", test_laws_cases);
  g_test_add_func ("/text/laws/characters", test_laws_characters);
  g_test_add_func ("/text/laws/random", test_laws_random);
  g_test_add_func ("/text/fast", test_fast);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/quote", test_quote);
  g_test_add_func ("/text/excerpt", test_excerpt);
  g_test_add_func ("/text/id", test_id);

  return g_test_run ();
}
