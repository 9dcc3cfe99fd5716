/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-withheld.h"

#include "wb-references.h"
#include "wb-scope.h"

#define FRAGMENT WB_MASK (FRAGMENT)

/**
 * wb_field_is_subject:
 * @field: a field
 *
 * Returns: whether it refers to the one thing, of any kind, that its holder is about, as a vote or a waiver is
 */
gboolean
wb_field_is_subject (const WbField *field)
{
  return field->type == WB_TYPE_REFERENCE && field->targets == WB_ANY_ITEM;
}

/* Whether its holder is withheld with what it refers to: what goes with it, and what is about nothing else. */
static gboolean
ties (const WbField *field)
{
  return wb_field_is_reference (field) && (field->on_delete == WB_ON_DELETE_CASCADE || wb_field_is_subject (field));
}

/* ---- of which kinds some may be withheld ------------------------------------------------------------------------- */

static gboolean
is_tied_to (const WbKindInfo *info, const WbWithheld *self)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (ties (&info->fields[i]) && wb_withheld_may_be (self, info->fields[i].targets))
      return TRUE;

  return FALSE;
}

static gboolean
add_tied_kinds (WbWithheld *self)
{
  WbKindMask before = self->kinds;

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    if (is_tied_to (wb_kind_get_info (kind), self))
      self->kinds |= 1u << kind;

  return self->kinds != before;
}

static void
find_kinds (WbWithheld *self, const WbRecipe *recipe)
{
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    if (wb_recipe_withholds (recipe, wb_kind_get_info (kind)->privacy))
      self->kinds |= 1u << kind;

  while (add_tied_kinds (self))
    continue;
}

/* ---- what the recipe names by class ------------------------------------------------------------------------------ */

/* Fragments and conflicts never leave, whatever the recipe. */
static gboolean
is_private (const WbRecord *record, const WbRecipe *recipe)
{
  WbKind kind = wb_record_get_kind (record);
  WbPrivacy privacy = wb_kind_get_info (kind)->privacy;

  if (kind == WB_KIND_FRAGMENT || kind == WB_KIND_CONFLICT)
    return TRUE;
  if (!wb_kind_is_item (kind) || !wb_recipe_withholds (recipe, privacy))
    return FALSE;

  return privacy != WB_PRIVACY_VOICE || !wb_record_get_flag (record, WB_VOICE_MAY_SHARE);
}

static void
mark_private (WbWithheld *self, const WbRecipe *recipe)
{
  WbPlan *plan = self->graph.plan;

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);

      if (record == NULL || !is_private (record, recipe))
        continue;

      self->gone[slot] = TRUE;
      /* what a newer version knows as an item may be what anything refers to */
      if (wb_record_get_kind (record) == WB_KIND_FRAGMENT && wb_record_get_id (record) != NULL)
        self->kinds |= FRAGMENT;
    }
}

/* ---- what goes with it ------------------------------------------------------------------------------------------- */

static void
add_ties (WbWithheld *self, WbSlot slot, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);

  for (guint64 rest = wb_kind_get_reference_fields (kind); rest != 0; rest &= rest - 1)
    {
      const WbField *field = wb_field_get (kind, __builtin_ctzll (rest));
      const char *id = ties (field) ? wb_record_get_text (record, field->index) : NULL;
      WbSlot target = id != NULL ? wb_graph_find_id (&self->graph, id) : WB_SLOT_NONE;

      if (target != WB_SLOT_NONE)
        wb_edges_add (self->graph.edges, &(WbEdge){ slot, target, slot, kind, field->index });
    }
}

/* Most of a plan is open and can be left alone: only what may be withheld is looked up. */
static void
index_candidates (WbWithheld *self)
{
  WbGraph *graph = &self->graph;

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (graph->plan); slot++)
    {
      const WbRecord *record = wb_plan_get (graph->plan, slot);

      if (record != NULL && ((self->kinds >> wb_record_get_kind (record)) & 1))
        wb_graph_enter (graph, slot, record);
    }

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    for (guint i = 0; i < graph->kinds[kind]->len; i++)
      {
        WbSlot slot = g_array_index (graph->kinds[kind], WbSlot, i);

        add_ties (self, slot, wb_plan_get (graph->plan, slot));
      }
}

static gboolean
is_tie (const WbEdge *edge)
{
  return edge->field != WB_EDGE_LINK && wb_kind_is_item (edge->kind) &&
         ties (wb_field_get (edge->kind, edge->field));
}

static void
mark_tied_to (WbWithheld *self, WbSlot slot, GArray *todo)
{
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, self->graph.edges, slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (!self->gone[edge.from] && is_tie (&edge))
      {
        self->gone[edge.from] = TRUE;
        g_array_append_val (todo, edge.from);
      }
}

static void
mark_tied (WbWithheld *self)
{
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (self->graph.plan); slot++)
    if (self->gone[slot])
      mark_tied_to (self, slot, todo);

  while (todo->len > 0)
    {
      WbSlot slot = g_array_index (todo, WbSlot, todo->len - 1);

      g_array_set_size (todo, todo->len - 1);
      mark_tied_to (self, slot, todo);
    }
}

/* ---- the whole ---------------------------------------------------------------------------------------------------- */

/* What does not belong to the part that is wanted; what is about nothing else goes with it. */
static gboolean
narrow (WbWithheld *self, const WbRecipe *recipe, GError **error)
{
  if (!wb_scope_mark_outside (&self->graph, recipe, self->gone, error))
    return FALSE;

  mark_tied (self);

  return TRUE;
}

/**
 * wb_withheld_init:
 * @self: (out caller-allocates): which items are withheld; to be cleared, also on failure
 * @plan: a valid plan
 * @recipe: what to withhold
 * @error: return location for a %WB_RECIPE_ERROR_ITEM
 *
 * Finds out which items of @plan go: first those of a class that is withheld and what is tied to them, then, of what is
 * left, those that do not belong to the part that is wanted.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_withheld_init (WbWithheld *self, WbPlan *plan, const WbRecipe *recipe, GError **error)
{
  *self = (WbWithheld){ .gone = g_new0 (guint8, wb_plan_get_n_slots (plan) + 1) };
  wb_graph_init (&self->graph, plan);
  mark_private (self, recipe);

  if (wb_recipe_is_narrow (recipe))
    {
      self->kinds |= WB_ANY_ITEM;
      wb_graph_build (&self->graph, NULL);
    }
  else
    {
      find_kinds (self, recipe);
      index_candidates (self);
    }
  mark_tied (self);

  return !wb_recipe_is_narrow (recipe) || narrow (self, recipe, error);
}

/**
 * wb_withheld_clear:
 * @self: which items are withheld
 */
void
wb_withheld_clear (WbWithheld *self)
{
  wb_graph_clear (&self->graph);
  g_clear_pointer (&self->gone, g_free);
}

/**
 * wb_withheld_has:
 * @self: which items are withheld
 * @id: the id of an item of the plan
 *
 * Returns: whether that item is withheld
 */
gboolean
wb_withheld_has (const WbWithheld *self, const char *id)
{
  return self->gone[wb_graph_find_id (&self->graph, id)];
}

/**
 * wb_withheld_may_be:
 * @self: which items are withheld
 * @targets: kinds
 *
 * Returns: whether a reference that may be to those kinds may be to something that is withheld; it may always be to an item
 *   of a newer version
 */
gboolean
wb_withheld_may_be (const WbWithheld *self, WbKindMask targets)
{
  return ((targets | FRAGMENT) & self->kinds) != 0;
}
