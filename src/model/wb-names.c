/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-names.h"

struct _WbNames
{
  GPtrArray  *projects;
  GHashTable *records; /* id → record, of steps and of plans; it borrows the id from the record */
};

/**
 * wb_names_new:
 * @project: (nullable): where to look first
 *
 * Returns: (transfer full): names that look in @project
 */
WbNames *
wb_names_new (WbProject *project)
{
  WbNames *names = g_new0 (WbNames, 1);

  names->projects = g_ptr_array_new_with_free_func (g_object_unref);
  names->records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) wb_record_unref);
  if (project != NULL)
    wb_names_add_project (names, project);

  return names;
}

/**
 * wb_names_free:
 * @names: (transfer full): names
 */
void
wb_names_free (WbNames *names)
{
  g_ptr_array_unref (names->projects);
  g_hash_table_unref (names->records);
  g_free (names);
}

/**
 * wb_names_add_project:
 * @names: names
 * @project: where to look, too
 */
void
wb_names_add_project (WbNames *names, WbProject *project)
{
  g_return_if_fail (WB_IS_PROJECT (project));

  g_ptr_array_add (names->projects, g_object_ref (project));
}

/* The key is an id that lives as long as the record, so both are replaced together. */
static void
add_record (WbNames *names, WbRecord *record)
{
  if (record != NULL && wb_record_get_id (record) != NULL)
    g_hash_table_replace (names->records, wb_record_get_id (record), wb_record_ref (record));
}

/**
 * wb_names_add_plan:
 * @names: names
 * @plan: where to look, too; of two items of one id the first counts
 *
 * Adds the items of a plan that may not be valid.
 */
void
wb_names_add_plan (WbNames *names, WbPlan *plan)
{
  for (WbSlot slot = wb_plan_get_n_slots (plan); slot > 0; slot--)
    add_record (names, wb_plan_get (plan, slot));
}

/**
 * wb_names_add_changes:
 * @names: names
 * @changes: (array length=n_changes): changes; what they made goes before what was there
 * @n_changes: how many
 *
 * Adds what a step changed, to name what is gone by now.
 */
void
wb_names_add_changes (WbNames *names, const WbChange *changes, guint n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    add_record (names, changes[i].new_record != NULL ? changes[i].new_record : changes[i].old_record);
}

/**
 * wb_names_find:
 * @names: names
 * @id: the id of an item
 *
 * Returns: (transfer none) (nullable): the item
 */
WbRecord *
wb_names_find (WbNames *names, const char *id)
{
  for (guint i = 0; i < names->projects->len; i++)
    {
      WbProject *project = g_ptr_array_index (names->projects, i);
      WbSlot slot = wb_project_find (project, id);

      if (slot != WB_SLOT_NONE)
        return wb_project_get (project, slot);
    }

  return g_hash_table_lookup (names->records, id);
}
