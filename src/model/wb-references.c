/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-references.h"

#include <string.h>

static guint64 reference_fields[WB_N_KINDS];

static gpointer
find_reference_fields (gpointer data)
{
  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    {
      const WbKindInfo *info = wb_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        if (wb_field_is_reference (&info->fields[i]))
          reference_fields[kind] |= G_GUINT64_CONSTANT (1) << i;
    }

  return NULL;
}

/**
 * wb_kind_get_reference_fields:
 * @kind: a kind
 *
 * Returns: a bit for each field of @kind that refers to items
 */
guint64
wb_kind_get_reference_fields (WbKind kind)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, find_reference_fields, NULL);

  return reference_fields[kind];
}

static gboolean
foreach_in_field (const WbRecord *record, const WbField *field, WbReferenceFunc func, gpointer data)
{
  const WbValue *value = wb_record_get_value (record, field->index);

  if (value == NULL)
    return TRUE;

  if (field->type == WB_TYPE_REFERENCE)
    return func (field, field->targets, value->text, data);

  for (guint i = 0; i < value->set->n; i++)
    if (!func (field, field->targets, value->set->members[i], data))
      return FALSE;

  return TRUE;
}

/**
 * wb_record_foreach_reference:
 * @record: a record
 * @func: (scope call): called for each id that @record names
 * @data: for @func
 *
 * Returns: %FALSE when @func stopped it
 */
gboolean
wb_record_foreach_reference (const WbRecord *record, WbReferenceFunc func, gpointer data)
{
  WbKind kind = wb_record_get_kind (record);
  const WbKindInfo *info = wb_kind_get_info (kind);

  if (wb_kind_is_link (kind) &&
      !(func (NULL, info->from, wb_record_get_from (record), data) &&
        func (NULL, info->to, wb_record_get_to (record), data)))
    return FALSE;

  for (guint64 rest = wb_kind_get_reference_fields (kind); rest != 0; rest &= rest - 1)
    if (!foreach_in_field (record, &info->fields[__builtin_ctzll (rest)], func, data))
      return FALSE;

  return TRUE;
}

/**
 * wb_record_without_reference:
 * @record: a record
 * @field: the number of a field that refers to items
 * @id: an id
 *
 * Returns: (transfer full): @record without that reference
 */
WbRecord *
wb_record_without_reference (const WbRecord *record, guint field, const char *id)
{
  const WbField *row = wb_field_get (wb_record_get_kind (record), field);
  g_auto (WbDraft) draft;

  wb_draft_init_from (&draft, record);

  if (row->type == WB_TYPE_REFERENCE_SET)
    {
      WbSet *rest = wb_set_without (wb_record_get_set (record, field), id);

      if (rest != NULL)
        wb_draft_take (&draft, field, (WbValue){ .set = rest });
      else
        wb_draft_unset (&draft, field);
    }
  else if (g_strcmp0 (wb_record_get_text (record, field), id) == 0)
    {
      wb_draft_unset (&draft, field);
    }

  return wb_draft_end (&draft);
}
