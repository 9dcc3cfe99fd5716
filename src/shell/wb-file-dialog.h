/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The file dialogs, in the shape of the GtkFileDialog of GTK 4.10. */

/**
 * WbFileType:
 * @name: translated: "PDF document"
 * @suffix: (nullable): ".pdf"; %NULL, for opening only: any file
 * @media_type: (nullable): what else is recognised
 *
 * A kind of file that a dialog shows or saves.
 */
typedef struct
{
  const char *name;
  const char *suffix;
  const char *media_type;
} WbFileType;

void   wb_file_open_async  (GtkWindow *parent, const WbFileType *types, guint n_types, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data);
GFile *wb_file_open_finish (GAsyncResult *result, GError **error);
void   wb_file_save_async  (GtkWindow *parent, const char *title, GFile *folder, const char *name,
                            const WbFileType *types, guint n_types, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data);
GFile *wb_file_save_finish (GAsyncResult *result, GError **error);
char  *wb_file_name_after  (const char *title, const char *suffix);
char  *wb_file_complete_name (const char *name, const WbFileType *types, guint n_types, guint chosen);

G_END_DECLS
