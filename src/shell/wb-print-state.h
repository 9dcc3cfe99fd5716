/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-paper.h"

G_BEGIN_DECLS

/* How was printed last: the printer and how it prints, the paper and how it lies. It is kept for as long as the program
 * runs, and for the next time. */

GtkPrintSettings *wb_print_state_get_settings  (void);
void              wb_print_state_keep_settings (GtkPrintSettings *settings);
GtkPageSetup     *wb_print_state_new_setup     (WbPaper paper, gboolean portrait);
gboolean          wb_print_state_find_paper    (WbPaper *paper, gboolean *portrait);
void              wb_print_state_keep_paper    (WbPaper paper, gboolean portrait);
void              wb_print_state_forget        (void); /* what is on the disk counts again */

G_END_DECLS
