/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-place.h"

#include <math.h>

/**
 * wb_rect_overlaps:
 * @a: a rectangle
 * @b: a rectangle
 *
 * Returns: whether they have anything in common
 */
gboolean
wb_rect_overlaps (const WbRect *a, const WbRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/**
 * wb_rect_equal:
 * @a: a rectangle
 * @b: a rectangle
 *
 * Returns: whether they are the same
 */
gboolean
wb_rect_equal (const WbRect *a, const WbRect *b)
{
  return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height;
}

/**
 * wb_widget_has_focus_within:
 * @widget: a widget
 *
 * Returns: whether it, or something in it, is where the keyboard is
 */
gboolean
wb_widget_has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/**
 * wb_widget_allocate_at:
 * @widget: a widget
 * @rect: its place, which need not be in whole px
 */
void
wb_widget_allocate_at (GtkWidget *widget, const WbRect *rect)
{
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (rect->x, rect->y));

  gtk_widget_allocate (widget, MAX ((int) ceilf (rect->width), 1), MAX ((int) ceilf (rect->height), 1), -1, transform);
}
