/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-cutter.h"
#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbFileParser:
 *
 * Turns the bytes of a file into a plan, as they come. The bytes go through the scanner, which refuses what is hostile,
 * then through the push parser of libxml2, or past it where that makes no difference, then to the builder. What stands
 * first in the file and is wrong is the error, in whatever pieces the bytes come.
 */
typedef struct _WbFileParser WbFileParser;

WbFileParser *wb_file_parser_new     (void);
void          wb_file_parser_free    (WbFileParser *self);

char         *wb_file_parser_reserve (WbFileParser *self, gsize size); /* room for the next bytes */
gboolean      wb_file_parser_take    (WbFileParser *self, gsize size, GError **error); /* that many are there */
WbPlan       *wb_file_parser_finish  (WbFileParser *self, GArray **positions, GError **error); /* that was all */

/* The same in pieces, which may be cut on another thread. */
WbFileCutter *wb_file_parser_get_cutter (WbFileParser *self);
gboolean      wb_file_parser_take_piece (WbFileParser *self, WbFilePiece *piece, GError **error);
WbPlan       *wb_file_parser_end        (WbFileParser *self, GArray **positions, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileParser, wb_file_parser_free)

G_END_DECLS
