/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-paper.h"

G_BEGIN_DECLS

/**
 * WbPrintState:
 *
 * How was printed last: the printer and how it prints, the paper and how it lies. It is kept for as long as the program
 * runs, and for the next time.
 */
#define WB_TYPE_PRINT_STATE (wb_print_state_get_type ())
G_DECLARE_FINAL_TYPE (WbPrintState, wb_print_state, WB, PRINT_STATE, GObject)

WbPrintState     *wb_print_state_get           (void); /* borrowed: the program has one */
GtkPrintSettings *wb_print_state_get_settings  (WbPrintState *self);
void              wb_print_state_keep_settings (WbPrintState *self, GtkPrintSettings *settings);
gboolean          wb_print_state_find_paper    (WbPrintState *self, WbPaper *paper, gboolean *portrait);
void              wb_print_state_keep_paper    (WbPrintState *self, WbPaper paper, gboolean portrait);

GtkPageSetup     *wb_print_state_new_setup     (WbPaper paper, gboolean portrait);

G_END_DECLS
