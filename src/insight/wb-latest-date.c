/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-latest-date.h"

/* A month may reach to its last day. */
static WbDate
later (WbDate a, WbDate b)
{
  if (a == WB_DATE_NONE || b == WB_DATE_NONE)
    return MAX (a, b);

  return wb_date_last_day (a) >= wb_date_last_day (b) ? a : b;
}

static WbDate
get_own_date (const WbRecord *record)
{
  switch ((int) wb_record_get_kind (record))
    {
    case WB_KIND_VOICE:
      return later (wb_record_get_date (record, WB_VOICE_DATE), wb_record_get_date (record, WB_VOICE_TOLD_BACK));
    case WB_KIND_ACTION:
      return later (wb_record_get_date (record, WB_ACTION_DONE_ON), wb_record_get_date (record, WB_ACTION_ESCALATED_ON));
    default:
      return WB_DATE_NONE;
    }
}

static WbDate
get_session_date (WbProject *project, const WbRecord *record, guint field)
{
  const char *session = wb_record_get_text (record, field);

  return session != NULL ? wb_record_get_date (wb_project_get (project, wb_project_find (project, session)), WB_SESSION_DATE)
                         : WB_DATE_NONE;
}

/* A decision that does not say when it was taken was taken in its session. */
static WbDate
get_decision_date (WbProject *project, const WbRecord *decision)
{
  WbDate date = wb_record_get_date (decision, WB_DECISION_DATE);

  return date != WB_DATE_NONE ? date : get_session_date (project, decision, WB_DECISION_SESSION);
}

static WbDate
get_measured_date (WbProject *project, WbSlot indicator)
{
  WbDate date = WB_DATE_NONE;
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, wb_project_get_edges (project), indicator);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.kind == WB_KIND_MEASUREMENT)
      date = later (date, wb_record_get_date (wb_project_get (project, edge.from), WB_MEASUREMENT_DATE));

  return date;
}

/* What refers to an item, or is linked to it, and so says something about it. */
static WbDate
get_date_of_edge (WbProject *project, const WbEdge *edge, gboolean with_notes)
{
  const WbRecord *from = wb_project_get (project, edge->from);

  switch ((int) edge->kind)
    {
    case WB_KIND_GROUNDS:
      return wb_record_get_date (from, WB_VOICE_DATE);
    case WB_KIND_INDICATOR:
      return get_measured_date (project, edge->from);
    case WB_KIND_DECISION:
      return get_decision_date (project, from);
    case WB_KIND_ROUND:
      return get_session_date (project, from, WB_ROUND_SESSION);
    case WB_KIND_NOTE:
      return with_notes ? get_session_date (project, from, WB_NOTE_SESSION) : WB_DATE_NONE;
    default:
      return WB_DATE_NONE;
    }
}

/**
 * wb_item_get_latest_date:
 * @project: a plan
 * @slot: a voice, a goal or an action
 * @with_notes: whether notes count, which stay away from the room
 *
 * A voice was said or told back; an action was done or escalated; a goal got a voice to rest on, or was measured; all of
 * them were decided upon, voted upon or noted in a session. What is still to come, such as when an action is due, is no
 * news. Costs as much as the item has links.
 *
 * Returns: when something happened to it last; %WB_DATE_NONE when the plan does not say
 */
WbDate
wb_item_get_latest_date (WbProject *project, WbSlot slot, gboolean with_notes)
{
  const WbRecord *record;
  WbDate date;
  WbEdgeIter iter;
  WbEdge edge;

  g_return_val_if_fail (WB_IS_PROJECT (project), WB_DATE_NONE);

  record = wb_project_get (project, slot);
  g_return_val_if_fail (record != NULL, WB_DATE_NONE);

  date = get_own_date (record);
  wb_edge_iter_init_in (&iter, wb_project_get_edges (project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    date = later (date, get_date_of_edge (project, &edge, with_notes));

  return date;
}
