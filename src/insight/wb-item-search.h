/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbItemSearch:
 *
 * Items with their folded labels, to be found by words. Made when a search begins and thrown away with it; it does not
 * follow the project.
 */
typedef struct _WbItemSearch WbItemSearch;

WbItemSearch *wb_item_search_new  (void);
void          wb_item_search_free (WbItemSearch *search);
void          wb_item_search_add  (WbItemSearch *search, WbSlot slot, const char *label);

/* Those that have all of the words, the best first: a label that begins with them, then a word that does, then the rest;
 * the shorter label first. */
GArray       *wb_item_search_find (WbItemSearch *search, const char *words, guint max); /* of WbSlot */

/* The only one in which all of the words begin a word; WB_SLOT_NONE when there are none or several. */
WbSlot        wb_item_search_find_only (WbItemSearch *search, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbItemSearch, wb_item_search_free)

G_END_DECLS
