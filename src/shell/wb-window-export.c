/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-announce.h"
#include "wb-ask.h"
#include "wb-file-dialog.h"
#include "wb-print-state.h"
#include "wb-work-bar.h"
#include "wb-work.h"

/* A drawing that takes longer than this is said to be under way, and how far from then on, in milliseconds. */
#define SLOW_AFTER 500
#define SLOW_STEP  100

#define PX_PER_INCH 96

#define CANCEL "export.cancel" /* of each bar */

/* What the other thread gets, and says of what it made. */
typedef struct
{
  WbPageRequest  *request;
  int             dpi;
  char           *path;
  WbDrawingFormat format;
  WbWork         *work;
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
  GtkWidget    *bar;         /* that it is under way */
  guint         timer;
} Export;

static DrawJob *
draw_job_new (const WbPageRequest *request, int dpi)
{
  DrawJob *job = g_new0 (DrawJob, 1);

  job->request = wb_page_request_copy (request);
  job->dpi = dpi;
  job->work = wb_work_new ();

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
  wb_work_unref (job->work);
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

/* Without a bar there is nothing to see of it, nor to give up. */
static void
update_works (WbWindow *window)
{
  GtkWidget *works = GTK_WIDGET (window->works);

  gtk_widget_set_visible (works, gtk_widget_get_first_child (works) != NULL);
  wb_window_update_actions (window);
}

/* The keyboard may be on the bar that goes. */
static void
remove_bar (Export *export)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (export->window));
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, export->bar);

  gtk_box_remove (export->window->works, export->bar);
  export->bar = NULL;
  update_works (export->window);
  if (has_focus && export->window->plan != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (export->window->plan));
}

static void
export_free (Export *export)
{
  g_clear_handle_id (&export->timer, g_source_remove);
  g_application_release (export->application);
  g_clear_object (&export->application);
  g_clear_object (&export->window);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

/* What is given up before the pages are laid out is not drawn, and what is given up later takes the place of nothing. */
static gboolean
draw_job_run (DrawJob *job, GError **error)
{
  GCancellable *cancellable = job->work->cancellable;
  g_autoptr (WbDrawing) drawing = wb_page_request_lay_out (job->request, error);

  if (drawing == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  job->n_files = wb_drawing_count_files (drawing, job->format);
  job->n_there = job->replace ? 0 : wb_drawing_count_there (drawing, job->path, job->format);
  if (job->n_there > 0)
    return TRUE;

  return wb_drawing_write (drawing, job->path, job->format, drawing->width * job->dpi / PX_PER_INCH, cancellable,
                           wb_work_set_fraction, job->work, error);
}

static void
draw (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (draw_job_run (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The drawing is made all the same, but there is nobody to tell. */
static gboolean
is_closed (WbWindow *window)
{
  return gtk_window_get_application (GTK_WINDOW (window)) == NULL;
}

static char *
dup_name (const DrawJob *job)
{
  g_autofree char *base = g_path_get_basename (job->path);

  return g_filename_display_name (base);
}

/* It is over for who gave it up. The other thread stops when it has drawn its page. */
static void
cancel_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Export *export = data;

  g_cancellable_cancel (export->job->work->cancellable);
  g_clear_handle_id (&export->timer, g_source_remove);
  remove_bar (export);
}

/* Before the first page is drawn all of them are laid out, which takes a while as well. */
static void
show_fraction (Export *export)
{
  double fraction = wb_work_get_fraction (export->job->work);

  if (fraction > 0)
    g_object_set (export->bar, "fraction", fraction, NULL);
  else
    wb_work_bar_pulse (WB_WORK_BAR (export->bar));
}

/* Each export has a bar of its own, and is given up by itself. */
static void
add_bar (Export *export)
{
  static const GActionEntry entries[] = { { "cancel", cancel_action } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autofree char *name = dup_name (export->job);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_("The pages are being drawn in “%s”…"), name);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), export);
  export->bar = g_object_new (WB_TYPE_WORK_BAR, "text", text, "action-name", CANCEL, NULL);
  gtk_widget_insert_action_group (export->bar, "export", G_ACTION_GROUP (group));
  gtk_box_append (export->window->works, export->bar);
  update_works (export->window);
  wb_announce (export->bar, text);
}

static gboolean
slow_cb (gpointer data)
{
  Export *export = data;
  gboolean first = export->bar == NULL;

  if (is_closed (export->window))
    {
      export->timer = 0;
      return G_SOURCE_REMOVE;
    }

  if (first)
    add_bar (export);
  show_fraction (export);
  if (first)
    export->timer = g_timeout_add (SLOW_STEP, slow_cb, export);

  return first ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static char *
get_sentence (const DrawJob *job)
{
  g_autofree char *name = dup_name (job);

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

  if (export->bar != NULL)
    remove_bar (export);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
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
  wb_print_state_keep_paper (wb_print_state_get (), job->request->options.paper, job->request->options.portrait);
  gtk_window_destroy (GTK_WINDOW (pages));
  gtk_window_present (GTK_WINDOW (self));
  export_to (self, g_steal_pointer (&job));
}

/* Gives up what is drawn since last, as its bar does. */
void
wb_window_cancel_export (WbWindow *self)
{
  GtkWidget *bar = gtk_widget_get_last_child (GTK_WIDGET (self->works));

  if (bar != NULL)
    gtk_widget_activate_action (bar, CANCEL, NULL);
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
