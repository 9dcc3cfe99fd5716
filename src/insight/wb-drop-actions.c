/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-drop-private.h"

#include <glib/gi18n-lib.h>

#include "wb-standing.h"

/* Actions are dropped on a goal, or at a place under it: before or after another action. */

static WbSlot
get_goal (const WbDropPlan *plan)
{
  WbKind kind = wb_drop_plan_get_kind (plan);

  if (kind == WB_KIND_GOAL)
    return plan->target->item;

  return kind == WB_KIND_ACTION ? wb_action_get_main_goal (plan->project, plan->target->item) : WB_SLOT_NONE;
}

static const char *
get_id (const WbDropPlan *plan, WbSlot slot)
{
  return wb_record_get_id (wb_project_get (plan->project, slot));
}

/* The most that an action contributes to any goal but these two; 0: to no other. */
static int
get_heaviest (const WbDropPlan *plan, WbSlot action, WbSlot from, WbSlot to)
{
  int heaviest = 0;
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (plan->project), action, WB_KIND_CONTRIBUTES, FALSE);
  while (wb_link_iter_next (&iter, &edge))
    if (edge.to != from && edge.to != to)
      heaviest = MAX (heaviest, wb_contribution_get_weight (wb_project_get (plan->project, edge.by)));

  return heaviest;
}

static void
set_link (WbDropPlan *plan, WbSlot action, WbSlot goal, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!wb_edit_set_link (plan->drop->edit, WB_KIND_CONTRIBUTES, get_id (plan, action), get_id (plan, goal), field, text,
                         &error))
    g_critical ("%s", error->message);
}

/* Why and how much it contributes goes along to a goal that it did not contribute to yet. */
static void
copy_link (WbDropPlan *plan, const WbRecord *old, WbSlot action, WbSlot goal)
{
  const WbWordList *weights = wb_field_get (WB_KIND_CONTRIBUTES, WB_CONTRIBUTES_WEIGHT)->words;
  guint weight = wb_record_get_word (old, WB_CONTRIBUTES_WEIGHT);

  if (weight != WB_WEIGHT_ABSENT)
    set_link (plan, action, goal, WB_CONTRIBUTES_WEIGHT, wb_word_get_name (weights, weight));
  set_link (plan, action, goal, WB_CONTRIBUTES_BECAUSE, wb_record_get_text (old, WB_CONTRIBUTES_BECAUSE));
}

/* An action stands under the goal that it contributes to most: so that it comes to stand under this one, it contributes
 * more to it than to any other. */
static void
make_heaviest (WbDropPlan *plan, WbSlot action, WbSlot from, WbSlot to)
{
  const WbWordList *weights = wb_field_get (WB_KIND_CONTRIBUTES, WB_CONTRIBUTES_WEIGHT)->words;
  WbRecord *link = wb_edit_get_link (plan->drop->edit, WB_KIND_CONTRIBUTES, get_id (plan, action), get_id (plan, to));
  int heaviest = get_heaviest (plan, action, from, to);

  if (heaviest >= wb_contribution_get_weight (link) && heaviest < WB_WEIGHT_LARGE)
    set_link (plan, action, to, WB_CONTRIBUTES_WEIGHT, wb_word_get_name (weights, heaviest + 1));
}

static void
move (WbDropPlan *plan, WbSlot action, WbSlot from, WbSlot to)
{
  WbEdit *edit = plan->drop->edit;
  const char *id = get_id (plan, action);

  if (wb_edit_get_link (edit, WB_KIND_CONTRIBUTES, id, get_id (plan, to)) == NULL)
    {
      wb_edit_link (edit, WB_KIND_CONTRIBUTES, id, get_id (plan, to));
      if (from != WB_SLOT_NONE)
        copy_link (plan, wb_edit_get_link (edit, WB_KIND_CONTRIBUTES, id, get_id (plan, from)), action, to);
    }
  if (from != WB_SLOT_NONE)
    wb_edit_unlink (edit, WB_KIND_CONTRIBUTES, id, get_id (plan, from));
  make_heaviest (plan, action, from, to);
}

static int
compare_actions (gconstpointer a, gconstpointer b)
{
  return wb_item_compare_order (*(WbRecord *const *) a, *(WbRecord *const *) b, WB_ACTION_ORDER);
}

static GPtrArray *
list_siblings (const WbDropPlan *plan, WbSlot goal)
{
  GPtrArray *siblings = g_ptr_array_new ();
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (plan->project), goal, WB_KIND_CONTRIBUTES, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    {
      WbRecord *action = wb_project_get (plan->project, edge.from);

      if (wb_action_get_main_goal (plan->project, edge.from) == goal && !wb_drop_plan_carries (plan, action))
        g_ptr_array_add (siblings, action);
    }
  g_ptr_array_sort (siblings, compare_actions);

  return siblings;
}

static void
drop_also (WbDropPlan *plan, WbSlot goal)
{
  g_autofree char *title = wb_drop_plan_quote (plan, goal);

  for (guint i = 0; i < plan->n; i++)
    if (wb_edit_get_link (plan->drop->edit, WB_KIND_CONTRIBUTES, get_id (plan, plan->carried[i]), get_id (plan, goal)) == NULL)
      wb_edit_link (plan->drop->edit, WB_KIND_CONTRIBUTES, get_id (plan, plan->carried[i]), get_id (plan, goal));

  plan->drop->name = C_("step", "Link");
  plan->drop->sentence =
    /* Translators: what dropping actions does; its subject is what is carried, one or several. %s is a goal, quoted */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Contributes to %s as well", "Contribute to %s as well", plan->n), title);
}

static void
say_move (WbDropPlan *plan, WbSlot goal, gboolean had_goal)
{
  g_autofree char *title = wb_drop_plan_quote (plan, goal);

  plan->drop->sentence =
    /* Translators: what dropping actions does; its subject is what is carried, one or several. %s is a goal, quoted */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Moves to %s", "Move to %s", plan->n), title);
  if (had_goal)
    plan->drop->hint =
      /* Translators: the subject is what is carried, one or several actions; both are goals */
      g_strdup (g_dngettext (GETTEXT_PACKAGE, "with Ctrl: contributes to both", "with Ctrl: contribute to both", plan->n));
}

static void
drop_under (WbDropPlan *plan, WbSlot goal)
{
  gboolean moves = FALSE, had_goal = FALSE;

  for (guint i = 0; i < plan->n; i++)
    {
      WbSlot from = wb_action_get_main_goal (plan->project, plan->carried[i]);

      if (from == goal)
        continue;
      move (plan, plan->carried[i], from, goal);
      moves = TRUE;
      had_goal |= from != WB_SLOT_NONE;
    }

  if (wb_drop_plan_get_kind (plan) == WB_KIND_ACTION)
    {
      g_autoptr (GPtrArray) siblings = list_siblings (plan, goal);

      wb_drop_plan_reorder (plan, WB_ACTION_ORDER, siblings);
    }

  plan->drop->name = plan->n > 1 ? C_("step", "Move actions") : C_("step", "Move action");
  if (moves)
    say_move (plan, goal, had_goal);
  else if (wb_drop_plan_get_kind (plan) == WB_KIND_ACTION)
    plan->drop->sentence = wb_drop_plan_tell_place (plan);
}

void
wb_drop_actions (WbDropPlan *plan)
{
  WbSlot goal = get_goal (plan);

  if (goal == WB_SLOT_NONE)
    return;
  if (plan->also)
    drop_also (plan, goal);
  else
    drop_under (plan, goal);
}
