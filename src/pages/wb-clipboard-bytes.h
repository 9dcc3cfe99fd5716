/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What another program offers on a clipboard, read piece by piece: it may be endless, or never come. */

void    wb_clipboard_bytes_read_async   (GdkClipboard *clipboard, const char *type, gsize max, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
GBytes *wb_clipboard_bytes_read_finish  (GAsyncResult *result, GError **error);
void    wb_clipboard_bytes_set_patience (guint milliseconds); /* for tests */

G_END_DECLS
