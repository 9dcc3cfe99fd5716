/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-failure-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "wb-repair-row.h"

/* A list of more rows nobody reads. */
#define MOST_ROWS 200

struct _WbFailurePage
{
  WbDocumentWidget parent_instance;
  AdwStatusPage   *status;
  GtkLabel        *advice;
  GtkWidget       *repairs;
  GtkLabel        *more;
  GtkListBox      *list;
  GtkWidget       *repair_button;
};

G_DEFINE_FINAL_TYPE (WbFailurePage, wb_failure_page, WB_TYPE_DOCUMENT_WIDGET)

/* The sentence, and below it the place. */
static char *
describe (const GError *error)
{
  g_autofree char *sentence = g_markup_escape_text (error->message, -1);
  guint line, column;

  if (!wb_file_error_get_position (error, &line, &column))
    return g_steal_pointer (&sentence);

  /* Translators: a sentence, and on the next line where in the file it is about. */
  return g_strdup_printf (_("%1$s\nLine %2$u, column %3$u"), sentence, line, column);
}

static const char *
advise_on_content (WbFileError code)
{
  switch (code)
    {
    case WB_FILE_ERROR_IO:
      return _("Look whether the file is still there, and whether you may read it.");
    case WB_FILE_ERROR_FOLDER:
      return _("A plan is one file, and its name ends in .wijkbord. Open the folder, and choose the plan in it.");
    case WB_FILE_ERROR_NOT_PROJECT:
    case WB_FILE_ERROR_NOT_UTF8:
      return _("It may be a file of another program. Open the file that Wijkbord saved, or ask for it again.");
    case WB_FILE_ERROR_VERSION:
      return _("Install a newer Wijkbord, or ask whoever sent it to save it with an older one.");
    case WB_FILE_ERROR_STRUCTURE:
      return _("What does not fit can be left out. The file itself stays as it is until you save.");
    case WB_FILE_ERROR_MALFORMED:
      return _("The file may have been cut off or changed on its way. Ask for it again, or open an earlier copy.");
    case WB_FILE_ERROR_DOCTYPE:
    case WB_FILE_ERROR_TOO_LARGE:
    case WB_FILE_ERROR_CONTENT:
    case WB_FILE_ERROR_CHANGED:
    case WB_FILE_ERROR_REDACTED:
    case WB_FILE_ERROR_NOT_SAVED:
    default:
      return _("It was probably changed by hand or by another program. Open an earlier copy, or have it put right there.");
    }
}

static const char *
advise (const GError *error)
{
  return error->domain == WB_FILE_ERROR ? advise_on_content (error->code) : "";
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
list_repairs (WbFailurePage *self, WbDocument *document)
{
  guint n = wb_document_get_n_repairs (document);
  guint n_rows = MIN (n, MOST_ROWS);
  g_autofree char *more = NULL;

  clear_list (self->list);
  for (guint i = 0; i < n_rows; i++)
    gtk_list_box_append (self->list, wb_repair_row_new (document, i));

  more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - n_rows), n - n_rows);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > n_rows);
  gtk_widget_set_visible (self->repairs, n > 0);
  gtk_widget_set_visible (self->repair_button, n > 0);
}

/* The page is there for as long as the document cannot be opened, so that nothing of it changes. */
static void
document_cb (WbFailurePage *self)
{
  WbDocument *document = wb_document_widget_get_document (WB_DOCUMENT_WIDGET (self));
  const GError *error = document != NULL ? wb_document_get_error (document) : NULL;
  g_autofree char *heading = NULL;
  g_autofree char *description = NULL;
  g_autofree char *title = NULL;

  if (error == NULL)
    return;

  title = wb_document_dup_title (document);
  heading = g_strdup_printf (_("“%s” cannot be opened"), title);
  description = describe (error);
  adw_status_page_set_title (self->status, heading);
  adw_status_page_set_description (self->status, description);
  gtk_label_set_label (self->advice, advise (error));
  list_repairs (self, document);
}

static void
wb_failure_page_class_init (WbFailurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/failure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WbFailurePage, status);
  gtk_widget_class_bind_template_child (widget_class, WbFailurePage, advice);
  gtk_widget_class_bind_template_child (widget_class, WbFailurePage, repairs);
  gtk_widget_class_bind_template_child (widget_class, WbFailurePage, more);
  gtk_widget_class_bind_template_child (widget_class, WbFailurePage, list);
  gtk_widget_class_bind_template_child (widget_class, WbFailurePage, repair_button);
}

static void
wb_failure_page_init (WbFailurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::document", G_CALLBACK (document_cb), NULL);
}
