/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-heading.h"
#include "wb-stage.h"

G_BEGIN_DECLS

/**
 * WbHeadings:
 *
 * A heading for each column and row of a board, or for each lane of a chain. They are few: all are there, also those that
 * are out of sight. Private to the canvas.
 */
typedef struct _WbHeadings WbHeadings;

WbHeadings *wb_headings_new      (GtkWidget *plane, WbStage *stage);
void        wb_headings_free     (WbHeadings *headings); /* its widgets are those of the plane */
gboolean    wb_headings_show     (WbHeadings *headings); /* whether any came or went */
void        wb_headings_place    (WbHeadings *headings, GArray *placed);
void        wb_headings_allocate (WbHeadings *headings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbHeadings, wb_headings_free)

G_END_DECLS
