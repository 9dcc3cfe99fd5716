/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-sleep-watch.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define LOGIN_NAME      "org.freedesktop.login1"
#define LOGIN_PATH      "/org/freedesktop/login1"
#define LOGIN_INTERFACE "org.freedesktop.login1.Manager"

struct _WbSleepWatch
{
  GObject          parent_instance;

  guint            name_watch;
  GDBusConnection *bus; /* while logind is on it */
  guint            subscription;
  GCancellable    *cancellable; /* of a lock that was asked for */
  int              lock; /* a file descriptor: the computer waits until it is closed; -1: none */
};

enum
{
  GOING_TO_SLEEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbSleepWatch, wb_sleep_watch, G_TYPE_OBJECT)

/* ---- the lock --------------------------------------------------------------------------------------------------- */

/* One that is only on its way would keep the computer awake too: it is not taken when it comes. */
static void
let_go (WbSleepWatch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

/* What answers is a list of files, and which of them it is. */
static int
take_file (GVariant *answer, GUnixFDList *files)
{
  gint32 index;

  g_variant_get (answer, "(h)", &index);

  return files != NULL ? g_unix_fd_list_get (files, index, NULL) : -1;
}

static void
locked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GUnixFDList) files = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &files,
                                                                                 result, &error);
  WbSleepWatch *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = data;
  g_clear_object (&self->cancellable);
  if (answer != NULL)
    self->lock = take_file (answer, files);
  else
    g_debug ("The computer does not wait before it sleeps: %s", error->message);
}

static void
ask_for_lock (WbSleepWatch *self)
{
  /* Translators: why the computer waits a moment before it sleeps; "systemd-inhibit --list" shows it. */
  const char *why = _("What is not saved is put on the disk");

  let_go (self);
  self->cancellable = g_cancellable_new ();
  g_dbus_connection_call_with_unix_fd_list (self->bus, LOGIN_NAME, LOGIN_PATH, LOGIN_INTERFACE, "Inhibit",
                                            g_variant_new ("(ssss)", "sleep", "Wijkbord", why, "delay"),
                                            G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL,
                                            self->cancellable, locked_cb, self);
}

/* ---- what the system says --------------------------------------------------------------------------------------- */

static void
prepare_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *signal,
            GVariant *parameters, gpointer data)
{
  g_autoptr (WbSleepWatch) self = g_object_ref (data);
  gboolean begins;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &begins);
  if (!begins)
    {
      ask_for_lock (self);
      return;
    }

  g_signal_emit (self, signals[GOING_TO_SLEEP], 0);
  let_go (self);
}

static void
leave_bus (WbSleepWatch *self)
{
  let_go (self);
  if (self->bus != NULL)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  g_clear_object (&self->bus);
}

/* A program that is shown has no business ending because the bus of the system was started anew. */
static void
appeared_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer data)
{
  WbSleepWatch *self = data;

  leave_bus (self);
  self->bus = g_object_ref (bus);
  g_dbus_connection_set_exit_on_close (bus, FALSE);
  self->subscription = g_dbus_connection_signal_subscribe (bus, LOGIN_NAME, LOGIN_INTERFACE, "PrepareForSleep",
                                                           LOGIN_PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE, prepare_cb, self,
                                                           NULL);
  ask_for_lock (self);
}

static void
vanished_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  if (bus != NULL)
    g_dbus_connection_set_exit_on_close (bus, FALSE);
  leave_bus (data);
}

/* ---- the object ------------------------------------------------------------------------------------------------- */

static void
wb_sleep_watch_dispose (GObject *object)
{
  WbSleepWatch *self = WB_SLEEP_WATCH (object);

  g_clear_handle_id (&self->name_watch, g_bus_unwatch_name);
  leave_bus (self);

  G_OBJECT_CLASS (wb_sleep_watch_parent_class)->dispose (object);
}

static void
wb_sleep_watch_class_init (WbSleepWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wb_sleep_watch_dispose;

  signals[GOING_TO_SLEEP] = g_signal_new ("going-to-sleep", WB_TYPE_SLEEP_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

/* Without a bus this says at once that nobody is there. */
static void
wb_sleep_watch_init (WbSleepWatch *self)
{
  self->lock = -1;
  self->name_watch = g_bus_watch_name (G_BUS_TYPE_SYSTEM, LOGIN_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb,
                                       vanished_cb, self, NULL);
}

/**
 * wb_sleep_watch_new:
 *
 * Returns: (transfer full): one that begins to listen
 */
WbSleepWatch *
wb_sleep_watch_new (void)
{
  return g_object_new (WB_TYPE_SLEEP_WATCH, NULL);
}
