/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-commands.h"

#include "wb-order.h"
#include "wb-standing.h"
#include "wb-step-names.h"

/* What is made stands beside what is selected and is linked to it: a goal made at a voice begins with that voice, an
 * action made at a goal contributes to it. */

static WbRecord *
get_neighbour (WbProject *project, const WbBoardSpot *spot)
{
  return spot->slot != WB_SLOT_NONE ? wb_project_get (project, spot->slot) : NULL;
}

static gboolean
is_kind (const WbRecord *record, WbKind kind)
{
  return record != NULL && wb_record_get_kind (record) == kind;
}

static WbRecord *
get_first_goal_of_voice (WbProject *project, WbSlot voice)
{
  WbRecord *first = NULL;
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (project), voice, WB_KIND_GROUNDS, FALSE);
  while (wb_link_iter_next (&iter, &edge))
    {
      WbRecord *goal = wb_project_get (project, edge.to);

      if (first == NULL || wb_item_compare_order (goal, first, WB_GOAL_ORDER) < 0)
        first = goal;
    }

  return first;
}

/* The goal that what is selected is about. */
static WbRecord *
get_goal (WbProject *project, const WbBoardSpot *spot)
{
  WbRecord *record = get_neighbour (project, spot);
  WbSlot goal;

  if (is_kind (record, WB_KIND_GOAL))
    return record;
  if (is_kind (record, WB_KIND_VOICE))
    return get_first_goal_of_voice (project, spot->slot);
  if (!is_kind (record, WB_KIND_ACTION))
    return NULL;

  goal = wb_action_get_main_goal (project, spot->slot);

  return goal != WB_SLOT_NONE ? wb_project_get (project, goal) : NULL;
}

static const char *
get_domain_id (WbProject *project, const WbBoardSpot *spot)
{
  WbRecord *record = get_neighbour (project, spot);
  WbRecord *goal;

  if (record == NULL)
    return spot->domain != WB_SLOT_NONE ? wb_record_get_id (wb_project_get (project, spot->domain)) : NULL;
  if (is_kind (record, WB_KIND_VOICE))
    {
      const WbSet *domains = wb_record_get_set (record, WB_VOICE_DOMAINS);

      return domains != NULL ? domains->members[0] : NULL;
    }

  goal = get_goal (project, spot);

  return goal != NULL ? wb_record_get_text (goal, WB_GOAL_DOMAIN) : NULL;
}

static guint
get_horizon (WbProject *project, const WbBoardSpot *spot)
{
  const WbContext *context = wb_project_get_context (project);
  WbRecord *record = get_neighbour (project, spot);
  WbRecord *goal = is_kind (record, WB_KIND_VOICE) ? NULL : get_goal (project, spot);

  if (goal != NULL)
    return wb_goal_get_row (project, goal, context->today (context->data));

  return spot->horizon != 0 ? spot->horizon : WB_HORIZON_THIS_YEAR;
}

/* A key right after that of @after, or after all when there is none; NULL when @after has no place of its own. */
static char *
make_order (WbProject *project, WbKind kind, guint field, const WbRecord *after)
{
  const char *low = after != NULL ? wb_record_get_text (after, field) : NULL;
  const char *best = NULL;
  guint n;
  const WbSlot *slots = wb_project_list (project, kind, &n);

  if (after != NULL && low == NULL)
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *key = wb_record_get_text (wb_project_get (project, slots[i]), field);

      if (key == NULL)
        continue;
      if (after == NULL && (best == NULL || wb_order_compare (key, best) > 0))
        best = key;
      if (after != NULL && wb_order_compare (key, low) > 0 && (best == NULL || wb_order_compare (key, best) < 0))
        best = key;
    }

  return after == NULL ? wb_order_between (best, NULL) : wb_order_between (low, best);
}

/* The values come from the plan or from the table: they are always taken. */
static void
set (WbEdit *edit, const char *id, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!wb_edit_set (edit, id, field, text, &error))
    g_critical ("%s", error->message);
}

static void
set_date_of_today (WbEdit *edit, const char *id, guint field)
{
  const WbContext *context = wb_project_get_context (wb_edit_get_project (edit));
  g_autofree char *today = wb_date_to_text (context->today (context->data));

  set (edit, id, field, today);
}

/* What is made in the row without a status stays there, and so on. */
static void
set_row (WbEdit *edit, const char *id, WbRowsBy rows, guint key)
{
  const WbWordList *words = wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words;

  if (rows == WB_ROWS_BY_STATUS)
    set (edit, id, WB_GOAL_STATUS, key != WB_GOAL_STATUS_ABSENT ? wb_word_get_name (words, key) : NULL);
  if (rows == WB_ROWS_BY_LEAD)
    set (edit, id, WB_GOAL_OWNER,
         key != WB_SLOT_NONE ? wb_record_get_id (wb_project_get (wb_edit_get_project (edit), key)) : NULL);
}

/**
 * wb_board_take_row:
 * @edit: an edit
 * @id: the id of a goal in it
 * @spot: where that comes
 *
 * Gives it what rows go by, where that is not the horizon: as the goal beside which it comes, or as the row in which it
 * does. Without either it stays as it is.
 */
void
wb_board_take_row (WbEdit *edit, const char *id, const WbBoardSpot *spot)
{
  WbProject *project = wb_edit_get_project (edit);
  WbRecord *goal = is_kind (get_neighbour (project, spot), WB_KIND_VOICE) ? NULL : get_goal (project, spot);

  if (goal != NULL)
    set_row (edit, id, spot->rows, wb_goal_get_row_key (project, goal, spot->rows, WB_DATE_NONE));
  else if (spot->in_row)
    set_row (edit, id, spot->rows, spot->key);
}

/* In the theme and the row of what is selected, after it. At a voice it begins with that voice; at an action without a
 * goal it becomes the goal of that action. */
static const char *
put_goal (WbEdit *edit, const WbBoardSpot *spot)
{
  WbProject *project = wb_edit_get_project (edit);
  const WbWordList *horizons = wb_field_get (WB_KIND_GOAL, WB_GOAL_HORIZON)->words;
  WbRecord *neighbour = get_neighbour (project, spot);
  WbRecord *goal = is_kind (neighbour, WB_KIND_VOICE) ? NULL : get_goal (project, spot);
  g_autofree char *order = make_order (project, WB_KIND_GOAL, WB_GOAL_ORDER, goal);
  const char *id = wb_edit_add (edit, WB_KIND_GOAL);

  set (edit, id, WB_GOAL_DOMAIN, get_domain_id (project, spot));
  set (edit, id, WB_GOAL_HORIZON, wb_word_get_name (horizons, get_horizon (project, spot)));
  set (edit, id, WB_GOAL_ORDER, order);
  wb_board_take_row (edit, id, spot);
  if (is_kind (neighbour, WB_KIND_VOICE))
    wb_edit_link (edit, WB_KIND_GROUNDS, wb_record_get_id (neighbour), id);
  else if (is_kind (neighbour, WB_KIND_ACTION) && goal == NULL)
    wb_edit_link (edit, WB_KIND_CONTRIBUTES, wb_record_get_id (neighbour), id);

  return id;
}

/* It contributes to the goal that is selected, or to that of the action or voice that is; at a voice it answers that. */
static const char *
put_action (WbEdit *edit, const WbBoardSpot *spot)
{
  WbProject *project = wb_edit_get_project (edit);
  WbRecord *neighbour = get_neighbour (project, spot);
  WbRecord *goal = get_goal (project, spot);
  WbRecord *after = is_kind (neighbour, WB_KIND_ACTION) ? neighbour : NULL;
  g_autofree char *order = make_order (project, WB_KIND_ACTION, WB_ACTION_ORDER, after);
  const char *id = wb_edit_add (edit, WB_KIND_ACTION);

  set (edit, id, WB_ACTION_ORDER, order);
  if (goal != NULL)
    wb_edit_link (edit, WB_KIND_CONTRIBUTES, id, wb_record_get_id (goal));
  if (is_kind (neighbour, WB_KIND_VOICE))
    wb_edit_link (edit, WB_KIND_ANSWERS, id, wb_record_get_id (neighbour));

  return id;
}

/* A voice of today, in the theme of what is selected; at a goal, the goal rests on it. */
static const char *
put_voice (WbEdit *edit, const WbBoardSpot *spot)
{
  WbProject *project = wb_edit_get_project (edit);
  WbRecord *neighbour = get_neighbour (project, spot);
  const char *id = wb_edit_add (edit, WB_KIND_VOICE);

  set (edit, id, WB_VOICE_DOMAINS, get_domain_id (project, spot));
  set_date_of_today (edit, id, WB_VOICE_DATE);
  if (is_kind (neighbour, WB_KIND_GOAL))
    wb_edit_link (edit, WB_KIND_GROUNDS, id, wb_record_get_id (neighbour));

  return id;
}

static gboolean
has_lead (WbProject *project, WbSlot action)
{
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (project), action, WB_KIND_TAKES_PART, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    if (wb_takes_part_is_lead (wb_project_get (project, edge.by)))
      return TRUE;

  return FALSE;
}

/* At an action it takes part in that, and leads it when nobody does yet. */
static const char *
put_partner (WbEdit *edit, const WbBoardSpot *spot)
{
  WbProject *project = wb_edit_get_project (edit);
  WbRecord *neighbour = get_neighbour (project, spot);
  const char *id = wb_edit_add (edit, WB_KIND_PARTNER);

  if (is_kind (neighbour, WB_KIND_ACTION))
    wb_edit_set_link (edit, WB_KIND_TAKES_PART, id, wb_record_get_id (neighbour), WB_TAKES_PART_ROLES,
                      has_lead (project, spot->slot) ? "does" : "lead", NULL);

  return id;
}

/**
 * wb_board_put:
 * @edit: an edit
 * @kind: that of a goal, an action, a voice or a partner
 * @spot: where it comes
 *
 * Puts something new on the board, as a part of @edit.
 *
 * Returns: (transfer none): its id
 */
const char *
wb_board_put (WbEdit *edit, WbKind kind, const WbBoardSpot *spot)
{
  switch ((guint) kind)
    {
    case WB_KIND_GOAL:
      return put_goal (edit, spot);
    case WB_KIND_ACTION:
      return put_action (edit, spot);
    case WB_KIND_VOICE:
      return put_voice (edit, spot);
    case WB_KIND_PARTNER:
      return put_partner (edit, spot);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * wb_board_apply_new:
 * @edit: (transfer full): an edit
 * @id: what is new in it
 * @error: return location for a %WB_STEP_ERROR
 *
 * Makes it a step that is called after what is new.
 *
 * Returns: what is new, or %WB_SLOT_NONE
 */
WbSlot
wb_board_apply_new (WbEdit *edit, const char *id, GError **error)
{
  g_autoptr (WbProject) project = g_object_ref (wb_edit_get_project (edit));
  WbKind kind = wb_record_get_kind (wb_edit_get (edit, id));
  g_autofree char *kept = g_strdup (id);

  if (!wb_edit_apply (edit, wb_step_name_add (kind), error))
    return WB_SLOT_NONE;

  return wb_project_find (project, kept);
}

/**
 * wb_board_add:
 * @project: a plan
 * @kind: that of a goal, an action, a voice or a partner
 * @spot: where it comes
 * @error: return location for a %WB_STEP_ERROR
 *
 * Puts something new on the board, in a step of its own.
 *
 * Returns: what is new, or %WB_SLOT_NONE
 */
WbSlot
wb_board_add (WbProject *project, WbKind kind, const WbBoardSpot *spot, GError **error)
{
  WbEdit *edit = wb_edit_new (project);

  return wb_board_apply_new (edit, wb_board_put (edit, kind, spot), error);
}

/**
 * wb_board_get_goal:
 * @project: a plan
 * @slot: what is selected, or %WB_SLOT_NONE
 *
 * Returns: the goal that @slot is, belongs to or grounds first; %WB_SLOT_NONE without one
 */
WbSlot
wb_board_get_goal (WbProject *project, WbSlot slot)
{
  const WbBoardSpot spot = { .slot = slot };
  WbRecord *goal = get_goal (project, &spot);

  return goal != NULL ? wb_project_find (project, wb_record_get_id (goal)) : WB_SLOT_NONE;
}

/**
 * wb_board_get_theme:
 * @project: a plan
 * @slot: what is selected, or %WB_SLOT_NONE
 *
 * Returns: the theme of @slot, the first one of several; %WB_SLOT_NONE without one
 */
WbSlot
wb_board_get_theme (WbProject *project, WbSlot slot)
{
  const WbBoardSpot spot = { .slot = slot };
  const char *id = get_domain_id (project, &spot);

  return id != NULL ? wb_project_find (project, id) : WB_SLOT_NONE;
}
