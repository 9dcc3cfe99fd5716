/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates keep the precision they were said with. */

#include "wb-date.h"

#include "language.h"

#include <string.h>

#define OK -1

typedef struct
{
  const char *name;
  const char *text;
  int         code; /* OK, or of a WB_DATE_ERROR */
  WbDate      date;
} ParseCase;

static const ParseCase parse_cases[] = {
  { "year", "2027", OK, 20270000 },
  { "month", "2027-03", OK, 20270300 },
  { "day", "2027-03-14", OK, 20270314 },
  { "first-year", "0001", OK, 10000 },
  { "last-day", "9999-12-31", OK, 99991231 },
  { "leap-day", "2028-02-29", OK, 20280229 },
  { "leap-day-of-2000", "2000-02-29", OK, 20000229 },
  { "no-leap-day", "2027-02-29", WB_DATE_ERROR_RANGE },
  { "no-leap-day-of-1900", "1900-02-29", WB_DATE_ERROR_RANGE },
  { "year-0", "0000", WB_DATE_ERROR_RANGE },
  { "month-0", "2027-00", WB_DATE_ERROR_RANGE },
  { "month-13", "2027-13", WB_DATE_ERROR_RANGE },
  { "day-0", "2027-03-00", WB_DATE_ERROR_RANGE },
  { "day-31-of-april", "2027-04-31", WB_DATE_ERROR_RANGE },
  { "day-32", "2027-03-32", WB_DATE_ERROR_RANGE },
  { "nothing", "", WB_DATE_ERROR_FORM },
  { "three-digits", "202", WB_DATE_ERROR_FORM },
  { "five-digits", "20270", WB_DATE_ERROR_FORM },
  { "trailing-hyphen", "2027-", WB_DATE_ERROR_FORM },
  { "one-digit-month", "2027-3", WB_DATE_ERROR_FORM },
  { "one-digit-day", "2027-03-1", WB_DATE_ERROR_FORM },
  { "slashes", "2027/03", WB_DATE_ERROR_FORM },
  { "basic", "20270314", WB_DATE_ERROR_FORM },
  { "time", "2027-03-14T10:00", WB_DATE_ERROR_FORM },
  { "zone", "2027-03-14Z", WB_DATE_ERROR_FORM },
  { "blank-before", " 2027", WB_DATE_ERROR_FORM },
  { "blank-behind", "2027-03-14 ", WB_DATE_ERROR_FORM },
  { "negative", "-202", WB_DATE_ERROR_FORM },
  { "sign", "+202", WB_DATE_ERROR_FORM },
  { "words", "maart 2027", WB_DATE_ERROR_FORM },
  { "arabic-digits", "\xd9\xa2\xd9\xa0", WB_DATE_ERROR_FORM },
};

static void
test_parse (const void *data)
{
  const ParseCase   *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;
  WbDate             date = 12345;

  if (row->code != OK)
    {
      g_assert_false (wb_date_parse (row->text, -1, &date, &error));
      g_assert_error (error, WB_DATE_ERROR, row->code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL) && g_str_has_suffix (error->message, "."));
      g_assert_cmpuint (date, ==, 12345);
      return;
    }

  g_assert_true (wb_date_parse (row->text, -1, &date, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (date, ==, row->date);
  text = wb_date_to_text (date);
  g_assert_cmpstr (text, ==, row->text);
}

static void
test_parse_length (void)
{
  WbDate date;

  g_assert_true (wb_date_parse ("2027-03-14", 7, &date, NULL));
  g_assert_cmpuint (date, ==, 20270300);
  g_assert_false (wb_date_parse ("2027\0-03", 8, &date, NULL));
}

static void
test_messages (void)
{
  g_autoptr (GError) month = NULL;
  g_autoptr (GError) day = NULL;
  g_autoptr (GError) form = NULL;
  WbDate             date;

  wb_date_parse ("2027-13", -1, &date, &month);
  g_assert_cmpstr (month->message, ==, "“2027-13” is no date: there is no month 13. Months run from 01 to 12.");
  wb_date_parse ("2027-02-29", -1, &date, &day);
  g_assert_cmpstr (day->message, ==, "“2027-02-29” is no date: there is no day 29 in that month, which has 28.");
  wb_date_parse ("\x1bsoon\xff\n", -1, &date, &form);
  g_assert_cmpstr (form->message, ==, "“soon\xef\xbf\xbd” is no date. Write a year, a year and a month, or a day, "
                                      "such as 2027, 2027-03 or 2027-03-14.");
}

static void
test_new (void)
{
  WbDate date = wb_date_new (2027, 3, 14);

  g_assert_cmpint (wb_date_get_year (date), ==, 2027);
  g_assert_cmpint (wb_date_get_month (date), ==, 3);
  g_assert_cmpint (wb_date_get_day (date), ==, 14);
  g_assert_cmpuint (wb_date_new (2027, 0, 0), ==, 20270000);
  g_assert_cmpuint (wb_date_new (2027, 12, 0), ==, 20271200);

  g_assert_cmpuint (wb_date_new (0, 1, 1), ==, WB_DATE_NONE);
  g_assert_cmpuint (wb_date_new (10000, 1, 1), ==, WB_DATE_NONE);
  g_assert_cmpuint (wb_date_new (2027, 13, 1), ==, WB_DATE_NONE);
  g_assert_cmpuint (wb_date_new (2027, -1, 0), ==, WB_DATE_NONE);
  g_assert_cmpuint (wb_date_new (2027, 0, 5), ==, WB_DATE_NONE);
  g_assert_cmpuint (wb_date_new (2027, 2, 29), ==, WB_DATE_NONE);
}

static void
test_order (void)
{
  g_assert_cmpuint (wb_date_new (2027, 0, 0), <, wb_date_new (2027, 1, 0));
  g_assert_cmpuint (wb_date_new (2027, 1, 0), <, wb_date_new (2027, 1, 1));
  g_assert_cmpuint (wb_date_new (2027, 12, 31), <, wb_date_new (2028, 0, 0));
}

typedef struct
{
  WbDate      date;
  const char *english;
  const char *dutch;
} LabelCase;

static const LabelCase label_cases[] = {
  { 20270000, "2027", "2027" },
  { 20261200, "Dec 2026", "dec 2026" },
  { 20270314, "14 Mar 2027", "14 mrt 2027" },
  { 20270501, "1 May 2027", "1 mei 2027" },
  { 20271000, "Oct 2027", "okt 2027" },
  { WB_DATE_NONE, "", "" },
};

static void
test_label (const void *language)
{
  gboolean dutch = strcmp (language, "nl") == 0;

  speak (language);
  for (gsize i = 0; i < G_N_ELEMENTS (label_cases); i++)
    {
      g_autofree char *label = wb_date_to_label (label_cases[i].date);

      g_assert_cmpstr (label, ==, dutch ? label_cases[i].dutch : label_cases[i].english);
    }
  speak ("en");
}

static void
test_days (void)
{
  g_assert_cmpuint (wb_date_first_day (20270000), ==, 20270101);
  g_assert_cmpuint (wb_date_first_day (20270300), ==, 20270301);
  g_assert_cmpuint (wb_date_first_day (20270314), ==, 20270314);
  g_assert_cmpuint (wb_date_first_day (WB_DATE_NONE), ==, WB_DATE_NONE);
  g_assert_cmpuint (wb_date_last_day (20270000), ==, 20271231);
  g_assert_cmpuint (wb_date_last_day (20270200), ==, 20270228);
  g_assert_cmpuint (wb_date_last_day (20280200), ==, 20280229);
  g_assert_cmpuint (wb_date_last_day (20270314), ==, 20270314);
  g_assert_cmpuint (wb_date_last_day (WB_DATE_NONE), ==, WB_DATE_NONE);
}

static void
test_add_months (void)
{
  g_assert_cmpuint (wb_date_add_months (20270314, 3), ==, 20270614);
  g_assert_cmpuint (wb_date_add_months (20270300, 3), ==, 20270601);
  g_assert_cmpuint (wb_date_add_months (20270000, 0), ==, 20270101);
  g_assert_cmpuint (wb_date_add_months (20270131, 1), ==, 20270228);
  g_assert_cmpuint (wb_date_add_months (20280131, 1), ==, 20280229);
  g_assert_cmpuint (wb_date_add_months (20271115, 3), ==, 20280215);
  g_assert_cmpuint (wb_date_add_months (20270115, -1), ==, 20261215);
  g_assert_cmpuint (wb_date_add_months (20270115, -25), ==, 20241215);
  g_assert_cmpuint (wb_date_add_months (99991115, 12), ==, 99991215);
  g_assert_cmpuint (wb_date_add_months (10115, -12), ==, 10115);
  g_assert_cmpuint (wb_date_add_months (20270115, G_MAXINT), ==, 99991215);
  g_assert_cmpuint (wb_date_add_months (WB_DATE_NONE, 1), ==, WB_DATE_NONE);
}

static void
test_days_between (void)
{
  g_assert_cmpint (wb_date_days_between (20270314, 20270314), ==, 0);
  g_assert_cmpint (wb_date_days_between (20270314, 20270425), ==, 42);
  g_assert_cmpint (wb_date_days_between (20280228, 20280301), ==, 2);
  g_assert_cmpint (wb_date_days_between (20270000, 20280000), ==, 365);
  g_assert_cmpint (wb_date_days_between (20270400, 20270331), ==, -1);
  g_assert_cmpint (wb_date_days_between (10101, 99991231), ==, 3652058);
}

int
main (int argc, char *argv[])
{
  speak ("en");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/date/parse/", parse_cases[i].name, NULL);

      g_test_add_data_func (path, &parse_cases[i], test_parse);
    }
  g_test_add_func ("/date/parse-length", test_parse_length);
  g_test_add_func ("/date/messages", test_messages);
  g_test_add_func ("/date/new", test_new);
  g_test_add_func ("/date/order", test_order);
  g_test_add_data_func ("/date/label/english", "en", test_label);
  g_test_add_data_func ("/date/label/dutch", "nl", test_label);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/add-months", test_add_months);
  g_test_add_func ("/date/days-between", test_days_between);

  return g_test_run ();
}
