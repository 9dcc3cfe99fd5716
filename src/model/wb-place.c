/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-place.h"

#include "wb-order.h"
#include "wb-sentence.h"

#include <string.h>

/* What matters first is told first; the other kinds follow in the order of the table. */
static const guint8 first_kinds[] = { WB_KIND_PROJECT, WB_KIND_VOICE, WB_KIND_DOMAIN, WB_KIND_GOAL,
                                WB_KIND_ACTION, WB_KIND_PARTNER, WB_KIND_SESSION };

/**
 * wb_place_rank_kind:
 * @kind: a kind
 *
 * Returns: a number that is higher for what is told later
 */
guint
wb_place_rank_kind (WbKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (first_kinds); i++)
    if (first_kinds[i] == kind)
      return i;

  return G_N_ELEMENTS (first_kinds) + kind;
}

/* The first field of a type; -1: none. */
static int
find_field (WbKind kind, WbFieldType type)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == type)
      return i;

  return -1;
}

/**
 * wb_place_compare:
 * @a: an item
 * @b: another one
 *
 * Orders items by kind, then as people have put them, then by date as they came, then by name.
 *
 * Returns: less than, equal to or greater than 0
 */
int
wb_place_compare (const WbRecord *a, const WbRecord *b)
{
  WbKind kind = wb_record_get_kind (a);
  int place = find_field (kind, WB_TYPE_ORDER);
  int date = find_field (kind, WB_TYPE_DATE);
  int order = 0;

  if (kind != wb_record_get_kind (b))
    return (int) kind - (int) wb_record_get_kind (b);

  if (place >= 0)
    order = wb_order_compare (wb_record_get_text (a, place), wb_record_get_text (b, place));
  if (order == 0 && date >= 0)
    order = (wb_record_get_date (a, date) > wb_record_get_date (b, date)) -
            (wb_record_get_date (a, date) < wb_record_get_date (b, date));
  if (order == 0)
    order = strcmp (wb_record_get_title (a), wb_record_get_title (b));

  return order != 0 ? order : wb_record_compare_key (a, b);
}

/* Whether a contribution counts more than another: by its weight, then by the order of the goals. */
static gboolean
counts_more (WbProject *project, WbSlot link, WbSlot other)
{
  const WbRecord *a = wb_project_get (project, link);
  const WbRecord *b = wb_project_get (project, other);
  guint weight = wb_record_get_word (a, WB_CONTRIBUTES_WEIGHT);
  guint other_weight = wb_record_get_word (b, WB_CONTRIBUTES_WEIGHT);

  if (weight != other_weight)
    return weight > other_weight;

  return wb_place_compare (wb_project_get (project, wb_project_find (project, wb_record_get_to (a))),
                           wb_project_get (project, wb_project_find (project, wb_record_get_to (b)))) < 0;
}

/**
 * wb_place_get_home:
 * @project: a project
 * @action: an action of it
 *
 * An action stands in full under the goal that it contributes most to.
 *
 * Returns: the link to that goal, or %WB_SLOT_NONE when it contributes to none
 */
WbSlot
wb_place_get_home (WbProject *project, WbSlot action)
{
  WbSlot home = WB_SLOT_NONE;
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_out (&iter, wb_project_get_edges (project), action);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.field == WB_EDGE_LINK &&
        wb_record_get_kind (wb_project_get (project, edge.by)) == WB_KIND_CONTRIBUTES &&
        (home == WB_SLOT_NONE || counts_more (project, edge.by, home)))
      home = edge.by;

  return home;
}

/* The first field of a kind that refers to themes, or -1: others are themes that it only touches. */
static int
get_theme_field (WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].targets == WB_MASK (DOMAIN))
      return i;

  return -1;
}

/**
 * wb_place_has_themes:
 * @kind: a kind of item
 *
 * Returns: whether items of @kind, or what they belong to, stand under themes
 */
gboolean
wb_place_has_themes (WbKind kind)
{
  int owner;

  if (kind == WB_KIND_ACTION || get_theme_field (kind) >= 0)
    return TRUE;

  owner = wb_kind_get_owner_field (kind);

  return owner >= 0 && wb_place_has_themes (g_bit_nth_lsf (wb_field_get (kind, owner)->targets, -1));
}

/* The first of several themes, as people have put them. */
static WbRecord *
get_first (WbProject *project, const WbSet *set)
{
  WbRecord *first = NULL;

  for (guint i = 0; set != NULL && i < set->n; i++)
    {
      WbSlot slot = wb_project_find (project, set->members[i]);
      WbRecord *theme = slot != WB_SLOT_NONE ? wb_project_get (project, slot) : NULL;

      if (theme != NULL && (first == NULL || wb_place_compare (theme, first) < 0))
        first = theme;
    }

  return first;
}

/* What an item belongs to: an action to the goal that it contributes most to. */
static WbRecord *
get_owner (WbProject *project, const WbRecord *item)
{
  int owner = wb_kind_get_owner_field (wb_record_get_kind (item));
  WbSlot home;

  if (owner >= 0)
    return wb_project_get_referred (project, item, owner);
  if (wb_record_get_kind (item) != WB_KIND_ACTION)
    return NULL;

  home = wb_place_get_home (project, wb_project_find (project, wb_record_get_id (item)));

  return home == WB_SLOT_NONE
             ? NULL
             : wb_project_get (project, wb_project_find (project, wb_record_get_to (wb_project_get (project, home))));
}

/**
 * wb_place_get_theme:
 * @project: a project
 * @item: an item of it
 *
 * Finds the theme under which @item stands: its own, or that of what it belongs to.
 *
 * Returns: (transfer none) (nullable): the theme, or %NULL when it stands across themes
 */
WbRecord *
wb_place_get_theme (WbProject *project, const WbRecord *item)
{
  int field = get_theme_field (wb_record_get_kind (item));
  const WbRecord *owner;

  if (field >= 0)
    return wb_field_is_set (wb_field_get (wb_record_get_kind (item), field))
               ? get_first (project, wb_record_get_set (item, field))
               : wb_project_get_referred (project, item, field);

  owner = get_owner (project, item);

  return owner != NULL ? wb_place_get_theme (project, owner) : NULL;
}
