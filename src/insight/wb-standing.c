/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-standing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A plan that does not say when its period ends is taken to last one council term. */
#define TERM_YEARS 4

/* A plan that does not say how far it looks ahead does so for a generation. */
#define HORIZON_YEARS 20

static int
get_period_end_year (WbProject *project, WbDate today)
{
  const WbRecord *root = wb_project_get (project, wb_project_get_root (project));
  WbDate end;

  if (root == NULL)
    return wb_date_get_year (today) + TERM_YEARS;

  end = wb_record_get_date (root, WB_PROJECT_PERIOD_END);
  if (end != WB_DATE_NONE)
    return wb_date_get_year (end);

  return wb_record_get_integer (root, WB_PROJECT_START_YEAR, wb_date_get_year (today)) + TERM_YEARS;
}

/**
 * wb_kind_is_card:
 * @kind: a kind
 *
 * Returns: whether an item of it has a card of its own on the board
 */
gboolean
wb_kind_is_card (WbKind kind)
{
  return kind == WB_KIND_VOICE || kind == WB_KIND_GOAL || kind == WB_KIND_ACTION;
}

/**
 * wb_goal_get_row:
 * @project: the project
 * @goal: a goal of it
 * @today: the date of today
 *
 * Tells in which row a goal stands. It follows from the target year: up to this year, also when overdue, this year; up
 * to the end of the plan period, the plan period; later, in twenty years. The horizon counts only without a target
 * year. A goal that says neither stands in the middle row.
 *
 * Returns: a word of the horizon list
 */
int
wb_goal_get_row (WbProject *project, const WbRecord *goal, WbDate today)
{
  int year = wb_record_get_integer (goal, WB_GOAL_TARGET_YEAR, 0);
  guint horizon;

  g_return_val_if_fail (WB_IS_PROJECT (project), WB_HORIZON_PLAN_PERIOD);

  if (year == 0)
    {
      horizon = wb_record_get_word (goal, WB_GOAL_HORIZON);
      return horizon != WB_HORIZON_ABSENT ? (int) horizon : WB_HORIZON_PLAN_PERIOD;
    }

  if (year <= wb_date_get_year (today))
    return WB_HORIZON_THIS_YEAR;

  return year <= get_period_end_year (project, today) ? WB_HORIZON_PLAN_PERIOD : WB_HORIZON_GENERATION;
}

static const char *const rows_by_names[WB_N_ROWS_BY] = { "horizon", "status", "lead" };

/**
 * wb_rows_by_from_name:
 * @name: the name of what rows may go by
 * @by: (out): what that is; untouched when there is no such thing
 *
 * Returns: whether there is such a thing
 */
gboolean
wb_rows_by_from_name (const char *name, WbRowsBy *by)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < WB_N_ROWS_BY; i++)
    if (strcmp (name, rows_by_names[i]) == 0)
      {
        *by = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * wb_rows_by_get_name:
 * @by: what rows go by
 *
 * Returns: (transfer none): its name
 */
const char *
wb_rows_by_get_name (WbRowsBy by)
{
  g_return_val_if_fail (by < WB_N_ROWS_BY, NULL);

  return rows_by_names[by];
}

/**
 * wb_goal_get_row_key:
 * @project: the project
 * @goal: a goal of it
 * @by: what rows go by
 * @today: the date of today
 *
 * Goals of one key stand in one row.
 *
 * Returns: a word of the horizon list; a word of the status list, 0 for none; the slot of the partner that leads,
 *   %WB_SLOT_NONE for none
 */
guint
wb_goal_get_row_key (WbProject *project, const WbRecord *goal, WbRowsBy by, WbDate today)
{
  const char *owner;

  switch (by)
    {
    case WB_ROWS_BY_HORIZON:
      return wb_goal_get_row (project, goal, today);
    case WB_ROWS_BY_STATUS:
      return wb_record_get_word (goal, WB_GOAL_STATUS);
    case WB_ROWS_BY_LEAD:
      owner = wb_record_get_text (goal, WB_GOAL_OWNER);
      return owner != NULL ? wb_project_find (project, owner) : WB_SLOT_NONE;
    case WB_N_ROWS_BY:
    default:
      g_assert_not_reached ();
    }
}

/**
 * wb_plan_get_horizon_year:
 * @project: a project
 * @today: the date of today
 *
 * Returns: the year that the plan looks ahead to
 */
int
wb_plan_get_horizon_year (WbProject *project, WbDate today)
{
  const WbRecord *plan = wb_project_get (project, wb_project_get_root (project));
  int start = wb_record_get_integer (plan, WB_PROJECT_START_YEAR, wb_date_get_year (today));

  return wb_record_get_integer (plan, WB_PROJECT_HORIZON_YEAR, start + HORIZON_YEARS);
}

/**
 * wb_row_get_last_year:
 * @project: a project
 * @row: a word of the horizon list
 * @today: the date of today
 *
 * Returns: the last target year of the goals of a row; of the last row, the year that the plan looks ahead to
 */
int
wb_row_get_last_year (WbProject *project, int row, WbDate today)
{
  g_return_val_if_fail (WB_IS_PROJECT (project), 0);

  if (row == WB_HORIZON_THIS_YEAR)
    return wb_date_get_year (today);

  return row == WB_HORIZON_PLAN_PERIOD ? get_period_end_year (project, today) : wb_plan_get_horizon_year (project, today);
}

/**
 * wb_goal_is_closed:
 * @goal: a goal
 *
 * Returns: whether it is reached or dropped
 */
gboolean
wb_goal_is_closed (const WbRecord *goal)
{
  guint status = wb_record_get_word (goal, WB_GOAL_STATUS);

  return status == WB_GOAL_STATUS_REACHED || status == WB_GOAL_STATUS_DROPPED;
}

/**
 * wb_goal_is_overdue:
 * @goal: a goal
 * @today: the date of today
 *
 * Returns: whether its target year is over and it is neither reached nor dropped
 */
gboolean
wb_goal_is_overdue (const WbRecord *goal, WbDate today)
{
  int year = wb_record_get_integer (goal, WB_GOAL_TARGET_YEAR, 0);

  return year != 0 && year < wb_date_get_year (today) && !wb_goal_is_closed (goal);
}

/**
 * wb_action_is_closed:
 * @action: an action
 *
 * Returns: whether it is done or dropped
 */
gboolean
wb_action_is_closed (const WbRecord *action)
{
  guint status = wb_record_get_word (action, WB_ACTION_STATUS);

  return status == WB_ACTION_STATUS_DONE || status == WB_ACTION_STATUS_DROPPED;
}

/**
 * wb_contribution_get_weight:
 * @link: a contribution
 *
 * Returns: its weight; %WB_WEIGHT_MEDIUM when it says none
 */
int
wb_contribution_get_weight (const WbRecord *link)
{
  guint weight = wb_record_get_word (link, WB_CONTRIBUTES_WEIGHT);

  return weight != WB_WEIGHT_ABSENT ? (int) weight : WB_WEIGHT_MEDIUM;
}

/**
 * wb_takes_part_is_lead:
 * @link: a partner's part in an action
 *
 * Returns: whether the partner leads the action
 */
gboolean
wb_takes_part_is_lead (const WbRecord *link)
{
  const WbField *field = wb_field_get (WB_KIND_TAKES_PART, WB_TAKES_PART_ROLES);

  return wb_set_contains (wb_record_get_set (link, WB_TAKES_PART_ROLES), wb_word_get_name (field->words, WB_ROLE_LEAD));
}

/**
 * wb_item_compare_order:
 * @a: an item
 * @b: another of the same kind
 * @field: the field that holds their order
 *
 * Compares by order key, absent last, and then by id.
 *
 * Returns: as strcmp() does
 */
int
wb_item_compare_order (const WbRecord *a, const WbRecord *b, guint field)
{
  const char *key_a = wb_record_get_text (a, field);
  const char *key_b = wb_record_get_text (b, field);
  int order;

  if (key_a != NULL && key_b != NULL)
    order = strcmp (key_a, key_b);
  else
    order = (key_a == NULL) - (key_b == NULL);

  return order != 0 ? order : strcmp (wb_record_get_id (a), wb_record_get_id (b));
}

/* Voices have no order of their own: what was said last stands first, so that what is just written down is seen. */
static int
compare_voices (const WbRecord *a, const WbRecord *b)
{
  WbDate date_a = wb_record_get_date (a, WB_VOICE_DATE);
  WbDate date_b = wb_record_get_date (b, WB_VOICE_DATE);

  if (date_a != date_b)
    return date_a > date_b ? -1 : 1;

  return strcmp (wb_record_get_id (a), wb_record_get_id (b));
}

/**
 * wb_card_compare:
 * @a: a voice, a goal or an action
 * @b: another
 *
 * Compares by the order in which cards stand below each other: by kind, and those of one kind as they were put; voices
 * with the latest first.
 *
 * Returns: as strcmp() does
 */
int
wb_card_compare (const WbRecord *a, const WbRecord *b)
{
  WbKind kind_a = wb_record_get_kind (a), kind_b = wb_record_get_kind (b);

  if (kind_a != kind_b)
    return kind_a < kind_b ? -1 : 1;

  switch ((int) kind_a)
    {
    case WB_KIND_VOICE:
      return compare_voices (a, b);
    case WB_KIND_GOAL:
      return wb_item_compare_order (a, b, WB_GOAL_ORDER);
    case WB_KIND_ACTION:
      return wb_item_compare_order (a, b, WB_ACTION_ORDER);
    default:
      g_assert_not_reached ();
    }
}

/**
 * wb_domain_compare_slots:
 * @a: (type gpointer): a #WbSlot of a theme
 * @b: (type gpointer): a #WbSlot of another
 * @project: (type gpointer): the #WbProject
 *
 * Returns: as wb_item_compare_order() does, for sorting with data
 */
int
wb_domain_compare_slots (gconstpointer a, gconstpointer b, gpointer project)
{
  return wb_item_compare_order (wb_project_get (project, *(const WbSlot *) a),
                                wb_project_get (project, *(const WbSlot *) b), WB_DOMAIN_ORDER);
}

/**
 * wb_action_get_main_goal:
 * @project: the project
 * @action: an action of it
 *
 * Finds the goal under which an action stands in full: the one it contributes to most, and of equal ones the first in
 * the order of goals.
 *
 * Returns: the goal, or %WB_SLOT_NONE when the action has none
 */
WbSlot
wb_action_get_main_goal (WbProject *project, WbSlot action)
{
  WbLinkIter iter;
  WbEdge edge;
  WbRecord *best = NULL;
  WbSlot best_slot = WB_SLOT_NONE;
  int best_weight = 0;

  g_return_val_if_fail (WB_IS_PROJECT (project), WB_SLOT_NONE);

  wb_link_iter_init (&iter, wb_project_get_edges (project), action, WB_KIND_CONTRIBUTES, FALSE);
  while (wb_link_iter_next (&iter, &edge))
    {
      WbRecord *goal = wb_project_get (project, edge.to);
      int weight = wb_contribution_get_weight (wb_project_get (project, edge.by));

      if (best == NULL || weight > best_weight ||
          (weight == best_weight && wb_item_compare_order (goal, best, WB_GOAL_ORDER) < 0))
        {
          best = goal;
          best_slot = edge.to;
          best_weight = weight;
        }
    }

  return best_slot;
}

/* Where the first sentence of a text ends: before its full stop, or the line. */
static gsize
get_first_sentence (const char *text)
{
  gsize length = strcspn (text, "\n");

  for (gsize i = 0; i + 1 < length; i++)
    if (text[i] == '.' && text[i + 1] == ' ')
      return i;

  return length > 0 && text[length - 1] == '.' ? length - 1 : length;
}

/**
 * wb_plan_get_ambition:
 * @project: a project
 *
 * Returns: (transfer full) (nullable): what the plan is for, in one sentence: the first one of its ambition
 */
char *
wb_plan_get_ambition (WbProject *project)
{
  const char *ambition;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  ambition = wb_record_get_text (wb_project_get (project, wb_project_get_root (project)), WB_PROJECT_AMBITION);

  return ambition != NULL ? g_strndup (ambition, get_first_sentence (ambition)) : NULL;
}

/**
 * wb_plan_get_period_note:
 * @project: a project
 *
 * Returns: (transfer full) (nullable): the year that its plan period ends in, in words
 */
char *
wb_plan_get_period_note (WbProject *project)
{
  WbDate end;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  end = wb_record_get_date (wb_project_get (project, wb_project_get_root (project)), WB_PROJECT_PERIOD_END);

  /* Translators: beside the name of the row of the plan period; a year. */
  return end != WB_DATE_NONE ? g_strdup_printf (_("up to and including %d"), wb_date_get_year (end)) : NULL;
}
