/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-print.h"

#include "wb-file-dialog.h"
#include "wb-node-draw.h"
#include "wb-print-state.h"

/* The same pages go to the printer as to a file: a page is a render node, drawn with cairo. */

#define POINTS_PER_PX 0.75

typedef struct
{
  GtkWindow    *window;
  WbDrawing    *drawing;
  gboolean      asks; /* for the printer, and how it is to print */
  WbPrintedFunc printed;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->window);
  wb_drawing_free (job->drawing);
  g_free (job);
}

/* Paper that was chosen in the dialog of the printer may have another size: then all of a page is made to fit. */
static double
get_scale (GtkPrintContext *context, const WbDrawing *drawing)
{
  double wide = gtk_print_context_get_width (context) / (drawing->width * POINTS_PER_PX);
  double high = gtk_print_context_get_height (context) / (drawing->height * POINTS_PER_PX);

  return POINTS_PER_PX * MIN (1, MIN (wide, high));
}

/* Where the printer takes a PDF, or writes one to a file, that says what it is. */
static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  wb_drawing_label (job->drawing, cairo_get_target (gtk_print_context_get_cairo_context (context)));
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = get_scale (context, job->drawing);
  g_autoptr (GskRenderNode) node = wb_drawing_get_page (job->drawing, page);

  cairo_scale (cr, scale, scale);
  wb_node_draw (node, cr);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Job *job)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && job->asks)
    wb_print_state_keep_settings (wb_print_state_get (), gtk_print_operation_get_print_settings (operation));
  job->printed (job->window, error);
}

/* Who prints to a file finds it under the name of the plan. */
static GtkPrintSettings *
create_settings (const WbDrawing *drawing)
{
  GtkPrintSettings *settings = wb_print_state_get_settings (wb_print_state_get ());

  if (drawing->title != NULL)
    {
      g_autofree char *name = wb_file_name_after (drawing->title, NULL);

      gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
    }

  return settings;
}

static GtkPrintOperation *
create_operation (const WbDrawing *drawing, const WbPageOptions *options)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = wb_print_state_new_setup (options->paper, options->portrait);
  g_autoptr (GtkPrintSettings) settings = create_settings (drawing);

  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, drawing->n_pages);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (drawing->title != NULL)
    gtk_print_operation_set_job_name (operation, drawing->title);

  return operation;
}

/**
 * wb_print:
 * @window: the window that prints
 * @drawing: (transfer full): the pages, of which there is at least one
 * @options: what they were made for
 * @action: whether to ask for a printer, to show them first, or to write a file
 * @path: (nullable): the file, for that
 * @printed: told how it went
 *
 * Prints pages. The desktop's own dialog asks for the printer.
 */
void
wb_print (GtkWindow *window, WbDrawing *drawing, const WbPageOptions *options, GtkPrintOperationAction action,
          const char *path, WbPrintedFunc printed)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (GTK_IS_WINDOW (window) && drawing != NULL && drawing->n_pages > 0);

  job->window = g_object_ref (window);
  job->drawing = drawing;
  job->asks = action == GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG;
  job->printed = printed;
  operation = create_operation (drawing, options);
  if (path != NULL)
    gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), job);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, job_free, 0);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), job);
  gtk_print_operation_run (operation, action, window, NULL);
}

/**
 * wb_print_can_preview:
 *
 * Returns: whether the desktop has what shows pages before they are printed
 */
gboolean
wb_print_can_preview (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *command = NULL;
  g_autofree char *path = NULL;
  g_auto (GStrv) words = NULL;

  g_object_get (settings, "gtk-print-preview-command", &command, NULL);
  if (command == NULL || !g_shell_parse_argv (command, NULL, &words, NULL))
    return FALSE;

  path = g_find_program_in_path (words[0]);

  return path != NULL;
}
