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

/** WbItemSearchFilter: whether an item may be found. It is asked only about what is good enough. */
typedef gboolean (*WbItemSearchFilter) (WbSlot slot, gpointer data);

WbItemSearch *wb_item_search_new  (void);
void          wb_item_search_free (WbItemSearch *search);
void          wb_item_search_add  (WbItemSearch *search, WbSlot slot, const char *label);
void          wb_item_search_add_minor (WbItemSearch *search, WbSlot slot, const char *label); /* after the others */

/* Those that have all of the words, the best first: a label that begins with them, then a word that does, then the rest;
 * the shorter label first. */
GArray       *wb_item_search_find (WbItemSearch *search, const char *words, guint max); /* of WbSlot */

/**
 * WbItemHit:
 * @rank: how well it was found; 0 is best
 * @length: of its label, in bytes
 * @is_minor: whether others that are found as well come first
 */
typedef struct
{
  WbSlot   slot;
  int      rank;
  gsize    length;
  gboolean is_minor;
} WbItemHit;

/**
 * WbItemSearchRun:
 *
 * The same question on its way through a search, some labels at a time, so that no frame waits for it. What is
 * added meanwhile is looked at too.
 */
typedef struct _WbItemSearchRun WbItemSearchRun;

#define WB_ITEM_SEARCH_SLICE 250 /* so many labels at a time leave a frame most of its time */

WbItemSearchRun *wb_item_search_run_new  (WbItemSearch *search, const char *words, guint max, WbItemSearchFilter filter,
                                          gpointer data);
void             wb_item_search_run_free (WbItemSearchRun *run);
gboolean         wb_item_search_run_go   (WbItemSearchRun *run, guint n); /* looks at @n more; TRUE when it is through */
const GArray    *wb_item_search_run_get  (WbItemSearchRun *run); /* of WbItemHit, the best first, so far */

/* The only one in which all of the words begin a word; WB_SLOT_NONE when there are none or several. */
WbSlot        wb_item_search_find_only (WbItemSearch *search, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbItemSearch, wb_item_search_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbItemSearchRun, wb_item_search_run_free)

G_END_DECLS
