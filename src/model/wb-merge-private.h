/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-merge.h"

G_BEGIN_DECLS

/**
 * WbMergeEntry:
 * @base: @mine: @theirs: (nullable): the record in each of the plans, borrowed
 * @result: (nullable): the record as the merge has it, owned; %NULL when it goes
 * @deleted_by: the side (a word of the list) that alone deleted it, or %WB_SIDE_ABSENT
 * @is_disputed: whether it stays although one side deleted it, and a conflict says so
 *
 * A record that at least one side changed.
 */
typedef struct
{
  WbRecord *base;
  WbRecord *mine;
  WbRecord *theirs;
  WbRecord *result;
  guint     deleted_by;
  gboolean  is_disputed;
} WbMergeEntry;

/**
 * WbMerger:
 * @mine: my plan
 * @from_mine: @from_theirs: what changed from the base to either side
 * @has_base: without a base every difference of a common item is a conflict
 * @entries: (element-type WbMergeEntry): all that either side changed, in the order in which a file writes them
 * @by_key: the entries by the key of their records
 * @by_id: those of items, and of fragments that have one, by id
 * @of_kind: all records of mine of a kind, by key; made when they are asked for
 * @conflicts: (element-type WbRecord): the conflicts that the merge makes
 * @added: (element-type WbRecord): what the merge adds that no side has
 * @remarks: (element-type utf8): what it did of its own accord
 *
 * A merge in the making.
 */
typedef struct
{
  WbPlan     *mine;
  WbDiff     *from_mine;
  WbDiff     *from_theirs;
  gboolean    has_base;
  GPtrArray  *entries;
  GHashTable *by_key;
  GHashTable *by_id;
  GHashTable *of_kind[WB_N_KINDS];
  GPtrArray  *conflicts;
  GPtrArray  *added;
  GPtrArray  *remarks;
} WbMerger;

/* The entries */
gboolean      wb_merger_init       (WbMerger *self, WbPlan *base, WbPlan *mine, WbPlan *theirs, GError **error);
void          wb_merger_clear      (WbMerger *self);
WbMergeEntry *wb_merger_find       (WbMerger *self, const char *id);
WbMergeEntry *wb_merger_ensure     (WbMerger *self, WbRecord *mine); /* the entry of a record that none may have changed */
GHashTable   *wb_merger_get_mine   (WbMerger *self, WbKind kind); /* a set of WbRecord, by key */
WbRecord     *wb_merger_get_result (WbMerger *self, WbKind kind, const char *id); /* as it will be; borrowed */
void          wb_merger_set_result (WbMergeEntry *entry, WbRecord *record); /* takes it */
const WbRecord *wb_merge_entry_get_key  (const WbMergeEntry *entry);
WbRecord       *wb_merge_entry_get_side (const WbMergeEntry *entry, guint side);
gboolean        wb_merge_entry_is_gone  (const WbMergeEntry *entry);

/* One record that both sides changed */
WbRecord *wb_merger_merge_record (WbMerger *self, WbRecord *base, WbRecord *mine, WbRecord *theirs);
WbExtra  *wb_merger_merge_extra  (WbMerger *self, const WbRecord *about, WbExtra *base, WbExtra *mine, WbExtra *theirs);

/* Deletion against change */
void      wb_merger_settle_deletions  (WbMerger *self);

/* What only shows when all is put together */
void      wb_merger_break_circles     (WbMerger *self);
void      wb_merger_match_names       (WbMerger *self);
void      wb_merger_renumber          (WbMerger *self);

/* Conflicts */
void      wb_merger_add_conflict      (WbMerger *self, const WbRecord *about, const WbField *field,
                                       const WbValue *base, const WbValue *theirs);
void      wb_merger_dispute_deletion  (WbMerger *self, const WbRecord *about, guint side);
void      wb_merger_offer_as_one      (WbMerger *self, const WbRecord *one, const WbRecord *other);
void      wb_merger_keep_aside        (WbMerger *self, const WbRecord *about, const char *what, const char *value);
void      wb_merger_enter_conflicts   (WbMerger *self);
WbRecord *wb_merger_merge_conflict    (WbMerger *self, WbRecord *base, WbRecord *mine, WbRecord *theirs);

G_END_DECLS
