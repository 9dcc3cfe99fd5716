/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-pages-window.h"
#include "wb-print-state.h"
#include "wb-print.h"

static void
printed_cb (GtkWindow *window, const GError *error)
{
  if (error != NULL && gtk_window_get_application (window) != NULL)
    wb_window_say_failure (WB_WINDOW (window), _("The pages were not printed"), error);
}

/* The dialog of the printer comes in place of ours; what only shows the pages stands beside it. */
static void
print (WbWindow *self, WbPagesWindow *pages, GtkPrintOperationAction action)
{
  WbPageOptions options = wb_pages_window_get_request (pages)->options;
  WbDrawing *drawing = wb_pages_window_take_pages (pages);

  wb_print_state_keep_paper (wb_print_state_get (), options.paper, options.portrait);
  if (action == GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG)
    gtk_window_destroy (GTK_WINDOW (pages));
  wb_print (GTK_WINDOW (self), drawing, &options, action, NULL, printed_cb);
}

static void
answered_cb (WbWindow *self, guint answer, WbPagesWindow *pages)
{
  switch ((WbPagesAnswer) answer)
    {
    case WB_PAGES_PRINT:
      print (self, pages, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
      break;
    case WB_PAGES_PREVIEW:
      print (self, pages, GTK_PRINT_OPERATION_ACTION_PREVIEW);
      break;
    case WB_PAGES_EXPORT:
      wb_window_export (self, GTK_WINDOW (pages), wb_pages_window_get_request (pages), wb_pages_window_get_dpi (pages));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Asks which pages of the plan, and prints or exports them. */
void
wb_window_print (WbWindow *self, gboolean for_export)
{
  WbPagesWindow *pages = wb_pages_window_new (GTK_WINDOW (self), wb_plan_view_ask_for_pages (self->plan), for_export);

  g_signal_connect_object (pages, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (pages));
}
