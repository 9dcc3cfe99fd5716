/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a save leaves when a system call fails, or when it is given up: the old file or the new one, whole. */

#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "faulty-ops.h"
#include "folder.h"
#include "save-fixture.h"

static const WbFileSaveOptions with_faults = { .ops = &faulty_ops };

/* ---- system calls that fail ------------------------------------------------------------------------------------- */

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

  put_old (fixture->path, old);
  set_fault (at, failure->code);
  fault.is_short = failure->is_short;
  done = wb_file_save (fixture->file, new, &with_faults, &saved, NULL, &error);

  g_assert_cmpuint (folder_count (fixture->folder), ==, 1);
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
      g_assert_cmpuint (folder_count (fixture->folder), ==, 1);
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
  fixture_add ("/save/cancelled", test_cancelled);

  return g_test_run ();
}
