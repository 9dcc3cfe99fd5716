/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-sentence.h"

#include <glib/gi18n-lib.h>

/* What a step deleted, and what it took along. */

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

static gboolean
is_asked_for (const WbSlot *slots, guint n, WbSlot slot)
{
  for (guint i = 0; i < n; i++)
    if (slots[i] == slot)
      return TRUE;

  return FALSE;
}

static char *
count_others (const WbStep *step, const WbSlot *slots, guint n)
{
  guint counts[WB_N_KINDS] = { 0 };

  for (guint i = 0; i < step->n_changes; i++)
    {
      const WbChange *change = &step->changes[i];

      if (change->new_record == NULL && !is_asked_for (slots, n, change->slot))
        counts[wb_record_get_kind (change->old_record)]++;
    }

  return wb_sentence_count_kinds (counts);
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
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item deleted", "%u items deleted", n), n);
  if (wb_kind_is_link (kind))
    return g_strdup (C_("deletion", "Link removed"));
  if (!wb_kind_is_item (kind))
    return g_strdup (C_("deletion", "Deleted"));

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "deletion", deleted_names[kind]));
}

/**
 * wb_deletion_to_sentence:
 * @step: a step that deletes, with the slots of its changes filled in, as when it was applied
 * @slots: (array length=n): what was asked for
 * @n: how many
 *
 * Says what is gone, and how much went along because it belonged to that or led there.
 *
 * Returns: (transfer full): what was deleted, and what went along: "Goal deleted, with 2 indicators and 3 links"
 */
char *
wb_deletion_to_sentence (const WbStep *step, const WbSlot *slots, guint n)
{
  g_autofree char *asked = describe_asked (step, slots, n);
  g_autofree char *others = count_others (step, slots, n);

  if (others == NULL)
    return g_steal_pointer (&asked);

  /* Translators: what was deleted, and a list of what went along: "Goal deleted", "2 indicators and 3 links" */
  return g_strdup_printf (C_("deletion", "%s, with %s"), asked, others);
}
