/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-ask.h"

/* Merging what another program has put in the file, and what is said about it. */

#define REMARKS "remarks"

static void
remarks_cb (AdwToast *toast, WbWindow *self)
{
  const WbAnswer answers[] = { { "close", _("Close"), WB_ANSWER_PLAIN } };
  g_autofree char *list = g_strjoinv ("\n", g_object_get_data (G_OBJECT (toast), REMARKS));

  wb_ask_async (GTK_WINDOW (self), _("What the merge has settled"), list, answers, G_N_ELEMENTS (answers), NULL, NULL, NULL);
}

/* A toast has room for a short sentence and a button. What was settled goes before undoing, and waits until it is seen. */
static void
tell_merged (WbWindow *self, const char *words, char **remarks)
{
  AdwToast *toast;

  if (remarks[0] == NULL)
    {
      wb_window_toast (self, words, wb_project_can_undo (wb_document_get_project (self->document)));
      return;
    }

  toast = wb_window_new_toast (words);
  adw_toast_set_button_label (toast, C_("merge", "Details"));
  adw_toast_set_timeout (toast, 0);
  g_object_set_data_full (G_OBJECT (toast), REMARKS, g_strdupv (remarks), (GDestroyNotify) g_strfreev);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (remarks_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) remarks = NULL;
  g_autofree char *words = wb_document_merge_finish (WB_DOCUMENT (source), result, &remarks, &error);

  if (self->document != WB_DOCUMENT (source))
    return;

  if (words != NULL)
    tell_merged (self, words, remarks);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    wb_window_say_failure (self, _("The file cannot be merged with this plan"), error);
}

/* Takes over what stands in the file now. */
void
wb_window_merge (WbWindow *self)
{
  wb_document_merge_async (self->document, merged_cb, g_object_ref (self));
}
