/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-names.h"

G_BEGIN_DECLS

/**
 * WbFact:
 * @label: (nullable): what a field is called, or %NULL when @words say all
 * @words: what it says, or what became of it
 * @has_colon: whether a colon parts @label from @words in a sentence: of several values, and behind a sentence
 *
 * One thing that a change says.
 */
typedef struct
{
  char    *label;
  char    *words;
  gboolean has_colon;
} WbFact;

/**
 * WbNews:
 * @subject: what the change is about: “Rivierhuis” leads “Damp team”
 * @headline: (nullable): what it says by itself: Partner “Rivierhuis” now leads “Damp team”
 * @facts: (element-type WbFact): what became of its content
 * @moves: (element-type WbFact): where it stands now, and stood before
 * @is_reordered: whether it has another place among its neighbours
 *
 * What a change says in words, taken apart so that it can be told in one line or in several, in one place or two.
 */
typedef struct
{
  char      *subject;
  char      *headline;
  GPtrArray *facts;
  GPtrArray *moves;
  gboolean   is_reordered;
} WbNews;

WbNews *wb_news_new              (WbNames *names, const WbChange *change);
void    wb_news_free             (WbNews *news);
char   *wb_news_fact_to_sentence (const WbNews *news, const WbFact *fact); /* Goal “Damp”: target year 2027 → 2028 */
char   *wb_news_fact_to_line     (const WbFact *fact);                     /* Target year: 2027 → 2028 */
char   *wb_news_reordered_to_sentence (const WbNews *news);                /* Goal “Damp” has another place in the order */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbNews, wb_news_free)

G_END_DECLS
