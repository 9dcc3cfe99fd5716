/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbFigureCard:
 *
 * An indicator for a room: what is counted, from where to where, how it went, and the latest figure, large.
 */
#define WB_TYPE_FIGURE_CARD (wb_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (WbFigureCard, wb_figure_card, WB, FIGURE_CARD, GtkBox)

GtkWidget *wb_figure_card_new (WbProject *project, WbSlot indicator);

G_END_DECLS
