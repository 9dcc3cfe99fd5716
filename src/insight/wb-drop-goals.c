/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-drop-private.h"

#include <glib/gi18n-lib.h>

#include "wb-standing.h"

/* Goals are dropped into a cell, or at a place in it: before or after another goal. */

typedef struct
{
  WbSlot   domain; /* or WB_SLOT_NONE */
  WbRowsBy rows;
  guint    key; /* of its row */
  WbDate   today;
} Cell;

static WbSlot
get_domain (WbProject *project, const WbRecord *goal)
{
  const char *id = wb_record_get_text (goal, WB_GOAL_DOMAIN);

  return id != NULL ? wb_project_find (project, id) : WB_SLOT_NONE;
}

static guint
get_key (const WbDropPlan *plan, const WbRecord *goal, const Cell *cell)
{
  return wb_goal_get_row_key (plan->project, goal, cell->rows, cell->today);
}

/* The key of a row that goals are dropped in; by horizon it follows from the kind. */
static guint
get_target_key (const WbDropTarget *target)
{
  return target->rows == WB_ROWS_BY_HORIZON ? WB_HORIZON_THIS_YEAR + target->row - WB_ROW_THIS_YEAR : target->key;
}

static gboolean
get_cell (const WbDropPlan *plan, Cell *cell)
{
  const WbContext *context = wb_project_get_context (plan->project);
  WbRecord *goal = wb_drop_plan_get_item (plan);

  cell->today = context->today (context->data);
  cell->rows = plan->target->rows;
  if (goal == NULL)
    {
      cell->domain = plan->target->domain;
      cell->key = get_target_key (plan->target);
      return wb_row_takes_goals (plan->target->row);
    }

  cell->domain = get_domain (plan->project, goal);
  cell->key = get_key (plan, goal, cell);

  return wb_record_get_kind (goal) == WB_KIND_GOAL;
}

static gboolean
is_in_cell (const WbDropPlan *plan, const WbRecord *goal, const Cell *cell)
{
  return get_domain (plan->project, goal) == cell->domain && get_key (plan, goal, cell) == cell->key;
}

static void
add_sibling (const WbDropPlan *plan, WbSlot slot, const Cell *cell, GPtrArray *siblings)
{
  WbRecord *goal = wb_project_get (plan->project, slot);

  if (is_in_cell (plan, goal, cell) && !wb_drop_plan_carries (plan, goal))
    g_ptr_array_add (siblings, goal);
}

static int
compare_goals (gconstpointer a, gconstpointer b)
{
  return wb_item_compare_order (*(WbRecord *const *) a, *(WbRecord *const *) b, WB_GOAL_ORDER);
}

/* Costs as much as the theme has goals. */
static GPtrArray *
list_siblings (const WbDropPlan *plan, const Cell *cell)
{
  GPtrArray *siblings = g_ptr_array_new ();
  WbEdgeIter iter;
  WbEdge edge;
  guint n;
  const WbSlot *goals = wb_project_list (plan->project, WB_KIND_GOAL, &n);

  if (cell->domain == WB_SLOT_NONE)
    for (guint i = 0; i < n; i++)
      add_sibling (plan, goals[i], cell, siblings);
  else
    {
      wb_edge_iter_init_in (&iter, wb_project_get_edges (plan->project), cell->domain);
      while (wb_edge_iter_next (&iter, &edge))
        if (edge.kind == WB_KIND_GOAL && edge.field == WB_GOAL_DOMAIN)
          add_sibling (plan, edge.from, cell, siblings);
    }
  g_ptr_array_sort (siblings, compare_goals);

  return siblings;
}

static void
set_domain (WbDropPlan *plan, const WbRecord *goal, const Cell *cell)
{
  const char *id = wb_record_get_id (goal);
  const WbSet *others = wb_record_get_set (goal, WB_GOAL_ALSO_DOMAINS);
  const char *domain = cell->domain != WB_SLOT_NONE ? wb_record_get_id (wb_project_get (plan->project, cell->domain)) : NULL;

  wb_drop_plan_set (plan, id, WB_GOAL_DOMAIN, domain);
  if (domain != NULL && wb_set_contains (others, domain))
    {
      g_autoptr (WbSet) rest = wb_set_without (others, domain);

      wb_drop_plan_set_set (plan, id, WB_GOAL_ALSO_DOMAINS, rest);
    }
}

/* The last year of a row; 0 when no year leads to that row, as to the plan period once that is over. */
static int
set_year (WbDropPlan *plan, const WbRecord *goal, const Cell *cell)
{
  const WbWordList *horizons = wb_field_get (WB_KIND_GOAL, WB_GOAL_HORIZON)->words;
  const char *id = wb_record_get_id (goal);
  int year = wb_row_get_last_year (plan->project, cell->key, cell->today);
  g_autofree char *text = g_strdup_printf ("%04d", year);

  wb_drop_plan_set (plan, id, WB_GOAL_TARGET_YEAR, text);
  if (get_key (plan, wb_edit_get (plan->drop->edit, id), cell) == cell->key)
    return year;

  wb_drop_plan_set (plan, id, WB_GOAL_TARGET_YEAR, NULL);
  wb_drop_plan_set (plan, id, WB_GOAL_HORIZON, wb_word_get_name (horizons, cell->key));

  return 0;
}

static char *
tell_year (int year)
{
  /* Translators: what dropping a goal on another row does besides; a year */
  return year != 0 ? g_strdup_printf (C_("drop", "the target year becomes %d"), year) : NULL;
}

static char *
tell_lead (const WbRecord *partner)
{
  if (partner == NULL)
    return g_strdup (C_("drop", "then has no lead"));

  /* Translators: what dropping a goal on another row does besides; a partner */
  return g_strdup_printf (C_("drop", "lead becomes %s"), wb_record_get_title (partner));
}

static char *
tell_status (guint status)
{
  if (status == WB_GOAL_STATUS_ABSENT)
    return g_strdup (C_("drop", "then has no status"));

  /* Translators: what dropping a goal on another row does besides; a status */
  return g_strdup_printf (C_("drop", "status becomes %s"),
                          wb_word_get_label (wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words, status));
}

/* Makes a goal one of the row; returns what that changes, in words. */
static char *
set_row (WbDropPlan *plan, const WbRecord *goal, const Cell *cell)
{
  const char *id = wb_record_get_id (goal);
  const WbRecord *partner;

  switch (cell->rows)
    {
    case WB_ROWS_BY_HORIZON:
      return tell_year (set_year (plan, goal, cell));
    case WB_ROWS_BY_STATUS:
      wb_drop_plan_set (plan, id, WB_GOAL_STATUS,
                        wb_word_get_name (wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words, cell->key));
      return tell_status (cell->key);
    case WB_ROWS_BY_LEAD:
      partner = cell->key != WB_SLOT_NONE ? wb_project_get (plan->project, cell->key) : NULL;
      wb_drop_plan_set (plan, id, WB_GOAL_OWNER, partner != NULL ? wb_record_get_id (partner) : NULL);
      return tell_lead (partner);
    case WB_N_ROWS_BY:
    default:
      g_assert_not_reached ();
    }
}

static const char *
get_theme_name (const WbDropPlan *plan, const Cell *cell)
{
  return cell->domain != WB_SLOT_NONE ? wb_record_get_title (wb_project_get (plan->project, cell->domain))
                                      : _("Across themes");
}

static WbRowKind
get_row_kind (const Cell *cell)
{
  if (cell->rows == WB_ROWS_BY_HORIZON)
    return WB_ROW_THIS_YEAR + cell->key - WB_HORIZON_THIS_YEAR;
  if (cell->rows == WB_ROWS_BY_STATUS)
    return WB_ROW_STATUS;

  return cell->key != WB_SLOT_NONE ? WB_ROW_LEAD : WB_ROW_NO_LEAD;
}

static char *
tell_cell (const WbDropPlan *plan, const Cell *cell)
{
  g_autofree char *row = wb_row_make_name (plan->project, get_row_kind (cell), cell->key);

  /* Translators: what dropping goals does; its subject is what is carried, one or several. A theme and a row */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Moves to %s: %s", "Move to %s: %s", plan->n),
                          get_theme_name (plan, cell), row);
}

/* Where in the cell it comes to stand, and what that changes besides. */
static char *
make_hint (const char *place, const char *change)
{
  if (place != NULL && change != NULL)
    return g_strdup_printf ("%s\n%s", place, change);

  return g_strdup (place != NULL ? place : change);
}

static void
say (WbDropPlan *plan, const Cell *cell, gboolean moves, const char *change)
{
  char *place = plan->target->item != WB_SLOT_NONE ? wb_drop_plan_tell_place (plan) : NULL;

  if (moves)
    {
      plan->drop->sentence = tell_cell (plan, cell);
      plan->drop->hint = make_hint (place, change);
      g_free (place);
    }
  else
    plan->drop->sentence =
      place != NULL ? place : g_strdup (g_dngettext (GETTEXT_PACKAGE, "Comes last", "Come last", plan->n));
}

/* Of several leads none can be meant, but beside a goal it is that of the goal. */
static void
refuse (WbDropPlan *plan)
{
  plan->drop->is_refused = TRUE;
  plan->drop->sentence = g_strdup (C_("drop", "Here the goals have several leads"));
  plan->drop->hint = g_strdup (C_("drop", "drop it beside a goal to give it that lead"));
}

void
wb_drop_goals (WbDropPlan *plan)
{
  g_autoptr (GPtrArray) siblings = NULL;
  g_autofree char *change = NULL;
  gboolean moves = FALSE;
  Cell cell;

  if (plan->target->item == WB_SLOT_NONE && plan->target->row == WB_ROW_OTHER_LEADS)
    refuse (plan);
  if (!get_cell (plan, &cell))
    return;

  for (guint i = 0; i < plan->n; i++)
    {
      WbRecord *goal = wb_project_get (plan->project, plan->carried[i]);

      moves |= !is_in_cell (plan, goal, &cell);
      if (get_domain (plan->project, goal) != cell.domain)
        set_domain (plan, goal, &cell);
      if (get_key (plan, goal, &cell) == cell.key)
        continue;

      g_free (change);
      change = set_row (plan, goal, &cell);
    }

  siblings = list_siblings (plan, &cell);
  wb_drop_plan_reorder (plan, WB_GOAL_ORDER, siblings);
  plan->drop->name = plan->n > 1 ? C_("step", "Move goals") : C_("step", "Move goal");
  say (plan, &cell, moves, change);
}
