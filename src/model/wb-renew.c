/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-renew.h"

#include "wb-references.h"

typedef struct
{
  GHashTable *ids; /* old → new GRefString */
  WbDraft     draft;
} Renewal;

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
renew_field (Renewal *renewal, const WbRecord *record, guint field)
{
  const WbValue *value = wb_record_get_value (record, field);
  GRefString *id;

  if (value == NULL)
    return;

  if (wb_field_get (wb_record_get_kind (record), field)->type == WB_TYPE_REFERENCE)
    {
      id = g_hash_table_lookup (renewal->ids, value->text);
      if (id != NULL)
        wb_draft_take (&renewal->draft, field, (WbValue){ .text = g_ref_string_acquire (id) });
      else
        wb_draft_unset (&renewal->draft, field);
      return;
    }

  {
    g_autofree GRefString **members = g_new (GRefString *, value->set->n);
    guint n = 0;

    for (guint i = 0; i < value->set->n; i++)
      if ((id = g_hash_table_lookup (renewal->ids, value->set->members[i])) != NULL)
        members[n++] = id;

    if (n > 0)
      wb_draft_take (&renewal->draft, field, (WbValue){ .set = wb_set_new (members, n) });
    else
      wb_draft_unset (&renewal->draft, field);
  }
}

static WbRecord *
renew_record (Renewal *renewal, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  const WbKindInfo *info = wb_kind_get_info (kind);

  if (wb_kind_is_link (kind))
    {
      GRefString *from = g_hash_table_lookup (renewal->ids, wb_record_get_from (record));
      GRefString *to = g_hash_table_lookup (renewal->ids, wb_record_get_to (record));

      if (from == NULL || to == NULL)
        return NULL;
      wb_draft_init_keys (&renewal->draft, kind, from, to);
    }
  else
    {
      wb_draft_init_keys (&renewal->draft, kind, g_hash_table_lookup (renewal->ids, wb_record_get_id (record)), NULL);
    }

  wb_draft_set_extra (&renewal->draft, wb_record_get_extra (record));
  for (guint i = 0; i < info->n_fields; i++)
    if (wb_record_has (record, i))
      wb_draft_set (&renewal->draft, i, *wb_record_get_value (record, i));
  for (guint64 rest = wb_kind_get_reference_fields (kind); rest != 0; rest &= rest - 1)
    renew_field (renewal, record, __builtin_ctzll (rest));

  return wb_draft_end (&renewal->draft);
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
  Renewal renewal = { .ids = make_ids (plan, context) };
  WbPlan *renewed = wb_plan_new ();

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);
      WbRecord *copy;

      if (record == NULL || wb_record_get_kind (record) > WB_LAST_LINK)
        continue;

      copy = renew_record (&renewal, record);
      if (copy != NULL)
        wb_plan_append (&renewed, copy);
    }
  g_hash_table_unref (renewal.ids);

  return renewed;
}
