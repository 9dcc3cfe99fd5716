/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Keys of fractional indexing: 1 to 200 of [0-9A-Za-z], not ending in 0, compared by bytes. A key between any two others
 * exists, so that a move changes one field of one item and two people's moves merge. */

#define WB_MAX_ORDER 200

gboolean wb_order_is_valid (const char *key, gsize length);
char    *wb_order_between  (const char *before, const char *after); /* NULL for either end; NULL when the room is used up */
int      wb_order_compare  (const char *a, const char *b);          /* absent (NULL) last */

G_END_DECLS
