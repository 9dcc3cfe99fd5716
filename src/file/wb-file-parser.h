/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbFileParser:
 *
 * Turns the bytes of a file into a plan, as they come. The bytes go through the scanner, which refuses what is hostile,
 * then through the push parser of libxml2, then to the builder. What stands first in the file and is wrong is the error,
 * in whatever pieces the bytes come.
 */
typedef struct _WbFileParser WbFileParser;

WbFileParser *wb_file_parser_new     (void);
void          wb_file_parser_free    (WbFileParser *self);

char         *wb_file_parser_reserve (WbFileParser *self, gsize size); /* room for the next bytes */
gboolean      wb_file_parser_take    (WbFileParser *self, gsize size, GError **error); /* that many are there */
WbPlan       *wb_file_parser_finish  (WbFileParser *self, GArray **positions, GError **error); /* that was all */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileParser, wb_file_parser_free)

G_END_DECLS
