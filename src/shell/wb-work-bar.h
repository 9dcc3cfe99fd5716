/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-document.h"

G_BEGIN_DECLS

/**
 * WbWorkBar:
 *
 * Says what is going on that takes long, how far that is, and lets one give it up: with its button, or with Escape while
 * the keyboard is there.
 *
 * Properties: "text", "fraction" (0 to 1), "action-name" (of what gives it up).
 */
#define WB_TYPE_WORK_BAR (wb_work_bar_get_type ())
G_DECLARE_FINAL_TYPE (WbWorkBar, wb_work_bar, WB, WORK_BAR, GtkWidget)

char *wb_work_bar_say   (gpointer object, WbDocumentState state, const char *title); /* a closure: what a document is at */
void  wb_work_bar_pulse (WbWorkBar *self); /* something is going on, and nobody knows how far it is */

G_END_DECLS
