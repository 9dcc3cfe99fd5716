/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-step-form.h"

#include <string.h>

/* Most steps fit in here, so that the bytes do not move while they are written. */
#define ROOM 1024

const char *const wb_step_origins[WB_N_ORIGINS] = {
  [WB_ORIGIN_EDIT] = "edit",   [WB_ORIGIN_UNDO] = "undo",     [WB_ORIGIN_REDO] = "redo",
  [WB_ORIGIN_MERGE] = "merge", [WB_ORIGIN_IMPORT] = "import", [WB_ORIGIN_RECOVER] = "recover",
};

static void
write_text (GByteArray *out, const char *text)
{
  g_byte_array_append (out, (const guint8 *) text, strlen (text) + 1);
}

static void
write_maybe (GByteArray *out, const char *text)
{
  write_text (out, text != NULL ? text : "");
}

static void
write_ref_string (GByteArray *out, GRefString *text)
{
  g_byte_array_append (out, (const guint8 *) text, g_ref_string_length (text) + 1);
}

static void
end_list (GByteArray *out)
{
  g_byte_array_append (out, (const guint8 *) "", 1);
}

static void
write_keys (GByteArray *out, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);

  if (wb_kind_is_link (kind))
    {
      write_ref_string (out, wb_record_get_from (record));
      write_ref_string (out, wb_record_get_to (record));
    }
  else if (kind != WB_KIND_CONFLICT)
    {
      write_maybe (out, wb_record_get_id (record));
    }
}

static void
write_value (GByteArray *out, const WbField *field, WbValue value)
{
  g_autofree char *text = NULL;

  if (wb_value_holds_text (field))
    {
      write_ref_string (out, value.text);
      return;
    }

  text = wb_value_to_text (field, value);
  write_text (out, text);
}

/* The list of those fields of @record that are in @wanted, one bit each. */
static void
write_fields (GByteArray *out, const WbRecord *record, guint64 wanted)
{
  const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (record));
  guint64 present;
  const WbValue *value = wb_record_get_values (record, &present);

  for (guint64 rest = present; rest != 0; rest &= rest - 1, value++)
    if (wanted & rest & -rest)
      {
        const WbField *field = &info->fields[__builtin_ctzll (rest)];

        write_text (out, field->name);
        write_value (out, field, *value);
      }
  end_list (out);
}

/* Returns: the fields that both sides have alike, one bit each */
static guint64
find_shared (const WbChange *change)
{
  const WbKindInfo *info;
  guint64 before, after, shared = 0;

  if (change->old_record == NULL || change->new_record == NULL)
    return 0;

  info = wb_kind_get_info (wb_record_get_kind (change->old_record));
  wb_record_get_values (change->old_record, &before);
  wb_record_get_values (change->new_record, &after);
  for (guint64 rest = before & after; rest != 0; rest &= rest - 1)
    {
      guint i = __builtin_ctzll (rest);

      if (wb_value_equal (&info->fields[i], *wb_record_get_value (change->old_record, i),
                          *wb_record_get_value (change->new_record, i)))
        shared |= rest & -rest;
    }

  return shared;
}

static void
write_fragment (GByteArray *out, const WbRecord *record)
{
  write_text (out, wb_record_get_xml_namespace (record));
  write_text (out, wb_record_get_xml_name (record));
  write_text (out, wb_record_get_xml (record));
}

static void
write_attribute (GByteArray *out, WbKind kind, const WbExtraAttribute *attribute)
{
  write_text (out, attribute->name);
  write_text (out, attribute->ns);
  write_text (out, attribute->value);
  write_text (out, attribute->on != 0 ? wb_field_get (kind, attribute->on - 1)->name : "");
}

static void
write_extra (GByteArray *out, WbKind kind, const WbExtra *extra)
{
  for (guint i = 0; extra != NULL && i < extra->n_attributes; i++)
    write_attribute (out, kind, &extra->attributes[i]);
  end_list (out);

  for (guint i = 0; extra != NULL && i < extra->n_children; i++)
    {
      write_text (out, extra->children[i].name);
      write_text (out, extra->children[i].ns);
      write_text (out, extra->children[i].xml);
    }
  end_list (out);
}

static void
write_side (GByteArray *out, const WbRecord *record, guint64 shared)
{
  if (record == NULL)
    return;

  if (wb_record_get_kind (record) == WB_KIND_FRAGMENT)
    {
      write_fragment (out, record);
      return;
    }

  write_fields (out, record, ~shared);
  write_extra (out, wb_record_get_kind (record), wb_record_get_extra (record));
}

static const char *
get_sign (const WbChange *change)
{
  if (change->old_record == NULL)
    return WB_STEP_COMES;

  return change->new_record == NULL ? WB_STEP_GOES : WB_STEP_BECOMES;
}

static void
write_change (GByteArray *out, const WbChange *change)
{
  const WbRecord *record = change->new_record != NULL ? change->new_record : change->old_record;
  guint64 shared = find_shared (change);
  WbKind kind = wb_record_get_kind (record);

  write_text (out, get_sign (change));
  write_text (out, wb_kind_get_info (kind)->name);
  write_keys (out, record);
  if (kind != WB_KIND_FRAGMENT)
    write_fields (out, record, shared);
  write_side (out, change->old_record, shared);
  write_side (out, change->new_record, shared);
}

static void
write_facts (GByteArray *out, const WbStep *step)
{
  char time[32];

  g_snprintf (time, sizeof time, "%" G_GINT64_FORMAT, step->time);
  write_text (out, WB_STEP_VERSION);
  write_text (out, step->name);
  write_maybe (out, step->author);
  write_text (out, time);
  write_maybe (out, step->session);
  write_text (out, wb_step_origins[step->origin]);
}

/**
 * wb_step_serialise:
 * @step: a step
 *
 * Writes @step down in machine names, ids and values as a file writes them, so that it can be read back without the
 * plan it was made for. The slots are not written: they mean nothing in another run. An author or a session without a
 * letter is none.
 *
 * Returns: (transfer full): the bytes, for wb_step_deserialise()
 */
GBytes *
wb_step_serialise (const WbStep *step)
{
  GByteArray *out;

  g_return_val_if_fail (step != NULL, NULL);

  out = g_byte_array_sized_new (ROOM);
  write_facts (out, step);
  for (guint i = 0; i < step->n_changes; i++)
    write_change (out, &step->changes[i]);
  end_list (out);

  return g_byte_array_free_to_bytes (out);
}
