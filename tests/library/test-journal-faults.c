/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A recovery journal on a disk that fails at every one of its calls, or whose power is cut: never a torn plan, always a
 * sentence, and whole again when the disk is. */

#include "journal-fixture.h"

#include <locale.h>
#include <stdio.h>

#include "fault-disk.h"
#include "fault-vfs.h"
#include "wb-file-reader.h"
#include "wb-journal-error.h"

#define STEPS 4
#define LARGE 100

/* Of what a power cut may take, another part each time. */
#define CUTS 10

static void
set_title (Fixture *fixture, guint number)
{
  g_autofree char *title = g_strdup_printf ("Title %u", number);

  fixture_set_title (fixture, title);
}

static void
let_reports_in (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
follow (Fixture *fixture)
{
  fixture->journal = wb_journal_new_on_vfs (fixture->folder, NAME, FAULT_VFS);
  wb_journal_follow (fixture->journal, fixture->project, NULL, NULL);
}

/* The disk fails at one call, for once or from then on; in the end the program dies. FALSE: there are no more calls. */
static gboolean
write_with_fault (Fault fault, guint at, gboolean from_the_start, gboolean for_ever)
{
  Fixture fixture = { NULL };
  guint n_written = 0;
  gboolean met;

  fixture_set_up (&fixture, NULL);
  if (from_the_start)
    fault_vfs_set (fault, at, for_ever);
  follow (&fixture);
  if (!from_the_start)
    {
      wb_journal_flush (fixture.journal);
      let_reports_in ();
      fault_vfs_set (fault, at, for_ever);
    }

  for (guint i = 1; i <= STEPS; i++)
    {
      set_title (&fixture, i);
      if (i == STEPS / 2)
        wb_journal_flush (fixture.journal);
      if (wb_journal_get_trouble (fixture.journal) == NULL)
        n_written = i;
    }
  met = fault_vfs_get_calls () >= at;

  fixture_crash (&fixture);
  fault_vfs_set (fault, 0, FALSE);
  assert_prefix (&fixture, n_written, STEPS);
  fixture_tear_down (&fixture, NULL);

  return met;
}

static void
test_write (gconstpointer data)
{
  gboolean from_the_start = GPOINTER_TO_INT (data);

  for (Fault fault = 0; fault < N_FAULTS; fault++)
    {
      guint at = 1;

      while (write_with_fault (fault, at, from_the_start, FALSE) && write_with_fault (fault, at, from_the_start, TRUE))
        at++;
      g_test_message ("%s, %s: %u calls failed, for once and for ever", from_the_start ? "making" : "writing",
                      fault_get_name (fault), at - 1);
      g_assert_cmpuint (at, >, 3);
    }
}

static guint
number_of (WbPlan *plan)
{
  guint number = 0;

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);

      if (record != NULL && wb_record_get_kind (record) == WB_KIND_PROJECT &&
          sscanf (wb_record_get_title (record), "Title %u", &number) == 1)
        return number;
    }

  return 0;
}

/* What is in the file, or what is recovered if anything is: nothing is older than what was saved. */
static guint
find_number (Fixture *fixture)
{
  g_autoptr (GPtrArray) leftovers = wb_leftovers_list (fixture->folder, NULL);
  g_autoptr (WbRecovery) recovery = NULL;
  g_autoptr (WbPlan) saved = NULL;

  if (leftovers->len == 0 || ((WbLeftover *) g_ptr_array_index (leftovers, 0))->error != NULL)
    saved = wb_file_read (fixture->file, NULL, NULL, NULL, NULL, NULL);
  else
    recovery = fixture_recover (fixture);

  return number_of (saved != NULL ? saved : wb_project_get_plan (recovery->project));
}

/* The disk fails somewhere in a save, which itself succeeds on another disk, and the program dies a step later. */
static gboolean
save_with_fault (Fault fault, guint at, gboolean for_ever)
{
  Fixture fixture = { NULL };
  g_autoptr (WbPlan) plan = NULL;
  g_autoptr (WbHeader) header = NULL;
  WbFileStamp stamp;
  guint n_written = 2;
  gboolean met;

  fixture_set_up (&fixture, NULL);
  follow (&fixture);
  set_title (&fixture, 1);
  set_title (&fixture, 2);
  wb_journal_flush (fixture.journal);
  let_reports_in ();

  fault_vfs_set (fault, at, for_ever);
  plan = wb_plan_ref (wb_project_get_plan (fixture.project));
  header = wb_header_next (wb_plan_get_header (plan), "rSaved", "2026-11-24T10:12:00Z", NULL, "test");
  wb_plan_set_header (&plan, header);
  wb_journal_saving (fixture.journal, "rSaved", fixture.file, 2);
  stamp = fixture_save (&fixture, plan);
  wb_journal_saved (fixture.journal, fixture.file, plan, &stamp, 2);
  wb_journal_flush (fixture.journal);
  let_reports_in ();
  set_title (&fixture, 3);
  wb_journal_flush (fixture.journal);
  let_reports_in ();
  if (wb_journal_get_trouble (fixture.journal) == NULL)
    n_written = 3;
  met = fault_vfs_get_calls () >= at;

  fixture_crash (&fixture);
  fault_vfs_set (fault, 0, FALSE);
  g_assert_cmpuint (find_number (&fixture), >=, n_written);
  fixture_tear_down (&fixture, NULL);

  return met;
}

static void
test_save (void)
{
  for (Fault fault = 0; fault < N_FAULTS; fault++)
    {
      guint at = 1;

      while (save_with_fault (fault, at, FALSE) && save_with_fault (fault, at, TRUE))
        at++;
      g_test_message ("saving, %s: %u calls failed, for once and for ever", fault_get_name (fault), at - 1);
      g_assert_cmpuint (at, >, 3);
    }
}

/* When the disk works again, all that could not be written is. */
static void
test_heals (void)
{
  for (Fault fault = 0; fault < N_FAULTS; fault++)
    for (guint at = 1; at <= 6; at++)
      {
        Fixture fixture = { NULL };

        fixture_set_up (&fixture, NULL);
        follow (&fixture);
        wb_journal_flush (fixture.journal);
        let_reports_in ();
        fault_vfs_set (fault, at, TRUE);
        for (guint i = 1; i <= STEPS; i++)
          set_title (&fixture, i);
        fault_vfs_set (fault, 0, FALSE);
        wb_journal_flush (fixture.journal);
        let_reports_in ();
        g_assert_cmpstr (wb_journal_get_trouble (fixture.journal), ==, NULL);
        fixture_crash (&fixture);
        assert_prefix (&fixture, STEPS, STEPS);
        fixture_tear_down (&fixture, NULL);
      }
}

/* A recovery that fails says so and leaves everything as it is. */
static gboolean
recover_with_fault (Fault fault, guint at, gboolean for_ever)
{
  Fixture fixture = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (WbRecovery) recovery = NULL;
  gboolean met;

  fixture_set_up (&fixture, NULL);
  follow (&fixture);
  for (guint i = 1; i <= STEPS; i++)
    set_title (&fixture, i);
  wb_journal_flush (fixture.journal);
  fixture_crash (&fixture);

  fault_vfs_set (fault, at, for_ever);
  recovery = wb_recovery_new (fixture.folder, NAME, FAULT_VFS, wb_project_get_context (fixture.project), &error);
  met = fault_vfs_get_calls () >= at;
  fault_vfs_set (fault, 0, FALSE);
  if (recovery == NULL)
    {
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, WB_JOURNAL_ERROR);
    }
  else
    {
      g_assert_no_error (error);
      g_assert_false (recovery->is_damaged);
      g_assert_cmpuint (recovery->n_steps, ==, STEPS);
    }
  g_clear_pointer (&recovery, wb_recovery_free);

  assert_prefix (&fixture, STEPS, STEPS);
  fixture_tear_down (&fixture, NULL);

  return met;
}

static void
test_recover (void)
{
  for (Fault fault = 0; fault < N_FAULTS; fault++)
    {
      guint at = 1;

      while (recover_with_fault (fault, at, FALSE) && recover_with_fault (fault, at, TRUE))
        at++;
      g_test_message ("recovering, %s: %u calls failed, for once and for ever", fault_get_name (fault), at - 1);
      g_assert_cmpuint (at, >, 3);
    }
}

static void
write_and_cut (guint n_flushed)
{
  Fixture fixture = { NULL };

  fixture_set_up (&fixture, NULL);
  follow (&fixture);
  wb_journal_flush (fixture.journal);
  for (guint i = 1; i <= STEPS; i++)
    {
      set_title (&fixture, i);
      if (i == n_flushed)
        wb_journal_flush (fixture.journal);
    }
  fixture_crash (&fixture);
  fault_disk_cut ();
  assert_prefix (&fixture, n_flushed, STEPS);
  fixture_tear_down (&fixture, NULL);
}

/* What was written after the last flush may be gone, all or some of it; nothing else, and nothing is torn. */
static void
test_power_cut (void)
{
  for (guint n_flushed = 0; n_flushed <= STEPS; n_flushed++)
    for (guint i = 0; i < CUTS; i++)
      write_and_cut (n_flushed);
  g_test_message ("power cut after %u moments, each %u times", STEPS + 1, CUTS);
}

/* A log that is large comes to the disk piece by piece: whichever is the last, there are as many steps as came whole. */
static void
test_power_cut_large (void)
{
  Fixture fixture = { NULL };
  g_autofree char *log = NULL;
  guint n_cuts = 0, n_steps = 2;

  fixture_set_up (&fixture, NULL);
  follow (&fixture);
  /* With the first step the journal is made, and with the second the base written. */
  for (guint i = 0; i < LARGE; i++)
    {
      set_title (&fixture, i);
      if (i < n_steps)
        wb_journal_flush (fixture.journal);
    }
  fixture_crash (&fixture);

  log = g_build_filename (fixture.folder, NAME ".db-wal", NULL);
  for (; fault_disk_keep_next (log); n_cuts++)
    {
      g_autoptr (WbRecovery) recovery = fixture_recover (&fixture);

      g_assert_false (recovery->is_damaged);
      g_assert_cmpuint (recovery->n_steps, >=, n_steps);
      g_assert_cmpuint (recovery->n_steps, <=, n_steps + 1);
      n_steps = recovery->n_steps;
    }
  g_test_message ("power cut after each of the %u writes of %u steps", n_cuts, LARGE);
  g_assert_cmpuint (n_steps, ==, LARGE);
  g_assert_cmpuint (n_cuts, >=, LARGE - 2);
  fault_disk_settle ();
  fixture_tear_down (&fixture, NULL);
}

/* However many steps, and whatever the worker does meanwhile. */
static void
test_never_waits (void)
{
  Fixture fixture = { NULL };

  fixture_set_up (&fixture, NULL);
  follow (&fixture);
  set_title (&fixture, 0);
  wb_journal_flush (fixture.journal);
  fault_vfs_set (FAULT_IO, 0, FALSE);

  for (guint i = 1; i <= 3000; i++)
    {
      set_title (&fixture, i);
      if (i % 300 == 0)
        wb_journal_flush (fixture.journal);
    }
  g_assert_cmpuint (fault_vfs_get_calls (), >, 3000);
  g_assert_cmpuint (fault_vfs_get_syncs (), ==, 0);
  g_assert_cmpstr (wb_journal_get_trouble (fixture.journal), ==, NULL);

  wb_journal_end (fixture.journal);
  fixture_tear_down (&fixture, NULL);
}

/* Nor where there is no log to append to: then the worker writes. */
static void
test_no_shared_memory (void)
{
  Fixture fixture = { NULL };
  g_autofree char *log = NULL;

  fault_vfs_set_shared (FALSE);
  fixture_set_up (&fixture, NULL);
  log = g_build_filename (fixture.folder, NAME ".db-wal", NULL);
  follow (&fixture);
  wb_journal_flush (fixture.journal);
  fault_vfs_set (FAULT_IO, 0, FALSE);

  for (guint i = 1; i <= 20; i++)
    set_title (&fixture, i);
  wb_journal_flush (fixture.journal);
  g_assert_cmpuint (fault_vfs_get_syncs (), ==, 0);
  g_assert_cmpstr (wb_journal_get_trouble (fixture.journal), ==, NULL);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  fixture_crash (&fixture);

  assert_prefix (&fixture, 20, 20);
  fixture_tear_down (&fixture, NULL);
  fault_vfs_set_shared (TRUE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  g_test_add_data_func ("/journal/faults/writing", GINT_TO_POINTER (FALSE), test_write);
  g_test_add_data_func ("/journal/faults/making", GINT_TO_POINTER (TRUE), test_write);
  g_test_add_func ("/journal/faults/saving", test_save);
  g_test_add_func ("/journal/faults/heals", test_heals);
  g_test_add_func ("/journal/faults/recovering", test_recover);
  g_test_add_func ("/journal/faults/power-cut", test_power_cut);
  g_test_add_func ("/journal/faults/power-cut-large", test_power_cut_large);
  g_test_add_func ("/journal/faults/never-waits", test_never_waits);
  g_test_add_func ("/journal/faults/no-shared-memory", test_no_shared_memory);

  return g_test_run ();
}
