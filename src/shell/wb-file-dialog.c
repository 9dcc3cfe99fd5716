/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-file-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-ask.h"

#define MAX_NAME 200 /* bytes: with a suffix and a number it fits wherever 255 do */

#define REPLACED "wb-replaced" /* of a task that asks: the file that it is about */

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
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_str_has_suffix (folded, type->suffix);
}

/* Which of the types was chosen; the first, unless it was another. */
static guint
get_chosen (GtkFileChooser *chooser)
{
  GtkFileFilter *chosen = gtk_file_chooser_get_filter (chooser);
  g_autoptr (GListModel) filters = gtk_file_chooser_get_filters (chooser);

  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      if (filter == chosen)
        return i;
    }

  return 0;
}

static GFile *
complete_file (GFile *file, GtkFileChooser *chooser, const GArray *types)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *complete = NULL;

  if (types->len == 0 || folder == NULL)
    return g_object_ref (file);

  complete = wb_file_complete_name (name, (const WbFileType *) types->data, types->len, get_chosen (chooser));

  return g_file_get_child (folder, complete);
}

/* The dialog keeps itself until it is answered. */
static void
end_dialog (GtkNativeDialog *dialog)
{
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
return_cancelled (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
}

static void
replace_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;

  if (g_strcmp0 (wb_ask_finish (result), "replace") == 0)
    g_task_return_pointer (task, g_object_steal_data (G_OBJECT (task), REPLACED), g_object_unref);
  else
    return_cancelled (task);
}

/* The dialog asked about the name as it was typed, and not as it became. */
static void
ask_to_replace (GTask *task, GFile *file)
{
  const WbAnswer answers[] = {
    { "cancel", _("Cancel"), WB_ANSWER_PLAIN },
    { "replace", _("Replace"), WB_ANSWER_DESTRUCTIVE },
  };
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);

  g_object_set_data_full (G_OBJECT (task), REPLACED, g_object_ref (file), g_object_unref);
  wb_ask_async (g_task_get_source_object (task), heading,
                _("There is a file of that name in this folder already. What is in it would be lost."), answers,
                G_N_ELEMENTS (answers), NULL, replace_cb, g_object_ref (task));
}

static void
return_saved (GTask *task, GFile *typed, GFile *file)
{
  if (!g_file_equal (file, typed) && g_file_query_exists (file, NULL))
    ask_to_replace (task, file);
  else
    g_task_return_pointer (task, g_object_ref (file), g_object_unref);
}

/* Whoever hears of it may close the window that asked, and with it the dialog: so that is gone before. */
static void
response_cb (GtkNativeDialog *dialog, int response)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (GTask) task = g_object_steal_data (G_OBJECT (dialog), "task");
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autoptr (GFile) saved = NULL;

  if (task == NULL)
    return;

  if (file != NULL && gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE)
    saved = complete_file (file, chooser, g_task_get_task_data (task));
  end_dialog (dialog);

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return_cancelled (task);
  else if (saved != NULL)
    return_saved (task, file, saved);
  else
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
}

/* The parent went off the screen. */
static void
withdrawn_cb (GtkNativeDialog *dialog)
{
  response_cb (dialog, GTK_RESPONSE_DELETE_EVENT);
}

static void
show_dialog (GtkWindow *parent, GtkFileChooserNative *dialog, GTask *task)
{
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "task", task, g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (withdrawn_cb), dialog, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static GTask *
new_task (GtkWindow *parent, const WbFileType *types, guint n_types, GCancellable *cancellable, gpointer tag,
          GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (parent, cancellable, callback, data);
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (WbFileType));

  g_array_append_vals (copy, types, n_types);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, copy, (GDestroyNotify) g_array_unref);

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
 * Asks for a file to save as. One that is there may be written over: that was asked.
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

/**
 * wb_file_name_after:
 * @title: the title of a plan
 * @suffix: (nullable): ".pdf"
 *
 * A title may hold what no name of a file may here or on the systems that it is sent to, may be longer than any, and may
 * begin with a dot, which would hide the file.
 *
 * Returns: (transfer full): the name of a file
 */
char *
wb_file_name_after (const char *title, const char *suffix)
{
  g_autofree char *name = g_strdup (title);
  const char *start;

  g_return_val_if_fail (title != NULL, NULL);

  g_strdelimit (name, "/\\:\"*?<>|", '-');
  start = name + strspn (name, ". ");
  if (strlen (start) > MAX_NAME)
    *g_utf8_find_prev_char (start, start + MAX_NAME + 1) = '\0';
  g_strchomp (name);

  return g_strconcat (*start != '\0' ? start : "-", suffix, NULL);
}

/**
 * wb_file_complete_name:
 * @name: the name that was typed
 * @types: (array length=n_types): what can be saved, the proposed one first
 * @n_types: how many, at least one
 * @chosen: which of them was chosen
 *
 * What a name ends in says what is saved. Who chooses another type and leaves the name as proposed means the type.
 *
 * Returns: (transfer full): the name with the suffix of a type
 */
char *
wb_file_complete_name (const char *name, const WbFileType *types, guint n_types, guint chosen)
{
  g_return_val_if_fail (name != NULL && chosen < n_types, NULL);

  if (chosen > 0 && has_suffix (name, &types[0]))
    return g_strdup_printf ("%.*s%s", (int) (strlen (name) - strlen (types[0].suffix)), name, types[chosen].suffix);

  for (guint i = 0; i < n_types; i++)
    if (has_suffix (name, &types[i]))
      return g_strdup (name);

  return g_strconcat (name, types[chosen].suffix, NULL);
}

G_GNUC_END_IGNORE_DEPRECATIONS
