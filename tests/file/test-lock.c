/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file beside a plan that says who has it open. Other programs are played by processes of their own. */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "save-fixture.h"
#include "wb-file-lock.h"

#define LOCK ".~lock.plan.wijkbord#"

typedef struct
{
  Fixture base;
  char   *lock;
} LockFixture;

static void
set_up (LockFixture *fixture, gconstpointer data)
{
  fixture_set_up (&fixture->base, NULL);
  fixture->lock = fixture_path (&fixture->base, LOCK);
  g_assert_true (g_file_set_contents (fixture->base.path, "a plan", -1, NULL));
}

static void
tear_down (LockFixture *fixture, gconstpointer data)
{
  g_free (fixture->lock);
  fixture_tear_down (&fixture->base, NULL);
}

static char *
read_line (LockFixture *fixture)
{
  char *line = NULL;

  g_assert_true (g_file_get_contents (fixture->lock, &line, NULL, NULL));

  return line;
}

static void
write_line (LockFixture *fixture, const char *line, gssize size)
{
  g_assert_true (g_file_set_contents (fixture->lock, line, size, NULL));
}

static gboolean
is_locked (LockFixture *fixture)
{
  return g_file_test (fixture->lock, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK);
}

static WbFileLock *
take (LockFixture *fixture)
{
  g_autoptr (WbFileLockOwner) owner = NULL;
  WbFileLock *lock = wb_file_lock_take (fixture->base.file, "Wijk, west; a\\b", &owner);

  g_assert_null (owner);

  return lock;
}

static WbFileLockOwner *
take_not (LockFixture *fixture)
{
  WbFileLockOwner *owner;

  g_assert_null (wb_file_lock_take (fixture->base.file, "Somebody", &owner));

  return owner;
}

/* Another program that takes the lock, and does not let go of it before it is killed, or the test has failed. */
static pid_t
start_other (LockFixture *fixture)
{
  int pipes[2];
  pid_t pid;
  char byte = 0;

  g_assert_cmpint (pipe (pipes), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      WbFileLockOwner *owner;

      prctl (PR_SET_PDEATHSIG, SIGKILL);
      byte = wb_file_lock_take (fixture->base.file, "Buurtteam", &owner) != NULL;
      if (write (pipes[1], &byte, 1) == 1)
        pause ();
      _exit (1);
    }

  g_assert_cmpint (read (pipes[0], &byte, 1), ==, 1);
  g_assert_true (byte);
  close (pipes[0]);
  close (pipes[1]);

  return pid;
}

static void
end_other (pid_t pid)
{
  kill (pid, SIGKILL);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
}

static void
test_form (LockFixture *fixture, gconstpointer data)
{
  g_autoptr (WbFileLock) lock = take (fixture);
  g_autofree char *line = read_line (fixture);
  g_autofree char *start = g_strdup_printf ("Wijk\\, west\\; a\\\\b,%s,%s,", g_get_user_name (), g_get_host_name ());

  g_assert_nonnull (lock);
  g_assert_true (g_str_has_prefix (line, start));
  g_assert_true (g_regex_match_simple ("^[0-9]{2}\\.[0-9]{2}\\.[0-9]{4} [0-9]{2}:[0-9]{2},urn:wijkbord:process:[0-9:]+;$",
                                       line + strlen (start), 0, 0));

  wb_file_lock_free (g_steal_pointer (&lock));
  g_assert_false (is_locked (fixture));
}

static void
test_other (LockFixture *fixture, gconstpointer data)
{
  pid_t pid = start_other (fixture);
  g_autoptr (WbFileLockOwner) owner = take_not (fixture);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_assert_nonnull (owner);
  g_assert_cmpstr (owner->name, ==, "Buurtteam");
  g_assert_cmpstr (owner->host, ==, g_get_host_name ());
  g_assert_cmpint (ABS (g_date_time_difference (now, owner->since)), <=, 5 * G_TIME_SPAN_MINUTE);
  end_other (pid);
}

static void
test_killed (LockFixture *fixture, gconstpointer data)
{
  g_autoptr (WbFileLock) lock = NULL;

  end_other (start_other (fixture));
  g_assert_true (is_locked (fixture));
  lock = take (fixture);
  g_assert_nonnull (lock);
}

/* Whoever started it has not taken notice yet. */
static void
test_just_killed (LockFixture *fixture, gconstpointer data)
{
  pid_t pid = start_other (fixture);
  g_autoptr (WbFileLock) lock = NULL;
  siginfo_t info;

  kill (pid, SIGKILL);
  g_assert_cmpint (waitid (P_PID, pid, &info, WEXITED | WNOWAIT), ==, 0);
  lock = take (fixture);
  g_assert_nonnull (lock);
  end_other (pid);
}

/* The number of the process that has ended is that of another program by now. */
static void
test_number_taken (LockFixture *fixture, gconstpointer data)
{
  pid_t pid = start_other (fixture);
  g_autofree char *line = read_line (fixture);
  g_autofree char *number = g_strdup_printf (":%d:", pid);
  g_autofree char *other = g_strdup_printf (":%d:", getppid ());
  g_auto (GStrv) parts = g_strsplit (line, number, 2);
  g_autofree char *changed = g_strjoinv (other, parts);
  g_autoptr (WbFileLock) lock = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  write_line (fixture, changed, -1);
  lock = take (fixture);
  g_assert_nonnull (lock);
  end_other (pid);
}

/* The later of two takes over, and the earlier leaves it alone then. */
static void
test_same_process (LockFixture *fixture, gconstpointer data)
{
  g_autoptr (WbFileLock) first = take (fixture);
  g_autoptr (WbFileLock) second = take (fixture);

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  wb_file_lock_free (g_steal_pointer (&first));
  g_assert_true (is_locked (fixture));
  wb_file_lock_free (g_steal_pointer (&second));
  g_assert_false (is_locked (fixture));
}

static void
test_office (LockFixture *fixture, gconstpointer data)
{
  g_autoptr (WbFileLockOwner) owner = NULL;

  write_line (fixture, "Corporatie\\, Oost,corp,pc-12,05.11.2026 09:40,file:///home/corp/.config/libreoffice/4;", -1);
  owner = take_not (fixture);
  g_assert_nonnull (owner);
  g_assert_cmpstr (owner->name, ==, "Corporatie, Oost");
  g_assert_cmpstr (owner->host, ==, "pc-12");
  g_assert_cmpint (g_date_time_get_year (owner->since), ==, 2026);
  g_assert_cmpint (g_date_time_get_month (owner->since), ==, 11);
  g_assert_cmpint (g_date_time_get_day_of_month (owner->since), ==, 5);
  g_assert_cmpint (g_date_time_get_minute (owner->since), ==, 40);
}

/* A process of another computer or of another user may be alive. */
static void
test_elsewhere (LockFixture *fixture, gconstpointer data)
{
  g_autofree char *host = g_strdup_printf ("A,%s,not-%s,05.11.2026 09:40,urn:wijkbord:process:1:1:0;",
                                           g_get_user_name (), g_get_host_name ());
  g_autofree char *user = g_strdup_printf ("A,not-%s,%s,05.11.2026 09:40,urn:wijkbord:process:1:1:0;",
                                           g_get_user_name (), g_get_host_name ());
  const char *lines[] = { host, user };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (WbFileLockOwner) owner = NULL;

      write_line (fixture, lines[i], -1);
      owner = take_not (fixture);
      g_assert_nonnull (owner);
    }
}

static void
assert_clean (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, 100);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_false (g_unichar_iscntrl (g_utf8_get_char (p)));
}

static void
test_hostile (LockFixture *fixture, gconstpointer data)
{
  g_autofree char *large = g_strnfill (1000000, 'x');
  const struct { const char *bytes; gssize size; } locks[] = {
    { "", 0 },
    { ",", 1 },
    { "\\", 1 },
    { ",,,,;", 5 },
    { "a\nb\033[31m\xe2\x80\xaeg,l,h\t,99.99.9999 99:99,u;", -1 },
    { "\xff\xfe\0,\0,\xc3(,-1.-1.-999 -1:-1,;", 26 },
    { large, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (locks); i++)
    {
      g_autoptr (WbFileLockOwner) owner = NULL;

      write_line (fixture, locks[i].bytes, locks[i].size);
      owner = take_not (fixture);
      g_assert_nonnull (owner);
      assert_clean (owner->name);
      assert_clean (owner->host);
      g_assert_null (owner->since);
      if (i == 4)
        g_assert_cmpstr (owner->name, ==, "ab[31mg");
    }
}

/* What is no file says nothing, and is not touched. */
static void
test_no_file (LockFixture *fixture, gconstpointer data)
{
  const char *target = "office";
  g_autofree char *path = fixture_path (&fixture->base, target);

  g_assert_true (g_file_set_contents (path, "Owner,o,h,05.11.2026 09:40,u;", -1, NULL));
  g_assert_cmpint (symlink (target, fixture->lock), ==, 0);
  g_assert_null (take (fixture));
  g_assert_true (is_locked (fixture));
  g_unlink (fixture->lock);

  g_assert_cmpint (mkfifo (fixture->lock, 0600), ==, 0);
  g_assert_null (take (fixture));
  g_unlink (fixture->lock);

  g_assert_cmpint (g_mkdir (fixture->lock, 0700), ==, 0);
  g_assert_null (take (fixture));
}

/* Not even root writes to what is not there. */
static void
test_not_writable (LockFixture *fixture, gconstpointer data)
{
  g_chmod (fixture->base.folder, 0500);
  if (access (fixture->base.folder, W_OK) != 0)
    {
      g_assert_null (take (fixture));
      g_assert_false (is_locked (fixture));
    }
  g_chmod (fixture->base.folder, 0700);

  g_unlink (fixture->base.path);
  g_assert_null (take (fixture));
  g_assert_false (is_locked (fixture));
}

/* Who took it over meanwhile keeps it. */
static void
test_taken_over (LockFixture *fixture, gconstpointer data)
{
  g_autoptr (WbFileLock) lock = take (fixture);

  write_line (fixture, "Other,o,h,05.11.2026 09:40,u;", -1);
  wb_file_lock_free (g_steal_pointer (&lock));
  g_assert_true (is_locked (fixture));
}

static void
test_link (LockFixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (&fixture->base, "link.wijkbord");
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (WbFileLockOwner) owner = NULL;
  g_autoptr (WbFileLock) lock = NULL;

  g_assert_cmpint (symlink ("plan.wijkbord", path), ==, 0);
  lock = wb_file_lock_take (link, "A", &owner);
  g_assert_nonnull (lock);
  g_assert_true (is_locked (fixture));
}

#define add(path, func) g_test_add (path, LockFixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/lock/form", test_form);
  add ("/lock/other", test_other);
  add ("/lock/killed", test_killed);
  add ("/lock/just-killed", test_just_killed);
  add ("/lock/number-taken", test_number_taken);
  add ("/lock/same-process", test_same_process);
  add ("/lock/office", test_office);
  add ("/lock/elsewhere", test_elsewhere);
  add ("/lock/hostile", test_hostile);
  add ("/lock/no-file", test_no_file);
  add ("/lock/not-writable", test_not_writable);
  add ("/lock/taken-over", test_taken_over);
  add ("/lock/link", test_link);

  return g_test_run ();
}
