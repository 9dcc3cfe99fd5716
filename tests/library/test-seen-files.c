/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was seen of a plan is kept by the id of its project, for this user alone, and of so many plans. */

#include "wb-seen-files.h"

#include <glib/gstdio.h>
#include <utime.h>

#include "folder.h"

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "wijkbord", "seen", NULL);
}

/* Nothing is kept any more. */
static void
forget_all (void)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *parent = g_path_get_dirname (folder);

  folder_remove (parent);
}

static void
save (const char *project, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  wb_seen_files_save (project, bytes, &error);
  g_assert_no_error (error);
}

static void
assert_kept (const char *project, const char *text)
{
  g_autoptr (GBytes) bytes = wb_seen_files_load (project);

  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
test_one (void)
{
  g_assert_false (wb_seen_files_has ("p1"));
  g_assert_null (wb_seen_files_load ("p1"));

  save ("p1", "first");
  save ("P1", "other");
  save ("p1", "second");
  g_assert_true (wb_seen_files_has ("p1"));
  assert_kept ("p1", "second");
  assert_kept ("P1", "other");
  forget_all ();
}

static void
test_private (void)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = NULL;
  GStatBuf info;
  const char *name;

  save ("secret-name", "x");
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_null (strstr (name, "secret"));
      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
  forget_all ();
}

/* As if all that is there had been written that long ago. */
static void
make_old (time_t when)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct utimbuf times = { when, when };

      g_assert_cmpint (g_utime (path, &times), ==, 0);
    }
}

static void
test_bounded (void)
{
  g_autofree char *folder = get_folder ();

  save ("oldest", "x");
  make_old (1000);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *project = g_strdup_printf ("plan%u", i);

      save (project, "x");
    }

  g_assert_cmpuint (folder_count (folder), ==, 100);
  g_assert_false (wb_seen_files_has ("oldest"));
  g_assert_true (wb_seen_files_has ("plan119"));
  forget_all ();
}

/* Where a folder should be there is a file. */
static void
test_no_folder (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "wijkbord", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (folder, "x", 1, NULL));
  g_assert_false (wb_seen_files_save ("p1", bytes, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
  forget_all ();
}

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("wijkbord-seen-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seen-files/one", test_one);
  g_test_add_func ("/seen-files/private", test_private);
  g_test_add_func ("/seen-files/bounded", test_bounded);
  g_test_add_func ("/seen-files/no-folder", test_no_folder);

  status = g_test_run ();
  g_assert_cmpint (g_rmdir (state), ==, 0);

  return status;
}
