/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-step-form.h"

const char *const wb_step_origins[WB_N_ORIGINS] = {
  [WB_ORIGIN_EDIT] = "edit",   [WB_ORIGIN_UNDO] = "undo",     [WB_ORIGIN_REDO] = "redo",
  [WB_ORIGIN_MERGE] = "merge", [WB_ORIGIN_IMPORT] = "import", [WB_ORIGIN_RECOVER] = "recover",
};

static GVariant *
write_keys (const WbRecord *record)
{
  const char *keys[2];
  gssize n = 0;

  if (wb_kind_is_link (wb_record_get_kind (record)))
    {
      keys[n++] = wb_record_get_from (record);
      keys[n++] = wb_record_get_to (record);
    }
  else if (wb_record_get_id (record) != NULL)
    {
      keys[n++] = wb_record_get_id (record);
    }

  return g_variant_new_strv (keys, n);
}

static gboolean
is_shared (const WbChange *change, const WbField *field)
{
  const WbValue *before;
  const WbValue *after;

  if (change->old_record == NULL || change->new_record == NULL)
    return FALSE;

  before = wb_record_get_value (change->old_record, field->index);
  after = wb_record_get_value (change->new_record, field->index);

  return before != NULL && after != NULL && wb_value_equal (field, *before, *after);
}

/* The fields of one side that are shared with the other, or those that are not. */
static GVariant *
write_fields (const WbChange *change, const WbRecord *record, gboolean shared)
{
  const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (record));
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE (WB_STEP_FIELDS_TYPE));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const WbField *field = &info->fields[i];
      g_autofree char *text = NULL;

      if (!wb_record_has (record, i) || is_shared (change, field) != shared)
        continue;

      text = wb_value_to_text (field, *wb_record_get_value (record, i));
      g_variant_builder_add (&fields, "(ss)", field->name, text);
    }

  return g_variant_builder_end (&fields);
}

static GVariant *
write_fragment (const WbRecord *record)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE (WB_STEP_FIELDS_TYPE));
  g_variant_builder_add (&fields, "(ss)", "namespace", wb_record_get_xml_namespace (record));
  g_variant_builder_add (&fields, "(ss)", "name", wb_record_get_xml_name (record));
  g_variant_builder_add (&fields, "(ss)", "xml", wb_record_get_xml (record));

  return g_variant_builder_end (&fields);
}

/* An attribute on the element of a long text says on that of which field. */
static void
write_attribute (GVariantBuilder *attributes, WbKind kind, const WbExtraAttribute *attribute)
{
  const char *on = attribute->on != 0 ? wb_field_get (kind, attribute->on - 1)->name : "";

  g_variant_builder_add (attributes, "(ssss)", on, attribute->ns, attribute->name, attribute->value);
}

static GVariant *
write_side (const WbChange *change, const WbRecord *record)
{
  GVariantBuilder attributes, children;
  const WbExtra *extra;
  GVariant *fields;

  if (record == NULL)
    return g_variant_new_maybe (G_VARIANT_TYPE (WB_STEP_SIDE_TYPE), NULL);

  g_variant_builder_init (&attributes, G_VARIANT_TYPE ("a(ssss)"));
  g_variant_builder_init (&children, G_VARIANT_TYPE ("a(sss)"));
  extra = wb_record_get_extra (record);

  for (guint i = 0; extra != NULL && i < extra->n_attributes; i++)
    write_attribute (&attributes, wb_record_get_kind (record), &extra->attributes[i]);
  for (guint i = 0; extra != NULL && i < extra->n_children; i++)
    g_variant_builder_add (&children, "(sss)", extra->children[i].ns, extra->children[i].name,
                           extra->children[i].xml);

  fields = wb_record_get_kind (record) == WB_KIND_FRAGMENT ? write_fragment (record)
                                                           : write_fields (change, record, FALSE);

  return g_variant_new_maybe (NULL, g_variant_new ("(@a(ss)a(ssss)a(sss))", fields, &attributes, &children));
}

static GVariant *
write_change (const WbChange *change)
{
  const WbRecord *record = change->new_record != NULL ? change->new_record : change->old_record;
  const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (record));

  return g_variant_new ("(s@as@" WB_STEP_FIELDS_TYPE "@m" WB_STEP_SIDE_TYPE "@m" WB_STEP_SIDE_TYPE ")",
                        info->name,
                        write_keys (record),
                        write_fields (change, record, TRUE),
                        write_side (change, change->old_record),
                        write_side (change, change->new_record));
}

/**
 * wb_step_serialise:
 * @step: a step
 *
 * Writes @step down in machine names, ids and values as a file writes them, so that it can be read back without the
 * plan it was made for. The slots are not written: they mean nothing in another run.
 *
 * Returns: (transfer full): a variant of type %WB_STEP_VARIANT_TYPE, not floating, in the byte order of the machine
 */
GVariant *
wb_step_serialise (const WbStep *step)
{
  GVariantBuilder changes;
  GVariant *facts;

  g_return_val_if_fail (step != NULL, NULL);

  g_variant_builder_init (&changes, G_VARIANT_TYPE ("a" WB_STEP_CHANGE_TYPE));
  for (guint i = 0; i < step->n_changes; i++)
    g_variant_builder_add_value (&changes, write_change (&step->changes[i]));

  facts = g_variant_new (WB_STEP_TYPE, step->name, step->author, step->time, step->session,
                         wb_step_origins[step->origin], &changes);

  return g_variant_ref_sink (g_variant_new ("(uv)", WB_STEP_VERSION, facts));
}
