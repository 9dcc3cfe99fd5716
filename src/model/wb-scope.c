/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

/* What belongs to some themes, goals or partners, found by following references and links from there. How far it is
 * followed depends on how the walk came: a goal of the theme brings its actions, the partner of such an action does not
 * bring what else it does.
 *
 * All steps go from something that stays to something that then stays too. So narrowing what was narrowed in the same way
 * leaves it as it is, and it makes no difference whether a class is withheld before or in the same go. */

#include "wb-scope.h"

#include <glib/gi18n-lib.h>

#include "wb-references.h"
#include "wb-withheld.h"

/* How something stays; what has a higher level brings all that a lower one does. */
typedef enum
{
  LEVEL_OUT,   /* not at all */
  LEVEL_NAMED, /* so that what names it can be read: it brings what it names in turn */
  LEVEL_PART,  /* it belongs to what was chosen: it brings what goes with it and what is about it */
  LEVEL_WHOLE, /* it was chosen, or is of what was: it brings all that refers to it */
  LEVEL_NEVER,
} Level;

/* What stays whatever part is wanted, but brings nothing by itself. */
#define FRAME (WB_MASK (PROJECT) | WB_MASK (DOMAIN) | WB_MASK (TERM) | WB_MASK (MILESTONE))

/* From what level on an end of a link brings the other one, and at what level that stays. A partner of an action stays by
 * name only; an action of a chosen partner brings the goals that it serves, but not what else serves those. */
static const struct
{
  Level to_brings, from_stays;
  Level from_brings, to_stays;
} links[WB_N_LINKS] = {
  [WB_KIND_GROUNDS - WB_FIRST_LINK] = { LEVEL_PART, LEVEL_PART, LEVEL_NEVER, LEVEL_OUT },
  [WB_KIND_CONTRIBUTES - WB_FIRST_LINK] = { LEVEL_WHOLE, LEVEL_PART, LEVEL_WHOLE, LEVEL_PART },
  [WB_KIND_TAKES_PART - WB_FIRST_LINK] = { LEVEL_PART, LEVEL_NAMED, LEVEL_WHOLE, LEVEL_WHOLE },
  [WB_KIND_ANSWERS - WB_FIRST_LINK] = { LEVEL_WHOLE, LEVEL_PART, LEVEL_PART, LEVEL_PART },
  [WB_KIND_WAITS_FOR - WB_FIRST_LINK] = { LEVEL_NEVER, LEVEL_OUT, LEVEL_NEVER, LEVEL_OUT },
  [WB_KIND_ATTENDS - WB_FIRST_LINK] = { LEVEL_NEVER, LEVEL_OUT, LEVEL_WHOLE, LEVEL_NAMED },
};

typedef struct
{
  const WbGraph *graph;
  const guint8  *gone;
  guint8        *levels; /* by slot */
  GArray        *todo;   /* of WbSlot */
} Walk;

static void
keep (Walk *self, WbSlot slot, Level level)
{
  if (self->gone[slot] || self->levels[slot] >= level)
    return;

  self->levels[slot] = level;
  g_array_append_val (self->todo, slot);
}

/* ---- one step ------------------------------------------------------------------------------------------------------ */

/* What a record names is needed to read it; but a set would bring all that was ever on one agenda. */
static void
keep_named (Walk *self, WbSlot slot)
{
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_out (&iter, self->graph->edges, slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.field != WB_EDGE_LINK && wb_field_get (edge.kind, edge.field)->type == WB_TYPE_REFERENCE)
      keep (self, edge.to, LEVEL_NAMED);
}

static void
cross_link (Walk *self, WbSlot link, WbSlot slot, Level level)
{
  keep (self, slot, level);
  if (level != LEVEL_OUT && !self->gone[slot])
    keep_named (self, link);
}

static void
follow_link (Walk *self, const WbEdge *edge, WbSlot slot)
{
  guint i = edge->kind - WB_FIRST_LINK;
  Level level = self->levels[slot];

  if (slot == edge->to && level >= links[i].to_brings)
    cross_link (self, edge->by, edge->from, links[i].from_stays);
  if (slot == edge->from && level >= links[i].from_brings)
    cross_link (self, edge->by, edge->to, links[i].to_stays);
}

/* A vote belongs to its round, but without the goal that it is about it says nothing: it comes with that only. */
static gboolean
has_other_subject (Walk *self, WbSlot holder, const WbField *field)
{
  const WbRecord *record = wb_plan_get (self->graph->plan, holder);
  WbKind kind = wb_record_get_kind (record);

  for (guint64 rest = wb_kind_get_reference_fields (kind); rest != 0; rest &= rest - 1)
    {
      const WbField *other = wb_field_get (kind, __builtin_ctzll (rest));

      if (other != field && wb_field_is_subject (other) && wb_record_has (record, other->index))
        return TRUE;
    }

  return FALSE;
}

static Level
level_of_holder (Walk *self, const WbEdge *edge)
{
  WbKind kind = edge->kind;
  const WbField *field = wb_field_get (kind, edge->field);
  Level level = self->levels[edge->to];

  if (((FRAME >> kind) & 1) || has_other_subject (self, edge->from, field))
    return LEVEL_OUT;
  if (level == LEVEL_WHOLE)
    return kind == WB_KIND_PARTNER ? LEVEL_NAMED : LEVEL_WHOLE;
  if (level == LEVEL_PART && (field->on_delete == WB_ON_DELETE_CASCADE || field->targets == WB_ANY_ITEM))
    return LEVEL_PART;

  return LEVEL_OUT;
}

static void
follow (Walk *self, WbSlot slot)
{
  WbEdgeIter iter;
  WbEdge edge;

  keep_named (self, slot);

  wb_edge_iter_init_out (&iter, self->graph->edges, slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.field == WB_EDGE_LINK)
      follow_link (self, &edge, slot);

  wb_edge_iter_init_in (&iter, self->graph->edges, slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.field == WB_EDGE_LINK)
      follow_link (self, &edge, slot);
    else if (wb_kind_is_item (edge.kind))
      keep (self, edge.from, level_of_holder (self, &edge));
}

/* ---- where it begins, and the whole walk ------------------------------------------------------------------------------ */

static void
keep_frame (Walk *self)
{
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    for (guint i = 0; ((FRAME >> kind) & 1) && i < self->graph->kinds[kind]->len; i++)
      keep (self, g_array_index (self->graph->kinds[kind], WbSlot, i), LEVEL_NAMED);
}

static gboolean
fail_missing (WbKind kind, const char *id, GError **error)
{
  const char *format = kind == WB_KIND_DOMAIN ? _("There is no theme with the id “%s” in this plan.")
                     : kind == WB_KIND_GOAL   ? _("There is no goal with the id “%s” in this plan.")
                                              : _("There is no partner with the id “%s” in this plan.");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, WB_RECIPE_ERROR, WB_RECIPE_ERROR_ITEM, format, id);
#pragma GCC diagnostic pop

  return FALSE;
}

static gboolean
keep_chosen (Walk *self, const WbRecipe *recipe, GError **error)
{
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    {
      const WbSet *ids = wb_recipe_get_only (recipe, kind);

      for (guint i = 0; ids != NULL && i < ids->n; i++)
        {
          WbSlot slot = wb_graph_find_id (self->graph, ids->members[i]);

          if (slot == WB_SLOT_NONE || wb_record_get_kind (wb_plan_get (self->graph->plan, slot)) != kind)
            return fail_missing (kind, ids->members[i], error);

          keep (self, slot, LEVEL_WHOLE);
        }
    }

  return TRUE;
}

static void
walk (Walk *self)
{
  while (self->todo->len > 0)
    {
      WbSlot slot = g_array_index (self->todo, WbSlot, self->todo->len - 1);

      g_array_set_size (self->todo, self->todo->len - 1);
      follow (self, slot);
    }
}

static void
mark_unreached (Walk *self, guint8 *gone)
{
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    for (guint i = 0; i < self->graph->kinds[kind]->len; i++)
      {
        WbSlot slot = g_array_index (self->graph->kinds[kind], WbSlot, i);

        gone[slot] = gone[slot] || self->levels[slot] == LEVEL_OUT;
      }
}

/**
 * wb_scope_mark_outside:
 * @graph: a valid plan with all its indexes
 * @recipe: a recipe that names themes, goals or partners
 * @gone: (inout): by slot: whether an item is withheld already; untouched on failure
 * @error: return location for a %WB_RECIPE_ERROR_ITEM
 *
 * Withholds what does not belong to the themes, goals and partners of @recipe. What belongs to one of them is enough to
 * stay. The plan itself, all themes, council terms and milestones stay, and
 *
 * - with a theme: its goals, also those that only touch it, its voices with the actions that answer them, the names of its
 *   partners;
 * - with a goal: the goals that are part of it, the actions that contribute to it, the voices that it rests on, its
 *   indicators and their measurements;
 * - with a partner: the actions that it takes part in and the goals that those serve, with their voices and indicators but
 *   without their other actions; the goals that it owns; the voices that it gathered or told back; its contacts and its
 *   relations; the sessions that it attended;
 * - with an action: the voices that it answers, and by name the partners that take part in it and who does so for them;
 * - what was decided about any of these, was on an agenda, noted, asked in a round, or left so on purpose;
 * - and by name, so that it can be read: the goals that a goal is part of, owners, who gathered or told back a voice, the
 *   sessions of decisions, agenda items, notes and rounds, and the coordinating partner.
 *
 * What stays by name does not bring what belongs to it: the partner of an action not its other actions.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_scope_mark_outside (const WbGraph *graph, const WbRecipe *recipe, guint8 *gone, GError **error)
{
  g_autofree guint8 *levels = g_new0 (guint8, wb_plan_get_n_slots (graph->plan) + 1);
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  Walk self = { graph, gone, levels, todo };

  keep_frame (&self);
  if (!keep_chosen (&self, recipe, error))
    return FALSE;

  walk (&self);
  mark_unreached (&self, gone);

  return TRUE;
}
