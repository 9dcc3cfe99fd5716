/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-field-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-edit.h"
#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-step-names.h"

struct _WbFieldTarget
{
  GObject        parent_instance;
  WbProject     *project;
  const WbField *field;
  WbSlot         slot;
};

G_DEFINE_FINAL_TYPE (WbFieldTarget, wb_field_target, G_TYPE_OBJECT)

static void
wb_field_target_finalize (GObject *object)
{
  WbFieldTarget *self = WB_FIELD_TARGET (object);

  g_clear_object (&self->project);

  G_OBJECT_CLASS (wb_field_target_parent_class)->finalize (object);
}

static void
wb_field_target_class_init (WbFieldTargetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wb_field_target_finalize;
}

static void
wb_field_target_init (WbFieldTarget *self)
{
}

/**
 * wb_field_target_new:
 * @project: a project
 * @slot: an item or link of it
 * @field: a field of its kind
 *
 * Returns: (transfer full): the field of that record
 */
WbFieldTarget *
wb_field_target_new (WbProject *project, WbSlot slot, const WbField *field)
{
  WbFieldTarget *self = g_object_new (WB_TYPE_FIELD_TARGET, NULL);

  self->project = g_object_ref (project);
  self->slot = slot;
  self->field = field;

  return self;
}

/**
 * wb_field_target_get_project:
 * @self: a target
 *
 * Returns: (transfer none): its project
 */
WbProject *
wb_field_target_get_project (WbFieldTarget *self)
{
  return self->project;
}

/**
 * wb_field_target_get_slot:
 * @self: a target
 *
 * Returns: where its record is
 */
WbSlot
wb_field_target_get_slot (WbFieldTarget *self)
{
  return self->slot;
}

/**
 * wb_field_target_get_field:
 * @self: a target
 *
 * Returns: (transfer none): its field
 */
const WbField *
wb_field_target_get_field (WbFieldTarget *self)
{
  return self->field;
}

/**
 * wb_field_target_get_record:
 * @self: a target
 *
 * Returns: (transfer none) (nullable): its record as it is now
 */
WbRecord *
wb_field_target_get_record (WbFieldTarget *self)
{
  return wb_project_get (self->project, self->slot);
}

/**
 * wb_field_target_is_writable:
 * @self: a target
 *
 * Returns: whether the field can be set: a plan that is only looked at has none that can
 */
gboolean
wb_field_target_is_writable (WbFieldTarget *self)
{
  return !wb_project_is_read_only (self->project);
}

/**
 * wb_field_target_get_text:
 * @self: a target
 *
 * Returns: (transfer full) (nullable): the value as a file writes it
 */
char *
wb_field_target_get_text (WbFieldTarget *self)
{
  WbRecord *record = wb_field_target_get_record (self);
  const WbValue *value = record != NULL ? wb_record_get_value (record, self->field->index) : NULL;

  return value != NULL ? wb_value_to_text (self->field, *value) : NULL;
}

static char *
describe_set (WbFieldTarget *self, const WbSet *set)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < set->n; i++)
    if (wb_room_may_see (self->project, wb_project_find (self->project, set->members[i])))
      {
        g_autofree char *label = wb_item_label_of_id (self->project, set->members[i]);

        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", label);
      }

  return g_string_free (text, FALSE);
}

/**
 * wb_field_target_describe:
 * @self: a target
 *
 * Returns: (transfer full) (nullable): the value as people read it, with titles instead of ids
 */
char *
wb_field_target_describe (WbFieldTarget *self)
{
  WbRecord *record = wb_field_target_get_record (self);
  const WbValue *value = record != NULL ? wb_record_get_value (record, self->field->index) : NULL;

  if (value == NULL)
    return NULL;
  if (self->field->type == WB_TYPE_REFERENCE)
    return wb_item_label_of_id (self->project, value->text);
  if (self->field->type == WB_TYPE_REFERENCE_SET)
    return describe_set (self, value->set);

  return wb_value_to_label (self->field, *value);
}

static char *
step_name (const WbField *field)
{
  if (strcmp (field->name, "title") == 0 || strcmp (field->name, "name") == 0)
    return g_strdup (wb_step_name_rename (field->kind));

  /* Translators: the name of a step in "Undo: …"; %s is the label of a field, such as "Target year" */
  return g_strdup_printf (_("Change “%s”"), wb_field_get_label (field));
}

/* An action that is due later than it was, was postponed: the list of actions counts how often. */
static void
count_postponement (WbFieldTarget *self, WbEdit *edit, WbRecord *before)
{
  WbRecord *after = wb_edit_get (edit, wb_record_get_id (before));
  WbDate old_due = wb_record_get_date (before, WB_ACTION_DUE);
  WbDate new_due = wb_record_get_date (after, WB_ACTION_DUE);
  guint status = wb_record_get_word (before, WB_ACTION_STATUS);
  g_autofree char *count = NULL;

  if (old_due == WB_DATE_NONE || new_due == WB_DATE_NONE || status == WB_ACTION_STATUS_IDEA ||
      wb_date_days_between (wb_date_last_day (old_due), wb_date_last_day (new_due)) <= 0)
    return;

  count = g_strdup_printf ("%d", wb_record_get_integer (before, WB_ACTION_POSTPONED, 0) + 1);
  wb_edit_set (edit, wb_record_get_id (before), WB_ACTION_POSTPONED, count, NULL);
}

/* What is done was done today, unless somebody has said when. */
static void
note_done (WbFieldTarget *self, WbEdit *edit, WbRecord *before)
{
  const WbContext *context = wb_project_get_context (self->project);
  WbRecord *after = wb_edit_get (edit, wb_record_get_id (before));
  g_autofree char *today = NULL;

  if (wb_record_get_word (after, WB_ACTION_STATUS) != WB_ACTION_STATUS_DONE || wb_record_has (after, WB_ACTION_DONE_ON))
    return;

  today = wb_date_to_text (context->today (context->data));
  wb_edit_set (edit, wb_record_get_id (before), WB_ACTION_DONE_ON, today, NULL);
}

static gboolean
set_in_edit (WbFieldTarget *self, WbEdit *edit, WbRecord *record, const char *text, GError **error)
{
  WbKind kind = wb_record_get_kind (record);

  if (wb_kind_is_link (kind))
    return wb_edit_set_link (edit, kind, wb_record_get_from (record), wb_record_get_to (record), self->field->index, text,
                             error);

  if (!wb_edit_set (edit, wb_record_get_id (record), self->field->index, text, error))
    return FALSE;

  if (kind == WB_KIND_ACTION && self->field->index == WB_ACTION_DUE)
    count_postponement (self, edit, record);
  if (kind == WB_KIND_ACTION && self->field->index == WB_ACTION_STATUS)
    note_done (self, edit, record);

  return TRUE;
}

static gboolean
apply_text (WbFieldTarget *self, const char *text, gboolean typed, GError **error)
{
  WbRecord *record = wb_field_target_get_record (self);
  g_autofree char *name = step_name (self->field);
  WbEdit *edit;

  if (record == NULL || wb_record_get_kind (record) != self->field->kind)
    return TRUE;

  edit = wb_edit_new (self->project);
  if (!set_in_edit (self, edit, record, text, error))
    {
      wb_edit_free (edit);
      return FALSE;
    }

  return typed ? wb_edit_apply_typed (edit, name, error) : wb_edit_apply (edit, name, error);
}

/**
 * wb_field_target_set_text:
 * @self: a target
 * @text: (nullable): the value as a file writes it; %NULL or empty clears it
 * @error: return location for a %WB_VALUE_ERROR or %WB_STEP_ERROR
 *
 * Sets the field in a step of its own. An action that falls due later counts as postponed, one that is done gets the day.
 *
 * Returns: %TRUE on success, also when the record is gone or nothing changes
 */
gboolean
wb_field_target_set_text (WbFieldTarget *self, const char *text, GError **error)
{
  g_return_val_if_fail (WB_IS_FIELD_TARGET (self), FALSE);

  return apply_text (self, text, FALSE, error);
}

/**
 * wb_field_target_type_text:
 * @self: a target
 * @text: (nullable): the value as a file writes it
 * @error: return location for a %WB_VALUE_ERROR or %WB_STEP_ERROR
 *
 * Sets the field while somebody types in it, see wb_project_apply_typed().
 *
 * Returns: %TRUE on success
 */
gboolean
wb_field_target_type_text (WbFieldTarget *self, const char *text, GError **error)
{
  g_return_val_if_fail (WB_IS_FIELD_TARGET (self), FALSE);

  return apply_text (self, text, TRUE, error);
}

/**
 * wb_field_target_end_typing:
 * @self: a target
 *
 * The focus leaves the field: what is typed later is another step.
 */
void
wb_field_target_end_typing (WbFieldTarget *self)
{
  g_return_if_fail (WB_IS_FIELD_TARGET (self));

  wb_project_end_typing (self->project);
}
