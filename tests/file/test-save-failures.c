/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a save leaves when something fails, or when the program dies: the old file or the new one, whole. */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "plan-builder.h"
#include "save-fixture.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"

/* ---- system calls that fail ------------------------------------------------------------------------------------- */

/* The call of this number fails, or the program dies before or after it. */
static struct
{
  guint    calls;
  guint    at;
  int      code;       /* an errno: it fails with it */
  gboolean dies;
  gboolean dies_after;
  gboolean in_pieces;  /* writes take a few bytes at a time, and are interrupted */
  gboolean is_short;   /* a write takes half, and what comes after it fails */
  const char *met;     /* the name of the call */
} fault;

static gboolean
meets_fault (const char *name)
{
  fault.calls++;
  if (fault.calls != fault.at)
    return FALSE;
  fault.met = name;
  if (fault.dies && !fault.dies_after)
    kill (getpid (), SIGKILL);

  errno = fault.code;
  return fault.code != 0;
}

static void
after_call (void)
{
  if (fault.dies && fault.dies_after && fault.calls == fault.at)
    kill (getpid (), SIGKILL);
}

#define CALL(type, failed, call) \
  type result = meets_fault (#call) ? failed : call; \
  after_call (); \
  return result;

static int
faulty_open (const char *path, int flags, mode_t mode)
{
  CALL (int, -1, open (path, flags, mode))
}

static ssize_t
faulty_write (int fd, const void *data, size_t size)
{
  if (fault.in_pieces && g_random_boolean ())
    {
      errno = EINTR;
      return -1;
    }

  if (fault.is_short && fault.calls + 1 == fault.at)
    {
      fault.is_short = FALSE;
      fault.calls++;
      fault.at++;
      return write (fd, data, size / 2);
    }

  CALL (ssize_t, -1, write (fd, data, fault.in_pieces ? MIN (size, 7) : size))
}

static int
faulty_fchown (int fd, uid_t owner, gid_t group)
{
  CALL (int, -1, fchown (fd, owner, group))
}

static int
faulty_fchmod (int fd, mode_t mode)
{
  CALL (int, -1, fchmod (fd, mode))
}

static int
faulty_fsetxattr (int fd, const char *name, const void *value, size_t size, int flags)
{
  CALL (int, -1, fsetxattr (fd, name, value, size, flags))
}

static int
faulty_fsync (int fd)
{
  CALL (int, -1, fsync (fd))
}

/* The descriptor is gone, also when closing fails. */
static int
faulty_close (int fd)
{
  gboolean fails = meets_fault ("close (fd)");
  int result = close (fd);

  after_call ();
  if (fails)
    errno = fault.code;

  return fails ? -1 : result;
}

static int
faulty_rename (const char *from, const char *to)
{
  CALL (int, -1, rename (from, to))
}

static int
faulty_unlink (const char *path)
{
  CALL (int, -1, unlink (path))
}

static const WbFileOps faulty = {
  .open = faulty_open,
  .write = faulty_write,
  .fchown = faulty_fchown,
  .fchmod = faulty_fchmod,
  .fsetxattr = faulty_fsetxattr,
  .fsync = faulty_fsync,
  .close = faulty_close,
  .rename = faulty_rename,
  .unlink = faulty_unlink,
};

static const WbFileSaveOptions with_faults = { .ops = &faulty };

static void
set_fault (guint at, int code)
{
  memset (&fault, 0, sizeof fault);
  fault.at = at;
  fault.code = code;
}

/* An old file with all that a save keeps, so that every call is made; as far as we may. */
static void
put_old (Fixture *fixture, WbPlan *plan)
{
  g_unlink (fixture->path);
  put_plan (fixture->path, plan);
  (void) !chown (fixture->path, 12345, 23456);
  g_chmod (fixture->path, 0664);
  setxattr (fixture->path, "user.note", "mine", 4, 0);
}

typedef struct
{
  const char *name;
  int         code;
  gboolean    is_short;
} Failure;

static const Failure failures[] = {
  { "I/O error", EIO },
  { "short write", ENOSPC, TRUE },
  { "full disk", ENOSPC },
  { "quota", EDQUOT },
  { "read-only disk", EROFS },
  { "no access", EACCES },
  { "not permitted", EPERM },
  { "not there", ENOENT },
  { "not possible", EINVAL },
};

/* One call fails. What fails leaves the old file and nothing else; what succeeds although a call failed has saved, and never
 * makes the file more open than it was. FALSE: there are no more calls. */
static gboolean
save_with_failure (Fixture *fixture, WbPlan *old, WbPlan *new, const Failure *failure, guint at)
{
  g_autoptr (GError) error = NULL;
  struct stat status;
  WbFileSaved saved;
  gboolean done;

  put_old (fixture, old);
  set_fault (at, failure->code);
  fault.is_short = failure->is_short;
  done = wb_file_save (fixture->file, new, &with_faults, &saved, NULL, &error);

  g_assert_cmpuint (fixture_count (fixture), ==, 1);
  g_assert_true (holds (fixture->path, done ? new : old));
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777 & ~0664, ==, 0);
  if (!done)
    g_assert_error (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_SAVED);

  return fault.met != NULL;
}

/* Adds the name of the call that failed, without what it is called with; only a write can be short. */
static void
list_call (GPtrArray *calls, const Failure *failure)
{
  char *name = g_strndup (fault.met, strcspn (fault.met, " "));

  if (failure->is_short && strcmp (name, "write") != 0)
    g_free (name);
  else
    g_ptr_array_add (calls, name);
}

static void
print_points (GPtrArray *calls, const Failure *failure)
{
  g_autofree char *list = NULL;
  guint n = calls->len;

  g_ptr_array_add (calls, NULL);
  list = g_strjoinv (", ", (char **) calls->pdata);
  g_test_message ("%u points of %s: %s", n, failure->name, list);
}

static void
test_every_call_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) old = make_plan ("old");
  g_autoptr (WbPlan) new = make_large_plan ();

  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autoptr (GPtrArray) calls = g_ptr_array_new_with_free_func (g_free);
      guint at = 1;

      for (; save_with_failure (fixture, old, new, &failures[i], at); at++)
        list_call (calls, &failures[i]);
      print_points (calls, &failures[i]);

      /* open, writes, attributes, fsync, close, rename, folder: open, fsync, close */
      g_assert_cmpuint (at, >, 10);
      g_assert_cmpuint (calls->len, >, 3);
    }
}

static void
test_sentences (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint       at;
    int         code;
    const char *sentence;
  } rows[] = {
    { 1, EROFS, "“plan.wijkbord” was not saved, and is as it was. The disk can only be read." },
    { 1, EACCES, "You may not write in the folder “" },
    { 1, ENOENT, "is not there (any more)" },
    { 1, EMFILE, "Too many files are open." },
    { 2, ENOSPC, "The disk is full." },
    { 2, EDQUOT, "Your share of the disk is full." },
    { 2, EFBIG, "The disk does not take files of this size." },
    { 2, EIO, "The disk reports an error." },
    { 2, EBADF, "The system says: Bad file descriptor." },
  };
  g_autoptr (WbPlan) old = make_plan ("old");
  g_autoptr (WbPlan) new = make_plan ("new");

  put_plan (fixture->path, old);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      set_fault (rows[i].at, rows[i].code);
      assert_saves_not (fixture, new, &with_faults, WB_FILE_ERROR_NOT_SAVED, rows[i].sentence);
    }

  g_unlink (fixture->path);
  set_fault (1, ENOSPC);
  assert_saves_not (fixture, new, &with_faults, WB_FILE_ERROR_NOT_SAVED, "“plan.wijkbord” was not saved. The disk is full.");
}

static void
test_writes_in_pieces (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("in pieces");

  set_fault (0, 0);
  fault.in_pieces = TRUE;
  assert_saves (fixture, plan, &with_faults, NULL);
  assert_holds (fixture->path, plan);
}

/* Where neither owner nor group can be kept, the group that has the file now may do no more than everybody. */
static int
refuse_fchown (int fd, uid_t owner, gid_t group)
{
  errno = EPERM;
  return -1;
}

static void
test_owner_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) old = make_plan ("old");
  g_autoptr (WbPlan) new = make_plan ("new");
  WbFileOps ops = *wb_file_ops_get_default ();
  const WbFileSaveOptions options = { .ops = &ops };
  struct stat status;

  ops.fchown = refuse_fchown;
  put_plan (fixture->path, old);
  if (chown (fixture->path, 12345, 23456) != 0)
    {
      g_test_skip ("only root can give files away");
      return;
    }

  g_chmod (fixture->path, 0664);
  assert_saves (fixture, new, &options, NULL);
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0644);
}

static int
refuse_fsync (int fd)
{
  errno = EINVAL;
  return -1;
}

/* Some network disks cannot say that they have written. */
static void
test_flush_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");
  WbFileOps ops = *wb_file_ops_get_default ();
  const WbFileSaveOptions options = { .ops = &ops };
  WbFileSaved saved;

  ops.fsync = refuse_fsync;
  assert_saves (fixture, plan, &options, &saved);
  g_assert_false (saved.is_flushed);
  assert_holds (fixture->path, plan);
}

/* ---- the program dies ------------------------------------------------------------------------------------------- */

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

      put_old (fixture, old);
      ended = save_and_die (fixture, new, at, after);

      is_new = holds (fixture->path, new);
      g_assert_true (is_new || holds (fixture->path, old));
      g_assert_true (is_new || !was_new);
      g_assert_cmpuint (fixture_count (fixture), <=, is_new ? 1 : 2);
      was_new = is_new;
      assert_leftovers_harmless (fixture);

      /* The next save clears away what is left. */
      put_old (fixture, old);
      assert_saves (fixture, new, NULL, NULL);
      assert_holds (fixture->path, new);
      g_assert_cmpuint (fixture_count (fixture), ==, 1);
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

/* ---- places where nothing can be saved -------------------------------------------------------------------------- */

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
  g_assert_cmpuint (fixture_count (fixture), ==, 1);

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
expect_not_saved (Fixture *fixture, WbPlan *new, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  WbFileSaved saved;

  expect (!wb_file_save (fixture->file, new, NULL, &saved, NULL, &error));
  expect (g_error_matches (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_SAVED));
  expect (strstr (error->message, sentence) != NULL);
}

static void
save_as_nobody (Fixture *fixture)
{
  g_autoptr (WbPlan) new = make_plan ("new");

  if (geteuid () == 0 && setresuid (65534, 65534, 65534) != 0)
    _exit (77);

  expect_not_saved (fixture, new, "You may not write in the folder");
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) old = make_plan ("old");

  put_plan (fixture->path, old);
  g_chmod (fixture->folder, 0555);
  in_child (fixture, save_as_nobody);
  assert_holds (fixture->path, old);
  g_assert_cmpuint (fixture_count (fixture), ==, 1);
}

/* A disk of our own, which is gone with the process. */
static void
save_on_full_disk (Fixture *fixture)
{
  g_autoptr (WbPlan) old = make_plan ("old");
  g_autoptr (WbPlan) new = make_large_plan ();

  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", fixture->folder, "tmpfs", 0, "size=256k") != 0)
    _exit (77);

  put_plan (fixture->path, old);
  expect_not_saved (fixture, new, "The disk is full.");
  expect (holds (fixture->path, old));
  expect (fixture_count (fixture) == 1);
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

  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", fixture->folder, "tmpfs", 0, NULL) != 0)
    _exit (77);

  put_plan (fixture->path, old);
  expect (mount (NULL, fixture->folder, NULL, MS_REMOUNT | MS_RDONLY, NULL) == 0);
  expect_not_saved (fixture, new, "The disk can only be read.");
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

  expect_not_saved (fixture, new, "The disk does not take files of this size.");
  expect (holds (fixture->path, old));
  expect (fixture_count (fixture) == 1);
}

static void
test_too_large_for_disk (Fixture *fixture, gconstpointer data)
{
  in_child (fixture, save_over_limit);
}

/* ---- giving up -------------------------------------------------------------------------------------------------- */

typedef struct
{
  GCancellable *cancellable;
  double        from;
} Cancel;

static void
cancel_cb (double fraction, gpointer user_data)
{
  Cancel *cancel = user_data;

  if (fraction >= cancel->from)
    g_cancellable_cancel (cancel->cancellable);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  static const double fractions[] = { 0, 0.1, 0.8 };
  g_autoptr (WbPlan) old = make_plan ("old");
  g_autoptr (WbPlan) new = make_large_plan ();

  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Cancel cancel = { cancellable, fractions[i] };
      const WbFileSaveOptions options = { .progress = cancel_cb, .progress_data = &cancel };
      WbFileSaved saved;

      put_plan (fixture->path, old);
      g_assert_false (wb_file_save (fixture->file, new, &options, &saved, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_holds (fixture->path, old);
      g_assert_cmpuint (fixture_count (fixture), ==, 1);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/save/fails/every-call", test_every_call_fails);
  fixture_add ("/save/fails/sentences", test_sentences);
  fixture_add ("/save/fails/writes-in-pieces", test_writes_in_pieces);
  fixture_add ("/save/fails/owner-refused", test_owner_refused);
  fixture_add ("/save/fails/flush-unknown", test_flush_unknown);
  fixture_add ("/save/not-stale", test_not_stale);
  g_test_add ("/save/dies/before-each-call", Fixture, GINT_TO_POINTER (FALSE), fixture_set_up, test_dies_anywhere, fixture_tear_down);
  g_test_add ("/save/dies/after-each-call", Fixture, GINT_TO_POINTER (TRUE), fixture_set_up, test_dies_anywhere, fixture_tear_down);
  fixture_add ("/save/nowhere/folder", test_folder);
  fixture_add ("/save/nowhere/pipe-and-device", test_pipe_and_device);
  fixture_add ("/save/nowhere/no-folder", test_no_folder);
  fixture_add ("/save/nowhere/file-for-folder", test_file_for_folder);
  fixture_add ("/save/nowhere/long-name", test_long_name);
  fixture_add ("/save/nowhere/elsewhere", test_elsewhere);
  fixture_add ("/save/nowhere/read-only-folder", test_read_only_folder);
  fixture_add ("/save/nowhere/full-disk", test_full_disk);
  fixture_add ("/save/nowhere/read-only-disk", test_read_only_disk);
  fixture_add ("/save/nowhere/too-large-for-disk", test_too_large_for_disk);
  fixture_add ("/save/cancelled", test_cancelled);

  return g_test_run ();
}
