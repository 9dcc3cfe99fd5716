/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-spoken-date.h"

#include <stdio.h>
#include <string.h>

/* What a word before a date does with it. */
typedef enum
{
  LEAD_NONE,
  LEAD_BEFORE,
  LEAD_IN,
  LEAD_BEGIN,
  LEAD_MIDDLE,
  LEAD_END,
} Lead;

typedef struct
{
  const char *word;
  int         value;
} Word;

static const Word leads[] = {
  { "by", LEAD_BEFORE },    { "before", LEAD_BEFORE },    { "until", LEAD_BEFORE }, { "voor", LEAD_BEFORE },
  { "tegen", LEAD_BEFORE }, { "uiterlijk", LEAD_BEFORE }, { "in", LEAD_IN },        { "op", LEAD_IN },
  { "on", LEAD_IN },        { "begin", LEAD_BEGIN },      { "early", LEAD_BEGIN },  { "medio", LEAD_MIDDLE },
  { "half", LEAD_MIDDLE },  { "mid", LEAD_MIDDLE },       { "eind", LEAD_END },     { "einde", LEAD_END },
  { "end", LEAD_END },      { "late", LEAD_END },         { "tot", LEAD_BEFORE },
  { "per", LEAD_IN },       { NULL, 0 },
};

static const Word months[] = {
  { "januari", 1 },   { "january", 1 },   { "jan", 1 },  { "februari", 2 },  { "february", 2 },  { "feb", 2 },
  { "maart", 3 },     { "march", 3 },     { "mrt", 3 },  { "mar", 3 },       { "april", 4 },     { "apr", 4 },
  { "mei", 5 },       { "may", 5 },       { "juni", 6 }, { "june", 6 },      { "jun", 6 },       { "juli", 7 },
  { "july", 7 },      { "jul", 7 },       { "aug", 8 },  { "augustus", 8 },  { "august", 8 },    { "september", 9 },
  { "sept", 9 },      { "sep", 9 },       { "okt", 10 }, { "oktober", 10 },  { "october", 10 },  { "oct", 10 },
  { "november", 11 }, { "nov", 11 },      { "dec", 12 }, { "december", 12 }, { NULL, 0 },
};

/* The month in which a season or a quarter begins. */
static const Word seasons[] = {
  { "lente", 3 },  { "voorjaar", 3 },      { "spring", 3 }, { "zomer", 6 },         { "summer", 6 },
  { "herfst", 9 }, { "najaar", 9 },        { "autumn", 9 }, { "fall", 9 },          { "winter", 12 },
  { "q1", 1 },     { "q2", 4 },            { "q3", 7 },     { "q4", 10 },           { NULL, 0 },
};

/* Some days and holidays, by the month and the day in which they begin; 0: the month is enough. */
static const Word feasts[] = {
  { "zomervakantie", 700 }, { "kerstvakantie", 1220 }, { "herfstvakantie", 1000 }, { "kerst", 1225 },
  { "kerstmis", 1225 },     { "christmas", 1225 },     { "sinterklaas", 1205 },    { "koningsdag", 427 },
  { NULL, 0 },
};

static const Word weekdays[] = {
  { "maandag", 1 },  { "monday", 1 },   { "dinsdag", 2 },  { "tuesday", 2 },  { "woensdag", 3 },
  { "wednesday", 3 }, { "donderdag", 4 }, { "thursday", 4 }, { "vrijdag", 5 }, { "friday", 5 },
  { "zaterdag", 6 }, { "saturday", 6 }, { "zondag", 7 },   { "sunday", 7 },   { NULL, 0 },
};

/* The next one that has not passed is meant without them, too. */
static const char *const coming[] = { "next", "coming", "volgend", "volgende", "komend", "komende", "aanstaande", NULL };

static const char *const articles[] = { "de", "het", "the", "van", "of", NULL };

/**
 * Reader:
 * @words: what is left to read
 * @n: how many words were read
 */
typedef struct
{
  const char *const *words;
  guint              n;
  Lead               lead;
  WbDate             today;
} Reader;

static const char *
peek (const Reader *reader)
{
  return reader->words[reader->n];
}

/* 0: it is none of them. */
static int
look_up (const Word *list, const char *word)
{
  for (guint i = 0; word != NULL && list[i].word != NULL; i++)
    if (g_str_equal (list[i].word, word))
      return list[i].value;

  return 0;
}

static int
take (Reader *reader, const Word *list)
{
  int value = look_up (list, peek (reader));

  if (value != 0)
    reader->n++;

  return value;
}

static void
skip (Reader *reader, const char *const *list)
{
  while (peek (reader) != NULL && g_strv_contains (list, peek (reader)))
    reader->n++;
}

/* A number of digits alone, or with the ending of an ordinal ("1st", "3e"). */
static int
read_number (const char *word, int max)
{
  static const char *const endings[] = { "", "e", "de", "ste", "st", "nd", "rd", "th", NULL };
  char *end;
  guint64 number;

  if (word == NULL || !g_ascii_isdigit (*word))
    return 0;

  number = g_ascii_strtoull (word, &end, 10);

  return number <= (guint64) max && g_strv_contains (endings, end) ? (int) number : 0;
}

static int
read_year (const char *word)
{
  return word != NULL && strlen (word) == 4 && strspn (word, "0123456789") == 4 ? read_number (word, 9999) : 0;
}

static int
take_year (Reader *reader)
{
  int year = read_year (peek (reader));

  if (year != 0)
    reader->n++;

  return year;
}

/* The next one that has not passed. */
static int
choose_year (const Reader *reader, int said, int month, int day)
{
  int year = wb_date_get_year (reader->today);

  if (said != 0)
    return said;
  if (month < wb_date_get_month (reader->today))
    return year + 1;

  return month == wb_date_get_month (reader->today) && day != 0 && day < wb_date_get_day (reader->today) ? year + 1 : year;
}

static WbDate
make_day (const Reader *reader, int year, int month, int day)
{
  year = choose_year (reader, year, month, day);

  return g_date_valid_dmy (day, month, year) ? wb_date_new (year, month, day) : WB_DATE_NONE;
}

static WbDate
make_month (const Reader *reader, int year, int month)
{
  WbDate date = wb_date_new (choose_year (reader, year, month, 0), month, 0);

  if (reader->lead == LEAD_END)
    return wb_date_last_day (date);
  if (reader->lead == LEAD_MIDDLE)
    return date + 15;

  return date;
}

static WbDate
make_year (const Reader *reader, int year)
{
  switch (reader->lead)
    {
    case LEAD_BEGIN:
      return wb_date_new (year, 1, 0);
    case LEAD_MIDDLE:
      return wb_date_new (year, 6, 0);
    case LEAD_END:
      return wb_date_new (year, 12, 0);
    case LEAD_NONE:
    case LEAD_BEFORE:
    case LEAD_IN:
    default:
      return wb_date_new (year, 0, 0);
    }
}

/* 2027-03, 2027-03-12, 12-3-2027, 12/3/2027. */
static WbDate
take_figures (Reader *reader)
{
  const char *word = peek (reader);
  WbDate date = WB_DATE_NONE;
  int day, month, year, length = 0;

  if (word == NULL)
    return WB_DATE_NONE;

  if (strlen (word) >= 7 && word[4] == '-' && wb_date_parse (word, -1, &date, NULL))
    reader->n++;
  else if ((sscanf (word, "%2d-%2d-%4d%n", &day, &month, &year, &length) == 3 ||
            sscanf (word, "%2d/%2d/%4d%n", &day, &month, &year, &length) == 3) &&
           (gsize) length == strlen (word) && year >= 1000 && day > 0 && month > 0 && g_date_valid_dmy (day, month, year))
    {
      date = wb_date_new (year, month, day);
      reader->n++;
    }

  return date;
}

/* 1 maart, March 1, maart 2027, maart. */
static WbDate
take_month (Reader *reader)
{
  Reader ahead = *reader;
  int day = read_number (peek (&ahead), 31);
  int month;
  WbDate date;

  if (day != 0)
    ahead.n++;
  skip (&ahead, articles);
  month = take (&ahead, months);
  if (month == 0)
    return WB_DATE_NONE;

  if (day == 0 && read_year (peek (&ahead)) == 0)
    {
      day = read_number (peek (&ahead), 31);
      if (day != 0)
        ahead.n++;
    }
  date = day != 0 ? make_day (&ahead, take_year (&ahead), month, day) : make_month (&ahead, take_year (&ahead), month);
  if (date != WB_DATE_NONE)
    *reader = ahead;

  return date;
}

/* The summer, the winter of 2027. In a season is by its end; winter ends in the next year. */
static WbDate
take_season (Reader *reader)
{
  int month = take (reader, seasons);
  Reader ahead;
  WbDate date;
  int year;

  if (month == 0)
    return WB_DATE_NONE;

  ahead = *reader;
  skip (&ahead, articles);
  year = take_year (&ahead);
  if (year != 0)
    *reader = ahead;
  date = wb_date_new (choose_year (reader, year, month, 0), month, 0);

  return reader->lead == LEAD_IN || reader->lead == LEAD_END ? wb_date_add_months (wb_date_first_day (date), 2) / 100 * 100
                                                             : date;
}

static WbDate
take_feast (Reader *reader)
{
  int when = take (reader, feasts);

  if (when == 0)
    return WB_DATE_NONE;

  return when % 100 != 0 ? make_day (reader, take_year (reader), when / 100, when % 100)
                         : make_month (reader, take_year (reader), when / 100);
}

static gboolean
is_narrow (Lead lead)
{
  return lead == LEAD_BEGIN || lead == LEAD_MIDDLE || lead == LEAD_END;
}

static WbDate
make_this_year (const Reader *reader)
{
  int year = wb_date_get_year (reader->today);
  WbDate date = make_year (reader, year);

  return wb_date_last_day (date) < reader->today ? make_year (reader, year + 1) : date;
}

/* This year, volgende maand, the end of the year. */
static WbDate
take_relative (Reader *reader)
{
  static const Word which[] = {
    { "this", 1 }, { "dit", 1 }, { "deze", 1 }, { "next", 2 }, { "volgend", 2 }, { "volgende", 2 }, { NULL, 0 },
  };
  static const Word units[] = { { "year", 1 }, { "jaar", 1 }, { "month", 2 }, { "maand", 2 }, { NULL, 0 } };
  Reader ahead = *reader;
  int later = take (&ahead, which) - 1;
  int unit = later >= 0 || is_narrow (reader->lead) ? take (&ahead, units) : 0;
  WbDate month;

  if (unit == 0)
    return WB_DATE_NONE;

  *reader = ahead;
  if (unit == 1 && later < 0)
    return make_this_year (reader);
  if (unit == 1)
    return make_year (reader, wb_date_get_year (reader->today) + later);
  month = wb_date_add_months (reader->today, MAX (later, 0)) / 100 * 100;

  return reader->lead == LEAD_END ? wb_date_last_day (month) : month;
}

static WbDate
add_days (WbDate date, guint n)
{
  GDate day;

  g_date_set_dmy (&day, wb_date_get_day (date), wb_date_get_month (date), wb_date_get_year (date));
  g_date_add_days (&day, n);

  return wb_date_new (g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day));
}

/* Only what is due before a day of the week: what happens on one is part of its title. */
static WbDate
take_weekday (Reader *reader)
{
  int weekday = reader->lead == LEAD_BEFORE ? take (reader, weekdays) : 0;
  GDate day;

  if (weekday == 0)
    return WB_DATE_NONE;

  g_date_set_dmy (&day, wb_date_get_day (reader->today), wb_date_get_month (reader->today),
                  wb_date_get_year (reader->today));

  return add_days (reader->today, (weekday - (int) g_date_get_weekday (&day) + 6) % 7 + 1);
}

/* Binnen drie weken, within 2 months, over een jaar. */
static WbDate
take_within (Reader *reader)
{
  static const char *const within[] = { "within", "binnen", "over", NULL };
  static const Word numbers[] = {
    { "a", 1 },    { "een", 1 },  { "one", 1 },  { "two", 2 },  { "twee", 2 },  { "three", 3 }, { "drie", 3 },
    { "four", 4 }, { "vier", 4 }, { "five", 5 }, { "vijf", 5 }, { "six", 6 },   { "zes", 6 },   { NULL, 0 },
  };
  static const Word units[] = {
    { "day", 1 },   { "days", 1 },   { "dag", 1 },   { "dagen", 1 },   { "week", 7 },  { "weeks", 7 },  { "weken", 7 },
    { "month", 30 }, { "months", 30 }, { "maand", 30 }, { "maanden", 30 }, { "year", 365 }, { "years", 365 }, { "jaar", 365 },
    { NULL, 0 },
  };
  Reader ahead = *reader;
  int n, unit;

  if (peek (&ahead) == NULL || !g_strv_contains (within, peek (&ahead)))
    return WB_DATE_NONE;

  ahead.n++;
  n = take (&ahead, numbers);
  if (n == 0 && (n = read_number (peek (&ahead), 99)) != 0)
    ahead.n++;
  unit = n != 0 ? take (&ahead, units) : 0;
  if (unit == 0)
    return WB_DATE_NONE;

  *reader = ahead;
  if (unit < 30)
    return add_days (reader->today, n * unit);

  return wb_date_add_months (reader->today, unit == 30 ? n : 12 * n) / 100 * 100;
}

/* Where no word leads it in, only what can be nothing else: 1 maart 2027. */
static WbDate
take_whole (Reader *reader)
{
  Reader ahead = *reader;
  WbDate date = take_month (&ahead);

  if (date == WB_DATE_NONE || wb_date_get_day (date) == 0 || read_year (ahead.words[ahead.n - 1]) == 0)
    return WB_DATE_NONE;

  *reader = ahead;

  return date;
}

static WbDate
take_named (Reader *reader)
{
  WbDate date = take_month (reader);

  if (date == WB_DATE_NONE)
    date = take_season (reader);
  if (date == WB_DATE_NONE)
    date = take_feast (reader);

  return date != WB_DATE_NONE ? date : take_weekday (reader);
}

static WbDate
take_date (Reader *reader)
{
  WbDate date = take_figures (reader);
  int year;

  if (date == WB_DATE_NONE)
    date = take_relative (reader);
  if (date == WB_DATE_NONE)
    {
      skip (reader, coming);
      date = take_named (reader);
    }
  if (date == WB_DATE_NONE && (year = take_year (reader)) != 0)
    date = make_year (reader, year);

  return date;
}

/**
 * wb_spoken_date_read:
 * @words: folded words (wb_text_fold()), without the punctuation behind them, ended by %NULL
 * @today: the day on which it is said
 * @date: (out): the date
 *
 * Reads a date from the first of @words on. It begins with a word that leads it in ("by", "voor", "in", "eind"), unless
 * it has its day, month and year, or is counted from today ("binnen twee weken"). Bare years, months and seasons are often part of what people do, and are left.
 *
 * Returns: how many words say the date; 0 when they say none
 */
guint
wb_spoken_date_read (const char *const *words, WbDate today, WbDate *date)
{
  Reader reader = { .words = words, .today = today };
  Lead narrower;

  *date = take_figures (&reader);
  if (*date == WB_DATE_NONE)
    *date = take_within (&reader);
  if (*date == WB_DATE_NONE)
    *date = take_whole (&reader);
  if (*date != WB_DATE_NONE)
    return reader.n;

  reader.lead = take (&reader, leads);
  if (reader.lead == LEAD_NONE)
    return 0;

  /* before the end of March, uiterlijk in mei */
  skip (&reader, articles);
  narrower = take (&reader, leads);
  if (narrower != LEAD_NONE && (narrower != LEAD_IN || reader.lead == LEAD_BEFORE))
    reader.lead = narrower == LEAD_IN ? reader.lead : narrower;
  else if (narrower != LEAD_NONE)
    return 0;
  skip (&reader, articles);

  *date = take_date (&reader);

  return *date != WB_DATE_NONE ? reader.n : 0;
}
