/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-record-private.h"

/**
 * wb_draft_init_taking:
 * @draft: an uninitialised draft
 * @kind: a kind
 * @id_or_from: (transfer full) (nullable): the id, or where the link comes from
 * @to: (transfer full) (nullable): where the link goes
 *
 * Starts a record with strings that it takes.
 */
void
wb_draft_init_taking (WbDraft *draft, WbKind kind, GRefString *id_or_from, GRefString *to)
{
  draft->kind = kind;
  draft->id = id_or_from;
  draft->other = to;
  draft->extra = NULL;
  draft->present = 0;
}

/**
 * wb_draft_init_keys:
 * @draft: an uninitialised draft
 * @kind: a kind of item or link
 * @id_or_from: the id, or where the link comes from
 * @to: (nullable): where the link goes
 *
 * Starts a record with strings that are shared, not copied.
 */
void
wb_draft_init_keys (WbDraft *draft, WbKind kind, GRefString *id_or_from, GRefString *to)
{
  wb_draft_init_taking (draft, kind, id_or_from != NULL ? g_ref_string_acquire (id_or_from) : NULL,
                        to != NULL ? g_ref_string_acquire (to) : NULL);
}

/**
 * wb_draft_init_item:
 * @draft: an uninitialised draft
 * @kind: a kind of item
 * @id: its id
 *
 * Starts an item without any field.
 */
void
wb_draft_init_item (WbDraft *draft, WbKind kind, const char *id)
{
  g_return_if_fail (wb_kind_is_item (kind));

  wb_draft_init_keys (draft, kind, NULL, NULL);
  draft->id = g_ref_string_new (id);
}

/**
 * wb_draft_init_link:
 * @draft: an uninitialised draft
 * @kind: a kind of link
 * @from: the id of the item that it comes from
 * @to: the id of the item that it goes to
 *
 * Starts a link without any field.
 */
void
wb_draft_init_link (WbDraft *draft, WbKind kind, const char *from, const char *to)
{
  g_return_if_fail (wb_kind_is_link (kind));

  wb_draft_init_keys (draft, kind, NULL, NULL);
  draft->id = g_ref_string_new (from);
  draft->other = g_ref_string_new (to);
}

/**
 * wb_draft_init_conflict:
 * @draft: an uninitialised draft
 *
 * Starts a conflict without any field.
 */
void
wb_draft_init_conflict (WbDraft *draft)
{
  wb_draft_init_keys (draft, WB_KIND_CONFLICT, NULL, NULL);
}

/**
 * wb_draft_init_from:
 * @draft: an uninitialised draft
 * @record: any record but a fragment
 *
 * Starts with all that @record holds.
 */
void
wb_draft_init_from (WbDraft *draft, const WbRecord *record)
{
  const WbKindInfo *info = wb_kind_get_info (record->kind);
  guint i = record->n_head;

  g_return_if_fail (record->kind != WB_KIND_FRAGMENT);

  wb_draft_init_keys (draft, record->kind, record->id,
                      wb_kind_is_link (record->kind) ? record->data[0].text : NULL);
  wb_draft_set_extra (draft, wb_record_get_extra (record));

  for (guint64 rest = record->present; rest != 0; rest &= rest - 1)
    {
      guint field = __builtin_ctzll (rest);

      draft->values[field] = wb_value_copy (&info->fields[field], record->data[i++]);
    }
  draft->present = record->present;
}

/**
 * wb_draft_has:
 * @draft: a draft
 * @field: the number of a field of its kind
 *
 * Returns: whether the field is present
 */
gboolean
wb_draft_has (const WbDraft *draft, guint field)
{
  return (draft->present >> field) & 1;
}

/**
 * wb_draft_take:
 * @draft: a draft
 * @field: the number of a field of its kind
 * @value: (transfer full): a value of its type
 *
 * Sets a field. A value that is the fixed default of the field clears it: what is absent and what is default are one.
 */
void
wb_draft_take (WbDraft *draft, guint field, WbValue value)
{
  const WbField *row = wb_field_get (draft->kind, field);

  g_return_if_fail (row != NULL);

  wb_draft_unset (draft, field);

  if (wb_value_is_default (row, value))
    {
      wb_value_clear (row, &value);
      return;
    }

  draft->values[field] = value;
  draft->present |= G_GUINT64_CONSTANT (1) << field;
}

/**
 * wb_draft_set:
 * @draft: a draft
 * @field: the number of a field of its kind
 * @value: a value of its type
 *
 * Sets a field to a copy of @value, see wb_draft_take().
 */
void
wb_draft_set (WbDraft *draft, guint field, WbValue value)
{
  wb_draft_take (draft, field, wb_value_copy (wb_field_get (draft->kind, field), value));
}

/**
 * wb_draft_set_text:
 * @draft: a draft; untouched on failure
 * @field: the number of a field of its kind
 * @text: (nullable): the value as a file writes it; %NULL or empty clears the field
 * @error: return location for a %WB_VALUE_ERROR
 *
 * Returns: %TRUE on success
 */
gboolean
wb_draft_set_text (WbDraft *draft, guint field, const char *text, GError **error)
{
  const WbField *row = wb_field_get (draft->kind, field);
  WbValue value;
  gboolean present = FALSE;

  g_return_val_if_fail (row != NULL, FALSE);

  if (text != NULL && !wb_value_parse (row, text, -1, WB_VALUE_STRICT, &value, &present, error))
    return FALSE;

  if (present)
    wb_draft_take (draft, field, value);
  else
    wb_draft_unset (draft, field);

  return TRUE;
}

/**
 * wb_draft_unset:
 * @draft: a draft
 * @field: the number of a field of its kind
 *
 * Makes a field absent.
 */
void
wb_draft_unset (WbDraft *draft, guint field)
{
  if (!wb_draft_has (draft, field))
    return;

  wb_value_clear (wb_field_get (draft->kind, field), &draft->values[field]);
  draft->present &= ~(G_GUINT64_CONSTANT (1) << field);
}

/**
 * wb_draft_set_extra:
 * @draft: a draft
 * @extra: (nullable): what others put on it
 */
void
wb_draft_set_extra (WbDraft *draft, WbExtra *extra)
{
  WbExtra *old = draft->extra;

  draft->extra = extra != NULL ? wb_extra_ref (extra) : NULL;
  g_clear_pointer (&old, wb_extra_unref);
}

/**
 * wb_draft_end:
 * @draft: a draft; it is empty afterwards
 *
 * Returns: (transfer full): the record
 */
WbRecord *
wb_draft_end (WbDraft *draft)
{
  WbRecord *record = wb_record_alloc (draft->kind, draft->present, draft->extra != NULL);
  guint i = record->n_head;

  record->id = g_steal_pointer (&draft->id);
  if (wb_kind_is_link (draft->kind))
    record->data[0].text = g_steal_pointer (&draft->other);
  if (draft->extra != NULL)
    record->data[record->n_head - 1].text = (GRefString *) g_steal_pointer (&draft->extra);

  for (guint64 rest = draft->present; rest != 0; rest &= rest - 1)
    record->data[i++] = draft->values[__builtin_ctzll (rest)];
  draft->present = 0;
  wb_draft_clear (draft);

  return record;
}

/**
 * wb_draft_clear:
 * @draft: a draft that is not wanted any more, or has ended
 */
void
wb_draft_clear (WbDraft *draft)
{
  for (guint64 rest = draft->present; rest != 0; rest &= rest - 1)
    {
      guint field = __builtin_ctzll (rest);

      wb_value_clear (wb_field_get (draft->kind, field), &draft->values[field]);
    }
  draft->present = 0;
  g_clear_pointer (&draft->id, g_ref_string_release);
  g_clear_pointer (&draft->other, g_ref_string_release);
  g_clear_pointer (&draft->extra, wb_extra_unref);
}
