/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a save leaves when the program dies: the old file or the new one, whole, and nothing that the next one leaves. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faulty-ops.h"
#include "folder.h"
#include "save-fixture.h"
#include "wb-file-format.h"

static const WbFileSaveOptions with_faults = { .ops = &faulty_ops };

/* Returns whether the child came to its end before it was to die. */
static gboolean
save_and_die (Fixture *fixture, WbPlan *plan, guint at, gboolean after)
{
  pid_t child = fork ();
  WbFileSaved saved;
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      set_fault (at, 0);
      fault.dies = TRUE;
      fault.dies_after = after;
      _exit (wb_file_save (fixture->file, plan, &with_faults, &saved, NULL, NULL) ? 0 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);

  return WIFEXITED (status);
}

/* Nobody takes it for a plan. */
static void
assert_leftovers_harmless (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, "plan.wijkbord"))
      {
        g_assert_true (g_str_has_prefix (name, ".plan.wijkbord-"));
        g_assert_false (g_str_has_suffix (name, WB_FILE_SUFFIX));
      }
}

static void
test_dies_anywhere (Fixture *fixture, gconstpointer data)
{
  gboolean after = GPOINTER_TO_INT (data);
  g_autoptr (WbPlan) old = make_plan ("old");
  g_autoptr (WbPlan) new = make_large_plan ();
  gboolean was_new = FALSE;
  gboolean ended = FALSE;

  for (guint at = 1; !ended; at++)
    {
      gboolean is_new;

      put_old (fixture->path, old);
      ended = save_and_die (fixture, new, at, after);

      is_new = holds (fixture->path, new);
      g_assert_true (is_new || holds (fixture->path, old));
      g_assert_true (is_new || !was_new);
      g_assert_cmpuint (folder_count (fixture->folder), <=, is_new ? 1 : 2);
      was_new = is_new;
      assert_leftovers_harmless (fixture);

      /* The next save clears away what is left. */
      put_old (fixture->path, old);
      assert_saves (fixture, new, NULL, NULL);
      assert_holds (fixture->path, new);
      g_assert_cmpuint (folder_count (fixture->folder), ==, 1);
    }

  g_assert_true (was_new);
}

static void
put_bytes (const char *path, const char *bytes)
{
  g_assert_true (g_file_set_contents (path, bytes, -1, NULL));
}

/* What is not ours, or what somebody is still writing, stays. */
static void
test_not_stale (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("plan");
  g_autofree char *of_another_plan = fixture_path (fixture, ".other.wijkbord-0123456789abcdef.tmp");
  g_autofree char *of_another_name = fixture_path (fixture, ".plan.wijkbord-0123456789abcde.tmp");
  g_autofree char *of_another_kind = fixture_path (fixture, ".plan.wijkbord-0123456789abcdea.tmp");
  g_autofree char *linked = fixture_path (fixture, ".plan.wijkbord-0123456789abcdeb.tmp");
  g_autofree char *written = fixture_path (fixture, ".plan.wijkbord-0123456789abcdec.tmp");
  g_autofree char *stale = fixture_path (fixture, ".plan.wijkbord-0123456789abcded.tmp");
  int fd;

  put_bytes (of_another_plan, "");
  put_bytes (of_another_name, "");
  put_bytes (of_another_kind, "<?xml version=\"1.0\"?>\n<svg/>\n");
  g_assert_cmpint (symlink (of_another_plan, linked), ==, 0);
  put_bytes (written, "<?xml version=");
  put_bytes (stale, "<?xml version=");
  fd = open (written, O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);

  assert_saves (fixture, plan, NULL, NULL);
  g_assert_true (g_file_test (of_another_plan, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (of_another_name, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (of_another_kind, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (linked, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (written, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  g_assert_cmpint (close (fd), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/save/not-stale", test_not_stale);
  g_test_add ("/save/dies/before-each-call", Fixture, GINT_TO_POINTER (FALSE), fixture_set_up, test_dies_anywhere, fixture_tear_down);
  g_test_add ("/save/dies/after-each-call", Fixture, GINT_TO_POINTER (TRUE), fixture_set_up, test_dies_anywhere, fixture_tear_down);

  return g_test_run ();
}
