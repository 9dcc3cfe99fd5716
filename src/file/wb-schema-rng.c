/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-format.h"
#include "wb-schema-forms.h"
#include "wb-schema-xml.h"
#include "wb-schema.h"

/* The grammar says all that RELAX NG can say: any order of elements and attributes, the form of each value, the fields of
 * each kind of link, and what a conflict may say. Beyond it are ids, references, and counts. */

static void
reference (WbSchemaXml *xml, const char *name)
{
  wb_schema_xml_empty (xml, "ref", "name", name, NULL);
}

/* ---- the forms of values ---------------------------------------------------------------------------------------- */

static void
pattern (WbSchemaXml *xml, const char *form)
{
  wb_schema_xml_open (xml, "data", "type", "string", NULL);
  wb_schema_xml_leaf (xml, form, "param", "name", "pattern", NULL);
  wb_schema_xml_close (xml);
}

static void
define_pattern (WbSchemaXml *xml, const char *name, const char *form)
{
  wb_schema_xml_open (xml, "define", "name", name, NULL);
  pattern (xml, form);
  wb_schema_xml_close (xml);
}

static void
define_text (WbSchemaXml *xml)
{
  g_autofree char *length = g_strdup_printf ("%d", WB_SCHEMA_MAX_LENGTH);

  wb_schema_xml_open (xml, "define", "name", "text", NULL);
  wb_schema_xml_open (xml, "data", "type", "string", NULL);
  wb_schema_xml_leaf (xml, length, "param", "name", "maxLength", NULL);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "define", "name", "long-text", NULL);
  reference (xml, "other-attributes");
  wb_schema_xml_empty (xml, "text", NULL);
  wb_schema_xml_close (xml);
}

static void
define_decimal (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "define", "name", "decimal", NULL);
  wb_schema_xml_open (xml, "data", "type", "string", NULL);
  wb_schema_xml_leaf (xml, WB_SCHEMA_OR_EMPTY (WB_SCHEMA_DECIMAL), "param", "name", "pattern", NULL);
  wb_schema_xml_leaf (xml, WB_SCHEMA_DIGITS, "param", "name", "pattern", NULL);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

static void
define_list (WbSchemaXml *xml, const char *name, const char *of)
{
  wb_schema_xml_open (xml, "define", "name", name, NULL);
  wb_schema_xml_open (xml, "list", NULL);
  wb_schema_xml_open (xml, "zeroOrMore", NULL);
  if (of != NULL)
    reference (xml, of);
  else
    wb_schema_xml_empty (xml, "data", "type", "string", NULL);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

static void
define_forms (WbSchemaXml *xml)
{
  wb_schema_xml_comment (xml, "The forms of values. A value that is empty is absent.");
  define_pattern (xml, "id", WB_SCHEMA_ID);
  define_text (xml);
  define_decimal (xml);
  define_pattern (xml, "year", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_YEAR));
  define_pattern (xml, "date", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_DATE));
  define_pattern (xml, "moment", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_MOMENT));
  define_pattern (xml, "yes-or-no", WB_SCHEMA_OR_EMPTY ("yes|no"));
  define_pattern (xml, "colour", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_COLOUR));
  define_pattern (xml, "order", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_ORDER));
  define_pattern (xml, "reference", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_ID));
  define_list (xml, "references", "id");
  define_list (xml, "texts", NULL);
}

/* One of some words. */
static void
choose_word (WbSchemaXml *xml, const WbWordList *words, gboolean or_empty)
{
  wb_schema_xml_open (xml, "choice", NULL);
  for (guint word = 1; word <= words->n; word++)
    wb_schema_xml_leaf (xml, wb_word_get_name (words, word), "value", "type", "string", NULL);
  if (or_empty)
    wb_schema_xml_leaf (xml, "", "value", "type", "string", NULL);
  wb_schema_xml_close (xml);
}

static void
list_words (WbSchemaXml *xml, const WbWordList *words)
{
  wb_schema_xml_open (xml, "list", NULL);
  wb_schema_xml_open (xml, "zeroOrMore", NULL);
  choose_word (xml, words, FALSE);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

static void
range (WbSchemaXml *xml, const WbField *field)
{
  g_autofree char *numbers = wb_schema_get_range (field);
  g_autofree char *form = g_strdup_printf ("(%s)?", numbers);

  pattern (xml, form);
}

static void
form_of_field (WbSchemaXml *xml, const WbField *field)
{
  if (field->type == WB_TYPE_WORD)
    choose_word (xml, field->words, TRUE);
  else if (field->type == WB_TYPE_WORD_SET)
    list_words (xml, field->words);
  else if (field->type == WB_TYPE_INTEGER)
    range (xml, field);
  else
    reference (xml, wb_schema_get_type (field->type));
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

static void
attribute (WbSchemaXml *xml, const char *name, const char *form)
{
  wb_schema_xml_open (xml, "attribute", "name", name, NULL);
  reference (xml, form);
  wb_schema_xml_close (xml);
}

static void
optional_attribute (WbSchemaXml *xml, const char *name, const char *form)
{
  wb_schema_xml_open (xml, "optional", NULL);
  attribute (xml, name, form);
  wb_schema_xml_close (xml);
}

static void
attributes_of_fields (WbSchemaXml *xml, const WbKindInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (wb_field_is_child (&info->fields[i]))
        continue;

      wb_schema_xml_open (xml, "optional", NULL);
      wb_schema_xml_open (xml, "attribute", "name", info->fields[i].name, NULL);
      form_of_field (xml, &info->fields[i]);
      wb_schema_xml_close (xml);
      wb_schema_xml_close (xml);
    }
}

static void
optional_child (WbSchemaXml *xml, const char *name)
{
  wb_schema_xml_open (xml, "optional", NULL);
  wb_schema_xml_open (xml, "element", "name", name, NULL);
  reference (xml, "long-text");
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

/* Short fields, long texts, and what others add, each at most once and in any order. Attributes need no interleave to be in
 * any order, but libxml2 follows each optional one both ways, twice as many for each, unless it stands in one. */
static void
fields_of_kind (WbSchemaXml *xml, const WbKindInfo *info)
{
  wb_schema_xml_open (xml, "interleave", NULL);
  attributes_of_fields (xml, info);
  reference (xml, "other-attributes");
  for (guint i = 0; i < info->n_fields; i++)
    if (wb_field_is_child (&info->fields[i]))
      optional_child (xml, info->fields[i].name);
  reference (xml, "others");
  wb_schema_xml_close (xml);
}

static void
define_item (WbSchemaXml *xml, WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  wb_schema_xml_open (xml, "define", "name", info->name, NULL);
  wb_schema_xml_open (xml, "element", "name", info->name, NULL);
  attribute (xml, "id", "id");
  fields_of_kind (xml, info);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

static void
link_of_kind (WbSchemaXml *xml, WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  wb_schema_xml_open (xml, "group", NULL);
  wb_schema_xml_open (xml, "attribute", "name", "kind", NULL);
  wb_schema_xml_leaf (xml, info->name, "value", "type", "string", NULL);
  wb_schema_xml_close (xml);
  fields_of_kind (xml, info);
  wb_schema_xml_close (xml);
}

static void
define_link (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "define", "name", "link", NULL);
  wb_schema_xml_open (xml, "element", "name", "link", NULL);
  attribute (xml, "from", "id");
  attribute (xml, "to", "id");
  wb_schema_xml_open (xml, "choice", NULL);
  for (WbKind kind = WB_FIRST_LINK; kind <= WB_LAST_LINK; kind++)
    link_of_kind (xml, kind);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

/* ---- conflicts -------------------------------------------------------------------------------------------------- */

/* Attributes that may be there if they are empty, which is as if they were not. */
static void
blanks (WbSchemaXml *xml, ...)
{
  const char *name;
  va_list args;

  va_start (args, xml);
  while ((name = va_arg (args, const char *)) != NULL)
    optional_attribute (xml, name, "blank");
  va_end (args);
}

static void
field_of_conflict (WbSchemaXml *xml, guint field)
{
  const WbField *row = wb_field_get (WB_KIND_CONFLICT, field);

  wb_schema_xml_open (xml, "attribute", "name", row->name, NULL);
  if (row->type == WB_TYPE_WORD)
    choose_word (xml, row->words, FALSE);
  else
    reference (xml, "id");
  wb_schema_xml_close (xml);
}

static void
target_of_conflict (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "choice", NULL);

  wb_schema_xml_open (xml, "interleave", NULL);
  field_of_conflict (xml, WB_CONFLICT_ITEM);
  blanks (xml, "link", "from", "to", NULL);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "interleave", NULL);
  field_of_conflict (xml, WB_CONFLICT_LINK);
  field_of_conflict (xml, WB_CONFLICT_FROM);
  field_of_conflict (xml, WB_CONFLICT_TO);
  blanks (xml, "item", NULL);
  wb_schema_xml_close (xml);

  wb_schema_xml_close (xml);
}

static void
others_of_conflict (WbSchemaXml *xml)
{
  reference (xml, "other-attributes");
  reference (xml, "others");
}

static void
values_of_conflict (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "interleave", NULL);
  wb_schema_xml_open (xml, "attribute", "name", "field", NULL);
  wb_schema_xml_open (xml, "data", "type", "string", NULL);
  wb_schema_xml_leaf (xml, "1", "param", "name", "minLength", NULL);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  blanks (xml, "deleted", "with", NULL);
  optional_attribute (xml, "base", "text");
  optional_attribute (xml, "theirs", "text");
  optional_child (xml, "base");
  optional_child (xml, "theirs");
  others_of_conflict (xml);
  wb_schema_xml_close (xml);
}

static void
subject_of_conflict (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "choice", NULL);
  values_of_conflict (xml);

  wb_schema_xml_open (xml, "interleave", NULL);
  field_of_conflict (xml, WB_CONFLICT_DELETED);
  blanks (xml, "field", "base", "theirs", "with", NULL);
  others_of_conflict (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "interleave", NULL);
  field_of_conflict (xml, WB_CONFLICT_WITH);
  blanks (xml, "field", "base", "theirs", "deleted", NULL);
  others_of_conflict (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_close (xml);
}

static void
define_conflict (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "define", "name", "blank", NULL);
  wb_schema_xml_leaf (xml, "", "value", "type", "string", NULL);
  wb_schema_xml_close (xml);

  wb_schema_xml_comment (xml, "What a merge has left to be settled: two values of a field, a deletion against a change, or two items of one name.");
  wb_schema_xml_open (xml, "define", "name", "conflict", NULL);
  wb_schema_xml_open (xml, "element", "name", "conflict", NULL);
  target_of_conflict (xml);
  subject_of_conflict (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

static void
define_revision (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "define", "name", "revision", NULL);
  wb_schema_xml_open (xml, "element", "name", "revision", NULL);
  attribute (xml, "id", "id");
  wb_schema_xml_open (xml, "interleave", NULL);
  optional_attribute (xml, "saved", "moment");
  optional_attribute (xml, "by", "text");
  optional_attribute (xml, "app", "text");
  optional_attribute (xml, "redacted", "classes");
  optional_attribute (xml, "of", "reference");
  optional_attribute (xml, "only-domain", "references");
  optional_attribute (xml, "only-goal", "references");
  optional_attribute (xml, "only-partner", "references");
  reference (xml, "other-attributes");
  wb_schema_xml_open (xml, "zeroOrMore", NULL);
  reference (xml, "earlier");
  wb_schema_xml_close (xml);
  reference (xml, "others");
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "define", "name", "earlier", NULL);
  wb_schema_xml_open (xml, "element", "name", "earlier", NULL);
  attribute (xml, "id", "id");
  optional_attribute (xml, "saved", "moment");
  reference (xml, "other-attributes");
  reference (xml, "others");
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "define", "name", "classes", NULL);
  wb_schema_xml_open (xml, "list", NULL);
  wb_schema_xml_open (xml, "zeroOrMore", NULL);
  wb_schema_xml_open (xml, "choice", NULL);
  for (guint i = 1; i <= wb_privacy_classes.n; i++)
    wb_schema_xml_leaf (xml, wb_word_get_name (&wb_privacy_classes, i), "value", "type", "string", NULL);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

/* Any name outside our namespace and, for attributes, outside none. */
static void
foreign_name (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "anyName", NULL);
  wb_schema_xml_open (xml, "except", NULL);
  wb_schema_xml_empty (xml, "nsName", "ns", "", NULL);
  wb_schema_xml_empty (xml, "nsName", "ns", WB_FILE_NAMESPACE, NULL);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

static void
any_name (WbSchemaXml *xml, const char *what, const char *content)
{
  wb_schema_xml_open (xml, what, NULL);
  wb_schema_xml_empty (xml, "anyName", NULL);
  if (content != NULL)
    reference (xml, content);
  wb_schema_xml_close (xml);
}

static void
define_others (WbSchemaXml *xml)
{
  wb_schema_xml_comment (xml, "What other programs put there and every program keeps, in namespaces of their own.");

  wb_schema_xml_open (xml, "define", "name", "other-attributes", NULL);
  wb_schema_xml_open (xml, "zeroOrMore", NULL);
  wb_schema_xml_open (xml, "attribute", NULL);
  foreign_name (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "define", "name", "others", NULL);
  wb_schema_xml_open (xml, "zeroOrMore", NULL);
  reference (xml, "other");
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "define", "name", "other", NULL);
  wb_schema_xml_open (xml, "element", NULL);
  foreign_name (xml);
  reference (xml, "anything");
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "define", "name", "anything", NULL);
  wb_schema_xml_open (xml, "zeroOrMore", NULL);
  wb_schema_xml_open (xml, "choice", NULL);
  wb_schema_xml_empty (xml, "text", NULL);
  any_name (xml, "attribute", NULL);
  any_name (xml, "element", "anything");
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

static void
any_number (WbSchemaXml *xml, const char *name)
{
  wb_schema_xml_open (xml, "zeroOrMore", NULL);
  reference (xml, name);
  wb_schema_xml_close (xml);
}

static void
define_start (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "start", NULL);
  wb_schema_xml_open (xml, "element", "name", WB_FILE_ROOT, NULL);
  wb_schema_xml_open (xml, "attribute", "name", "version", NULL);
  pattern (xml, WB_SCHEMA_VERSION);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "interleave", NULL);
  reference (xml, "other-attributes");
  wb_schema_xml_open (xml, "optional", NULL);
  reference (xml, "revision");
  wb_schema_xml_close (xml);
  reference (xml, wb_kind_get_info (WB_KIND_PROJECT)->name);
  for (WbKind kind = WB_KIND_PROJECT + 1; kind <= WB_LAST_ITEM; kind++)
    any_number (xml, wb_kind_get_info (kind)->name);
  any_number (xml, "link");
  any_number (xml, "conflict");
  reference (xml, "others");
  wb_schema_xml_close (xml);

  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

/**
 * wb_schema_rng:
 *
 * Returns: (transfer full): the project file as a RELAX NG grammar
 */
char *
wb_schema_rng (void)
{
  WbSchemaXml xml;

  wb_schema_xml_init (&xml);
  wb_schema_xml_comment (&xml, "The Wijkbord project file, version 1.0, as a RELAX NG grammar. What no grammar can say, such as that "
                               "ids are unique and references lead somewhere, format.md says. Made from the program's own table "
                               "by wijkbordctl schema: change that, not this.");
  wb_schema_xml_open (&xml, "grammar",
                      "xmlns", "http://relaxng.org/ns/structure/1.0",
                      "ns", WB_FILE_NAMESPACE,
                      "datatypeLibrary", "http://www.w3.org/2001/XMLSchema-datatypes", NULL);
  define_start (&xml);
  define_revision (&xml);
  wb_schema_xml_comment (&xml, "Items.");
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    define_item (&xml, kind);
  wb_schema_xml_comment (&xml, "Links between items.");
  define_link (&xml);
  define_conflict (&xml);
  define_forms (&xml);
  define_others (&xml);
  wb_schema_xml_close (&xml);

  return wb_schema_xml_end (&xml);
}
