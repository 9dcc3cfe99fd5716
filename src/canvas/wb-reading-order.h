/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbPlaced:
 * @widget: a widget on the board
 * @column: @row: its cell; what belongs to a whole column has a row before the first
 * @y: where it stands in its cell
 *
 * A widget, and where it comes when a person reads the board: column by column from the name of the theme down, a goal
 * before its actions. That is also the order to draw in, since an action lies upon its goal.
 */
typedef struct
{
  GtkWidget *widget;
  int        column;
  int        row;
  float      y;
} WbPlaced;

void     wb_reading_order_add   (GArray *placed, GtkWidget *widget, int column, int row, float y);
gboolean wb_reading_order_apply (GArray *placed, GtkWidget *parent); /* whether it moved any */

G_END_DECLS
