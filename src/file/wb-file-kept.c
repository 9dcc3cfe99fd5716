/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-kept.h"

#include <stdlib.h>
#include <string.h>

/* Exclusive XML Canonicalization 1.0: attributes sorted by namespace and name, and a namespace is declared on the first
 * element that uses its prefix, not where the author declared it. What is kept stands in another default namespace, that
 * of the root: an element without a prefix always says in which namespace it is, also when it is in none. */

typedef struct
{
  const xmlChar *prefix; /* NULL: the default namespace */
  const xmlChar *ns;     /* NULL: none */
} Binding;

/* The default namespace around an element that is kept: no other equals it. */
static const Binding around = { NULL, (const xmlChar *) "" };

struct _WbFileKept
{
  GString *xml;
  GArray  *bindings;   /* of Binding: what is declared on the elements that are open */
  GArray  *depths;     /* of guint: for each of them, how many bindings there were before it */
  GArray  *wanted;     /* of Binding: scratch */
  GArray  *attributes; /* of WbXmlAttribute: scratch */
};

static int
compare_strings (const xmlChar *a, const xmlChar *b)
{
  return a == b ? 0 : strcmp (a != NULL ? (const char *) a : "", b != NULL ? (const char *) b : "");
}

static int
compare_bindings (const void *a, const void *b)
{
  return compare_strings (((const Binding *) a)->prefix, ((const Binding *) b)->prefix);
}

static int
compare_attributes (const void *a, const void *b)
{
  const WbXmlAttribute *one = a;
  const WbXmlAttribute *other = b;
  int order = compare_strings (one->ns, other->ns);

  return order != 0 ? order : compare_strings (one->name, other->name);
}

static void
append_name (GString *xml, const xmlChar *prefix, const xmlChar *name)
{
  if (prefix != NULL)
    {
      g_string_append (xml, (const char *) prefix);
      g_string_append_c (xml, ':');
    }
  g_string_append (xml, (const char *) name);
}

static const char *
escape (char c, gboolean in_attribute)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return in_attribute ? NULL : "&gt;";
    case '"':
      return in_attribute ? "&quot;" : NULL;
    case '\t':
      return in_attribute ? "&#x9;" : NULL;
    case '\n':
      return in_attribute ? "&#xA;" : NULL;
    case '\r':
      return "&#xD;";
    default:
      return NULL;
    }
}

static void
append_escaped (GString *xml, const char *text, gsize length, gboolean in_attribute)
{
  gsize from = 0;

  for (gsize i = 0; i < length; i++)
    {
      const char *escaped = escape (text[i], in_attribute);

      if (escaped == NULL)
        continue;
      g_string_append_len (xml, text + from, i - from);
      g_string_append (xml, escaped);
      from = i + 1;
    }

  g_string_append_len (xml, text + from, length - from);
}

/* What the elements around declare for a prefix; prefixes and namespaces are interned. */
static const xmlChar *
find_binding (WbFileKept *self, const xmlChar *prefix)
{
  for (guint i = self->bindings->len; i-- > 0;)
    {
      const Binding *binding = &g_array_index (self->bindings, Binding, i);

      if (binding->prefix == prefix)
        return binding->ns;
    }

  return NULL;
}

static void
want (WbFileKept *self, const xmlChar *prefix, const xmlChar *ns)
{
  Binding binding = { prefix, ns };

  if (prefix == NULL || strcmp ((const char *) prefix, "xml") != 0)
    g_array_append_val (self->wanted, binding);
}

static void
append_binding (WbFileKept *self, const Binding *binding)
{
  const char *ns = binding->ns != NULL ? (const char *) binding->ns : "";

  g_string_append (self->xml, binding->prefix != NULL ? " xmlns:" : " xmlns");
  if (binding->prefix != NULL)
    g_string_append (self->xml, (const char *) binding->prefix);
  g_string_append (self->xml, "=\"");
  append_escaped (self->xml, ns, strlen (ns), TRUE);
  g_string_append_c (self->xml, '"');

  g_array_append_val (self->bindings, *binding);
}

static void
append_bindings (WbFileKept *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n)
{
  g_array_set_size (self->wanted, 0);
  want (self, name->prefix, name->ns);
  for (guint i = 0; i < n; i++)
    if (attributes[i].prefix != NULL)
      want (self, attributes[i].prefix, attributes[i].ns);

  qsort (self->wanted->data, self->wanted->len, sizeof (Binding), compare_bindings);

  /* One that was just appended is found again by those of the same prefix that follow. */
  for (guint i = 0; i < self->wanted->len; i++)
    {
      const Binding *binding = &g_array_index (self->wanted, Binding, i);

      if (find_binding (self, binding->prefix) != binding->ns)
        append_binding (self, binding);
    }
}

static void
append_attributes (WbFileKept *self, const WbXmlAttribute *attributes, guint n)
{
  g_array_set_size (self->attributes, 0);
  g_array_append_vals (self->attributes, attributes, n);
  qsort (self->attributes->data, n, sizeof (WbXmlAttribute), compare_attributes);

  for (guint i = 0; i < n; i++)
    {
      const WbXmlAttribute *attribute = &g_array_index (self->attributes, WbXmlAttribute, i);

      g_string_append_c (self->xml, ' ');
      append_name (self->xml, attribute->prefix, attribute->name);
      g_string_append (self->xml, "=\"");
      append_escaped (self->xml, (const char *) attribute->value, attribute->end - attribute->value, TRUE);
      g_string_append_c (self->xml, '"');
    }
}

/**
 * wb_file_kept_start:
 * @self: a writer
 * @name: what the element is called
 * @attributes: (array length=n): its attributes
 * @n: how many
 *
 * Starts an element: the one that is kept, or one inside it.
 */
void
wb_file_kept_start (WbFileKept *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n)
{
  if (self->depths->len == 0)
    g_string_truncate (self->xml, 0);
  g_array_append_val (self->depths, self->bindings->len);

  g_string_append_c (self->xml, '<');
  append_name (self->xml, name->prefix, name->name);
  append_bindings (self, name, attributes, n);
  if (n > 0)
    append_attributes (self, attributes, n);
  g_string_append_c (self->xml, '>');
}

/**
 * wb_file_kept_text:
 * @self: a writer
 * @text: (array length=length): text in the element
 * @length: its bytes
 *
 * Adds text.
 */
void
wb_file_kept_text (WbFileKept *self, const char *text, gsize length)
{
  append_escaped (self->xml, text, length, FALSE);
}

/**
 * wb_file_kept_end:
 * @self: a writer
 * @name: what the element is called
 *
 * Ends the innermost element.
 *
 * Returns: whether that was the element that is kept
 */
gboolean
wb_file_kept_end (WbFileKept *self, const WbXmlName *name)
{
  guint last = self->depths->len - 1;

  g_string_append (self->xml, "</");
  append_name (self->xml, name->prefix, name->name);
  g_string_append_c (self->xml, '>');

  g_array_set_size (self->bindings, g_array_index (self->depths, guint, last));
  g_array_set_size (self->depths, last);

  return last == 0;
}

/**
 * wb_file_kept_get:
 * @self: a writer
 *
 * Returns: (transfer none): the element that was kept last, until another one is started
 */
const char *
wb_file_kept_get (WbFileKept *self)
{
  return self->xml->str;
}

/**
 * wb_file_kept_new:
 *
 * Returns: (transfer full): a writer of elements, one after the other
 */
WbFileKept *
wb_file_kept_new (void)
{
  WbFileKept *self = g_new0 (WbFileKept, 1);

  self->xml = g_string_new (NULL);
  self->bindings = g_array_new (FALSE, FALSE, sizeof (Binding));
  self->depths = g_array_new (FALSE, FALSE, sizeof (guint));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (Binding));
  self->attributes = g_array_new (FALSE, FALSE, sizeof (WbXmlAttribute));
  g_array_append_val (self->bindings, around);

  return self;
}

/**
 * wb_file_kept_free:
 * @self: a writer
 *
 * Frees @self.
 */
void
wb_file_kept_free (WbFileKept *self)
{
  g_string_free (self->xml, TRUE);
  g_array_unref (self->bindings);
  g_array_unref (self->depths);
  g_array_unref (self->wanted);
  g_array_unref (self->attributes);
  g_free (self);
}
