/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-spoken-feast.h"

#include <string.h>

typedef struct
{
  const char *words;
  int         begin; /* the month and the day; a day of 0: the month is enough. EASTER and a number of days behind it */
  int         end;   /* 0: as @begin */
} Feast;

/* More than any month and day. */
#define EASTER 2000

static const Feast feasts[] = {
  { "zomervakantie", 700, 800 },
  { "summer holidays", 700, 800 },
  { "summer holiday", 700, 800 },
  { "summer break", 700, 800 },
  { "bouwvak", 700, 800 },
  { "kerstvakantie", 1220, 0 },
  { "christmas holidays", 1220, 0 },
  { "christmas break", 1220, 0 },
  { "herfstvakantie", 1000, 0 },
  { "voorjaarsvakantie", 200, 0 },
  { "krokusvakantie", 200, 0 },
  { "meivakantie", 400, 500 },
  { "schooljaar", 800, 700 },
  { "school year", 800, 700 },
  { "kerst", 1225, 0 },
  { "kerstmis", 1225, 0 },
  { "christmas", 1225, 0 },
  { "sinterklaas", 1205, 0 },
  { "oud en nieuw", 1231, 0 },
  { "jaarwisseling", 1231, 0 },
  { "jaareinde", 1200, 0 },
  { "year end", 1200, 0 },
  { "year's end", 1200, 0 },
  { "eoy", 1200, 0 },
  { "nieuwjaar", 101, 0 },
  { "nieuwe jaar", 101, 0 },
  { "new year", 101, 0 },
  { "koningsdag", 427, 0 },
  { "pasen", EASTER, 0 },
  { "easter", EASTER, 0 },
  { "hemelvaart", EASTER + 39, 0 },
  { "hemelvaartsdag", EASTER + 39, 0 },
  { "ascension", EASTER + 39, 0 },
  { "pinksteren", EASTER + 49, 0 },
  { "whitsun", EASTER + 49, 0 },
  { "pentecost", EASTER + 49, 0 },
};

/* The days from the first of March to Easter Sunday, by the rule of the Gregorian calendar. */
static int
count_days_to_easter (int year)
{
  int golden = year % 19;
  int century = year / 100;
  int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
  int moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
  int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;

  return moon - weekday + 27;
}

static WbDate
make_after_easter (int year, int n_days)
{
  GDate day;

  g_date_set_dmy (&day, 1, G_DATE_MARCH, year);
  g_date_add_days (&day, count_days_to_easter (year) + n_days);

  return wb_date_new (g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day));
}

static guint
count_same (const char *const *words, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, " ", -1);
  guint n = 0;

  while (parts[n] != NULL && words[n] != NULL && g_str_equal (parts[n], words[n]))
    n++;

  return parts[n] == NULL ? n : 0;
}

/**
 * wb_spoken_feast_read:
 * @words: folded words, ended by %NULL
 * @feast: (out): which one; untouched when it is none
 *
 * Returns: how many of @words name a feast; 0: they name none
 */
guint
wb_spoken_feast_read (const char *const *words, int *feast)
{
  for (guint i = 0; words[0] != NULL && i < G_N_ELEMENTS (feasts); i++)
    {
      guint n = count_same (words, feasts[i].words);

      if (n > 0)
        {
          *feast = i;
          return n;
        }
    }

  return 0;
}

/**
 * wb_spoken_feast_date:
 * @feast: one that was read
 * @year: a year
 * @end: when it ends instead of when it begins
 *
 * Returns: a day, or a month where the days are not the same everywhere
 */
WbDate
wb_spoken_feast_date (int feast, int year, gboolean end)
{
  int when;

  g_return_val_if_fail (feast >= 0 && feast < (int) G_N_ELEMENTS (feasts), WB_DATE_NONE);

  when = end && feasts[feast].end != 0 ? feasts[feast].end : feasts[feast].begin;

  return when >= EASTER ? make_after_easter (year, when - EASTER) : wb_date_new (year, when / 100, when % 100);
}
