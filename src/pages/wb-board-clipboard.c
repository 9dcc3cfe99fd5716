/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-clipboard.h"

#include <glib/gi18n-lib.h>

#include "wb-clip-text.h"
#include "wb-file-format.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"

/* What another program may make us hold. Everything of a plan of 100,000 items is less. */
#define MAX_SIZE (256 * 1024 * 1024)

/**
 * wb_board_clipboard_set:
 * @clipboard: a clipboard
 * @clip: what to put on it, see wb_clip_new()
 * @n_withheld: (out): how many voices are not in the lines because they may not be shared
 * @error: return location for an error
 *
 * Returns: %TRUE on success
 */
gboolean
wb_board_clipboard_set (GdkClipboard *clipboard, WbPlan *clip, guint *n_withheld, GError **error)
{
  g_autofree char *text = wb_clip_to_text (clip, n_withheld);
  g_autoptr (GBytes) bytes = wb_file_write_bytes (clip);
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *providers[2] = { gdk_content_provider_new_for_bytes (WB_FILE_MEDIA_TYPE, bytes) };
  guint n = 1;

  if (text != NULL)
    providers[n++] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (providers, n);
  if (gdk_clipboard_set_content (clipboard, provider))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The clipboard does not take anything now."));

  return FALSE;
}

static gpointer
grow (gpointer data, gsize size)
{
  return size <= MAX_SIZE ? g_try_realloc (data, size) : NULL;
}

static void
parse_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GMemoryOutputStream *memory = task_data;
  GError *error = NULL;
  WbPlan *plan = wb_file_read_bytes (g_memory_output_stream_get_data (memory),
                                     g_memory_output_stream_get_data_size (memory), &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) wb_plan_unref);
  else
    g_task_return_error (task, error);
}

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, g_object_ref (source), g_object_unref);
  g_task_run_in_thread (task, parse_thread);
}

static void
plan_offered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new (NULL, 0, grow, g_free);
  GError *error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);

  if (stream == NULL)
    g_task_return_error (task, error);
  else
    g_output_stream_splice_async (memory, stream,
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, spliced_cb, g_steal_pointer (&task));
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, text, g_free);
  g_task_return_pointer (task, NULL, NULL);
}

static gboolean
has_text (GdkContentFormats *formats)
{
  g_autoptr (GdkContentFormats) all = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

  return gdk_content_formats_contain_gtype (all, G_TYPE_STRING);
}

/**
 * wb_board_clipboard_read_async:
 * @clipboard: a clipboard
 * @callback: called when it has been read
 * @user_data: for @callback
 *
 * Reads the part of a plan that is on it, as a file from anywhere is read; when there is none, the text.
 */
void
wb_board_clipboard_read_async (GdkClipboard *clipboard, GAsyncReadyCallback callback, gpointer user_data)
{
  static const char *types[] = { WB_FILE_MEDIA_TYPE, NULL };
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  GTask *task = g_task_new (clipboard, NULL, callback, user_data);

  g_task_set_source_tag (task, wb_board_clipboard_read_async);
  if (gdk_content_formats_contain_mime_type (formats, WB_FILE_MEDIA_TYPE))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, plan_offered_cb, task);
  else if (has_text (formats))
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, task);
  else
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is nothing to paste here."));
      g_object_unref (task);
    }
}

/**
 * wb_board_clipboard_read_finish:
 * @result: what the callback got
 * @text: (out) (transfer full) (nullable): the text, when there is one and no plan
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the part of a plan
 */
WbPlan *
wb_board_clipboard_read_finish (GAsyncResult *result, char **text, GError **error)
{
  GTask *task = G_TASK (result);
  GError *own = NULL;
  WbPlan *plan = g_task_propagate_pointer (task, &own);

  *text = NULL;
  if (own != NULL)
    g_propagate_error (error, own);
  else if (plan == NULL)
    *text = g_strdup (g_task_get_task_data (task));

  return plan;
}
