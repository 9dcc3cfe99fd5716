/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-clip.h"

#include <glib/gi18n-lib.h>

#include "wb-renew.h"
#include "wb-standing.h"

/* Of each action of the clip the link to the goal that it stands under, unless that goal comes along. */
static GHashTable *
find_goals_left_behind (WbProject *clip)
{
  GHashTable *links = g_hash_table_new (NULL, NULL);
  guint n;
  const WbSlot *slots = wb_project_list (clip, WB_KIND_ACTION, &n);

  for (guint i = 0; i < n; i++)
    {
      WbRecord *action = wb_project_get (clip, slots[i]);
      WbSlot goal = wb_action_get_main_goal (clip, slots[i]);
      WbRecord *record = wb_project_get (clip, goal);
      WbSlot link;

      if (wb_clip_is_about (action) || (record != NULL && !wb_clip_is_about (record)))
        continue;

      link = record != NULL ? wb_project_find_link (clip, WB_KIND_CONTRIBUTES, wb_record_get_id (action),
                                                    wb_record_get_id (record))
                            : WB_SLOT_NONE;
      g_hash_table_insert (links, action, wb_project_get (clip, link));
    }

  return links;
}

/* It contributes to @goal as it did to the one it stood under. */
static void
move_to_goal (WbEdit *edit, GHashTable *ids, const WbRecord *action, const WbRecord *old, GRefString *goal)
{
  const char *id = g_hash_table_lookup (ids, wb_record_get_id (action));
  g_autoptr (GHashTable) ends = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (WbRecord) link = NULL;
  const char *old_goal = old != NULL ? g_hash_table_lookup (ids, wb_record_get_to (old)) : NULL;

  if (wb_edit_get_link (edit, WB_KIND_CONTRIBUTES, id, goal) != NULL)
    return;
  if (old == NULL)
    {
      wb_edit_link (edit, WB_KIND_CONTRIBUTES, id, goal);
      return;
    }

  g_hash_table_insert (ends, wb_record_get_from (old), (gpointer) id);
  g_hash_table_insert (ends, wb_record_get_to (old), goal);
  link = wb_record_renew (old, ends);
  wb_edit_put (edit, link);
  if (old_goal != NULL)
    wb_edit_unlink (edit, WB_KIND_CONTRIBUTES, id, old_goal);
}

static void
put_under_goal (WbEdit *edit, GHashTable *ids, WbPlan *plan, GRefString *goal)
{
  g_autoptr (WbProject) clip = wb_project_new (plan, NULL);
  g_autoptr (GHashTable) links = NULL;
  GHashTableIter iter;
  gpointer action, old;

  g_return_if_fail (clip != NULL);

  links = find_goals_left_behind (clip);
  g_hash_table_iter_init (&iter, links);
  while (g_hash_table_iter_next (&iter, &action, &old))
    move_to_goal (edit, ids, action, old, goal);
}

/* A copy that is pasted where it was copied stays in the row of what it is a copy of. */
static gboolean
holds (WbPlan *clip, const WbRecord *goal)
{
  for (WbSlot i = 1; goal != NULL && i <= wb_plan_get_n_slots (clip); i++)
    {
      const WbRecord *record = wb_plan_get (clip, i);

      if (wb_record_get_kind (record) == WB_KIND_GOAL && g_str_equal (wb_record_get_id (record), wb_record_get_id (goal)))
        return !wb_clip_is_about (record);
    }

  return FALSE;
}

static void
take_row (WbEdit *edit, GHashTable *ids, WbPlan *clip, const WbBoardSpot *spot)
{
  for (WbSlot i = 1; i <= wb_plan_get_n_slots (clip); i++)
    {
      const WbRecord *record = wb_plan_get (clip, i);

      if (wb_record_get_kind (record) == WB_KIND_GOAL && !wb_clip_is_about (record))
        wb_board_take_row (edit, g_hash_table_lookup (ids, wb_record_get_id (record)), spot);
    }
}

/* What came on the board, in the order of the clip. */
static GArray *
list_new (WbProject *project, WbPlan *clip, GHashTable *ids)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  for (WbSlot i = 1; i <= wb_plan_get_n_slots (clip); i++)
    {
      WbRecord *record = wb_plan_get (clip, i);
      WbSlot slot;

      if (!wb_clip_takes (wb_record_get_kind (record)) || wb_clip_is_about (record))
        continue;

      slot = wb_project_find (project, g_hash_table_lookup (ids, wb_record_get_id (record)));
      g_array_append_val (slots, slot);
    }

  return slots;
}

static GArray *
apply (WbEdit *edit, WbPlan *clip, GHashTable *ids, const char *name, GError **error)
{
  g_autoptr (WbProject) project = g_object_ref (wb_edit_get_project (edit));

  return wb_edit_apply (edit, name, error) ? list_new (project, clip, ids) : NULL;
}

/**
 * wb_board_paste:
 * @project: a plan
 * @clip: a part of this plan or of another one, see wb_clip_new()
 * @spot: where it comes
 * @error: return location for a %WB_STEP_ERROR
 *
 * Actions come under the goal at @spot, unless their own goal comes with them. Everything else keeps its theme and its
 * horizon; where rows go by something else, goals come in the row that is there.
 *
 * Returns: (transfer full) (nullable): the slots of what is new
 */
GArray *
wb_board_paste (WbProject *project, WbPlan *clip, const WbBoardSpot *spot, GError **error)
{
  WbEdit *edit = wb_edit_new (project);
  g_autoptr (GHashTable) ids = wb_clip_put (clip, edit);
  WbSlot slot = wb_board_get_goal (project, spot->slot);
  WbRecord *goal = slot != WB_SLOT_NONE ? wb_project_get (project, slot) : NULL;

  if (goal != NULL)
    put_under_goal (edit, ids, clip, wb_record_get_id (goal));
  if (!holds (clip, goal))
    take_row (edit, ids, clip, spot);

  return apply (edit, clip, ids, C_("step", "Paste items"), error);
}

/**
 * wb_board_duplicate:
 * @project: a plan
 * @slots: (array length=n): what is selected of it
 * @n: how many
 * @error: return location for a %WB_STEP_ERROR
 *
 * Makes copies, right after what they are copies of and linked to what those are linked to.
 *
 * Returns: (transfer full) (nullable): the slots of what is new
 */
GArray *
wb_board_duplicate (WbProject *project, const WbSlot *slots, guint n, GError **error)
{
  g_autoptr (WbPlan) clip = wb_clip_new (project, slots, n);
  g_autoptr (GHashTable) ids = NULL;
  WbEdit *edit;

  if (clip == NULL)
    return g_array_new (FALSE, FALSE, sizeof (WbSlot));

  edit = wb_edit_new (project);
  ids = wb_clip_put (clip, edit);

  return apply (edit, clip, ids, C_("step", "Duplicate items"), error);
}
