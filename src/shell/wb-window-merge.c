/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

/* Merging what another program has put in the file, and what is said about it. */

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = wb_document_merge_finish (WB_DOCUMENT (source), result, &error);

  if (self->document != WB_DOCUMENT (source))
    return;

  if (words != NULL)
    wb_window_toast (self, words, wb_project_can_undo (wb_document_get_project (self->document)));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    wb_window_say_failure (self, _("The file cannot be merged with this plan"), error);
}

/* Takes over what stands in the file now. */
void
wb_window_merge (WbWindow *self)
{
  wb_document_merge_async (self->document, merged_cb, g_object_ref (self));
}
