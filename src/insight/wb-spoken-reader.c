/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-spoken-reader.h"

#include <string.h>

const char *const wb_spoken_articles[] = { "de", "het", "the", "van", "of", NULL };

/**
 * wb_spoken_peek:
 * @reader: a reader
 *
 * Returns: (nullable): the word that comes next
 */
const char *
wb_spoken_peek (const WbSpokenReader *reader)
{
  return reader->words[reader->n];
}

/**
 * wb_spoken_take:
 * @reader: a reader
 * @list: of what
 *
 * Returns: what the next word is worth, which is read; 0: it is none of them
 */
int
wb_spoken_take (WbSpokenReader *reader, WbSpokenList list)
{
  int value = wb_spoken_word_get (list, wb_spoken_peek (reader));

  if (value != 0)
    reader->n++;

  return value;
}

/**
 * wb_spoken_take_word:
 * @reader: a reader
 * @list: words
 *
 * Returns: whether the next word is one of @list, and was read
 */
gboolean
wb_spoken_take_word (WbSpokenReader *reader, const char *const *list)
{
  if (wb_spoken_peek (reader) == NULL || !g_strv_contains (list, wb_spoken_peek (reader)))
    return FALSE;

  reader->n++;

  return TRUE;
}

/**
 * wb_spoken_skip:
 * @reader: a reader
 * @list: words
 *
 * Reads over all of @list that come next.
 */
void
wb_spoken_skip (WbSpokenReader *reader, const char *const *list)
{
  while (wb_spoken_take_word (reader, list))
    ;
}

/**
 * wb_spoken_read_number:
 * @word: (nullable): a word
 * @max: the highest that it may be
 *
 * Returns: a number of digits alone, or with the ending of an ordinal ("1st", "3e"); 0: it is none
 */
int
wb_spoken_read_number (const char *word, int max)
{
  static const char *const endings[] = { "", "e", "de", "ste", "st", "nd", "rd", "th", NULL };
  char *end;
  guint64 number;

  if (word == NULL || !g_ascii_isdigit (*word))
    return 0;

  number = g_ascii_strtoull (word, &end, 10);

  return number <= (guint64) max && g_strv_contains (endings, end) ? (int) number : 0;
}

/**
 * wb_spoken_read_year:
 * @word: (nullable): a word
 *
 * Returns: a year such as 2027 or '27; 0: it is none
 */
int
wb_spoken_read_year (const char *word)
{
  if (word != NULL && *word == '\'' && strlen (word) == 3 && strspn (word + 1, "0123456789") == 2)
    return 2000 + wb_spoken_read_number (word + 1, 99);

  return word != NULL && strlen (word) == 4 && strspn (word, "0123456789") == 4 ? wb_spoken_read_number (word, 9999)
                                                                                : 0;
}

/**
 * wb_spoken_take_year:
 * @reader: a reader
 *
 * Returns: the year that comes next, which is read; 0: there is none
 */
int
wb_spoken_take_year (WbSpokenReader *reader)
{
  int year = wb_spoken_read_year (wb_spoken_peek (reader));

  if (year != 0)
    reader->n++;

  return year;
}

/**
 * wb_spoken_choose_year:
 * @reader: a reader
 * @said: a year that was said, or 0
 * @month: a month
 * @day: a day of it, or 0
 *
 * Returns: the year in which that comes next when none was said
 */
int
wb_spoken_choose_year (const WbSpokenReader *reader, int said, int month, int day)
{
  int year = wb_date_get_year (reader->today);

  if (said != 0)
    return said;
  if (month < wb_date_get_month (reader->today))
    return year + 1;

  return month == wb_date_get_month (reader->today) && day != 0 && day < wb_date_get_day (reader->today) ? year + 1
                                                                                                         : year;
}

/**
 * wb_spoken_make_year:
 * @reader: a reader
 * @year: a year
 *
 * Returns: it, or the part of it that was said
 */
WbDate
wb_spoken_make_year (const WbSpokenReader *reader, int year)
{
  switch (reader->lead)
    {
    case WB_SPOKEN_BEGIN:
      return wb_date_new (year, 1, 0);
    case WB_SPOKEN_MIDDLE:
      return wb_date_new (year, 6, 0);
    case WB_SPOKEN_END:
      return wb_date_new (year, 12, 0);
    case WB_SPOKEN_NONE:
    case WB_SPOKEN_BY:
    case WB_SPOKEN_BEFORE:
    case WB_SPOKEN_IN:
    case WB_SPOKEN_ON:
    default:
      return wb_date_new (year, 0, 0);
    }
}

/**
 * wb_spoken_take_its_year:
 * @reader: a reader
 *
 * Returns: the year of what was read before it: the winter of 2027, Q3 2027; 0: none is said
 */
int
wb_spoken_take_its_year (WbSpokenReader *reader)
{
  WbSpokenReader ahead = *reader;
  int year;

  wb_spoken_skip (&ahead, wb_spoken_articles);
  year = wb_spoken_take_year (&ahead);
  if (year != 0)
    *reader = ahead;

  return year;
}

/**
 * wb_spoken_is_narrow:
 * @lead: what stands before a date
 *
 * Returns: whether it means a part of what is said
 */
gboolean
wb_spoken_is_narrow (WbSpokenLead lead)
{
  return lead == WB_SPOKEN_BEGIN || lead == WB_SPOKEN_MIDDLE || lead == WB_SPOKEN_END;
}

/**
 * wb_spoken_is_before:
 * @lead: what stands before a date
 *
 * Returns: whether it means a time at which something must be done
 */
gboolean
wb_spoken_is_before (WbSpokenLead lead)
{
  return lead == WB_SPOKEN_BEFORE || lead == WB_SPOKEN_BY;
}
