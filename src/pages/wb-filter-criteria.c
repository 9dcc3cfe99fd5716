/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-filter-criteria.h"

#include <glib/gi18n-lib.h>

#include "wb-filter-status.h"
#include "wb-item-label.h"

static char *
name_word (const char *what, const char *word)
{
  /* Translators: what a filter asks: "Theme: Housing" */
  return g_strdup_printf (C_("filter", "%s: %s"), what, word);
}

static char *
name_item (WbProject *project, const char *what, WbSlot slot)
{
  const WbRecord *record = wb_project_get (project, slot);
  g_autofree char *label = record != NULL ? wb_item_label (project, record) : NULL;

  return label != NULL ? name_word (what, label) : NULL;
}

static char *
name_check (const WbFilter *filter, WbFlagKind flag, const char *label)
{
  return (filter->checks & (1u << flag)) != 0 ? g_strdup (label) : NULL;
}

static char *
name_influence (const WbFilter *filter)
{
  const WbWordList *words = wb_field_get (WB_KIND_GOAL, WB_GOAL_PARTICIPATION)->words;

  return filter->influence != 0 ? name_word (C_("filter", "Influence"), wb_word_get_label (words, filter->influence))
                                : NULL;
}

static char *
name_status (const WbFilter *filter)
{
  guint status = wb_filter_status_find (filter);

  return status != 0 ? name_word (C_("filter", "Status"), wb_filter_status_get_label (status)) : NULL;
}

static char *
name_since (const WbFilter *filter)
{
  g_autofree char *date = filter->since != WB_DATE_NONE ? wb_date_to_label (filter->since) : NULL;

  /* Translators: what something happened to on that day or after it */
  return date != NULL ? g_strdup_printf (C_("filter", "New since %s"), date) : NULL;
}

/**
 * wb_filter_criterion_to_label:
 * @project: a plan
 * @filter: a filter
 * @criterion: what it may ask
 *
 * Returns: (transfer full) (nullable): in a few words what it asks, or %NULL when it does not ask that
 */
char *
wb_filter_criterion_to_label (WbProject *project, const WbFilter *filter, WbFilterCriterion criterion)
{
  switch (criterion)
    {
    case WB_FILTER_THEME:
      return name_item (project, C_("filter", "Theme"), filter->theme);
    case WB_FILTER_PARTNER:
      return name_item (project, C_("filter", "Partner"), filter->partner);
    case WB_FILTER_PERSON:
      return name_item (project, C_("filter", "Person"), filter->person);
    case WB_FILTER_STATUS:
      return name_status (filter);
    case WB_FILTER_INFLUENCE:
      return name_influence (filter);
    case WB_FILTER_WITHOUT_LEAD:
      return name_check (filter, WB_FLAG_ACTION_WITHOUT_LEAD, C_("filter", "without lead"));
    case WB_FILTER_WITHOUT_VOICE:
      return name_check (filter, WB_FLAG_GOAL_WITHOUT_VOICE, C_("filter", "without voice of residents"));
    case WB_FILTER_NOT_TOLD_BACK:
      return name_check (filter, WB_FLAG_NOT_TOLD_BACK, C_("filter", "still to tell back"));
    case WB_FILTER_OVERDUE:
      return name_check (filter, WB_FLAG_OVERDUE, C_("filter", "overdue"));
    case WB_FILTER_TOP_TEN:
      return filter->top_ten ? g_strdup (C_("filter", "top ten")) : NULL;
    case WB_FILTER_SINCE:
      return name_since (filter);
    case WB_FILTER_SINCE_CLOSED:
      return filter->since_closed ? g_strdup (C_("filter", "new since I last had it open")) : NULL;
    case WB_FILTER_N_CRITERIA:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * wb_filter_criterion_clear:
 * @filter: a filter
 * @criterion: what it is not to ask any more
 */
void
wb_filter_criterion_clear (WbFilter *filter, WbFilterCriterion criterion)
{
  switch (criterion)
    {
    case WB_FILTER_THEME:
      filter->theme = WB_SLOT_NONE;
      break;
    case WB_FILTER_PARTNER:
      filter->partner = WB_SLOT_NONE;
      break;
    case WB_FILTER_PERSON:
      filter->person = WB_SLOT_NONE;
      break;
    case WB_FILTER_STATUS:
      wb_filter_status_set (filter, 0);
      break;
    case WB_FILTER_INFLUENCE:
      filter->influence = 0;
      break;
    case WB_FILTER_WITHOUT_LEAD:
      filter->checks &= ~(1u << WB_FLAG_ACTION_WITHOUT_LEAD);
      break;
    case WB_FILTER_WITHOUT_VOICE:
      filter->checks &= ~(1u << WB_FLAG_GOAL_WITHOUT_VOICE);
      break;
    case WB_FILTER_NOT_TOLD_BACK:
      filter->checks &= ~(1u << WB_FLAG_NOT_TOLD_BACK);
      break;
    case WB_FILTER_OVERDUE:
      filter->checks &= ~(1u << WB_FLAG_OVERDUE);
      break;
    case WB_FILTER_TOP_TEN:
      filter->top_ten = FALSE;
      break;
    case WB_FILTER_SINCE:
      filter->since = WB_DATE_NONE;
      break;
    case WB_FILTER_SINCE_CLOSED:
      filter->since_closed = FALSE;
      break;
    case WB_FILTER_N_CRITERIA:
    default:
      g_return_if_reached ();
    }
}
