/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "project-fixture.h"

gint64 project_clock;

static gint64
test_now (gpointer data)
{
  return project_clock;
}

static WbDate
test_today (gpointer data)
{
  return wb_date_new (2026, 11, 24);
}

static char *
test_id (gpointer data)
{
  static guint n;

  return g_strdup_printf ("id%u", ++n);
}

const WbContext project_context = { .author = "tester", .now = test_now, .today = test_today, .new_id = test_id };

char *
project_add (WbProject *project, WbKind kind, guint field, const char *value)
{
  WbEdit *edit = wb_edit_new (project);
  char *id = g_strdup (wb_edit_add (edit, kind));
  g_autoptr (GError) error = NULL;

  if (value != NULL)
    wb_edit_set (edit, id, field, value, &error);
  g_assert_no_error (error);
  wb_edit_apply (edit, "Add", &error);
  g_assert_no_error (error);

  return id;
}

gboolean
project_set (WbProject *project, const char *id, guint field, const char *value, GError **error)
{
  WbEdit *edit = wb_edit_new (project);

  if (!wb_edit_set (edit, id, field, value, error))
    {
      wb_edit_free (edit);
      return FALSE;
    }

  return wb_edit_apply (edit, "Set", error);
}

void
project_link (WbProject *project, WbKind kind, const char *from, const char *to)
{
  WbEdit *edit = wb_edit_new (project);
  g_autoptr (GError) error = NULL;

  wb_edit_link (edit, kind, from, to);
  wb_edit_apply (edit, "Link", &error);
  g_assert_no_error (error);
}
