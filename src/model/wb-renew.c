/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-renew.h"

#include "wb-references.h"

static GHashTable *
make_ids (const WbPlan *plan, const WbContext *context)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ref_string_release);

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);
      g_autofree char *id = NULL;

      if (record == NULL || !wb_kind_is_item (wb_record_get_kind (record)))
        continue;

      id = context->new_id (context->data);
      g_hash_table_insert (ids, wb_record_get_id (record), g_ref_string_new (id));
    }

  return ids;
}

static void
renew_reference (WbDraft *draft, const WbValue *value, guint field, GHashTable *ids)
{
  GRefString *id = g_hash_table_lookup (ids, value->text);

  if (id != NULL)
    wb_draft_take (draft, field, (WbValue){ .text = g_ref_string_acquire (id) });
  else
    wb_draft_unset (draft, field);
}

/* Two that are another one now are one member. */
static void
renew_set (WbDraft *draft, const WbValue *value, guint field, GHashTable *ids)
{
  g_autofree GRefString **members = g_new (GRefString *, value->set->n);
  guint n = 0;

  for (guint i = 0; i < value->set->n; i++)
    {
      GRefString *id = g_hash_table_lookup (ids, value->set->members[i]);

      if (id != NULL)
        members[n++] = id;
    }

  if (n > 0)
    wb_draft_take (draft, field, (WbValue){ .set = wb_set_new (members, n) });
  else
    wb_draft_unset (draft, field);
}

static gboolean
start (WbDraft *draft, const WbRecord *record, GHashTable *ids)
{
  WbKind kind = wb_record_get_kind (record);
  GRefString *from, *to = NULL;

  if (wb_kind_is_link (kind))
    {
      from = g_hash_table_lookup (ids, wb_record_get_from (record));
      to = g_hash_table_lookup (ids, wb_record_get_to (record));
    }
  else
    {
      from = g_hash_table_lookup (ids, wb_record_get_id (record));
    }

  if (from == NULL || (wb_kind_is_link (kind) && (to == NULL || g_str_equal (from, to))))
    return FALSE;

  wb_draft_init_keys (draft, kind, from, to);

  return TRUE;
}

/**
 * wb_record_renew:
 * @record: an item or a link
 * @ids: new ids (#GRefString) by old ones
 *
 * Makes the same record under new ids. References to items without a new id are left out.
 *
 * Returns: (transfer full) (nullable): the new record; %NULL when it has no new id itself, or the link no two ends
 */
WbRecord *
wb_record_renew (const WbRecord *record, GHashTable *ids)
{
  WbKind kind = wb_record_get_kind (record);
  const WbKindInfo *info = wb_kind_get_info (kind);
  WbDraft draft;

  if (!start (&draft, record, ids))
    return NULL;

  wb_draft_set_extra (&draft, wb_record_get_extra (record));
  for (guint i = 0; i < info->n_fields; i++)
    if (wb_record_has (record, i))
      wb_draft_set (&draft, i, *wb_record_get_value (record, i));
  for (guint64 rest = wb_kind_get_reference_fields (kind); rest != 0; rest &= rest - 1)
    {
      guint field = __builtin_ctzll (rest);
      const WbValue *value = wb_record_get_value (record, field);

      if (value != NULL && wb_field_is_set (&info->fields[field]))
        renew_set (&draft, value, field, ids);
      else if (value != NULL)
        renew_reference (&draft, value, field, ids);
    }

  return wb_draft_end (&draft);
}

/**
 * wb_plan_renew:
 * @plan: a plan
 * @context: where ids come from
 *
 * Makes another plan with the same content under new ids and without a history. What belongs to the old one's own life
 * stays behind: conflicts of its merges, and kept fragments, whose ids we cannot renew.
 *
 * Returns: (transfer full): the new plan
 */
WbPlan *
wb_plan_renew (const WbPlan *plan, const WbContext *context)
{
  g_autoptr (GHashTable) ids = make_ids (plan, context);
  WbPlan *renewed = wb_plan_new ();

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);
      WbRecord *copy;

      if (record == NULL || wb_record_get_kind (record) > WB_LAST_LINK)
        continue;

      copy = wb_record_renew (record, ids);
      if (copy != NULL)
        wb_plan_append (&renewed, copy);
    }

  return renewed;
}
