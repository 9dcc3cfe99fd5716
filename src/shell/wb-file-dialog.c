/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-file-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* GtkFileChooserNative does the same on all releases that we support; from 4.10 on it is called deprecated. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
add_types (GtkFileChooser *chooser, const WbFileType *types, guint n_types)
{
  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, types[i].name);
      if (types[i].suffix != NULL)
        gtk_file_filter_add_suffix (filter, types[i].suffix + 1);
      else
        gtk_file_filter_add_pattern (filter, "*");
      if (types[i].media_type != NULL)
        gtk_file_filter_add_mime_type (filter, types[i].media_type);
      gtk_file_chooser_add_filter (chooser, filter);
    }
}

static gboolean
has_suffix (const char *name, const WbFileType *type)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_str_has_suffix (folded, type->suffix);
}

/* The suffix of the chosen type is added unless the name ends in that of one of them. */
static GFile *
add_suffix (GFile *file, GtkFileChooser *chooser, GPtrArray *types)
{
  g_autofree char *name = g_file_get_basename (file);
  GtkFileFilter *chosen = gtk_file_chooser_get_filter (chooser);
  g_autoptr (GListModel) filters = gtk_file_chooser_get_filters (chooser);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *longer = NULL;
  guint best = 0;

  for (guint i = 0; i < types->len; i++)
    {
      const WbFileType *type = types->pdata[i];
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      if (has_suffix (name, type))
        return g_object_ref (file);
      if (filter == chosen)
        best = i;
    }

  if (types->len == 0 || folder == NULL)
    return g_object_ref (file);

  longer = g_strconcat (name, ((const WbFileType *) types->pdata[best])->suffix, NULL);

  return g_file_get_child (folder, longer);
}

/* The dialog keeps itself until it is answered. */
static void
end_dialog (GtkNativeDialog *dialog)
{
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
  else if (gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE)
    g_task_return_pointer (task, add_suffix (file, chooser, g_task_get_task_data (task)), g_object_unref);
  else
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);

  end_dialog (dialog);
}

/* The parent went off the screen. */
static void
withdrawn_cb (GtkNativeDialog *dialog)
{
  response_cb (dialog, GTK_RESPONSE_DELETE_EVENT, g_object_get_data (G_OBJECT (dialog), "task"));
}

static void
show_dialog (GtkWindow *parent, GtkFileChooserNative *dialog, GTask *task)
{
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "task", task, g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), task, 0);
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (withdrawn_cb), dialog, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static GTask *
new_task (GtkWindow *parent, const WbFileType *types, guint n_types, GCancellable *cancellable, gpointer tag,
          GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (parent, cancellable, callback, data);
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_types; i++)
    g_ptr_array_add (copy, g_memdup2 (&types[i], sizeof types[i]));

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, copy, (GDestroyNotify) g_ptr_array_unref);

  return task;
}

/**
 * wb_file_open_async:
 * @parent: the window that asks
 * @types: (array length=n_types): what can be opened; their strings must be static
 * @n_types: how many
 * @cancellable: (nullable): to give up
 * @callback: called when a file was chosen or not
 * @data: for @callback
 *
 * Asks for a file to open.
 */
void
wb_file_open_async (GtkWindow *parent, const WbFileType *types, guint n_types, GCancellable *cancellable,
                    GAsyncReadyCallback callback, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Open a plan"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _("_Open"), _("_Cancel"));

  add_types (GTK_FILE_CHOOSER (dialog), types, n_types);
  show_dialog (parent, dialog, new_task (parent, types, n_types, cancellable, wb_file_open_async, callback, data));
}

/**
 * wb_file_open_finish:
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when none was chosen
 */
GFile *
wb_file_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * wb_file_save_async:
 * @parent: the window that asks
 * @title: what is asked
 * @folder: (nullable): the folder to begin in
 * @name: the name to propose
 * @types: (array length=n_types): what it can be saved as, the proposed one first; their strings must be static
 * @n_types: how many
 * @cancellable: (nullable): to give up
 * @callback: called when a name was chosen or not
 * @data: for @callback
 *
 * Asks for a file to save as. One that is there may be written over: the dialog asked.
 */
void
wb_file_save_async (GtkWindow *parent, const char *title, GFile *folder, const char *name, const WbFileType *types,
                    guint n_types, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                                              _("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_file_chooser_set_current_name (chooser, name);
  add_types (chooser, types, n_types);
  show_dialog (parent, dialog, new_task (parent, types, n_types, cancellable, wb_file_save_async, callback, data));
}

/**
 * wb_file_save_finish:
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the file, its name with the suffix of its type, or %NULL when none was chosen
 */
GFile *
wb_file_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

G_GNUC_END_IGNORE_DEPRECATIONS
