/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-application-private.h"

/* The computer says on its bus that it is going to sleep. A battery that runs empty meanwhile loses nothing then. */

static void
sleep_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *signal,
          GVariant *parameters, gpointer data)
{
  gboolean begins = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);
  if (!begins)
    return;

  for (GList *l = gtk_application_get_windows (data); l != NULL; l = l->next)
    if (WB_IS_WINDOW (l->data) && wb_window_get_document (l->data) != NULL)
      wb_document_flush_journal (wb_window_get_document (l->data));
}

static void
connected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbApplication) self = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    return;

  g_dbus_connection_signal_subscribe (bus, "org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
                                      "/org/freedesktop/login1", NULL, G_DBUS_SIGNAL_FLAGS_NONE, sleep_cb, self, NULL);
  g_object_set_data_full (G_OBJECT (self), "wb-sleep-bus", g_steal_pointer (&bus), g_object_unref);
}

/* Where there is no such bus nothing is missed: the journal is flushed within a second anyway. */
void
wb_application_watch_sleep (WbApplication *self)
{
  g_bus_get (G_BUS_TYPE_SYSTEM, NULL, connected_cb, g_object_ref (self));
}
