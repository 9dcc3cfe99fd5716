/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-value-private.h"

#include "wb-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint       n;
  GRefString *items[WB_MAX_MEMBERS];
} Members;

static gboolean
is_xml_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* One member of a set; a text of which cleaning leaves nothing is none. */
static gboolean
parse_member (const WbValueInput *in, Members *members, GError **error)
{
  WbValue  value = { .bits = 0 };
  gboolean read;
  guint    word;

  if (in->field->type == WB_TYPE_TEXT_SET)
    read = wb_value_parse_text (in, WB_TEXT_SHORT, WB_MAX_SET_BYTES, &value, error);
  else if (in->field->type == WB_TYPE_REFERENCE_SET)
    read = wb_value_parse_reference (in, &value, error);
  else if ((read = wb_value_parse_word (in, &word, error)))
    value.text = g_ref_string_new_len (in->text, in->length);

  if (value.text == NULL)
    return read;

  if (members->n == WB_MAX_MEMBERS)
    {
      g_ref_string_release (value.text);
      g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_TOO_LONG, _("This list has more than %d members."),
                   WB_MAX_MEMBERS);
      return FALSE;
    }

  members->items[members->n++] = value.text;
  return TRUE;
}

static gboolean
parse_members (const WbValueInput *in, Members *members, GError **error)
{
  gsize start = 0, end;

  for (;; start = end)
    {
      while (start < in->length && is_xml_blank (in->text[start]))
        start++;
      if (start == in->length)
        return TRUE;

      for (end = start; end < in->length && !is_xml_blank (in->text[end]);)
        end++;
      if (!parse_member (&(WbValueInput) { in->field, in->text + start, end - start, in->flags }, members, error))
        return FALSE;
    }
}

/* A set that is written with room for every character to be escaped fits in an attribute of 64 KiB; ids need none. */
static gboolean
check_room (const WbValueInput *in, const Members *members, GError **error)
{
  gsize length = 0;

  if (in->field->type == WB_TYPE_REFERENCE_SET)
    return TRUE;

  for (guint i = 0; i < members->n; i++)
    length += g_ref_string_length (members->items[i]) + (i > 0);

  return length <= WB_MAX_SET_BYTES || wb_value_fail_too_long (length, WB_MAX_SET_BYTES, error);
}

static gboolean
fail_double (const Members *members, GError **error)
{
  for (guint i = 1; i < members->n; i++)
    for (guint j = 0; j < i; j++)
      if (strcmp (members->items[i], members->items[j]) == 0)
        {
          g_autofree char *excerpt = wb_text_excerpt (members->items[i], -1);

          g_set_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_MEMBER, _("“%s” stands twice in this list."), excerpt);
          return FALSE;
        }

  g_assert_not_reached ();
}

static gboolean
make_set (const WbValueInput *in, const Members *members, WbValue *value, GError **error)
{
  g_autoptr (WbSet) set = NULL;

  if (!check_room (in, members, error))
    return FALSE;

  set = wb_set_new (members->items, members->n);
  if (set != NULL && set->n < members->n)
    return fail_double (members, error);

  value->set = g_steal_pointer (&set);
  return TRUE;
}

/* Texts are cleaned before they are taken apart, since cleaning turns some characters into blanks. */
gboolean
wb_value_parse_set (const WbValueInput *in, WbValue *value, GError **error)
{
  g_autofree char *clean = NULL;
  WbValueInput            whole = *in;
  Members          members;
  gboolean         done;

  members.n = 0;
  if (in->field->type == WB_TYPE_TEXT_SET)
    {
      whole.text = clean = wb_text_clean (in->text, in->length, WB_TEXT_SHORT);
      whole.length = clean != NULL ? strlen (clean) : 0;
    }

  done = parse_members (&whole, &members, error) && make_set (in, &members, value, error);
  for (guint i = 0; i < members.n; i++)
    g_ref_string_release (members.items[i]);

  return done;
}
