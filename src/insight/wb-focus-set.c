/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-focus-private.h"

/* What a selection lights up: what is linked to it shines, what stands with it stays as it is, the rest is dimmed. A
 * filter dims what does not match. */

/* One in which something is selected. */
WbFocusSet *
wb_focus_set_new_empty (gboolean spreads)
{
  WbFocusSet *set = g_new0 (WbFocusSet, 1);

  set->cards = g_hash_table_new (NULL, NULL);
  set->spreads = spreads;

  return set;
}

/* What shines more wins: a card that is both linked and selected is selected. */
void
wb_focus_set_light (WbFocusSet *set, WbSlot slot, WbEmphasis emphasis)
{
  static const int order[] = {
    [WB_EMPHASIS_DIMMED] = 0, [WB_EMPHASIS_NORMAL] = 1, [WB_EMPHASIS_LIT] = 2, [WB_EMPHASIS_SELECTED] = 3,
  };
  gpointer before;

  if (!g_hash_table_lookup_extended (set->cards, GUINT_TO_POINTER (slot), NULL, &before) ||
      order[emphasis] > order[GPOINTER_TO_INT (before)])
    g_hash_table_insert (set->cards, GUINT_TO_POINTER (slot), GINT_TO_POINTER (emphasis));
}

/* The actions that stand under a goal stay as they are with it. */
static void
keep_actions (WbFocusSet *set, WbProject *project, WbSlot goal)
{
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (project), goal, WB_KIND_CONTRIBUTES, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    if (wb_action_get_main_goal (project, edge.from) == goal)
      wb_focus_set_light (set, edge.from, WB_EMPHASIS_NORMAL);
}

/* An action that shines lies upon a goal; that stays dimmed, but for what is selected itself. A link that refers to what
 * is selected, as a partner's part in an action does to a contact, leads on to what it goes to. */
static void
light_other_end (WbFocusSet *set, WbProject *project, WbSlot selected, WbSlot other)
{
  const WbRecord *record = wb_project_get (project, other);
  WbKind from = wb_record_get_kind (wb_project_get (project, selected));
  WbKind kind = wb_record_get_kind (record);

  if (wb_kind_is_link (kind))
    {
      other = wb_project_find (project, wb_record_get_to (record));
      kind = wb_record_get_kind (wb_project_get (project, other));
    }

  if (!wb_kind_is_card (kind))
    return;

  if (kind == WB_KIND_ACTION && from == WB_KIND_GOAL && wb_action_get_main_goal (project, other) == selected)
    wb_focus_set_light (set, other, WB_EMPHASIS_NORMAL);
  else
    wb_focus_set_light (set, other, WB_EMPHASIS_LIT);

  if (kind == WB_KIND_GOAL && from == WB_KIND_VOICE)
    keep_actions (set, project, other);
}

static void
light_item (WbFocusSet *set, WbProject *project, WbSlot slot)
{
  WbEdgeIter iter;
  WbEdge edge;

  wb_focus_set_light (set, slot, WB_EMPHASIS_SELECTED);

  wb_edge_iter_init_out (&iter, wb_project_get_edges (project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    light_other_end (set, project, slot, edge.to);
  wb_edge_iter_init_in (&iter, wb_project_get_edges (project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    light_other_end (set, project, slot, edge.from);
}

/* A link has no card: what it joins shines, its line is what is selected. */
static void
light_ends (WbFocusSet *set, WbProject *project, const WbRecord *link)
{
  const WbSlot ends[] = { wb_project_find (project, wb_record_get_from (link)),
                          wb_project_find (project, wb_record_get_to (link)) };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (wb_kind_is_card (wb_record_get_kind (wb_project_get (project, ends[i]))))
      wb_focus_set_light (set, ends[i], WB_EMPHASIS_LIT);
}

/**
 * wb_focus_set_new:
 * @project: a project
 * @selected: (array length=n): the items and links that are selected
 * @n: how many
 *
 * Works out what a selection lights up, as the project is now. Its cost is the degree of what is selected.
 *
 * Returns: (transfer full) (nullable): the set, or %NULL when nothing is selected that has to do with a card: then all
 *   cards are as they are
 */
WbFocusSet *
wb_focus_set_new (WbProject *project, const WbSlot *selected, guint n)
{
  WbFocusSet *set;
  gboolean any = FALSE;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  set = wb_focus_set_new_empty (FALSE);
  for (guint i = 0; i < n; i++)
    {
      const WbRecord *record = wb_project_get (project, selected[i]);
      guint before = g_hash_table_size (set->cards);

      if (record == NULL)
        continue;
      light_item (set, project, selected[i]);
      if (wb_kind_is_link (wb_record_get_kind (record)))
        light_ends (set, project, record);
      any |= wb_kind_is_card (wb_record_get_kind (record)) || g_hash_table_size (set->cards) > before + 1;
    }

  if (!any)
    g_clear_pointer (&set, wb_focus_set_free);

  return set;
}

/**
 * wb_focus_set_new_of_reference:
 * @reference: an edge that is no link
 *
 * Returns: (transfer full): a set in which what @reference joins shines, and its line is selected
 */
WbFocusSet *
wb_focus_set_new_of_reference (const WbEdge *reference)
{
  WbFocusSet *set = wb_focus_set_new_empty (FALSE);

  set->reference = *reference;
  wb_focus_set_light (set, reference->from, WB_EMPHASIS_LIT);
  wb_focus_set_light (set, reference->to, WB_EMPHASIS_LIT);

  return set;
}

/**
 * wb_focus_set_free:
 * @set: (transfer full): a set
 */
void
wb_focus_set_free (WbFocusSet *set)
{
  g_return_if_fail (set != NULL);

  g_clear_pointer (&set->cards, g_hash_table_unref);
  g_clear_pointer (&set->matches, g_hash_table_unref);
  g_clear_pointer (&set->beside, g_hash_table_unref);
  g_free (set);
}

/**
 * wb_focus_set_filter:
 * @set: (transfer full) (nullable): what a selection lights up
 * @matches: (nullable) (element-type WbSlot): the set of what matches a filter
 *
 * Dims what does not match, but for what is selected and what that is linked to; what matches is never dimmed.
 *
 * Returns: (transfer full) (nullable): what selection and filter light up together
 */
WbFocusSet *
wb_focus_set_filter (WbFocusSet *set, GHashTable *matches)
{
  if (matches == NULL)
    return set;
  if (set == NULL)
    set = g_new0 (WbFocusSet, 1);

  set->matches = g_hash_table_ref (matches);

  return set;
}

/**
 * wb_focus_set_has_selection:
 * @set: (nullable): a set
 *
 * Returns: whether something is selected that lights up others; a filter alone does not
 */
gboolean
wb_focus_set_has_selection (const WbFocusSet *set)
{
  return set != NULL && set->cards != NULL;
}

static gboolean
is_kept (const WbFocusSet *set, WbSlot slot)
{
  return g_hash_table_contains (set->matches, GUINT_TO_POINTER (slot)) ||
         (set->beside != NULL && g_hash_table_contains (set->beside, GUINT_TO_POINTER (slot)));
}

static WbEmphasis
get_selected_emphasis (const WbFocusSet *set, WbSlot slot)
{
  gpointer emphasis;

  if (set->cards == NULL)
    return WB_EMPHASIS_NORMAL;
  if (!g_hash_table_lookup_extended (set->cards, GUINT_TO_POINTER (slot), NULL, &emphasis))
    return WB_EMPHASIS_DIMMED;

  return GPOINTER_TO_INT (emphasis);
}

static gboolean
is_bright (const WbFocusSet *set, WbSlot slot)
{
  return wb_focus_set_of_card (set, slot) != WB_EMPHASIS_DIMMED;
}

static gboolean
is_lit (const WbFocusSet *set, WbSlot slot)
{
  return wb_focus_set_of_card (set, slot) == WB_EMPHASIS_LIT;
}

/**
 * wb_focus_set_of_card:
 * @set: (nullable): a set, or %NULL when nothing is selected or filtered
 * @slot: the item of a card
 *
 * Returns: how its card stands out
 */
WbEmphasis
wb_focus_set_of_card (const WbFocusSet *set, WbSlot slot)
{
  WbEmphasis emphasis = set != NULL ? get_selected_emphasis (set, slot) : WB_EMPHASIS_NORMAL;

  if (set == NULL || set->matches == NULL || emphasis == WB_EMPHASIS_SELECTED || emphasis == WB_EMPHASIS_LIT)
    return emphasis;

  return is_kept (set, slot) ? WB_EMPHASIS_NORMAL : WB_EMPHASIS_DIMMED;
}

/**
 * wb_focus_set_of_line:
 * @set: (nullable): a set, or %NULL when nothing is selected or filtered
 * @line: a line of the board
 *
 * Returns: how it stands out: that of a selected link or reference is selected, those of selected items are lit, in a chain also those
 *   between what is lit; when nothing is selected, a line between what matches stays as it is
 */
WbEmphasis
wb_focus_set_of_line (const WbFocusSet *set, const WbLine *line)
{
  g_return_val_if_fail (line != NULL, WB_EMPHASIS_NORMAL);

  if (set == NULL)
    return WB_EMPHASIS_NORMAL;
  if (line->edge.field == WB_EDGE_LINK && wb_focus_set_of_card (set, line->edge.by) == WB_EMPHASIS_SELECTED)
    return WB_EMPHASIS_SELECTED;
  if (set->reference.by != WB_SLOT_NONE && line->edge.by == set->reference.by &&
      line->edge.field == set->reference.field)
    return WB_EMPHASIS_SELECTED;
  if (wb_focus_set_of_card (set, line->from) == WB_EMPHASIS_SELECTED ||
      wb_focus_set_of_card (set, line->to) == WB_EMPHASIS_SELECTED)
    return WB_EMPHASIS_LIT;

  if (set->spreads && is_lit (set, line->from) && is_lit (set, line->to))
    return WB_EMPHASIS_LIT;

  return set->cards == NULL && is_bright (set, line->from) && is_bright (set, line->to) ? WB_EMPHASIS_NORMAL
                                                                                       : WB_EMPHASIS_DIMMED;
}
