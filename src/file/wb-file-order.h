/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-second.h"
#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbFileEntry:
 * @prefix: the first sixteen bytes of the id, or of where a link comes from, as two numbers, the more significant first
 * @other: the same of the first eight bytes of where a link goes to, or 0 when that does not decide
 *
 * A record in its place. Comparing these decides nearly always, without a look at the record, which is seldom in the
 * processor's cache.
 */
typedef struct
{
  guint64         prefix[2];
  guint64         other;
  const WbRecord *record;
} WbFileEntry;

/**
 * WbFileOrder:
 * @entries: all records of a plan in the order in which a file writes them
 * @start: where each kind starts; start[kind + 1] is where it ends
 * @namespaces: the namespaces of all attributes that others have put there, sorted; they need a prefix
 * @has_kept: whether others have put anything there
 */
typedef struct
{
  WbFileEntry *entries;
  guint        start[WB_N_KINDS + 1];
  GPtrArray   *namespaces;
  gboolean     has_kept;
} WbFileOrder;

void        wb_file_order_init          (WbFileOrder *order, WbPlan *plan, WbFileSecond *second);
void        wb_file_order_clear         (WbFileOrder *order);
guint       wb_file_order_get_n         (const WbFileOrder *order);
gboolean    wb_file_order_find_kind     (const WbFileOrder *order, const char *id, WbKind *kind); /* of the item of that id */
guint       wb_file_order_get_namespace (const WbFileOrder *order, const char *ns); /* its number, from 1 */

/* Has a counted string fetched into the cache, with its length, which stands before it. Any address will do. */
static inline void
wb_file_prefetch_text (const void *text)
{
  __builtin_prefetch ((const void *) ((guintptr) text - 8));
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbFileOrder, wb_file_order_clear)

G_END_DECLS
