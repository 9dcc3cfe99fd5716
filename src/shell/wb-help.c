/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-help.h"

#include <glib/gi18n-lib.h>

#include "wb-ask.h"

/* The help is read in the desktop's own viewer, which finds it by the name of the program, in the user's language. */
#define HELP_URI "help:wijkbord"

/* gtk_show_uri_full() does the same on all releases that we support; from 4.10 on it is called deprecated. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const WbAnswer close = { "close", _("Close"), WB_ANSWER_PLAIN };
  g_autoptr (GtkWindow) parent = data;
  g_autoptr (GError) error = NULL;

  if (gtk_show_uri_full_finish (parent, result, &error) || gtk_window_get_application (parent) == NULL ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_message ("%s: %s", HELP_URI, error->message);
  wb_ask_async (parent, _("The help cannot be shown"),
                _("On this computer there is no program to read it with. Yelp, the help of GNOME, is one; it can be "
                  "installed beside Wijkbord."),
                &close, 1, NULL, NULL, NULL);
}

/**
 * wb_help_show:
 * @parent: the window that asks
 *
 * Shows the help, or says why it cannot be read.
 */
void
wb_help_show (GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  gtk_show_uri_full (parent, HELP_URI, GDK_CURRENT_TIME, NULL, shown_cb, g_object_ref (parent));
}

G_GNUC_END_IGNORE_DEPRECATIONS
