/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

/* Whether a list of records is a valid plan: one project, unique keys, references that find an item of the right kind, no
 * goal that is part of itself. */

#include "wb-hash.h"
#include "wb-references.h"
#include "wb-resolver.h"

#define LOOK_AHEAD 8 /* records */

/* What a record refers to: the slot, and the number of the field, or WB_EDGE_LINK. */
typedef struct
{
  WbSlot slot;
  guint8 field;
} Target;

typedef struct
{
  WbGraph    *graph;
  WbProblems *problems;
  WbResolver  resolver;
  GArray     *targets;  /* of Target: of this record */
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

static void
enter_items (Check *check)
{
  WbGraph *graph = check->graph;

  for (check->slot = 1; check->slot <= wb_plan_get_n_slots (graph->plan); check->slot++)
    {
      WbRecord *record = wb_plan_get (graph->plan, check->slot);

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
  Target target = { wb_resolver_find (&check->resolver, id), field != NULL ? field->index : WB_EDGE_LINK };
  int index = field != NULL ? field->index : -1;

  if (target.slot == WB_SLOT_NONE)
    report (check, WB_PROBLEM_DANGLING, index, id);
  else if (!wb_graph_target_fits (wb_resolver_get_kind (&check->resolver, target.slot), targets))
    report (check, WB_PROBLEM_WRONG_KIND, index, id);

  g_array_append_val (check->targets, target);
  return TRUE;
}

static void
check_references (Check *check, WbRecord *record)
{
  check->fine = TRUE;
  g_array_set_size (check->targets, 0);
  wb_record_foreach_reference (record, check_reference, check);
}

/* The same edges as those of wb_graph_add_edges(), without looking up again what they go to. */
static void
add_edges (Check *check, WbKind kind)
{
  const Target *targets = (const Target *) check->targets->data;
  WbEdge edge = { .from = check->slot, .by = check->slot, .kind = kind };
  gboolean is_link = wb_kind_is_link (kind);
  guint first = is_link ? 2 : 0;

  if (!check->fine || check->graph->edges == NULL)
    return;

  if (is_link)
    wb_edges_add (check->graph->edges, &(WbEdge){ targets[0].slot, targets[1].slot, check->slot, kind, WB_EDGE_LINK });

  for (guint i = first; i < check->targets->len; i++)
    {
      edge.to = targets[i].slot;
      edge.field = targets[i].field;
      wb_edges_add (check->graph->edges, &edge);
    }
}

static guint32
hash_link (Check *check, WbRecord *record)
{
  WbSlot from = wb_resolver_find (&check->resolver, wb_record_get_from (record));
  WbSlot to = wb_resolver_find (&check->resolver, wb_record_get_to (record));

  if (from == WB_SLOT_NONE || to == WB_SLOT_NONE)
    return wb_record_hash_key (record);

  return wb_record_hash_link (wb_record_get_kind (record), wb_resolver_get_hash (&check->resolver, from),
                              wb_resolver_get_hash (&check->resolver, to));
}

/* Two ends that are there are the same if they are in one slot. */
static gboolean
is_self_link (Check *check, WbRecord *record)
{
  const Target *ends = (const Target *) check->targets->data;

  if (ends[0].slot == WB_SLOT_NONE && ends[1].slot == WB_SLOT_NONE)
    return g_str_equal (wb_record_get_from (record), wb_record_get_to (record));

  return ends[0].slot == ends[1].slot;
}

static void
check_link (Check *check, WbRecord *record)
{
  guint32 hash = hash_link (check, record);

  if (wb_graph_find_hashed (check->graph, record, hash) != WB_SLOT_NONE)
    {
      report (check, WB_PROBLEM_DUPLICATE_LINK, -1, NULL);
      return;
    }

  wb_graph_enter_hashed (check->graph, check->slot, record, hash);
  check_references (check, record);
  if (is_self_link (check, record))
    report (check, WB_PROBLEM_SELF_LINK, -1, wb_record_get_from (record));

  add_edges (check, wb_record_get_kind (record));
}

static gboolean
prefetch_reference (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  wb_resolver_prefetch (data, id);
  return TRUE;
}

/* Of a plan of a hundred thousand items nothing that is looked up is at hand: so what the records further on need is
 * fetched meanwhile, first where their targets are, then where links with those ends would be. */
static void
look_ahead (Check *check)
{
  WbRecord *far = wb_plan_get (check->graph->plan, check->slot + 2 * LOOK_AHEAD);
  WbRecord *near = wb_plan_get (check->graph->plan, check->slot + LOOK_AHEAD);

  if (far != NULL)
    wb_record_foreach_reference (far, prefetch_reference, &check->resolver);
  if (near != NULL && wb_kind_is_link (wb_record_get_kind (near)))
    wb_index_prefetch (&check->graph->keys, hash_link (check, near));
}

static void
check_items_and_links (Check *check)
{
  WbPlan *plan = check->graph->plan;

  for (check->slot = 1; check->slot <= wb_plan_get_n_slots (plan); check->slot++)
    {
      WbRecord *record = wb_plan_get (plan, check->slot);

      look_ahead (check);
      if (record == NULL)
        continue;
      if (wb_kind_is_link (wb_record_get_kind (record)))
        check_link (check, record);
      else if (wb_resolver_get_kind (&check->resolver, check->slot) != WB_N_KINDS)
        {
          check_references (check, record);
          add_edges (check, wb_record_get_kind (record));
        }
    }
}

/* ---- conflicts: what they are about must be there --------------------------------------------------------------------- */

static void
check_conflict_target (Check *check, const WbRecord *record)
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

  check.targets = g_array_new (FALSE, FALSE, sizeof (Target));
  wb_resolver_init (&check.resolver, graph);

  enter_items (&check);
  wb_index_reserve (&graph->keys, wb_plan_get_n_records (graph->plan) - graph->ids.n);
  check_items_and_links (&check);
  check_conflicts (&check);
  check_parents (&check);

  g_array_unref (check.targets);
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
