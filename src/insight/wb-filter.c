/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-filter.h"

static gboolean
has_words (const WbFilter *filter)
{
  const char *p = filter->words;

  while (p != NULL && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p != NULL && *p != '\0';
}

/**
 * wb_filter_copy:
 * @filter: a filter, or zeroes
 * @from: another one
 *
 * Makes @filter ask the same as @from.
 */
void
wb_filter_copy (WbFilter *filter, const WbFilter *from)
{
  char *words = g_strdup (from->words);

  wb_filter_clear (filter);
  *filter = *from;
  filter->words = words;
}

/**
 * wb_filter_clear:
 * @filter: a filter
 *
 * Makes it ask nothing, and frees what it held.
 */
void
wb_filter_clear (WbFilter *filter)
{
  g_free (filter->words);
  *filter = (WbFilter) { 0 };
}

/**
 * wb_filter_equal:
 * @a: a filter
 * @b: another one
 *
 * Returns: whether they ask for the same
 */
gboolean
wb_filter_equal (const WbFilter *a, const WbFilter *b)
{
  return g_strcmp0 (a->words, b->words) == 0 && a->theme == b->theme && a->partner == b->partner &&
         a->person == b->person && a->goal_status == b->goal_status && a->action_status == b->action_status &&
         a->influence == b->influence && a->checks == b->checks && a->top_ten == b->top_ten &&
         a->since == b->since && a->since_closed == b->since_closed && a->hide_private == b->hide_private;
}

/**
 * wb_filter_is_empty:
 * @filter: a filter
 *
 * Returns: whether it asks nothing, so that everything matches
 */
gboolean
wb_filter_is_empty (const WbFilter *filter)
{
  return !has_words (filter) && filter->theme == WB_SLOT_NONE && filter->partner == WB_SLOT_NONE &&
         filter->person == WB_SLOT_NONE && filter->goal_status == 0 && filter->action_status == 0 &&
         filter->influence == 0 && filter->checks == 0 && !filter->top_ten &&
         filter->since == WB_DATE_NONE && !filter->since_closed;
}
