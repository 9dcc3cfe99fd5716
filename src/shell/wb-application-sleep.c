/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-application-private.h"

/* A battery that runs empty while the computer sleeps loses nothing. */
static void
going_to_sleep_cb (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (WB_IS_WINDOW (l->data) && wb_window_get_document (l->data) != NULL)
      wb_document_flush_journal (wb_window_get_document (l->data));
}

/* Returns: (transfer full): what has to be kept as long as that is to be so */
WbSleepWatch *
wb_application_watch_sleep (WbApplication *self)
{
  WbSleepWatch *watch = wb_sleep_watch_new ();

  g_signal_connect_object (watch, "going-to-sleep", G_CALLBACK (going_to_sleep_cb), self, G_CONNECT_SWAPPED);

  return watch;
}
