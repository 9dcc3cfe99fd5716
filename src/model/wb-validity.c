/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

/* Whether a list of records is a valid plan: one project, unique keys, references that find an item of the right kind, no
 * goal that is part of itself. */

#include "wb-graph.h"
#include "wb-references.h"

typedef struct
{
  WbGraph    *graph;
  WbProblems *problems;
  WbSlot      slot;
  gboolean    fine; /* of this record */
  gboolean    all_fine;
} Check;

static void
report (Check *check, WbProblemKind kind, int field, const char *id)
{
  check->fine = FALSE;
  check->all_fine = FALSE;
  wb_problems_add (check->problems, kind, check->slot, field, id);
}

static WbProblemKind
duplicate_problem (WbKind kind)
{
  if (wb_kind_is_link (kind))
    return WB_PROBLEM_DUPLICATE_LINK;

  return kind == WB_KIND_CONFLICT ? WB_PROBLEM_DUPLICATE_CONFLICT : WB_PROBLEM_DUPLICATE_ID;
}

static gboolean
is_duplicate (const WbGraph *graph, const WbRecord *record)
{
  const char *id = wb_record_get_id (record);

  if (id != NULL)
    return wb_graph_find_id (graph, id) != WB_SLOT_NONE;

  /* two fragments without an id may well be the same */
  return wb_record_get_kind (record) != WB_KIND_FRAGMENT && wb_graph_find_key (graph, record) != WB_SLOT_NONE;
}

static void
enter_all (Check *check)
{
  WbGraph *graph = check->graph;

  for (check->slot = 1; check->slot <= wb_plan_get_n_slots (graph->plan); check->slot++)
    {
      WbRecord *record = wb_plan_get (graph->plan, check->slot);

      if (record == NULL)
        continue;

      if (is_duplicate (graph, record))
        report (check, duplicate_problem (wb_record_get_kind (record)), -1, wb_record_get_id (record));
      else if (wb_record_get_kind (record) == WB_KIND_PROJECT && graph->kinds[WB_KIND_PROJECT]->len > 0)
        report (check, WB_PROBLEM_SECOND_PROJECT, -1, wb_record_get_id (record));
      else
        wb_graph_enter (graph, check->slot, record);
    }

  check->slot = WB_SLOT_NONE;
  if (graph->kinds[WB_KIND_PROJECT]->len == 0)
    report (check, WB_PROBLEM_NO_PROJECT, -1, NULL);
}

static gboolean
check_reference (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Check *check = data;
  WbSlot target = wb_graph_find_id (check->graph, id);
  int index = field != NULL ? field->index : -1;

  if (target == WB_SLOT_NONE)
    report (check, WB_PROBLEM_DANGLING, index, id);
  else if (!wb_graph_target_fits (wb_record_get_kind (wb_plan_get (check->graph->plan, target)), targets))
    report (check, WB_PROBLEM_WRONG_KIND, index, id);

  return TRUE;
}

static void
check_conflict (Check *check, const WbRecord *record)
{
  const char *item = wb_record_get_text (record, WB_CONFLICT_ITEM);
  const char *from = wb_record_get_text (record, WB_CONFLICT_FROM);
  const char *to = wb_record_get_text (record, WB_CONFLICT_TO);
  guint link = wb_record_get_word (record, WB_CONFLICT_LINK);
  gboolean newer = wb_header_is_newer (wb_plan_get_header (check->graph->plan));
  WbSlot target = WB_SLOT_NONE;

  if (!check->fine)
    return;

  if (item != NULL && link == 0 && from == NULL && to == NULL)
    target = wb_graph_find_id (check->graph, item);
  else if (item == NULL && link != 0 && from != NULL && to != NULL)
    target = wb_graph_find_link (check->graph, WB_FIRST_LINK + link - 1, from, to);

  if (target == WB_SLOT_NONE ||
      !wb_conflict_is_clear (record, wb_record_get_kind (wb_plan_get (check->graph->plan, target)), newer))
    report (check, WB_PROBLEM_CONFLICT_TARGET, -1, item);
}

static void
connect_all (Check *check)
{
  WbGraph *graph = check->graph;

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    for (guint i = 0; i < graph->kinds[kind]->len; i++)
      {
        WbRecord *record;

        check->slot = g_array_index (graph->kinds[kind], WbSlot, i);
        check->fine = TRUE;
        record = wb_plan_get (graph->plan, check->slot);

        wb_record_foreach_reference (record, check_reference, check);
        if (wb_kind_is_link (kind) && g_str_equal (wb_record_get_from (record), wb_record_get_to (record)))
          report (check, WB_PROBLEM_SELF_LINK, -1, wb_record_get_from (record));
        if (kind == WB_KIND_CONFLICT)
          check_conflict (check, record);

        if (check->fine)
          wb_graph_add_edges (graph, check->slot, record, NULL, NULL);
      }
}

/* Every goal has at most one parent, so following parents either ends or comes back to a goal of the same walk. Each goal
 * is walked once: its mark is the number of the walk that came by. */
static void
check_parents (Check *check)
{
  WbGraph *graph = check->graph;
  GArray *goals = graph->kinds[WB_KIND_GOAL];
  g_autofree guint32 *marks = g_new0 (guint32, wb_plan_get_n_slots (graph->plan) + 1);

  for (guint i = 0; i < goals->len; i++)
    {
      WbSlot slot = g_array_index (goals, WbSlot, i);

      while (slot != WB_SLOT_NONE && marks[slot] == 0)
        {
          const char *parent = wb_record_get_text (wb_plan_get (graph->plan, slot), WB_GOAL_PARENT);
          WbSlot above = parent != NULL ? wb_graph_find_id (graph, parent) : WB_SLOT_NONE;

          marks[slot] = i + 1;
          if (above != WB_SLOT_NONE && wb_record_get_kind (wb_plan_get (graph->plan, above)) != WB_KIND_GOAL)
            break;
          if (above != WB_SLOT_NONE && marks[above] == i + 1)
            {
              check->slot = slot;
              report (check, WB_PROBLEM_PARENT_CYCLE, WB_GOAL_PARENT, parent);
            }
          slot = above;
        }
    }
}

/**
 * wb_graph_build:
 * @graph: a graph just initialised
 * @problems: where to report what makes the plan invalid
 *
 * Indexes all records of the plan.
 *
 * Returns: whether the plan is valid; if it is not, the indexes leave out what is wrong
 */
gboolean
wb_graph_build (WbGraph *graph, WbProblems *problems)
{
  Check check = { .graph = graph, .problems = problems, .all_fine = TRUE };

  enter_all (&check);
  connect_all (&check);
  check_parents (&check);

  return check.all_fine;
}
