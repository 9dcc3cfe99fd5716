/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

/* Whether a step may be applied: every record is as the step expects it, and the plan stays valid. Looks only at what the
 * step touches and what refers to that. */

#include "wb-graph.h"

#include <glib/gi18n-lib.h>

#include "wb-references.h"

typedef struct
{
  const WbGraph *graph;
  WbStep        *step;
  GHashTable    *by_id;  /* id → WbChange; NULL, as the next, for a single change, which is found without */
  GHashTable    *by_key; /* WbRecord → WbChange */
  GHashTable    *taken;  /* the slots of fragments that changes have taken; NULL: none yet */
  GError       **error;
} Check;

static gboolean
fail (Check *check, WbStepError code, const char *format, const char *what)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (check->error, WB_STEP_ERROR, code, format, what);
#pragma GCC diagnostic pop

  return FALSE;
}

static const WbRecord *
key_of (const WbChange *change)
{
  return change->new_record != NULL ? change->new_record : change->old_record;
}

/* Of fragments without an id there may be any number that are the same. */
static gboolean
is_one_of_many (const WbRecord *record)
{
  return wb_record_get_kind (record) == WB_KIND_FRAGMENT && wb_record_get_id (record) == NULL;
}

static gboolean
check_key (Check *check, const WbChange *change)
{
  if (key_of (change) == NULL ||
      (change->old_record != NULL && change->new_record != NULL &&
       !wb_record_same_key (change->old_record, change->new_record)))
    return fail (check, WB_STEP_ERROR_INVALID, _("A change in “%s” does not say what it is about."), check->step->name);

  return TRUE;
}

static gboolean
index_change (Check *check, WbChange *change)
{
  const WbRecord *key = key_of (change);
  const char *id = wb_record_get_id (key);

  if (is_one_of_many (key))
    return TRUE;

  if (!g_hash_table_insert (check->by_key, (gpointer) key, change) ||
      (id != NULL && !g_hash_table_insert (check->by_id, (gpointer) id, change)))
    return fail (check, WB_STEP_ERROR_INVALID, _("“%s” changes one thing twice."), check->step->name);

  return TRUE;
}

static gboolean
index_changes (Check *check)
{
  gboolean fine = TRUE;

  for (guint i = 0; fine && i < check->step->n_changes; i++)
    fine = check_key (check, &check->step->changes[i]);
  if (!fine || check->step->n_changes < 2)
    return fine;

  check->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  check->by_key = g_hash_table_new (wb_record_hash_key, wb_record_same_key);
  for (guint i = 0; fine && i < check->step->n_changes; i++)
    fine = index_change (check, &check->step->changes[i]);

  return fine;
}

static WbChange *
find_by_id (const Check *check, const char *id)
{
  if (check->by_id != NULL)
    return g_hash_table_lookup (check->by_id, id);
  if (check->step->n_changes == 0)
    return NULL;

  return g_strcmp0 (wb_record_get_id (key_of (check->step->changes)), id) == 0 ? check->step->changes : NULL;
}

static WbChange *
find_by_key (const Check *check, const WbRecord *key)
{
  if (check->by_key != NULL)
    return g_hash_table_lookup (check->by_key, key);
  if (check->step->n_changes == 0)
    return NULL;

  return wb_record_same_key (key_of (check->step->changes), key) ? check->step->changes : NULL;
}

/* The record of an id as it will be. */
static const WbRecord *
record_after (Check *check, const char *id)
{
  const WbChange *change = find_by_id (check, id);

  if (change != NULL)
    return change->new_record;

  return wb_plan_get (check->graph->plan, wb_graph_find_id (check->graph, id));
}

/* A slot of a fragment that is the same and that no other change of the step has taken. */
static WbSlot
take_fragment (Check *check, const WbRecord *fragment)
{
  const GArray *slots = check->graph->kinds[WB_KIND_FRAGMENT];

  if (check->taken == NULL)
    check->taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < slots->len; i++)
    {
      WbSlot slot = g_array_index (slots, WbSlot, i);

      if (wb_record_same_key (wb_plan_get (check->graph->plan, slot), fragment) &&
          g_hash_table_add (check->taken, GUINT_TO_POINTER (slot)))
        return slot;
    }

  return WB_SLOT_NONE;
}

static gboolean
check_current_fragment (Check *check, WbChange *change)
{
  WbSlot slot;

  if (change->old_record == NULL)
    return TRUE;

  slot = take_fragment (check, change->old_record);
  if (slot == WB_SLOT_NONE)
    return fail (check, WB_STEP_ERROR_STALE, _("“%s” does not fit: the plan has changed since."), check->step->name);

  change->slot = slot;

  return TRUE;
}

static gboolean
check_current (Check *check, WbChange *change)
{
  const WbRecord *key = key_of (change);
  WbSlot slot = wb_graph_find_key (check->graph, key);
  const WbRecord *current = wb_plan_get (check->graph->plan, slot);
  const char *id = wb_record_get_id (key);

  if (change->old_record == NULL && (current != NULL || (id != NULL && wb_graph_find_id (check->graph, id) != WB_SLOT_NONE)))
    return fail (check, WB_STEP_ERROR_STALE, _("“%s” adds something that is already there."), check->step->name);

  if (change->old_record != NULL && (current == NULL || !wb_record_equal (current, change->old_record)))
    return fail (check, WB_STEP_ERROR_STALE, _("“%s” does not fit: the plan has changed since."), check->step->name);

  if (slot != WB_SLOT_NONE)
    change->slot = slot;

  if (wb_record_get_kind (key) == WB_KIND_PROJECT && (change->old_record == NULL || change->new_record == NULL))
    return fail (check, WB_STEP_ERROR_INVALID, _("“%s” would leave a file without its one plan."), check->step->name);

  return TRUE;
}

static gboolean
check_reference (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Check *check = data;
  const WbRecord *target = record_after (check, id);

  if (target == NULL)
    return fail (check, WB_STEP_ERROR_INVALID, _("“%s” refers to something that is not there."), check->step->name);

  if (!wb_graph_target_fits (wb_record_get_kind (target), targets))
    return fail (check, WB_STEP_ERROR_INVALID, _("“%s” links things that cannot be linked in this way."),
                 check->step->name);

  return TRUE;
}

static const WbRecord *
conflict_target (Check *check, const WbRecord *conflict)
{
  const char *item = wb_record_get_text (conflict, WB_CONFLICT_ITEM);
  const char *from = wb_record_get_text (conflict, WB_CONFLICT_FROM);
  const char *to = wb_record_get_text (conflict, WB_CONFLICT_TO);
  guint link = wb_record_get_word (conflict, WB_CONFLICT_LINK);
  g_autoptr (WbRecord) key = NULL;
  const WbChange *change;
  WbDraft draft;

  if (item != NULL)
    return link == 0 && from == NULL && to == NULL ? record_after (check, item) : NULL;
  if (link == 0 || from == NULL || to == NULL)
    return NULL;

  wb_draft_init_link (&draft, WB_FIRST_LINK + link - 1, from, to);
  key = wb_draft_end (&draft);
  change = find_by_key (check, key);
  if (change != NULL)
    return change->new_record;

  return wb_plan_get (check->graph->plan, wb_graph_find_key (check->graph, key));
}

static gboolean
check_new (Check *check, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);

  if (!wb_record_foreach_reference (record, check_reference, check))
    return FALSE;

  if (wb_kind_is_link (kind) && g_str_equal (wb_record_get_from (record), wb_record_get_to (record)))
    return fail (check, WB_STEP_ERROR_INVALID, _("“%s” links something with itself."), check->step->name);

  if (kind == WB_KIND_CONFLICT)
    {
      const WbRecord *target = conflict_target (check, record);
      const char *with = wb_record_get_text (record, WB_CONFLICT_WITH);
      const WbRecord *other = with != NULL ? record_after (check, with) : NULL;
      gboolean newer = wb_header_is_newer (wb_plan_get_header (check->graph->plan));

      if (target == NULL || !wb_conflict_is_clear (record, target, other, newer))
        return fail (check, WB_STEP_ERROR_INVALID, _("A conflict in “%s” does not say what it is about."),
                     check->step->name);
    }

  return TRUE;
}

/* What goes may not be referred to any more; a holder that changes too was checked for what it refers to then. */
static gboolean
check_gone (Check *check, const WbChange *change)
{
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, check->graph->edges, change->slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (find_by_key (check, wb_plan_get (check->graph->plan, edge.by)) == NULL)
      return fail (check, WB_STEP_ERROR_INVALID, _("“%s” removes something that others still refer to."),
                   check->step->name);

  wb_edge_iter_init_out (&iter, check->graph->edges, change->slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.by != change->slot && find_by_key (check, wb_plan_get (check->graph->plan, edge.by)) == NULL)
      return fail (check, WB_STEP_ERROR_INVALID, _("“%s” removes something that others still refer to."),
                   check->step->name);

  return TRUE;
}

/* A goal whose parent changes may not end up above itself. Goals that an earlier walk came by are known to end. */
static gboolean
check_parents (Check *check)
{
  g_autoptr (GHashTable) walked = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < check->step->n_changes; i++)
    {
      const WbRecord *record = check->step->changes[i].new_record;

      if (record == NULL || wb_record_get_kind (record) != WB_KIND_GOAL)
        continue;

      while (record != NULL && wb_record_get_kind (record) == WB_KIND_GOAL)
        {
          const char *id = wb_record_get_id (record);
          const char *parent = wb_record_get_text (record, WB_GOAL_PARENT);
          gpointer walk;

          if (g_hash_table_lookup_extended (walked, id, NULL, &walk))
            {
              if (GPOINTER_TO_UINT (walk) == i)
                return fail (check, WB_STEP_ERROR_INVALID, _("“%s” would make a goal part of itself."),
                             check->step->name);
              break;
            }

          g_hash_table_insert (walked, (gpointer) id, GUINT_TO_POINTER (i));
          record = parent != NULL ? record_after (check, parent) : NULL;
        }
    }

  return TRUE;
}

static gboolean
touches_parents (const WbStep *step)
{
  for (guint i = 0; i < step->n_changes; i++)
    {
      const WbRecord *new_record = step->changes[i].new_record;
      const WbRecord *old_record = step->changes[i].old_record;

      if (new_record != NULL && wb_record_get_kind (new_record) == WB_KIND_GOAL &&
          g_strcmp0 (wb_record_get_text (new_record, WB_GOAL_PARENT),
                     old_record != NULL ? wb_record_get_text (old_record, WB_GOAL_PARENT) : NULL) != 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * wb_graph_check_step:
 * @graph: a graph
 * @step: a step; the slots of records that are there are filled in
 * @error: return location for a %WB_STEP_ERROR
 *
 * Returns: whether @step fits the plan and leaves it valid
 */
gboolean
wb_graph_check_step (const WbGraph *graph, WbStep *step, GError **error)
{
  Check check = { .graph = graph, .step = step, .error = error };
  gboolean fine = index_changes (&check);

  for (guint i = 0; fine && i < step->n_changes; i++)
    fine = is_one_of_many (key_of (&step->changes[i])) ? check_current_fragment (&check, &step->changes[i])
                                                       : check_current (&check, &step->changes[i]);

  for (guint i = 0; fine && i < step->n_changes; i++)
    {
      const WbChange *change = &step->changes[i];

      fine = change->new_record != NULL ? check_new (&check, change->new_record)
                                        : check_gone (&check, change);
    }

  if (fine && touches_parents (step))
    fine = check_parents (&check);

  g_clear_pointer (&check.by_id, g_hash_table_unref);
  g_clear_pointer (&check.by_key, g_hash_table_unref);
  g_clear_pointer (&check.taken, g_hash_table_unref);

  return fine;
}
