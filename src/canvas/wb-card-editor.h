/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-table.h"

G_BEGIN_DECLS

/**
 * WbCardEditor:
 *
 * The title of a card while it is being edited in place. Enter, Tab and leaving it apply, Escape does not.
 *
 * Signal: "done" (whether to apply, whether the focus went elsewhere), once.
 */
#define WB_TYPE_CARD_EDITOR (wb_card_editor_get_type ())
G_DECLARE_FINAL_TYPE (WbCardEditor, wb_card_editor, WB, CARD_EDITOR, GtkWidget)

GtkWidget *wb_card_editor_new      (WbKind kind, const char *text, gboolean lines);
char      *wb_card_editor_dup_text (WbCardEditor *self);
GtkWidget *wb_card_editor_get_view (WbCardEditor *self); /* borrowed: the GtkTextView that is written in */

G_END_DECLS
