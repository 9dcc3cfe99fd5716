/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-deletion.h"

#include <glib/gi18n-lib.h>

#include "wb-edit.h"
#include "wb-step-names.h"

static const char *const deleted_names[] = {
  [WB_KIND_PROJECT] = NC_("deletion", "Plan deleted"),
  [WB_KIND_DOMAIN] = NC_("deletion", "Theme deleted"),
  [WB_KIND_VOICE] = NC_("deletion", "Voice deleted"),
  [WB_KIND_GOAL] = NC_("deletion", "Goal deleted"),
  [WB_KIND_INDICATOR] = NC_("deletion", "Indicator deleted"),
  [WB_KIND_MEASUREMENT] = NC_("deletion", "Measurement deleted"),
  [WB_KIND_ACTION] = NC_("deletion", "Action deleted"),
  [WB_KIND_PARTNER] = NC_("deletion", "Partner deleted"),
  [WB_KIND_CONTACT] = NC_("deletion", "Contact deleted"),
  [WB_KIND_RELATION] = NC_("deletion", "Relation deleted"),
  [WB_KIND_SESSION] = NC_("deletion", "Session deleted"),
  [WB_KIND_AGENDA_ITEM] = NC_("deletion", "Agenda item deleted"),
  [WB_KIND_NOTE] = NC_("deletion", "Note deleted"),
  [WB_KIND_ROUND] = NC_("deletion", "Round deleted"),
  [WB_KIND_VOTE] = NC_("deletion", "Vote deleted"),
  [WB_KIND_DECISION] = NC_("deletion", "Decision deleted"),
  [WB_KIND_WAIVER] = NC_("deletion", "Waiver deleted"),
  [WB_KIND_TERM] = NC_("deletion", "Council term deleted"),
  [WB_KIND_MILESTONE] = NC_("deletion", "Milestone deleted"),
};

/* What went along, one kind of it; links, and what is not worth a word of its own, under the kind of a grounds link. */
static char *
count_kind (WbKind kind, guint n)
{
  switch ((int) kind)
    {
    case WB_KIND_INDICATOR:
      return g_strdup_printf (ngettext ("%u indicator", "%u indicators", n), n);
    case WB_KIND_MEASUREMENT:
      return g_strdup_printf (ngettext ("%u measurement", "%u measurements", n), n);
    case WB_KIND_CONTACT:
      return g_strdup_printf (ngettext ("%u contact", "%u contacts", n), n);
    case WB_KIND_RELATION:
      return g_strdup_printf (ngettext ("%u relation", "%u relations", n), n);
    case WB_KIND_AGENDA_ITEM:
      return g_strdup_printf (ngettext ("%u agenda item", "%u agenda items", n), n);
    case WB_KIND_NOTE:
      return g_strdup_printf (ngettext ("%u note", "%u notes", n), n);
    case WB_KIND_ROUND:
      return g_strdup_printf (ngettext ("%u round", "%u rounds", n), n);
    case WB_KIND_VOTE:
      return g_strdup_printf (ngettext ("%u vote", "%u votes", n), n);
    case WB_KIND_GROUNDS:
      return g_strdup_printf (ngettext ("%u link", "%u links", n), n);
    default:
      return g_strdup_printf (ngettext ("%u other item", "%u other items", n), n);
    }
}

static WbKind
get_counted_kind (WbKind kind)
{
  return wb_kind_is_link (kind) ? WB_KIND_GROUNDS : kind;
}

static gboolean
is_asked_for (const WbSlot *slots, guint n, WbSlot slot)
{
  for (guint i = 0; i < n; i++)
    if (slots[i] == slot)
      return TRUE;

  return FALSE;
}

static char *
join_list (GPtrArray *parts)
{
  g_autofree char *start = NULL;

  if (parts->len == 1)
    return g_strdup (parts->pdata[0]);

  g_ptr_array_insert (parts, parts->len - 1, NULL);
  start = g_strjoinv (", ", (char **) parts->pdata);

  /* Translators: the end of a list: "2 indicators, 1 note" and "3 links" */
  return g_strdup_printf (C_("list", "%s and %s"), start, (char *) parts->pdata[parts->len - 1]);
}

static char *
list_others (const WbStep *step, const WbSlot *slots, guint n)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint counts[WB_N_KINDS] = { 0 };

  for (guint i = 0; i < step->n_changes; i++)
    {
      const WbChange *change = &step->changes[i];

      if (change->new_record == NULL && !is_asked_for (slots, n, change->slot))
        counts[get_counted_kind (wb_record_get_kind (change->old_record))]++;
    }

  for (guint kind = 0; kind < WB_N_KINDS; kind++)
    if (counts[kind] > 0)
      g_ptr_array_add (parts, count_kind (kind, counts[kind]));

  return parts->len > 0 ? join_list (parts) : NULL;
}

static WbKind
get_kind_of (const WbStep *step, WbSlot slot)
{
  for (guint i = 0; i < step->n_changes; i++)
    if (step->changes[i].slot == slot && step->changes[i].old_record != NULL)
      return wb_record_get_kind (step->changes[i].old_record);

  return WB_KIND_FRAGMENT;
}

static char *
describe_asked (const WbStep *step, const WbSlot *slots, guint n)
{
  WbKind kind = n > 0 ? get_kind_of (step, slots[0]) : WB_KIND_FRAGMENT;

  if (n != 1)
    return g_strdup_printf (ngettext ("%u item deleted", "%u items deleted", n), n);
  if (wb_kind_is_link (kind))
    return g_strdup (C_("deletion", "Link removed"));
  if (!wb_kind_is_item (kind))
    return g_strdup (C_("deletion", "Deleted"));

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "deletion", deleted_names[kind]));
}

/**
 * wb_deletion_describe:
 * @step: a step that deletes, as it was applied
 * @slots: (array length=n): what was asked for
 * @n: how many
 *
 * Returns: (transfer full): what was deleted, and what went along: "Goal deleted, with 2 indicators and 3 links"
 */
char *
wb_deletion_describe (const WbStep *step, const WbSlot *slots, guint n)
{
  g_autofree char *asked = describe_asked (step, slots, n);
  g_autofree char *others = list_others (step, slots, n);

  if (others == NULL)
    return g_steal_pointer (&asked);

  /* Translators: what was deleted, and a list of what went along: "Goal deleted", "2 indicators and 3 links" */
  return g_strdup_printf (C_("deletion", "%s, with %s"), asked, others);
}

static const char *
get_step_name (WbProject *project, const WbSlot *slots, guint n)
{
  WbRecord *record = wb_project_get (project, slots[0]);

  if (n > 1)
    return C_("step", "Delete items");
  if (wb_kind_is_item (wb_record_get_kind (record)))
    return wb_step_name_delete (wb_record_get_kind (record));

  return C_("step", "Remove link");
}

/**
 * wb_delete_items:
 * @project: a plan
 * @slots: (array length=n): items and links of it, not the project item
 * @n: how many, at least one
 * @sentence: (out) (transfer full): what was deleted, and what went along; untouched on failure
 * @error: return location for a %WB_STEP_ERROR
 *
 * Deletes in one step. The project item stays.
 *
 * Returns: %TRUE on success; on failure the project is untouched
 */
gboolean
wb_delete_items (WbProject *project, const WbSlot *slots, guint n, char **sentence, GError **error)
{
  g_autoptr (WbStep) step = NULL;
  const char *name;
  WbEdit *edit;

  g_return_val_if_fail (WB_IS_PROJECT (project) && n > 0, FALSE);

  name = get_step_name (project, slots, n);
  edit = wb_edit_new (project);
  for (guint i = 0; i < n; i++)
    if (slots[i] != wb_project_get_root (project))
      wb_edit_remove_record (edit, wb_project_get (project, slots[i]));

  step = wb_edit_end (edit, name, WB_ORIGIN_EDIT);
  if (step == NULL)
    return TRUE;
  if (!wb_project_apply (project, step, error))
    return FALSE;

  *sentence = wb_deletion_describe (step, slots, n);

  return TRUE;
}
