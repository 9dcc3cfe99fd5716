/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbFileEntry:
 * @prefix: the first sixteen bytes of what the record is sorted by, as two numbers, the more significant first
 *
 * A record in its place. Comparing the prefixes decides nearly always, without a look at the record.
 */
typedef struct
{
  guint64         prefix[2];
  const WbRecord *record;
} WbFileEntry;

/**
 * WbFileOrder:
 * @entries: all records of a plan in the order in which a file writes them
 * @start: where each kind starts; start[kind + 1] is where it ends
 * @namespaces: the namespaces of all attributes that others have put there, sorted; they need a prefix
 */
typedef struct
{
  WbFileEntry *entries;
  guint        start[WB_N_KINDS + 1];
  GPtrArray   *namespaces;
} WbFileOrder;

void        wb_file_order_init          (WbFileOrder *order, WbPlan *plan);
void        wb_file_order_clear         (WbFileOrder *order);
guint       wb_file_order_get_n         (const WbFileOrder *order);
gboolean    wb_file_order_find_kind     (const WbFileOrder *order, const char *id, WbKind *kind); /* of the item of that id */
guint       wb_file_order_get_namespace (const WbFileOrder *order, const char *ns); /* its number, from 1 */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbFileOrder, wb_file_order_clear)

G_END_DECLS
