/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-format.h"
#include "wb-header.h"
#include "wb-schema-forms.h"
#include "wb-schema-xml.h"
#include "wb-schema.h"

/* The schema is as strict as XML Schema 1.0 can be about valid files in any order. It cannot tell the fields of one kind of
 * link from those of another, nor what goes together in a conflict; it can tell that ids are unique and links lead to
 * items. References of items it cannot follow: an empty one is absent, and a keyref would take it for a dangling one. */

static void
open_type (WbSchemaXml *xml, const char *name, const char *base)
{
  if (name != NULL)
    wb_schema_xml_open (xml, "xs:simpleType", "name", name, NULL);
  else
    wb_schema_xml_open (xml, "xs:simpleType", NULL);
  wb_schema_xml_open (xml, "xs:restriction", "base", base, NULL);
}

static void
close_type (WbSchemaXml *xml)
{
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

static void
other_attributes (WbSchemaXml *xml)
{
  wb_schema_xml_empty (xml, "xs:anyAttribute", "namespace", "##other", "processContents", "skip", NULL);
}

/* ---- the forms of values ---------------------------------------------------------------------------------------- */

static void
type_of_pattern (WbSchemaXml *xml, const char *name, const char *base, const char *form)
{
  open_type (xml, name, base);
  wb_schema_xml_empty (xml, "xs:pattern", "value", form, NULL);
  close_type (xml);
}

static void
type_of_text (WbSchemaXml *xml)
{
  g_autofree char *length = g_strdup_printf ("%d", WB_SCHEMA_MAX_LENGTH);

  open_type (xml, "text", "xs:string");
  wb_schema_xml_empty (xml, "xs:maxLength", "value", length, NULL);
  close_type (xml);

  wb_schema_xml_open (xml, "xs:complexType", "name", "long-text", NULL);
  wb_schema_xml_open (xml, "xs:simpleContent", NULL);
  wb_schema_xml_open (xml, "xs:extension", "base", "xs:string", NULL);
  other_attributes (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

static void
type_of_list (WbSchemaXml *xml, const char *name, const char *of)
{
  g_autofree char *length = g_strdup_printf ("%d", WB_MAX_MEMBERS);

  wb_schema_xml_open (xml, "xs:simpleType", "name", name, NULL);
  wb_schema_xml_open (xml, "xs:restriction", NULL);
  wb_schema_xml_open (xml, "xs:simpleType", NULL);
  wb_schema_xml_empty (xml, "xs:list", "itemType", of, NULL);
  wb_schema_xml_close (xml);
  wb_schema_xml_empty (xml, "xs:maxLength", "value", length, NULL);
  close_type (xml);
}

static void
all_types (WbSchemaXml *xml)
{
  wb_schema_xml_comment (xml, "The forms of values. A value that is empty is absent.");
  type_of_pattern (xml, "version", "xs:string", WB_SCHEMA_VERSION);
  type_of_pattern (xml, "id", "xs:string", WB_SCHEMA_ID);
  type_of_text (xml);
  type_of_pattern (xml, "number", "xs:string", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_DECIMAL));
  type_of_pattern (xml, "decimal", "number", WB_SCHEMA_DIGITS);
  type_of_pattern (xml, "year", "xs:string", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_YEAR));
  type_of_pattern (xml, "date", "xs:string", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_DATE));
  type_of_pattern (xml, "moment", "xs:string", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_MOMENT));
  type_of_pattern (xml, "yes-or-no", "xs:string", WB_SCHEMA_OR_EMPTY ("yes|no"));
  type_of_pattern (xml, "colour", "xs:string", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_COLOUR));
  type_of_pattern (xml, "order", "xs:string", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_ORDER));
  type_of_pattern (xml, "reference", "xs:string", WB_SCHEMA_OR_EMPTY (WB_SCHEMA_ID));
  type_of_list (xml, "references", "id");
  type_of_list (xml, "texts", "xs:string");
}

static void
word_type (WbSchemaXml *xml, const WbWordList *words, gboolean or_empty)
{
  open_type (xml, NULL, "xs:string");
  for (guint word = 1; word <= words->n; word++)
    wb_schema_xml_empty (xml, "xs:enumeration", "value", wb_word_get_name (words, word), NULL);
  if (or_empty)
    wb_schema_xml_empty (xml, "xs:enumeration", "value", "", NULL);
  close_type (xml);
}

static void
word_list_type (WbSchemaXml *xml, const WbWordList *words)
{
  wb_schema_xml_open (xml, "xs:simpleType", NULL);
  wb_schema_xml_open (xml, "xs:list", NULL);
  word_type (xml, words, FALSE);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

static void
range_type (WbSchemaXml *xml, const WbField *field)
{
  g_autofree char *numbers = wb_schema_get_range (field);
  g_autofree char *form = g_strdup_printf ("(%s)?", numbers);

  type_of_pattern (xml, NULL, "xs:string", form);
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

static void
attribute (WbSchemaXml *xml, const char *name, const char *type, gboolean required)
{
  if (required)
    wb_schema_xml_empty (xml, "xs:attribute", "name", name, "type", type, "use", "required", NULL);
  else
    wb_schema_xml_empty (xml, "xs:attribute", "name", name, "type", type, NULL);
}

static void
attribute_of_field (WbSchemaXml *xml, const WbField *field)
{
  const char *type = wb_schema_get_type (field->type);

  if (type != NULL)
    {
      attribute (xml, field->name, type, FALSE);
      return;
    }

  wb_schema_xml_open (xml, "xs:attribute", "name", field->name, NULL);
  if (field->type == WB_TYPE_WORD)
    word_type (xml, field->words, TRUE);
  else if (field->type == WB_TYPE_WORD_SET)
    word_list_type (xml, field->words);
  else
    range_type (xml, field);
  wb_schema_xml_close (xml);
}

static void
others (WbSchemaXml *xml)
{
  wb_schema_xml_empty (xml, "xs:any", "namespace", "##other", "processContents", "skip",
                       "minOccurs", "0", "maxOccurs", "unbounded", NULL);
}

/* Some of the names, each at most once, in any order, and what others add between them. */
static void
children (WbSchemaXml *xml, const GPtrArray *names)
{
  wb_schema_xml_open (xml, "xs:sequence", "minOccurs", "0", NULL);
  others (xml);

  if (names->len > 0)
    wb_schema_xml_open (xml, "xs:choice", "minOccurs", "0", NULL);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GPtrArray) rest = g_ptr_array_new ();

      for (guint k = 0; k < names->len; k++)
        if (k != i)
          g_ptr_array_add (rest, g_ptr_array_index (names, k));

      wb_schema_xml_open (xml, "xs:sequence", NULL);
      wb_schema_xml_empty (xml, "xs:element", "name", g_ptr_array_index (names, i), "type", "long-text", NULL);
      children (xml, rest);
      wb_schema_xml_close (xml);
    }
  if (names->len > 0)
    wb_schema_xml_close (xml);

  wb_schema_xml_close (xml);
}

/* The fields of a kind that are child elements. */
static void
children_of_fields (WbSchemaXml *xml, const WbKindInfo *info)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < info->n_fields; i++)
    if (wb_field_is_child (&info->fields[i]) || info->fields[i].type == WB_TYPE_ANY_VALUE)
      g_ptr_array_add (names, (gpointer) info->fields[i].name);

  children (xml, names);
}

static void
attributes_of_fields (WbSchemaXml *xml, const WbKindInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (!wb_field_is_child (&info->fields[i]))
      attribute_of_field (xml, &info->fields[i]);
}

static void
type_of_record (WbSchemaXml *xml, WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  wb_schema_xml_open (xml, "xs:complexType", "name", info->name, NULL);
  children_of_fields (xml, info);
  if (wb_kind_is_item (kind))
    attribute (xml, "id", "id", TRUE);
  attributes_of_fields (xml, info);
  other_attributes (xml);
  wb_schema_xml_close (xml);
}

static gboolean
is_in_earlier_link (WbKind kind, const char *name)
{
  for (WbKind k = WB_FIRST_LINK; k < kind; k++)
    if (wb_field_find (k, name) != NULL)
      return TRUE;

  return FALSE;
}

/* All kinds of link in one: a field of several has the same form in each. */
static void
type_of_links (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "xs:complexType", "name", "link", NULL);
  wb_schema_xml_open (xml, "xs:sequence", NULL);
  others (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "xs:attribute", "name", "kind", "use", "required", NULL);
  word_type (xml, wb_field_get (WB_KIND_CONFLICT, WB_CONFLICT_LINK)->words, FALSE);
  wb_schema_xml_close (xml);
  attribute (xml, "from", "id", TRUE);
  attribute (xml, "to", "id", TRUE);

  for (WbKind kind = WB_FIRST_LINK; kind <= WB_LAST_LINK; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      if (!is_in_earlier_link (kind, wb_field_get (kind, i)->name))
        attribute_of_field (xml, wb_field_get (kind, i));

  other_attributes (xml);
  wb_schema_xml_close (xml);
}

static void
type_of_revision (WbSchemaXml *xml)
{
  g_autofree char *max = g_strdup_printf ("%d", WB_MAX_EARLIER);

  wb_schema_xml_open (xml, "xs:complexType", "name", "revision", NULL);
  wb_schema_xml_open (xml, "xs:sequence", NULL);
  others (xml);
  wb_schema_xml_open (xml, "xs:sequence", "minOccurs", "0", "maxOccurs", max, NULL);
  wb_schema_xml_empty (xml, "xs:element", "name", "earlier", "type", "earlier", NULL);
  others (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  attribute (xml, "id", "id", TRUE);
  attribute (xml, "saved", "moment", FALSE);
  attribute (xml, "by", "text", FALSE);
  attribute (xml, "app", "text", FALSE);
  attribute (xml, "redacted", "classes", FALSE);
  attribute (xml, "of", "reference", FALSE);
  attribute (xml, "only-domain", "references", FALSE);
  attribute (xml, "only-goal", "references", FALSE);
  attribute (xml, "only-partner", "references", FALSE);
  other_attributes (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "xs:complexType", "name", "earlier", NULL);
  wb_schema_xml_open (xml, "xs:sequence", NULL);
  others (xml);
  wb_schema_xml_close (xml);
  attribute (xml, "id", "id", TRUE);
  attribute (xml, "saved", "moment", FALSE);
  other_attributes (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "xs:simpleType", "name", "classes", NULL);
  wb_schema_xml_open (xml, "xs:list", NULL);
  open_type (xml, NULL, "xs:string");
  for (guint i = 1; i <= wb_privacy_classes.n; i++)
    wb_schema_xml_empty (xml, "xs:enumeration", "value", wb_word_get_name (&wb_privacy_classes, i), NULL);
  close_type (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

static void
element (WbSchemaXml *xml, const char *name)
{
  wb_schema_xml_empty (xml, "xs:element", "name", name, "type", name, NULL);
}

static void
group_of_records (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "xs:group", "name", "records", NULL);
  wb_schema_xml_open (xml, "xs:sequence", NULL);
  wb_schema_xml_open (xml, "xs:choice", "minOccurs", "0", "maxOccurs", "unbounded", NULL);
  for (WbKind kind = WB_KIND_PROJECT + 1; kind <= WB_LAST_ITEM; kind++)
    element (xml, wb_kind_get_info (kind)->name);
  element (xml, "link");
  element (xml, "conflict");
  wb_schema_xml_empty (xml, "xs:any", "namespace", "##other", "processContents", "skip", NULL);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
}

static void
records (WbSchemaXml *xml)
{
  wb_schema_xml_empty (xml, "xs:group", "ref", "records", NULL);
}

/* Records anywhere, one project, and at most one revision before or behind it. */
static void
type_of_root (WbSchemaXml *xml)
{
  wb_schema_xml_open (xml, "xs:complexType", NULL);
  wb_schema_xml_open (xml, "xs:sequence", NULL);
  records (xml);
  wb_schema_xml_open (xml, "xs:choice", NULL);

  wb_schema_xml_open (xml, "xs:sequence", NULL);
  element (xml, "revision");
  records (xml);
  element (xml, "project");
  records (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_open (xml, "xs:sequence", NULL);
  element (xml, "project");
  records (xml);
  wb_schema_xml_open (xml, "xs:sequence", "minOccurs", "0", NULL);
  element (xml, "revision");
  records (xml);
  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);

  wb_schema_xml_close (xml);
  wb_schema_xml_close (xml);
  attribute (xml, "version", "version", TRUE);
  other_attributes (xml);
  wb_schema_xml_close (xml);
}

static char *
list_items (void)
{
  GString *path = g_string_new (NULL);

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    g_string_append_printf (path, "%sw:%s", kind > WB_FIRST_ITEM ? "|" : "", wb_kind_get_info (kind)->name);

  return g_string_free (path, FALSE);
}

static void
constraint (WbSchemaXml *xml, const char *what, const char *name, const char *selector, const char *const *fields)
{
  if (g_str_equal (what, "xs:keyref"))
    wb_schema_xml_open (xml, what, "name", name, "refer", "w:id", NULL);
  else
    wb_schema_xml_open (xml, what, "name", name, NULL);

  wb_schema_xml_empty (xml, "xs:selector", "xpath", selector, NULL);
  for (guint i = 0; fields[i] != NULL; i++)
    wb_schema_xml_empty (xml, "xs:field", "xpath", fields[i], NULL);
  wb_schema_xml_close (xml);
}

static void
root (WbSchemaXml *xml)
{
  g_autofree char *items = list_items ();

  wb_schema_xml_open (xml, "xs:element", "name", WB_FILE_ROOT, NULL);
  type_of_root (xml);
  constraint (xml, "xs:key", "id", items, (const char *[]) { "@id", NULL });
  constraint (xml, "xs:keyref", "from", "w:link", (const char *[]) { "@from", NULL });
  constraint (xml, "xs:keyref", "to", "w:link", (const char *[]) { "@to", NULL });
  constraint (xml, "xs:unique", "link", "w:link", (const char *[]) { "@kind", "@from", "@to", NULL });
  wb_schema_xml_close (xml);
}

/**
 * wb_schema_xsd:
 *
 * Returns: (transfer full): the project file as an XML Schema
 */
char *
wb_schema_xsd (void)
{
  WbSchemaXml xml;

  wb_schema_xml_init (&xml);
  wb_schema_xml_comment (&xml, "The Wijkbord project file, version 1.0, as an XML Schema. What no schema can say, such as that references "
                               "lead somewhere, format.md says; the RELAX NG grammar says more than this. Made from the program's "
                               "own table by wijkbordctl schema: change that, not this.");
  wb_schema_xml_open (&xml, "xs:schema",
                      "xmlns:xs", "http://www.w3.org/2001/XMLSchema",
                      "xmlns", WB_FILE_NAMESPACE,
                      "xmlns:w", WB_FILE_NAMESPACE,
                      "targetNamespace", WB_FILE_NAMESPACE,
                      "elementFormDefault", "qualified", NULL);
  root (&xml);
  group_of_records (&xml);
  type_of_revision (&xml);
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    type_of_record (&xml, kind);
  type_of_links (&xml);
  type_of_record (&xml, WB_KIND_CONFLICT);
  all_types (&xml);
  wb_schema_xml_close (&xml);

  return wb_schema_xml_end (&xml);
}
