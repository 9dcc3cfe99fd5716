/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-spoken-near.h"

static WbDate
add_days (WbDate date, int n)
{
  GDate day;

  g_date_set_dmy (&day, wb_date_get_day (date), wb_date_get_month (date), wb_date_get_year (date));
  if (n < 0)
    g_date_subtract_days (&day, -n);
  else
    g_date_add_days (&day, n);

  return wb_date_new (g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day));
}

/* 1: Monday. */
static int
get_weekday (WbDate date)
{
  GDate day;

  g_date_set_dmy (&day, wb_date_get_day (date), wb_date_get_month (date), wb_date_get_year (date));

  return g_date_get_weekday (&day);
}

static WbDate
make_this_year (const WbSpokenReader *reader)
{
  int year = wb_date_get_year (reader->today);
  WbDate date = wb_spoken_make_year (reader, year);

  return wb_date_last_day (date) < reader->today ? wb_spoken_make_year (reader, year + 1) : date;
}

/**
 * wb_spoken_take_relative:
 * @reader: a reader
 *
 * Returns: this year, volgende maand, the end of the year; %WB_DATE_NONE when that is not said
 */
WbDate
wb_spoken_take_relative (WbSpokenReader *reader)
{
  WbSpokenReader ahead = *reader;
  int later = wb_spoken_take (&ahead, WB_SPOKEN_POINTERS) - 1;
  int unit = later >= 0 || wb_spoken_is_narrow (reader->lead) ? wb_spoken_take (&ahead, WB_SPOKEN_UNITS) : 0;
  WbDate month;

  if (unit != WB_SPOKEN_MONTH && unit != WB_SPOKEN_YEAR)
    return WB_DATE_NONE;

  *reader = ahead;
  if (unit == WB_SPOKEN_YEAR && later < 0)
    return make_this_year (reader);
  if (unit == WB_SPOKEN_YEAR)
    return wb_spoken_make_year (reader, wb_date_get_year (reader->today) + later);
  month = wb_date_add_months (reader->today, MAX (later, 0)) / 100 * 100;

  return reader->lead == WB_SPOKEN_END ? wb_date_last_day (month) : month;
}

/**
 * wb_spoken_take_weekday:
 * @reader: a reader
 *
 Only what is due before a day of the week: what happens on
 * one is part of its title.
 *
 * Returns: before Friday; %WB_DATE_NONE when that is not said
 */
WbDate
wb_spoken_take_weekday (WbSpokenReader *reader)
{
  int weekday = wb_spoken_is_before (reader->lead) ? wb_spoken_take (reader, WB_SPOKEN_WEEKDAYS) : 0;

  return weekday != 0 ? add_days (reader->today, (weekday - get_weekday (reader->today) + 6) % 7 + 1) : WB_DATE_NONE;
}

/**
 * wb_spoken_take_near_day:
 * @reader: a reader
 *
 * Returns: voor morgen, by tomorrow; %WB_DATE_NONE when that is not said
 */
WbDate
wb_spoken_take_near_day (WbSpokenReader *reader)
{
  static const char *const days[] = { "vandaag", "today", "morgen", "tomorrow", "overmorgen" };

  for (guint i = 0; wb_spoken_is_before (reader->lead) && wb_spoken_peek (reader) != NULL && i < G_N_ELEMENTS (days);
       i++)
    if (g_str_equal (wb_spoken_peek (reader), days[i]))
      {
        reader->n++;
        return add_days (reader->today, i / 2);
      }

  return WB_DATE_NONE;
}

/* A week that was said without a day of it is over on its Friday; before it is before its Monday. */
static WbDate
make_in_week (const WbSpokenReader *reader, WbDate monday, int weekday)
{
  if (weekday == 0)
    weekday = reader->lead == WB_SPOKEN_BEFORE || reader->lead == WB_SPOKEN_BEGIN ? 1 : 5;

  return add_days (monday, weekday - 1);
}

/* The Monday of week @week; that of 4 January is the first. Not every year has a 53rd. */
static WbDate
find_monday (int year, int week)
{
  WbDate fourth = wb_date_new (year, 1, 4);
  WbDate monday = add_days (fourth, 7 * (week - 1) - (get_weekday (fourth) - 1));

  return wb_date_get_year (add_days (monday, 3)) == year ? monday : WB_DATE_NONE;
}

/* That of the next year that has the week and in which it has not passed. */
static WbDate
find_coming_monday (WbDate today, int week)
{
  WbDate monday = WB_DATE_NONE;

  for (int year = wb_date_get_year (today) - 1; monday == WB_DATE_NONE || add_days (monday, 6) < today; year++)
    monday = find_monday (year, week);

  return monday;
}

/**
 * wb_spoken_take_week_number:
 * @reader: a reader
 *
 * Returns: week 12, week 12 van 2028; %WB_DATE_NONE when that is not said
 */
WbDate
wb_spoken_take_week_number (WbSpokenReader *reader)
{
  static const char *const week[] = { "week", "wk", NULL };
  WbSpokenReader ahead = *reader;
  int number = wb_spoken_take_word (&ahead, week) ? wb_spoken_read_number (wb_spoken_peek (&ahead), 53) : 0;
  WbDate monday;
  int year;

  if (number == 0 || reader->lead == WB_SPOKEN_NONE)
    return WB_DATE_NONE;

  ahead.n++;
  year = wb_spoken_take_its_year (&ahead);
  monday = year != 0 ? find_monday (year, number) : find_coming_monday (reader->today, number);
  if (monday == WB_DATE_NONE)
    return WB_DATE_NONE;

  *reader = ahead;

  return make_in_week (reader, monday, 0);
}

/**
 * wb_spoken_take_week:
 * @reader: a reader
 *
 * Returns: volgende week dinsdag, Tuesday next week; behind a word that leads it in also next week, the end of the week;
 *   %WB_DATE_NONE when that is not said
 */
WbDate
wb_spoken_take_week (WbSpokenReader *reader)
{
  WbSpokenReader ahead = *reader;
  int weekday = wb_spoken_take (&ahead, WB_SPOKEN_WEEKDAYS);
  int later = wb_spoken_take (&ahead, WB_SPOKEN_POINTERS) - 1;
  WbDate monday, date;

  if ((later < 0 && !wb_spoken_is_narrow (reader->lead)) || wb_spoken_take (&ahead, WB_SPOKEN_UNITS) != WB_SPOKEN_WEEK)
    return WB_DATE_NONE;
  if (weekday == 0)
    weekday = wb_spoken_take (&ahead, WB_SPOKEN_WEEKDAYS);
  if (weekday == 0 && reader->lead == WB_SPOKEN_NONE)
    return WB_DATE_NONE;

  *reader = ahead;
  monday = add_days (reader->today, 7 * MAX (later, 0));
  monday = add_days (monday, 1 - get_weekday (monday));
  date = make_in_week (reader, monday, weekday);

  return later < 0 && date < reader->today ? add_days (date, 7) : date;
}

/**
 * wb_spoken_take_weekend:
 * @reader: a reader
 *
 * Returns: voor het weekend; %WB_DATE_NONE when that is not said
 */
WbDate
wb_spoken_take_weekend (WbSpokenReader *reader)
{
  static const char *const weekend[] = { "weekend", NULL };

  if (!wb_spoken_is_before (reader->lead) || !wb_spoken_take_word (reader, weekend))
    return WB_DATE_NONE;

  return add_days (reader->today, (5 - get_weekday (reader->today) + 7) % 7);
}

/* A half year, anderhalf jaar, a fortnight: how many months, or days below zero; 0: none of these. */
static int
take_odd_length (WbSpokenReader *reader)
{
  static const struct
  {
    const char *words[4];
    int length;
  } odd[] = {
    { { "een", "half", "jaar" }, 6 }, { { "half", "a", "year" }, 6 }, { { "a", "half", "year" }, 6 },
    { { "anderhalf", "jaar" }, 18 },  { { "a", "fortnight" }, -14 },  { { "anderhalve", "maand" }, -45 },
    { { "een", "kwartaal" }, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      guint n = 0;

      while (odd[i].words[n] != NULL && g_strcmp0 (reader->words[reader->n + n], odd[i].words[n]) == 0)
        n++;
      if (odd[i].words[n] == NULL)
        {
          reader->n += n;
          return odd[i].length;
        }
    }

  return 0;
}

static WbDate
make_later (const WbSpokenReader *reader, int n_months)
{
  return wb_date_add_months (reader->today, n_months) / 100 * 100;
}

/* "In two months" is counted from today in English alone: "in twee maanden" is how long it takes. */
static gboolean
take_in (WbSpokenReader *reader)
{
  static const char *const in[] = { "in", NULL };
  static const char *const plurals[] = { "weeks", "months", "years", NULL };
  WbSpokenReader ahead = *reader;
  const char *number;

  if (!wb_spoken_take_word (&ahead, in) || (number = wb_spoken_peek (&ahead)) == NULL)
    return FALSE;

  ahead.n++;
  if (wb_spoken_peek (&ahead) == NULL ||
      !(g_strv_contains (plurals, wb_spoken_peek (&ahead)) || g_str_equal (number, "a")))
    return FALSE;

  reader->n++;

  return TRUE;
}

/**
 * wb_spoken_take_within:
 * @reader: a reader
 *
 * Returns: binnen drie weken, within 2 months, over een jaar; %WB_DATE_NONE when that is not said
 */
WbDate
wb_spoken_take_within (WbSpokenReader *reader)
{
  static const char *const within[] = { "within", "binnen", "over", NULL };
  WbSpokenReader ahead = *reader;
  int n, unit;

  if (!wb_spoken_take_word (&ahead, within) && !take_in (&ahead))
    return WB_DATE_NONE;

  n = take_odd_length (&ahead);
  if (n != 0)
    {
      *reader = ahead;
      return n > 0 ? make_later (reader, n) : add_days (reader->today, -n);
    }

  n = wb_spoken_take (&ahead, WB_SPOKEN_NUMBERS);
  if (n == 0 && (n = wb_spoken_read_number (wb_spoken_peek (&ahead), 99)) != 0)
    ahead.n++;
  unit = n != 0 ? wb_spoken_take (&ahead, WB_SPOKEN_UNITS) : 0;
  if (unit == 0)
    return WB_DATE_NONE;

  *reader = ahead;
  if (unit == WB_SPOKEN_DAY || unit == WB_SPOKEN_WEEK)
    return add_days (reader->today, unit == WB_SPOKEN_DAY ? n : 7 * n);

  return make_later (reader, unit == WB_SPOKEN_MONTH ? n : 12 * n);
}
