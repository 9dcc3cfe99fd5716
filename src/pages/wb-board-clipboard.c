/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-clipboard.h"

#include <glib/gi18n-lib.h>

#include "wb-clip-text.h"
#include "wb-clipboard-bytes.h"
#include "wb-file-error.h"
#include "wb-file-format.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"

/* What another program may make us hold. Everything of a plan of 100,000 items is less; and nobody reads through what
 * becomes of a longer text. */
#define MAX_PLAN (256 * 1024 * 1024)
#define MAX_TEXT (4 * 1024 * 1024)

#define TEXT_TYPE "text/plain;charset=utf-8"

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

/* Of a file it is said where it is wrong; of what was copied nobody knows where that would be. */
static GError *
make_refusal (const GError *error)
{
  const char *sentence = _("What was copied is no part of a plan, or it is damaged. Nothing was pasted.");

  if (g_error_matches (error, WB_FILE_ERROR, WB_FILE_ERROR_VERSION))
    sentence = _("What was copied comes from a newer version of this program. Nothing was pasted.");
  else if (g_error_matches (error, WB_FILE_ERROR, WB_FILE_ERROR_DOCTYPE))
    sentence = _("What was copied has a DOCTYPE, which a plan has not. Nothing was pasted.");
  g_debug ("On the clipboard: %s", error->message);

  return g_error_new_literal (error->domain, error->code, sentence);
}

static void
parse_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (task_data, &size);
  WbPlan *plan = wb_file_read_bytes (data, size, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) wb_plan_unref);
  else
    g_task_return_error (task, make_refusal (error));
}

static void
plan_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GBytes *bytes = wb_clipboard_bytes_read_finish (result, &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, parse_thread);
}

/* Text is text to the end; a character that ends it elsewhere is left out. */
static char *
make_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GString) text = g_string_sized_new (size);

  for (gsize i = 0; i < size; i++)
    if (data[i] != '\0')
      g_string_append_c (text, data[i]);

  return g_utf8_make_valid (text->str, text->len);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = wb_clipboard_bytes_read_finish (result, &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, make_text (bytes), g_free);
  g_task_return_pointer (task, NULL, NULL);
}

/**
 * wb_board_clipboard_read_async:
 * @clipboard: a clipboard
 * @cancellable: (nullable): to give it up
 * @callback: called when it has been read
 * @user_data: for @callback
 *
 * Reads the part of a plan that is on it, as a file from anywhere is read; when there is none, the text.
 */
void
wb_board_clipboard_read_async (GdkClipboard *clipboard, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  g_autoptr (GTask) task = g_task_new (clipboard, cancellable, callback, user_data);

  g_task_set_source_tag (task, wb_board_clipboard_read_async);
  if (gdk_content_formats_contain_mime_type (formats, WB_FILE_MEDIA_TYPE))
    wb_clipboard_bytes_read_async (clipboard, WB_FILE_MEDIA_TYPE, MAX_PLAN, cancellable, plan_read_cb, g_steal_pointer (&task));
  else if (gdk_content_formats_contain_mime_type (formats, TEXT_TYPE))
    wb_clipboard_bytes_read_async (clipboard, TEXT_TYPE, MAX_TEXT, cancellable, text_read_cb, g_steal_pointer (&task));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is nothing to paste here."));
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
