/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-document-private.h"

#include "wb-large-pages.h"
#include "wb-preferences.h"
#include "wb-sentence.h"
#include "wb-start.h"
#include "wb-system-context.h"

/* Reading a plan, and repairing one that does not fit together. What runs on the other thread touches no document. */

typedef struct
{
  GFile   *file;
  gboolean is_template;
  gboolean wants_lock;
  WbWork  *work;
  WbBoardOptions board;
} LoadJob;

/**
 * Loaded:
 * @project: the plan, or none
 * @board: its board, laid out
 * @reading: what was read when it needs a repair, or none
 * @repaired: the plan that a repair makes of that
 * @dropped: what it drops
 * @error: why there is no plan
 * @stamp: what the file was
 * @lock: the lock of the file, or none
 * @owner: who else has the file open, or nobody
 *
 * What was read.
 */
typedef struct
{
  WbProject     *project;
  WbBoardAhead  *board;
  WbFileReading *reading;
  WbProject     *repaired;
  WbProblems    *dropped;
  GError        *error;
  WbFileStamp    stamp;
  WbFileLock    *lock;
  WbFileLockOwner *owner;
} Loaded;

static void
load_job_free (gpointer data)
{
  LoadJob *job = data;

  g_clear_object (&job->file);
  g_clear_pointer (&job->work, wb_work_unref);
  g_free (job);
}

static void
loaded_free (Loaded *loaded)
{
  g_clear_pointer (&loaded->board, wb_board_ahead_free);
  g_clear_object (&loaded->project);
  g_clear_pointer (&loaded->reading, wb_file_reading_free);
  g_clear_object (&loaded->repaired);
  g_clear_pointer (&loaded->dropped, wb_problems_free);
  g_clear_error (&loaded->error);
  g_clear_pointer (&loaded->lock, wb_file_lock_free);
  g_clear_pointer (&loaded->owner, wb_file_lock_owner_free);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

/* A template's content under new ids. It becomes a revision when it is saved, not before. */
static WbPlan *
start_from (const WbPlan *template)
{
  g_autoptr (WbHeader) header = wb_header_new ();
  WbPlan *plan = wb_start_plan (template);

  wb_plan_set_header (&plan, header);

  return plan;
}

static void
progress_cb (double fraction, gpointer data)
{
  LoadJob *job = data;

  wb_large_pages_advance (fraction, NULL);
  wb_work_set_fraction (fraction, job->work);
}

static WbProject *
read_template (LoadJob *job, WbFileStamp *stamp, GCancellable *cancellable, GError **error)
{
  g_autoptr (WbPlan) template = wb_file_read (job->file, stamp, cancellable, progress_cb, job, error);
  g_autoptr (WbPlan) plan = template != NULL ? start_from (template) : NULL;

  return plan != NULL ? wb_project_new (plan, error) : NULL;
}

/* The repair is made here, where it keeps nobody waiting, so that what it drops can be told exactly. */
static void
prepare_repair (Loaded *loaded, LoadJob *job, GCancellable *cancellable)
{
  g_autoptr (WbPlan) plan = NULL;

  loaded->reading = wb_file_read_for_repair (job->file, &loaded->stamp, cancellable, progress_cb, job, NULL);
  if (loaded->reading == NULL)
    return;

  loaded->dropped = wb_problems_new (0);
  plan = wb_plan_repair (wb_file_reading_get_plan (loaded->reading), loaded->dropped);
  loaded->repaired = wb_project_new (plan, NULL);
  g_assert (loaded->repaired != NULL);
}

static void
load (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LoadJob *job = data;
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);

  if (job->is_template)
    loaded->project = read_template (job, &loaded->stamp, cancellable, &loaded->error);
  else
    loaded->project = wb_file_read_project (job->file, &loaded->stamp, cancellable, progress_cb, job, &loaded->error);

  if (loaded->project != NULL && job->wants_lock)
    loaded->lock = wb_document_make_lock (job->file, &loaded->owner);
  if (loaded->project != NULL && !g_cancellable_is_cancelled (cancellable))
    loaded->board = wb_board_ahead_new (loaded->project, &job->board);
  else if (g_error_matches (loaded->error, WB_FILE_ERROR, WB_FILE_ERROR_STRUCTURE))
    prepare_repair (loaded, job, cancellable);

  g_task_return_pointer (task, g_steal_pointer (&loaded), (GDestroyNotify) loaded_free);
}

static void
forget_failure (WbDocument *self)
{
  g_clear_error (&self->error);
  g_clear_pointer (&self->reading, wb_file_reading_free);
  g_clear_pointer (&self->dropped, wb_problems_free);
  g_clear_object (&self->repaired);
}

/* What is only looked at stays so when it is read again. */
static void
take_lock (WbDocument *self, Loaded *loaded)
{
  if (self->read_only)
    return;

  wb_document_set_lock (self, g_steal_pointer (&loaded->lock), g_steal_pointer (&loaded->owner));
  wb_document_set_read_only (self, self->owner != NULL);
}

static void
take_project (WbDocument *self, Loaded *loaded)
{
  forget_failure (self);
  self->stamp = loaded->stamp;
  take_lock (self, loaded);
  wb_document_set_changed_on_disk (self, FALSE);
  wb_document_set_gone_from_disk (self, FALSE, FALSE);
  wb_document_set_saved_plan (self, self->file != NULL ? wb_project_get_plan (loaded->project) : NULL);
  self->board = g_steal_pointer (&loaded->board);
  wb_document_set_project (self, loaded->project);
  g_clear_pointer (&self->board, wb_board_ahead_free);
  if (self->read_only)
    wb_document_end_journal (self);
  else
    wb_document_begin_journal (self, self->file);
  wb_document_set_state (self, WB_DOCUMENT_READY);
}

static void
take_failure (WbDocument *self, Loaded *loaded)
{
  forget_failure (self);
  self->stamp = loaded->stamp;
  self->error = g_error_copy (loaded->error);
  self->reading = g_steal_pointer (&loaded->reading);
  self->dropped = g_steal_pointer (&loaded->dropped);
  self->repaired = g_steal_pointer (&loaded->repaired);
  wb_document_set_state (self, WB_DOCUMENT_FAILED);
}

/* When a file cannot be read again, or that is given up, the plan is still there as it was. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbDocument) self = data;
  g_autoptr (GTask) task = wb_document_end_work (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (Loaded) loaded = g_task_propagate_pointer (G_TASK (result), &error);

  if (loaded != NULL && loaded->project != NULL)
    {
      take_project (self, loaded);
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (loaded != NULL)
    error = g_error_copy (loaded->error);

  if (self->project != NULL)
    wb_document_set_state (self, WB_DOCUMENT_READY);
  else if (loaded != NULL)
    take_failure (self, loaded);
  else
    wb_document_set_state (self, WB_DOCUMENT_FAILED);
  g_task_return_error (task, g_steal_pointer (&error));
}

/* How a window of this user shows a board, unless there is more room or larger text than most have. */
static WbBoardOptions
expect_options (void)
{
  const WbContext *context = wb_system_context_get ();
  gboolean in_front;
  int text_size;

  g_object_get (wb_preferences_get (), "in-front-of-room", &in_front, "board-text-size", &text_size, NULL);

  return (WbBoardOptions) { .today = context->today (context->data), .fold = TRUE, .show_flags = !in_front,
                            .hide_private = in_front, .text_scale = text_size / 100.f };
}

/* The document is no source of the task, or the other thread could be the last to let go of it. */
static void
run (WbDocument *self, GFile *file, gboolean is_template)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->work->cancellable, loaded_cb, g_object_ref (self));
  LoadJob *job = g_new0 (LoadJob, 1);

  job->file = g_object_ref (file);
  job->is_template = is_template;
  job->wants_lock = !is_template && !self->read_only;
  job->work = wb_work_ref (self->work);
  job->board = expect_options ();

  g_task_set_source_tag (task, run);
  /* Before what X says: to answer the next question takes it long while it puts up a window, and meanwhile the widgets of
   * the plan can be made. */
  g_task_set_priority (task, G_PRIORITY_HIGH);
  g_task_set_task_data (task, job, load_job_free);
  g_task_run_in_thread (task, load);
}

static void
begin (WbDocument *self, GFile *file, gboolean is_template, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);

  g_task_set_source_tag (task, begin);
  if (wb_document_is_busy (self, task))
    return;

  if (!is_template)
    wb_document_set_file (self, file);
  wb_document_begin_work (self, g_steal_pointer (&task), WB_DOCUMENT_LOADING);
  run (self, file, is_template);
}

/**
 * wb_document_open_async:
 * @self: a document
 * @file: a project file; when @self has it open already it is read again, and what was not saved is lost
 * @callback: called when it is there or failed
 * @data: for @callback
 *
 * Reads a plan. When somebody else has the file open it is only looked at: see wb_document_get_owner().
 */
void
wb_document_open_async (WbDocument *self, GFile *file, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (WB_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  begin (self, file, FALSE, callback, data);
}

/**
 * wb_document_start_async:
 * @self: a document without a plan
 * @template: a project file to start from
 * @callback: called when it is there or failed
 * @data: for @callback
 *
 * Makes a new plan, not saved yet, with the content of a template under ids of its own. As long as nobody changes it, it
 * is not modified: nothing of theirs is lost when it is closed.
 */
void
wb_document_start_async (WbDocument *self, GFile *template, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (WB_IS_DOCUMENT (self));
  g_return_if_fail (self->file == NULL && self->project == NULL);
  g_return_if_fail (G_IS_FILE (template));

  begin (self, template, TRUE, callback, data);
}

/**
 * wb_document_load_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for a %WB_FILE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the plan is there
 */
gboolean
wb_document_load_finish (WbDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * wb_document_take_board:
 * @self: a document
 *
 * The thread that reads a plan also lays out its board. Whoever shows it takes that when the plan comes.
 *
 * Returns: (transfer full) (nullable): the board of the plan that was just read, or %NULL when there is none
 */
WbBoardAhead *
wb_document_take_board (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), NULL);

  return g_steal_pointer (&self->board);
}

/**
 * wb_document_get_n_repairs:
 * @self: a document
 *
 * Returns: how much a repair of the file that failed drops; 0 when it cannot be repaired
 */
guint
wb_document_get_n_repairs (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), 0);

  return self->dropped != NULL ? wb_problems_get_n (self->dropped) : 0;
}

/* What only came to light when something else was dropped has no place of its own. */
static guint
find_line (WbDocument *self, const WbProblem *dropped)
{
  for (guint i = 0; i < wb_file_reading_get_n_problems (self->reading); i++)
    {
      WbFilePosition position;
      const WbProblem *problem = wb_file_reading_get_problem (self->reading, i, &position);

      if (problem->slot == dropped->slot && problem->field == dropped->field)
        return position.line;
    }

  return 0;
}

/**
 * wb_document_get_repair:
 * @self: a document
 * @i: the number of what is dropped
 * @line: (out): where in the file it stands, 0 when that cannot be said
 * @problem: (out) (transfer full): what is wrong
 * @remedy: (out) (transfer full): what a repair does about it
 */
void
wb_document_get_repair (WbDocument *self, guint i, guint *line, char **problem, char **remedy)
{
  const WbProblem *dropped;
  WbNames *names;
  WbPlan *plan;

  g_return_if_fail (WB_IS_DOCUMENT (self));
  g_return_if_fail (i < wb_document_get_n_repairs (self));

  dropped = wb_problems_get (self->dropped, i);
  plan = wb_file_reading_get_plan (self->reading);
  *line = find_line (self, dropped);
  names = wb_file_reading_get_names (self->reading);
  *problem = wb_problem_to_sentence (dropped, plan, names);
  *remedy = wb_problem_to_remedy (dropped, plan, names);
}

/**
 * wb_document_repair:
 * @self: a document that failed and can be repaired
 *
 * Drops what wb_document_get_repair() lists. The plan is there then, and not saved; the file is as it was.
 */
void
wb_document_repair (WbDocument *self)
{
  g_autoptr (WbProject) project = NULL;

  g_return_if_fail (WB_IS_DOCUMENT (self));
  g_return_if_fail (self->repaired != NULL);

  project = g_steal_pointer (&self->repaired);
  forget_failure (self);
  wb_project_mark_saved (project, G_MAXUINT64);
  wb_document_set_saved_plan (self, NULL);
  wb_document_set_project (self, project);
  wb_document_begin_journal (self, NULL);
  wb_document_set_state (self, WB_DOCUMENT_READY);
}
