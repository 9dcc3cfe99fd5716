/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-ask.h"
#include "wb-file-dialog.h"

/* A drawing that takes longer than this is said to be under way, in milliseconds. */
#define SLOW_AFTER 500

#define PX_PER_INCH 96

/* What the other thread gets, and says of what it made. */
typedef struct
{
  WbPageRequest  *request;
  int             dpi;
  char           *path;
  WbDrawingFormat format;
  gboolean        replace; /* what is there */
  guint           n_files;
  guint           n_there; /* that would be replaced without having been asked about: nothing was drawn */
} DrawJob;

/* What waits for it here. */
typedef struct
{
  WbWindow     *window;
  GApplication *application; /* held: it does not end before all pages are written, whatever windows close */
  DrawJob      *job;         /* owned by the task */
  AdwToast     *toast;       /* that it is under way */
  guint         timer;
} Export;

static DrawJob *
draw_job_new (const WbPageRequest *request, int dpi)
{
  DrawJob *job = g_new0 (DrawJob, 1);

  job->request = wb_page_request_copy (request);
  job->dpi = dpi;

  return job;
}

static DrawJob *
draw_job_copy (const DrawJob *job)
{
  DrawJob *copy = draw_job_new (job->request, job->dpi);

  copy->path = g_strdup (job->path);
  copy->format = job->format;

  return copy;
}

static void
draw_job_free (gpointer data)
{
  DrawJob *job = data;

  wb_page_request_free (job->request);
  g_free (job->path);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DrawJob, draw_job_free)

static void
draw_job_set_file (DrawJob *job, GFile *file)
{
  job->path = g_file_get_path (file);
  if (job->path == NULL || !wb_drawing_format_from_path (job->path, &job->format))
    job->format = WB_DRAWING_PDF;
}

static void
export_free (Export *export)
{
  g_clear_handle_id (&export->timer, g_source_remove);
  g_clear_object (&export->toast);
  g_application_release (export->application);
  g_clear_object (&export->application);
  g_clear_object (&export->window);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
draw (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  DrawJob *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WbDrawing) drawing = wb_page_request_lay_out (job->request, &error);

  if (drawing != NULL)
    {
      job->n_files = wb_drawing_count_files (drawing, job->format);
      job->n_there = job->replace ? 0 : wb_drawing_count_there (drawing, job->path, job->format);
    }
  if (drawing != NULL && job->n_there == 0)
    {
      wb_drawing_write (drawing, job->path, job->format, drawing->width * job->dpi / PX_PER_INCH, &error);
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

  export->toast = wb_window_new_toast (_("The pages are being drawn…"));
  adw_toast_set_timeout (export->toast, 0);
  adw_toast_overlay_add_toast (export->window->toasts, g_object_ref (export->toast));

  return G_SOURCE_REMOVE;
}

static char *
get_sentence (const DrawJob *job)
{
  g_autofree char *base = g_path_get_basename (job->path);
  g_autofree char *name = g_filename_display_name (base);

  if (job->n_files > 1)
    /* Translators: %s is a name that the names of the files begin with. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The pages are in %u file named as “%s”, with its number",
                                         "The pages are in %u files named as “%s”, with their numbers", job->n_files),
                            job->n_files, name);

  return g_strdup_printf (_("The pages are in “%s”"), name);
}

static void export_to (WbWindow *self, DrawJob *job);

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DrawJob) job = data;

  if (g_strcmp0 (wb_ask_finish (result), "replace") != 0 || is_closed (WB_WINDOW (source)))
    return;

  job->replace = TRUE;
  export_to (WB_WINDOW (source), g_steal_pointer (&job));
}

static void
ask_to_replace (WbWindow *self, const DrawJob *job)
{
  const WbAnswer answers[] = {
    { "cancel", _("Cancel"), WB_ANSWER_PLAIN },
    { "replace", _("Replace"), WB_ANSWER_DESTRUCTIVE },
  };
  g_autofree char *heading = g_strdup_printf (ngettext ("Replace %u file?", "Replace %u files?", job->n_there),
                                              job->n_there);
  g_autofree char *body = g_strdup_printf (
    ngettext ("The pages become %u file with a number in its name. What is there by such a name would be lost.",
              "The pages become %u files with a number in their names. What is there by such a name would be lost.",
              job->n_files),
    job->n_files);

  wb_ask_async (GTK_WINDOW (self), heading, body, answers, G_N_ELEMENTS (answers), NULL, answered_cb, draw_job_copy (job));
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
      wb_window_say_failure (export->window, _("The pages were not saved"), error);
      return;
    }

  if (export->job->n_there > 0)
    {
      ask_to_replace (export->window, export->job);
      return;
    }

  sentence = get_sentence (export->job);
  wb_window_toast (export->window, sentence, FALSE);
}

static void
export_to (WbWindow *self, DrawJob *job)
{
  Export *export = g_new0 (Export, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, drawn_cb, export);

  export->window = g_object_ref (self);
  export->application = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_application_hold (export->application);
  export->job = job;
  export->timer = g_timeout_add (SLOW_AFTER, slow_cb, export);

  g_task_set_source_tag (task, export_to);
  g_task_set_task_data (task, job, draw_job_free);
  g_task_run_in_thread (task, draw);
}

/* Who chose no file goes on with the choice of pages. Two windows close at once: a window manager that has just given the
 * focus to the second would leave it nowhere. */
static void
chosen_cb (GObject *pages, GAsyncResult *result, gpointer data)
{
  g_autoptr (DrawJob) job = data;
  g_autoptr (GFile) file = wb_file_save_finish (result, NULL);
  WbWindow *self;

  if (file == NULL)
    return;

  self = WB_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (pages)));
  draw_job_set_file (job, file);
  gtk_window_destroy (GTK_WINDOW (pages));
  gtk_window_present (GTK_WINDOW (self));
  export_to (self, g_steal_pointer (&job));
}

/* Asks for a file, and draws to it, on another thread, what was asked for in the window of the pages. */
void
wb_window_export (WbWindow *self, GtkWindow *pages, const WbPageRequest *request, int dpi)
{
  const WbFileType types[] = {
    { _("PDF document"), ".pdf", "application/pdf" },
    { _("PNG picture"), ".png", "image/png" },
    { _("SVG drawing"), ".svg", "image/svg+xml" },
  };
  g_autofree char *title = wb_document_dup_title (self->document);
  g_autofree char *name = wb_file_name_after (title, ".pdf");
  g_autoptr (GFile) folder = wb_window_get_folder (self);

  wb_file_save_async (pages, _("Save the pages"), folder, name, types, G_N_ELEMENTS (types), NULL, chosen_cb,
                      draw_job_new (request, dpi));
}
