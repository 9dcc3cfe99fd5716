/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-markup.h"

static WbFileString
take_string (char *text)
{
  return (WbFileString){ .text = text, .length = strlen (text) };
}

static char *
make_start (WbKind kind, const char *name)
{
  if (wb_kind_is_item (kind))
    return g_strdup_printf ("  <%s id=\"", name);
  if (wb_kind_is_link (kind))
    return g_strdup_printf ("  <link kind=\"%s\" from=\"", name);

  return g_strdup_printf ("  <%s", name);
}

static void
init_field (WbFileFieldMarkup *markup, const WbField *field)
{
  markup->field = field;
  markup->attribute = take_string (g_strdup_printf (" %s=\"", field->name));
  markup->open = take_string (g_strdup_printf ("    <%s>", field->name));
  markup->close = take_string (g_strdup_printf ("</%s>\n", field->name));
}

static void
init_kind (WbFileMarkup *markup, WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  markup->start = take_string (make_start (kind, info->name));
  markup->end = take_string (g_strdup_printf ("  </%s>\n", wb_kind_is_link (kind) ? "link" : info->name));
  markup->fields = g_new (WbFileFieldMarkup, info->n_fields);

  for (guint i = 0; i < info->n_fields; i++)
    {
      init_field (&markup->fields[i], &info->fields[i]);
      if (wb_field_is_child (&info->fields[i]))
        markup->children |= G_GUINT64_CONSTANT (1) << i;
    }
}

/**
 * wb_file_markup_get:
 * @kind: any kind but fragments
 *
 * Returns: (transfer none): its markup
 */
const WbFileMarkup *
wb_file_markup_get (WbKind kind)
{
  static WbFileMarkup markups[WB_KIND_FRAGMENT];
  static gsize done = 0;

  g_return_val_if_fail (kind < WB_KIND_FRAGMENT, NULL);

  if (g_once_init_enter (&done))
    {
      for (WbKind k = 0; k < WB_KIND_FRAGMENT; k++)
        init_kind (&markups[k], k);
      g_once_init_leave (&done, 1);
    }

  return &markups[kind];
}

/* A number of at least @width digits. */
static void
append_number (WbFileBuffer *buffer, guint64 number, guint width)
{
  char digits[20];
  guint start = sizeof digits;

  while (number > 0 || sizeof digits - start < width)
    {
      digits[--start] = '0' + number % 10;
      number /= 10;
    }

  wb_file_buffer_append (buffer, digits + start, sizeof digits - start);
}

static void
append_date (WbFileBuffer *buffer, WbDate date)
{
  int month = wb_date_get_month (date);
  int day = wb_date_get_day (date);

  append_number (buffer, wb_date_get_year (date), 4);
  if (month == 0)
    return;

  wb_file_buffer_append_literal (buffer, "-");
  append_number (buffer, month, 2);
  if (day == 0)
    return;

  wb_file_buffer_append_literal (buffer, "-");
  append_number (buffer, day, 2);
}

/* Digits and point from behind. */
static void
append_decimal (WbFileBuffer *buffer, WbDecimal decimal)
{
  guint64 digits = ABS ((gint64) decimal.digits);
  char text[WB_MAX_DIGITS + 4];
  guint start = sizeof text;

  for (guint i = 0; i <= decimal.scale || digits > 0; i++)
    {
      if (i > 0 && i == decimal.scale)
        text[--start] = '.';
      text[--start] = '0' + digits % 10;
      digits /= 10;
    }
  if (decimal.digits < 0)
    text[--start] = '-';

  wb_file_buffer_append (buffer, text + start, sizeof text - start);
}

static void
append_members (WbFileBuffer *buffer, const WbSet *set)
{
  for (guint i = 0; i < set->n; i++)
    {
      if (i > 0)
        wb_file_buffer_append_literal (buffer, " ");
      wb_file_buffer_append_attribute (buffer, set->members[i], g_ref_string_length (set->members[i]));
    }
}

static void
append_rare (WbFileBuffer *buffer, const WbField *field, WbValue value)
{
  g_autofree char *text = wb_value_to_text (field, value);

  wb_file_buffer_append_attribute (buffer, text, strlen (text));
}

/* As wb_value_to_text() has it, but what is frequent without a detour through memory. */
static void
append_value (WbFileBuffer *buffer, const WbField *field, WbValue value)
{
  const char *name;

  switch (field->type)
    {
    case WB_TYPE_TEXT:
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_ANY_VALUE:
      wb_file_buffer_append_attribute (buffer, value.text, g_ref_string_length (value.text));
      break;

    case WB_TYPE_REFERENCE:
    case WB_TYPE_ORDER:
      wb_file_buffer_append (buffer, value.text, g_ref_string_length (value.text));
      break;

    case WB_TYPE_INTEGER:
      append_number (buffer, value.number, 1);
      break;

    case WB_TYPE_YEAR:
      append_number (buffer, value.number, 4);
      break;

    case WB_TYPE_DATE:
      append_date (buffer, value.date);
      break;

    case WB_TYPE_WORD:
      name = wb_value_word_name (field, value);
      wb_file_buffer_append_attribute (buffer, name, strlen (name));
      break;

    case WB_TYPE_TEXT_SET:
    case WB_TYPE_WORD_SET:
    case WB_TYPE_REFERENCE_SET:
      append_members (buffer, value.set);
      break;

    case WB_TYPE_DECIMAL:
      append_decimal (buffer, value.decimal);
      break;

    case WB_TYPE_YES_NO:
    case WB_TYPE_COLOUR:
    default:
      append_rare (buffer, field, value);
      break;
    }
}

/**
 * wb_file_markup_append_attribute:
 * @buffer: a buffer
 * @markup: the markup of a field
 * @value: a value of that field
 *
 * Appends the field as an attribute.
 */
void
wb_file_markup_append_attribute (WbFileBuffer *buffer, const WbFileFieldMarkup *markup, WbValue value)
{
  wb_file_buffer_append (buffer, markup->attribute.text, markup->attribute.length);
  append_value (buffer, markup->field, value);
  wb_file_buffer_append_literal (buffer, "\"");
}
