/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-differences-window.h"

#include "wb-preferences.h"
#include "wb-text-scale.h"

struct _WbDifferencesWindow
{
  AdwWindow    parent_instance;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (WbDifferencesWindow, wb_differences_window, ADW_TYPE_WINDOW)

/* They name everything, also what a room may not see, and it sees them from now on. */
static void
room_cb (WbDifferencesWindow *self, GParamSpec *pspec, GObject *preferences)
{
  gboolean in_front;

  g_object_get (preferences, "in-front-of-room", &in_front, NULL);
  if (in_front)
    gtk_window_close (GTK_WINDOW (self));
}

static void
wb_differences_window_class_init (WbDifferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/differences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WbDifferencesWindow, text);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
wb_differences_window_init (WbDifferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (wb_preferences_get (), "notify::in-front-of-room", G_CALLBACK (room_cb), self, G_CONNECT_SWAPPED);
}

/**
 * wb_differences_window_present:
 * @parent: the window that asks
 * @title: what the plan is called
 * @text: the differences, as wb_diff_outline() tells them
 *
 * Shows them.
 */
void
wb_differences_window_present (GtkWindow *parent, const char *title, const char *text)
{
  WbDifferencesWindow *self = g_object_new (WB_TYPE_DIFFERENCES_WINDOW, "transient-for", parent, "title", title, NULL);

  wb_text_scale_fit (GTK_WINDOW (self), parent);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  gtk_window_present (GTK_WINDOW (self));
}
