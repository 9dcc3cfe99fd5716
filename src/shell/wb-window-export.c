/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-drawing.h"
#include "wb-file-dialog.h"
#include "wb-system-context.h"

/* How wide a PNG is, in px: enough for a poster of the board. */
#define PNG_WIDTH 4000

typedef struct
{
  WbPlan         *plan;
  char           *path;
  WbDrawingFormat format;
} ExportJob;

static void
export_job_free (gpointer data)
{
  ExportJob *job = data;

  g_clear_pointer (&job->plan, wb_plan_unref);
  g_free (job->path);
  g_free (job);
}

/* A project belongs to one thread, so this one makes its own over the snapshot. What is private stays out of a drawing
 * that goes to others, and flags are for those who make the plan. */
static void
draw (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ExportJob *job = data;
  const WbContext *context = wb_system_context_get ();
  WbBoardOptions options = { .today = context->today (context->data), .text_scale = 1, .hide_private = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (WbProject) project = wb_project_new (job->plan, &error);

  if (project != NULL)
    {
      wb_project_set_context (project, context);
      wb_draw_board_to_file (project, &options, WB_SCHEME_LIGHT, job->path, job->format,
                             job->format == WB_DRAWING_PNG ? PNG_WIDTH : 0, &error);
    }

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WbWindow *self = WB_WINDOW (source);
  ExportJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      wb_window_say_failure (self, _("The drawing was not saved"), error);
      return;
    }

  name = g_path_get_basename (job->path);
  sentence = g_strdup_printf (_("The drawing is in “%s”"), name);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (sentence));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WbWindow *self = WB_WINDOW (source);
  g_autoptr (GFile) file = wb_file_save_finish (result, NULL);
  g_autoptr (GTask) task = NULL;
  ExportJob *job;

  if (file == NULL || self->document == NULL)
    return;

  task = g_task_new (self, NULL, drawn_cb, NULL);
  job = g_new0 (ExportJob, 1);
  job->plan = wb_plan_ref (wb_project_get_plan (wb_document_get_project (self->document)));
  job->path = g_file_get_path (file);
  if (job->path == NULL || !wb_drawing_format_from_path (job->path, &job->format))
    job->format = WB_DRAWING_PDF;

  g_task_set_source_tag (task, wb_window_export);
  g_task_set_task_data (task, job, export_job_free);
  g_task_run_in_thread (task, draw);
}

/* Draws the whole board to a file, on another thread. */
void
wb_window_export (WbWindow *self)
{
  const WbFileType types[] = {
    { _("PDF document"), ".pdf", "application/pdf" },
    { _("PNG picture"), ".png", "image/png" },
    { _("SVG drawing"), ".svg", "image/svg+xml" },
  };
  g_autofree char *title = wb_document_dup_title (self->document);
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = wb_window_get_folder (self);

  name = g_strconcat (g_strdelimit (title, "/\\:\"*?<>|", '-'), ".pdf", NULL);
  wb_file_save_async (GTK_WINDOW (self), _("Save the drawing"), folder, name, types, G_N_ELEMENTS (types), NULL,
                      chosen_cb, NULL);
}
