/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-builder-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-file-format.h"
#include "wb-file-start.h"
#include "wb-file-writer.h"
#include "wb-text.h"

/* What the parser sees goes by the place where it stands: the root, then records and the revision, then their fields.
 * Whatever is kept as it is goes to a writer of canonical XML until its element ends. */

/* ---- errors -------------------------------------------------------------------------------------------------------- */

static void
fail (WbFileBuilder *self, WbFilePosition position, WbFileError code, const char *format, va_list args)
{
  g_autofree char *sentence = NULL;

  if (self->error != NULL)
    return;

  sentence = g_strdup_vprintf (format, args);
  wb_file_set_error_at (&self->error, position, code, "%s", sentence);
}

/**
 * wb_file_builder_fail:
 * @self: a builder
 * @position: where it is
 * @code: a #WbFileError
 * @format: a translated sentence
 * @...: what is filled in
 *
 * Gives up, unless it has already: the first error counts.
 */
void
wb_file_builder_fail (WbFileBuilder *self, WbFilePosition position, int code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  fail (self, position, code, format, args);
  va_end (args);
}

void
wb_file_builder_fail_attribute (WbFileBuilder *self, const WbXmlAttribute *attribute, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  fail (self,
        wb_file_tags_locate_attribute (self->tags, &self->tag, (const char *) attribute->prefix,
                                       (const char *) attribute->name),
        WB_FILE_ERROR_CONTENT, format, args);
  va_end (args);
}

/* A name may be as long as a tag. */
static void
fail_unknown_element (WbFileBuilder *self, const WbXmlName *name)
{
  g_autofree char *excerpt = wb_text_excerpt ((const char *) name->name, -1);

  if (name->ns == NULL)
    wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_CONTENT,
                          _("“%s” stands in no namespace; the elements of a project file stand in “%s”."),
                          excerpt, WB_FILE_NAMESPACE);
  else
    wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_CONTENT,
                          _("The format has no element “%s” here."), excerpt);
}

/* ---- names, ids ---------------------------------------------------------------------------------------------------- */

/* The number of the name of an attribute without a namespace. */
guint
wb_file_builder_get_name (const WbFileBuilder *self, const WbXmlAttribute *attribute)
{
  return attribute->ns == NULL ? wb_file_names_find (&self->names, attribute->name) : WB_FILE_NAME_UNKNOWN;
}

gboolean
wb_file_builder_check_id (WbFileBuilder *self, const WbXmlAttribute *attribute)
{
  gsize length = attribute->end - attribute->value;
  g_autofree char *quoted = NULL;

  if (wb_id_is_valid ((const char *) attribute->value, length))
    return TRUE;

  quoted = g_utf8_make_valid ((const char *) attribute->value, MIN (length, 40));
  wb_file_builder_fail_attribute (self, attribute,
                                  _("“%s” is no id. An id has 1 to 64 of the characters A–Z, a–z, 0–9, “_”, “.” and "
                                    "“-”, and begins with a letter or “_”."),
                                  quoted);
  return FALSE;
}

/* ---- what is kept -------------------------------------------------------------------------------------------------- */

/* Keeps an attribute that the format does not have, if it may be there; @on as WbExtraAttribute has it. */
gboolean
wb_file_builder_keep_attribute (WbFileBuilder *self, WbFileExtras *extras, guint on, const WbXmlName *element,
                                const WbXmlAttribute *attribute)
{
  WbExtraAttribute kept;

  if (attribute->ns == self->ns)
    {
      wb_file_builder_fail_attribute (self, attribute,
                                      _("The attribute “%s” has a prefix; the attributes of a project file have none."),
                                      attribute->name);
      return FALSE;
    }
  if (attribute->ns == NULL && !self->is_newer)
    {
      g_autofree char *excerpt = wb_text_excerpt ((const char *) attribute->name, -1);

      wb_file_builder_fail_attribute (self, attribute, _("“%s” has no attribute “%s” in this format."), element->name,
                                      excerpt);
      return FALSE;
    }

  self->has_kept = TRUE;
  kept.ns = g_strdup (attribute->ns != NULL ? (const char *) attribute->ns : "");
  kept.name = g_strdup ((const char *) attribute->name);
  kept.value = g_strndup ((const char *) attribute->value, attribute->end - attribute->value);
  kept.on = on;
  g_array_append_val (extras->attributes, kept);

  return TRUE;
}

/* Keeps an element that the format does not have here, with all that is in it, if it may be there. */
gboolean
wb_file_builder_keep_element (WbFileBuilder *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n)
{
  if (name->ns == NULL || (name->ns == self->ns && !self->is_newer))
    {
      fail_unknown_element (self, name);
      return FALSE;
    }

  self->has_kept = TRUE;
  self->kept_in = self->state;
  self->kept_tag = self->tag;
  self->state = WB_FILE_IN_KEPT;
  wb_file_kept_start (self->kept, name, attributes, n);

  return TRUE;
}

static void
end_kept (WbFileBuilder *self, const WbXmlName *name)
{
  WbFileExtras *extras = self->kept_in == WB_FILE_IN_EARLIER ? &self->earlier_extras : &self->extras;
  WbExtraChild child = { (char *) name->ns, (char *) name->name, (char *) wb_file_kept_get (self->kept) };

  self->state = self->kept_in;

  if (self->state == WB_FILE_IN_ROOT)
    {
      wb_file_builder_append (self, wb_record_new_fragment (child.ns, child.name, self->kept_id, child.xml),
                              self->kept_tag.position);
      g_clear_pointer (&self->kept_id, g_free);
      return;
    }

  child = (WbExtraChild) { g_strdup (child.ns), g_strdup (child.name), g_strdup (child.xml) };
  g_array_append_val (extras->children, child);
}

/* An element beside the records. Of a newer version it may be an item: then its id is one as well. */
static void
keep_fragment (WbFileBuilder *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n)
{
  if (!wb_file_builder_keep_element (self, name, attributes, n) || name->ns != self->ns)
    return;

  for (guint i = 0; i < n; i++)
    if (wb_file_builder_get_name (self, &attributes[i]) == WB_FILE_NAME_ID &&
        wb_file_builder_check_id (self, &attributes[i]))
      self->kept_id = g_strndup ((const char *) attributes[i].value, attributes[i].end - attributes[i].value);
}

/* ---- records ------------------------------------------------------------------------------------------------------- */

void
wb_file_builder_append (WbFileBuilder *self, WbRecord *record, WbFilePosition position)
{
  if (wb_kind_is_item (wb_record_get_kind (record)) || wb_record_get_kind (record) == WB_KIND_FRAGMENT)
    self->n_items++;

  if (self->n_items > WB_FILE_MAX_ITEMS)
    {
      wb_file_builder_fail (self, position, WB_FILE_ERROR_TOO_LARGE, _("There are more than two million items."));
      wb_file_ids_settle (self->ids);
      wb_record_unref (record);
      return;
    }

  wb_plan_append (&self->plan, record);
  g_array_append_val (self->positions, position);
}

static gboolean
is_known_link (WbFileBuilder *self, const WbXmlAttribute *attributes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (wb_file_builder_get_name (self, &attributes[i]) == WB_FILE_NAME_KIND)
      return wb_file_builder_find_link (&attributes[i]) != WB_N_KINDS;

  return TRUE;
}

static void
start_in_root (WbFileBuilder *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n)
{
  guint number = name->ns == self->ns ? wb_file_names_find (&self->names, name->name) : WB_FILE_NAME_UNKNOWN;

  if (number == WB_FILE_NAME_REVISION)
    wb_file_builder_start_revision (self, name, attributes, n);
  else if (wb_file_name_get_kind (number) != WB_N_KINDS ||
           (number == WB_FILE_NAME_LINK && (!self->is_newer || is_known_link (self, attributes, n))))
    wb_file_builder_start_record (self, number, name, attributes, n);
  else
    keep_fragment (self, name, attributes, n);
}

static void
start_in_revision (WbFileBuilder *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n)
{
  if (name->ns == self->ns && wb_file_names_find (&self->names, name->name) == WB_FILE_NAME_EARLIER)
    wb_file_builder_start_earlier (self, name, attributes, n);
  else
    wb_file_builder_keep_element (self, name, attributes, n);
}

/* ---- what the parser calls ------------------------------------------------------------------------------------------ */

static gboolean
take_tag (WbFileBuilder *self)
{
  WbFileTag tag;

  if (!wb_file_tags_pop (self->tags, &tag))
    return FALSE;

  self->tag = tag;
  self->is_empty = tag.kind == WB_FILE_TAG_EMPTY;

  return TRUE;
}

/**
 * wb_file_builder_start:
 * @self: a builder
 * @name: what the element is called
 * @attributes: (array length=n): its attributes
 * @n: how many
 *
 * Takes a start tag.
 */
void
wb_file_builder_start (WbFileBuilder *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n)
{
  if (self->error != NULL)
    return;

  take_tag (self);
  if (++self->depth > WB_FILE_MAX_DEPTH)
    {
      wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_TOO_LARGE,
                            _("Elements stand in one another more than %d deep."), WB_FILE_MAX_DEPTH);
      return;
    }

  switch (self->state)
    {
    case WB_FILE_OUTSIDE:
      wb_file_builder_start_root (self, name, attributes, n);
      break;
    case WB_FILE_IN_ROOT:
      start_in_root (self, name, attributes, n);
      break;
    case WB_FILE_IN_RECORD:
      wb_file_builder_start_field (self, name, attributes, n);
      break;
    case WB_FILE_IN_FIELD:
      wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_CONTENT,
                            _("“%s” holds only text; there is an element “%s” in it."), self->field->name, name->name);
      break;
    case WB_FILE_IN_REVISION:
      start_in_revision (self, name, attributes, n);
      break;
    case WB_FILE_IN_EARLIER:
      wb_file_builder_keep_element (self, name, attributes, n);
      break;
    case WB_FILE_IN_KEPT:
      wb_file_kept_start (self->kept, name, attributes, n);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * wb_file_builder_end:
 * @self: a builder
 * @name: what the element is called
 *
 * Takes an end tag, or the second half of an empty element.
 */
void
wb_file_builder_end (WbFileBuilder *self, const WbXmlName *name)
{
  if (self->error != NULL)
    return;

  if (self->is_empty)
    self->is_empty = FALSE;
  else
    take_tag (self);
  self->depth--;

  switch (self->state)
    {
    case WB_FILE_IN_ROOT:
      self->state = WB_FILE_OUTSIDE;
      break;
    case WB_FILE_IN_RECORD:
      wb_file_builder_end_record (self);
      break;
    case WB_FILE_IN_FIELD:
      wb_file_builder_end_field (self);
      break;
    case WB_FILE_IN_REVISION:
      wb_file_builder_end_revision (self);
      break;
    case WB_FILE_IN_EARLIER:
      wb_file_builder_end_earlier (self);
      break;
    case WB_FILE_IN_KEPT:
      if (wb_file_kept_end (self->kept, name))
        end_kept (self, name);
      break;
    case WB_FILE_OUTSIDE:
    default:
      g_assert_not_reached ();
    }
}

static void
take_field_text (WbFileBuilder *self, const char *text, gsize length)
{
  /* Comments and sections cut a text into pieces that may be as long each as the scanner lets through. */
  if (self->text->len + length > WB_FILE_MAX_TEXT)
    wb_file_builder_fail (self, self->field_tag.position, WB_FILE_ERROR_TOO_LARGE, _("A text is longer than 4 MiB."));
  else
    g_string_append_len (self->text, text, length);
}

/**
 * wb_file_builder_text:
 * @self: a builder
 * @text: (array length=length): text
 * @length: its bytes
 *
 * Takes text, or a piece of it.
 */
void
wb_file_builder_text (WbFileBuilder *self, const char *text, gsize length)
{
  const char *end = text + length;

  if (self->error != NULL)
    return;

  if (self->state == WB_FILE_IN_FIELD)
    take_field_text (self, text, length);
  else if (self->state == WB_FILE_IN_KEPT)
    wb_file_kept_text (self->kept, text, length);
  else if (wb_file_start_skip_blanks (text, end) < end)
    wb_file_builder_fail (self, wb_file_tags_locate_behind (self->tags), WB_FILE_ERROR_CONTENT,
                          _("There is text beside the elements here; a text stands in the element of its field."));
}

/**
 * wb_file_builder_is_plain:
 * @self: a builder
 *
 * Returns: whether it awaits an element in the root, where names without a prefix are those of the format
 */
gboolean
wb_file_builder_is_plain (const WbFileBuilder *self)
{
  return self->state == WB_FILE_IN_ROOT && self->is_default && self->error == NULL;
}

/**
 * wb_file_builder_get_depth:
 * @self: a builder
 *
 * Returns: how many elements are open
 */
guint
wb_file_builder_get_depth (const WbFileBuilder *self)
{
  return self->depth;
}

/* ---- the end ------------------------------------------------------------------------------------------------------- */

/* The language of the root counts when the project has none. */
static void
adopt_language (WbFileBuilder *self)
{
  for (WbSlot slot = 1; self->header->language != NULL && slot <= wb_plan_get_n_slots (self->plan); slot++)
    {
      WbRecord *record = wb_plan_get (self->plan, slot);
      WbDraft draft;

      if (wb_record_get_kind (record) != WB_KIND_PROJECT)
        continue;

      if (!wb_record_has (record, WB_PROJECT_LANGUAGE))
        {
          wb_draft_init_from (&draft, record);
          wb_draft_take (&draft, WB_PROJECT_LANGUAGE, (WbValue) { .text = g_ref_string_new (self->header->language) });
          wb_plan_replace (&self->plan, slot, wb_draft_end (&draft));
        }
      return;
    }
}

static gboolean
drop_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  return TRUE;
}

/* What could not be written as it would have to be is not read, lest a plan cannot be saved. */
static void
check_kept (WbFileBuilder *self)
{
  g_autoptr (GError) error = NULL;

  if (self->has_kept && !wb_file_write_to (self->plan, drop_cb, NULL, NULL, NULL, &error))
    wb_file_builder_fail (self, (WbFilePosition) { 1, 1 }, WB_FILE_ERROR_TOO_LARGE, "%s", error->message);
}

/**
 * wb_file_builder_finish:
 * @self: a builder that has seen the end of the root
 *
 * Settles what can only be settled at the end.
 *
 * Returns: (transfer full) (nullable): the plan, which may not be valid; %NULL if there is an error
 */
WbPlan *
wb_file_builder_finish (WbFileBuilder *self)
{
  if (self->error != NULL)
    return NULL;

  wb_file_ids_settle (self->ids);
  wb_plan_set_header (&self->plan, self->header);
  adopt_language (self);
  wb_file_builder_check_conflicts (self);
  check_kept (self);

  return self->error == NULL ? g_steal_pointer (&self->plan) : NULL;
}

/**
 * wb_file_builder_get_error:
 * @self: a builder
 *
 * Returns: (transfer none) (nullable): why it gave up
 */
const GError *
wb_file_builder_get_error (const WbFileBuilder *self)
{
  return self->error;
}

/**
 * wb_file_builder_has_root:
 * @self: a builder
 * @is_whole: (out): whether it has ended, too
 *
 * Returns: whether the root has begun
 */
gboolean
wb_file_builder_has_root (const WbFileBuilder *self, gboolean *is_whole)
{
  gboolean has_root = self->positions->len > 0;

  *is_whole = has_root && self->state == WB_FILE_OUTSIDE;
  return has_root;
}

/**
 * wb_file_builder_get_positions:
 * @self: a builder
 *
 * Returns: (transfer none) (element-type WbFilePosition): where the record of each slot stands; at 0, the root
 */
GArray *
wb_file_builder_get_positions (WbFileBuilder *self)
{
  return self->positions;
}

/**
 * wb_file_builder_new:
 * @tags: (transfer none): the tags of the same file
 * @dict: the dictionary of its parser
 *
 * Returns: (transfer full): a builder
 */
WbFileBuilder *
wb_file_builder_new (WbFileTags *tags, xmlDict *dict)
{
  WbFileBuilder *self = g_new0 (WbFileBuilder, 1);

  self->tags = tags;
  wb_file_names_init (&self->names, dict);
  self->ns = xmlDictLookup (dict, (const xmlChar *) WB_FILE_NAMESPACE, -1);
  self->ids = wb_file_ids_new ();
  self->values = wb_file_values_new (self->ids);
  self->plan = wb_plan_new ();
  self->header = wb_header_new ();
  self->positions = g_array_new (FALSE, FALSE, sizeof (WbFilePosition));
  self->conflicts = g_array_new (FALSE, FALSE, sizeof (WbFileConflict));
  self->tag.position = (WbFilePosition) { 1, 1 };
  self->text = g_string_new (NULL);
  self->kept = wb_file_kept_new ();
  wb_file_extras_init (&self->extras);
  wb_file_extras_init (&self->earlier_extras);

  return self;
}

/**
 * wb_file_builder_free:
 * @self: a builder
 *
 * Frees @self.
 */
void
wb_file_builder_free (WbFileBuilder *self)
{
  wb_file_ids_settle (self->ids);
  if (self->has_draft)
    wb_draft_clear (&self->draft);
  g_clear_error (&self->error);
  wb_file_values_free (self->values);
  wb_file_ids_free (self->ids);
  g_clear_pointer (&self->plan, wb_plan_unref);
  wb_header_unref (self->header);
  g_array_unref (self->positions);
  g_array_unref (self->conflicts);
  g_string_free (self->text, TRUE);
  wb_file_kept_free (self->kept);
  g_free (self->kept_id);
  wb_file_extras_clear (&self->extras);
  wb_file_extras_clear (&self->earlier_extras);
  g_free (self->earlier_id);
  g_free (self->earlier_saved);
  g_free (self);
}
