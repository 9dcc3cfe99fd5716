/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "small-plan.h"

#include <string.h>

#include "wb-edit.h"

static gint64
no_clock (gpointer data)
{
  return 0;
}

static WbDate
fixed_today (gpointer data)
{
  return SMALL_PLAN_TODAY;
}

static char *
next_id (gpointer data)
{
  static guint n;

  return g_strdup_printf ("n%u", ++n);
}

const WbContext small_plan_context = { .now = no_clock, .today = fixed_today, .new_id = next_id };

static void
set_fields (WbDraft *draft, char **words)
{
  for (; *words != NULL; words++)
    {
      char *value = strchr (*words, '=');
      const WbField *field;
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (value);
      *value++ = '\0';
      field = wb_field_find (draft->kind, *words);
      if (field == NULL)
        g_error ("no field %s", *words);

      wb_draft_set_text (draft, field->index, *value != '\0' ? value : NULL, &error);
      g_assert_no_error (error);
    }
}

static void
put (WbEdit *edit, WbDraft *draft, char **fields)
{
  g_autoptr (WbRecord) record = NULL;

  set_fields (draft, fields);
  record = wb_draft_end (draft);
  wb_edit_put (edit, record);
}

static void
add_line (WbEdit *edit, char **words)
{
  WbDraft draft;
  WbKind kind;
  WbRecord *there;

  if (words[0][0] == '-')
    {
      wb_edit_remove (edit, words[0] + 1);
    }
  else if (!wb_kind_from_name (words[0], &kind))
    {
      there = wb_edit_get (edit, words[0]);
      if (there == NULL)
        g_error ("no item %s", words[0]);
      wb_draft_init_from (&draft, there);
      put (edit, &draft, words + 1);
    }
  else if (wb_kind_is_link (kind))
    {
      there = wb_edit_get_link (edit, kind, words[1], words[2]);
      if (there != NULL)
        wb_draft_init_from (&draft, there);
      else
        wb_draft_init_link (&draft, kind, words[1], words[2]);
      put (edit, &draft, words + 3);
    }
  else
    {
      wb_draft_init_item (&draft, kind, words[1]);
      put (edit, &draft, words + 2);
    }
}

void
small_plan_change (WbProject *project, const char *text)
{
  WbEdit *edit = wb_edit_new (project);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = NULL;

      if (*g_strstrip (lines[i]) == '\0')
        continue;

      g_shell_parse_argv (lines[i], NULL, &words, &error);
      g_assert_no_error (error);
      add_line (edit, words);
    }

  wb_edit_apply (edit, "Test", &error);
  g_assert_no_error (error);
}

WbProject *
small_plan_empty (void)
{
  WbPlan *plan = wb_plan_new ();
  g_autoptr (GError) error = NULL;
  WbProject *project;
  WbDraft draft;

  wb_draft_init_item (&draft, WB_KIND_PROJECT, "plan");
  wb_plan_append (&plan, wb_draft_end (&draft));
  project = wb_project_new (plan, &error);
  g_assert_no_error (error);
  wb_plan_unref (plan);
  wb_project_set_context (project, &small_plan_context);

  return project;
}

WbProject *
small_plan_new (const char *text)
{
  WbProject *project = small_plan_empty ();

  small_plan_change (project,
                     "plan title='Small plan' start-year=2026 horizon-year=2046 period-end=2030\n"
                     "domain housing name=Housing order=a\n"
                     "domain work name=Work order=b\n"
                     "domain school name=Education order=c\n"
                     "domain safe name=Safety order=d\n"
                     "domain health name=Health order=e\n");
  small_plan_change (project, text);

  return project;
}

WbSlot
small_plan_find (WbProject *project, const char *id)
{
  WbSlot slot = wb_project_find (project, id);

  if (slot == WB_SLOT_NONE)
    g_error ("no item %s", id);

  return slot;
}
