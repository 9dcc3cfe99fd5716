/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-chain.h"
#include "wb-focus-private.h"

/* What a selection lights up in a chain: all that leads to it and all that it leads to, from lane to lane, but not what
 * else hangs on those: a voice is lit with its goals, their actions and the partners of these. */

/* A line, from left to right. */
typedef struct
{
  WbSlot left, right;
  int    lane; /* that it begins in */
} Tie;

typedef struct
{
  WbChain *chain;
  GArray  *ties;
} Ties;

static void
add_tie_cb (const WbLine *line, gpointer data)
{
  Ties *ties = data;
  const WbCard *from = wb_chain_get_card (ties->chain, line->from);
  const WbCard *to = wb_chain_get_card (ties->chain, line->to);
  Tie tie = { line->from, line->to, MIN (from->column, to->column) };

  if (from->column > to->column)
    tie = (Tie){ line->to, line->from, to->column };
  g_array_append_val (ties->ties, tie);
}

static GArray *
list_ties (WbChain *chain)
{
  Ties ties = { chain, g_array_new (FALSE, FALSE, sizeof (Tie)) };
  WbRect all = { 0 };

  wb_chain_get_size (chain, &all.width, &all.height);
  wb_chain_foreach_line (chain, &all, add_tie_cb, &ties);

  return ties.ties;
}

/* From lane to lane one way; what has been reached goes on. */
static void
reach (GHashTable *reached, const GArray *ties, gboolean rightwards)
{
  for (int step = 0; step < WB_N_LANES - 1; step++)
    for (guint i = 0; i < ties->len; i++)
      {
        const Tie *tie = &g_array_index (ties, Tie, i);
        WbSlot near = rightwards ? tie->left : tie->right;
        WbSlot far = rightwards ? tie->right : tie->left;

        if (tie->lane == (rightwards ? step : WB_N_LANES - 2 - step) &&
            g_hash_table_contains (reached, GUINT_TO_POINTER (near)))
          g_hash_table_add (reached, GUINT_TO_POINTER (far));
      }
}

static void
light_reached (WbFocusSet *set, const GArray *ties, gboolean rightwards)
{
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer slot, emphasis;

  g_hash_table_iter_init (&iter, set->cards);
  while (g_hash_table_iter_next (&iter, &slot, &emphasis))
    if (GPOINTER_TO_INT (emphasis) == WB_EMPHASIS_SELECTED)
      g_hash_table_add (reached, slot);

  reach (reached, ties, rightwards);
  g_hash_table_iter_init (&iter, reached);
  while (g_hash_table_iter_next (&iter, &slot, NULL))
    wb_focus_set_light (set, GPOINTER_TO_UINT (slot), WB_EMPHASIS_LIT);
}

/* A link has no card: its ends shine, and nothing that hangs on them. */
static void
note_link_cb (const WbLine *line, gpointer data)
{
  WbFocusSet *set = data;

  if (line->edge.field != WB_EDGE_LINK || wb_focus_set_of_card (set, line->edge.by) != WB_EMPHASIS_SELECTED)
    return;

  wb_focus_set_light (set, line->from, WB_EMPHASIS_LIT);
  wb_focus_set_light (set, line->to, WB_EMPHASIS_LIT);
}

/**
 * wb_focus_set_new_in_chain:
 * @chain: a chain
 * @selected: (array length=n): the items and links that are selected
 * @n: how many
 *
 * Works out what a selection lights up in a chain. Its cost goes with what the chain shows.
 *
 * Returns: (transfer full) (nullable): the set, or %NULL when nothing is selected that is shown: then all cards are as
 *   they are
 */
WbFocusSet *
wb_focus_set_new_in_chain (WbChain *chain, const WbSlot *selected, guint n)
{
  g_autoptr (WbFocusSet) set = NULL;
  g_autoptr (GArray) ties = NULL;
  WbRect all = { 0 };
  gboolean any = FALSE;

  g_return_val_if_fail (chain != NULL, NULL);

  set = wb_focus_set_new_empty (TRUE);
  for (guint i = 0; i < n; i++)
    {
      wb_focus_set_light (set, selected[i], WB_EMPHASIS_SELECTED);
      any |= wb_chain_get_card (chain, selected[i]) != NULL;
    }

  ties = list_ties (chain);
  light_reached (set, ties, TRUE);
  light_reached (set, ties, FALSE);
  wb_chain_get_size (chain, &all.width, &all.height);
  wb_chain_foreach_line (chain, &all, note_link_cb, set);

  return any || g_hash_table_size (set->cards) > n ? g_steal_pointer (&set) : NULL;
}

typedef struct
{
  WbFocusSet *set;
  WbProject  *project;
  GHashTable *asked_for; /* nullable */
} Partners;

/* Does something that matches, or owns it. */
static gboolean
has_match (const Partners *partners, WbSlot partner)
{
  GHashTable *matches = partners->set->matches;
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_out (&iter, wb_project_get_edges (partners->project), partner);
  while (wb_edge_iter_next (&iter, &edge))
    if (g_hash_table_contains (matches, GUINT_TO_POINTER (edge.to)))
      return TRUE;
  wb_edge_iter_init_in (&iter, wb_project_get_edges (partners->project), partner);
  while (wb_edge_iter_next (&iter, &edge))
    if (g_hash_table_contains (matches, GUINT_TO_POINTER (edge.from)))
      return TRUE;

  return FALSE;
}

static void
keep_partner_cb (const WbCard *card, gpointer data)
{
  const Partners *partners = data;
  gboolean asked_for = partners->asked_for != NULL &&
                       g_hash_table_contains (partners->asked_for, GUINT_TO_POINTER (card->slot));

  if (card->kind == WB_KIND_PARTNER && (asked_for || has_match (partners, card->slot)))
    g_hash_table_add (partners->set->beside, GUINT_TO_POINTER (card->slot));
}

/**
 * wb_focus_set_keep_partners:
 * @set: what selection and filter light up
 * @chain: the chain that is shown
 * @project: its plan
 * @asked_for: (nullable) (element-type WbSlot): the partners that the filter asks for themselves
 *
 * A filter asks for voices, goals and actions. Partners are not counted and not gone to, since only a chain has cards of
 * them, but those who do or own something that matches stay bright beside it, and so do those
 * who are asked for although they do nothing yet.
 */
void
wb_focus_set_keep_partners (WbFocusSet *set, WbChain *chain, WbProject *project, GHashTable *asked_for)
{
  Partners partners = { set, project, asked_for };
  WbRect all = { 0 };

  g_return_if_fail (set != NULL && chain != NULL);

  if (set->matches == NULL)
    return;

  g_clear_pointer (&set->beside, g_hash_table_unref);
  set->beside = g_hash_table_new (NULL, NULL);
  wb_chain_get_size (chain, &all.width, &all.height);
  wb_chain_foreach_card (chain, &all, keep_partner_cb, &partners);
}
