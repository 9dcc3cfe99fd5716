/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-file-builder-private.h"
#include "wb-file-format.h"

/* The values of a conflict have the form and the type of the field that they are of, and which that is shows only when
 * the item that it is about has been read. What is wrong with the conflict beside that is for the plan to say. */

static const guint value_fields[] = { WB_CONFLICT_BASE, WB_CONFLICT_THEIRS };

/* The kind of what a conflict is about; WB_N_KINDS when it is not there, or we do not know it. */
static WbKind
find_target (WbFileBuilder *self, const WbRecord *conflict)
{
  GRefString *item = wb_record_get_text (conflict, WB_CONFLICT_ITEM);
  guint link = wb_record_get_word (conflict, WB_CONFLICT_LINK);
  WbRecord *record = NULL;

  if (item != NULL)
    record = wb_plan_get (self->plan, wb_file_ids_find (self->ids, item, g_ref_string_length (item))->slot);
  if (record != NULL)
    return wb_record_get_kind (record);

  return link != 0 ? WB_FIRST_LINK + link - 1 : WB_N_KINDS;
}

static gboolean
check_form (WbFileBuilder *self, const WbFileConflict *conflict, guint i, const WbField *field,
            WbFilePosition position)
{
  const char *name = wb_field_get (WB_KIND_CONFLICT, value_fields[i])->name;

  if (conflict->has_attribute[i] && wb_field_is_child (field))
    wb_file_builder_fail (self, position, WB_FILE_ERROR_CONTENT,
                          _("“%s” of a conflict over “%s” is a long text: it is a child element, not an attribute."),
                          name, field->name);
  else if (conflict->has_child[i] && !wb_field_is_child (field))
    wb_file_builder_fail (self, position, WB_FILE_ERROR_CONTENT,
                          _("“%s” of a conflict over “%s” is an attribute, not a child element."), name, field->name);

  return self->error == NULL;
}

/* Reads a value as the field that it is of, and keeps it as a file writes it. */
static void
check_value (WbFileBuilder *self, WbDraft *draft, guint index, const WbField *field, WbFilePosition position)
{
  WbValueFlags flags = self->is_newer ? WB_VALUE_KEEP_WORDS : WB_VALUE_STRICT;
  const WbField *row = wb_field_get (WB_KIND_CONFLICT, index);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean present = FALSE;
  WbValue value;

  if (!wb_value_parse (field, draft->values[index].text, -1, flags, &value, &present, &error))
    {
      wb_file_builder_fail (self, position, WB_FILE_ERROR_CONTENT, _("“%s” of “%s”: %s"), row->name, "conflict",
                            error->message);
      return;
    }

  if (!present)
    {
      wb_draft_unset (draft, index);
      return;
    }

  text = wb_value_to_text (field, value);
  wb_value_clear (field, &value);
  wb_draft_take (draft, index, (WbValue) { .text = g_ref_string_new (text) });
}

static void
check_conflict (WbFileBuilder *self, const WbFileConflict *conflict)
{
  WbRecord *record = wb_plan_get (self->plan, conflict->slot);
  WbFilePosition position = g_array_index (self->positions, WbFilePosition, conflict->slot);
  GRefString *name = wb_record_get_text (record, WB_CONFLICT_FIELD);
  WbKind kind = find_target (self, record);
  const WbField *field = name != NULL && kind < WB_KIND_FRAGMENT ? wb_field_find (kind, name) : NULL;
  g_auto (WbDraft) draft;

  wb_draft_init_from (&draft, record);

  for (guint i = 0; i < G_N_ELEMENTS (value_fields) && field != NULL; i++)
    if (check_form (self, conflict, i, field, position) && wb_draft_has (&draft, value_fields[i]))
      check_value (self, &draft, value_fields[i], field, position);

  wb_plan_replace (&self->plan, conflict->slot, wb_draft_end (&draft));
}

void
wb_file_builder_check_conflicts (WbFileBuilder *self)
{
  for (guint i = 0; i < self->conflicts->len && self->error == NULL; i++)
    check_conflict (self, &g_array_index (self->conflicts, WbFileConflict, i));
}
