/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-transfer.h"

#include <glib/gi18n-lib.h>

#define READ_SIZE     (64 * 1024)
#define PROGRESS_SIZE (256 * 1024)
#define LARGE_SIZE    (1024 * 1024) /* from there on a thread is worth it */

static void
report_progress (WbFileTransfer *self, guint64 end)
{
  double size = MAX ((guint64) wb_file_source_get_size (self->source), end);

  if (self->progress != NULL && end / PROGRESS_SIZE != self->n_parsed / PROGRESS_SIZE)
    self->progress (end / size, self->progress_data);
  self->n_parsed = end;
}

/* The next piece; one with an error when there is none. */
static WbFilePiece *
read_piece (WbFileTransfer *self)
{
  WbFilePiece *piece = NULL;

  while (piece == NULL)
    {
      GError *error = NULL;
      char *buffer = wb_file_cutter_reserve (self->cutter, READ_SIZE);
      gssize n = wb_file_source_read (self->source, buffer, READ_SIZE, self->cancellable, &error);

      if (n < 0)
        return wb_file_cutter_fail (self->cutter, error);

      self->n_read += n;
      if (!wb_file_transfer_fits (self->n_read, &error))
        return wb_file_cutter_fail (self->cutter, error);
      if (self->digest != NULL)
        g_checksum_update (self->digest, (const guchar *) buffer, n);
      piece = wb_file_cutter_cut (self->cutter, n, n == 0);
    }

  return piece;
}

static gboolean
parse_piece (WbFileTransfer *self, WbFilePiece *piece, GError **error)
{
  report_progress (self, piece->end);

  return wb_file_parser_take_piece (self->parser, piece, error);
}

static gboolean
run_here (WbFileTransfer *self, GError **error)
{
  gboolean is_last, is_fine;

  do
    {
      WbFilePiece *piece = read_piece (self);

      is_last = piece->is_last;
      is_fine = parse_piece (self, piece, error);
    }
  while (is_fine && !is_last);

  return is_fine;
}

/* ---- on a thread of its own ------------------------------------------------------------------------------------------ */

static gpointer
read_cb (gpointer data)
{
  WbFileTransfer *self = data;
  gboolean is_last;

  do
    {
      WbFilePiece *piece = g_atomic_int_get (&self->stop) ? wb_file_cutter_fail (self->cutter, NULL) : read_piece (self);

      is_last = piece->is_last;
      g_async_queue_push (self->ready, piece);
    }
  while (!is_last);

  return NULL;
}

/* What is wrong in the file may come to light when much more of it was read: that goes back unseen. */
static gboolean
parse_pieces (WbFileTransfer *self, GError **error)
{
  gboolean is_fine = TRUE;
  gboolean is_last;

  do
    {
      WbFilePiece *piece = g_async_queue_pop (self->ready);

      is_last = piece->is_last;
      if (is_fine)
        is_fine = parse_piece (self, piece, error);
      else
        wb_file_cutter_give_back (self->cutter, piece);
      if (!is_fine)
        g_atomic_int_set (&self->stop, TRUE);
    }
  while (!is_last);

  return is_fine;
}

static gboolean
run_beside (WbFileTransfer *self, GThread *thread, GError **error)
{
  gboolean is_fine = parse_pieces (self, error);

  g_thread_join (thread);

  return is_fine;
}

/**
 * wb_file_transfer_run:
 * @self: a transfer that was not run
 * @error: return location for a %WB_FILE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Brings all bytes of the file to the parser.
 *
 * Returns: %TRUE on success; wb_file_parser_end() tells whether the file is whole
 */
gboolean
wb_file_transfer_run (WbFileTransfer *self, GError **error)
{
  g_autoptr (GAsyncQueue) ready = g_async_queue_new ();
  GThread *thread = NULL;

  if (!wb_file_transfer_fits (wb_file_source_get_size (self->source), error))
    return FALSE;

  self->cutter = wb_file_parser_get_cutter (self->parser);
  self->ready = ready;
  if (wb_file_transfer_is_large (wb_file_source_get_size (self->source)) && g_get_num_processors () > 1)
    thread = g_thread_try_new ("read-ahead", read_cb, self, NULL);

  return thread != NULL ? run_beside (self, thread, error) : run_here (self, error);
}

/**
 * wb_file_transfer_fits:
 * @size: of a file, or as much of it as was read
 * @error: return location for a %WB_FILE_ERROR
 *
 * Returns: whether it may be as large
 */
gboolean
wb_file_transfer_fits (guint64 size, GError **error)
{
  if (size <= WB_FILE_MAX_SIZE)
    return TRUE;

  wb_file_set_error_at (error, (WbFilePosition) { 1, 1 }, WB_FILE_ERROR_TOO_LARGE,
                        _("The file is larger than 1 GiB."));
  return FALSE;
}

/**
 * wb_file_transfer_is_large:
 * @size: of a file
 *
 * Returns: whether it takes so long that somebody who waits for the plan would notice what else is done with its bytes
 */
gboolean
wb_file_transfer_is_large (gint64 size)
{
  return size >= LARGE_SIZE;
}
