/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-document-private.h"

/* Hearing that something happens to the file, as far as its disk says so. What it is, a look at the disk finds out: that
 * also runs when the window gets the focus, for disks that say nothing. */

/* A file is seldom written in one go. It is looked at when nothing has happened for so long, in milliseconds. */
#define QUIET 300

/* While the document reads or writes the file itself nothing can be said of it: then it is looked at after that. */
static gboolean
quiet_cb (gpointer data)
{
  WbDocument *self = data;

  if (self->task != NULL)
    return G_SOURCE_CONTINUE;

  self->quiet_timer = 0;
  wb_document_look_at_disk (self);

  return G_SOURCE_REMOVE;
}

static void
happened_cb (WbDocument *self)
{
  g_clear_handle_id (&self->quiet_timer, g_source_remove);
  self->quiet_timer = g_timeout_add (QUIET, quiet_cb, self);
}

static void
watch_file (WbDocument *self)
{
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (happened_cb), self, G_CONNECT_SWAPPED);
}

static void
stop_watching_file (WbDocument *self)
{
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

/* A stick was pulled out or put in. Whoever watched what was there before hears nothing of what is there now. */
static void
mounts_changed_cb (WbDocument *self)
{
  stop_watching_file (self);
  watch_file (self);
  happened_cb (self);
}

/* Watches the file that the document has now, if any, and the disks. */
void
wb_document_watch (WbDocument *self)
{
  wb_document_stop_watching (self);
  if (self->file == NULL)
    return;

  watch_file (self);
  self->mounts = g_unix_mount_monitor_get ();
  g_signal_connect_object (self->mounts, "mounts-changed", G_CALLBACK (mounts_changed_cb), self, G_CONNECT_SWAPPED);
}

void
wb_document_stop_watching (WbDocument *self)
{
  g_clear_handle_id (&self->quiet_timer, g_source_remove);
  stop_watching_file (self);
  if (self->mounts != NULL)
    g_signal_handlers_disconnect_by_data (self->mounts, self);
  g_clear_object (&self->mounts);
}
