/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-xml-error.h"

#include <glib/gi18n-lib.h>

/* What libxml2 finds wrong, in words that tell what to do about it, and in the user's language. */

/**
 * wb_file_xml_error_counts:
 * @error: an error of libxml2
 *
 * A namespace that is no URI, or an xml:lang that is no language, does not keep a file from being read.
 *
 * Returns: whether the file is refused for it
 */
gboolean
wb_file_xml_error_counts (const xmlError *error)
{
  return error->level >= XML_ERR_ERROR && error->code != XML_WAR_NS_URI && error->code != XML_WAR_NS_URI_RELATIVE;
}

static const char *
get_name (const char *name)
{
  return name != NULL ? name : "";
}

static char *
describe (const xmlError *error)
{
  g_autofree char *message = g_utf8_make_valid (get_name (error->message), -1);

  g_strstrip (message);
  return g_strdup_printf (_("The XML is not well formed here (libxml2: %s)."), message);
}

/**
 * wb_file_xml_error_to_sentence:
 * @error: an error of libxml2
 * @n_lines: how many lines the parser did not see before what the error is about
 *
 * Returns: (transfer full): what is wrong, as a translated sentence
 */
char *
wb_file_xml_error_to_sentence (const xmlError *error, guint n_lines)
{
  switch (error->code)
    {
    case XML_ERR_DOCUMENT_END:
      return g_strdup (_("There is something behind the end of the root element."));
    case XML_ERR_INVALID_CHAR:
      return g_strdup (_("A character stands here that XML does not allow."));
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_INVALID_HEX_CHARREF:
    case XML_ERR_INVALID_DEC_CHARREF:
      return g_strdup (_("A reference such as “&#…;” names no character that XML allows."));
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return g_strdup_printf (_("“&%s;” means nothing here; there are only &lt; &gt; &amp; &quot; and &apos;."),
                              get_name (error->str1));
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return g_strdup (_("An “&” begins nothing here; write “&amp;” for the character itself."));
    case XML_ERR_NAME_REQUIRED:
      return g_strdup (_("A name is missing here, or an “&” is not written as “&amp;”."));
    case XML_ERR_MISPLACED_CDATA_END:
      return g_strdup (_("“]]>” stands in a text; write “]]&gt;”."));
    case XML_ERR_HYPHEN_IN_COMMENT:
      return g_strdup (_("“--” stands in a comment, where XML does not allow it."));
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      return g_strdup (_("The value of an attribute does not stand in quotation marks."));
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return g_strdup_printf (_("The attribute “%s” has no value."), get_name (error->str1));
    case XML_ERR_ATTRIBUTE_REDEFINED:
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return g_strdup_printf (_("The attribute “%s” stands in one tag twice."), get_name (error->str1));
    case XML_ERR_TAG_NAME_MISMATCH:
      return g_strdup_printf (_("“%s”, which began on line %d, is ended by “%s”."), get_name (error->str1),
                              error->int1 + (int) n_lines, get_name (error->str2));
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_SPACE_REQUIRED:
      return g_strdup (_("A tag is not written as XML has it."));
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return g_strdup_printf (_("The prefix “%s” is not declared."), get_name (error->str1));
    case XML_ERR_RESERVED_XML_NAME:
      return g_strdup (_("An XML declaration stands only at the very start of a file."));
    case XML_ERR_XMLDECL_NOT_FINISHED:
    case XML_ERR_VERSION_MISSING:
    case XML_ERR_UNKNOWN_VERSION:
    case XML_ERR_STANDALONE_VALUE:
      return g_strdup (_("The XML declaration is not written as XML has it."));
    default:
      return describe (error);
    }
}
