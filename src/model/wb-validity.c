/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

/* Whether a list of records is a valid plan: one project, unique keys, references that find an item of the right kind, no
 * goal that is part of itself. */

#include "wb-edge-queue.h"
#include "wb-hash.h"
#include "wb-look-ahead.h"
#include "wb-references.h"

typedef struct
{
  WbGraph    *graph;
  WbProblems *problems;
  WbResolver  resolver;
  WbEdgeQueue *edges; /* or NULL: they are not wanted */
  WbSlot      slot;
  gboolean    fine;     /* of this record */
  gboolean    all_fine;
} Check;

static void
report (Check *check, WbProblemKind kind, int field, const char *id)
{
  check->fine = FALSE;
  check->all_fine = FALSE;
  wb_problems_add (check->problems, kind, check->slot, field, id);
}

/* ---- items, and what has an id as they do --------------------------------------------------------------------------- */

static void
enter_item (Check *check, WbRecord *record)
{
  GRefString *id = wb_record_get_id (record);
  WbKind kind = wb_record_get_kind (record);
  guint32 hash = wb_hash_string (id);

  if (wb_graph_find_id (check->graph, id) != WB_SLOT_NONE)
    report (check, WB_PROBLEM_DUPLICATE_ID, -1, id);
  else if (kind == WB_KIND_PROJECT && check->graph->kinds[WB_KIND_PROJECT]->len > 0)
    report (check, WB_PROBLEM_SECOND_PROJECT, -1, id);
  else
    {
      wb_graph_enter_hashed (check->graph, check->slot, record, hash);
      wb_resolver_add (&check->resolver, id, hash, check->slot, kind);
    }
}

/* What WbLookAhead does for references. */
static void
look_ahead_of_items (const Check *check)
{
  const WbRecord *record = wb_plan_get (check->graph->plan, check->slot + WB_LOOK_AHEAD);
  GRefString *id = record != NULL ? wb_record_get_id (record) : NULL;

  wb_look_ahead_fetch (check->graph, check->slot + 2 * WB_LOOK_AHEAD);
  if (id == NULL)
    return;

  __builtin_prefetch (id);
  wb_resolver_prefetch (&check->resolver, id);
}

static void
enter_items (Check *check)
{
  WbGraph *graph = check->graph;

  for (check->slot = 1; check->slot <= wb_plan_get_n_slots (graph->plan); check->slot++)
    {
      WbRecord *record = wb_plan_get (graph->plan, check->slot);

      look_ahead_of_items (check);
      if (record == NULL)
        continue;
      if (wb_record_get_id (record) != NULL)
        enter_item (check, record);
      else if (wb_record_get_kind (record) == WB_KIND_FRAGMENT)
        wb_graph_enter_hashed (graph, check->slot, record, 0);
    }

  check->slot = WB_SLOT_NONE;
  if (graph->kinds[WB_KIND_PROJECT]->len == 0)
    report (check, WB_PROBLEM_NO_PROJECT, -1, NULL);
}

/* ---- what they refer to ---------------------------------------------------------------------------------------------- */

static gboolean
check_reference (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Check *check = data;
  WbSlot slot = wb_resolver_find (&check->resolver, id);
  int index = field != NULL ? field->index : -1;

  if (slot == WB_SLOT_NONE)
    report (check, WB_PROBLEM_DANGLING, index, id);
  else if (!wb_graph_target_fits (wb_resolver_get_kind (&check->resolver, slot), targets))
    report (check, WB_PROBLEM_WRONG_KIND, index, id);

  return TRUE;
}

static void
check_references (Check *check, const WbRecord *record)
{
  check->fine = TRUE;
  wb_record_foreach_reference (record, check_reference, check);
}

/* The same, when it was looked up already. */
static void
check_resolved (Check *check, const WbResolved *resolved)
{
  check->fine = TRUE;
  if (!resolved->fits)
    check_references (check, resolved->record);
}

/* The same edges as those of wb_graph_add_edges(), without looking up again what they go to. */
static void
add_edges (Check *check, const WbResolved *resolved)
{
  const WbTarget *targets = resolved->targets;
  WbEdge edge = { .from = check->slot, .by = check->slot, .kind = wb_record_get_kind (resolved->record) };
  gboolean is_link = wb_kind_is_link (edge.kind);

  if (!check->fine || check->edges == NULL)
    return;

  if (is_link)
    wb_edge_queue_add (check->edges, &(WbEdge){ targets[0].slot, targets[1].slot, check->slot, edge.kind, WB_EDGE_LINK });

  for (guint i = is_link ? 2 : 0; i < resolved->n_targets; i++)
    {
      edge.to = targets[i].slot;
      edge.field = targets[i].field;
      wb_edge_queue_add (check->edges, &edge);
    }
}

/* Two ends that are there are the same if they are in one slot. */
static gboolean
is_self_link (const WbResolved *resolved)
{
  const WbTarget *ends = resolved->targets;

  if (ends[0].slot == WB_SLOT_NONE && ends[1].slot == WB_SLOT_NONE)
    return g_str_equal (wb_record_get_from (resolved->record), wb_record_get_to (resolved->record));

  return ends[0].slot == ends[1].slot;
}

static void
check_link (Check *check, const WbResolved *resolved)
{
  if (wb_graph_find_hashed (check->graph, resolved->record, resolved->hash) != WB_SLOT_NONE)
    {
      report (check, WB_PROBLEM_DUPLICATE_LINK, -1, NULL);
      return;
    }

  wb_graph_enter_hashed (check->graph, check->slot, resolved->record, resolved->hash);
  check_resolved (check, resolved);
  if (is_self_link (resolved))
    report (check, WB_PROBLEM_SELF_LINK, -1, wb_record_get_from (resolved->record));

  add_edges (check, resolved);
}

static void
check_items_and_links (Check *check)
{
  g_auto (WbLookAhead) ahead;

  if (check->graph->edges != NULL)
    check->edges = wb_edge_queue_new (check->graph->edges, wb_plan_get_n_records (check->graph->plan));

  wb_look_ahead_init (&ahead, check->graph, &check->resolver);
  for (check->slot = 1; check->slot <= wb_plan_get_n_slots (check->graph->plan); check->slot++)
    {
      const WbResolved *resolved = wb_look_ahead_next (&ahead);

      if (resolved->record == NULL)
        continue;
      if (wb_kind_is_link (wb_record_get_kind (resolved->record)))
        check_link (check, resolved);
      else if (wb_resolver_get_kind (&check->resolver, check->slot) != WB_N_KINDS)
        {
          check_resolved (check, resolved);
          add_edges (check, resolved);
        }
    }

  g_clear_pointer (&check->edges, wb_edge_queue_finish);
}

/* ---- conflicts: what they are about must be there --------------------------------------------------------------------- */

static void
check_conflict_target (Check *check, const WbRecord *record)
{
  const char *item = wb_record_get_text (record, WB_CONFLICT_ITEM);
  const char *from = wb_record_get_text (record, WB_CONFLICT_FROM);
  const char *to = wb_record_get_text (record, WB_CONFLICT_TO);
  const char *with = wb_record_get_text (record, WB_CONFLICT_WITH);
  guint link = wb_record_get_word (record, WB_CONFLICT_LINK);
  gboolean newer = wb_header_is_newer (wb_plan_get_header (check->graph->plan));
  const WbRecord *other = NULL;
  WbSlot target = WB_SLOT_NONE;

  if (!check->fine)
    return;

  if (item != NULL && link == 0 && from == NULL && to == NULL)
    target = wb_graph_find_id (check->graph, item);
  else if (item == NULL && link != 0 && from != NULL && to != NULL)
    target = wb_graph_find_link (check->graph, WB_FIRST_LINK + link - 1, from, to);

  if (with != NULL)
    other = wb_plan_get (check->graph->plan, wb_graph_find_id (check->graph, with));

  if (target == WB_SLOT_NONE ||
      !wb_conflict_is_clear (record, wb_plan_get (check->graph->plan, target), other, newer))
    report (check, WB_PROBLEM_CONFLICT_TARGET, -1, item);
}

static void
check_conflicts (Check *check)
{
  WbGraph *graph = check->graph;

  for (check->slot = 1; check->slot <= wb_plan_get_n_slots (graph->plan); check->slot++)
    {
      WbRecord *record = wb_plan_get (graph->plan, check->slot);

      if (record == NULL || wb_record_get_kind (record) != WB_KIND_CONFLICT)
        continue;

      if (wb_graph_find_key (graph, record) != WB_SLOT_NONE)
        {
          report (check, WB_PROBLEM_DUPLICATE_CONFLICT, -1, NULL);
          continue;
        }

      wb_graph_enter (graph, check->slot, record);
      check_references (check, record);
      check_conflict_target (check, record);
      if (check->fine && graph->edges != NULL)
        wb_graph_add_edges (graph, check->slot, record, NULL, NULL);
    }
}

/* ---- the whole ---------------------------------------------------------------------------------------------------------- */

/* Every goal has at most one parent, so following parents either ends or comes back to a goal of the same walk. Each goal
 * is walked once: its mark is the number of the walk that came by. */
static WbSlot
find_parent (Check *check, WbSlot slot)
{
  GRefString *parent = wb_record_get_text (wb_plan_get (check->graph->plan, slot), WB_GOAL_PARENT);
  WbSlot above = parent != NULL ? wb_resolver_find (&check->resolver, parent) : WB_SLOT_NONE;

  return above != WB_SLOT_NONE && wb_resolver_get_kind (&check->resolver, above) == WB_KIND_GOAL ? above : WB_SLOT_NONE;
}

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
          WbSlot above = find_parent (check, slot);

          marks[slot] = i + 1;
          if (above != WB_SLOT_NONE && marks[above] == i + 1)
            {
              check->slot = slot;
              report (check, WB_PROBLEM_PARENT_CYCLE, WB_GOAL_PARENT,
                      wb_record_get_text (wb_plan_get (graph->plan, slot), WB_GOAL_PARENT));
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

  wb_resolver_init (&check.resolver, graph);
  g_array_set_size (graph->positions, wb_plan_get_n_slots (graph->plan) + 1);

  enter_items (&check);
  wb_index_reserve (&graph->keys, wb_plan_get_n_records (graph->plan) - graph->ids.n);
  check_items_and_links (&check);
  check_conflicts (&check);
  check_parents (&check);

  wb_resolver_clear (&check.resolver);

  return check.all_fine;
}

/**
 * wb_plan_check:
 * @plan: a plan
 * @problems: (nullable): where to report what makes it invalid
 *
 * Returns: whether @plan is valid; what wb_project_new_checked() finds, without the indexes of a project
 */
gboolean
wb_plan_check (WbPlan *plan, WbProblems *problems)
{
  WbGraph graph;
  gboolean valid;

  wb_graph_init (&graph, plan);
  g_clear_pointer (&graph.edges, wb_edges_free);
  valid = wb_graph_build (&graph, problems);
  wb_graph_clear (&graph);

  return valid;
}
