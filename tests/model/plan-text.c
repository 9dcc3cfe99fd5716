/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-text.h"

#include <string.h>

#include "wb-diff.h"

static char *
unescape (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\\n", -1);

  return g_strjoinv ("\n", lines);
}

static char *
escape (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv ("\\n", lines);
}

static void
set_fields (WbDraft *draft, const char *fields)
{
  g_auto (GStrv) parts = g_strsplit (fields, "|", -1);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      char *equals = strchr (parts[i], '=');
      const WbField *field;
      g_autofree char *value = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (equals);
      *equals = '\0';
      field = wb_field_find (draft->kind, parts[i]);
      if (field == NULL)
        g_error ("no field “%s”", parts[i]);

      value = unescape (equals + 1);
      wb_draft_set_text (draft, field->index, *value != '\0' ? value : NULL, &error);
      g_assert_no_error (error);
    }
}

/* The first words of a line, and what is left of it. */
static char **
split_words (const char *line, guint n, const char **rest)
{
  char **words = g_strsplit (line, " ", n + 1);

  *rest = g_strv_length (words) > n ? words[n] : "";

  return words;
}

static guint
n_keys (WbKind kind)
{
  return kind == WB_KIND_CONFLICT ? 0 : wb_kind_is_link (kind) ? 2 : 1;
}

static void
put_line (WbEdit *edit, const char *line)
{
  g_autofree char *name = g_strndup (line, strcspn (line, " "));
  g_autoptr (WbRecord) record = NULL;
  WbRecord *old = NULL;
  g_auto (GStrv) words = NULL;
  const char *rest;
  WbKind kind;
  WbDraft draft;

  if (!wb_kind_from_name (name, &kind))
    g_error ("no kind “%s”", name);

  words = split_words (line, 1 + n_keys (kind), &rest);
  if (kind == WB_KIND_CONFLICT)
    wb_draft_init_conflict (&draft);
  else if (wb_kind_is_link (kind) && (old = wb_edit_get_link (edit, kind, words[1], words[2])) == NULL)
    wb_draft_init_link (&draft, kind, words[1], words[2]);
  else if (!wb_kind_is_link (kind) && (old = wb_edit_get (edit, words[1])) == NULL)
    wb_draft_init_item (&draft, kind, words[1]);
  else
    wb_draft_init_from (&draft, old);

  set_fields (&draft, rest);
  record = wb_draft_end (&draft);
  wb_edit_put (edit, record);
}

static void
remove_line (WbEdit *edit, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  WbKind kind;

  if (g_strv_length (words) == 1)
    {
      if (wb_edit_get (edit, line) == NULL)
        g_error ("no item “%s”", line);
      wb_edit_remove (edit, line);
      return;
    }

  g_assert_true (wb_kind_from_name (words[0], &kind));
  g_assert_nonnull (wb_edit_get_link (edit, kind, words[1], words[2]));
  wb_edit_unlink (edit, kind, words[1], words[2]);
}

WbPlan *
plan_edit (WbPlan *plan, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbProject) project = wb_project_new (plan, &error);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  WbEdit *edit;

  g_assert_no_error (error);
  edit = wb_edit_new (project);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] == '-')
      remove_line (edit, lines[i] + 1);
    else if (*lines[i] != '\0')
      put_line (edit, lines[i]);
  wb_edit_apply (edit, "Edit", &error);
  g_assert_no_error (error);

  return wb_plan_ref (wb_project_get_plan (project));
}

WbPlan *
plan_from_text (const char *text)
{
  WbPlan *empty = wb_plan_new ();
  g_auto (GStrv) first = g_strsplit (text, "\n", 2);
  const char *id = g_str_has_prefix (text, "project ") ? first[0] + strlen ("project ") : "p";
  g_autofree char *name = g_strndup (id, strcspn (id, " "));
  g_autoptr (WbPlan) bare = empty;
  WbDraft draft;

  wb_draft_init_item (&draft, WB_KIND_PROJECT, name);
  wb_plan_append (&bare, wb_draft_end (&draft));

  return plan_edit (bare, text);
}

static void
append_record (GString *text, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  const WbKindInfo *info = wb_kind_get_info (kind);
  char separator = ' ';

  g_string_append (text, info->name);
  if (wb_kind_is_item (kind))
    g_string_append_printf (text, " %s", wb_record_get_id (record));
  else if (wb_kind_is_link (kind))
    g_string_append_printf (text, " %s %s", wb_record_get_from (record), wb_record_get_to (record));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const WbValue *value = wb_record_get_value (record, i);
      g_autofree char *plain = value != NULL ? wb_value_to_text (&info->fields[i], *value) : NULL;
      g_autofree char *escaped = plain != NULL ? escape (plain) : NULL;

      if (escaped == NULL)
        continue;
      g_string_append_printf (text, "%c%s=%s", separator, info->fields[i].name, escaped);
      separator = '|';
    }
  g_string_append_c (text, '\n');
}

char *
plan_differences (WbPlan *from, WbPlan *to)
{
  g_autoptr (WbDiff) diff = wb_diff_new (from, to);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < diff->n; i++)
    {
      const WbRecord *gone = diff->changes[i].old_record;

      if (diff->changes[i].new_record != NULL)
        append_record (text, diff->changes[i].new_record);
      else if (wb_kind_is_link (wb_record_get_kind (gone)))
        g_string_append_printf (text, "-%s %s %s\n", wb_kind_get_info (wb_record_get_kind (gone))->name,
                                wb_record_get_from (gone), wb_record_get_to (gone));
      else
        g_string_append_printf (text, "-%s\n", wb_record_get_kind (gone) == WB_KIND_CONFLICT
                                                 ? "conflict" : wb_record_get_id (gone));
    }

  return g_string_free (text, FALSE);
}

char *
plan_to_text (WbPlan *plan)
{
  g_autoptr (WbPlan) nothing = wb_plan_new ();

  return plan_differences (nothing, plan);
}
