/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-writer.h"

#include <glib/gi18n-lib.h>

#include "wb-file-buffer.h"
#include "wb-file-error.h"
#include "wb-file-limits.h"
#include "wb-file-markup.h"
#include "wb-file-order.h"
#include "wb-file-pieces.h"

/* A file is written in pieces of this many records: few enough for most to fit in a buffer. */
#define PIECE 512

/* Fewer slots than this are not worth a second thread. */
#define LEAST_TO_SHARE 4096

#define PREFETCH 4

/* What one thread writes to; the order is shared. */
typedef struct
{
  WbFileBuffer       *buffer;
  const WbFileOrder  *order;
  const WbHeader     *header;
} Writer;

static void
append_prefix (Writer *writer, const char *ns)
{
  char prefix[16];

  if (*ns == '\0')
    return;

  if (strcmp (ns, WB_XML_NAMESPACE) == 0)
    {
      wb_file_buffer_append_literal (writer->buffer, "xml:");
      return;
    }

  g_snprintf (prefix, sizeof prefix, "ns%u:", wb_file_order_get_namespace (writer->order, ns));
  wb_file_buffer_append_string (writer->buffer, prefix);
}

/* Those on the element itself, or on that of one of its fields: see WbExtraAttribute. */
static void
append_extra_attributes (Writer *writer, const WbExtra *extra, guint on)
{
  WbFileBuffer *out = writer->buffer;

  for (guint i = 0; extra != NULL && i < extra->n_attributes; i++)
    {
      const WbExtraAttribute *attribute = &extra->attributes[i];

      if (attribute->on != on)
        continue;

      wb_file_buffer_append_literal (out, " ");
      append_prefix (writer, attribute->ns);
      wb_file_buffer_append_string (out, attribute->name);
      wb_file_buffer_append_literal (out, "=\"");
      wb_file_buffer_append_attribute (out, attribute->value, strlen (attribute->value));
      wb_file_buffer_append_literal (out, "\"");
    }
}

static void
append_extra_children (WbFileBuffer *out, const WbExtra *extra, guint level)
{
  for (guint i = 0; extra != NULL && i < extra->n_children; i++)
    {
      wb_file_buffer_indent (out, level);
      wb_file_buffer_append (out, extra->children[i].xml, strlen (extra->children[i].xml));
      wb_file_buffer_append_literal (out, "\n");
    }
}

static gboolean
has_extra_children (const WbExtra *extra)
{
  return extra != NULL && extra->n_children > 0;
}

/* ---- the head of the file --------------------------------------------------------------------------------------- */

static void
append_earlier (Writer *writer, const WbEarlier *earlier)
{
  WbFileBuffer *out = writer->buffer;

  wb_file_buffer_append_literal (out, "    <earlier");
  wb_file_buffer_append_pair (out, "id", earlier->id);
  wb_file_buffer_append_pair (out, "saved", earlier->saved);
  append_extra_attributes (writer, earlier->extra, 0);

  if (!has_extra_children (earlier->extra))
    {
      wb_file_buffer_append_literal (out, "/>\n");
      return;
    }

  wb_file_buffer_append_literal (out, ">\n");
  append_extra_children (out, earlier->extra, 3);
  wb_file_buffer_append_literal (out, "    </earlier>\n");
}

static void
append_revision (Writer *writer)
{
  WbFileBuffer *out = writer->buffer;
  const WbHeader *header = writer->header;

  if (header->id == NULL)
    return;

  wb_file_buffer_append_literal (out, "  <revision");
  wb_file_buffer_append_pair (out, "id", header->id);
  wb_file_buffer_append_pair (out, "saved", header->saved);
  wb_file_buffer_append_pair (out, "by", header->by);
  wb_file_buffer_append_pair (out, "app", header->app);
  wb_file_buffer_append_pair (out, "redacted", header->redacted);
  wb_file_buffer_append_pair (out, "of", header->of);
  wb_file_buffer_append_pair (out, "only-domain", header->only_domain);
  wb_file_buffer_append_pair (out, "only-goal", header->only_goal);
  wb_file_buffer_append_pair (out, "only-partner", header->only_partner);
  append_extra_attributes (writer, header->extra, 0);

  if (header->earlier->len == 0 && !has_extra_children (header->extra))
    {
      wb_file_buffer_append_literal (out, "/>\n");
      return;
    }

  wb_file_buffer_append_literal (out, ">\n");
  for (guint i = 0; i < header->earlier->len; i++)
    append_earlier (writer, &g_array_index (header->earlier, WbEarlier, i));
  append_extra_children (out, header->extra, 2);
  wb_file_buffer_append_literal (out, "  </revision>\n");
}

static void
append_namespaces (Writer *writer)
{
  WbFileBuffer *out = writer->buffer;

  wb_file_buffer_append_pair (out, "xmlns", WB_FILE_NAMESPACE);
  for (guint i = 0; i < writer->order->namespaces->len; i++)
    {
      char name[20];

      g_snprintf (name, sizeof name, "xmlns:ns%u", i + 1);
      wb_file_buffer_append_pair (out, name, g_ptr_array_index (writer->order->namespaces, i));
    }
}

static const char *
get_language (const WbFileOrder *order)
{
  guint first = order->start[WB_KIND_PROJECT];

  if (first == order->start[WB_KIND_PROJECT + 1])
    return NULL;

  return wb_record_get_text (order->entries[first].record, WB_PROJECT_LANGUAGE);
}

static void
append_root (Writer *writer)
{
  WbFileBuffer *out = writer->buffer;
  char version[16];

  wb_file_buffer_append_literal (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" WB_FILE_ROOT);
  append_namespaces (writer);
  g_snprintf (version, sizeof version, "%d.%d", WB_FORMAT_MAJOR, MAX (writer->header->minor, WB_FORMAT_MINOR));
  wb_file_buffer_append_pair (out, "version", version);
  wb_file_buffer_append_pair (out, "xml:lang", get_language (writer->order));
  append_extra_attributes (writer, writer->header->root_extra, 0);
  wb_file_buffer_append_literal (out, ">\n");
}

/* ---- records ---------------------------------------------------------------------------------------------------- */

/* A conflict holds the values of another field, in the form that a file has for that one. */
static const WbField *
get_conflict_field (Writer *writer, const WbRecord *record)
{
  const char *name = wb_record_get_text (record, WB_CONFLICT_FIELD);
  const char *item = wb_record_get_text (record, WB_CONFLICT_ITEM);
  guint link = wb_record_get_word (record, WB_CONFLICT_LINK);
  WbKind kind;

  if (name == NULL)
    return NULL;
  if (link != 0)
    return wb_field_find (WB_FIRST_LINK + link - 1, name);
  if (item != NULL && wb_file_order_find_kind (writer->order, item, &kind))
    return wb_field_find (kind, name);

  return NULL;
}

/* Which fields of a record are child elements, one bit each. */
static guint64
get_children (Writer *writer, const WbRecord *record, const WbFileMarkup *markup)
{
  const WbField *field;

  if (wb_record_get_kind (record) != WB_KIND_CONFLICT)
    return markup->children;

  field = get_conflict_field (writer, record);
  if (field == NULL || !wb_field_is_child (field))
    return 0;

  return (G_GUINT64_CONSTANT (1) << WB_CONFLICT_BASE) | (G_GUINT64_CONSTANT (1) << WB_CONFLICT_THEIRS);
}

static void
append_key (WbFileBuffer *out, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  GRefString *id;

  if (kind == WB_KIND_CONFLICT)
    return;

  if (!wb_kind_is_link (kind))
    {
      id = wb_record_get_id (record);
      wb_file_buffer_append (out, id, g_ref_string_length (id));
      wb_file_buffer_append_literal (out, "\"");
      return;
    }

  id = wb_record_get_from (record);
  wb_file_buffer_append (out, id, g_ref_string_length (id));
  wb_file_buffer_append_literal (out, "\" to=\"");
  id = wb_record_get_to (record);
  wb_file_buffer_append (out, id, g_ref_string_length (id));
  wb_file_buffer_append_literal (out, "\"");
}

/* @value: NULL when only what others have put on the element is there. */
static void
append_child (Writer *writer, const WbFileFieldMarkup *markup, const WbValue *value, const WbExtra *extra)
{
  WbFileBuffer *out = writer->buffer;

  wb_file_buffer_append (out, markup->open.text, markup->open.length - 1);
  append_extra_attributes (writer, extra, markup->field->index + 1);
  wb_file_buffer_append_literal (out, ">");
  if (value != NULL)
    wb_file_buffer_append_text (out, value->text, g_ref_string_length (value->text));
  wb_file_buffer_append (out, markup->close.text, markup->close.length);
}

static void
append_record (Writer *writer, const WbRecord *record)
{
  WbFileBuffer *out = writer->buffer;
  const WbFileMarkup *markup = wb_file_markup_get (wb_record_get_kind (record));
  const WbExtra *extra = wb_record_get_extra (record);
  guint64 children = get_children (writer, record, markup);
  guint64 marked = wb_extra_get_fields (extra) & children;
  guint64 present;
  const WbValue *values = wb_record_get_values (record, &present);
  const WbValue *value = values;

  wb_file_buffer_append (out, markup->start.text, markup->start.length);
  append_key (out, record);

  for (guint64 rest = present; rest != 0; rest &= rest - 1, value++)
    {
      guint field = __builtin_ctzll (rest);

      if (((children >> field) & 1) == 0)
        wb_file_markup_append_attribute (out, &markup->fields[field], *value);
    }
  append_extra_attributes (writer, extra, 0);

  if (((present & children) | marked) == 0 && !has_extra_children (extra))
    {
      wb_file_buffer_append_literal (out, "/>\n");
      return;
    }

  wb_file_buffer_append_literal (out, ">\n");
  value = values;
  for (guint64 rest = present | marked; rest != 0; rest &= rest - 1)
    {
      guint field = __builtin_ctzll (rest);
      gboolean is_present = (present >> field) & 1;

      if ((children >> field) & 1)
        append_child (writer, &markup->fields[field], is_present ? value : NULL, extra);
      value += is_present;
    }
  append_extra_children (out, extra, 2);
  wb_file_buffer_append (out, markup->end.text, markup->end.length);
}

static void
append_fragment (WbFileBuffer *out, const WbRecord *record)
{
  const char *xml = wb_record_get_xml (record);

  wb_file_buffer_append_literal (out, "  ");
  wb_file_buffer_append (out, xml, strlen (xml));
  wb_file_buffer_append_literal (out, "\n");
}

static void
append_entry (Writer *writer, guint i)
{
  const WbRecord *record = writer->order->entries[i].record;

  if (wb_record_get_kind (record) == WB_KIND_FRAGMENT)
    append_fragment (writer->buffer, record);
  else
    append_record (writer, record);
}

/* Most of the time goes into waiting for memory. What will be written soon is fetched ahead: first the record, then the
 * texts that it refers to. A value that is no text does no harm: it is no place to be fetched from. */
static void
prefetch (const Writer *writer, guint i, guint n)
{
  const WbRecord *record;
  const WbValue *values;
  guint64 present;
  WbKind kind;

  if (i + 2 * PREFETCH < n)
    __builtin_prefetch (writer->order->entries[i + 2 * PREFETCH].record);
  if (i + PREFETCH >= n)
    return;

  record = writer->order->entries[i + PREFETCH].record;
  kind = wb_record_get_kind (record);
  if (wb_kind_is_link (kind))
    {
      wb_file_prefetch_text (wb_record_get_from (record));
      wb_file_prefetch_text (wb_record_get_to (record));
    }
  else if (wb_kind_is_item (kind))
    wb_file_prefetch_text (wb_record_get_id (record));
  else
    return;

  values = wb_record_get_values (record, &present);
  for (guint k = 0, n_values = __builtin_popcountll (present); k < n_values; k++)
    wb_file_prefetch_text (values[k].text);
}

static void
append_piece_cb (guint piece, WbFileBuffer *buffer, gpointer user_data)
{
  const Writer *writer = user_data;
  Writer mine = { .buffer = buffer, .order = writer->order, .header = writer->header };
  guint n = wb_file_order_get_n (writer->order);
  guint end = MIN (n, (piece + 1) * PIECE);

  for (guint i = piece * PIECE; i < end && !buffer->refused; i++)
    {
      prefetch (&mine, i, n);
      append_entry (&mine, i);
    }
}

static void
append_records (Writer *writer, WbFileSecond *second, WbFileProgress progress, gpointer progress_data)
{
  const WbFilePieces pieces = {
    .n = (wb_file_order_get_n (writer->order) + PIECE - 1) / PIECE,
    .func = append_piece_cb,
    .user_data = writer,
    .progress = progress,
    .progress_data = progress_data,
  };

  wb_file_pieces_write (&pieces, writer->buffer, second);
}

/* What no reader takes may not be written either. */
static gboolean
check_size (const WbFileBuffer *buffer, GError **error)
{
  if (buffer->total <= WB_FILE_MAX_SIZE)
    return TRUE;

  g_set_error_literal (error, WB_FILE_ERROR, WB_FILE_ERROR_TOO_LARGE,
                       _("The plan is too large: a file holds at most 1 GiB."));
  return FALSE;
}

/**
 * wb_file_write_to:
 * @plan: a plan
 * @sink: (scope call): takes the bytes, in order, on this thread
 * @sink_data: for @sink
 * @progress: (scope call) (nullable): hears how far it is
 * @progress_data: for @progress
 * @error: return location for the error of @sink, or a %WB_FILE_ERROR
 *
 * Writes @plan in its canonical form: the same content always gives the same bytes, whatever the order in which it came
 * to be. On any thread, since a plan never changes.
 *
 * Returns: %TRUE when @sink has taken all bytes
 */
gboolean
wb_file_write_to (WbPlan *plan, WbFileSink sink, gpointer sink_data,
                  WbFileProgress progress, gpointer progress_data, GError **error)
{
  g_autoptr (WbFileSecond) second = NULL;
  g_auto (WbFileOrder) order = { NULL };
  g_autoptr (WbFileLimits) limits = NULL;
  WbFileBuffer buffer;
  Writer writer = { .buffer = &buffer, .order = &order };

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (sink != NULL, FALSE);

  if (wb_plan_get_n_slots (plan) >= LEAST_TO_SHARE)
    second = wb_file_second_new ();
  wb_file_order_init (&order, plan, second);
  if (order.has_kept)
    limits = wb_file_limits_new (sink, sink_data);
  wb_file_buffer_init (&buffer, limits != NULL ? wb_file_limits_sink : sink, limits != NULL ? limits : sink_data);
  writer.header = wb_plan_get_header (plan);

  append_root (&writer);
  append_revision (&writer);
  append_records (&writer, second, progress, progress_data);
  wb_file_buffer_append_literal (&buffer, "</" WB_FILE_ROOT ">\n");

  return wb_file_buffer_end (&buffer, error) && check_size (&buffer, error) &&
         (limits == NULL || wb_file_limits_end (limits, error));
}

static gboolean
append_bytes_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  g_byte_array_append (user_data, (const guint8 *) data, size);

  return TRUE;
}

/**
 * wb_file_write_bytes:
 * @plan: a plan
 *
 * Writes @plan into memory, see wb_file_write_to().
 *
 * Returns: (transfer full): the bytes of its file
 */
GBytes *
wb_file_write_bytes (WbPlan *plan)
{
  GByteArray *bytes;

  g_return_val_if_fail (plan != NULL, NULL);

  bytes = g_byte_array_new ();
  wb_file_write_to (plan, append_bytes_cb, bytes, NULL, NULL, NULL);

  return g_byte_array_free_to_bytes (bytes);
}
