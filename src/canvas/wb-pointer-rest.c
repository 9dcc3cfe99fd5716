/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-pointer-rest.h"

#include <graphene.h>

/* Whether somebody points at something, or the pointer only happens to lie there: a window came up below it, or what lay
 * over it went away. */

/**
 * Rest:
 * @rests: the pointer was not moved since something came or went
 * @has_place: it is known where it rests
 * @place: where, on the surface
 * @n_closed: how much had been closed by then: menus and other popovers, and questions
 *
 * What is known of the pointer over one surface.
 */
typedef struct
{
  gboolean         rests;
  gboolean         has_place;
  graphene_point_t place;
  guint            n_closed;
} Rest;

#define REST "wb-pointer-rest"

static guint n_closed;

static gboolean
closed_hook (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  n_closed++;

  return TRUE;
}

/* A popover says that it closes to whoever has it; this has none of them. */
static void
count_closed (void)
{
  static gulong hook;
  gpointer class;

  if (hook != 0)
    return;

  class = g_type_class_ref (GTK_TYPE_POPOVER);
  hook = g_signal_add_emission_hook (g_signal_lookup ("closed", GTK_TYPE_POPOVER), 0, closed_hook, NULL, NULL);
  g_type_class_unref (class);
}

static void
begin (Rest *rest)
{
  rest->rests = TRUE;
  rest->has_place = FALSE;
  rest->n_closed = n_closed;
}

static void
active_cb (GtkWindow *window, GParamSpec *pspec, Rest *rest)
{
  begin (rest);
}

static void
stay (Rest *rest, const graphene_point_t *place)
{
  rest->rests = TRUE;
  rest->has_place = TRUE;
  rest->place = *place;
}

/* A menu or another popover holds the pointer while it is open. */
static gboolean
is_covered (GtkNative *native)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (native));
  GdkSeat *seat = gdk_display_get_default_seat (display);

  return seat != NULL && gdk_display_device_is_grabbed (display, gdk_seat_get_pointer (seat));
}

static gboolean
is_in_the_background (GtkNative *native)
{
  return GTK_IS_WINDOW (native) && (!gtk_window_is_active (GTK_WINDOW (native)) || is_covered (native));
}

/* GTK tells of a motion also when what lies below the pointer was moved. */
static void
see (GtkNative *native, Rest *rest, const graphene_point_t *place)
{
  if (rest->n_closed != n_closed)
    begin (rest);
  if (is_in_the_background (native) || (rest->rests && !rest->has_place))
    stay (rest, place);
  else if (rest->rests)
    rest->rests = graphene_point_near (&rest->place, place, 0.5f);
}

static void
motion_cb (GtkEventController *motion, double x, double y, Rest *rest)
{
  see (GTK_NATIVE (gtk_event_controller_get_widget (motion)), rest, &GRAPHENE_POINT_INIT (x, y));
}

static Rest *
add_rest (GtkNative *native)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  Rest *rest = g_new (Rest, 1);

  count_closed ();
  begin (rest);
  g_object_set_data_full (G_OBJECT (native), REST, rest, g_free);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), rest);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), rest);
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (native), motion);
  if (GTK_IS_WINDOW (native))
    g_signal_connect (native, "notify::is-active", G_CALLBACK (active_cb), rest);

  return rest;
}

static Rest *
ensure_rest (GtkNative *native)
{
  Rest *rest = g_object_get_data (G_OBJECT (native), REST);

  return rest != NULL ? rest : add_rest (native);
}

/**
 * wb_pointer_rest_watch:
 * @native: a window that just came
 *
 * Keeps an eye on the pointer from now on, and not only from the first question.
 */
void
wb_pointer_rest_watch (GtkNative *native)
{
  g_return_if_fail (GTK_IS_NATIVE (native));

  ensure_rest (native);
}

/**
 * wb_pointer_rest_begin:
 *
 * Something that lay over a window, in it, goes away. Of popovers this is known.
 */
void
wb_pointer_rest_begin (void)
{
  n_closed++;
}

/**
 * wb_pointer_rests:
 * @widget: a widget below the pointer
 * @x: where the pointer is on it
 * @y: where the pointer is on it
 *
 * Ask this before something is said because the pointer is somewhere.
 *
 * Returns: whether nobody points there: its window is not the one that is worked in, a menu lies over it, or the pointer was
 *   not moved since one of these changed
 */
gboolean
wb_pointer_rests (GtkWidget *widget, int x, int y)
{
  GtkNative *native;
  graphene_point_t place;
  Rest *rest;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  native = gtk_widget_get_native (widget);
  if (native == NULL ||
      !gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT (x, y), &place))
    return FALSE;

  rest = ensure_rest (native);
  see (native, rest, &place);

  return rest->rests;
}
