/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-filter-status.h"

static const struct
{
  guint goal;
  guint action;
} statuses[] = {
  { 0, 0 },
  { WB_GOAL_STATUS_IDEA, WB_ACTION_STATUS_IDEA },
  { WB_GOAL_STATUS_AGREED, WB_ACTION_STATUS_AGREED },
  { WB_GOAL_STATUS_RUNNING, WB_ACTION_STATUS_RUNNING },
  { 0, WB_ACTION_STATUS_ON_HOLD },
  { 0, WB_ACTION_STATUS_DONE },
  { WB_GOAL_STATUS_REACHED, 0 },
  { WB_GOAL_STATUS_DROPPED, WB_ACTION_STATUS_DROPPED },
};

/**
 * wb_filter_status_get_n:
 *
 * Returns: how many there are, with the first one, which is any
 */
guint
wb_filter_status_get_n (void)
{
  return G_N_ELEMENTS (statuses);
}

/**
 * wb_filter_status_get_label:
 * @status: one of them, but not any
 *
 * Returns: (transfer none): what it is called
 */
const char *
wb_filter_status_get_label (guint status)
{
  g_return_val_if_fail (status > 0 && status < G_N_ELEMENTS (statuses), "");

  if (statuses[status].action != 0)
    return wb_word_get_label (wb_field_get (WB_KIND_ACTION, WB_ACTION_STATUS)->words, statuses[status].action);

  return wb_word_get_label (wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words, statuses[status].goal);
}

/**
 * wb_filter_status_find:
 * @filter: a filter
 *
 * Returns: the one that it asks for
 */
guint
wb_filter_status_find (const WbFilter *filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (statuses[i].goal == filter->goal_status && statuses[i].action == filter->action_status)
      return i;

  return 0;
}

/**
 * wb_filter_status_set:
 * @filter: a filter
 * @status: what it is to ask for
 */
void
wb_filter_status_set (WbFilter *filter, guint status)
{
  g_return_if_fail (status < G_N_ELEMENTS (statuses));

  filter->goal_status = statuses[status].goal;
  filter->action_status = statuses[status].action;
}
