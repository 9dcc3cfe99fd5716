/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-cutter.h"

#include <string.h>

#define MAX_PIECES 8

struct _WbFileCutter
{
  WbFileScan  *scan;
  WbFilePiece *piece; /* that is being filled; NULL after the last one */
  GAsyncQueue *spare; /* of WbFilePiece */
  guint        n_pieces;
  guint64      end;
};

static void
piece_free (gpointer data)
{
  WbFilePiece *piece = data;

  g_free (piece->data);
  wb_file_scanned_clear (&piece->scanned);
  g_clear_error (&piece->refusal);
  g_free (piece);
}

static WbFilePiece *
make_piece (WbFileCutter *self)
{
  WbFilePiece *piece = g_new0 (WbFilePiece, 1);

  wb_file_scanned_init (&piece->scanned);
  self->n_pieces++;

  return piece;
}

/* An empty one. */
static WbFilePiece *
take_piece (WbFileCutter *self)
{
  WbFilePiece *piece = g_async_queue_try_pop (self->spare);

  if (piece == NULL)
    piece = self->n_pieces < MAX_PIECES ? make_piece (self) : g_async_queue_pop (self->spare);
  piece->size = 0;

  return piece;
}

static void
make_room (WbFilePiece *piece, gsize size)
{
  if (piece->capacity - piece->size >= size)
    return;

  piece->capacity = MAX (piece->capacity * 2, piece->size + size);
  piece->data = g_realloc (piece->data, piece->capacity);
}

/**
 * wb_file_cutter_reserve:
 * @self: a cutter that has not cut the last piece
 * @size: how many bytes may come
 *
 * Returns: (transfer none): where to put them, before wb_file_cutter_cut()
 */
char *
wb_file_cutter_reserve (WbFileCutter *self, gsize size)
{
  if (self->piece == NULL)
    self->piece = take_piece (self);
  make_room (self->piece, size);

  return self->piece->data + self->piece->size;
}

/* Goes on with what cannot be parsed yet. */
static void
begin_piece (WbFileCutter *self, const WbFilePiece *before)
{
  gsize size = before->size - before->safe;
  WbFilePiece *piece = take_piece (self);

  make_room (piece, size);
  if (size > 0)
    memcpy (piece->data, before->data + before->safe, size);
  piece->size = size;
  self->piece = piece;
}

/**
 * wb_file_cutter_cut:
 * @self: a cutter that has not cut the last piece
 * @size: how many bytes were put where wb_file_cutter_reserve() said
 * @is_last: whether the file ends there
 *
 * Returns: (transfer full) (nullable): a piece, or %NULL when more bytes are needed; see wb_file_cutter_give_back()
 */
WbFilePiece *
wb_file_cutter_cut (WbFileCutter *self, gsize size, gboolean is_last)
{
  WbFilePiece *piece = self->piece;

  piece->size += size;
  self->end += size;
  piece->safe = wb_file_scan_run (self->scan, piece->data, piece->size, is_last, &piece->refusal);
  piece->is_last = is_last || piece->refusal != NULL;
  piece->end = self->end;
  if (piece->safe == 0 && !piece->is_last)
    return NULL;

  wb_file_scan_hand_over (self->scan, &piece->scanned);
  if (piece->is_last)
    self->piece = NULL;
  else
    begin_piece (self, piece);

  return piece;
}

/**
 * wb_file_cutter_fail:
 * @self: a cutter that has not cut the last piece
 * @error: (transfer full): why no more bytes come
 *
 * Returns: (transfer full): the last piece, with nothing in it but that
 */
WbFilePiece *
wb_file_cutter_fail (WbFileCutter *self, GError *error)
{
  WbFilePiece *piece = g_steal_pointer (&self->piece);

  piece->safe = 0;
  piece->end = self->end;
  piece->refusal = error;
  piece->is_last = TRUE;

  return piece;
}

/**
 * wb_file_cutter_give_back:
 * @self: a cutter
 * @piece: (transfer full): a piece of it that is not needed any more
 *
 * Lets its memory be used for another one.
 */
void
wb_file_cutter_give_back (WbFileCutter *self, WbFilePiece *piece)
{
  g_async_queue_push (self->spare, piece);
}

/**
 * wb_file_cutter_new:
 *
 * Returns: (transfer full): a cutter for one file
 */
WbFileCutter *
wb_file_cutter_new (void)
{
  WbFileCutter *self = g_new0 (WbFileCutter, 1);

  self->scan = wb_file_scan_new ();
  self->spare = g_async_queue_new_full (piece_free);
  self->piece = take_piece (self);

  return self;
}

/**
 * wb_file_cutter_free:
 * @self: a cutter to which all pieces were given back
 *
 * Frees @self.
 */
void
wb_file_cutter_free (WbFileCutter *self)
{
  g_clear_pointer (&self->piece, piece_free);
  wb_file_scan_free (self->scan);
  g_async_queue_unref (self->spare);
  g_free (self);
}
