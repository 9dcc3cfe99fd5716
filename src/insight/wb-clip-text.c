/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-clip-text.h"

#include "wb-standing.h"

typedef struct
{
  WbProject  *project; /* over the clip */
  GHashTable *actions; /* of a goal: GArray of WbSlot by its slot; at WB_SLOT_NONE those without one */
  GString    *text;
  guint       n_withheld;
} Telling;

static int
compare_items (gconstpointer a, gconstpointer b, gpointer project)
{
  WbRecord *x = wb_project_get (project, *(const WbSlot *) a);
  WbRecord *y = wb_project_get (project, *(const WbSlot *) b);
  guint order = wb_record_get_kind (x) == WB_KIND_GOAL ? WB_GOAL_ORDER : WB_ACTION_ORDER;

  return wb_item_compare_order (x, y, order);
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer project)
{
  return g_strcmp0 (wb_record_get_id (wb_project_get (project, *(const WbSlot *) a)),
                    wb_record_get_id (wb_project_get (project, *(const WbSlot *) b)));
}

static GArray *
list_taken (Telling *telling, WbKind kind)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  gboolean ordered = kind == WB_KIND_GOAL || kind == WB_KIND_ACTION;
  guint n;
  const WbSlot *slots = wb_project_list (telling->project, kind, &n);

  for (guint i = 0; i < n; i++)
    if (!wb_clip_is_about (wb_project_get (telling->project, slots[i])))
      g_array_append_val (taken, slots[i]);
  g_array_sort_with_data (taken, ordered ? compare_items : compare_ids, telling->project);

  return taken;
}

/* A text of several lines is one line of the whole. */
static void
tell (Telling *telling, WbSlot slot, const char *indent)
{
  g_autofree char *line = g_strdup (wb_record_get_title (wb_project_get (telling->project, slot)));

  if (*line == '\0')
    return;

  g_strdelimit (line, "\n", ' ');
  g_string_append_printf (telling->text, "%s%s\n", indent, line);
}

static void
tell_voices (Telling *telling)
{
  g_autoptr (GArray) voices = list_taken (telling, WB_KIND_VOICE);

  for (guint i = 0; i < voices->len; i++)
    {
      WbSlot slot = g_array_index (voices, WbSlot, i);

      if (wb_record_get_flag (wb_project_get (telling->project, slot), WB_VOICE_MAY_SHARE))
        tell (telling, slot, "");
      else
        telling->n_withheld++;
    }
}

static void
sort_actions_under_goals (Telling *telling)
{
  g_autoptr (GArray) actions = list_taken (telling, WB_KIND_ACTION);

  for (guint i = 0; i < actions->len; i++)
    {
      WbSlot slot = g_array_index (actions, WbSlot, i);
      WbSlot goal = wb_action_get_main_goal (telling->project, slot);
      GArray *of_goal;

      if (goal != WB_SLOT_NONE && wb_clip_is_about (wb_project_get (telling->project, goal)))
        goal = WB_SLOT_NONE;
      of_goal = g_hash_table_lookup (telling->actions, GUINT_TO_POINTER (goal));
      if (of_goal == NULL)
        {
          of_goal = g_array_new (FALSE, FALSE, sizeof (WbSlot));
          g_hash_table_insert (telling->actions, GUINT_TO_POINTER (goal), of_goal);
        }
      g_array_append_val (of_goal, slot);
    }
}

static void
tell_actions (Telling *telling, WbSlot goal, const char *indent)
{
  GArray *actions = g_hash_table_lookup (telling->actions, GUINT_TO_POINTER (goal));

  for (guint i = 0; actions != NULL && i < actions->len; i++)
    tell (telling, g_array_index (actions, WbSlot, i), indent);
}

static void
tell_goals (Telling *telling)
{
  g_autoptr (GArray) goals = list_taken (telling, WB_KIND_GOAL);

  for (guint i = 0; i < goals->len; i++)
    {
      tell (telling, g_array_index (goals, WbSlot, i), "");
      tell_actions (telling, g_array_index (goals, WbSlot, i), "\t");
    }
}

static void
tell_partners (Telling *telling)
{
  g_autoptr (GArray) partners = list_taken (telling, WB_KIND_PARTNER);

  for (guint i = 0; i < partners->len; i++)
    tell (telling, g_array_index (partners, WbSlot, i), "");
}

/**
 * wb_clip_to_text:
 * @clip: a valid plan, as wb_clip_new() makes it
 * @n_withheld: (out): how many voices are left out because they may not be shared
 *
 * Returns: (transfer full) (nullable): what programs that know no plans can take; %NULL when that is nothing
 */
char *
wb_clip_to_text (WbPlan *clip, guint *n_withheld)
{
  g_autoptr (WbProject) project = wb_project_new (clip, NULL);
  g_autoptr (GHashTable) actions = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  Telling telling = { project, actions, g_string_new (NULL), 0 };

  g_return_val_if_fail (project != NULL, NULL);

  tell_voices (&telling);
  sort_actions_under_goals (&telling);
  tell_goals (&telling);
  tell_actions (&telling, WB_SLOT_NONE, "");
  tell_partners (&telling);
  *n_withheld = telling.n_withheld;

  return g_string_free (telling.text, telling.text->len == 0);
}
