/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-ahead.h"

struct _WbFileAhead
{
  WbFileAheadFunc func;
  gpointer        user_data;
  GThread        *thread;
  GAsyncQueue    *asked;    /* numbers of pieces, from 1; STOP at the end */
  GAsyncQueue    *finished; /* of GByteArray */
  GAsyncQueue    *spare;    /* of GByteArray, to be used again */
};

#define STOP G_MAXUINT

static gboolean
append_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  g_byte_array_append (user_data, (const guint8 *) data, size);

  return TRUE;
}

static GByteArray *
make_piece (WbFileAhead *self, guint piece)
{
  GByteArray *bytes = g_async_queue_try_pop (self->spare);
  WbFileBuffer buffer;

  if (bytes == NULL)
    bytes = g_byte_array_new ();

  wb_file_buffer_init (&buffer, append_cb, bytes);
  self->func (piece, &buffer, self->user_data);
  wb_file_buffer_end (&buffer, NULL);

  return bytes;
}

static gpointer
run_cb (gpointer user_data)
{
  WbFileAhead *self = user_data;
  guint asked;

  while ((asked = GPOINTER_TO_UINT (g_async_queue_pop (self->asked))) != STOP)
    g_async_queue_push (self->finished, make_piece (self, asked - 1));

  return NULL;
}

static GAsyncQueue *
make_queue (void)
{
  return g_async_queue_new_full ((GDestroyNotify) g_byte_array_unref);
}

/**
 * wb_file_ahead_new:
 * @func: (scope notified): writes a piece
 * @user_data: for @func
 *
 * Returns: (transfer full) (nullable): a thread that waits to be asked, or %NULL when there is none to be had, or it would
 *   be of no use
 */
WbFileAhead *
wb_file_ahead_new (WbFileAheadFunc func, gpointer user_data)
{
  g_autoptr (WbFileAhead) self = NULL;

  if (g_get_num_processors () < 2)
    return NULL;

  self = g_new0 (WbFileAhead, 1);
  self->func = func;
  self->user_data = user_data;
  self->asked = g_async_queue_new ();
  self->finished = make_queue ();
  self->spare = make_queue ();
  self->thread = g_thread_try_new ("write-ahead", run_cb, self, NULL);

  return self->thread != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * wb_file_ahead_free:
 * @self: (transfer full): a thread
 *
 * Ends it when it has done what it was asked for. What was not waited for is lost.
 */
void
wb_file_ahead_free (WbFileAhead *self)
{
  g_async_queue_push (self->asked, GUINT_TO_POINTER (STOP));
  g_clear_pointer (&self->thread, g_thread_join);

  g_async_queue_unref (self->asked);
  g_async_queue_unref (self->finished);
  g_async_queue_unref (self->spare);
  g_free (self);
}

/**
 * wb_file_ahead_ask:
 * @self: a thread
 * @piece: the number of a piece
 *
 * Has the piece written as soon as those asked for earlier are.
 */
void
wb_file_ahead_ask (WbFileAhead *self, guint piece)
{
  g_async_queue_push (self->asked, GUINT_TO_POINTER (piece + 1));
}

/**
 * wb_file_ahead_wait:
 * @self: a thread that was asked for a piece
 *
 * Returns: (transfer full): the bytes of the piece that was asked for first
 */
GByteArray *
wb_file_ahead_wait (WbFileAhead *self)
{
  return g_async_queue_pop (self->finished);
}

/**
 * wb_file_ahead_give_back:
 * @self: a thread
 * @piece: (transfer full): bytes that are not needed any more
 *
 * Lets the memory be used for another piece.
 */
void
wb_file_ahead_give_back (WbFileAhead *self, GByteArray *piece)
{
  g_byte_array_set_size (piece, 0);
  g_async_queue_push (self->spare, piece);
}
