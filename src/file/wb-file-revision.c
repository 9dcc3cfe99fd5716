/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include <glib/gi18n-lib.h>

#include "wb-file-builder-private.h"

/* The revision, its ancestors, and the marks of a redacted copy. */

/* The attributes as fields, so that their values are read as those of the table. */
static const WbField by_field = { .name = "by", .type = WB_TYPE_TEXT };
static const WbField app_field = { .name = "app", .type = WB_TYPE_TEXT };
static const WbField redacted_field = { .name = "redacted", .type = WB_TYPE_WORD_SET, .words = &wb_privacy_classes };
static const WbField of_field = { .name = "of", .type = WB_TYPE_REFERENCE };
static const WbField only_domain_field = { .name = "only-domain", .type = WB_TYPE_REFERENCE_SET };
static const WbField only_goal_field = { .name = "only-goal", .type = WB_TYPE_REFERENCE_SET };
static const WbField only_partner_field = { .name = "only-partner", .type = WB_TYPE_REFERENCE_SET };

static char *
take_id (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attributes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (wb_file_builder_get_name (self, &attributes[i]) == WB_FILE_NAME_ID)
      {
        if (!wb_file_builder_check_id (self, &attributes[i]))
          return NULL;
        return g_strndup ((const char *) attributes[i].value, attributes[i].end - attributes[i].value);
      }

  wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_CONTENT,
                        _("“%s” lacks its attribute “%s”, which it must have."), element->name, "id");
  return NULL;
}

static gboolean
take_digits (const char *text, guint n, int max, int *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }

  return *number <= max;
}

/* YYYY-MM-DDThh:mm:ssZ, a moment that there was. */
static gboolean
is_moment (const char *text, gsize length)
{
  int year, month, day, hour, minute, second;

  if (length != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
      text[19] != 'Z')
    return FALSE;

  return take_digits (text, 4, 9999, &year) && take_digits (text + 5, 2, 12, &month) &&
         take_digits (text + 8, 2, 31, &day) && take_digits (text + 11, 2, 23, &hour) &&
         take_digits (text + 14, 2, 59, &minute) && take_digits (text + 17, 2, 59, &second) &&
         g_date_valid_dmy (day, month, year);
}

static char *
take_moment (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attribute)
{
  gsize length = attribute->end - attribute->value;
  g_autofree char *quoted = NULL;

  if (length == 0)
    return NULL;
  if (is_moment ((const char *) attribute->value, length))
    return g_strndup ((const char *) attribute->value, length);

  quoted = g_utf8_make_valid ((const char *) attribute->value, MIN (length, 40));
  wb_file_builder_fail_attribute (self, attribute,
                                  _("“saved” of “%s”: “%s” is no moment in UTC, such as 2026-11-24T10:12:00Z."),
                                  element->name, quoted);
  return NULL;
}

static char *
take_value (WbFileBuilder *self, const WbField *field, const WbXmlName *element, const WbXmlAttribute *attribute)
{
  WbValueFlags flags = self->is_newer ? WB_VALUE_KEEP_WORDS : WB_VALUE_STRICT;
  g_autoptr (GError) error = NULL;
  gboolean present = FALSE;
  WbValue value;
  char *text;

  if (!wb_value_parse (field, (const char *) attribute->value, attribute->end - attribute->value, flags, &value,
                       &present, &error))
    {
      wb_file_builder_fail_attribute (self, attribute, _("“%s” of “%s”: %s"), field->name, element->name,
                                      error->message);
      return NULL;
    }

  if (!present)
    return NULL;

  text = wb_value_to_text (field, value);
  wb_value_clear (field, &value);
  return text;
}

static void
take_attribute (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attribute)
{
  WbHeader *header = self->header;

  switch ((WbFileName) wb_file_builder_get_name (self, attribute))
    {
    case WB_FILE_NAME_ID:
      break;
    case WB_FILE_NAME_SAVED:
      header->saved = take_moment (self, element, attribute);
      break;
    case WB_FILE_NAME_BY:
      header->by = take_value (self, &by_field, element, attribute);
      break;
    case WB_FILE_NAME_APP:
      header->app = take_value (self, &app_field, element, attribute);
      break;
    case WB_FILE_NAME_REDACTED:
      header->redacted = take_value (self, &redacted_field, element, attribute);
      break;
    case WB_FILE_NAME_OF:
      header->of = take_value (self, &of_field, element, attribute);
      break;
    case WB_FILE_NAME_ONLY_DOMAIN:
      header->only_domain = take_value (self, &only_domain_field, element, attribute);
      break;
    case WB_FILE_NAME_ONLY_GOAL:
      header->only_goal = take_value (self, &only_goal_field, element, attribute);
      break;
    case WB_FILE_NAME_ONLY_PARTNER:
      header->only_partner = take_value (self, &only_partner_field, element, attribute);
      break;
    case WB_FILE_NAME_UNKNOWN:
    case WB_FILE_NAME_ROOT:
    case WB_FILE_NAME_REVISION:
    case WB_FILE_NAME_EARLIER:
    case WB_FILE_NAME_LINK:
    case WB_FILE_NAME_VERSION:
    case WB_FILE_NAME_KIND:
    case WB_FILE_NAME_FROM:
    case WB_FILE_NAME_TO:
    case WB_FILE_N_FIXED_NAMES:
    default:
      wb_file_builder_keep_attribute (self, &self->extras, 0, element, attribute);
    }
}

void
wb_file_builder_start_revision (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attributes,
                                guint n)
{
  self->state = WB_FILE_IN_REVISION;

  if (self->header->id != NULL)
    {
      wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_CONTENT,
                            _("There is a second “%s” element; a project file has at most one."), element->name);
      return;
    }

  self->header->id = take_id (self, element, attributes, n);
  for (guint i = 0; i < n && self->error == NULL; i++)
    take_attribute (self, element, &attributes[i]);
}

void
wb_file_builder_end_revision (WbFileBuilder *self)
{
  self->header->extra = wb_file_extras_take (&self->extras);
  self->state = WB_FILE_IN_ROOT;
}

void
wb_file_builder_start_earlier (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attributes,
                               guint n)
{
  self->state = WB_FILE_IN_EARLIER;

  if (self->header->earlier->len == WB_MAX_EARLIER)
    {
      wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_TOO_LARGE,
                            _("A revision names at most %d earlier ones; here is one more."), WB_MAX_EARLIER);
      return;
    }

  self->earlier_id = take_id (self, element, attributes, n);
  for (guint i = 0; i < n && self->error == NULL; i++)
    switch (wb_file_builder_get_name (self, &attributes[i]))
      {
      case WB_FILE_NAME_ID:
        break;
      case WB_FILE_NAME_SAVED:
        self->earlier_saved = take_moment (self, element, &attributes[i]);
        break;
      default:
        wb_file_builder_keep_attribute (self, &self->earlier_extras, 0, element, &attributes[i]);
      }
}

void
wb_file_builder_end_earlier (WbFileBuilder *self)
{
  g_autoptr (WbExtra) extra = wb_file_extras_take (&self->earlier_extras);

  wb_header_add_earlier (self->header, self->earlier_id, self->earlier_saved, extra);
  g_clear_pointer (&self->earlier_id, g_free);
  g_clear_pointer (&self->earlier_saved, g_free);
  self->state = WB_FILE_IN_REVISION;
}
