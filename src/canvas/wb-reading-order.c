/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-reading-order.h"

/**
 * wb_reading_order_add:
 * @placed: (element-type WbPlaced): widgets
 * @widget: one more
 * @column: @row: its cell
 * @y: where it stands in its cell
 */
void
wb_reading_order_add (GArray *placed, GtkWidget *widget, int column, int row, float y)
{
  const WbPlaced one = { widget, column, row, y };

  g_array_append_val (placed, one);
}

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const WbPlaced *one = a;
  const WbPlaced *two = b;

  if (one->column != two->column)
    return one->column < two->column ? -1 : 1;
  if (one->row != two->row)
    return one->row < two->row ? -1 : 1;

  return one->y < two->y ? -1 : one->y > two->y;
}

/* Those that are not seen may stand anywhere. */
static GtkWidget *
skip_unseen (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_get_child_visible (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/**
 * wb_reading_order_apply:
 * @placed: (element-type WbPlaced): all children of @parent that are seen; sorted afterwards
 * @parent: their parent, or what is to become it
 *
 * Brings the children into reading order. One that stands where it should is not touched, so that scrolling costs no more
 * than what comes into view.
 *
 * Returns: whether any was moved
 */
gboolean
wb_reading_order_apply (GArray *placed, GtkWidget *parent)
{
  GtkWidget *next = skip_unseen (gtk_widget_get_first_child (parent));
  gboolean moved = FALSE;

  g_array_sort (placed, compare_placed);
  for (guint i = 0; i < placed->len; i++)
    {
      GtkWidget *widget = g_array_index (placed, WbPlaced, i).widget;

      if (widget == next)
        {
          next = skip_unseen (gtk_widget_get_next_sibling (next));
          continue;
        }

      gtk_widget_insert_before (widget, parent, next);
      moved = TRUE;
    }

  return moved;
}
