/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hand.h"

#include <math.h>

static void
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

void
hand_press (const char *key)
{
  run ((const char *[]) { "xdotool", "key", "--clearmodifiers", key, NULL });
}

void
hand_type (const char *text)
{
  run ((const char *[]) { "xdotool", "type", "--delay", "0", "--", text, NULL });
}

/* As xdotool reads it */
typedef struct
{
  char x[16];
  char y[16];
} Place;

static Place
get_place (GtkWidget *widget, float x, float y)
{
  graphene_point_t point;
  Place place;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (gtk_widget_get_root (widget)), &GRAPHENE_POINT_INIT (x, y),
                                           &point));
  g_snprintf (place.x, sizeof place.x, "%d", (int) lroundf (point.x));
  g_snprintf (place.y, sizeof place.y, "%d", (int) lroundf (point.y));

  return place;
}

static void
use_button (GtkWidget *widget, float x, float y, const char *button, int times)
{
  g_autofree char *repeat = g_strdup_printf ("%d", times);
  Place place = get_place (widget, x, y);

  run ((const char *[]) { "xdotool", "mousemove", place.x, place.y, "click", "--repeat", repeat, "--delay", "0", button,
                          NULL });
}

void
hand_move (GtkWidget *widget, float x, float y)
{
  Place place = get_place (widget, x, y);

  run ((const char *[]) { "xdotool", "mousemove", place.x, place.y, NULL });
}

void
hand_click (GtkWidget *widget, float x, float y)
{
  use_button (widget, x, y, "1", 1);
}

void
hand_hold (GtkWidget *widget, float x, float y)
{
  Place place = get_place (widget, x, y);

  run ((const char *[]) { "xdotool", "mousemove", place.x, place.y, "mousedown", "1", NULL });
}

void
hand_let_go (void)
{
  run ((const char *[]) { "xdotool", "mouseup", "1", NULL });
}

void
hand_turn (GtkWidget *widget, float x, float y, int clicks)
{
  use_button (widget, x, y, clicks > 0 ? "5" : "4", ABS (clicks));
}

void
hand_wait (HandCondition condition, gpointer data)
{
  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
}

static void
drawn_cb (GdkFrameClock *clock, int *n)
{
  (*n)--;
}

static gboolean
is_none (gpointer data)
{
  return *(int *) data <= 0;
}

void
hand_wait_drawn (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  int left = 2; /* the one that may be under way, and a whole one */
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (drawn_cb), &left);

  gdk_frame_clock_begin_updating (clock);
  hand_wait (is_none, &left);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, handler);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Only a window that begins at the upper left corner of the screen has its coordinates. */
static gboolean
is_ready (gpointer data)
{
  GtkWindow *window = data;

  return gtk_window_is_active (window) && gtk_window_is_fullscreen (window) &&
         gtk_widget_get_frame_clock (GTK_WIDGET (window)) != NULL;
}

static gboolean
fills_screen (gpointer data)
{
  GtkWidget *window = data;
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (gtk_widget_get_display (window)), 0);
  GdkRectangle screen;

  gdk_monitor_get_geometry (monitor, &screen);

  return gtk_widget_get_width (window) == screen.width && gtk_widget_get_height (window) == screen.height;
}

void
hand_wait_full (GtkWindow *window)
{
  hand_wait (is_ready, window);
  hand_wait (fills_screen, window);
  hand_wait_drawn (GTK_WIDGET (window));
}

GtkWidget *
hand_open (GtkWidget *child)
{
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());

  /* What is under the pointer is hovered over; here it starts where nothing is. */
  run ((const char *[]) { "xdotool", "mousemove", "0", "0", NULL });
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  hand_wait_full (GTK_WINDOW (window));

  return window;
}

static void
forget_tooltips (GtkWidget *widget)
{
  gtk_widget_set_has_tooltip (widget, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    forget_tooltips (child);
}

/* GTK waits half a second before it asks for a tooltip, and warns when what it would ask has gone meanwhile. When it finds
 * that there is none it waits no longer. */
void
hand_close (GtkWidget *window)
{
  forget_tooltips (window);
  gtk_widget_trigger_tooltip_query (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

GtkWidget *
hand_find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = hand_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
hand_find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}
