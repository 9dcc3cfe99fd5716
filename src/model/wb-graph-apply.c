/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-graph.h"

/* A record that comes back after an undo comes back where it was: slots are stable. */
static void
place_record (WbGraph *graph, WbChange *change)
{
  WbRecord *record = wb_record_ref (change->new_record);

  if (change->slot != WB_SLOT_NONE && change->slot <= wb_plan_get_n_slots (graph->plan) &&
      wb_plan_get (graph->plan, change->slot) == NULL)
    wb_plan_replace (&graph->plan, change->slot, record);
  else
    change->slot = wb_plan_append (&graph->plan, record);

  wb_graph_enter (graph, change->slot, record);
}

static void
apply_change (WbGraph *graph, WbChange *change)
{
  if (change->new_record == NULL)
    {
      wb_graph_leave (graph, change->slot, change->old_record);
      wb_plan_replace (&graph->plan, change->slot, NULL);
    }
  else if (change->old_record == NULL)
    {
      place_record (graph, change);
    }
  else
    {
      wb_plan_replace (&graph->plan, change->slot, wb_record_ref (change->new_record));
      if (wb_record_get_kind (change->new_record) == WB_KIND_ACTION)
        graph->max_number = MAX (graph->max_number, wb_record_get_integer (change->new_record, WB_ACTION_NUMBER, 0));
    }
}

/**
 * wb_graph_apply_step:
 * @graph: a graph
 * @step: a step that wb_graph_check_step() found to fit; the slots of what is new are filled in
 * @removed: takes the edges that go
 * @added: takes the edges that come
 *
 * The order matters: edges go while all that they name is still there, and come when all of it has come.
 */
void
wb_graph_apply_step (WbGraph *graph, WbStep *step, GArray *removed, GArray *added)
{
  for (guint i = 0; i < step->n_changes; i++)
    if (step->changes[i].old_record != NULL)
      wb_graph_remove_edges (graph, step->changes[i].slot, step->changes[i].old_record, step->changes[i].new_record,
                             removed);

  for (guint i = 0; i < step->n_changes; i++)
    apply_change (graph, &step->changes[i]);

  for (guint i = 0; i < step->n_changes; i++)
    if (step->changes[i].new_record != NULL)
      wb_graph_add_edges (graph, step->changes[i].slot, step->changes[i].new_record, step->changes[i].old_record, added);
}
