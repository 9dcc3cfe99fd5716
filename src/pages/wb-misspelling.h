/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-dictionary.h"

G_BEGIN_DECLS

/**
 * WbMisspelling:
 * @start: where it begins, in characters
 * @end: where the character after it is
 *
 * A word that is in no dictionary.
 */
typedef struct
{
  guint start, end;
} WbMisspelling;

GArray *wb_misspellings_find (WbDictionary *dictionary, const char *text); /* (element-type WbMisspelling) (transfer full): in their order */

G_END_DECLS
