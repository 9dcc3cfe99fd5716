/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-spoken-date.h"

#include <stdio.h>
#include <string.h>

#include "wb-spoken-feast.h"
#include "wb-spoken-near.h"

/* The next one that has not passed is meant without them, too. */
static const char *const coming[] = { "next",     "coming", "new",     "nieuwe",     "volgend",
                                      "volgende", "komend", "komende", "aanstaande", NULL };

static WbDate
make_day (const WbSpokenReader *reader, int year, int month, int day)
{
  year = wb_spoken_choose_year (reader, year, month, day);

  return g_date_valid_dmy (day, month, year) ? wb_date_new (year, month, day) : WB_DATE_NONE;
}

static WbDate
make_month (const WbSpokenReader *reader, int year, int month)
{
  WbDate date = wb_date_new (wb_spoken_choose_year (reader, year, month, 0), month, 0);

  if (reader->lead == WB_SPOKEN_END)
    return wb_date_last_day (date);
  if (reader->lead == WB_SPOKEN_MIDDLE)
    return date + 15;

  return date;
}

/* The numbers of 12-3-2027, 12/3/2027, 12.3.27; those that are not there are 0. Returns how many figures the year has. */
static int
scan_figures (const char *word, int *day, int *month, int *year)
{
  g_auto (GStrv) parts = g_strsplit_set (word, "-/.", -1);
  guint n = g_strv_length (parts);

  if (n < 2 || n > 3 || strspn (word, "0123456789-/.") != strlen (word) || strlen (parts[0]) > 2 ||
      strlen (parts[1]) > 2)
    return -1;

  *day = wb_spoken_read_number (parts[0], 31);
  *month = wb_spoken_read_number (parts[1], 12);
  *year = n == 3 ? wb_spoken_read_number (parts[2], 9999) : 0;

  return n == 3 ? (int) strlen (parts[2]) : 0;
}

/* 12-3 and 12/3 may be anything but where a day is said. */
static gboolean
is_day_said (const WbSpokenReader *reader)
{
  static const char *const before_days[] = { "op", "on", "per", "uiterlijk", "deadline", "due", NULL };

  return reader->n > 0 && g_strv_contains (before_days, reader->words[reader->n - 1]);
}

/* 2027-03, 2027-03-12, 12-3-2027, and behind a word that leads it in 12-3-27 and 12-3. */
static WbDate
take_figures (WbSpokenReader *reader)
{
  const char *word = wb_spoken_peek (reader);
  WbDate date = WB_DATE_NONE;
  int day, month, year, figures;

  if (word == NULL || !g_ascii_isdigit (*word))
    return WB_DATE_NONE;

  if (strlen (word) >= 7 && word[4] == '-' && wb_date_parse (word, -1, &date, NULL))
    {
      reader->n++;
      return date;
    }

  figures = scan_figures (word, &day, &month, &year);
  if (figures == 2 && reader->lead != WB_SPOKEN_NONE)
    year += 2000;
  else if (figures == 0 && is_day_said (reader) && day > 0 && month > 0)
    year = wb_spoken_choose_year (reader, 0, month, day);
  else if (figures != 4)
    return WB_DATE_NONE;
  if (year < 1000 || day < 1 || month < 1 || !g_date_valid_dmy (day, month, year))
    return WB_DATE_NONE;

  reader->n++;

  return wb_date_new (year, month, day);
}

/* 1 maart, March 1, maart 2027, maart. */
static WbDate
take_month (WbSpokenReader *reader)
{
  WbSpokenReader ahead = *reader;
  int day = wb_spoken_read_number (wb_spoken_peek (&ahead), 31);
  int month;
  WbDate date;

  if (day != 0)
    ahead.n++;
  wb_spoken_skip (&ahead, wb_spoken_articles);
  month = wb_spoken_take (&ahead, WB_SPOKEN_MONTHS);
  if (month == 0)
    return WB_DATE_NONE;

  if (day == 0 && wb_spoken_read_year (wb_spoken_peek (&ahead)) == 0)
    {
      day = wb_spoken_read_number (wb_spoken_peek (&ahead), 31);
      if (day != 0)
        ahead.n++;
    }
  date = day != 0 ? make_day (&ahead, wb_spoken_take_year (&ahead), month, day)
                  : make_month (&ahead, wb_spoken_take_year (&ahead), month);
  if (date != WB_DATE_NONE)
    *reader = ahead;

  return date;
}

/* The first of some months: summer, Q3, derde kwartaal, second half; 0: it is none. */
static int
take_span (WbSpokenReader *reader, int *n_months)
{
  static const char *const quarter[] = { "kwartaal", "quarter", NULL };
  static const char *const half[] = { "helft", "half", NULL };
  WbSpokenReader ahead = *reader;
  int month = wb_spoken_take (&ahead, WB_SPOKEN_SEASONS);
  int ordinal = month == 0 ? wb_spoken_take (&ahead, WB_SPOKEN_ORDINALS) : 0;

  *n_months = 3;
  if (ordinal != 0 && wb_spoken_take_word (&ahead, quarter))
    month = 3 * ordinal - 2;
  else if (ordinal != 0 && wb_spoken_take_word (&ahead, half))
    {
      *n_months = 6;
      month = ordinal == 1 ? 1 : 7;
    }
  if (month != 0)
    *reader = ahead;

  return month;
}

static WbDate
make_span (int year, int month, int n_months)
{
  return wb_date_add_months (wb_date_first_day (wb_date_new (year, month, 0)), n_months - 1) / 100 * 100;
}

/* In a season or a quarter is by its end, also when it has begun; a winter ends in the next year. */
static WbDate
take_season (WbSpokenReader *reader)
{
  int n_months;
  int month = take_span (reader, &n_months);
  int year = month != 0 ? wb_spoken_take_its_year (reader) : 0;
  int this_year = wb_date_get_year (reader->today);

  if (month == 0)
    return WB_DATE_NONE;
  if (reader->lead != WB_SPOKEN_IN && reader->lead != WB_SPOKEN_END)
    return wb_date_new (wb_spoken_choose_year (reader, year, month, 0), month, 0);

  for (int y = this_year - 1; year == 0; y++)
    if (wb_date_last_day (make_span (y, month, n_months)) >= reader->today)
      year = y;

  return make_span (year, month, n_months);
}

/* That of the year that is said, or the next one. */
static WbDate
take_feast (WbSpokenReader *reader)
{
  gboolean end = reader->lead == WB_SPOKEN_END;
  int feast, year;
  guint n = wb_spoken_feast_read (reader->words + reader->n, &feast);

  if (n == 0)
    return WB_DATE_NONE;

  reader->n += n;
  year = wb_spoken_take_its_year (reader);
  if (year != 0)
    return wb_spoken_feast_date (feast, year, end);

  year = wb_date_get_year (reader->today);

  return wb_spoken_feast_date (
      feast, wb_date_last_day (wb_spoken_feast_date (feast, year, end)) < reader->today ? year + 1 : year, end);
}

/* Mid-March, mid-2027: a lead that is a part of its word. */
static WbDate
take_hyphened (WbSpokenReader *reader)
{
  static const char *const prefixes[] = { "mid-", "half-", "eind-", "begin-" };
  static const WbSpokenLead meant[] = { WB_SPOKEN_MIDDLE, WB_SPOKEN_MIDDLE, WB_SPOKEN_END, WB_SPOKEN_BEGIN };
  WbSpokenReader ahead = *reader;
  const char *word = wb_spoken_peek (reader);

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (word, prefixes[i]))
      {
        const char *rest = word + strlen (prefixes[i]);
        int month = wb_spoken_word_get (WB_SPOKEN_MONTHS, rest);
        int year = wb_spoken_read_year (rest);

        ahead.lead = meant[i];
        ahead.n++;
        if (month == 0 && year == 0)
          return WB_DATE_NONE;
        *reader = ahead;
        return month != 0 ? make_month (reader, wb_spoken_take_year (reader), month)
                          : wb_spoken_make_year (reader, year);
      }

  return WB_DATE_NONE;
}

/* Tuesday 1 December, vrijdag 12-3-2027. */
static WbDate
take_day_and_date (WbSpokenReader *reader)
{
  WbSpokenReader ahead = *reader;
  WbDate date;

  if (wb_spoken_take (&ahead, WB_SPOKEN_WEEKDAYS) == 0)
    return WB_DATE_NONE;

  wb_spoken_skip (&ahead, wb_spoken_articles);
  date = take_figures (&ahead);
  if (date == WB_DATE_NONE)
    date = take_month (&ahead);
  if (wb_date_get_day (date) == 0)
    return WB_DATE_NONE;

  *reader = ahead;

  return date;
}

/* Where no word leads it in, only what can be nothing else: 1 maart 2027. */
static WbDate
take_whole (WbSpokenReader *reader)
{
  WbSpokenReader ahead = *reader;
  WbDate date = take_month (&ahead);

  if (date == WB_DATE_NONE || wb_date_get_day (date) == 0 || wb_spoken_read_year (ahead.words[ahead.n - 1]) == 0)
    return WB_DATE_NONE;

  *reader = ahead;

  return date;
}

/* The first of @takers that reads something. */
static WbDate
take_first (WbSpokenReader *reader, WbDate (*const *takers) (WbSpokenReader *reader))
{
  WbDate date = WB_DATE_NONE;

  for (; date == WB_DATE_NONE && *takers != NULL; takers++)
    date = (*takers) (reader);

  return date;
}

static WbDate
take_bare (WbSpokenReader *reader)
{
  static WbDate (*const takers[]) (WbSpokenReader * reader) = {
    take_figures, wb_spoken_take_within, take_whole, take_day_and_date, wb_spoken_take_week, take_hyphened, NULL
  };

  return take_first (reader, takers);
}

static WbDate
take_date (WbSpokenReader *reader)
{
  static WbDate (*const near_takers[]) (WbSpokenReader * reader) = { take_figures,        wb_spoken_take_relative,
                                                                     wb_spoken_take_week, wb_spoken_take_near_day,
                                                                     take_feast,          NULL };
  static WbDate (*const takers[]) (WbSpokenReader * reader) = { take_day_and_date,
                                                                take_month,
                                                                take_season,
                                                                take_feast,
                                                                wb_spoken_take_week_number,
                                                                wb_spoken_take_weekend,
                                                                take_hyphened,
                                                                wb_spoken_take_weekday,
                                                                NULL };
  WbDate date = take_first (reader, near_takers);
  int year;

  if (date == WB_DATE_NONE)
    {
      wb_spoken_skip (reader, coming);
      date = take_first (reader, takers);
    }
  if (date == WB_DATE_NONE && (year = wb_spoken_take_year (reader)) != 0)
    date = wb_spoken_make_year (reader, year);

  return date;
}

/* Before the end of March, uiterlijk in mei, tot en met eind april: the word nearest to the date says most. */
static gboolean
take_leads (WbSpokenReader *reader)
{
  static const char *const with[] = { "en", "met", NULL };
  WbSpokenLead narrower;

  reader->lead = wb_spoken_take (reader, WB_SPOKEN_LEADS);
  if (reader->lead == WB_SPOKEN_NONE)
    return FALSE;

  if (g_str_equal (reader->words[reader->n - 1], "tot"))
    wb_spoken_skip (reader, with);
  wb_spoken_skip (reader, wb_spoken_articles);
  narrower = wb_spoken_take (reader, WB_SPOKEN_LEADS);
  if (narrower == WB_SPOKEN_IN || narrower == WB_SPOKEN_ON)
    {
      if (!wb_spoken_is_before (reader->lead))
        return FALSE;
    }
  else if (narrower != WB_SPOKEN_NONE)
    reader->lead = narrower;
  wb_spoken_skip (reader, wb_spoken_articles);

  return TRUE;
}

/**
 * wb_spoken_date_read:
 * @words: folded words (wb_text_fold()), without the punctuation behind them, ended by %NULL
 * @today: the day on which it is said
 * @date: (out): the date
 *
 * Reads a date from the first of @words on. It begins with a word that leads it in ("by", "voor", "in", "eind"), unless
 * it has its day, month and year, or is counted from today ("binnen twee weken"). Bare years, months and seasons are often
 * part of what people do, and are left.
 *
 * Returns: how many words say the date; 0 when they say none
 */
guint
wb_spoken_date_read (const char *const *words, WbDate today, WbDate *date)
{
  WbSpokenReader reader = { .words = words, .today = today };

  *date = take_bare (&reader);
  if (*date == WB_DATE_NONE && take_leads (&reader))
    *date = take_date (&reader);

  return *date != WB_DATE_NONE ? reader.n : 0;
}

/**
 * wb_spoken_date_is_start:
 * @word: the folded word before a date
 *
 * Returns: whether what is said is not done by that date: "vanaf maart", "not before May"
 */
gboolean
wb_spoken_date_is_start (const char *word)
{
  static const char *const words[] = { "na",   "after", "vanaf", "from", "sinds", "since",
                                       "niet", "not",   "pas",   "only", NULL };

  return g_strv_contains (words, word);
}
