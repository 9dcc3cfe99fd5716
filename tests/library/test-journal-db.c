/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The database of a journal where a disk fails or its power is cut: on a network file system, where it does without a log,
 * and while a large log is put into it. */

#include <locale.h>

#include "fault-disk.h"
#include "fault-vfs.h"
#include "journal-fixture.h"
#include "wb-journal-base.h"
#include "wb-journal-db.h"
#include "wb-journal-files.h"

#define STEPS 4

/* Of what a power cut may take, another part each time. */
#define CUTS 4

/* ---- on a network file system ----------------------------------------------------------------------------------- */

/* What the worker does there: what could not be written is written with the next. */
typedef struct
{
  Fixture      fixture;
  WbJournalDb *db;
  GArray      *pending; /* of WbJournalRow */
  guint        last;
  guint        n_written;
} Remote;

static void
clear_row (gpointer data)
{
  g_bytes_unref (((WbJournalRow *) data)->step);
}

static void
write_pending (Remote *self)
{
  if (self->db == NULL ||
      !wb_journal_db_insert (self->db, (const WbJournalRow *) self->pending->data, self->pending->len, NULL))
    return;

  g_array_set_size (self->pending, 0);
  self->n_written = self->last;
}

static void
changed_cb (Remote *self, const WbDelta *delta)
{
  WbJournalRow row = { ++self->last, delta->typing, delta->step->time, wb_step_serialise (delta->step) };

  g_array_append_val (self->pending, row);
  write_pending (self);
}

static void
create_db (Remote *self)
{
  g_autofree char *path = wb_journal_files_get_path (self->fixture.folder, NAME);
  g_autoptr (GBytes) digest = NULL;
  g_autoptr (GBytes) base = wb_journal_base_pack (wb_project_get_plan (self->fixture.project), &digest, NULL, NULL);
  const WbJournalHeader header = { .project = (char *) "p", .title = (char *) "Plan", .digest = digest, .base = base };
  gboolean is_remote;

  g_assert_true (wb_journal_files_make_folder (self->fixture.folder, &is_remote, NULL));
  self->db = wb_journal_db_create (path, FAULT_VFS, TRUE, &header, NULL);
}

static void
remote_set_up (Remote *self)
{
  fixture_set_up (&self->fixture, NULL);
  self->pending = g_array_new (FALSE, FALSE, sizeof (WbJournalRow));
  g_array_set_clear_func (self->pending, clear_row);
  g_signal_connect_swapped (self->fixture.project, "changed", G_CALLBACK (changed_cb), self);
}

static void
remote_edit (Remote *self)
{
  for (guint i = 1; i <= STEPS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      fixture_set_title (&self->fixture, title);
    }
}

static void
remote_crash (Remote *self)
{
  g_clear_pointer (&self->db, wb_journal_db_close);
  g_clear_pointer (&self->pending, g_array_unref);
  g_signal_handlers_disconnect_by_data (self->fixture.project, self);
}

/* FALSE: there are no more calls. */
static gboolean
write_with_fault (Fault fault, guint at, gboolean for_ever)
{
  Remote self = { 0 };
  gboolean met;

  remote_set_up (&self);
  fault_vfs_set (fault, at, for_ever);
  create_db (&self);
  remote_edit (&self);
  met = fault_vfs_get_calls () >= at;
  remote_crash (&self);
  fault_vfs_set (fault, 0, FALSE);

  assert_prefix (&self.fixture, self.n_written, STEPS);
  fixture_tear_down (&self.fixture, NULL);

  return met;
}

static void
test_remote (void)
{
  for (Fault fault = 0; fault < N_FAULTS; fault++)
    {
      guint at = 1;

      while (write_with_fault (fault, at, FALSE) && write_with_fault (fault, at, TRUE))
        at++;
      g_test_message ("without a log, %s: %u calls failed, for once and for ever", fault_get_name (fault), at - 1);
      g_assert_cmpuint (at, >, 3 * STEPS);
    }
}

/* The disk takes no call any more, and has lost some of what it was not told to keep: nothing that was written. */
static gboolean
write_and_cut (guint at)
{
  Remote self = { 0 };
  gboolean met;

  remote_set_up (&self);
  fault_vfs_set (FAULT_IO, at, TRUE);
  create_db (&self);
  remote_edit (&self);
  met = fault_vfs_get_calls () >= at;
  remote_crash (&self);
  fault_vfs_set (FAULT_IO, 0, FALSE);
  fault_disk_cut ();

  assert_prefix (&self.fixture, self.n_written, STEPS);
  fixture_tear_down (&self.fixture, NULL);

  return met;
}

static void
test_remote_power_cut (void)
{
  gboolean met = TRUE;
  guint at;

  for (at = 1; met; at++)
    for (guint i = 0; i < CUTS; i++)
      met = write_and_cut (at);
  g_test_message ("without a log: power cut at %u calls, each %u times", at - 2, CUTS);
}

/* ---- a large log ------------------------------------------------------------------------------------------------ */

/* So many steps of so many bytes are a log of more than the 4 MiB at which it is put into the database. */
#define N_ROWS   45
#define ROW_SIZE 100000

/* All calls at the beginning and at the end, and some of the many like each other between them: others each time. */
#define N_ENDS   5
#define N_RANDOM 4
#define LOG_CUTS 2

typedef struct
{
  Fixture fixture;
  char   *path;
  char   *log_path;
  GBytes *steps[N_ROWS];
  GBytes *database; /* the files, with all steps in the log */
  GBytes *log;
} Log;

/* No page of it is like another. */
static GBytes *
make_step (GRand *rand)
{
  guint32 *words = g_new (guint32, ROW_SIZE / sizeof (guint32));

  for (guint i = 0; i < ROW_SIZE / sizeof (guint32); i++)
    words[i] = g_rand_int (rand);

  return g_bytes_new_take (words, ROW_SIZE);
}

static GBytes *
read_file (const char *path)
{
  char *contents;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));

  return g_bytes_new_take (contents, size);
}

static void
put_file (const char *path, GBytes *bytes)
{
  g_assert_true (g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
insert_rows (Log *self, WbJournalDb *db)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_ROWS; i++)
    {
      WbJournalRow row = { i + 1, WB_TYPING_NONE, i, make_step (rand) };

      self->steps[i] = row.step;
      g_assert_true (wb_journal_db_insert (db, &row, 1, NULL));
    }
}

static void
log_set_up (Log *self)
{
  const WbJournalHeader header = { .project = (char *) "p", .title = (char *) "Plan" };
  WbJournalDb *db;
  gboolean is_remote;
  gint64 size;

  fixture_set_up (&self->fixture, NULL);
  g_assert_true (wb_journal_files_make_folder (self->fixture.folder, &is_remote, NULL));
  self->path = wb_journal_files_get_path (self->fixture.folder, NAME);
  self->log_path = g_strconcat (self->path, "-wal", NULL);
  db = wb_journal_db_create (self->path, NULL, FALSE, &header, NULL);
  insert_rows (self, db);
  g_assert_true (wb_journal_db_sync (db, &size, NULL));
  g_assert_cmpint (size, >, 4 * 1024 * 1024);
  wb_journal_db_close (db);
  self->database = read_file (self->path);
  self->log = read_file (self->log_path);
}

static void
log_tear_down (Log *self)
{
  for (guint i = 0; i < N_ROWS; i++)
    g_bytes_unref (self->steps[i]);
  g_bytes_unref (self->database);
  g_bytes_unref (self->log);
  g_free (self->path);
  g_free (self->log_path);
  fixture_tear_down (&self->fixture, NULL);
}

typedef struct
{
  const Log *log;
  guint      n;
} Check;

static gboolean
check_row_cb (const WbJournalRow *row, gpointer data)
{
  Check *check = data;

  g_assert_cmpuint (check->n, <, N_ROWS);
  g_assert_true (g_bytes_equal (row->step, check->log->steps[check->n++]));
  g_assert_cmpint (row->number, ==, check->n);

  return TRUE;
}

static void
assert_all_rows (const Log *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbJournalDb) db = wb_journal_db_open (self->path, NULL, &error);
  Check check = { self, 0 };

  g_assert_no_error (error);
  wb_journal_db_foreach (db, 0, check_row_cb, &check, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check.n, ==, N_ROWS);
}

/* Returns: the calls that it made */
static guint
checkpoint_with_fault (Log *self, Fault fault, guint at, gboolean for_ever)
{
  g_autoptr (WbJournalDb) db = NULL;
  guint n_calls;

  wb_journal_files_remove (self->path);
  put_file (self->path, self->database);
  put_file (self->log_path, self->log);
  fault_disk_settle ();
  db = wb_journal_db_open (self->path, FAULT_VFS, NULL);

  fault_vfs_set (fault, at, for_ever);
  wb_journal_db_checkpoint (db, NULL);
  n_calls = fault_vfs_get_calls ();
  fault_vfs_set (fault, 0, FALSE);

  return n_calls;
}

/* What a checkpoint could not do, the next one does. */
static void
checkpoint_again (Log *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbJournalDb) db = wb_journal_db_open (self->path, FAULT_VFS, &error);

  g_assert_no_error (error);
  wb_journal_db_checkpoint (db, &error);
  g_assert_no_error (error);
}

typedef struct
{
  const char *name;
  Fault       fault;
  gboolean    for_ever;
  gboolean    cuts_power;
} Blow;

static const Blow blows[] = {
  { "I/O error", FAULT_IO },
  { "short write", FAULT_SHORT },
  { "full disk", FAULT_FULL },
  { "I/O error for ever", FAULT_IO, TRUE },
  { "power cut", FAULT_IO, TRUE, TRUE },
};

static void
strike (Log *self, const Blow *blow, guint at)
{
  for (guint i = 0; i < (blow->cuts_power ? LOG_CUTS : 1); i++)
    {
      checkpoint_with_fault (self, blow->fault, at, blow->for_ever);
      if (blow->cuts_power)
        fault_disk_cut ();
      assert_all_rows (self);
      checkpoint_again (self);
      assert_all_rows (self);
    }
}

/* Returns: the call after @at to try */
static guint
next_point (guint at, guint n_calls)
{
  guint next;

  if (at < N_ENDS || at + N_ENDS >= n_calls)
    return at + 1;

  next = at + g_test_rand_int_range (1, 2 * n_calls / N_RANDOM);

  return MIN (next, n_calls - N_ENDS);
}

static void
test_large_log (void)
{
  Log self = { 0 };
  guint n_calls;

  log_set_up (&self);
  n_calls = checkpoint_with_fault (&self, FAULT_IO, 0, FALSE);
  g_assert_cmpuint (n_calls, >, 1000);

  for (guint i = 0; i < G_N_ELEMENTS (blows); i++)
    {
      guint n = 0;

      /* The last one meets no call any more. */
      for (guint at = 1; at <= n_calls + 1; at = next_point (at, n_calls), n++)
        strike (&self, &blows[i], at);
      g_test_message ("a log of %" G_GSIZE_FORMAT " KiB, %s: at %u of %u calls", g_bytes_get_size (self.log) / 1024,
                      blows[i].name, n - 1, n_calls);
      g_assert_cmpuint (n, >, 2 * N_ENDS);
    }
  log_tear_down (&self);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  g_test_add_func ("/journal/db/remote/faults", test_remote);
  g_test_add_func ("/journal/db/remote/power-cut", test_remote_power_cut);
  g_test_add_func ("/journal/db/large-log", test_large_log);

  return g_test_run ();
}
