/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-glance.h"

#include "wb-drawing.h"
#include "wb-file-reader.h"
#include "wb-glance-cache.h"
#include "wb-room.h"
#include "wb-system-context.h"

/* What a card is wide where the start page has room for three, so that a picture is not blurred by scaling. */
#define WIDTH  304
#define HEIGHT 198

/* Nobody waits for a picture, and reading a larger plan for one would keep the computer from what somebody does wait for. */
#define MAX_SIZE (32 * 1024 * 1024)

typedef struct
{
  GFile   *file;
  WbGlanceLook look;
  WbDate   today;
} Job;

/* What waits for its turn, and whether something is at work: many at once would only be in each other's way. */
static GQueue waiting = G_QUEUE_INIT;
static gboolean is_busy;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  g_free (job);
}

/* %NULL: what was kept is no picture. */
static WbGlance *
make_glance (const WbGlanceEntry *entry, GError **error)
{
  g_autoptr (GdkTexture) picture = gdk_texture_new_from_bytes (entry->png, error);
  WbGlance *glance;

  if (picture == NULL)
    return NULL;

  glance = g_new0 (WbGlance, 1);
  glance->n_goals = entry->n_goals;
  glance->n_actions = entry->n_actions;
  glance->n_partners = entry->n_partners;
  glance->picture = g_steal_pointer (&picture);

  return glance;
}

static gboolean
draw (WbProject *project, Job *job, WbGlanceEntry *entry, GError **error)
{
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_sketch (project, job->today, job->look.scheme,
                                                            WIDTH * job->look.scale, HEIGHT * job->look.scale);
  g_autoptr (GArray) goals = wb_room_list_goals (project);

  entry->n_goals = goals->len;
  entry->n_actions = wb_project_count (project, WB_KIND_ACTION);
  entry->n_partners = wb_project_count (project, WB_KIND_PARTNER);
  entry->png = wb_drawing_to_bytes (drawing, WB_DRAWING_PNG, WIDTH * job->look.scale, error);

  return entry->png != NULL;
}

/* A pipe would never end, and what is on another computer may take long. */
static gboolean
is_at_hand (Job *job, WbFileStamp *stamp, GError **error)
{
  if (g_file_is_native (job->file))
    {
      if (!wb_file_stamp_query (job->file, stamp, error))
        return FALSE;
      if (stamp->size <= MAX_SIZE)
        return TRUE;
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "Not a plan to glance at");

  return FALSE;
}

static WbGlance *
read_plan (Job *job, const WbFileStamp *stamp, GCancellable *cancellable, GError **error)
{
  g_autoptr (WbPlan) plan = wb_file_read (job->file, NULL, cancellable, NULL, NULL, error);
  g_autoptr (WbProject) project = plan != NULL ? wb_project_new (plan, error) : NULL;
  g_auto (WbGlanceEntry) entry = { 0 };

  if (project == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  wb_project_set_context (project, wb_system_context_get ());
  if (!draw (project, job, &entry, error))
    return NULL;

  wb_glance_cache_keep (job->file, &job->look, job->today, stamp, &entry);

  return make_glance (&entry, error);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_auto (WbGlanceEntry) entry = { 0 };
  WbFileStamp stamp = { 0 };
  WbGlance *glance = NULL;
  GError *error = NULL;

  if (is_at_hand (job, &stamp, &error))
    {
      if (wb_glance_cache_find (job->file, &job->look, job->today, &stamp, &entry))
        glance = make_glance (&entry, NULL);
      if (glance == NULL)
        glance = read_plan (job, &stamp, cancellable, &error);
    }

  if (glance != NULL)
    g_task_return_pointer (task, glance, (GDestroyNotify) wb_glance_free);
  else
    g_task_return_error (task, error);
}

static void start_next (void);

static void
completed_cb (GTask *task)
{
  start_next ();
}

static void
start_next (void)
{
  g_autoptr (GTask) task = g_queue_pop_head (&waiting);

  is_busy = task != NULL;
  if (task == NULL)
    return;

  g_signal_connect (task, "notify::completed", G_CALLBACK (completed_cb), NULL);
  g_task_run_in_thread (task, load_thread);
}

/**
 * wb_glance_load:
 * @file: a plan
 * @look: what the picture is to look like
 * @cancellable: ends it, also while it waits for others
 * @callback: called when it is there
 * @data: for @callback
 *
 * Looks what can be seen of a plan: what was kept of the file as it is now, or else what is in it.
 */
void
wb_glance_load (GFile *file, const WbGlanceLook *look, GCancellable *cancellable, GAsyncReadyCallback callback,
                gpointer data)
{
  const WbContext *context = wb_system_context_get ();
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (G_IS_FILE (file));

  job->file = g_object_ref (file);
  job->look = *look;
  job->today = context->today (context->data);
  g_task_set_source_tag (task, wb_glance_load);
  g_task_set_task_data (task, job, job_free);
  g_queue_push_tail (&waiting, task);
  if (!is_busy)
    start_next ();
}

/**
 * wb_glance_finish:
 * @result: what the callback was given
 * @error: return location for why nothing can be seen of it
 *
 * Returns: (transfer full) (nullable): what can be seen of it
 */
WbGlance *
wb_glance_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * wb_glance_free:
 * @glance: (nullable): what was seen
 */
void
wb_glance_free (WbGlance *glance)
{
  if (glance == NULL)
    return;

  g_clear_object (&glance->picture);
  g_free (glance);
}
