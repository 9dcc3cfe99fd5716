/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-pieces.h"

/* So many pieces may be written before those in front of them are handed over. They stay in the processor's cache, and no
 * new memory is touched on the way: a page that is touched first costs more than what is written to it. */
#define N_PLACES 6

#define NONE G_MAXUINT

/**
 * Place:
 * @spilled: (nullable): what was too much for @buffer, and comes before what is in it
 *
 * Where a piece waits until those before it are handed over.
 */
typedef struct
{
  WbFileBuffer buffer;
  GByteArray  *spilled;
  gboolean     is_ready;
} Place;

/**
 * Crew:
 * @next: the next piece that nobody writes yet
 * @handed: the next piece that is to be handed over
 * @is_waited: whether one of them waits for the other
 * @has_to_end: whether no more are wanted
 *
 * Two threads that write pieces. The first also hands them over, in order; the second writes while it does.
 */
typedef struct
{
  const WbFilePieces *pieces;
  WbFileBuffer       *out;
  GMutex              mutex;
  GCond               changed;
  guint               next;
  guint               handed;
  gboolean            is_waited;
  gboolean            has_to_end;
  Place               places[N_PLACES];
} Crew;

/* Long texts make a piece longer than a buffer. */
static gboolean
spill_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  Place *place = user_data;

  if (place->spilled == NULL)
    place->spilled = g_byte_array_new ();
  g_byte_array_append (place->spilled, (const guint8 *) data, size);

  return TRUE;
}

static Place *
get_place (Crew *self, guint piece)
{
  return &self->places[piece % N_PLACES];
}

static void
crew_init (Crew *self, const WbFilePieces *pieces, WbFileBuffer *out)
{
  *self = (Crew){ .pieces = pieces, .out = out };
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  for (guint i = 0; i < N_PLACES; i++)
    wb_file_buffer_init (&self->places[i].buffer, spill_cb, &self->places[i]);
}

static void
crew_clear (Crew *self)
{
  for (guint i = 0; i < N_PLACES; i++)
    {
      wb_file_buffer_clear (&self->places[i].buffer);
      g_clear_pointer (&self->places[i].spilled, g_byte_array_unref);
    }
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
}

static void
wait_for_other (Crew *self)
{
  self->is_waited = TRUE;
  g_cond_wait (&self->changed, &self->mutex);
}

/* To wake nobody is not for nothing either. */
static void
wake_other (Crew *self)
{
  if (self->is_waited)
    g_cond_signal (&self->changed);
  self->is_waited = FALSE;
}

/* NONE: there is no place for another, or there are no more. */
static guint
claim (Crew *self)
{
  if (self->next == self->pieces->n || self->next - self->handed == N_PLACES)
    return NONE;

  return self->next++;
}

static void
write_piece (Crew *self, guint piece)
{
  Place *place = get_place (self, piece);

  g_mutex_unlock (&self->mutex);
  self->pieces->func (piece, &place->buffer, self->pieces->user_data);
  g_mutex_lock (&self->mutex);
  place->is_ready = TRUE;
  wake_other (self);
}

static void
second_cb (gpointer user_data)
{
  Crew *self = user_data;

  g_mutex_lock (&self->mutex);
  while (!self->has_to_end && self->next < self->pieces->n)
    {
      guint piece = claim (self);

      if (piece != NONE)
        write_piece (self, piece);
      else
        wait_for_other (self);
    }
  g_mutex_unlock (&self->mutex);
}

static void
report (const WbFilePieces *pieces, guint handed)
{
  if (pieces->progress != NULL)
    pieces->progress ((double) handed / pieces->n, pieces->progress_data);
}

/* The mutex is locked before and after, but not meanwhile. */
static void
hand_over (Crew *self)
{
  Place *place = get_place (self, self->handed);

  g_mutex_unlock (&self->mutex);
  report (self->pieces, self->handed);
  if (place->spilled != NULL)
    {
      wb_file_buffer_append (self->out, (const char *) place->spilled->data, place->spilled->len);
      g_clear_pointer (&place->spilled, g_byte_array_unref);
    }
  wb_file_buffer_append (self->out, place->buffer.data, place->buffer.used);
  place->buffer.used = 0;
  g_mutex_lock (&self->mutex);
  place->is_ready = FALSE;
  self->handed++;

  /* The second thread is woken for several pieces at once. */
  if (self->next - self->handed <= N_PLACES / 2)
    wake_other (self);
}

/* What comes next needs no place: it goes straight to where it is wanted. */
static void
write_next (Crew *self)
{
  guint piece = claim (self);

  g_mutex_unlock (&self->mutex);
  report (self->pieces, piece);
  self->pieces->func (piece, self->out, self->pieces->user_data);
  g_mutex_lock (&self->mutex);
  self->handed++;
  wake_other (self);
}

static void
write_both (const WbFilePieces *pieces, WbFileBuffer *out, WbFileSecond *second)
{
  Crew self;

  crew_init (&self, pieces, out);
  wb_file_second_start (second, second_cb, &self);

  g_mutex_lock (&self.mutex);
  while (self.handed < pieces->n && !out->refused)
    {
      guint piece;

      if (get_place (&self, self.handed)->is_ready)
        hand_over (&self);
      else if (self.next == self.handed)
        write_next (&self);
      else if ((piece = claim (&self)) != NONE)
        write_piece (&self, piece);
      else
        wait_for_other (&self);
    }
  self.has_to_end = TRUE;
  wake_other (&self);
  g_mutex_unlock (&self.mutex);

  wb_file_second_wait (second);
  crew_clear (&self);
}

/**
 * wb_file_pieces_write:
 * @pieces: what to write
 * @out: where to
 * @second: (nullable): a thread that has nothing to do, and writes some of them; its pieces wait in memory for those before
 *   them
 *
 * Writes all pieces, in order, until @out refuses.
 */
void
wb_file_pieces_write (const WbFilePieces *pieces, WbFileBuffer *out, WbFileSecond *second)
{
  if (second != NULL && pieces->n > 1)
    {
      write_both (pieces, out, second);
      return;
    }

  for (guint i = 0; i < pieces->n && !out->refused; i++)
    {
      report (pieces, i);
      pieces->func (i, out, pieces->user_data);
    }
}
