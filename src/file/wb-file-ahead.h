/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-buffer.h"

G_BEGIN_DECLS

/**
 * WbFileAheadFunc:
 * @piece: the number of a piece
 * @buffer: where to write it
 * @user_data: what was given along
 *
 * Writes a piece of a file, on another thread.
 */
typedef void (*WbFileAheadFunc) (guint piece, WbFileBuffer *buffer, gpointer user_data);

/**
 * WbFileAhead:
 *
 * A second thread that writes pieces of a file into memory while the first one writes those before them: making the bytes
 * of a large plan takes longer than putting them on a disk. Pieces come back in the order in which they were asked for.
 */
typedef struct _WbFileAhead WbFileAhead;

WbFileAhead *wb_file_ahead_new  (WbFileAheadFunc func, gpointer user_data); /* NULL: this computer has one processor */
void         wb_file_ahead_free (WbFileAhead *self);
void         wb_file_ahead_ask  (WbFileAhead *self, guint piece);
GByteArray  *wb_file_ahead_wait (WbFileAhead *self); /* the next piece; to be given back */
void         wb_file_ahead_give_back (WbFileAhead *self, GByteArray *piece);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileAhead, wb_file_ahead_free)

G_END_DECLS
