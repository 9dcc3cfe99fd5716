/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"

#include "wb-application.h"

/* A process has one: it stands on the bus under a name. */
static GtkApplication *application;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("wijkbord-test-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "plan.wijkbord", NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), PLAN, -1, NULL));

  fixture->application = application;
}

guint
count_windows (Fixture *fixture)
{
  return g_list_length (gtk_application_get_windows (fixture->application));
}

WbWindow *
get_window (Fixture *fixture)
{
  return WB_WINDOW (gtk_application_get_active_window (fixture->application));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  while (count_windows (fixture) > 0)
    gtk_window_destroy (gtk_application_get_windows (fixture->application)->data);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

void
wait_until_loaded (WbWindow *window)
{
  while (wb_document_get_state (wb_window_get_document (window)) == WB_DOCUMENT_LOADING)
    g_main_context_iteration (NULL, TRUE);
}

WbWindow *
open_file (Fixture *fixture, GFile *file)
{
  WbWindow *window;

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  window = get_window (fixture);
  wait_until_loaded (window);

  return window;
}

int
run_window_tests (int argc, char **argv, const WindowTest *tests, guint n)
{
  g_test_init (&argc, &argv, NULL);

  application = GTK_APPLICATION (wb_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  /* GTK leaks a time for each recent file whose age it looks at. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-max-age", -1, NULL);

  for (guint i = 0; i < n; i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
