/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-scan.h"

G_BEGIN_DECLS

/**
 * WbFilePiece:
 * @data: (array length=size): bytes of a file, from a place between two tags on
 * @size: how many
 * @capacity: how many there is room for
 * @safe: how many of them may be parsed; those behind come again with the next piece
 * @scanned: what is in them
 * @end: how much of the file had come when it was cut
 * @refusal: (nullable): what is wrong with what comes behind @safe; it is the last piece then
 * @is_last: whether nothing comes after it
 *
 * A piece of a file, on its way from the scanner to the parser.
 */
typedef struct
{
  char         *data;
  gsize         size;
  gsize         capacity;
  gsize         safe;
  WbFileScanned scanned;
  guint64       end;
  GError       *refusal;
  gboolean      is_last;
} WbFilePiece;

/**
 * WbFileCutter:
 *
 * Cuts the bytes of a file, as they come, into pieces that can be parsed. It may work ahead of the parser on another
 * thread: then there are only so many pieces at a time, and it waits until one comes back.
 */
typedef struct _WbFileCutter WbFileCutter;

WbFileCutter *wb_file_cutter_new       (void);
void          wb_file_cutter_free      (WbFileCutter *self);
char         *wb_file_cutter_reserve   (WbFileCutter *self, gsize size); /* room for the next bytes */
WbFilePiece  *wb_file_cutter_cut       (WbFileCutter *self, gsize size, gboolean is_last);
WbFilePiece  *wb_file_cutter_fail      (WbFileCutter *self, GError *error);
void          wb_file_cutter_give_back (WbFileCutter *self, WbFilePiece *piece); /* from any thread */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileCutter, wb_file_cutter_free)

G_END_DECLS
