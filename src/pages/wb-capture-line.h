/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-selection.h"

G_BEGIN_DECLS

/**
 * WbCaptureLine:
 *
 * One line that becomes an item with its links, as fast as people talk. It says what it understood before Enter adds it,
 * and stays for the next one. wb-capture.h has the grammar.
 *
 * Properties: "project" (#WbProject), "selection" (#WbSelection): what is selected is meant where the line does not say;
 * "understood": what there is to say of it, "" when there is nothing.
 *
 * Signals: "captured" (slot as guint): it was added; "failed" (sentence): it could not be; "leave": the user goes back to
 * where he came from.
 */
#define WB_TYPE_CAPTURE_LINE (wb_capture_line_get_type ())
G_DECLARE_FINAL_TYPE (WbCaptureLine, wb_capture_line, WB, CAPTURE_LINE, GtkWidget)

G_END_DECLS
