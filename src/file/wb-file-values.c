/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-values.h"

#include <string.h>

#include "wb-hash.h"
#include "wb-text.h"

#define N_PLACES   1024 /* a power of two */
#define MAX_LENGTH 40   /* of what is likely to occur again */

/* What was read lately, each at the place that its hash says. A value gets in when it occurs for the second time, so that
 * what occurs once costs nothing but its hash. */
typedef struct
{
  const WbField *field; /* NULL: nothing yet */
  guint32        hash;
  guint8         length;
  gboolean       has_value : 1;
  char           text[MAX_LENGTH];
  WbValue        value;
} Place;

struct _WbFileValues
{
  WbFileIds *ids;
  Place      places[N_PLACES];
};

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
      members[n++] = wb_file_ids_find (ids, start, p - start)->id;
    }

  if (n == 0)
    return NULL;

  set = wb_set_new (members, n);
  if (set->n < n)
    g_clear_pointer (&set, wb_set_unref);

  return set;
}

static gboolean
parse (WbFileValues *self, const WbField *field, const char *text, gsize length, WbValueFlags flags, WbValue *value,
       gboolean *present, GError **error)
{
  if (field->type == WB_TYPE_REFERENCE && wb_id_is_valid (text, length))
    value->text = wb_file_id_take (wb_file_ids_find (self->ids, text, length));
  else if (field->type != WB_TYPE_REFERENCE_SET || (value->set = parse_set (self->ids, text, length)) == NULL)
    return wb_value_parse (field, text, length, flags, value, present, error);

  *present = TRUE;
  return TRUE;
}

/* Only what takes memory is worth remembering. References share their strings anyway. */
static gboolean
may_recur (const WbField *field, gsize length)
{
  return length <= MAX_LENGTH && (field->type == WB_TYPE_TEXT || wb_field_is_set (field));
}

static void
forget (Place *place)
{
  if (place->has_value)
    wb_value_clear (place->field, &place->value);
  place->has_value = FALSE;
}

static void
remember (Place *place, const char *text, gsize length, WbValue value)
{
  memcpy (place->text, text, length);
  place->length = length;
  place->value = wb_value_copy (place->field, value);
  place->has_value = TRUE;
}

/**
 * wb_file_values_parse:
 * @self: the values of a file
 * @field: a field
 * @text: (array length=length): its value as a file has it
 * @length: its bytes
 * @flags: what to let through; the same each time
 * @value: (out): where to store the value, if it is present
 * @present: (out): whether there is a value
 * @error: return location for a %WB_VALUE_ERROR
 *
 * As wb_value_parse(), but what is the same is shared: ids with the items that have them, and what recurs.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_file_values_parse (WbFileValues *self, const WbField *field, const char *text, gsize length, WbValueFlags flags,
                      WbValue *value, gboolean *present, GError **error)
{
  guint32 hash;
  Place *place;
  gboolean is_second;

  if (!may_recur (field, length))
    return parse (self, field, text, length, flags, value, present, error);

  hash = wb_hash_join (wb_hash_bytes (text, length), GPOINTER_TO_UINT (field));
  place = &self->places[hash % N_PLACES];
  is_second = place->field == field && place->hash == hash;

  if (is_second && place->has_value && place->length == length && memcmp (place->text, text, length) == 0)
    {
      *value = wb_value_copy (field, place->value);
      *present = TRUE;
      return TRUE;
    }

  if (!parse (self, field, text, length, flags, value, present, error))
    return FALSE;

  forget (place);
  place->field = field;
  place->hash = hash;
  if (is_second && *present)
    remember (place, text, length, *value);

  return TRUE;
}

/**
 * wb_file_values_new:
 * @ids: (transfer none): the ids of the file
 *
 * Returns: (transfer full): a reader of its values
 */
WbFileValues *
wb_file_values_new (WbFileIds *ids)
{
  WbFileValues *self = g_new0 (WbFileValues, 1);

  self->ids = ids;

  return self;
}

/**
 * wb_file_values_free:
 * @self: the values of a file
 *
 * Frees @self.
 */
void
wb_file_values_free (WbFileValues *self)
{
  for (guint i = 0; i < N_PLACES; i++)
    forget (&self->places[i]);

  g_free (self);
}
