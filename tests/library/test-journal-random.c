/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random editing of random plans, and the program killed at any moment: every step that was written is there again, with
 * what could be undone and redone. */

#include "journal-fixture.h"

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_STEPS 40

static char *self_path;

/* Says after each step that it is done, until it is killed. */
static int
edit_until_killed (const char *folder, guint n_items, guint32 seed)
{
  Fixture fixture = { .folder = (char *) folder };

  fixture_seed (&fixture, n_items, seed);
  fixture.journal = wb_journal_new (folder, NAME);
  wb_journal_follow (fixture.journal, fixture.project, NULL, NULL);

  for (;;)
    {
      wb_random_act (fixture.random);
      if (write (STDOUT_FILENO, ".", 1) != 1)
        return 1;
    }
}

static GPid
start_editor (Fixture *fixture, guint n_items, guint32 seed, int *out)
{
  g_autofree char *items = g_strdup_printf ("%u", n_items);
  g_autofree char *number = g_strdup_printf ("%u", seed);
  char *command[] = { self_path, (char *) "--edit", fixture->folder, items, number, NULL };
  g_autoptr (GError) error = NULL;
  GPid child;

  g_spawn_async_with_pipes (NULL, command, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, NULL, out, NULL, &error);
  g_assert_no_error (error);

  return child;
}

/* As many steps of the same random editing as the dead one did at least. */
static void
check_killed (Fixture *fixture, guint n_done)
{
  g_autoptr (GPtrArray) leftovers = wb_leftovers_list (fixture->folder, NULL);
  g_autoptr (WbRecovery) recovery = NULL;
  guint n_rows = 0;

  if (leftovers->len > 0)
    recovery = fixture_recover (fixture);

  for (guint i = 0; i < n_done; i++)
    wb_random_act (fixture->random);

  /* What was done after the last word of the dead one may be there too. */
  for (; recovery != NULL && n_rows < 3; n_rows++)
    {
      if (wb_plan_equal (wb_project_get_plan (fixture->project), wb_project_get_plan (recovery->project)) &&
          g_strcmp0 (wb_project_get_undo_name (fixture->project), wb_project_get_undo_name (recovery->project)) == 0)
        {
          assert_same_history (fixture->project, recovery->project);
          return;
        }
      wb_random_act (fixture->random);
    }

  g_assert_true (recovery == NULL && !wb_project_can_undo (fixture->project));
}

static void
test_killed (void)
{
  guint32 seed = wb_random_seed ();

  for (guint i = 0; i < wb_random_runs (25); i++)
    {
      Fixture fixture = { NULL };
      guint n_wanted = (seed + 7 * i) % MOST_STEPS;
      guint n_done = 0;
      char said;
      GPid child;
      int out;

      g_test_message ("plan of seed %u, killed after %u steps", seed + i, n_wanted);
      fixture_set_up (&fixture, NULL);
      fixture_seed (&fixture, 20 + i, seed + i);

      child = start_editor (&fixture, 20 + i, seed + i, &out);
      while (n_done < n_wanted && read (out, &said, 1) == 1)
        n_done++;
      g_assert_cmpuint (n_done, ==, n_wanted);
      kill (child, SIGKILL);
      while (read (out, &said, 1) == 1)
        n_done++;
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
      close (out);

      check_killed (&fixture, n_done);
      fixture_tear_down (&fixture, NULL);
    }
}

/* The same without a second process, so that the whole history is compared, undo and redo, typing and all. */
static void
test_history (void)
{
  guint32 seed = wb_random_seed ();

  for (guint i = 0; i < wb_random_runs (50); i++)
    {
      Fixture fixture = { NULL };
      g_autoptr (WbRecovery) recovery = NULL;

      g_test_message ("plan of seed %u", seed + i);
      fixture_set_up (&fixture, NULL);
      fixture_seed (&fixture, 20 + i, seed + i);
      fixture.journal = wb_journal_new (fixture.folder, NAME);
      wb_journal_follow (fixture.journal, fixture.project, NULL, NULL);
      for (guint k = 0; k < MOST_STEPS; k++)
        wb_random_act (fixture.random);
      g_assert_cmpint (wb_journal_get_last (fixture.journal), >, 0);
      fixture_crash (&fixture);

      recovery = fixture_recover (&fixture);
      assert_same_history (fixture.project, recovery->project);
      g_clear_pointer (&recovery, wb_recovery_free);
      fixture_tear_down (&fixture, NULL);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  self_path = argv[0];
  if (argc == 5 && g_str_equal (argv[1], "--edit"))
    return edit_until_killed (argv[2], atoi (argv[3]), g_ascii_strtoull (argv[4], NULL, 10));

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/random/history", test_history);
  g_test_add_func ("/journal/random/killed", test_killed);

  return g_test_run ();
}
