/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-flag-checks.h"

#include "wb-circle.h"

#define SOON_MONTHS      3
#define ON_HOLD_MONTHS   3
#define TELL_BACK_DAYS  42

static gboolean
has_link (const WbFlagCheck *check, WbKind kind, gboolean in)
{
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (check->project), check->slot, kind, in);

  return wb_link_iter_next (&iter, &edge);
}

/* A date that was not said with a day holds until its end: what is due in March may be done on the 31st. */
static gboolean
ends_before (WbDate end, WbDate date)
{
  return end != WB_DATE_NONE && date != WB_DATE_NONE && wb_date_last_day (end) < wb_date_last_day (date);
}

static gboolean
is_past (const WbFlagCheck *check, WbDate date)
{
  return date != WB_DATE_NONE && wb_date_last_day (date) < check->today;
}

/* What the partner agreed for this action goes first; where that says nothing, what its contact may decide anyway. */
static guint
get_mandate (WbProject *project, const WbRecord *link)
{
  guint mandate = wb_record_get_word (link, WB_TAKES_PART_MANDATE);
  const WbRecord *contact;

  if (mandate != WB_MANDATE_ABSENT)
    return mandate;

  contact = wb_project_get_referred (project, link, WB_TAKES_PART_CONTACT);

  return contact != NULL ? wb_record_get_word (contact, WB_CONTACT_MANDATE) : WB_MANDATE_ABSENT;
}

static void
count_leads (WbFlagCheck *check)
{
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (check->project), check->slot, WB_KIND_TAKES_PART, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    {
      const WbRecord *link = wb_project_get (check->project, edge.by);
      guint mandate;

      if (!wb_takes_part_is_lead (link))
        continue;

      mandate = get_mandate (check->project, link);
      check->leads++;
      if (mandate != WB_MANDATE_WITHIN_LIMITS && mandate != WB_MANDATE_MAY_DECIDE)
        check->mandate_missing = TRUE;
    }
}

void
wb_flag_check_init (WbFlagCheck *check, WbProject *project, WbSlot slot, WbDate today)
{
  *check = (WbFlagCheck){
    .project = project,
    .slot = slot,
    .record = wb_project_get (project, slot),
    .today = today,
  };

  if (check->record != NULL && wb_record_get_kind (check->record) == WB_KIND_ACTION)
    count_leads (check);
}

/* What was not taken up has its answer: no goal is waited for. */
gboolean
wb_check_voice_without_goal (const WbFlagCheck *check)
{
  return wb_record_get_word (check->record, WB_VOICE_OUTCOME) != WB_OUTCOME_NOT_TAKEN_UP &&
         !has_link (check, WB_KIND_GROUNDS, FALSE);
}

gboolean
wb_check_goal_without_voice (const WbFlagCheck *check)
{
  return wb_record_get_word (check->record, WB_GOAL_STATUS) != WB_GOAL_STATUS_DROPPED &&
         !has_link (check, WB_KIND_GROUNDS, TRUE);
}

gboolean
wb_check_action_without_goal (const WbFlagCheck *check)
{
  return wb_record_get_word (check->record, WB_ACTION_STATUS) != WB_ACTION_STATUS_DROPPED &&
         !has_link (check, WB_KIND_CONTRIBUTES, FALSE);
}

gboolean
wb_check_action_without_lead (const WbFlagCheck *check)
{
  return check->leads == 0 && !wb_action_is_closed (check->record);
}

gboolean
wb_check_two_leads (const WbFlagCheck *check)
{
  return check->leads > 1 && !wb_action_is_closed (check->record);
}

gboolean
wb_check_mandate_to_arrange (const WbFlagCheck *check)
{
  return check->mandate_missing && !wb_action_is_closed (check->record);
}

gboolean
wb_check_overdue (const WbFlagCheck *check)
{
  if (wb_record_get_kind (check->record) == WB_KIND_GOAL)
    return wb_goal_is_overdue (check->record, check->today);

  return is_past (check, wb_record_get_date (check->record, WB_ACTION_DUE)) && !wb_action_is_closed (check->record);
}

/* An action that runs falls within the coming months by itself; one that is agreed does by the dates it has. */
static gboolean
falls_soon (const WbFlagCheck *check, const WbRecord *action)
{
  guint status = wb_record_get_word (action, WB_ACTION_STATUS);
  WbDate start = wb_record_get_date (action, WB_ACTION_START);
  WbDate due = wb_record_get_date (action, WB_ACTION_DUE);
  WbDate horizon = wb_date_add_months (check->today, SOON_MONTHS);

  if (status == WB_ACTION_STATUS_RUNNING)
    return TRUE;
  if (status != WB_ACTION_STATUS_AGREED || is_past (check, due))
    return FALSE;
  if (start != WB_DATE_NONE)
    return wb_date_first_day (start) <= horizon;

  return due != WB_DATE_NONE && wb_date_first_day (due) <= horizon;
}

gboolean
wb_check_no_action_soon (const WbFlagCheck *check)
{
  WbLinkIter iter;
  WbEdge edge;

  if (wb_goal_is_closed (check->record) ||
      wb_goal_get_row (check->project, check->record, check->today) == WB_HORIZON_GENERATION)
    return FALSE;

  wb_link_iter_init (&iter, wb_project_get_edges (check->project), check->slot, WB_KIND_CONTRIBUTES, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    if (falls_soon (check, wb_project_get (check->project, edge.from)))
      return FALSE;

  return TRUE;
}

gboolean
wb_check_not_told_back (const WbFlagCheck *check)
{
  WbDate date = wb_record_get_date (check->record, WB_VOICE_DATE);

  return date != WB_DATE_NONE && !wb_record_has (check->record, WB_VOICE_TOLD_BACK) &&
         wb_date_days_between (wb_date_last_day (date), check->today) > TELL_BACK_DAYS;
}

gboolean
wb_check_money_ends (const WbFlagCheck *check)
{
  WbDate funded = wb_record_get_date (check->record, WB_ACTION_FUNDED_UNTIL);
  const WbRecord *goal;

  if (funded == WB_DATE_NONE || wb_action_is_closed (check->record))
    return FALSE;
  if (ends_before (funded, wb_record_get_date (check->record, WB_ACTION_DUE)))
    return TRUE;

  goal = wb_project_get (check->project, wb_action_get_main_goal (check->project, check->slot));

  return goal != NULL && wb_date_get_year (funded) < wb_record_get_integer (goal, WB_GOAL_TARGET_YEAR, 0);
}

/* A plan does not say when an action came to lie still, but its dates do say when something last went on. */
gboolean
wb_check_on_hold_long (const WbFlagCheck *check)
{
  static const guint fields[] = { WB_ACTION_START, WB_ACTION_DUE, WB_ACTION_ESCALATED_ON };
  WbDate last = WB_DATE_NONE;

  if (wb_record_get_word (check->record, WB_ACTION_STATUS) != WB_ACTION_STATUS_ON_HOLD)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      WbDate date = wb_record_get_date (check->record, fields[i]);

      if (date != WB_DATE_NONE && wb_date_first_day (date) <= check->today)
        last = MAX (last, wb_date_last_day (date));
    }

  return last != WB_DATE_NONE && wb_date_add_months (last, ON_HOLD_MONTHS) < check->today;
}

static gboolean
ends_before_start (const WbRecord *record, guint start, guint end)
{
  WbDate from = wb_record_get_date (record, start);
  WbDate to = wb_record_get_date (record, end);

  return from != WB_DATE_NONE && to != WB_DATE_NONE && wb_date_last_day (to) < wb_date_first_day (from);
}

static gboolean
plan_ends_before_start (const WbRecord *plan)
{
  int start = wb_record_get_integer (plan, WB_PROJECT_START_YEAR, 0);
  int horizon = wb_record_get_integer (plan, WB_PROJECT_HORIZON_YEAR, 0);
  WbDate end = wb_record_get_date (plan, WB_PROJECT_PERIOD_END);

  return (horizon != 0 && horizon < start) || (end != WB_DATE_NONE && wb_date_get_year (end) < start);
}

gboolean
wb_check_end_before_start (const WbFlagCheck *check)
{
  WbKind kind = wb_record_get_kind (check->record);

  if (kind == WB_KIND_PROJECT)
    return plan_ends_before_start (check->record);
  if (kind == WB_KIND_TERM)
    return ends_before_start (check->record, WB_TERM_START, WB_TERM_END);

  return ends_before_start (check->record, WB_ACTION_START, WB_ACTION_DUE) ||
         ends_before_start (check->record, WB_ACTION_START, WB_ACTION_DONE_ON);
}

gboolean
wb_check_waits_in_circle (const WbFlagCheck *check)
{
  return wb_circle_contains (check->project, check->slot);
}
