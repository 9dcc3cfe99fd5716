/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-presenting-window.h"
#include "wb-window-private.h"

/* What the room sees, beside what the facilitator works with. */

static void
set_state (WbWindow *self, const char *name, gboolean state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (state));
}

/* To show more than a room may see is said anew each time. */
static void
closed_cb (WbWindow *self)
{
  set_state (self, "present-all", FALSE);
}

static void
start_presenting (WbWindow *self)
{
  GtkWindow *window = wb_presenting_window_new (GTK_WINDOW (self), wb_document_get_project (self->document),
                                                wb_plan_view_get_selection (self->plan));
  GAction *all = g_action_map_lookup_action (G_ACTION_MAP (self), "present-all");
  g_autoptr (GVariant) state = g_action_get_state (all);

  g_set_weak_pointer (&self->presenting, window);
  g_object_set (window, "show-all", g_variant_get_boolean (state), NULL);
  g_signal_connect_object (window, "destroy", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::project", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

void
wb_window_stop_presenting (WbWindow *self)
{
  if (self->presenting != NULL)
    gtk_window_destroy (self->presenting);
  g_clear_weak_pointer (&self->presenting);
}

void
wb_window_present_plan (WbWindow *self)
{
  if (self->presenting != NULL)
    wb_window_stop_presenting (self);
  else if (self->plan != NULL)
    start_presenting (self);
}

void
wb_window_present_all (WbWindow *self, gboolean all)
{
  set_state (self, "present-all", all);
  if (self->presenting != NULL)
    g_object_set (self->presenting, "show-all", all, NULL);
}
