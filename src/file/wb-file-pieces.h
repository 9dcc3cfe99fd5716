/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-buffer.h"
#include "wb-file-second.h"

G_BEGIN_DECLS

/**
 * WbFilePieceFunc:
 * @piece: the number of a piece
 * @buffer: where to write it
 * @user_data: what was given along
 *
 * Writes a piece of a file, on either thread.
 */
typedef void (*WbFilePieceFunc) (guint piece, WbFileBuffer *buffer, gpointer user_data);

/**
 * WbFilePieces:
 * @n: how many there are; they are numbered from 0
 * @func: writes one of them
 * @user_data: for @func
 * @progress: (nullable): hears how far it is, on the first thread
 * @progress_data: for @progress
 *
 * The pieces of a file: short ones, which any thread can write into memory.
 */
typedef struct
{
  guint           n;
  WbFilePieceFunc func;
  gpointer        user_data;
  WbFileProgress  progress;
  gpointer        progress_data;
} WbFilePieces;

void wb_file_pieces_write (const WbFilePieces *pieces, WbFileBuffer *out, WbFileSecond *second);

G_END_DECLS
