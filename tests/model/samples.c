/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "samples.h"

static WbKind
first_kind (WbKindMask mask)
{
  return g_bit_nth_lsf (mask, -1);
}

char *
sample_id (WbKind kind, guint n)
{
  return g_strdup_printf ("%s-%u", wb_kind_get_info (kind)->name, n);
}

/* What a reference may be to: the second item of the kind, so that the first of a kind can refer to its own kind. */
static char *
sample_target (const WbField *field, guint n)
{
  WbKind kind = field->targets == WB_ANY_ITEM ? WB_KIND_GOAL : first_kind (field->targets);

  return sample_id (kind, kind == (WbKind) field->kind ? 2 : n);
}

static char *
sample_word (const WbField *field, guint n)
{
  guint word = n % field->words->n + 1;

  if (word == field->fallback)
    word = word % field->words->n + 1;

  return g_strdup (wb_word_get_name (field->words, word));
}

char *
sample_value (const WbField *field, guint n)
{
  int lowest = MAX (field->min, 0);
  int highest = field->max > 0 ? field->max : WB_MAX_INTEGER;

  switch (field->type)
    {
    case WB_TYPE_TEXT:
      return g_strdup_printf ("%s %u – “één” & <twee>", field->name, n);
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_ANY_VALUE:
      return g_strdup_printf ("%s %u\n\n  second paragraph", field->name, n);
    case WB_TYPE_INTEGER:
      return g_strdup_printf ("%d", lowest + (int) n % (highest - lowest + 1));
    case WB_TYPE_DECIMAL:
      return g_strdup_printf ("-%u.5", 1000 + n);
    case WB_TYPE_YEAR:
      return g_strdup_printf ("%04u", 2000 + n % 100);
    case WB_TYPE_DATE:
      return g_strdup_printf ("20%02u-03-14", n % 100);
    case WB_TYPE_YES_NO:
      return g_strdup ("yes");
    case WB_TYPE_WORD:
    case WB_TYPE_WORD_SET:
      return sample_word (field, n);
    case WB_TYPE_REFERENCE:
    case WB_TYPE_REFERENCE_SET:
      return sample_target (field, n);
    case WB_TYPE_TEXT_SET:
      return g_strdup_printf ("BU%04u WK%04u", n, n);
    case WB_TYPE_COLOUR:
      return g_strdup_printf ("#1a5f%02x", n % 256);
    case WB_TYPE_ORDER:
      return g_strdup_printf ("a%uV", n);
    default:
      g_assert_not_reached ();
    }
}

WbExtra *
sample_extra (guint n)
{
  g_autofree char *value = g_strdup_printf ("%u", n);
  const WbExtraAttribute attributes[] = {
    { (char *) "urn:other", (char *) "rank", value },
    { (char *) "", (char *) "newer", (char *) "a \"b\" <c>" },
  };
  const WbExtraChild children[] = {
    { (char *) "urn:other", (char *) "x", (char *) "<x xmlns=\"urn:other\">één</x>" },
  };

  return wb_extra_new (attributes, 2, children, 1);
}

WbRecord *
sample_fragment (guint n)
{
  g_autofree char *id = g_strdup_printf ("fragment-%u", n);
  g_autofree char *xml = g_strdup_printf ("<budget xmlns=\"urn:other\" id=\"%s\"><line>%u</line></budget>", id, n);

  return wb_record_new_fragment ("urn:other", "budget", id, xml);
}

static void
start (WbDraft *draft, WbKind kind, guint n)
{
  const WbKindInfo *info = wb_kind_get_info (kind);
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;

  if (kind == WB_KIND_CONFLICT)
    {
      wb_draft_init_conflict (draft);
    }
  else if (wb_kind_is_link (kind))
    {
      id = sample_id (first_kind (info->from), n);
      other = sample_id (first_kind (info->to), kind == WB_KIND_WAITS_FOR ? n + 1 : n);
      wb_draft_init_link (draft, kind, id, other);
    }
  else
    {
      id = sample_id (kind, n);
      wb_draft_init_item (draft, kind, id);
    }
}

/* A conflict is about one thing: here about a long text, since that is what its sample values are. */
static gboolean
is_left_out (WbKind kind, guint field)
{
  return kind == WB_KIND_CONFLICT && field != WB_CONFLICT_ITEM && field != WB_CONFLICT_FIELD &&
         field != WB_CONFLICT_BASE && field != WB_CONFLICT_THEIRS;
}

WbRecord *
sample_record (WbKind kind, guint n, gboolean filled)
{
  WbDraft draft;

  if (kind == WB_KIND_FRAGMENT)
    return sample_fragment (n);

  start (&draft, kind, n);
  for (guint i = 0; filled && i < wb_kind_get_info (kind)->n_fields; i++)
    {
      g_autofree char *value = sample_value (wb_field_get (kind, i), n);
      g_autoptr (GError) error = NULL;

      if (kind == WB_KIND_CONFLICT && i == WB_CONFLICT_FIELD)
        {
          g_free (value);
          value = g_strdup ("description");
        }
      if (is_left_out (kind, i) || (kind == WB_KIND_GOAL && i == WB_GOAL_PARENT && n > 1))
        continue;

      wb_draft_set_text (&draft, i, value, &error);
      g_assert_no_error (error);
    }

  return wb_draft_end (&draft);
}

WbProject *
sample_project (void)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (GError) error = NULL;
  WbProject *project;

  for (guint n = 1; n <= 2; n++)
    for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
      if ((kind != WB_KIND_PROJECT || n == 1) && (kind != WB_KIND_WAITS_FOR || n == 1))
        wb_plan_append (&plan, sample_record (kind, n, TRUE));

  project = wb_project_new (plan, &error);
  g_assert_no_error (error);

  return project;
}
