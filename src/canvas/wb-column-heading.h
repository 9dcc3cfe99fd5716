/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-scene.h"

G_BEGIN_DECLS

/**
 * WbColumnHeading:
 *
 * What a screen reader finds at the top of a column: the name of its theme and how many goals it has. It is not seen:
 * WbBoardTop draws the headers, which stay in sight. Private to the canvas.
 */
#define WB_TYPE_COLUMN_HEADING (wb_column_heading_get_type ())
G_DECLARE_FINAL_TYPE (WbColumnHeading, wb_column_heading, WB, COLUMN_HEADING, GtkWidget)

GtkWidget *wb_column_heading_new  (void);
void       wb_column_heading_show (WbColumnHeading *self, const WbColumn *column);

G_END_DECLS
