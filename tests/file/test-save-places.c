/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places where nothing can be saved: what is there stays as it is, and a sentence says what to do. */

#define _GNU_SOURCE

#include <glib/gstdio.h>
#include <locale.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "folder.h"
#include "save-fixture.h"

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");

  g_assert_cmpint (g_mkdir (fixture->path, 0755), ==, 0);
  assert_saves_not (fixture, plan, NULL, WB_FILE_ERROR_NOT_SAVED, "is a folder");
}

static void
test_pipe_and_device (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");

  g_assert_cmpint (mkfifo (fixture->path, 0644), ==, 0);
  assert_saves_not (fixture, plan, NULL, WB_FILE_ERROR_NOT_SAVED, "is a pipe or a device");

  g_unlink (fixture->path);
  g_assert_cmpint (symlink ("/dev/null", fixture->path), ==, 0);
  assert_saves_not (fixture, plan, NULL, WB_FILE_ERROR_NOT_SAVED, "is a pipe or a device");
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");

  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  assert_saves_not (fixture, plan, NULL, WB_FILE_ERROR_NOT_SAVED, "is not there (any more)");
}

static void
use_name (Fixture *fixture, const char *name)
{
  g_object_unref (fixture->file);
  g_free (fixture->path);
  fixture->path = fixture_path (fixture, name);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
test_file_for_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");

  put_plan (fixture->path, plan);
  use_name (fixture, "plan.wijkbord/inside");
  assert_saves_not (fixture, plan, NULL, WB_FILE_ERROR_NOT_SAVED, "is not there (any more)");
}

static void
test_long_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");
  g_autofree char *longest = g_strnfill (255, 'n');
  g_autofree char *too_long = g_strnfill (256, 'n');

  use_name (fixture, longest);
  assert_saves (fixture, plan, NULL, NULL);
  assert_holds (fixture->path, plan);
  g_assert_cmpuint (folder_count (fixture->folder), ==, 1);

  use_name (fixture, too_long);
  assert_saves_not (fixture, plan, NULL, WB_FILE_ERROR_NOT_SAVED, "The name is too long.");
}

static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");

  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_uri ("resource:///plan.wijkbord");
  assert_saves_not (fixture, plan, NULL, WB_FILE_ERROR_NOT_SAVED, "is not on this computer");
}

/* Runs @func in a process of its own, which may change what it is allowed. Exit status 77: it could not. */
static void
in_child (Fixture *fixture, void (*func) (Fixture *fixture))
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      func (fixture);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77)
    g_test_skip ("this machine does not let us try");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
expect (gboolean condition)
{
  if (!condition)
    _exit (1);
}

static void
expect_not_saved (Fixture *fixture, WbPlan *new, const WbFileSaveOptions *options, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  WbFileSaved saved;

  expect (!wb_file_save (fixture->file, new, options, &saved, NULL, &error));
  expect (g_error_matches (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_SAVED));
  expect (strstr (error->message, sentence) != NULL);
}

static void
save_as_nobody (Fixture *fixture)
{
  g_autoptr (WbPlan) new = make_plan ("new");

  if (geteuid () == 0 && setresuid (65534, 65534, 65534) != 0)
    _exit (77);

  expect_not_saved (fixture, new, NULL, "You may not write in the folder");
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) old = make_plan ("old");

  put_plan (fixture->path, old);
  g_chmod (fixture->folder, 0555);
  in_child (fixture, save_as_nobody);
  assert_holds (fixture->path, old);
  g_assert_cmpuint (folder_count (fixture->folder), ==, 1);
}

/* A disk of our own, which is gone with the process. */
static void
put_in_disk (Fixture *fixture, const char *options)
{
  if (mount ("tmpfs", fixture->folder, "tmpfs", 0, options) != 0)
    _exit (77);
}

static void
put_in_first_disk (Fixture *fixture, const char *options)
{
  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
    _exit (77);

  put_in_disk (fixture, options);
}

static void
save_on_full_disk (Fixture *fixture)
{
  g_autoptr (WbPlan) old = make_plan ("old");
  g_autoptr (WbPlan) new = make_large_plan ();

  put_in_first_disk (fixture, "size=256k");
  put_plan (fixture->path, old);
  expect_not_saved (fixture, new, NULL, "The disk is full.");
  expect (holds (fixture->path, old));
  expect (folder_count (fixture->folder) == 1);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  in_child (fixture, save_on_full_disk);
}

static void
save_on_read_only_disk (Fixture *fixture)
{
  g_autoptr (WbPlan) old = make_plan ("old");
  g_autoptr (WbPlan) new = make_plan ("new");

  put_in_first_disk (fixture, NULL);
  put_plan (fixture->path, old);
  expect (mount (NULL, fixture->folder, NULL, MS_REMOUNT | MS_RDONLY, NULL) == 0);
  expect_not_saved (fixture, new, NULL, "The disk can only be read.");
  expect (holds (fixture->path, old));
}

static void
test_read_only_disk (Fixture *fixture, gconstpointer data)
{
  in_child (fixture, save_on_read_only_disk);
}

static void
save_over_limit (Fixture *fixture)
{
  const struct rlimit limit = { 100000, 100000 };
  g_autoptr (WbPlan) old = make_plan ("old");
  g_autoptr (WbPlan) new = make_large_plan ();

  put_plan (fixture->path, old);
  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    _exit (77);

  expect_not_saved (fixture, new, NULL, "The disk does not take files of this size.");
  expect (holds (fixture->path, old));
  expect (folder_count (fixture->folder) == 1);
}

static void
test_too_large_for_disk (Fixture *fixture, gconstpointer data)
{
  in_child (fixture, save_over_limit);
}

/* What is left of it is the folder that it was mounted on. Where a disk is there again the file was deleted from it, whatever
 * number it has now, and saving puts it there again. */
static void
save_on_disk_that_comes_back (Fixture *fixture)
{
  g_autoptr (WbPlan) old = make_plan ("old");
  g_autoptr (WbPlan) new = next_plan (old, "new");
  WbFileSaved saved;
  const WbFileSaveOptions options = { .opened = &saved.stamp, .base = old };

  put_in_first_disk (fixture, NULL);
  expect (wb_file_save (fixture->file, old, NULL, &saved, NULL, NULL));
  expect (umount2 (fixture->folder, MNT_DETACH) == 0);
  expect_not_saved (fixture, new, &options, "its disk or folder cannot be reached");
  expect (folder_count (fixture->folder) == 0);

  put_in_disk (fixture, NULL);
  expect (wb_file_save (fixture->file, new, &options, &saved, NULL, NULL));
  expect (holds (fixture->path, new));
}

static void
test_disk_that_comes_back (Fixture *fixture, gconstpointer data)
{
  in_child (fixture, save_on_disk_that_comes_back);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/save/nowhere/folder", test_folder);
  fixture_add ("/save/nowhere/pipe-and-device", test_pipe_and_device);
  fixture_add ("/save/nowhere/no-folder", test_no_folder);
  fixture_add ("/save/nowhere/file-for-folder", test_file_for_folder);
  fixture_add ("/save/nowhere/long-name", test_long_name);
  fixture_add ("/save/nowhere/elsewhere", test_elsewhere);
  fixture_add ("/save/nowhere/read-only-folder", test_read_only_folder);
  fixture_add ("/save/nowhere/full-disk", test_full_disk);
  fixture_add ("/save/nowhere/read-only-disk", test_read_only_disk);
  fixture_add ("/save/nowhere/disk-that-comes-back", test_disk_that_comes_back);
  fixture_add ("/save/nowhere/too-large-for-disk", test_too_large_for_disk);

  return g_test_run ();
}
