/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the recovery journal costs: a step beside the insertion of its row into a database of the same kind, whatever the
 * size of the plan; and recovering a plan beside opening it. */

#include <sqlite3.h>

#include "bench-plan.h"
#include "folder.h"
#include "wb-bench.h"
#include "wb-edit.h"
#include "wb-file-reader.h"
#include "wb-generate.h"
#include "wb-leftover.h"
#include "wb-recovery.h"
#include "wb-system-context.h"

#define NAME  "abcdefghijklmnop"
#define STEPS 2000
#define RUNS  7

typedef struct
{
  WbProject    *project;
  WbJournal    *journal; /* NULL: without one */
  sqlite3      *database;
  sqlite3_stmt *insert;
  GBytes       *row;
  gint64        number;
} Bench;

static void
rename_root (WbProject *project, guint n_steps)
{
  WbRecord *root = wb_project_get (project, wb_project_get_root (project));

  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);
      WbEdit *edit = wb_edit_new (project);

      wb_edit_set (edit, wb_record_get_id (root), WB_PROJECT_TITLE, title, NULL);
      wb_edit_apply (edit, "Rename", NULL);
    }
}

static void
edit (gpointer data)
{
  rename_root (((Bench *) data)->project, STEPS);
}

static void
insert (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < STEPS; i++)
    {
      sqlite3_bind_int64 (self->insert, 1, ++self->number);
      sqlite3_bind_int (self->insert, 2, 0);
      sqlite3_bind_int64 (self->insert, 3, 1700000000000000 + i);
      sqlite3_bind_blob (self->insert, 4, g_bytes_get_data (self->row, NULL), g_bytes_get_size (self->row), SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (self->insert), ==, SQLITE_DONE);
      sqlite3_reset (self->insert);
    }
}

static void
open_yardstick (Bench *self, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "yardstick.db", NULL);

  g_assert_cmpint (sqlite3_open_v2 (path, &self->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                                    NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (self->database,
                                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0;"
                                 "CREATE TABLE step (number INTEGER PRIMARY KEY, typing INTEGER NOT NULL, "
                                 "time INTEGER NOT NULL, step BLOB NOT NULL) STRICT",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v3 (self->database, "INSERT INTO step VALUES (?, ?, ?, ?)", -1,
                                       SQLITE_PREPARE_PERSISTENT, &self->insert, NULL), ==, SQLITE_OK);
}

static GBytes *
make_row (WbProject *project)
{
  return wb_step_serialise (wb_project_get_undo_step (project));
}

/* Returns: seconds of CPU that the journal takes for a step on the main thread. */
static double
measure_step (Bench *self, guint n_items, const char *folder)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (n_items, 1, 0);
  double without, with;

  self->project = wb_project_new (plan, NULL);
  without = wb_bench_seconds (edit, self, RUNS);
  g_clear_pointer (&self->row, g_bytes_unref);
  self->row = make_row (self->project);

  self->journal = wb_journal_new (folder, NAME);
  wb_journal_follow (self->journal, self->project, NULL, NULL);
  rename_root (self->project, 1);
  wb_journal_flush (self->journal);
  with = wb_bench_seconds (edit, self, RUNS);
  g_assert_cmpstr (wb_journal_get_trouble (self->journal), ==, NULL);
  wb_journal_end (self->journal);

  g_clear_object (&self->journal);
  g_clear_object (&self->project);

  return (with - without) / STEPS;
}

static void
bench_step (const char *folder)
{
  Bench self = { NULL };
  double small, large, raw;

  open_yardstick (&self, folder);
  small = measure_step (&self, 1000, folder);
  raw = wb_bench_seconds (insert, &self, RUNS) / STEPS;
  large = measure_step (&self, 100000, folder);

  wb_bench_report ("journal-step", large / raw, "x", 1.5);
  wb_bench_report ("journal-step-100k-to-1k", large / small, "x", 1.2);

  sqlite3_finalize (self.insert);
  sqlite3_close (self.database);
  g_clear_pointer (&self.row, g_bytes_unref);
}

typedef struct
{
  const char *folder;
  GFile      *file;
  guint       n_steps;
} Recovering;

static void
open_plan (gpointer data)
{
  Recovering *self = data;
  g_autoptr (WbPlan) plan = wb_file_read (self->file, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (WbProject) project = wb_project_new (plan, NULL);

  g_assert_nonnull (project);
}

static void
recover (gpointer data)
{
  Recovering *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WbRecovery) recovery = wb_recovery_new (self->folder, NAME, NULL, wb_system_context_get (), &error);

  g_assert_no_error (error);
  self->n_steps = recovery->n_steps;
}

/* Renames goals and actions all over the plan, as people do. */
static void
rename_items (WbProject *project, guint n_steps)
{
  guint n_goals;
  const WbSlot *goals = wb_project_list (project, WB_KIND_GOAL, &n_goals);
  g_autofree WbSlot *copy = g_memdup2 (goals, n_goals * sizeof *goals);

  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);
      WbEdit *step = wb_edit_new (project);

      wb_edit_set (step, wb_record_get_id (wb_project_get (project, copy[i % n_goals])), WB_GOAL_TITLE, title, NULL);
      wb_edit_apply (step, "Rename", NULL);
    }
}

static void
bench_recover (const char *folder)
{
  g_autoptr (BenchPlan) bench = bench_plan_new (10000);
  g_autoptr (GFile) file = g_file_new_for_path (bench->path);
  g_autoptr (WbProject) project = NULL;
  g_autoptr (WbPlan) plan = NULL;
  g_autoptr (WbJournal) journal = wb_journal_new (folder, NAME);
  Recovering self = { .folder = folder, .file = file };
  WbFileStamp stamp;

  plan = wb_file_read (file, &stamp, NULL, NULL, NULL, NULL);
  project = wb_project_new (plan, NULL);
  wb_journal_follow (journal, project, file, &stamp);
  rename_items (project, 10000);
  wb_journal_flush (journal);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&journal);

  wb_bench_report ("recover-10k", wb_bench_ratio (recover, &self, open_plan, &self, RUNS), "x", 2);
  g_assert_cmpuint (self.n_steps, ==, 10000);
  g_assert_true (wb_leftover_discard (folder, NAME, NULL));
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("wijkbord-bench-XXXXXX", NULL);

  bench_step (folder);
  bench_recover (folder);

  folder_remove (folder);

  return 0;
}
