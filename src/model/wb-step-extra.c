/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

/* What other programs and newer versions put in a plan, as a serialised step holds it. */

#include "wb-step-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A name, namespace or value of an unknown attribute is no longer than a file may write it. */
#define MAX_ATTRIBUTE (64 * 1024)

/**
 * wb_step_is_xml_text:
 * @text: valid UTF-8
 *
 * Returns: whether XML 1.0 allows all of it
 */
gboolean
wb_step_is_xml_text (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = *p;

      if (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
        return FALSE;
      if (c == 0xef && (guchar) p[1] == 0xbf && ((guchar) p[2] == 0xbe || (guchar) p[2] == 0xbf))
        return FALSE;
    }

  return TRUE;
}

/* What may be a namespace, or the value of an attribute. */
static gboolean
is_attribute_text (const char *text)
{
  return strlen (text) <= MAX_ATTRIBUTE && wb_step_is_xml_text (text);
}

/* Not the whole rule of XML, but nothing passes that ends a name where it is written. */
static gboolean
is_xml_name (const char *name)
{
  if (name[0] == '\0' || g_ascii_isdigit (name[0]) || name[0] == '-' || name[0] == '.')
    return FALSE;

  for (const char *p = name; *p != '\0'; p++)
    if ((guchar) *p < 0x80 && !g_ascii_isalnum (*p) && strchr ("_-.", *p) == NULL)
      return FALSE;

  return is_attribute_text (name);
}

/* An element's text. Whether it is well-formed only a parser can say, and this layer has none. */
static gboolean
is_xml_element (const char *xml)
{
  return xml[0] == '<' && g_str_has_suffix (xml, ">") && wb_step_is_xml_text (xml);
}

static gboolean
has_element (const WbField *field)
{
  return field != NULL && (wb_field_is_child (field) || field->type == WB_TYPE_ANY_VALUE);
}

/* @on: the long text on whose element the attribute stands, "" for none. */
static gboolean
check_attribute (WbKind kind, const char *on, WbExtraAttribute *attribute, GError **error)
{
  const WbField *field = *on != '\0' ? wb_field_find (kind, on) : NULL;

  attribute->on = field != NULL ? field->index + 1 : 0;

  if ((*on != '\0' && !has_element (field)) || !is_xml_name (attribute->name) || !is_attribute_text (attribute->ns) ||
      !is_attribute_text (attribute->value))
    return wb_step_input_refuse (error, _("An attribute kept from another program has a name or a value that a file "
                                          "cannot hold."));

  return TRUE;
}

/* Nearly all records have nothing of this: the array is made for the first. */
static void
append (GArray **array, gconstpointer element, guint size)
{
  if (*array == NULL)
    *array = g_array_new (FALSE, FALSE, size);
  g_array_append_vals (*array, element, 1);
}

static gboolean
read_attributes (WbStepInput *input, WbKind kind, GArray **attributes, GError **error)
{
  const char *name, *ns, *value, *on;

  while (wb_step_input_take (input, &name, error))
    {
      WbExtraAttribute attribute;

      if (*name == '\0')
        return TRUE;
      if (!wb_step_input_take (input, &ns, error) || !wb_step_input_take (input, &value, error) ||
          !wb_step_input_take (input, &on, error))
        return FALSE;

      attribute = (WbExtraAttribute) { .ns = (char *) ns, .name = (char *) name, .value = (char *) value };
      if (!check_attribute (kind, on, &attribute, error))
        return FALSE;
      append (attributes, &attribute, sizeof attribute);
    }

  return FALSE;
}

static gboolean
check_element (const char *ns, const char *name, const char *xml, GError **error)
{
  if (is_xml_name (name) && is_attribute_text (ns) && is_xml_element (xml))
    return TRUE;

  return wb_step_input_refuse (error, _("An element kept from another program is none that a file can hold."));
}

static gboolean
read_children (WbStepInput *input, GArray **children, GError **error)
{
  const char *name, *ns, *xml;

  while (wb_step_input_take (input, &name, error))
    {
      WbExtraChild child;

      if (*name == '\0')
        return TRUE;
      if (!wb_step_input_take (input, &ns, error) || !wb_step_input_take (input, &xml, error) ||
          !check_element (ns, name, xml, error))
        return FALSE;

      child = (WbExtraChild) { .ns = (char *) ns, .name = (char *) name, .xml = (char *) xml };
      append (children, &child, sizeof child);
    }

  return FALSE;
}

static WbExtra *
make_extra (GArray *attributes, GArray *children)
{
  return wb_extra_new (attributes != NULL ? (const WbExtraAttribute *) attributes->data : NULL,
                       attributes != NULL ? attributes->len : 0,
                       children != NULL ? (const WbExtraChild *) children->data : NULL,
                       children != NULL ? children->len : 0);
}

static gboolean
has_attribute_twice (const WbExtra *extra)
{
  for (guint i = 1; extra != NULL && i < extra->n_attributes; i++)
    if (wb_extra_attribute_compare (&extra->attributes[i - 1], &extra->attributes[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * wb_step_read_extra:
 * @input: an input, at the unknown attributes of a side
 * @kind: the kind of the record
 * @extra: (out) (nullable): what others put on it, %NULL for nothing; untouched on failure
 * @error: return location for a %WB_STEP_ERROR_FORM
 *
 * Returns: %TRUE on success
 */
gboolean
wb_step_read_extra (WbStepInput *input, WbKind kind, WbExtra **extra, GError **error)
{
  g_autoptr (GArray) attributes = NULL;
  g_autoptr (GArray) children = NULL;
  g_autoptr (WbExtra) result = NULL;

  if (!read_attributes (input, kind, &attributes, error) || !read_children (input, &children, error))
    return FALSE;

  result = make_extra (attributes, children);
  if (has_attribute_twice (result))
    return wb_step_input_refuse (error, _("An attribute kept from another program stands there twice."));
  *extra = g_steal_pointer (&result);

  return TRUE;
}

/**
 * wb_step_read_fragment:
 * @input: an input, at a side of a kept fragment
 * @id: the id of the fragment, "" for none
 * @error: return location for a %WB_STEP_ERROR_FORM
 *
 * Returns: (transfer full) (nullable): the fragment
 */
WbRecord *
wb_step_read_fragment (WbStepInput *input, const char *id, GError **error)
{
  const char *ns, *name, *xml;

  if (!wb_step_input_take (input, &ns, error) || !wb_step_input_take (input, &name, error) ||
      !wb_step_input_take (input, &xml, error) || !check_element (ns, name, xml, error))
    return NULL;

  return wb_record_new_fragment (ns, name, *id != '\0' ? id : NULL, xml);
}
