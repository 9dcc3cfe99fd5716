/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Properties of steps over random plans: indexes follow, undo and redo lead back to the same plan, what fails changes
 * nothing. */

#include "wb-random.h"

#include <stdlib.h>
#include <string.h>

#include "wb-generate.h"

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (WbEdge));
}

static GArray *
edges_of (WbProject *project, WbPlan *plan, gboolean in)
{
  GArray *edges = g_array_new (FALSE, TRUE, sizeof (WbEdge));
  WbEdgeIter iter;
  WbEdge edge;

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      if (in)
        wb_edge_iter_init_in (&iter, wb_project_get_edges (project), slot);
      else
        wb_edge_iter_init_out (&iter, wb_project_get_edges (project), slot);
      memset (&edge, 0, sizeof edge);
      while (wb_edge_iter_next (&iter, &edge))
        {
          WbEdge clean;

          memset (&clean, 0, sizeof clean);
          clean.from = edge.from;
          clean.to = edge.to;
          clean.by = edge.by;
          clean.kind = edge.kind;
          clean.field = edge.field;
          g_array_append_val (edges, clean);
          g_assert_cmpuint (in ? edge.to : edge.from, ==, slot);
          g_assert_cmpuint (edge.kind, ==, wb_record_get_kind (wb_plan_get (plan, edge.by)));
        }
    }
  g_array_sort (edges, compare_edges);

  return edges;
}

/* A project whose indexes were kept step by step equals one that is built afresh over the same slots. */
static void
assert_indexes (WbProject *project)
{
  WbPlan *plan = wb_project_get_plan (project);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbProject) fresh = wb_project_new (plan, &error);
  g_autoptr (GArray) out = edges_of (project, plan, FALSE);
  g_autoptr (GArray) in = edges_of (project, plan, TRUE);
  g_autoptr (GArray) fresh_out = edges_of (fresh, plan, FALSE);

  g_assert_no_error (error);
  g_assert_cmpuint (out->len, ==, fresh_out->len);
  g_assert_cmpmem (out->data, out->len * sizeof (WbEdge), in->data, in->len * sizeof (WbEdge));
  g_assert_cmpmem (out->data, out->len * sizeof (WbEdge), fresh_out->data, fresh_out->len * sizeof (WbEdge));

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    g_assert_cmpuint (wb_project_count (project, kind), ==, wb_project_count (fresh, kind));

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    if (wb_plan_get (plan, slot) != NULL)
      g_assert_cmpuint (wb_project_find_key (project, wb_plan_get (plan, slot)), ==, slot);
}

static void
count_changes_cb (WbProject *project, const WbDelta *delta, guint *n)
{
  g_assert_cmpuint (delta->step->n_changes, >, 0);
  for (guint i = 0; i < delta->step->n_changes; i++)
    {
      const WbChange *change = &delta->step->changes[i];

      g_assert_cmpuint (change->slot, !=, WB_SLOT_NONE);
      g_assert_true (wb_project_get (project, change->slot) == change->new_record);
    }
  (*n)++;
}

static void
run_one (guint32 seed)
{
  g_autoptr (WbRandom) random = wb_random_new (20 + seed % 60, seed);
  WbProject *project = random->project;
  g_autoptr (WbPlan) first = wb_plan_ref (wb_project_get_plan (project));
  g_autoptr (WbPlan) last = NULL;
  guint n_signals = 0;
  guint n_applied = 0;

  g_signal_connect (project, "changed", G_CALLBACK (count_changes_cb), &n_signals);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WbPlan) before = wb_plan_ref (wb_project_get_plan (project));
      guint signals_before = n_signals;
      guint64 state = wb_project_get_state (project);

      if (!wb_edit_apply (wb_random_edit (random), "Random", &error))
        {
          /* the one thing that random edits do wrong is to make a goal part of itself */
          g_assert_error (error, WB_STEP_ERROR, WB_STEP_ERROR_INVALID);
          g_assert_true (wb_plan_equal (before, wb_project_get_plan (project)));
          g_assert_cmpuint (n_signals, ==, signals_before);
          g_assert_cmpuint (wb_project_get_state (project), ==, state);
        }
      n_applied += n_signals - signals_before;
      assert_indexes (project);
    }

  g_assert_cmpuint (n_applied, >, 10);
  last = wb_plan_ref (wb_project_get_plan (project));
  while (wb_project_undo (project))
    n_applied--;
  g_assert_cmpuint (n_applied, ==, 0);
  assert_indexes (project);
  g_assert_true (wb_plan_equal (first, wb_project_get_plan (project)));
  g_assert_false (wb_project_is_modified (project));

  while (wb_project_redo (project))
    n_applied++;
  assert_indexes (project);
  g_assert_true (wb_plan_equal (last, wb_project_get_plan (project)));
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (last); slot++)
    g_assert_true (wb_plan_get (last, slot) == wb_project_get (project, slot));
}

static void
test_random (void)
{
  guint32 seed = wb_random_seed ();

  for (guint i = 0; i < wb_random_runs (100); i++)
    {
      g_test_message ("plan of seed %u", seed + i);
      run_one (seed + i);
    }
}

static void
expect_edge (GArray *edges, WbProject *project, const WbEdge *holder, const char *from, const char *to)
{
  WbEdge edge;

  memset (&edge, 0, sizeof edge);
  edge.from = from != NULL ? wb_project_find (project, from) : holder->by;
  edge.to = wb_project_find (project, to);
  edge.by = holder->by;
  edge.kind = holder->kind;
  edge.field = holder->field;
  g_array_append_val (edges, edge);
}

static void
expect_field (GArray *edges, WbProject *project, const WbEdge *holder, const WbRecord *record)
{
  const WbValue *value = wb_record_get_value (record, holder->field);
  WbFieldType type = wb_field_get (holder->kind, holder->field)->type;

  if (value != NULL && type == WB_TYPE_REFERENCE)
    expect_edge (edges, project, holder, NULL, value->text);
  else if (value != NULL && type == WB_TYPE_REFERENCE_SET)
    for (guint i = 0; i < value->set->n; i++)
      expect_edge (edges, project, holder, NULL, value->set->members[i]);
}

/* Worked out from the records alone. */
static GArray *
expect_edges (WbProject *project, WbPlan *plan)
{
  GArray *edges = g_array_new (FALSE, TRUE, sizeof (WbEdge));

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);
      WbEdge holder = { .by = slot, .kind = wb_record_get_kind (record), .field = WB_EDGE_LINK };

      if (wb_kind_is_link (holder.kind))
        expect_edge (edges, project, &holder, wb_record_get_from (record), wb_record_get_to (record));
      for (holder.field = 0; holder.field < wb_kind_get_info (holder.kind)->n_fields; holder.field++)
        expect_field (edges, project, &holder, record);
    }
  g_array_sort (edges, compare_edges);

  return edges;
}

/* The indexes of a plan of many records are made on more than one thread. */
static void
test_large (void)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (12000, wb_random_seed (), WB_GENERATE_REALISTIC);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbProject) project = wb_project_new (plan, &error);
  g_autoptr (GArray) out = NULL, in = NULL, expected = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (wb_plan_get_n_records (plan), >, 25000);

  out = edges_of (project, plan, FALSE);
  in = edges_of (project, plan, TRUE);
  expected = expect_edges (project, plan);
  g_assert_cmpuint (out->len, ==, expected->len);
  g_assert_cmpmem (out->data, out->len * sizeof (WbEdge), expected->data, expected->len * sizeof (WbEdge));
  g_assert_cmpmem (in->data, in->len * sizeof (WbEdge), expected->data, expected->len * sizeof (WbEdge));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/random", test_random);
  g_test_add_func ("/history/large", test_large);

  return g_test_run ();
}
