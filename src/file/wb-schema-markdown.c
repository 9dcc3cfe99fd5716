/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include <string.h>

#include "wb-schema-forms.h"
#include "wb-schema.h"

/* The English of a label, whatever the locale: the table has it behind its context. */
static const char *
get_english (const char *label)
{
  const char *context_end = strchr (label, '\004');

  return context_end != NULL ? context_end + 1 : label;
}

static const char *
get_type_name (WbFieldType type)
{
  static const char *const names[] = {
    [WB_TYPE_TEXT] = "text",
    [WB_TYPE_LONG_TEXT] = "long text (child element)",
    [WB_TYPE_INTEGER] = "integer",
    [WB_TYPE_DECIMAL] = "decimal",
    [WB_TYPE_YEAR] = "year",
    [WB_TYPE_DATE] = "date",
    [WB_TYPE_YES_NO] = "yes or no",
    [WB_TYPE_WORD] = "word",
    [WB_TYPE_REFERENCE] = "reference",
    [WB_TYPE_TEXT_SET] = "set of texts",
    [WB_TYPE_WORD_SET] = "set of words",
    [WB_TYPE_REFERENCE_SET] = "set of references",
    [WB_TYPE_COLOUR] = "colour",
    [WB_TYPE_ORDER] = "order",
    [WB_TYPE_ANY_VALUE] = "as the field",
  };

  return names[type];
}

static void
append_kinds (GString *text, WbKindMask kinds)
{
  gboolean first = TRUE;

  if (kinds == WB_ANY_ITEM)
    {
      g_string_append (text, "any item");
      return;
    }

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    if ((kinds >> kind) & 1)
      {
        g_string_append_printf (text, "%s`%s`", first ? "" : " or ", wb_kind_get_info (kind)->name);
        first = FALSE;
      }
}

static void
append_words (GString *text, const WbField *field)
{
  for (guint word = 1; word <= field->words->n; word++)
    g_string_append_printf (text, "%s`%s`%s", word > 1 ? ", " : "", wb_word_get_name (field->words, word),
                            word == field->fallback ? " (default)" : "");
}

static void
append_values (GString *text, const WbField *field)
{
  if (field->words != NULL)
    append_words (text, field);
  else if (field->type == WB_TYPE_YES_NO)
    g_string_append (text, "`yes`, `no` (default)");
  else if (field->type == WB_TYPE_INTEGER)
    g_string_append_printf (text, "%d to %d", field->min, field->max != 0 ? field->max : WB_MAX_INTEGER);
  else if (wb_field_is_reference (field))
    {
      g_string_append (text, "→ ");
      append_kinds (text, field->targets);
      if (field->on_delete == WB_ON_DELETE_CASCADE)
        g_string_append (text, "; goes with it");
    }
}

static void
append_field (GString *text, const WbField *field)
{
  g_string_append_printf (text, "| `%s` | %s | %s | ", field->name, get_english (field->label),
                          get_type_name (field->type));
  append_values (text, field);
  g_string_append_printf (text, " | %s |\n", wb_privacy_get_name (field->privacy));
}

static void
append_fields (GString *text, WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  g_string_append (text, "\n| name | what it is | type | values | class |\n| --- | --- | --- | --- | --- |\n");
  for (guint i = 0; i < info->n_fields; i++)
    append_field (text, &info->fields[i]);
}

static void
append_item (GString *text, WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  g_string_append_printf (text, "\n### `%s`: %s\n", info->name, get_english (info->label));
  if (info->privacy != WB_PRIVACY_OPEN)
    g_string_append_printf (text, "\nThe whole item is of the class *%s*.\n", wb_privacy_get_name (info->privacy));
  append_fields (text, kind);
}

static void
append_link (GString *text, WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  g_string_append_printf (text, "\n### `link kind=\"%s\"`: %s\n\nFrom ", info->name, get_english (info->label));
  append_kinds (text, info->from);
  g_string_append (text, " to ");
  append_kinds (text, info->to);
  g_string_append (text, ".\n");
  append_fields (text, kind);
}

/**
 * wb_schema_markdown:
 *
 * Returns: (transfer full): the kinds and their fields as the tables of data/format.md
 */
char *
wb_schema_markdown (void)
{
  GString *text = g_string_new ("## Items\n");

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    append_item (text, kind);

  g_string_append (text, "\n## Links\n");
  for (WbKind kind = WB_FIRST_LINK; kind <= WB_LAST_LINK; kind++)
    append_link (text, kind);

  g_string_append (text, "\n## Conflicts\n\n### `conflict`: ");
  g_string_append_printf (text, "%s\n", get_english (wb_kind_get_info (WB_KIND_CONFLICT)->label));
  append_fields (text, WB_KIND_CONFLICT);

  return g_string_free (text, FALSE);
}
