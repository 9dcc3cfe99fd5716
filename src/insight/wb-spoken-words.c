/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-spoken-words.h"

typedef struct
{
  const char *word;
  int         value;
} Word;

static const Word leads[] = {
  { "by", WB_SPOKEN_BY },
  { "until", WB_SPOKEN_BY },
  { "uiterlijk", WB_SPOKEN_BY },
  { "tot", WB_SPOKEN_BY },
  { "t/m", WB_SPOKEN_BY },
  { "due", WB_SPOKEN_BY },
  { "deadline", WB_SPOKEN_BY },
  { "before", WB_SPOKEN_BEFORE },
  { "voor", WB_SPOKEN_BEFORE },
  { "tegen", WB_SPOKEN_BEFORE },
  { "in", WB_SPOKEN_IN },
  { "op", WB_SPOKEN_ON },
  { "on", WB_SPOKEN_ON },
  { "per", WB_SPOKEN_ON },
  { "begin", WB_SPOKEN_BEGIN },
  { "early", WB_SPOKEN_BEGIN },
  { "medio", WB_SPOKEN_MIDDLE },
  { "half", WB_SPOKEN_MIDDLE },
  { "halverwege", WB_SPOKEN_MIDDLE },
  { "mid", WB_SPOKEN_MIDDLE },
  { "eind", WB_SPOKEN_END },
  { "einde", WB_SPOKEN_END },
  { "end", WB_SPOKEN_END },
  { "late", WB_SPOKEN_END },
  { NULL, 0 },
};

static const Word months[] = {
  { "januari", 1 },   { "january", 1 }, { "jan", 1 },  { "februari", 2 },  { "february", 2 }, { "feb", 2 },
  { "maart", 3 },     { "march", 3 },   { "mrt", 3 },  { "mar", 3 },       { "april", 4 },    { "apr", 4 },
  { "mei", 5 },       { "may", 5 },     { "juni", 6 }, { "june", 6 },      { "jun", 6 },      { "juli", 7 },
  { "july", 7 },      { "jul", 7 },     { "aug", 8 },  { "augustus", 8 },  { "august", 8 },   { "september", 9 },
  { "sept", 9 },      { "sep", 9 },     { "okt", 10 }, { "oktober", 10 },  { "october", 10 }, { "oct", 10 },
  { "november", 11 }, { "nov", 11 },    { "dec", 12 }, { "december", 12 }, { NULL, 0 },
};

static const Word seasons[] = {
  { "lente", 3 },  { "voorjaar", 3 }, { "spring", 3 }, { "zomer", 6 }, { "summer", 6 },
  { "herfst", 9 }, { "najaar", 9 },   { "autumn", 9 }, { "fall", 9 },  { "winter", 12 },
  { "q1", 1 },     { "q2", 4 },       { "q3", 7 },     { "q4", 10 },   { NULL, 0 },
};

static const Word weekdays[] = {
  { "maandag", 1 },   { "monday", 1 },    { "dinsdag", 2 },  { "tuesday", 2 }, { "woensdag", 3 },
  { "wednesday", 3 }, { "donderdag", 4 }, { "thursday", 4 }, { "vrijdag", 5 }, { "friday", 5 },
  { "zaterdag", 6 },  { "saturday", 6 },  { "zondag", 7 },   { "sunday", 7 },  { NULL, 0 },
};

static const Word numbers[] = {
  { "a", 1 },     { "een", 1 },   { "one", 1 },   { "two", 2 },     { "twee", 2 },    { "three", 3 },
  { "drie", 3 },  { "four", 4 },  { "vier", 4 },  { "five", 5 },    { "vijf", 5 },    { "six", 6 },
  { "zes", 6 },   { "seven", 7 }, { "zeven", 7 }, { "eight", 8 },   { "acht", 8 },    { "nine", 9 },
  { "negen", 9 }, { "ten", 10 },  { "tien", 10 }, { "twelve", 12 }, { "twaalf", 12 }, { NULL, 0 },
};

static const Word units[] = {
  { "day", WB_SPOKEN_DAY },     { "days", WB_SPOKEN_DAY },      { "dag", WB_SPOKEN_DAY },
  { "dagen", WB_SPOKEN_DAY },   { "week", WB_SPOKEN_WEEK },     { "weeks", WB_SPOKEN_WEEK },
  { "weken", WB_SPOKEN_WEEK },  { "month", WB_SPOKEN_MONTH },   { "months", WB_SPOKEN_MONTH },
  { "maand", WB_SPOKEN_MONTH }, { "maanden", WB_SPOKEN_MONTH }, { "year", WB_SPOKEN_YEAR },
  { "years", WB_SPOKEN_YEAR },  { "jaar", WB_SPOKEN_YEAR },     { NULL, 0 },
};

static const Word ordinals[] = {
  { "first", 1 }, { "1st", 1 },    { "eerste", 1 }, { "1e", 1 },      { "1ste", 1 },  { "second", 2 },
  { "2nd", 2 },   { "tweede", 2 }, { "2e", 2 },     { "2de", 2 },     { "third", 3 }, { "3rd", 3 },
  { "derde", 3 }, { "3e", 3 },     { "3de", 3 },    { "fourth", 4 },  { "4th", 4 },   { "vierde", 4 },
  { "4e", 4 },    { "4de", 4 },    { "last", 4 },   { "laatste", 4 }, { NULL, 0 },
};

static const Word pointers[] = {
  { "this", 1 }, { "dit", 1 }, { "deze", 1 }, { "next", 2 }, { "volgend", 2 }, { "volgende", 2 }, { NULL, 0 },
};

/**
 * wb_spoken_word_get:
 * @list: of what
 * @word: (nullable): a folded word
 *
 * Returns: what it is worth; 0: it is none of them
 */
int
wb_spoken_word_get (WbSpokenList list, const char *word)
{
  static const Word *const lists[] = {
    [WB_SPOKEN_LEADS] = leads,       [WB_SPOKEN_MONTHS] = months,     [WB_SPOKEN_SEASONS] = seasons,
    [WB_SPOKEN_WEEKDAYS] = weekdays, [WB_SPOKEN_NUMBERS] = numbers,   [WB_SPOKEN_UNITS] = units,
    [WB_SPOKEN_ORDINALS] = ordinals, [WB_SPOKEN_POINTERS] = pointers,
  };

  for (const Word *entry = lists[list]; word != NULL && entry->word != NULL; entry++)
    if (g_str_equal (entry->word, word))
      return entry->value;

  return 0;
}
