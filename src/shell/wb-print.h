/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-page-request.h"

G_BEGIN_DECLS

/** WbPrintedFunc: told when pages went to the printer, were given up (no error), or could not be printed. */
typedef void (*WbPrintedFunc) (GtkWindow *window, const GError *error);

void     wb_print              (GtkWindow *window, WbDrawing *drawing, const WbPageOptions *options,
                                GtkPrintOperationAction action, const char *path, WbPrintedFunc printed);
gboolean wb_print_can_preview  (void);

G_END_DECLS
