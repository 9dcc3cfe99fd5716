/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a save does when all goes well, and when it should not be done. What it leaves when something fails is in
 * test-save-failures.c, when the program dies in test-save-killed.c, and where nothing can be saved in test-save-places.c. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "folder.h"
#include "plan-builder.h"
#include "save-fixture.h"
#include "wb-file-reader.h"

static struct stat
status_of (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);

  return status;
}

static mode_t
mode_of (const char *path)
{
  return status_of (path).st_mode & 07777;
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");
  WbFileSaved saved;
  WbFileStamp stamp;

  assert_saves (fixture, plan, NULL, &saved);
  assert_holds (fixture->path, plan);
  g_assert_true (saved.written);
  g_assert_true (saved.is_flushed);
  g_assert_false (saved.was_linked);
  g_assert_cmpuint (folder_count (fixture->folder), ==, 1);

  g_assert_true (wb_file_stamp_query (fixture->file, &stamp, NULL));
  g_assert_cmpint (wb_file_stamp_compare (&saved.stamp, &stamp), ==, WB_FILE_SAME);
}

/* Each save hands the next one its stamp, as a window does. */
static void
test_again_and_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("0");
  WbFileSaved saved;

  assert_saves (fixture, plan, NULL, &saved);
  for (guint i = 1; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autoptr (WbPlan) next = next_plan (plan, title);
      WbFileStamp opened = saved.stamp;
      const WbFileSaveOptions options = { .opened = &opened, .base = plan };

      assert_saves (fixture, next, &options, &saved);
      g_assert_true (saved.written);
      assert_holds (fixture->path, next);
      wb_plan_unref (plan);
      plan = wb_plan_ref (next);
    }
}

/* ---- what is kept ----------------------------------------------------------------------------------------------- */

static void
test_mask (Fixture *fixture, gconstpointer data)
{
  static const mode_t masks[] = { 022, 077, 002, 000 };

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (WbPlan) plan = make_plan ("a");
      mode_t old = umask (masks[i]);

      g_unlink (fixture->path);
      assert_saves (fixture, plan, NULL, NULL);
      umask (old);
      g_assert_cmpint (mode_of (fixture->path), ==, 0666 & ~masks[i]);
    }
}

static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  static const mode_t modes[] = { 0600, 0640, 0664, 0666, 0444, 0755, 0400 };
  mode_t old = umask (027);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autoptr (WbPlan) before = make_plan ("before");
      g_autoptr (WbPlan) plan = make_plan (title);

      put_plan (fixture->path, before);
      g_assert_cmpint (g_chmod (fixture->path, modes[i]), ==, 0);
      assert_saves (fixture, plan, NULL, NULL);
      g_assert_cmpint (mode_of (fixture->path), ==, modes[i]);
      assert_holds (fixture->path, plan);
    }

  umask (old);
}

static void
test_owner (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) before = make_plan ("a");
  g_autoptr (WbPlan) plan = make_plan ("b");

  put_plan (fixture->path, before);
  if (chown (fixture->path, 12345, 23456) != 0)
    {
      g_test_skip ("only root can give files away");
      return;
    }

  g_chmod (fixture->path, 0640);
  assert_saves (fixture, plan, NULL, NULL);
  g_assert_cmpint (status_of (fixture->path).st_uid, ==, 12345);
  g_assert_cmpint (status_of (fixture->path).st_gid, ==, 23456);
  g_assert_cmpint (mode_of (fixture->path), ==, 0640);
}

static void
test_extended_attributes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) before = make_plan ("a");
  g_autoptr (WbPlan) plan = make_plan ("b");
  char value[8] = "";

  put_plan (fixture->path, before);
  if (setxattr (fixture->path, "user.note", "mine", 4, 0) != 0)
    {
      g_test_skip ("this disk keeps no extended attributes");
      return;
    }

  assert_saves (fixture, plan, NULL, NULL);
  g_assert_cmpint (getxattr (fixture->path, "user.note", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "mine");
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) before = make_plan ("a");
  g_autoptr (WbPlan) plan = make_plan ("b");
  g_autofree char *folder = fixture_path (fixture, "there");
  g_autofree char *real = g_build_filename (folder, "real.wijkbord", NULL);
  g_autofree char *middle = fixture_path (fixture, "middle");
  g_autofree char *target = NULL;

  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  put_plan (real, before);
  g_assert_cmpint (symlink ("there/real.wijkbord", middle), ==, 0);
  g_assert_cmpint (symlink (middle, fixture->path), ==, 0);

  assert_saves (fixture, plan, NULL, NULL);
  assert_holds (real, plan);
  target = g_file_read_link (fixture->path, NULL);
  g_assert_cmpstr (target, ==, middle);
  g_assert_true (g_file_test (middle, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (folder_count (fixture->folder), ==, 3);
}

static void
test_link_to_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");
  g_autofree char *real = fixture_path (fixture, "real.wijkbord");

  g_assert_cmpint (symlink ("real.wijkbord", fixture->path), ==, 0);
  assert_saves (fixture, plan, NULL, NULL);
  assert_holds (real, plan);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_link_to_itself (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");

  g_assert_cmpint (symlink ("plan.wijkbord", fixture->path), ==, 0);
  assert_saves_not (fixture, plan, NULL, WB_FILE_ERROR_NOT_SAVED, "leads back to itself");
}

static void
test_hard_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) before = make_plan ("a");
  g_autoptr (WbPlan) plan = make_plan ("b");
  g_autofree char *other = fixture_path (fixture, "other");
  WbFileSaved saved;

  put_plan (fixture->path, before);
  g_assert_cmpint (link (fixture->path, other), ==, 0);
  assert_saves (fixture, plan, NULL, &saved);
  g_assert_true (saved.was_linked);
  assert_holds (fixture->path, plan);
  assert_holds (other, before);
}

/* ---- when there is nothing to save ------------------------------------------------------------------------------ */

/* Any of these calls would change something. */
static int
never_open (const char *path, int flags, mode_t mode)
{
  g_assert_not_reached ();
}

static const WbFileOps never = { .open = never_open };

static void
test_nothing_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) before = make_plan ("a");
  g_autoptr (WbPlan) plan = next_plan (before, "a");
  WbFileSaveOptions options = { .base = before, .ops = &never };
  WbFileStamp stamp;
  WbFileSaved saved;

  put_plan (fixture->path, before);
  g_assert_true (wb_file_stamp_query (fixture->file, &stamp, NULL));
  options.opened = &stamp;

  assert_saves (fixture, plan, &options, &saved);
  g_assert_false (saved.written);
  g_assert_cmpint (wb_file_stamp_compare (&saved.stamp, &stamp), ==, WB_FILE_SAME);
  assert_holds (fixture->path, before);
}

/* What another program wrote in a form of its own stays so while nothing changes. */
static void
test_nothing_changed_in_other_form (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "<wijkbord version='1.0' xmlns='urn:wijkbord:project'>\r\n<project title=' a ' id='p'></project></wijkbord>";
  g_autoptr (WbPlan) before = NULL;
  g_autoptr (WbPlan) plan = NULL;
  g_autofree char *after = NULL;
  WbFileStamp stamp;
  WbFileSaved saved;
  WbFileSaveOptions options = { .opened = &stamp };

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  before = wb_file_read (fixture->file, &stamp, NULL, NULL, NULL, NULL);
  g_assert_nonnull (before);
  plan = next_plan (before, "a");
  options.base = before;

  assert_saves (fixture, plan, &options, &saved);
  g_assert_false (saved.written);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");
  const WbFileSaveOptions options = { .ops = &never };
  WbFileSaved saved;

  put_plan (fixture->path, plan);
  assert_saves (fixture, plan, &options, &saved);
  g_assert_false (saved.written);
}

/* Who has no base wants these bytes, the revision too. */
static void
test_other_revision (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) before = make_plan ("a");
  g_autoptr (WbPlan) plan = next_plan (before, "a");
  WbFileSaved saved;

  put_plan (fixture->path, before);
  assert_saves (fixture, plan, NULL, &saved);
  g_assert_true (saved.written);
  assert_holds (fixture->path, plan);
}

/* ---- when it is another file by now ----------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  void      (*change) (Fixture *fixture, WbPlan *before);
  gboolean    has_digest;
  gboolean    has_base;
  gboolean    is_changed;
} Change;

static void
leave (Fixture *fixture, WbPlan *before)
{
}

static void
rewrite (Fixture *fixture, WbPlan *before)
{
  g_autoptr (WbPlan) other = make_plan ("another title");

  put_plan (fixture->path, other);
}

/* Of the same length, and dated back to when it was opened. */
static void
rewrite_in_place (Fixture *fixture, WbPlan *before)
{
  g_autoptr (WbPlan) other = make_plan ("b");
  struct stat status = status_of (fixture->path);
  const struct timespec times[] = { status.st_atim, status.st_mtim };
  g_autofree char *copy = fixture_path (fixture, "copy");
  g_autofree char *text = NULL;
  gsize size;
  int fd = open (fixture->path, O_WRONLY);

  put_plan (copy, other);
  g_assert_true (g_file_get_contents (copy, &text, &size, NULL));
  g_assert_cmpint (write (fd, text, size), ==, size);
  futimens (fd, times);
  close (fd);
  g_unlink (copy);
}

static void
touch (Fixture *fixture, WbPlan *before)
{
  const struct timespec times[] = { { .tv_sec = 1 }, { .tv_sec = 1 } };

  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);
}

static void
replace_by_copy (Fixture *fixture, WbPlan *before)
{
  g_unlink (fixture->path);
  put_plan (fixture->path, before);
}

/* By another program, which ends its files with a comment. */
static void
rewrite_in_other_form (Fixture *fixture, WbPlan *before)
{
  FILE *file = fopen (fixture->path, "a");

  fputs ("<!-- the same -->", file);
  fclose (file);
}

static void
remove_it (Fixture *fixture, WbPlan *before)
{
  g_unlink (fixture->path);
}

static const Change changes[] = {
  { "left", leave, FALSE, FALSE, FALSE },
  { "rewritten", rewrite, TRUE, TRUE, TRUE },
  { "rewritten-in-place-digest", rewrite_in_place, TRUE, FALSE, TRUE },
  { "rewritten-in-place-base", rewrite_in_place, FALSE, TRUE, TRUE },
  { "touched-digest", touch, TRUE, FALSE, FALSE },
  { "touched-base", touch, FALSE, TRUE, FALSE },
  { "touched-no-means", touch, FALSE, FALSE, TRUE },
  { "copied-back-digest", replace_by_copy, TRUE, FALSE, FALSE },
  { "copied-back-base", replace_by_copy, FALSE, TRUE, FALSE },
  { "rewritten-in-other-form-digest", rewrite_in_other_form, TRUE, TRUE, TRUE },
  { "rewritten-in-other-form-base", rewrite_in_other_form, FALSE, TRUE, FALSE },
  { "removed", remove_it, TRUE, TRUE, FALSE },
};

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  const Change *row = data;
  g_autoptr (WbPlan) before = make_plan ("a");
  g_autoptr (WbPlan) plan = next_plan (before, "mine");
  WbFileStamp stamp;
  WbFileSaveOptions options = { .opened = &stamp, .base = row->has_base ? before : NULL };

  put_plan (fixture->path, before);
  if (row->has_digest)
    wb_plan_unref (wb_file_read (fixture->file, &stamp, NULL, NULL, NULL, NULL));
  else
    g_assert_true (wb_file_stamp_query (fixture->file, &stamp, NULL));
  g_assert_cmpint (stamp.has_digest, ==, row->has_digest);

  row->change (fixture, before);
  if (row->is_changed)
    {
      assert_saves_not (fixture, plan, &options, WB_FILE_ERROR_CHANGED, "“plan.wijkbord” was not saved");
      g_assert_cmpuint (folder_count (fixture->folder), ==, 1);
      options.opened = NULL;
    }

  assert_saves (fixture, plan, &options, NULL);
  assert_holds (fixture->path, plan);
}

/* Where there was no file when the user chose the name, there may be one by now. */
static void
test_appeared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) other = make_plan ("a");
  g_autoptr (WbPlan) plan = make_plan ("b");
  WbFileStamp stamp;
  const WbFileSaveOptions options = { .opened = &stamp };

  g_assert_true (wb_file_stamp_query (fixture->file, &stamp, NULL));
  g_assert_false (stamp.exists);
  put_plan (fixture->path, other);
  assert_saves_not (fixture, plan, &options, WB_FILE_ERROR_CHANGED, "was not saved");
  assert_holds (fixture->path, other);
}

/* Somebody else saves while we wait for the disk. */
static const char *hasty_path;

static int
hasty_fsync (int fd)
{
  g_autoptr (WbPlan) other = make_plan ("in the meantime");

  if (hasty_path != NULL)
    put_plan (hasty_path, other);
  hasty_path = NULL;

  return fsync (fd);
}

static void
test_changed_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) before = make_plan ("a");
  g_autoptr (WbPlan) other = make_plan ("in the meantime");
  g_autoptr (WbPlan) plan = next_plan (before, "mine");
  WbFileOps ops = *wb_file_ops_get_default ();
  WbFileStamp stamp;
  const WbFileSaveOptions options = { .opened = &stamp, .base = before, .ops = &ops };

  put_plan (fixture->path, before);
  g_assert_true (wb_file_stamp_query (fixture->file, &stamp, NULL));
  ops.fsync = hasty_fsync;
  hasty_path = fixture->path;

  assert_saves_not (fixture, plan, &options, WB_FILE_ERROR_CHANGED, "in the meantime");
  assert_holds (fixture->path, other);
  g_assert_cmpuint (folder_count (fixture->folder), ==, 1);
}

/* It takes the disk a while to free the old one, and nobody waits for that. */
static void
test_over_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");
  g_autofree char *old = g_strnfill (5 * 1024 * 1024, 'x');

  g_assert_true (g_file_set_contents (fixture->path, old, -1, NULL));
  assert_saves (fixture, plan, NULL, NULL);
  assert_holds (fixture->path, plan);
  g_assert_cmpuint (folder_count (fixture->folder), ==, 1);
}

/* ---- redacted copies -------------------------------------------------------------------------------------------- */

static WbPlan *
make_redacted (void)
{
  g_autoptr (WbPlan) plan = make_plan ("redacted");
  g_autoptr (WbHeader) header = wb_header_new ();

  header->id = g_strdup ("r0123456789abcde");
  header->redacted = g_strdup ("internal personal");
  header->of = g_strdup ("r1");
  wb_plan_set_header (&plan, header);

  return g_steal_pointer (&plan);
}

static void
test_redacted_over_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) full = make_plan ("a");
  g_autoptr (WbPlan) redacted = make_redacted ();

  put_plan (fixture->path, full);
  assert_saves_not (fixture, redacted, NULL, WB_FILE_ERROR_REDACTED, "under another name");
  assert_holds (fixture->path, full);
}

static void
test_redacted_over_broken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) redacted = make_redacted ();

  g_assert_true (g_file_set_contents (fixture->path, "<wijkbord xmlns='urn:wijkbord:project' version='1.0'><proj", -1, NULL));
  assert_saves_not (fixture, redacted, NULL, WB_FILE_ERROR_REDACTED, "under another name");
}

static void
test_redacted_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) full = make_plan ("a");
  g_autoptr (WbPlan) redacted = make_redacted ();
  g_autoptr (WbPlan) other = make_redacted ();

  assert_saves (fixture, redacted, NULL, NULL);
  build_item (&other, WB_KIND_TERM, "t", NULL);
  assert_saves (fixture, other, NULL, NULL);
  assert_holds (fixture->path, other);

  assert_saves (fixture, full, NULL, NULL);
  assert_holds (fixture->path, full);

  g_assert_true (g_file_set_contents (fixture->path, "no plan at all", -1, NULL));
  assert_saves (fixture, redacted, NULL, NULL);
  assert_holds (fixture->path, redacted);
}

/* ---- progress --------------------------------------------------------------------------------------------------- */

static void
progress_cb (double fraction, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  *last = fraction;
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) plan = make_plan ("a");
  double last = 0;
  const WbFileSaveOptions options = { .progress = progress_cb, .progress_data = &last };

  assert_saves (fixture, plan, &options, NULL);
  g_assert_cmpfloat (last, ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/save/new", test_new);
  fixture_add ("/save/again-and-again", test_again_and_again);
  fixture_add ("/save/kept/mask", test_mask);
  fixture_add ("/save/kept/permissions", test_permissions);
  fixture_add ("/save/kept/owner", test_owner);
  fixture_add ("/save/kept/extended-attributes", test_extended_attributes);
  fixture_add ("/save/kept/link", test_link);
  fixture_add ("/save/kept/link-to-nothing", test_link_to_nothing);
  fixture_add ("/save/kept/link-to-itself", test_link_to_itself);
  fixture_add ("/save/kept/hard-link", test_hard_link);
  fixture_add ("/save/nothing/changed", test_nothing_changed);
  fixture_add ("/save/nothing/changed-in-other-form", test_nothing_changed_in_other_form);
  fixture_add ("/save/nothing/same-bytes", test_same_bytes);
  fixture_add ("/save/nothing/other-revision", test_other_revision);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/save/changed/%s", changes[i].name);

      g_test_add (path, Fixture, &changes[i], fixture_set_up, test_changed, fixture_tear_down);
    }
  fixture_add ("/save/changed/appeared", test_appeared);
  fixture_add ("/save/changed/meanwhile", test_changed_meanwhile);
  fixture_add ("/save/redacted/over-full", test_redacted_over_full);
  fixture_add ("/save/over-large", test_over_large);
  fixture_add ("/save/redacted/over-broken", test_redacted_over_broken);
  fixture_add ("/save/redacted/elsewhere", test_redacted_elsewhere);
  fixture_add ("/save/progress", test_progress);

  return g_test_run ();
}
