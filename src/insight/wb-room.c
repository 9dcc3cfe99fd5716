/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-room.h"

#include <string.h>

/**
 * Key:
 * @row: @theme: the place among the others of the row and of the theme that it stands in
 *
 * A goal with what it is sorted by, worked out once.
 */
typedef struct
{
  const WbRecord *goal;
  WbSlot          slot;
  int             row;
  guint           theme;
} Key;

/* Themes stand in their own order, counted from 1. */
static GHashTable *
rank_themes (WbProject *project)
{
  GHashTable *ranks = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const WbSlot *slots = wb_project_list (project, WB_KIND_DOMAIN, &n);
  g_autofree WbSlot *sorted = g_memdup2 (slots, n * sizeof (WbSlot));

  g_qsort_with_data (sorted, n, sizeof (WbSlot), wb_domain_compare_slots, project);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (ranks, wb_record_get_id (wb_project_get (project, sorted[i])), GUINT_TO_POINTER (i + 1));

  return ranks;
}

/* What has no theme comes last. */
static guint
get_rank (GHashTable *ranks, const WbRecord *goal)
{
  const char *theme = wb_record_get_text (goal, WB_GOAL_DOMAIN);
  guint rank = theme != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (ranks, theme)) : 0;

  return rank != 0 ? rank : G_MAXUINT;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Key *x = a, *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  if (x->theme != y->theme)
    return x->theme < y->theme ? -1 : 1;

  return wb_item_compare_order (x->goal, y->goal, WB_GOAL_ORDER);
}

/**
 * wb_room_list_goals:
 * @project: a plan
 *
 * Returns: (transfer full): an array of #WbSlot, as the board has them: row by row, in each theme by theme
 */
GArray *
wb_room_list_goals (WbProject *project)
{
  const WbContext *context = wb_project_get_context (project);
  WbDate today = context->today (context->data);
  g_autoptr (GHashTable) ranks = rank_themes (project);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  GArray *goals = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  guint n;
  const WbSlot *slots = wb_project_list (project, WB_KIND_GOAL, &n);

  for (guint i = 0; i < n; i++)
    {
      const WbRecord *goal = wb_project_get (project, slots[i]);
      Key key = { goal, slots[i], wb_goal_get_row (project, goal, today), get_rank (ranks, goal) };

      if (wb_record_get_word (goal, WB_GOAL_STATUS) != WB_GOAL_STATUS_DROPPED)
        g_array_append_val (keys, key);
    }
  g_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i++)
    g_array_append_val (goals, g_array_index (keys, Key, i).slot);

  return goals;
}

/**
 * wb_room_may_show:
 * @record: an item or link
 * @all: whether what is not open is shown too, this time
 *
 * Returns: whether the room may see it, as far as it is for itself
 */
gboolean
wb_room_may_show (const WbRecord *record, gboolean all)
{
  WbKind kind = wb_record_get_kind (record);

  if (all)
    return TRUE;
  if (kind == WB_KIND_VOICE)
    return wb_record_get_flag (record, WB_VOICE_MAY_SHARE);

  /* a conflict repeats a value, of whatever field */
  return kind != WB_KIND_CONFLICT && wb_kind_get_info (kind)->privacy == WB_PRIVACY_OPEN;
}

/**
 * wb_room_may_see_field:
 * @project: a plan
 * @field: a field
 *
 * Returns: whether whoever looks at @project now may see what stands in that field
 */
gboolean
wb_room_may_see_field (WbProject *project, const WbField *field)
{
  return !wb_project_hides_private (project) || field->privacy == WB_PRIVACY_OPEN;
}

static gboolean
may_see_end (WbProject *project, const char *id)
{
  const WbRecord *end = wb_project_get (project, wb_project_find (project, id));

  return end == NULL || wb_room_may_show (end, FALSE);
}

/* What is about one hidden thing would tell of it. */
static gboolean
refers_to_hidden (WbProject *project, const WbRecord *record)
{
  const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == WB_TYPE_REFERENCE && info->fields[i].privacy == WB_PRIVACY_OPEN &&
        wb_record_has (record, i) && !may_see_end (project, wb_record_get_text (record, i)))
      return TRUE;

  return FALSE;
}

/**
 * wb_room_may_see_record:
 * @project: a plan
 * @record: an item or link of it
 *
 * Returns: whether whoever looks at @project now may see that there is such an item, and may see both ends of a link
 */
gboolean
wb_room_may_see_record (WbProject *project, const WbRecord *record)
{
  if (!wb_project_hides_private (project))
    return TRUE;
  if (!wb_room_may_show (record, FALSE) || refers_to_hidden (project, record))
    return FALSE;

  return wb_kind_is_item (wb_record_get_kind (record)) ||
         (may_see_end (project, wb_record_get_from (record)) && may_see_end (project, wb_record_get_to (record)));
}

/**
 * wb_room_may_see:
 * @project: a plan
 * @slot: an item or link of it, or of which there is nothing any more
 *
 * Returns: the same, by its slot
 */
gboolean
wb_room_may_see (WbProject *project, WbSlot slot)
{
  const WbRecord *record = wb_project_get (project, slot);

  return record == NULL || wb_room_may_see_record (project, record);
}

static gboolean
differs (const WbRecord *a, const WbRecord *b, const WbField *field)
{
  const WbValue *x = wb_record_get_value (a, field->index);
  const WbValue *y = wb_record_get_value (b, field->index);

  if (x == NULL || y == NULL)
    return x != y;

  return !wb_value_equal (field, *x, *y);
}

static gboolean
changes_hidden (const WbChange *change)
{
  const WbRecord *old_record = change->old_record, *new_record = change->new_record;
  const WbKindInfo *info;

  if ((old_record != NULL && !wb_room_may_show (old_record, FALSE)) ||
      (new_record != NULL && !wb_room_may_show (new_record, FALSE)))
    return TRUE;
  if (old_record == NULL || new_record == NULL)
    return FALSE;

  info = wb_kind_get_info (wb_record_get_kind (new_record));
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].privacy != WB_PRIVACY_OPEN && differs (old_record, new_record, &info->fields[i]))
      return TRUE;

  return FALSE;
}

/**
 * wb_room_name_step:
 * @project: a plan
 * @step: (nullable): a step of it
 *
 * Returns: (transfer none) (nullable): what @step is called; or %NULL when whoever looks at @project now is not to know, such
 *   as that somebody’s mandate was changed
 */
const char *
wb_room_name_step (WbProject *project, const WbStep *step)
{
  if (step == NULL)
    return NULL;

  for (guint i = 0; wb_project_hides_private (project) && i < step->n_changes; i++)
    if (changes_hidden (&step->changes[i]))
      return NULL;

  return step->name;
}

/**
 * wb_room_list_voices:
 * @project: a plan
 * @goal: a goal
 * @all: whether those that may not be shared are in it
 *
 * Returns: (transfer full): an array of #WbSlot: what residents say with which @goal begins
 */
GArray *
wb_room_list_voices (WbProject *project, WbSlot goal, gboolean all)
{
  GArray *voices = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (project), goal, WB_KIND_GROUNDS, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    if (wb_room_may_show (wb_project_get (project, edge.from), all))
      g_array_append_val (voices, edge.from);

  return voices;
}

typedef struct
{
  WbProject *project;
  WbSlot     goal;
} ActionOrder;

static int
compare_actions (gconstpointer a, gconstpointer b, gpointer data)
{
  const ActionOrder *order = data;
  WbSlot slots[] = { *(const WbSlot *) a, *(const WbSlot *) b };
  const WbRecord *x = wb_project_get (order->project, slots[0]);
  const WbRecord *y = wb_project_get (order->project, slots[1]);
  int closed = wb_action_is_closed (x) - wb_action_is_closed (y);
  int other = (wb_action_get_main_goal (order->project, slots[0]) != order->goal) -
              (wb_action_get_main_goal (order->project, slots[1]) != order->goal);

  if (closed != 0)
    return closed;

  return other != 0 ? other : wb_item_compare_order (x, y, WB_ACTION_ORDER);
}

/**
 * wb_room_list_actions:
 * @project: a plan
 * @goal: a goal
 *
 * Returns: (transfer full): an array of #WbSlot: what contributes to @goal, what is done after what is still to do, and
 *   what belongs to another goal after its own; without what was dropped
 */
GArray *
wb_room_list_actions (WbProject *project, WbSlot goal)
{
  GArray *actions = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  ActionOrder order = { project, goal };
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (project), goal, WB_KIND_CONTRIBUTES, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    if (wb_record_get_word (wb_project_get (project, edge.from), WB_ACTION_STATUS) != WB_ACTION_STATUS_DROPPED)
      g_array_append_val (actions, edge.from);
  g_array_sort_with_data (actions, compare_actions, &order);

  return actions;
}

static int
compare_partners (gconstpointer a, gconstpointer b, gpointer project)
{
  const WbRoomPartner *x = a, *y = b;

  if (x->lead != y->lead)
    return y->lead - x->lead;

  return strcmp (wb_record_get_title (wb_project_get (project, x->slot)),
                 wb_record_get_title (wb_project_get (project, y->slot)));
}

/**
 * wb_room_list_partners:
 * @project: a plan
 * @action: an action
 *
 * Returns: (transfer full): an array of #WbRoomPartner: who takes it up
 */
GArray *
wb_room_list_partners (WbProject *project, WbSlot action)
{
  GArray *partners = g_array_new (FALSE, FALSE, sizeof (WbRoomPartner));
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (project), action, WB_KIND_TAKES_PART, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    {
      WbRoomPartner partner = { edge.from, wb_takes_part_is_lead (wb_project_get (project, edge.by)) };

      g_array_append_val (partners, partner);
    }
  g_array_sort_with_data (partners, compare_partners, project);

  return partners;
}

/**
 * wb_room_count_partners:
 * @project: a plan
 * @actions: (element-type WbSlot): actions
 *
 * Returns: how many partners take up one of them, or several
 */
guint
wb_room_count_partners (WbProject *project, const GArray *actions)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < actions->len; i++)
    {
      g_autoptr (GArray) partners = wb_room_list_partners (project, g_array_index (actions, WbSlot, i));

      for (guint j = 0; j < partners->len; j++)
        g_hash_table_add (seen, GUINT_TO_POINTER (g_array_index (partners, WbRoomPartner, j).slot));
    }

  return g_hash_table_size (seen);
}
