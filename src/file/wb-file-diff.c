/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-diff.h"

#include "wb-file-buffer.h"
#include "wb-file-format.h"

/* An attribute that may be empty, or nothing when it is absent. */
static void
append_side (WbFileBuffer *out, const char *name, const char *value)
{
  if (value == NULL)
    return;

  wb_file_buffer_append_literal (out, " ");
  wb_file_buffer_append_string (out, name);
  wb_file_buffer_append_literal (out, "=\"");
  wb_file_buffer_append_attribute (out, value, strlen (value));
  wb_file_buffer_append_literal (out, "\"");
}

static void
append_long_side (WbFileBuffer *out, guint level, const char *name, const char *value)
{
  if (value == NULL)
    return;

  wb_file_buffer_indent (out, level);
  wb_file_buffer_append_literal (out, "<");
  wb_file_buffer_append_string (out, name);
  wb_file_buffer_append_literal (out, ">");
  wb_file_buffer_append_text (out, value, strlen (value));
  wb_file_buffer_append_literal (out, "</");
  wb_file_buffer_append_string (out, name);
  wb_file_buffer_append_literal (out, ">\n");
}

/* ---- fields ----------------------------------------------------------------------------------------------------- */

/* A conflict holds values of any field, so these are written as long ones are. */
static gboolean
is_long (const WbField *field)
{
  return wb_field_is_child (field) || field->type == WB_TYPE_ANY_VALUE;
}

static void
append_field (WbFileBuffer *out, const WbField *field, const char *before, const char *after)
{
  wb_file_buffer_append_literal (out, "    <field");
  wb_file_buffer_append_pair (out, "name", field->name);

  if (!is_long (field))
    {
      append_side (out, "before", before);
      append_side (out, "after", after);
      wb_file_buffer_append_literal (out, "/>\n");
      return;
    }

  wb_file_buffer_append_literal (out, ">\n");
  append_long_side (out, 3, "before", before);
  append_long_side (out, 3, "after", after);
  wb_file_buffer_append_literal (out, "    </field>\n");
}

static char *
value_to_text (const WbRecord *record, const WbField *field)
{
  const WbValue *value = record != NULL ? wb_record_get_value (record, field->index) : NULL;

  return value != NULL ? wb_value_to_text (field, *value) : NULL;
}

static void
append_fields (WbFileBuffer *out, const WbChange *change, WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const WbField *field = &info->fields[i];
      g_autofree char *before = value_to_text (change->old_record, field);
      g_autofree char *after = value_to_text (change->new_record, field);

      if (!wb_field_is_key (field) && g_strcmp0 (before, after) != 0)
        append_field (out, field, before, after);
    }
}

/* ---- what others put there -------------------------------------------------------------------------------------- */

static const WbExtra *
get_extra (const WbRecord *record)
{
  return record != NULL ? wb_record_get_extra (record) : NULL;
}

static void
append_attribute (WbFileBuffer *out, WbKind kind, const WbExtraAttribute *before, const WbExtraAttribute *after)
{
  const WbExtraAttribute *any = before != NULL ? before : after;

  if (before != NULL && after != NULL && strcmp (before->value, after->value) == 0)
    return;

  wb_file_buffer_append_literal (out, "    <attribute");
  if (any->on > 0)
    wb_file_buffer_append_pair (out, "on", wb_field_get (kind, any->on - 1)->name);
  wb_file_buffer_append_pair (out, "namespace", any->ns);
  wb_file_buffer_append_pair (out, "name", any->name);
  append_side (out, "before", before != NULL ? before->value : NULL);
  append_side (out, "after", after != NULL ? after->value : NULL);
  wb_file_buffer_append_literal (out, "/>\n");
}

/* Both sides are sorted; the end of either comes after everything. */
static void
append_attributes (WbFileBuffer *out, WbKind kind, const WbExtra *before, const WbExtra *after)
{
  guint n_before = before != NULL ? before->n_attributes : 0;
  guint n_after = after != NULL ? after->n_attributes : 0;
  guint i = 0, j = 0;

  while (i < n_before || j < n_after)
    {
      const WbExtraAttribute *a = i < n_before ? &before->attributes[i] : NULL;
      const WbExtraAttribute *b = j < n_after ? &after->attributes[j] : NULL;
      int order = a == NULL ? 1 : b == NULL ? -1 : wb_extra_attribute_compare (a, b);

      append_attribute (out, kind, order <= 0 ? a : NULL, order >= 0 ? b : NULL);
      i += order <= 0;
      j += order >= 0;
    }
}

static int
compare_children (const WbExtraChild *a, const WbExtraChild *b)
{
  int order = strcmp (a->ns, b->ns);

  if (order == 0)
    order = strcmp (a->name, b->name);

  return order != 0 ? order : strcmp (a->xml, b->xml);
}

static void
append_element (WbFileBuffer *out, const WbExtraChild *child, const char *side)
{
  wb_file_buffer_append_literal (out, "    <element");
  wb_file_buffer_append_pair (out, "namespace", child->ns);
  wb_file_buffer_append_pair (out, "name", child->name);
  wb_file_buffer_append_literal (out, ">\n");
  append_long_side (out, 3, side, child->xml);
  wb_file_buffer_append_literal (out, "    </element>\n");
}

/* Children have no key, so one that has changed has gone and come. */
static void
append_elements (WbFileBuffer *out, const WbExtra *before, const WbExtra *after)
{
  guint n_before = before != NULL ? before->n_children : 0;
  guint n_after = after != NULL ? after->n_children : 0;
  guint i = 0, j = 0;

  while (i < n_before || j < n_after)
    {
      const WbExtraChild *a = i < n_before ? &before->children[i] : NULL;
      const WbExtraChild *b = j < n_after ? &after->children[j] : NULL;
      int order = a == NULL ? 1 : b == NULL ? -1 : compare_children (a, b);

      if (order < 0)
        append_element (out, a, "before");
      else if (order > 0)
        append_element (out, b, "after");
      i += order <= 0;
      j += order >= 0;
    }
}

/* ---- changes ---------------------------------------------------------------------------------------------------- */

static void
append_conflict_key (WbFileBuffer *out, const WbRecord *conflict)
{
  for (guint i = 0; i < WB_CONFLICT_N_FIELDS; i++)
    {
      const WbField *field = wb_field_get (WB_KIND_CONFLICT, i);
      g_autofree char *text = wb_field_is_key (field) ? value_to_text (conflict, field) : NULL;

      append_side (out, field->name, text);
    }
}

static void
append_key (WbFileBuffer *out, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);

  wb_file_buffer_append_pair (out, "kind", wb_kind_get_info (kind)->name);

  if (kind == WB_KIND_CONFLICT)
    {
      append_conflict_key (out, record);
    }
  else if (wb_kind_is_link (kind))
    {
      wb_file_buffer_append_pair (out, "from", wb_record_get_from (record));
      wb_file_buffer_append_pair (out, "to", wb_record_get_to (record));
    }
  else
    {
      if (kind == WB_KIND_FRAGMENT)
        {
          wb_file_buffer_append_pair (out, "namespace", wb_record_get_xml_namespace (record));
          wb_file_buffer_append_pair (out, "name", wb_record_get_xml_name (record));
        }
      wb_file_buffer_append_pair (out, "id", wb_record_get_id (record));
    }
}

static const char *
get_element (const WbChange *change)
{
  if (change->old_record == NULL)
    return "added";

  return change->new_record == NULL ? "removed" : "changed";
}

static void
append_change (WbFileBuffer *out, const WbChange *change)
{
  const WbRecord *record = change->new_record != NULL ? change->new_record : change->old_record;
  WbKind kind = wb_record_get_kind (record);
  const char *element = get_element (change);

  wb_file_buffer_append_literal (out, "  <");
  wb_file_buffer_append_string (out, element);
  append_key (out, record);
  wb_file_buffer_append_literal (out, ">\n");

  if (kind == WB_KIND_FRAGMENT)
    {
      append_long_side (out, 2, change->new_record != NULL ? "after" : "before", wb_record_get_xml (record));
    }
  else
    {
      append_fields (out, change, kind);
      append_attributes (out, kind, get_extra (change->old_record), get_extra (change->new_record));
      append_elements (out, get_extra (change->old_record), get_extra (change->new_record));
    }

  wb_file_buffer_append_literal (out, "  </");
  wb_file_buffer_append_string (out, element);
  wb_file_buffer_append_literal (out, ">\n");
}

static gboolean
append_bytes_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  g_byte_array_append (user_data, (const guint8 *) data, size);

  return TRUE;
}

/**
 * wb_file_diff_write_bytes:
 * @from: a plan
 * @to: another one
 * @diff: what is different from the first to the second
 *
 * Writes what is different as XML: every record that came, went or changed, with each field before and after in the form
 * that a project file has for it. The same two plans always give the same bytes.
 *
 * Returns: (transfer full): the bytes of the document
 */
GBytes *
wb_file_diff_write_bytes (WbPlan *from, WbPlan *to, const WbDiff *diff)
{
  WbFileBuffer out;
  GByteArray *bytes;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);
  g_return_val_if_fail (diff != NULL, NULL);

  bytes = g_byte_array_new ();
  wb_file_buffer_init (&out, append_bytes_cb, bytes);
  wb_file_buffer_append_literal (&out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                       "<diff xmlns=\"" WB_FILE_DIFF_NAMESPACE "\" version=\"1.0\"");
  wb_file_buffer_append_pair (&out, "from", wb_plan_get_header (from)->id);
  wb_file_buffer_append_pair (&out, "to", wb_plan_get_header (to)->id);
  wb_file_buffer_append_literal (&out, ">\n");
  for (guint i = 0; i < diff->n; i++)
    append_change (&out, &diff->changes[i]);
  wb_file_buffer_append_literal (&out, "</diff>\n");
  wb_file_buffer_end (&out, NULL);

  return g_byte_array_free_to_bytes (bytes);
}
