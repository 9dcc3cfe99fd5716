/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-guest.h"

#include <math.h>

#include "wb-place.h"

static gboolean
unparent_cb (gpointer data)
{
  GtkWidget *widget = data;

  if (gtk_widget_get_parent (widget) != NULL && !gtk_widget_get_child_visible (widget))
    gtk_widget_unparent (widget);

  return G_SOURCE_REMOVE;
}

/* A guest may be taken away because the focus leaves it, or by a button in it, and GTK is not done with it then. It is out
 * of sight at once, since it gets no place any more. */
static void
take_away (GtkWidget *widget)
{
  gtk_widget_set_child_visible (widget, FALSE);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (widget), g_object_unref);
}

static void
take_in (GtkWidget *widget, GtkWidget *plane, gboolean upon)
{
  if (upon)
    gtk_widget_insert_before (widget, plane, NULL);
  else
    gtk_widget_insert_after (widget, plane, NULL);
  gtk_widget_set_child_visible (widget, TRUE);
}

/**
 * wb_guest_set:
 * @guest: a guest
 * @plane: the plane that it lies on
 * @widget: (nullable): a widget, or %NULL to take away the one that is there
 * @upon: whether it lies upon all that is on the plane, instead of below it
 * @rect: (nullable): where it is from now on
 */
void
wb_guest_set (WbGuest *guest, GtkWidget *plane, GtkWidget *widget, gboolean upon, const WbRect *rect)
{
  if (guest->widget != widget)
    {
      if (guest->widget != NULL)
        take_away (guest->widget);
      if (widget != NULL)
        take_in (widget, plane, upon);
      guest->widget = widget;
    }
  if (rect != NULL)
    guest->rect = *rect;
  gtk_widget_queue_allocate (plane);
}

/**
 * wb_guest_allocate:
 * @guest: a guest
 *
 * Gives its widget its place, as wide and as high as it needs to be.
 */
void
wb_guest_allocate (const WbGuest *guest)
{
  WbRect place = guest->rect;
  int minimum, natural;

  if (guest->widget == NULL)
    return;

  gtk_widget_measure (guest->widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  place.width = MAX (place.width, minimum);
  gtk_widget_measure (guest->widget, GTK_ORIENTATION_VERTICAL, (int) ceilf (place.width), NULL, &natural, NULL, NULL);
  place.height = MAX (place.height, natural);
  wb_widget_allocate_at (guest->widget, &place);
}
