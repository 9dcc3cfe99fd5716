/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "room-screen.h"

#include <string.h>

#include "hand.h"
#include "small-plan.h"

/* Of two windows that come at once either may be on top, and a click would be for that. And openbox of Debian 12 crashes
 * when one comes that fills the screen while it does not know yet which one has the keyboard. */
void
room_screen_present (RoomScreen *screen)
{
  while (!gtk_window_is_active (GTK_WINDOW (screen->facilitator)))
    g_main_context_iteration (NULL, TRUE);

  screen->window = wb_presenting_window_new (GTK_WINDOW (screen->facilitator), screen->project, screen->selection);
  g_object_add_weak_pointer (G_OBJECT (screen->window), (gpointer *) &screen->window);
  gtk_window_present (screen->window);
}

void
room_screen_set_up (RoomScreen *screen, const char *plan)
{
  screen->project = small_plan_new (plan);
  screen->selection = wb_selection_new (screen->project);
  screen->facilitator = g_object_ref_sink (gtk_window_new ());
  gtk_window_present (GTK_WINDOW (screen->facilitator));
  room_screen_present (screen);
  while (!gtk_window_is_fullscreen (screen->window))
    g_main_context_iteration (NULL, TRUE);
  hand_wait_drawn (GTK_WIDGET (screen->window));
  /* A window that nobody asked for by a key does not get the keyboard from every window manager. */
  hand_click (GTK_WIDGET (screen->window), 5, 5);
  hand_wait_full (screen->window);
}

void
room_screen_tear_down (RoomScreen *screen)
{
  if (screen->window != NULL)
    gtk_window_destroy (screen->window);
  gtk_window_destroy (GTK_WINDOW (screen->facilitator));
  g_object_unref (screen->facilitator);
  g_assert_null (screen->window);
  g_assert_finalize_object (screen->selection);
  g_assert_finalize_object (screen->project);
}

static void
read_texts (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_texts (child, text);
}

char *
room_screen_read (RoomScreen *screen)
{
  GString *text = g_string_new (NULL);

  hand_wait_drawn (GTK_WIDGET (screen->window));
  read_texts (GTK_WIDGET (screen->window), text);
  g_string_replace (text, "\302\255", "", 0);

  return g_string_free (text, FALSE);
}

typedef struct
{
  RoomScreen *screen;
  const char *words;
} ScreenWait;

static gboolean
screen_has (gpointer data)
{
  ScreenWait *wait = data;
  g_autofree char *text = room_screen_read (wait->screen);

  return wait->words != NULL ? strstr (text, wait->words) != NULL : *text == '\0';
}

void
room_screen_wait (RoomScreen *screen, const char *words)
{
  ScreenWait wait = { screen, words };

  hand_wait (screen_has, &wait);
}
