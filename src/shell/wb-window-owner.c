/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-ask.h"
#include "wb-moment.h"

/* What is asked when somebody else has the file open. */

static char *
say_owner (WbDocument *document)
{
  const WbFileLockOwner *owner = wb_document_get_owner (document);
  const char *name = wb_document_get_owner_name (document);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = owner->since != NULL ? wb_moment_to_label (owner->since, now) : NULL;
  g_autofree char *who = NULL;

  if (since != NULL)
    /* Translators: a name; the name of a computer; a moment such as "today, 19:21". */
    who = g_strdup_printf (_("%s opened it on the computer “%s”: %s."), name, owner->host, since);
  else
    who = g_strdup_printf (_("%s opened it on the computer “%s”."), name, owner->host);

  return g_strdup_printf ("%s %s", who,
                          _("You can look at it without changing anything, or work on in a copy and have it merged later."));
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WbWindow *self = WB_WINDOW (source);
  const char *answer = wb_ask_finish (result);

  if (self->document == NULL || wb_document_get_project (self->document) == NULL)
    return;

  if (g_strcmp0 (answer, "copy") == 0)
    wb_document_become_copy (self->document);
  else if (g_strcmp0 (answer, "anyway") == 0)
    wb_document_go_ahead (self->document);
}

/* The plan is there already, so that whoever is asked sees what it is about; it is only looked at until they say more. */
void
wb_window_ask_about_owner (WbWindow *self)
{
  const WbAnswer answers[] = {
    { "look", _("Look only"), WB_ANSWER_PLAIN },
    { "anyway", _("Open anyway"), WB_ANSWER_PLAIN },
    { "copy", _("Open a copy"), WB_ANSWER_SUGGESTED },
  };
  g_autofree char *title = wb_document_dup_title (self->document);
  g_autofree char *heading = g_strdup_printf (_("Somebody else has “%s” open"), title);
  g_autofree char *body = say_owner (self->document);

  wb_ask_async (GTK_WINDOW (self), heading, body, answers, G_N_ELEMENTS (answers), NULL, answered_cb, NULL);
}
