/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-file-builder-private.h"
#include "wb-file-format.h"

/* The root: whether this is a project file at all, of which version, and in which language. */

/* Takes 0, or one to four digits without a leading zero, at *@p; -1 if there is something else. */
static int
take_number (const char **p, const char *end)
{
  const char *start = *p;
  int number = 0;

  while (*p < end && g_ascii_isdigit (**p) && *p - start < 4)
    number = number * 10 + (*(*p)++ - '0');

  return *p == start || (*start == '0' && *p - start > 1) ? -1 : number;
}

static gboolean
parse_version (const char *text, gsize length, int *major, int *minor)
{
  const char *end = text + length;

  *major = take_number (&text, end);
  if (*major < 0 || text == end || *text++ != '.')
    return FALSE;
  *minor = take_number (&text, end);

  return *minor >= 0 && text == end;
}

static void
fail_version (WbFileBuilder *self, const WbXmlAttribute *attribute, const char *format)
{
  g_autofree char *version = g_utf8_make_valid ((const char *) attribute->value,
                                                MIN (attribute->end - attribute->value, 40));
  WbFilePosition position = wb_file_tags_locate_attribute (self->tags, &self->tag, NULL, "version");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  wb_file_builder_fail (self, position, WB_FILE_ERROR_VERSION, format, version);
#pragma GCC diagnostic pop
}

static gboolean
take_version (WbFileBuilder *self, const WbXmlAttribute *attribute)
{
  int major, minor;

  if (attribute == NULL)
    wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_VERSION,
                          _("The root element lacks its attribute “version”."));
  else if (!parse_version ((const char *) attribute->value, attribute->end - attribute->value, &major, &minor))
    fail_version (self, attribute,
                  _("“%s” is no version. A version is two numbers, such as 1.0."));
  else if (major > WB_FORMAT_MAJOR)
    fail_version (self, attribute,
                  _("The file is of version %s, which is newer than what this program reads. Open it with a newer "
                    "Wijkbord."));
  else if (major < WB_FORMAT_MAJOR)
    fail_version (self, attribute, _("The file is of version %s, which this program does not read."));
  else
    {
      self->header->minor = minor;
      self->is_newer = wb_header_is_newer (self->header);
    }

  return self->error == NULL;
}

static void
take_language (WbFileBuilder *self, const WbXmlAttribute *attribute)
{
  const WbField *field = wb_field_get (WB_KIND_PROJECT, WB_PROJECT_LANGUAGE);
  g_autoptr (GError) error = NULL;
  gboolean present = FALSE;
  WbValue value;

  if (!wb_value_parse (field, (const char *) attribute->value, attribute->end - attribute->value, WB_VALUE_STRICT,
                       &value, &present, &error))
    {
      wb_file_builder_fail_attribute (self, attribute, _("“%s” of “%s”: %s"), "xml:lang", WB_FILE_ROOT,
                                      error->message);
      return;
    }

  if (present)
    {
      self->header->language = g_strdup (value.text);
      wb_value_clear (field, &value);
    }
}

static gboolean
is_language (const WbXmlAttribute *attribute)
{
  return attribute->ns != NULL && strcmp ((const char *) attribute->ns, WB_XML_NAMESPACE) == 0 &&
         strcmp ((const char *) attribute->name, "lang") == 0;
}

void
wb_file_builder_start_root (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attributes, guint n)
{
  const WbXmlAttribute *version = NULL;

  g_array_append_val (self->positions, self->tag.position);
  self->state = WB_FILE_IN_ROOT;
  self->is_default = element->prefix == NULL;

  if (element->ns != self->ns || wb_file_names_find (&self->names, element->name) != WB_FILE_NAME_ROOT)
    {
      wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_NOT_PROJECT,
                            _("This is XML, but no project file: its root element is not “%s” in the namespace “%s”."),
                            WB_FILE_ROOT, WB_FILE_NAMESPACE);
      return;
    }

  for (guint i = 0; i < n; i++)
    if (wb_file_builder_get_name (self, &attributes[i]) == WB_FILE_NAME_VERSION)
      version = &attributes[i];

  if (!take_version (self, version))
    return;

  for (guint i = 0; i < n; i++)
    if (is_language (&attributes[i]))
      take_language (self, &attributes[i]);
    else if (&attributes[i] != version)
      wb_file_builder_keep_attribute (self, &self->extras, 0, element, &attributes[i]);

  self->header->root_extra = wb_file_extras_take (&self->extras);
}
