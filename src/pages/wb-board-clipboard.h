/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-clip.h"

G_BEGIN_DECLS

/* A part of a plan on a clipboard: as a project file for the windows of this program, and as lines for all others. */

gboolean wb_board_clipboard_set         (GdkClipboard *clipboard, WbPlan *clip, guint *n_withheld, GError **error);
void     wb_board_clipboard_read_async  (GdkClipboard *clipboard, GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data);
WbPlan  *wb_board_clipboard_read_finish (GAsyncResult *result, char **text, GError **error); /* or a text and no plan */

G_END_DECLS
