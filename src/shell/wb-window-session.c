/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include "wb-preferences.h"

/* How a window comes back, and what is dropped on it. */

/* While somebody drags the edge of a window its size changes all the time. It is kept once in so many milliseconds. */
#define DELAY 1000

static gboolean
fits_a_screen (WbWindow *self, int width, int height)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      if (width < area.width && height < area.height)
        return TRUE;
    }

  return FALSE;
}

/* Gives a new window the size that one had last. One that would cover a small screen is maximized, so that
 * the window manager knows what it is: Openbox crashes on a window of that size without a frame of its own. */
void
wb_window_restore_size (WbWindow *self)
{
  int width, height;
  gboolean maximized;

  g_object_get (wb_preferences_get (), "window-width", &width, "window-height", &height, "window-maximized", &maximized,
                NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized || !fits_a_screen (self, width, height))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* GTK keeps as the default size the one that a window goes back to when it no longer fills the screen. On a small screen
 * nobody chose to maximize it. */
void
wb_window_keep_size (WbWindow *self)
{
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    g_object_set (wb_preferences_get (), "window-width", width, "window-height", height, NULL);
  if (fits_a_screen (self, width, height))
    g_object_set (wb_preferences_get (), "window-maximized", maximized, NULL);
}

static gboolean
keep_size_cb (gpointer data)
{
  WbWindow *self = data;

  self->size_timer = 0;
  wb_window_keep_size (self);

  return G_SOURCE_REMOVE;
}

static void
size_changed_cb (WbWindow *self)
{
  if (self->size_timer == 0)
    self->size_timer = g_timeout_add (DELAY, keep_size_cb, self);
}

/* Keeps its size from now on, for who sees no end coming. */
void
wb_window_follow_size (WbWindow *self)
{
  g_signal_connect (self, "notify::default-width", G_CALLBACK (size_changed_cb), NULL);
  g_signal_connect (self, "notify::default-height", G_CALLBACK (size_changed_cb), NULL);
  g_signal_connect (self, "notify::maximized", G_CALLBACK (size_changed_cb), NULL);
}

static gboolean
is_last_window (WbWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL; l = l->next)
    if (WB_IS_WINDOW (l->data) && l->data != self)
      return FALSE;

  return TRUE;
}

/* What comes back when the program starts: nothing when there is no file. */
void
wb_window_keep_file (GFile *file)
{
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : g_strdup ("");

  g_object_set (wb_preferences_get (), "last-plan", uri, NULL);
}

/* The program ends with its last window; what that shows is what comes back. */
void
wb_window_keep_plan (WbWindow *self)
{
  if (is_last_window (self))
    wb_window_keep_file (self->document != NULL ? wb_document_get_file (self->document) : NULL);
}

/**
 * wb_window_restore_plan:
 * @self: a new window without a plan
 *
 * Opens the plan that was open when the program ended, if that is wanted. One that is gone since then is no error, and
 * what is far away is not waited for. One that the program does not survive does not come back a second time.
 */
void
wb_window_restore_plan (WbWindow *self)
{
  g_autofree char *uri = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean wanted;

  g_object_get (wb_preferences_get (), "reopen-last-plan", &wanted, "last-plan", &uri, NULL);
  if (!wanted || *uri == '\0')
    return;

  file = g_file_new_for_uri (uri);
  if (g_file_is_native (file) && g_file_query_exists (file, NULL))
    {
      wb_window_keep_file (NULL);
      wb_window_open (self, file);
    }
}

static gboolean
drop_cb (WbWindow *self, const GValue *value)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GSList *list = g_value_get_boxed (value);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  if (application == NULL || files->len == 0)
    return FALSE;

  g_application_open (application, (GFile **) files->pdata, files->len, "");

  return TRUE;
}

/* Opens the files that are dropped anywhere on it: before a text field takes them for text. */
void
wb_window_accept_files (WbWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
