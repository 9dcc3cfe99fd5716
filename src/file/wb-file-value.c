/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-value.h"

#include "wb-text.h"

static inline gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* The set of ids in a text; NULL when there is none, or anything is wrong with them. */
static WbSet *
parse_set (WbFileIds *ids, const char *text, gsize length)
{
  GRefString *members[WB_MAX_MEMBERS];
  const char *end = text + length;
  WbSet *set;
  guint n = 0;

  for (const char *p = text; p < end; p++)
    {
      const char *start = p;

      while (p < end && !is_blank (*p))
        p++;
      if (p == start)
        continue;
      if (n == WB_MAX_MEMBERS || !wb_id_is_valid (start, p - start))
        return NULL;
      members[n++] = wb_file_ids_intern (ids, start, p - start)->id;
    }

  if (n == 0)
    return NULL;

  set = wb_set_new (members, n);
  if (set->n < n)
    g_clear_pointer (&set, wb_set_unref);

  return set;
}

/**
 * wb_file_value_parse:
 * @ids: the ids of the file
 * @field: a field
 * @text: (array length=length): its value as a file has it
 * @length: its bytes
 * @flags: what to let through
 * @value: (out): where to store the value, if it is present
 * @present: (out): whether there is a value
 * @error: return location for a %WB_VALUE_ERROR
 *
 * As wb_value_parse(), but ids are shared with the items that have them.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_file_value_parse (WbFileIds *ids, const WbField *field, const char *text, gsize length, WbValueFlags flags,
                     WbValue *value, gboolean *present, GError **error)
{
  if (field->type == WB_TYPE_REFERENCE && wb_id_is_valid (text, length))
    value->text = g_ref_string_acquire (wb_file_ids_intern (ids, text, length)->id);
  else if (field->type != WB_TYPE_REFERENCE_SET || (value->set = parse_set (ids, text, length)) == NULL)
    return wb_value_parse (field, text, length, flags, value, present, error);

  *present = TRUE;
  return TRUE;
}
