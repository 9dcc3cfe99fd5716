/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-schema-forms.h"

/* The numbers from @min to @max, one by one: ranges are short. */
static char *
list_numbers (int min, int max)
{
  GString *form = g_string_new ("(");

  for (int number = min; number <= max; number++)
    g_string_append_printf (form, "%s%d", number > min ? "|" : "", number);
  g_string_append_c (form, ')');

  return g_string_free (form, FALSE);
}

/**
 * wb_schema_get_range:
 * @field: a field that holds an integer
 *
 * Returns: (transfer full): the form of a number within its limits
 */
char *
wb_schema_get_range (const WbField *field)
{
  if (field->max != 0 && field->max < 10)
    return g_strdup_printf ("[%d-%d]", field->min, field->max);
  if (field->max != 0)
    return list_numbers (field->min, field->max);

  /* From 0 or from 1, as far as nine digits go; the table has no other lower limit without an upper one. */
  g_assert (field->min <= 1);

  return g_strdup (field->min == 1 ? "[1-9][0-9]{0,8}" : WB_SCHEMA_INTEGER);
}

/**
 * wb_schema_get_type:
 * @type: a type of fields
 *
 * Returns: (nullable): the name that the schemas give to it; %NULL when every field of it has a form of its own
 */
const char *
wb_schema_get_type (WbFieldType type)
{
  static const char *const names[] = {
    [WB_TYPE_TEXT] = "text",
    [WB_TYPE_LONG_TEXT] = "long-text",
    [WB_TYPE_DECIMAL] = "decimal",
    [WB_TYPE_YEAR] = "year",
    [WB_TYPE_DATE] = "date",
    [WB_TYPE_YES_NO] = "yes-or-no",
    [WB_TYPE_REFERENCE] = "reference",
    [WB_TYPE_TEXT_SET] = "texts",
    [WB_TYPE_REFERENCE_SET] = "references",
    [WB_TYPE_COLOUR] = "colour",
    [WB_TYPE_ORDER] = "order",
    [WB_TYPE_ANY_VALUE] = "text",
  };

  return type < G_N_ELEMENTS (names) ? names[type] : NULL;
}
