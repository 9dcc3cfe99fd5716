/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-clipboard-bytes.h"

#include <glib/gi18n-lib.h>

#define PIECE (64 * 1024)

/* How long nothing may come. Whoever waits can go on working meanwhile. */
static guint patience = 10000;

/* Held by what is awaited and by the timer. Either may be the last: a program that hands nothing over is never heard
 * of again, also not when the reading is cancelled. */
typedef struct
{
  GTask        *task; /* NULL: it has returned */
  GCancellable *cancellable;
  gulong        cancelled;
  GByteArray   *bytes;
  gsize         max;
  guint         timer;
} Reading;

static void wait_for_piece (Reading *self, GInputStream *stream);

static void
reading_clear (gpointer data)
{
  Reading *self = data;

  g_byte_array_unref (self->bytes);
  g_clear_object (&self->cancellable);
}

static void
reading_unref (Reading *self)
{
  g_rc_box_release_full (self, reading_clear);
}

/* Takes @error over; without one it is done. */
static void
finish (Reading *self, GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task == NULL)
    {
      g_clear_error (&error);
      return;
    }

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->cancelled != 0)
    g_signal_handler_disconnect (self->cancellable, self->cancelled);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_byte_array_free_to_bytes (g_byte_array_ref (self->bytes)), (GDestroyNotify) g_bytes_unref);
}

static GError *
make_silence_error (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                              _("The program in which this was copied does not hand it over."));
}

static gboolean
silence_cb (gpointer data)
{
  Reading *self = data;

  self->timer = 0;
  finish (self, make_silence_error ());

  return G_SOURCE_REMOVE;
}

static void
cancelled_cb (GCancellable *cancellable, Reading *self)
{
  self->cancelled = 0;
  finish (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled"));
}

static void
restart_timer (Reading *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_full (G_PRIORITY_DEFAULT, patience, silence_cb, g_rc_box_acquire (self),
                                    (GDestroyNotify) reading_unref);
}

static void
take_piece (Reading *self, GInputStream *stream, GBytes *piece)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (piece, &size);

  if (size == 0)
    {
      finish (self, NULL);
      return;
    }
  if (size > self->max - self->bytes->len)
    {
      g_autofree char *max = g_format_size (self->max);

      /* Translators: %s is such as "4.2 MB" */
      finish (self, g_error_new (G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                                 _("What was copied is too much to be pasted at once: %s at most."), max));
      return;
    }

  g_byte_array_append (self->bytes, data, size);
  restart_timer (self);
  wait_for_piece (self, stream);
}

static void
piece_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *self = data;
  GError *error = NULL;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (self->task != NULL && piece != NULL)
    take_piece (self, G_INPUT_STREAM (source), piece);
  else
    finish (self, error);
  reading_unref (self);
}

/* The stream stays alive until that comes, if it ever does. */
static void
wait_for_piece (Reading *self, GInputStream *stream)
{
  g_input_stream_read_bytes_async (stream, PIECE, G_PRIORITY_DEFAULT, NULL, piece_cb, g_rc_box_acquire (self));
}

static void
offered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);

  if (stream == NULL)
    finish (self, make_silence_error ());
  else if (self->task != NULL)
    wait_for_piece (self, stream);
  reading_unref (self);
}

/**
 * wb_clipboard_bytes_read_async:
 * @clipboard: a clipboard
 * @type: a media type that it offers
 * @max: how much is read at most
 * @cancellable: (nullable): to give it up
 * @callback: called when it has been read
 * @user_data: for @callback
 *
 * Reads what is on @clipboard. The main loop goes on meanwhile.
 */
void
wb_clipboard_bytes_read_async (GdkClipboard *clipboard, const char *type, gsize max, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  const char *types[] = { type, NULL };
  Reading *self = g_rc_box_new0 (Reading);

  self->task = g_task_new (clipboard, NULL, callback, user_data);
  g_task_set_source_tag (self->task, wb_clipboard_bytes_read_async);
  self->bytes = g_byte_array_new ();
  self->max = max;
  if (cancellable != NULL)
    {
      self->cancellable = g_object_ref (cancellable);
      self->cancelled = g_signal_connect (cancellable, "cancelled", G_CALLBACK (cancelled_cb), self);
    }

  restart_timer (self);
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, offered_cb, self);
}

/**
 * wb_clipboard_bytes_read_finish:
 * @result: what the callback got
 * @error: return location for a #GIOErrorEnum: cancelled, too large, or nothing came; with a sentence that says so
 *
 * Returns: (transfer full) (nullable): what was read
 */
GBytes *
wb_clipboard_bytes_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * wb_clipboard_bytes_set_patience:
 * @milliseconds: how long nothing may come
 *
 * For tests of programs that hand nothing over.
 */
void
wb_clipboard_bytes_set_patience (guint milliseconds)
{
  patience = milliseconds;
}
