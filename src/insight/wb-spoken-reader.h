/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-date.h"
#include "wb-spoken-words.h"

G_BEGIN_DECLS

/**
 * WbSpokenReader:
 * @words: folded words, ended by %NULL
 * @n: how many of them were read
 * @lead: what the word before it does with the date
 * @today: the day on which it is said
 *
 * Reads words that say a date. What takes something from it reads nothing when that is not there.
 */
typedef struct
{
  const char *const *words;
  guint              n;
  WbSpokenLead       lead;
  WbDate             today;
} WbSpokenReader;

extern const char *const wb_spoken_articles[];

const char *wb_spoken_peek          (const WbSpokenReader *reader);
int         wb_spoken_take          (WbSpokenReader *reader, WbSpokenList list);
gboolean    wb_spoken_take_word     (WbSpokenReader *reader, const char *const *list);
void        wb_spoken_skip          (WbSpokenReader *reader, const char *const *list);
int         wb_spoken_read_number   (const char *word, int max);
int         wb_spoken_read_year     (const char *word);
int         wb_spoken_take_year     (WbSpokenReader *reader);
int         wb_spoken_choose_year   (const WbSpokenReader *reader, int said, int month, int day);
WbDate      wb_spoken_make_year     (const WbSpokenReader *reader, int year);
int         wb_spoken_take_its_year (WbSpokenReader *reader);
gboolean    wb_spoken_is_narrow     (WbSpokenLead lead);
gboolean    wb_spoken_is_before     (WbSpokenLead lead);

G_END_DECLS
