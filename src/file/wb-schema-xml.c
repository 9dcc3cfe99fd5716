/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-schema-xml.h"

#include <string.h>

/* Comments longer than a line are wrapped here. */
#define WIDTH 110

static void
indent (WbSchemaXml *xml)
{
  for (guint i = 0; i < xml->names->len; i++)
    g_string_append (xml->text, "  ");
}

static void
append_tag (WbSchemaXml *xml, const char *name, va_list args)
{
  const char *attribute;

  indent (xml);
  g_string_append_printf (xml->text, "<%s", name);
  while ((attribute = va_arg (args, const char *)) != NULL)
    {
      g_autofree char *value = g_markup_escape_text (va_arg (args, const char *), -1);

      g_string_append_printf (xml->text, " %s=\"%s\"", attribute, value);
    }
}

/**
 * wb_schema_xml_init:
 * @xml: (out caller-allocates): a text
 *
 * Starts with the XML declaration.
 */
void
wb_schema_xml_init (WbSchemaXml *xml)
{
  xml->text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  xml->names = g_ptr_array_new_with_free_func (g_free);
}

/**
 * wb_schema_xml_open:
 * @xml: a text
 * @name: the name of an element
 * @...: its attributes
 *
 * Starts an element: what follows stands in it, until it is closed.
 */
void
wb_schema_xml_open (WbSchemaXml *xml, const char *name, ...)
{
  va_list args;

  va_start (args, name);
  append_tag (xml, name, args);
  va_end (args);
  g_string_append (xml->text, ">\n");
  g_ptr_array_add (xml->names, g_strdup (name));
}

/**
 * wb_schema_xml_close:
 * @xml: a text
 *
 * Ends the element that was started last.
 */
void
wb_schema_xml_close (WbSchemaXml *xml)
{
  g_autofree char *name = g_ptr_array_steal_index (xml->names, xml->names->len - 1);

  indent (xml);
  g_string_append_printf (xml->text, "</%s>\n", name);
}

/**
 * wb_schema_xml_empty:
 * @xml: a text
 * @name: the name of an element
 * @...: its attributes
 *
 * Adds an element without content.
 */
void
wb_schema_xml_empty (WbSchemaXml *xml, const char *name, ...)
{
  va_list args;

  va_start (args, name);
  append_tag (xml, name, args);
  va_end (args);
  g_string_append (xml->text, "/>\n");
}

/**
 * wb_schema_xml_leaf:
 * @xml: a text
 * @content: text
 * @name: the name of an element
 * @...: its attributes
 *
 * Adds an element that holds only text.
 */
void
wb_schema_xml_leaf (WbSchemaXml *xml, const char *content, const char *name, ...)
{
  g_autofree char *escaped = g_markup_escape_text (content, -1);
  va_list args;

  va_start (args, name);
  append_tag (xml, name, args);
  va_end (args);
  g_string_append_printf (xml->text, ">%s</%s>\n", escaped, name);
}

/**
 * wb_schema_xml_comment:
 * @xml: a text
 * @comment: what to say; without two hyphens side by side
 *
 * Adds a comment, in lines of a readable length.
 */
void
wb_schema_xml_comment (WbSchemaXml *xml, const char *comment)
{
  g_auto (GStrv) words = g_strsplit (comment, " ", -1);
  gsize line;

  indent (xml);
  line = xml->text->len;
  g_string_append (xml->text, "<!--");

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (xml->text->len - line + strlen (words[i]) > WIDTH)
        {
          g_string_append_c (xml->text, '\n');
          line = xml->text->len;
          indent (xml);
          g_string_append (xml->text, "    ");
        }
      g_string_append_printf (xml->text, " %s", words[i]);
    }

  g_string_append (xml->text, " -->\n");
}

/**
 * wb_schema_xml_end:
 * @xml: a text whose elements are all closed; it is gone afterwards
 *
 * Returns: (transfer full): the text
 */
char *
wb_schema_xml_end (WbSchemaXml *xml)
{
  g_assert (xml->names->len == 0);

  g_clear_pointer (&xml->names, g_ptr_array_unref);

  return g_string_free (g_steal_pointer (&xml->text), FALSE);
}
