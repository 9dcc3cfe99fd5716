/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-drawing.h"
#include "wb-file-dialog.h"
#include "wb-system-context.h"

/* How wide a PNG is, in px: enough for a poster of the board. */
#define PNG_WIDTH 4000

/* A drawing that takes longer than this is said to be under way, in milliseconds. */
#define SLOW_AFTER 500

/* What the other thread gets. */
typedef struct
{
  WbPlan         *plan;
  char           *path;
  WbDrawingFormat format;
} DrawJob;

/* What waits for it here. */
typedef struct
{
  WbWindow *window;
  char     *name;
  AdwToast *toast; /* that it is under way */
  guint     timer;
} Export;

static DrawJob *
draw_job_new (WbWindow *self, GFile *file)
{
  DrawJob *job = g_new0 (DrawJob, 1);

  job->plan = wb_plan_ref (wb_project_get_plan (wb_document_get_project (self->document)));
  job->path = g_file_get_path (file);
  if (job->path == NULL || !wb_drawing_format_from_path (job->path, &job->format))
    job->format = WB_DRAWING_PDF;

  return job;
}

static void
draw_job_free (gpointer data)
{
  DrawJob *job = data;

  g_clear_pointer (&job->plan, wb_plan_unref);
  g_free (job->path);
  g_free (job);
}

static void
export_free (Export *export)
{
  g_clear_handle_id (&export->timer, g_source_remove);
  g_clear_object (&export->toast);
  g_clear_object (&export->window);
  g_free (export->name);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

/* A project belongs to one thread, so this one makes its own over the snapshot. What is private stays out of a drawing
 * that goes to others, and flags are for those who make the plan. */
static void
draw (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  DrawJob *job = data;
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

/* The drawing is made all the same, but there is nobody to tell. */
static gboolean
is_closed (WbWindow *window)
{
  return gtk_window_get_application (GTK_WINDOW (window)) == NULL;
}

static gboolean
slow_cb (gpointer data)
{
  Export *export = data;

  export->timer = 0;
  if (is_closed (export->window))
    return G_SOURCE_REMOVE;

  export->toast = adw_toast_new (_("The drawing is being made…"));
  adw_toast_set_timeout (export->toast, 0);
  adw_toast_overlay_add_toast (export->window->toasts, g_object_ref (export->toast));

  return G_SOURCE_REMOVE;
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (is_closed (export->window))
    return;

  if (export->toast != NULL)
    adw_toast_dismiss (export->toast);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      wb_window_say_failure (export->window, _("The drawing was not saved"), error);
      return;
    }

  sentence = g_strdup_printf (_("The drawing is in “%s”"), export->name);
  adw_toast_overlay_add_toast (export->window->toasts, adw_toast_new (sentence));
}

static void
export_to (WbWindow *self, GFile *file)
{
  Export *export = g_new0 (Export, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, drawn_cb, export);
  g_autofree char *name = g_file_get_basename (file);

  export->window = g_object_ref (self);
  export->name = g_filename_display_name (name);
  export->timer = g_timeout_add (SLOW_AFTER, slow_cb, export);

  g_task_set_source_tag (task, export_to);
  g_task_set_task_data (task, draw_job_new (self, file), draw_job_free);
  g_task_run_in_thread (task, draw);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WbWindow *self = WB_WINDOW (source);
  g_autoptr (GFile) file = wb_file_save_finish (result, NULL);

  if (file != NULL && self->document != NULL && wb_document_get_project (self->document) != NULL)
    export_to (self, file);
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
