/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-clipboard-bytes.h"

#include <glib/gi18n-lib.h>

#define PIECE (64 * 1024)

/* How long nothing may come, at least; at most it is the double. Whoever waits can go on working meanwhile. */
static guint patience = 5000;

/* Held by what is awaited, by the thread that reads and by the timer. A program that hands nothing over is never heard of
 * again, also not when the reading is cancelled: its thread is left behind. */
typedef struct
{
  GTask        *task; /* NULL: it has returned */
  GCancellable *cancellable;
  gulong        cancelled;
  guint         timer;
  int           n_seen; /* pieces, when the timer ran last */
  gsize         max;

  /* Of the thread, until it is done */
  GInputStream *stream;
  GByteArray   *bytes;
  GError       *error; /* nullable */
  int           n_pieces;  /* atomic */
  int           has_ended; /* atomic: nobody waits for it */
} Reading;

static void
reading_clear (gpointer data)
{
  Reading *self = data;

  g_byte_array_unref (self->bytes);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->stream);
}

static void
reading_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, reading_clear);
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

  g_atomic_int_set (&self->has_ended, TRUE);
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

static GError *
make_size_error (gsize max)
{
  g_autofree char *size = g_format_size (max);

  /* Translators: %s is such as "4.2 MB" */
  return g_error_new (G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                      _("What was copied is too much to be pasted at once: %s at most."), size);
}

/* Nothing came for as long as the timer takes. */
static gboolean
silence_cb (gpointer data)
{
  Reading *self = data;
  int n_pieces = g_atomic_int_get (&self->n_pieces);

  if (n_pieces != self->n_seen)
    {
      self->n_seen = n_pieces;
      return G_SOURCE_CONTINUE;
    }

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

/* The stream ends in the thread that its signals come to. */
static gboolean
read_cb (gpointer data)
{
  Reading *self = data;

  g_clear_object (&self->stream);
  finish (self, g_steal_pointer (&self->error));

  return G_SOURCE_REMOVE;
}

static gpointer
read_thread (gpointer data)
{
  Reading *self = data;
  g_autofree char *piece = g_malloc (PIECE);
  gssize size = 0;

  while (!g_atomic_int_get (&self->has_ended) &&
         (size = g_input_stream_read (self->stream, piece, PIECE, NULL, &self->error)) > 0 &&
         (gsize) size <= self->max - self->bytes->len)
    {
      g_byte_array_append (self->bytes, (const guint8 *) piece, size);
      g_atomic_int_inc (&self->n_pieces);
    }
  if (size > 0 && !g_atomic_int_get (&self->has_ended))
    self->error = make_size_error (self->max);
  g_idle_add_full (G_PRIORITY_DEFAULT, read_cb, self, reading_unref);

  return NULL;
}

/* What comes in pieces GTK 4.8 hands over on X11 to those alone who wait for it in a thread. */
static void
offered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *self = data;
  g_autoptr (GError) error = NULL;

  self->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  if (self->stream == NULL)
    finish (self, make_silence_error ());
  else if (self->task != NULL)
    {
      g_atomic_int_inc (&self->n_pieces);
      g_thread_unref (g_thread_new ("clipboard", read_thread, g_atomic_rc_box_acquire (self)));
    }
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
  Reading *self = g_atomic_rc_box_new0 (Reading);

  self->task = g_task_new (clipboard, NULL, callback, user_data);
  g_task_set_source_tag (self->task, wb_clipboard_bytes_read_async);
  self->bytes = g_byte_array_new ();
  self->max = max;
  if (cancellable != NULL)
    {
      self->cancellable = g_object_ref (cancellable);
      self->cancelled = g_signal_connect (cancellable, "cancelled", G_CALLBACK (cancelled_cb), self);
    }

  self->timer = g_timeout_add_full (G_PRIORITY_DEFAULT, patience, silence_cb, g_atomic_rc_box_acquire (self), reading_unref);
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
